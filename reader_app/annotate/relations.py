"""What an annotator can do with relations and their kinds, each a pure function to an `Edit`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader_app.annotate.edits import Action, Edit, Label
from reader_app.annotate.stamps import new_id, now
from reader_app.commitment_errors import (
    RelationExists,
    RelationKindNameMissing,
    RelationKindNameTaken,
    RelationToItself,
)
from reader_app.model import (
    Annotation,
    Annotator,
    Article,
    Record,
    Relation,
    RelationId,
    RelationKind,
    RelationKindId,
)
from reader_app.text.search_key import search_key


def relate(
    article: Article,
    kind: RelationKind,
    from_: Annotation,
    to: Annotation,
    annotator: Annotator,
    *,
    existing: Iterable[Relation] = (),
    kind_is_new: bool = False,
    annotator_is_new: bool = False,
) -> Edit:
    """Relates one annotation of the article to another.

    `existing` are the article's relations, at least those of these two. Raises RelationToItself or
    RelationExists.
    """
    if from_.id == to.id:
        raise RelationToItself(from_.quote)
    wanted = (kind.id, from_.id, to.id)
    if any((it.kind_id, it.from_id, it.to_id) == wanted for it in existing):
        raise RelationExists(from_.quote, to.quote)
    relation = Relation(
        id=RelationId(new_id()),
        article_id=article.id,
        kind_id=kind.id,
        from_id=from_.id,
        to_id=to.id,
        annotator_id=annotator.id,
        created=now(),
    )
    new: list[Record] = [annotator] if annotator_is_new else []
    new += [kind] if kind_is_new else []
    return Edit(Label(Action.RELATE, from_.quote, becomes=to.quote), added=(*new, relation))


def delete_relations(relations: Sequence[Relation], kind_name: str = "") -> Edit:
    """Deletes relations; `kind_name` is what the kind of the first is called."""
    return Edit(Label(Action.DELETE_RELATIONS, kind_name, len(relations)), removed=tuple(relations))


def change_relation(before: Relation, after: Relation, kind_name: str = "") -> Edit:
    """Gives a relation another kind, note or direction; `kind_name` is what its kind is called now."""
    label = Label(Action.CHANGE_RELATION, kind_name)
    return Edit(label) if before == after else Edit(label, (before,), (after,))


def new_relation_kind(name: str, language: str, present: Sequence[RelationKind]) -> RelationKind:
    """Returns a kind of this name, the last of all. Raises RelationKindNameMissing or …NameTaken."""
    words = " ".join(name.split())
    kind = RelationKind(RelationKindId(new_id()), {language: words}, len(present))
    require_sound_kinds((*present, kind))
    return kind


def require_sound_kinds(kinds: Sequence[RelationKind]) -> None:
    """Refuses a kind without a name, and one name for two kinds, however it is spelled.

    Raises RelationKindNameMissing or RelationKindNameTaken.
    """
    taken: set[tuple[str, str]] = set()
    for kind in kinds:
        names = {language: name.strip() for language, name in kind.name.items() if name.strip()}
        if not names:
            raise RelationKindNameMissing
        for language, name in names.items():
            key = language, search_key(name)
            if key in taken:
                raise RelationKindNameTaken(name)
            taken.add(key)


def change_relation_kinds(
    present: Sequence[RelationKind],
    wanted: Sequence[RelationKind],
    orphans: Sequence[Relation] = (),
) -> Edit:
    """Makes the kinds what `wanted` says, in its order.

    `orphans` are all relations of the kinds that go; they go with them.
    Raises RelationKindNameMissing or RelationKindNameTaken.
    """
    require_sound_kinds(wanted)
    ordered = [replace(kind, position=position) for position, kind in enumerate(wanted)]
    before = {kind.id: kind for kind in present}
    after = {kind.id: kind for kind in ordered}
    gone = [kind for kind in present if kind.id not in after]
    removed = [kind for kind in present if after.get(kind.id) != kind]
    added = [kind for kind in ordered if before.get(kind.id) != kind]
    if gone:
        label = Label(Action.REMOVE_RELATION_KIND, gone[0].name_in("fa"), len(gone))
    else:
        label = Label(Action.CHANGE_RELATION_KINDS, count=len(added))
    return Edit(label, (*orphans, *removed), tuple(added))
