"""The table of people and places, with how often the chosen articles mention each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from reader_app.day_words import day_range_words
from reader_app.model import Annotation, Article, ArticleId, Commitment, Entity, EntityId, SlotName
from reader_app.record_words import words_for
from reader_app.reporting.gathering import Directory, days_of
from reader_app.reporting.tables import Cell, Column, day_cells, day_columns

if TYPE_CHECKING:
    from reader_app.library import Library

_BETWEEN: Final = " | "
"""What stands between the parts of a cell that has several."""
_KNOWN_REGISTERS: Final = ("wikidata", "geonames")

ENTITY_COLUMNS: Final = (
    Column("name", "نام", "Name", 28, is_shown=True),
    Column("kind", "نوع", "Kind", 10, is_shown=True),
    Column("layer", "لایه", "Layer", 10),
    Column("aliases", "نام‌های دیگر", "Other names", 36, is_shown=True),
    Column("titles", "سمت‌ها", "Titles", 36, is_shown=True),
    Column("mentions", "اشاره‌ها", "Mentions", 10, is_shown=True),
    Column("articles", "مقاله‌ها", "Articles", 10, is_shown=True),
    Column("made", "تعهد داده", "Promised", 10, is_shown=True),
    Column("received", "تعهد گرفته", "Was promised", 10, is_shown=True),
    *day_columns("first_day", "نخستین روز", "First day"),
    *day_columns("last_day", "واپسین روز", "Last day", is_shown=True),
    Column("wikidata", "Wikidata", "Wikidata", 12),
    Column("geonames", "GeoNames", "GeoNames", 12),
    Column("other_ids", "شناسه‌های دیگر", "Other ids", 20),
    Column("note", "یادداشت", "Note", 36),
    Column("layer_id", "شناسهٔ لایه", "Layer id", 12),
    Column("entity_id", "شناسهٔ نام", "Name id", 38),
)


@dataclass(slots=True)
class Tally:
    """How often some articles mention an entity, and what it promised and was promised in them."""

    mentions: int = 0
    articles: int = 0
    made: int = 0
    received: int = 0
    first_day: date | None = None
    last_day: date | None = None

    def take_day(self, day: date | None) -> None:
        if day is not None:
            self.first_day = min(self.first_day or day, day)
            self.last_day = max(self.last_day or day, day)


@dataclass(slots=True)
class Tallies:
    """The tallies of all entities that some articles mention, taken an article at a time."""

    of: dict[EntityId, Tally] = field(default_factory=dict[EntityId, Tally])

    def take(
        self, annotations: Iterable[Annotation], commitments: Iterable[Commitment], day: date | None
    ) -> None:
        here: set[EntityId] = set()
        for annotation in annotations:
            if annotation.entity_id is not None:
                self._tally(annotation.entity_id).mentions += 1
                here.add(annotation.entity_id)
        for entity_id in here:
            counted = self._tally(entity_id)
            counted.articles += 1
            counted.take_day(day)
        for commitment in commitments:
            for entity_id in _in_slot(commitment, SlotName.WHO):
                self._tally(entity_id).made += 1
            for entity_id in _in_slot(commitment, SlotName.TO_WHOM):
                self._tally(entity_id).received += 1

    def _tally(self, entity_id: EntityId) -> Tally:
        return self.of.setdefault(entity_id, Tally())


def _in_slot(commitment: Commitment, slot: SlotName) -> set[EntityId]:
    return {each.entity_id for each in commitment.fillers(slot) if each.entity_id is not None}


def tally(library: Library, ids: Sequence[ArticleId], tallies: Tallies) -> Iterator[Article]:
    """Takes the articles into the tallies, and yields each when that is done."""
    for article, day in days_of(library, ids):
        commitments = library.commitments.of_article(article.id)
        tallies.take(library.annotations(article.id), commitments, day)
        yield article


def entity_rows(
    directory: Directory, tallies: Tallies, language: str, *, is_whole: bool
) -> Iterator[list[Cell]]:
    """Yields the entities by name; without `is_whole` only those that were counted."""
    for entity in directory.entities.values():
        counted = tallies.of.get(entity.id)
        if counted is not None or is_whole:
            yield _row(entity, counted or Tally(), directory, language)


def _row(entity: Entity, counted: Tally, directory: Directory, language: str) -> list[Cell]:
    layer = directory.layers.get(entity.layer_id)
    others = {
        register: id_
        for register, id_ in entity.external_ids.items()
        if register not in _KNOWN_REGISTERS
    }
    return [
        entity.name,
        words_for(entity.kind, language),
        layer.name_in(language) if layer else "",
        _BETWEEN.join(entity.aliases),
        _BETWEEN.join(_titles(entity, language)),
        counted.mentions,
        counted.articles,
        counted.made,
        counted.received,
        *day_cells(counted.first_day),
        *day_cells(counted.last_day),
        *(entity.external_ids.get(register, "") for register in _KNOWN_REGISTERS),
        _BETWEEN.join(f"{register}: {id_}" for register, id_ in sorted(others.items())),
        entity.note,
        entity.layer_id,
        entity.id,
    ]


def _titles(entity: Entity, language: str) -> Iterator[str]:
    for held in entity.titles:
        days = day_range_words(held.earliest, held.latest, language)
        yield f"{held.title} ({days})" if days else held.title
