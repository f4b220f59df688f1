"""What a commitment says in words, the same for tables, pages and paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader_app.day_words import day_range_words, short_day_words
from reader_app.model import Annotation, Commitment, Deadline, Filler, SlotName
from reader_app.record_words import words_for
from reader_app.reporting.gathering import Directory
from reader_app.reporting.words import comma, quoted, say

PARTS: str = " … "
"""What stands between the parts of a wording that is not in one place."""


class Line(NamedTuple):
    """A line of a card: what it is about, and what is said of it."""

    name: str
    words: str


def wording(commitment: Commitment, annotations: dict[str, Annotation]) -> str:
    """Returns the exact words, its parts in their order in the text."""
    own = [annotations[id_] for id_ in commitment.annotation_ids if id_ in annotations]
    own.sort(key=lambda annotation: annotation.span)
    return PARTS.join(annotation.quote for annotation in own)


def filler_words(filler: Filler, directory: Directory, language: str) -> str:
    """Returns an entity's name and role, with the words of the text where these say it otherwise."""
    entity = directory.entities.get(filler.entity_id) if filler.entity_id else None
    amount = " ".join(part for part in (filler.number, filler.unit) if part)
    head = (entity.name if entity else "") or filler.words or amount
    if filler.role:
        head = f"{head}{comma(language)}{filler.role}" if head else filler.role
    beside = [
        quoted(filler.words, language) if entity and filler.words not in ("", entity.name) else "",
        amount if amount not in ("", head) else "",
    ]
    said = comma(language).join(part for part in beside if part)
    return f"{head} ({said})" if said else head


def slot_words(commitment: Commitment, slot: SlotName, directory: Directory, language: str) -> str:
    """Returns what fills a slot, "" where nothing does."""
    semicolon = "؛ " if language == "fa" else "; "
    return semicolon.join(
        filler_words(filler, directory, language) for filler in commitment.fillers(slot)
    )


def deadline_words(deadline: Deadline, language: str) -> str:
    """Returns the words, the days in both calendars, and how they were understood."""
    days = day_range_words(deadline.earliest, deadline.latest, language)
    if not days and deadline.kind == "recurring":
        days = say("again and again", language)
    said = [quoted(deadline.words, language) if deadline.words else "", days]
    reason = _reason(deadline, language)
    colon = ": " if all(said) else ""
    return colon.join(part for part in said if part) + (f" ({reason})" if reason and days else "")


def _reason(deadline: Deadline, language: str) -> str:
    if deadline.is_resolved_by_person:
        return say("set by hand", language)
    day = short_day_words(deadline.counted_from, language) if deadline.counted_from else ""
    match deadline.reason:
        case "written":
            return say("as it is written", language)
        case "counted" if day:
            return say("counted from {day}", language, day=day)
        case "nearest" | "weekday" | "occasion" if day:
            return say("nearest to {day}", language, day=day)
        case _:
            return ""


def testable_words(commitment: Commitment, language: str) -> str:
    """Returns whether it can be tested, and why; "" where nobody has said."""
    if commitment.is_testable is None:
        return commitment.testable_reason
    answer = say("yes" if commitment.is_testable else "no", language)
    reason = commitment.testable_reason
    return f"{answer}{comma(language)}{reason}" if reason else answer


def card_lines(commitment: Commitment, directory: Directory, language: str) -> Iterator[Line]:
    """Yields what a card says under the wording: the slots, the deadline and the rest that is set."""
    for slot in SlotName:
        if words := slot_words(commitment, slot, directory, language):
            yield Line(words_for(slot, language), words)
    if commitment.deadline:
        yield Line(say("Deadline", language), deadline_words(commitment.deadline, language))
    if words := testable_words(commitment, language):
        yield Line(say("Testable", language), words)
    if commitment.topic:
        yield Line(say("Topic", language), commitment.topic)
    if commitment.note:
        yield Line(say("Note", language), commitment.note)
