"""What stands beside an article in a report, numbered in the order of its place: cards and notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reader_app.model import Annotation, AnnotationId, Commitment, EntityId, Span
from reader_app.reporting.choice import Part
from reader_app.reporting.gathering import ArticleSheet


@dataclass(frozen=True, slots=True)
class Entry:
    """A card of a commitment, or the note of an annotation. `annotations` are by place."""

    number: int
    annotations: tuple[Annotation, ...]
    commitment: Commitment | None = None

    @property
    def note(self) -> str:
        return "\n".join(each.note for each in self.annotations if each.note)


class NameCount(NamedTuple):
    """An entity that an article mentions, and how often."""

    entity_id: EntityId
    mentions: int


def entries_of(sheet: ArticleSheet, parts: frozenset[Part]) -> tuple[Entry, ...]:
    """Returns the entries of the wanted parts, counted from 1."""
    found = [*_cards(sheet)] if Part.COMMITMENTS in parts else []
    carded = {annotation.id for _, annotations, _ in found for annotation in annotations}
    if Part.NOTES in parts:
        noted = (each for each in sheet.annotations if each.note and each.id not in carded)
        found += ((each.span, (each,), None) for each in noted)
    found.sort(key=lambda one: (one[0], one[1][0].id))
    return tuple(
        Entry(number, annotations, commitment)
        for number, (_, annotations, commitment) in enumerate(found, 1)
    )


def _cards(
    sheet: ArticleSheet,
) -> Iterator[tuple[Span, tuple[Annotation, ...], Commitment | None]]:
    by_id = {annotation.id: annotation for annotation in sheet.annotations}
    for commitment in sheet.commitments:
        own = [by_id[id_] for id_ in commitment.annotation_ids if id_ in by_id]
        if own:
            own.sort(key=lambda annotation: (annotation.span, annotation.id))
            yield own[0].span, tuple(own), commitment


def numbers_of(entries: tuple[Entry, ...]) -> Mapping[AnnotationId, int]:
    """Returns the number of the entry that an annotation belongs to."""
    return {each.id: entry.number for entry in entries for each in entry.annotations}


def name_counts(sheet: ArticleSheet) -> list[NameCount]:
    """Returns the entities that the article mentions, the most often mentioned first."""
    counts = Counter(each.entity_id for each in sheet.annotations if each.entity_id is not None)
    return [NameCount(entity_id, mentions) for entity_id, mentions in counts.most_common()]
