"""Filters of commitments: put on and taken off, and worded one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from reader_app.listings import CommitmentFilter
from reader_app.model import EntityId
from reader_app.record_words import words_for
from ui.messages import day_range_words, interface_language, isolated

SETS: Final = ("person_ids", "place_ids", "topics", "statuses", "kinds", "strengths")
"""The fields that hold any number of values."""


class FilterChip(NamedTuple):
    """One filter that is on, in words, and what is left when it is taken off."""

    words: str
    without: CommitmentFilter


def toggled(wanted: CommitmentFilter, field: str, value: object) -> CommitmentFilter:
    """Returns `wanted` with `value` put into one of its `SETS`, or taken out if it is there."""
    return replace(wanted, **{field: getattr(wanted, field) ^ {value}})


def due_between(
    wanted: CommitmentFilter, first: date | None, last: date | None
) -> CommitmentFilter:
    """Returns `wanted` with these days for the deadline; both None take that off."""
    return replace(wanted, due_from=first, due_to=last)


def chips_of(wanted: CommitmentFilter, names: Mapping[EntityId, str]) -> list[FilterChip]:
    """Returns the filters that are on; `names` are those of the entities."""
    return [FilterChip(*chip) for chip in _chips(wanted, names)]


def _chips(
    wanted: CommitmentFilter, names: Mapping[EntityId, str]
) -> Iterator[tuple[str, CommitmentFilter]]:
    language, translate = interface_language(), QCoreApplication.translate
    if wanted.words:
        yield f"«{isolated(wanted.words)}»", replace(wanted, words="")
    for field in ("person_ids", "place_ids"):
        for entity_id in sorted(getattr(wanted, field), key=lambda each: names.get(each, "")):
            name = names.get(entity_id) or translate("commitments", "somebody unknown")
            yield isolated(name), toggled(wanted, field, entity_id)
    for topic in sorted(wanted.topics):
        words = translate("commitments", "Topic: {topic}").format(topic=isolated(topic))
        yield words, toggled(wanted, "topics", topic)
    for field in ("statuses", "kinds", "strengths"):
        for value in sorted(getattr(wanted, field), key=str):
            yield words_for(value, language), toggled(wanted, field, value)
    if wanted.due_from or wanted.due_to:
        days = day_range_words(wanted.due_from, wanted.due_to, language)
        words = translate("commitments", "Due: {days}").format(days=isolated(days))
        yield words, due_between(wanted, None, None)
    if wanted.has_deadline is not None:
        words = (
            translate("commitments", "With a deadline")
            if wanted.has_deadline
            else translate("commitments", "Without a deadline")
        )
        yield words, replace(wanted, has_deadline=None)
    if wanted.has_reminder is not None:
        words = (
            translate("commitments", "With a reminder")
            if wanted.has_reminder
            else translate("commitments", "Without a reminder")
        )
        yield words, replace(wanted, has_reminder=None)
