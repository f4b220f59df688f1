"""Days of the calendar with a name of their own, each in every year."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final, NamedTuple

from reader_app.text.dates import calendar
from reader_app.text.dates.calendar import Calendar, Period
from reader_app.text.dates.expression import Found, Precision, Reason
from reader_app.text.dates.folding import folded
from reader_app.text.dates.names import GREGORIAN, JALALI, SHIFT, YEAR_OF_MONTH, shift_of, year_said
from reader_app.text.dates.reading import Rule, dated, nearest, neighbour, undated

type _Day = tuple[int, int]


class _Occasion(NamedTuple):
    """Named days, from one (month, day) to another of the same year."""

    name: str
    first: _Day
    last: _Day
    calendar: Calendar = JALALI

    def in_year(self, year: int) -> Period | None:
        first, last = (calendar.day(self.calendar, year, *day) for day in (self.first, self.last))
        return Period(first.earliest, last.latest) if first and last else None


def _on(name: str, month: int, day: int, of: Calendar = JALALI) -> _Occasion:
    return _Occasion(name, (month, day), (month, day), of)


_OCCASIONS: Final = (
    _Occasion("تعطیلات نوروزی?", (1, 1), (1, 13)),
    _Occasion("دهه ی? ?(?:مبارک )?فجر", (11, 12), (11, 22)),
    _Occasion("هفته ی? ?دولت", (6, 2), (6, 8)),
    _Occasion("هفته ی? ?دفاع مقدس", (6, 31), (7, 6)),
    _on("(?:عید )?نوروز|سال نو(?! ?میلادی)", 1, 1),
    _on("سیزده ?به ?در|روز طبیعت", 1, 13),
    _on("روز (?:ملی )?سعدی", 2, 1),
    _on("روز معلم", 2, 12),
    _on("روز (?:جهانی )?کارگر", 2, 11),
    _on("روز (?:ملی )?فردوسی", 2, 25),
    _on("روز خبرنگار", 5, 17),
    _on("روز پزشک", 6, 1),
    _on("روز (?:ملی )?حافظ", 7, 20),
    _on("روز دانشجو", 9, 16),
    _on("شب یلدا|یلدا(?:ی)?(?= ?(?:امسال|سال|پارسال|[0-9]))|شب چله", 9, 30),
    _on("روز مهندسی?", 12, 5),
    _on("روز درختکاری", 12, 15),
    _on("کریسمس", 12, 25, GREGORIAN),
    _on("سال نوی? ?میلادی", 1, 1, GREGORIAN),
    _on("روز جهانی زن(?:ان)?", 3, 8, GREGORIAN),
)


def _last_tuesday(year: int) -> Period | None:
    """Returns the eve of a Jalali year's last Wednesday, when the fires are lit."""
    last_month = calendar.months(JALALI, year, 12, 12)
    if last_month is None or last_month.latest is None:
        return None
    wednesday, last = 2, last_month.latest
    eve = last - timedelta(days=(last.weekday() - wednesday) % 7 + 1)
    return Period(eve, eve)


class _Named(NamedTuple):
    """A name as a pattern of its own, and what it names in a year."""

    name: re.Pattern[str]
    in_year: Callable[[int], Period | None]
    calendar: Calendar


_LAST_WEDNESDAY: Final = "چهارشنبه ?سوری"
_NAMED: Final = (
    *(_Named(re.compile(folded(one.name)), one.in_year, one.calendar) for one in _OCCASIONS),
    _Named(re.compile(folded(_LAST_WEDNESDAY)), _last_tuesday, JALALI),
)


def _read(match: re.Match[str], on: date) -> Found | None:
    # The name ends in its own text, for «یلدا» looks at what comes after it.
    start, end = match.span("name")
    _, make, of = next(
        named
        for named in _NAMED
        if (own := named.name.match(match.string, start)) and own.end() == end
    )
    found = None
    if match["shift"]:
        found = dated(match, Precision.DAY, neighbour(make, of, on, shift_of(match["shift"])), on)
    elif match["year"]:
        year = year_said(match["year"], on, of)
        if year.calendar is of:
            period = make(year.number)
            found = dated(match, Precision.DAY, period, on if year.is_counted else None)
    else:
        found = undated(match, Precision.DAY, nearest(make, of), on)
    if found is None:
        return None
    is_day = found.period.earliest == found.period.latest
    precision = Precision.DAY if is_day else Precision.PART
    return replace(found, precision=precision, reason=Reason.OCCASION)


_ANY: Final = "|".join((*(occasion.name for occasion in _OCCASIONS), _LAST_WEDNESDAY))

RULES: Final = (
    Rule(
        rf"(?P<name>{_ANY})(?!\w)(?: {YEAR_OF_MONTH}| (?P<shift>{SHIFT})(?!\w))?",
        _read,
    ),
)
