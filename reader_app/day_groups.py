"""Annotations counted by day, week or month, of the calendar that the reader goes by.

In Persian a week starts on Saturday and a month is Jalali; else on Monday, and Gregorian.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from reader_app.day_words import short_day_words
from reader_app.listings import DayCount
from reader_app.model import LayerId

_SATURDAY: Final = 5
_ONE_DAY: Final = timedelta(days=1)


class Grain(StrEnum):
    """How long a group of days is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


MOST_GROUPS: Final = {Grain.DAY: 30, Grain.WEEK: 26, Grain.MONTH: 24}
"""How many groups are shown: about as many as one can tell apart side by side."""


@dataclass(frozen=True, slots=True)
class DayGroup:
    """Days in a row, both ends included, and how many annotations were made on them by layer."""

    earliest: date
    latest: date
    by_layer: dict[LayerId, int]

    @property
    def total(self) -> int:
        return sum(self.by_layer.values())


def group_days(
    days: Iterable[DayCount], grain: Grain, language: str, today: date
) -> tuple[DayGroup, ...]:
    """Returns the last groups of days in order, those without annotations too.

    They end with the group of `today`; or with that of the last annotation, where all are too old to
    be among them otherwise, and where a clock was ahead.
    """
    counts: dict[date, Counter[LayerId]] = {}
    for each in days:
        start = start_of(each.day, grain, language)
        counts.setdefault(start, Counter())[each.layer_id] += each.annotations
    if not counts:
        return ()
    return tuple(
        DayGroup(start, end, dict(counts.get(start, ())))
        for start, end in last_groups(max(counts), grain, language, today)
    )


def last_groups(
    newest: date, grain: Grain, language: str, today: date
) -> tuple[tuple[date, date], ...]:
    """Returns first and last day of the last groups: up to that of `today`, else to that of `newest`."""
    starts = _starts_until(start_of(today, grain, language), grain, language)
    start = start_of(newest, grain, language)
    if not starts[0] <= start <= starts[-1]:
        starts = _starts_until(start, grain, language)
    ends = (*(start - _ONE_DAY for start in starts[1:]), _end_of(starts[-1], grain, language))
    return tuple(zip(starts, ends, strict=True))


def group_words(group: DayGroup, grain: Grain, language: str) -> str:
    """Returns what a group is called: «۸ مرداد ۱۴۰۴»، «از ۴ تا ۱۰ مرداد ۱۴۰۴»، «مرداد ۱۴۰۴»."""
    first = short_day_words(group.earliest, language)
    last = short_day_words(group.latest, language)
    match grain:
        case Grain.DAY:
            return first
        case Grain.MONTH:
            return _without_day(first)
        case Grain.WEEK:
            return f"از {first} تا {last}" if language == "fa" else f"{first} to {last}"


def axis_words(group: DayGroup, grain: Grain, language: str) -> str:
    """Returns it as short as below a column: the first day without its year, or the month."""
    words = short_day_words(group.earliest, language)
    return _without_day(words) if grain is Grain.MONTH else words.rpartition(" ")[0]


def _without_day(words: str) -> str:
    return words.partition(" ")[2]


def start_of(day: date, grain: Grain, language: str) -> date:
    """Returns the first day of the group that a day is in."""
    match grain:
        case Grain.DAY:
            return day
        case Grain.WEEK:
            first_weekday = _SATURDAY if language == "fa" else 0
            return day - timedelta(days=(day.weekday() - first_weekday) % 7)
        case Grain.MONTH:
            return day - timedelta(days=_day_of_month(day, language) - 1)


def _end_of(start: date, grain: Grain, language: str) -> date:
    """Returns the last day of the group that begins with `start`."""
    end = start
    while start_of(end + _ONE_DAY, grain, language) == start:
        end += _ONE_DAY
    return end


def _starts_until(last: date, grain: Grain, language: str) -> list[date]:
    starts = [last]
    while len(starts) < MOST_GROUPS[grain]:
        starts.append(start_of(starts[-1] - _ONE_DAY, grain, language))
    return starts[::-1]


def _day_of_month(day: date, language: str) -> int:
    if language != "fa":
        return day.day
    # The calendar is imported when the first date is shown, and not with the window.
    from reader_app.text.dates.calendar import jalali_parts

    return jalali_parts(day)[2]
