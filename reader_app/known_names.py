"""The names of people and places of a library, found by their keys and by parts of them.

It is kept in step with the library by `put` and `drop`; nothing here reads or writes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from reader_app.model import PERSON, Entity, EntityId, HeldTitle, LayerId
from reader_app.text.names import is_part, kind_and_key, name_key, place_key, surname


class KnownNames:
    """Entities by the keys of their names, by the words of these, and by their titles."""

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        self._entities: dict[EntityId, Entity] = {}
        self._keys: dict[EntityId, tuple[str, ...]] = {}
        self._by_key: dict[str, dict[EntityId, None]] = {}
        self._by_word: dict[str, dict[EntityId, None]] = {}
        self._with_titles: dict[EntityId, None] = {}
        for entity in entities:
            self.put(entity)

    def put(self, entity: Entity) -> None:
        """Takes an entity in, in place of the one with its id."""
        self.drop(entity.id)
        keys = tuple(dict.fromkeys(key for name in entity.names if (key := name_key(name))))
        self._entities[entity.id] = entity
        self._keys[entity.id] = keys
        for key in keys:
            for whole in _wholes(entity, key):
                self._by_key.setdefault(whole, {})[entity.id] = None
            for word in key.split():
                self._by_word.setdefault(word, {})[entity.id] = None
        if entity.titles:
            self._with_titles[entity.id] = None

    def drop(self, entity_id: EntityId) -> None:
        """Forgets an entity; nothing happens if it is not known."""
        entity = self._entities.pop(entity_id, None)
        if entity is None:
            return
        for key in self._keys.pop(entity_id):
            for whole in _wholes(entity, key):
                self._by_key.get(whole, {}).pop(entity_id, None)
            for word in key.split():
                self._by_word.get(word, {}).pop(entity_id, None)
        self._with_titles.pop(entity_id, None)

    def get(self, entity_id: EntityId) -> Entity | None:
        return self._entities.get(entity_id)

    def on(self, layer_id: LayerId) -> Iterator[Entity]:
        return (each for each in self._entities.values() if each.layer_id == layer_id)

    def named(self, name: str, layer_id: LayerId) -> Iterator[Entity]:
        """Yields those with a name of the same key; of a place, of the kind that the name says."""
        if layer_id == PERSON:
            yield from self._those(self._by_key.get(name_key(name), ()), layer_id)
            return
        kind, key = kind_and_key(name)
        whole = place_key(name)
        seen: set[EntityId] = set()
        for entity in self._those(self._by_key.get(whole, ()), layer_id):
            seen.add(entity.id)
            yield entity
        for entity in self._those(self._by_key.get(key, ()), layer_id) if kind else ():
            if entity.id not in seen and entity.kind is kind:
                yield entity

    def partly_named(
        self, name: str, layer_id: LayerId, *, by_surname: bool = False
    ) -> Iterator[tuple[Entity, bool]]:
        """Yields those with a name that `name` is a part of, or that is a part of it.

        Each comes with whether the surname is the same; `by_surname` passes over all others, who are
        many where a first name is said.
        """
        wanted = name_key(name)
        said = surname(wanted)
        found: dict[EntityId, None] = {}
        for word in (said,) if by_surname else wanted.split():
            found |= self._by_word.get(word, {})
        for entity in self._those(found, layer_id):
            keys = self._keys[entity.id]
            has_surname = any(surname(key) == said for key in keys)
            if by_surname and not has_surname:
                continue
            if any(is_part(wanted, key) or is_part(key, wanted) for key in keys):
                yield entity, has_surname

    def titled(
        self, title: str, layer_id: LayerId, day: date | None
    ) -> Iterator[tuple[Entity, HeldTitle]]:
        """Yields those who held a title with these words on `day`, each with that title."""
        wanted = name_key(title)
        for entity in self._those(self._with_titles, layer_id):
            for held in entity.titles:
                key = name_key(held.title)
                is_meant = bool(wanted) and (key == wanted or is_part(wanted, key))
                if is_meant and _was_held(held, day):
                    yield entity, held
                    break

    def beginning(self, typed: str, layer_id: LayerId) -> Iterator[tuple[Entity, bool]]:
        """Yields those with a name that has a word beginning with each word of `typed`.

        Each comes with whether its first name begins with all of it.
        """
        whole = name_key(typed)
        wanted = whole.split()
        for entity in self.on(layer_id):
            keys = self._keys[entity.id]
            if any(begins(wanted, key) for key in keys):
                yield entity, keys[0].startswith(whole)

    def _those(self, ids: Iterable[EntityId], layer_id: LayerId) -> Iterator[Entity]:
        for entity_id in ids:
            entity = self._entities[entity_id]
            if entity.layer_id == layer_id:
                yield entity


def title_on(entity: Entity, day: date | None) -> str:
    """Returns the title that an entity held on `day`, "" if none; without a day, one that is open."""
    for held in entity.titles:
        is_open = held.latest is None
        if is_open if day is None else _was_held(held, day):
            return held.title
    return ""


def begins(wanted: list[str], key: str) -> bool:
    """Tells whether each of the words wanted, of a key, begins a word of `key`, or all together it."""
    padded = f" {key}"
    return all(f" {part}" in padded for part in wanted) or (
        len(wanted) > 1 and key.replace(" ", "").startswith("".join(wanted))
    )


def _wholes(entity: Entity, key: str) -> Iterator[str]:
    """Yields what the key is looked up by: of a place also without the word for its kind."""
    if entity.layer_id == PERSON:
        yield key
        return
    yield key.replace(" ", "")
    kind, rest = kind_and_key(key)
    if kind is not None and kind is entity.kind:
        yield rest


def _was_held(held: HeldTitle, day: date | None) -> bool:
    if day is None:
        return True
    return (held.earliest or day) <= day <= (held.latest or day)
