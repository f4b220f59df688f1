"""Persian date expressions: where they stand in a text and which days they mean.

Rules: a week starts on Saturday; هفته، ماه and سال آینده are the whole next week, Jalali month and
Jalali year; «ظرف سه ماه» ends that long after the day it is counted from; «تا X» ends on the last day
of X and is open at its start; seasons are Jalali; a day or month without a year is the nearest that is
not over before the article's own day.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from reader_app.text.dates import counted, days, occasions, periods
from reader_app.text.dates.calendar import can_count_from
from reader_app.text.dates.expression import (
    DateExpression,
    DateKind,
    Found,
    Precision,
    Reason,
)
from reader_app.text.dates.folding import Folded, compiled, fold
from reader_app.text.dates.joining import as_range, is_beside_a_month, with_limit, with_weekday
from reader_app.text.dates.parts import with_part

__all__ = ["DateExpression", "DateKind", "Precision", "Reason", "can_count_from", "find_dates"]

_RULES = (*days.RULES, *periods.RULES, *counted.RULES, *occasions.RULES)


def find_dates(text: str, on: date) -> list[DateExpression]:
    """Returns the dates of `text` in order, none overlapping, read as of the day `on`.

    Takes time in proportion to the text. `on` is a day that `can_count_from` accepts.
    """
    if not can_count_from(on):
        raise ValueError(f"{on} is beyond the years of the calendars")
    seen = fold(text)
    found = _apart(_read(seen.text, on))
    found = _joined_weekdays(seen.text, found)
    found = _with_parts(seen.text, found)
    found = _firm(seen.text, _joined_ranges(seen.text, found))
    return [_expression(seen, one) for one in _with_limits(seen.text, found)]


def _read(text: str, on: date) -> list[Found]:
    found: list[Found] = []
    for rule in _RULES:
        for match in compiled(rule.pattern).finditer(text):
            one = rule.read(match, on)
            if one is not None:
                found.append(one)
    return found


def _apart(found: list[Found]) -> list[Found]:
    """Returns the longest of those that start first, and so on through the text."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _joined_weekdays(text: str, found: list[Found]) -> list[Found]:
    joined: list[Found] = []
    # From the end, for «امروز (سه‌شنبه ۱۵ مهر)»: a weekday of a date, then a word for both.
    for one in reversed(found):
        both = with_weekday(text, one, joined[-1]) if joined else None
        if both is None:
            joined.append(one)
        else:
            joined[-1] = both
    return joined[::-1]


def _with_parts(text: str, found: list[Found]) -> list[Found]:
    parts: list[Found] = []
    for one in found:
        floor = parts[-1].end if parts else 0
        # «پایان نیمه نخست سال»: a part of a part.
        parts.append(with_part(text, with_part(text, one, floor), floor))
    return parts


def _joined_ranges(text: str, found: list[Found]) -> list[Found]:
    joined: list[Found] = []
    for one in found:
        floor = joined[-2].end if len(joined) > 1 else 0
        both = as_range(text, joined[-1], one, floor) if joined else None
        if both is None:
            joined.append(one)
        else:
            joined[-1] = both
    return joined


def _firm(text: str, found: list[Found]) -> list[Found]:
    """Returns those that are dates for certain, and the months in a list with one of them."""
    firm = {one for one in found if not one.is_weak}
    for pairs in (pairwise(found), pairwise(reversed(found))):
        for known, weak in pairs:
            if known in firm and weak.is_weak and is_beside_a_month(text, weak, known):
                firm.add(weak)
    return [one for one in found if one in firm]


def _with_limits(text: str, found: list[Found]) -> list[Found]:
    limited: list[Found] = []
    for one in found:
        limited.append(with_limit(text, one, limited[-1].end if limited else 0))
    return limited


def _expression(seen: Folded, found: Found) -> DateExpression:
    span = seen.span(found.start, found.end)
    return DateExpression(
        span,
        seen.source[span.start : span.end],
        found.kind,
        found.period.earliest,
        found.period.latest,
        found.precision,
        found.counted_from,
        found.reason,
    )
