"""The places that the program knows of itself, read from resources/gazetteers when first asked for.

The file is made by build_spec/gazetteers.py; resources/NOTICE.md says what it was taken from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from reader_app.model import EntityKind
from reader_app.paths import RESOURCES
from reader_app.text.names import name_key, place_key

FILE: Final = RESOURCES / "gazetteers" / "places.tsv"

_KINDS: Final = (
    EntityKind.COUNTRY,
    EntityKind.CITY,
    EntityKind.PROVINCE,
    EntityKind.DISTRICT,
    EntityKind.OTHER,
)
"""What a bare name is likeliest to mean, first: «اصفهان» is rather the city than the province."""


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of the world by the name that Persian news call it.

    `within` is the province or country that it lies in, "" for countries. `geonames` is its id there,
    "" where that is not known. `is_ordinary_word` is true of «نور», «بهار» and their like.
    """

    kind: EntityKind
    name: str
    within: str
    geonames: str
    is_ordinary_word: bool
    aliases: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)

    @property
    def external_ids(self) -> dict[str, str]:
        return {"geonames": self.geonames} if self.geonames else {}


@cache
def places() -> tuple[KnownPlace, ...]:
    """Returns them all, in the order of their kinds."""
    return tuple(sorted(_read(), key=lambda place: _KINDS.index(place.kind)))


@cache
def places_by_key() -> Mapping[str, tuple[KnownPlace, ...]]:
    """Returns the places by the `place_key` of each of their names."""
    found: dict[str, dict[KnownPlace, None]] = {}
    for place in places():
        for name in place.names:
            found.setdefault(place_key(name), {})[place] = None
    return {key: tuple(those) for key, those in found.items()}


@cache
def places_and_keys() -> tuple[tuple[KnownPlace, tuple[str, ...]], ...]:
    """Returns the places, each with the `name_key` of each of its names."""
    return tuple((place, tuple(map(name_key, place.names))) for place in places())


def _read() -> Iterator[KnownPlace]:
    for line in FILE.read_text(encoding="utf-8").splitlines():
        kind, name, within, geonames, flag, aliases = line.split("\t")
        others = tuple(aliases.split("|")) if aliases else ()
        yield KnownPlace(EntityKind(kind), name, within, geonames, flag == "*", others)
