"""Deadlines of a sentence: the dates in it that are still to come, and events and words that limit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from reader_app.model import Span
from reader_app.suggest.cue_sentences import Place, Sentence
from reader_app.suggest.cue_words import keys_of
from reader_app.text.dates import DateExpression, DateKind, can_count_from, find_dates
from reader_app.text.dates.written import CENTURY_DAY

_SOON: Final = (
    r"به‌زودی|در آینده‌(?:ای )?(?:بسیار )?نزدیک|در (?:اسرع وقت|کوتاه‌ترین زمان)(?: ممکن)?"
    r"|هر چه (?:زودتر|سریع‌تر)"
)
_EVENT: Final = (
    r"(?:تا|پیش از|قبل از|هم‌زمان با)"
    r" (?:پایان|آخر|انتهای|قبل از|پیش از|شروع|آغاز|زمان|بازگشایی|اتمام)"
)
_STOPS: Final = keys_of("را به از در با بر برای تا که و ، ,")
_LONGEST_EVENT: Final = 3


@dataclass(frozen=True, slots=True)
class DeadlinePlace:
    """`is_until` where its words say so: «تا …», «ظرف …»."""

    place: Place
    span: Span
    is_until: bool


def deadlines_of(sentence: Sentence) -> list[DeadlinePlace]:
    """Returns the deadlines of a sentence from left to right."""
    dates = list(_dates(sentence))
    said = [*dates]
    for pattern in (_SOON, _EVENT):
        for place in sentence.places(pattern):
            whole = _event(sentence, place) if pattern is _EVENT else place
            if whole is not None and not any(_touch(whole, each.place) for each in said):
                said.append(DeadlinePlace(whole, sentence.span(whole), pattern is _EVENT))
    return sorted(said, key=lambda each: each.place)


def _dates(sentence: Sentence) -> list[DeadlinePlace]:
    reading = sentence.reading
    known = reading.said_on
    on = known if known is not None and can_count_from(known) else CENTURY_DAY
    start, end = sentence.text_span
    found: list[DeadlinePlace] = []
    for each in find_dates(reading.text[start:end], on):
        span = Span(start + each.span.start, start + each.span.end)
        place = sentence.place_in(span)
        if place is not None and _is_to_come(each, on, is_known=on is known):
            until = sentence.words[place.first] in keys_of("تا ظرف")
            found.append(DeadlinePlace(place, span, until))
    return found


def _is_to_come(found: DateExpression, on: date, *, is_known: bool) -> bool:
    if found.kind is DateKind.RECURRING:
        return False
    if not is_known and found.counted_from is None:
        return True  # a day of the calendar: without the article's own nobody knows
    last = found.latest or found.earliest
    return last is not None and last > on


def _event(sentence: Sentence, head: Place) -> Place | None:
    """Returns the words of «تا پایان این دولت»; the first verb or preposition ends them."""
    verbs = {verb.first for verb in sentence.verbs}
    last = head.last
    while last < min(len(sentence.words), head.last + _LONGEST_EVENT):
        if sentence.words[last] in _STOPS or last in verbs:
            break
        last += 1
    return Place(head.first, last) if last > head.last else None


def _touch(one: Place, other: Place) -> bool:
    return one.first < other.last and other.first < one.last
