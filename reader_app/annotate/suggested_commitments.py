"""The record of a commitment that was suggested: its slots come filled, for a person to look over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from reader_app.annotate.commitments import in_order, is_empty, new_commitment, read_deadline
from reader_app.model import (
    COMMITMENT,
    Annotation,
    AnnotatorId,
    Article,
    Commitment,
    Filler,
    SlotName,
)
from reader_app.suggest.suggestion import Suggestion
from reader_app.text.article_date import article_date


def records_of(
    article: Article, text: str, accepted: Iterable[tuple[Suggestion, Annotation]]
) -> list[Commitment]:
    """Returns the records of those annotations on the layer `commitment` that suggestions became."""
    commitments = [both for both in accepted if both[1].layer_id == COMMITMENT]
    said_on = None
    if any(
        slot is SlotName.BY_WHEN for suggestion, _ in commitments for slot, _ in suggestion.slots
    ):
        dated = article_date(article.metadata, text)
        said_on = dated.day if dated is not None else None
    return [
        commitment_of(suggestion, annotation, annotation.annotator_id, said_on)
        for suggestion, annotation in commitments
    ]


def commitment_of(
    suggestion: Suggestion,
    annotation: Annotation,
    annotator_id: AnnotatorId,
    said_on: date | None,
) -> Commitment:
    """Returns the record of a commitment as its suggestion reads it; nobody has reviewed it yet.

    The deadline is read as of the day `said_on`.
    """
    slots = _slots(suggestion)
    read = (read_deadline(filler.words, said_on) for filler in slots.get(SlotName.BY_WHEN, ()))
    return replace(
        new_commitment([annotation], annotator_id),
        slots=slots,
        strength=suggestion.strength,
        deadline=next(filter(None, read), None),
    )


def _slots(suggestion: Suggestion) -> dict[SlotName, tuple[Filler, ...]]:
    filled: dict[SlotName, list[Filler]] = {}
    for slot, filler in suggestion.slots:
        if not is_empty(filler) and filler not in filled.get(slot, ()):
            filled.setdefault(slot, []).append(filler)
    return in_order(filled)
