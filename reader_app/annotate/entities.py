"""What an annotator can do with people, places and their mentions; each returns the `Edit` that does it.

Whoever calls gives all the records that may be concerned: the mentions, and the commitments that refer
to the entities (`Library.commitments.referring_to`) or belong to the articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reader_app.annotate.edits import Action, Edit, Label
from reader_app.annotate.stamps import new_id
from reader_app.entity_errors import (
    EntitiesOfTwoLayers,
    EntityNameMissing,
    TitleEndsBeforeItBegins,
    WrongLayerForEntity,
)
from reader_app.model import (
    PERSON,
    Annotation,
    Commitment,
    Entity,
    EntityId,
    EntityKind,
    Filler,
    HeldTitle,
    LayerId,
    Record,
)
from reader_app.text.names import is_name_of_its_own, name_key, place_key


def new_entity(layer_id: LayerId, name: str, kind: EntityKind) -> Entity:
    """Returns an entity that no library has yet. Raises EntityNameMissing."""
    return sound(Entity(EntityId(new_id()), layer_id, kind, name))


def add_entity(entity: Entity) -> Edit:
    """Puts an entity into the library that nothing mentions yet. Raises EntityNameMissing."""
    entity = sound(entity)
    return Edit(Label(Action.ADD_ENTITY, entity.name), added=(entity,))


def link(
    mentions: Sequence[Annotation],
    entity: Entity,
    *,
    is_new: bool = False,
    commitments: Iterable[Commitment] = (),
) -> Edit:
    """Says that the mentions are of `entity`, which the library does not know yet if it `is_new`.

    What they call it becomes another name of it, where that is a name. `commitments` are those of the
    mentions' articles: what fills a slot with just the words of a mention gets the entity, too.
    Raises WrongLayerForEntity.
    """
    for mention in mentions:
        if mention.layer_id != entity.layer_id:
            raise WrongLayerForEntity(entity.name, mention.quote)
    going = [mention for mention in mentions if mention.entity_id != entity.id]
    named = _with_names(entity, (mention.quote for mention in going))
    removed: list[Record] = [] if is_new or named == entity else [entity]
    added: list[Record] = [named] if is_new or named != entity else []
    removed += going
    added += (replace(mention, entity_id=entity.id) for mention in going)
    places = {(mention.article_id, mention.span) for mention in mentions}

    def linked(commitment: Commitment, filler: Filler) -> Filler:
        is_meant = (commitment.article_id, filler.span) in places
        return replace(filler, entity_id=entity.id) if is_meant else filler

    _fill_anew(commitments, linked, removed, added)
    subject = going[0].quote if going else entity.name
    label = Label(Action.LINK, subject, len(going), becomes=entity.name)
    return Edit(label, tuple(removed), tuple(added))


def unlink(mentions: Sequence[Annotation]) -> Edit:
    """Says that nobody knows whom or what the mentions are of; names that were learnt are kept."""
    going = tuple(mention for mention in mentions if mention.entity_id is not None)
    label = Label(Action.UNLINK, going[0].quote if going else "", len(going))
    return Edit(label, going, tuple(replace(mention, entity_id=None) for mention in going))


def change_entity(before: Entity, after: Entity) -> Edit:
    """Gives an entity other names, titles, ids or another note.

    Raises EntityNameMissing or TitleEndsBeforeItBegins.
    """
    after = sound(after)
    label = Label(Action.CHANGE_ENTITY, before.name)
    return Edit(label) if after == before else Edit(label, (before,), (after,))


def delete_entities(
    entities: Sequence[Entity],
    mentions: Iterable[Annotation],
    commitments: Iterable[Commitment],
) -> Edit:
    """Takes entities away. Their mentions stay, unlinked; a slot keeps the name in words."""
    names = {entity.id: entity.name for entity in entities}
    going = [mention for mention in mentions if mention.entity_id in names]
    removed: list[Record] = [*going]
    added: list[Record] = [replace(mention, entity_id=None) for mention in going]

    def freed(_commitment: Commitment, filler: Filler) -> Filler:
        name = names.get(filler.entity_id) if filler.entity_id is not None else None
        if name is None:
            return filler
        return replace(filler, entity_id=None, words=filler.words or name)

    _fill_anew(commitments, freed, removed, added)
    subject = entities[0].name if entities else ""
    label = Label(Action.DELETE_ENTITIES, subject, len(entities))
    return Edit(label, (*removed, *entities), tuple(added))


def merge(
    kept: Entity,
    gone: Sequence[Entity],
    mentions: Iterable[Annotation],
    commitments: Iterable[Commitment],
) -> Edit:
    """Makes one of several: `kept` takes over all that the others have and it lacks.

    It keeps its id and its name. `mentions` and `commitments` are all that refer to any of them,
    those of removed articles included. Raises EntitiesOfTwoLayers.
    """
    gone = [entity for entity in gone if entity.id != kept.id]
    for other in gone:
        if other.layer_id != kept.layer_id:
            raise EntitiesOfTwoLayers(kept.name, other.name)
    merged = _merged(kept, gone)
    ids = {entity.id for entity in gone}
    going = [mention for mention in mentions if mention.entity_id in ids]
    removed: list[Record] = [*gone]
    added: list[Record] = []
    if merged != kept:
        removed.append(kept)
        added.append(merged)
    removed += going
    added += (replace(mention, entity_id=kept.id) for mention in going)

    def moved(_commitment: Commitment, filler: Filler) -> Filler:
        return replace(filler, entity_id=kept.id) if filler.entity_id in ids else filler

    _fill_anew(commitments, moved, removed, added)
    subject = gone[0].name if gone else kept.name
    label = Label(Action.MERGE_ENTITIES, subject, len(gone) + 1, becomes=kept.name)
    return Edit(label, tuple(removed), tuple(added))


def split(
    entity: Entity,
    new: Entity,
    mentions: Sequence[Annotation],
    commitments: Iterable[Commitment],
    *,
    staying: Iterable[Annotation] = (),
) -> Edit:
    """Says that some of an entity's mentions are of `new`, which the library does not know yet.

    Slots of the mentions' articles go along, but for those with just the words of a mention that is
    `staying`. Names of the new one are names of the old one no more.
    """
    own_keys = {name_key(name) for name in new.names}
    others = tuple(alias for alias in entity.aliases if name_key(alias) not in own_keys)
    left = replace(entity, aliases=others)
    named = _with_names(sound(new), (mention.quote for mention in mentions))
    removed: list[Record] = [] if left == entity else [entity]
    added: list[Record] = [named] if left == entity else [named, left]
    removed += mentions
    added += (replace(mention, entity_id=new.id) for mention in mentions)
    articles = {mention.article_id for mention in mentions}
    kept_places = {(mention.article_id, mention.span) for mention in staying}

    def moved(commitment: Commitment, filler: Filler) -> Filler:
        is_of_both = filler.entity_id == entity.id and commitment.article_id in articles
        stays = (commitment.article_id, filler.span) in kept_places
        return replace(filler, entity_id=new.id) if is_of_both and not stays else filler

    _fill_anew(commitments, moved, removed, added)
    label = Label(Action.SPLIT_ENTITY, entity.name, len(mentions), becomes=new.name)
    return Edit(label, tuple(removed), tuple(added))


def sound(entity: Entity) -> Entity:
    """Returns the entity without stray spaces, empty parts and names that stand twice.

    Raises EntityNameMissing or TitleEndsBeforeItBegins.
    """
    name = _on_one_line(entity.name)
    if not name:
        raise EntityNameMissing
    aliases = dict.fromkeys(_on_one_line(alias) for alias in entity.aliases)
    titles = dict.fromkeys(
        replace(held, title=_on_one_line(held.title))
        for held in entity.titles
        if held.title.strip()
    )
    for held in titles:
        if held.earliest and held.latest and held.latest < held.earliest:
            raise TitleEndsBeforeItBegins(held.title)
    return replace(
        entity,
        name=name,
        aliases=tuple(alias for alias in aliases if alias not in ("", name)),
        titles=tuple(titles),
        external_ids={
            key: found for key, each in entity.external_ids.items() if (found := each.strip())
        },
        note=entity.note.strip(),
    )


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _with_names(entity: Entity, quotes: Iterable[str]) -> Entity:
    """Returns the entity with what the quotes call it, unless they are no names or spell one it has."""
    of_person = entity.layer_id == PERSON
    key_of = name_key if of_person else place_key
    keys = {key_of(name) for name in (*entity.names, *(held.title for held in entity.titles))}
    learnt: list[str] = []
    for quote in quotes:
        key = key_of(quote)
        if key not in keys and is_name_of_its_own(quote, of_person=of_person):
            keys.add(key)
            learnt.append(_on_one_line(quote))
    return replace(entity, aliases=(*entity.aliases, *learnt)) if learnt else entity


def _merged(kept: Entity, gone: Sequence[Entity]) -> Entity:
    names = dict.fromkeys(kept.names)
    titles: dict[HeldTitle, None] = dict.fromkeys(kept.titles)
    notes = [kept.note] if kept.note else []
    external_ids, extensions = dict(kept.external_ids), dict(kept.extensions)
    kinds = [kept.kind]
    for entity in gone:
        names |= dict.fromkeys(entity.names)
        titles |= dict.fromkeys(entity.titles)
        external_ids = entity.external_ids | external_ids
        extensions = entity.extensions | extensions
        kinds.append(entity.kind)
        if entity.note and entity.note not in notes:
            notes.append(entity.note)
    return replace(
        kept,
        kind=next((kind for kind in kinds if kind is not EntityKind.OTHER), kept.kind),
        aliases=tuple(name for name in names if name != kept.name),
        titles=tuple(titles),
        external_ids=external_ids,
        note="\n".join(notes),
        extensions=extensions,
    )


def _fill_anew(
    commitments: Iterable[Commitment],
    fill: Callable[[Commitment, Filler], Filler],
    removed: list[Record],
    added: list[Record],
) -> None:
    """Adds the commitments whose fillers `fill` changes, as they were and as they will be."""
    for commitment in commitments:
        slots = {
            slot: tuple(fill(commitment, filler) for filler in fillers)
            for slot, fillers in commitment.slots.items()
        }
        if slots != commitment.slots:
            # Two that were told apart by their entities alone may now be the same.
            slots = {slot: tuple(dict.fromkeys(fillers)) for slot, fillers in slots.items()}
            removed.append(commitment)
            added.append(replace(commitment, slots=slots))
