"""People and places that may be the same: two records of one name.

Whoever has the same name is not yet the same: a surname alone joins two only where nobody else of the
library has it, a province is no city, and two ids of one register are of two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reader_app.model import PERSON, Entity, EntityId, EntityKind, LayerId
from reader_app.text.collation import collation_key
from reader_app.text.names import kind_and_key, name_key


def duplicates(entities: Iterable[Entity]) -> list[tuple[Entity, ...]]:
    """Returns groups of entities that may be one, by name; in a group the fullest record first."""
    known = list(entities)
    groups = _Groups(known)
    for those in _by_id(known):
        groups.join(those)
    for those in _by_name(known):
        groups.join(those)
    found = [tuple(sorted(group, key=_fullest_first)) for group in groups.several()]
    return sorted(found, key=lambda group: (collation_key(group[0].name), group[0].id))


class _Groups:
    """Entities put together step by step; never two of which something says that they are two."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._groups: dict[EntityId, list[Entity]] = {each.id: [each] for each in entities}

    def join(self, entities: list[Entity]) -> None:
        for one in entities:
            for other in entities:
                first, second = self._groups[one.id], self._groups[other.id]
                if first is second or any(_are_two(a, b) for a in first for b in second):
                    continue
                first.extend(second)
                for each in second:
                    self._groups[each.id] = first

    def several(self) -> list[list[Entity]]:
        distinct = {id(group): group for group in self._groups.values()}
        return [group for group in distinct.values() if len(group) > 1]


def _are_two(one: Entity, other: Entity) -> bool:
    if one.layer_id != other.layer_id:
        return True
    kinds = {one.kind, other.kind} - {EntityKind.OTHER}
    shared = one.external_ids.keys() & other.external_ids.keys()
    return len(kinds) > 1 or any(one.external_ids[it] != other.external_ids[it] for it in shared)


def _by_id(entities: list[Entity]) -> Iterator[list[Entity]]:
    found: dict[tuple[LayerId, str, str], list[Entity]] = defaultdict(list)
    for entity in entities:
        for register, number in entity.external_ids.items():
            found[entity.layer_id, register, number].append(entity)
    yield from found.values()


def _by_name(entities: list[Entity]) -> Iterator[list[Entity]]:
    """Yields entities of one full name, and those of one surname where only one other has it."""
    named: dict[tuple[LayerId, str], dict[EntityId, Entity]] = defaultdict(dict)
    also_named: dict[tuple[LayerId, str], dict[EntityId, Entity]] = defaultdict(dict)
    for entity in entities:
        preferred, *others = (_key_of(entity, name) for name in entity.names)
        named[entity.layer_id, preferred][entity.id] = entity
        for key in others:
            also_named[entity.layer_id, key][entity.id] = entity
    for layer_id, key in sorted(named.keys() | also_named.keys()):
        by_preference = named.get((layer_id, key), {})
        besides = also_named.get((layer_id, key), {}).keys() - by_preference.keys()
        is_surname = layer_id == PERSON and " " not in key
        if is_surname and len(besides) > 1:
            besides = set[EntityId]()
        others = [also_named[layer_id, key][each] for each in sorted(besides)]
        yield [*by_preference.values(), *others]


def _key_of(entity: Entity, name: str) -> str:
    if entity.layer_id == PERSON:
        return name_key(name)
    kind, rest = kind_and_key(name)
    return rest if kind is entity.kind else name_key(name).replace(" ", "")


def _fullest_first(entity: Entity) -> tuple[int, int, str]:
    parts = len(entity.external_ids) + len(entity.titles) + len(entity.aliases) + bool(entity.note)
    return -parts, -len(entity.name), entity.id
