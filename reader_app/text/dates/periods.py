"""Stretches of time that are named: a month, a season, a year, a decade, the first half of a year."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Final

from reader_app.text.dates import calendar
from reader_app.text.dates.calendar import Period
from reader_app.text.dates.expression import Found, Precision
from reader_app.text.dates.folding import folded
from reader_app.text.dates.names import (
    AMBIGUOUS,
    COUNTED_YEAR,
    EZAFE,
    FREE,
    FULL_YEAR,
    GREGORIAN,
    IN_COMPANY,
    JALALI,
    MONTH,
    MONTHS,
    NO_LETTER,
    PLACE,
    QUANTITY,
    SEASON,
    SEASONS,
    SHIFT,
    SHORT_YEAR,
    YEAR,
    YEAR_OF_MONTH,
    shift_of,
    year_said,
)
from reader_app.text.dates.numbers import NUMBER, ORDINAL, WORDS, value_of
from reader_app.text.dates.reading import Rule, dated, follows, nearest, neighbour, undated

_FREE: Final = re.compile(folded(FREE))
_FREE_OF_AND: Final = re.compile(folded(rf"(?! ?و(?!\w)){FREE}"))
_PREPOSITION: Final = re.compile(folded(r"(?<!\w)(?:در|تا|از|برای|طی|الی|این|همین) $"))
_IN_OR_UNTIL: Final = re.compile(folded(r"(?<!\w)(?:در|تا) $"))
_UNTIL: Final = re.compile(folded(r"(?<!\w)(?:تا|الی|پیش از|قبل از) $"))
_HORIZON: Final = re.compile(folded(r"(?<!\w)(?:تا|افق|پیش از|قبل از|پس از|بعد از) $"))
# The day before the month's name was none: of a street, or the 31st of a month of 30 days.
_DAY_REFUSED: Final = re.compile(
    folded(rf"(?:(?<![0-9])[0-9]{{1,2}} ?[/-]? ?|{PLACE} (?:{WORDS}|{ORDINAL}) )$")
)


# --- months ---


def _read_month(match: re.Match[str], on: date) -> Found | None:
    name, of = match["month"], MONTHS[match["month"]].calendar
    number = MONTHS[name].number
    make = partial(_month, of, number)
    if follows(match, _DAY_REFUSED):
        return None
    if match["shift"]:
        found = neighbour(make, of, on, shift_of(match["shift"]))
        return dated(match, Precision.MONTH, found, on)
    if match["year"]:
        year = year_said(match["year"], on, of)
        if year.calendar is not of:
            return None
        return dated(match, Precision.MONTH, make(year.number), on if year.is_counted else None)
    # «ماه می گذرد» has no May in it.
    if name == "می" and not _FREE.match(match.string, match.end()):
        return None
    return undated(match, Precision.MONTH, nearest(make, of), on, _is_weak_month(match))


def _month(of: calendar.Calendar, number: int, year: int) -> Period | None:
    return calendar.months(of, year, number, number)


def _is_weak_month(match: re.Match[str]) -> bool:
    name = match["month"]
    if "ماه" in match[0] or name not in AMBIGUOUS:
        return False
    if name in IN_COMPANY and follows(match, _IN_OR_UNTIL):
        return False
    return name == "می" or not (
        follows(match, _UNTIL) and _FREE_OF_AND.match(match.string, match.end())
    )


def _read_counted_month(match: re.Match[str], on: date) -> Found | None:
    if match["shift"] is None:
        shift = 0
    elif follows(match, QUANTITY):
        return None
    else:
        shift = shift_of(match["shift"])
    return dated(match, Precision.MONTH, calendar.month_around(JALALI, on, shift), on)


# --- seasons ---


def _read_season(match: re.Match[str], on: date) -> Found | None:
    number = SEASONS[match["season"]]
    make = partial(_season, number)
    if match["shift"]:
        found = neighbour(make, JALALI, on, shift_of(match["shift"]))
        return dated(match, Precision.SEASON, found, on)
    if match["year"]:
        year = year_said(match["year"], on)
        found = make(year.number) if year.calendar is JALALI else _season_in(number, year.number)
        return dated(match, Precision.SEASON, found, on if year.is_counted else None)
    # «بهار» is a woman's name and a newspaper as well.
    is_weak = match[0] == "بهار" and not follows(match, _PREPOSITION)
    return undated(match, Precision.SEASON, nearest(make, JALALI), on, is_weak)


def _season(number: int, year: int) -> Period | None:
    return calendar.season(year, number)


def _season_in(number: int, gregorian_year: int) -> Period | None:
    """Returns the season that is for the most part in a Gregorian year."""
    return calendar.season(gregorian_year - (622 if number == 3 else 621), number)


# --- years and decades ---


def _read_year(match: re.Match[str], on: date) -> Found | None:
    if follows(match, QUANTITY):
        return None
    year = year_said(match["year"], on)
    return dated(
        match,
        Precision.YEAR,
        calendar.years(year.calendar, year.number, year.number),
        on if year.is_counted else None,
    )


def _read_lone_year(match: re.Match[str], on: date) -> Found | None:
    """Reads a bare number as a year only in «تا ۱۴۰۵» and the like."""
    if not (follows(match, _HORIZON) and _FREE.match(match.string, match.end())):
        return None
    return _read_year(match, on)


def _read_years(match: re.Match[str], on: date) -> Found | None:
    first, last = year_said(match["year"], on), year_said(match["last"], on)
    if first.calendar is not last.calendar:
        return None
    found = calendar.years(first.calendar, first.number, last.number)
    return dated(match, Precision.YEAR, found, None)


def _read_decade(match: re.Match[str], on: date) -> Found | None:
    first = value_of(match["number"])
    if first % 10 or not first:
        return None
    of = GREGORIAN if match["era"] or first >= 1500 else JALALI
    if first < 100:
        first += 1900 if of is GREGORIAN else 1300
    if not 1200 <= first < 2200:
        return None
    return dated(match, Precision.DECADE, calendar.years(of, first, first + 9), None)


def _read_months_of_year(match: re.Match[str], on: date) -> Found | None:
    """Reads «سه‌ماهه نخست ۱۴۰۴», «شش ماه دوم سال», «دو ماه پایانی سال»."""
    count, which = value_of(match["count"]), match["which"]
    if not match["year"] and not match["bare"] and match["unit"] == "ماه":
        return None
    year = year_said(match["year"] or "امسال", on)
    if which in _LAST:
        first = 13 - count
    else:
        first = count * ((value_of(which) if which not in _FIRST else 1) - 1) + 1
    if not (0 < count < 12 and 0 < first <= 13 - count):
        return None
    found = calendar.months(year.calendar, year.number, first, first + count - 1)
    return dated(match, Precision.PART, found, on if year.is_counted else None)


_FIRST: Final = tuple(folded(word) for word in ("ابتدایی", "آغازین", "ابتدای"))
_LAST: Final = tuple(folded(word) for word in ("پایانی", "آخر"))


# --- weeks, and the bare words for periods ---


def _read_week(match: re.Match[str], on: date) -> Found | None:
    if match["shift"] and follows(match, QUANTITY):
        return None
    return dated(match, Precision.WEEK, _counted_week(match, on), on)


def _read_weekend(match: re.Match[str], on: date) -> Found | None:
    week = _counted_week(match, on)
    if week is None or week.latest is None:
        return None
    thursday = week.latest - timedelta(days=1)
    return dated(match, Precision.PART, Period(thursday, week.latest), on)


def _counted_week(match: re.Match[str], on: date) -> Period | None:
    shift = shift_of(match["shift"]) if match["shift"] else 0
    day = calendar.plus_days(on, 7 * shift)
    return day and calendar.week(day)


def _read_bare(match: re.Match[str], on: date) -> Found | None:
    """Reads «سال» in «پایان سال»: of itself it says nothing."""
    if match[0].startswith("سال"):
        of = GREGORIAN if match["era"] else JALALI
        this = calendar.year_of(of, on)
        precision, period = Precision.YEAR, calendar.years(of, this, this)
    elif match[0] == "ماه":
        precision, period = Precision.MONTH, calendar.month_around(JALALI, on, 0)
    else:
        precision, period = Precision.WEEK, calendar.week(on)
    found = dated(match, precision, period, on)
    return found and replace(found, is_weak=True)


_OTHER_YEARS: Final = "تحصیلی|زراعی|آبی|مالی|ها|های|پایه|نو|جدید"
_OTHER_MONTHS: Final = (
    "مبارک|رمضان|محرم|صفر|ربیع|جمادی|رجب|شعبان|شوال|ذی|ذیقعده|ذیحجه|ذوالقعده|ذوالحجه|ها|های|عسل"
)

RULES: Final = (
    Rule(
        rf"(?:ماه )?(?P<month>{MONTH})(?: ?ماه)?{NO_LETTER}"
        rf"(?:(?: ?[/،-] ?| ?){YEAR_OF_MONTH}| (?P<shift>{SHIFT})(?!\w))?",
        _read_month,
    ),
    Rule(rf"(?:این|همین) ماه|ماه (?P<shift>{SHIFT})", _read_counted_month),
    Rule(
        rf"(?:فصل )?(?P<season>{SEASON})(?!\w)(?! عربی)(?: {YEAR_OF_MONTH}| (?P<shift>{SHIFT})(?!\w))?",
        _read_season,
    ),
    Rule(rf"(?P<year>{COUNTED_YEAR}|سال (?:{FULL_YEAR}|{SHORT_YEAR}))", _read_year),
    Rule(rf"(?P<year>{FULL_YEAR})", _read_lone_year),
    Rule(
        rf"(?:سال(?: ?های)?|از|بین) (?P<year>{FULL_YEAR})(?: ?- ?| (?:تا|الی|و) )"
        rf"(?:سال )?(?P<last>{FULL_YEAR})",
        _read_years,
    ),
    Rule(rf"دهه{EZAFE} (?P<number>[0-9]{{2,4}}|{WORDS})(?P<era> میلادی)?", _read_decade),
    Rule(
        rf"(?P<count>{NUMBER}) ?(?P<unit>ماهه?){EZAFE}"
        rf" (?P<which>{ORDINAL}|ابتدایی|ابتدای|آغازین|پایانی|آخر)(?: {YEAR}|(?P<bare> سال)(?! {SHIFT}))?",
        _read_months_of_year,
    ),
    Rule(rf"(?:این|همین) هفته|هفته{EZAFE} (?P<shift>{SHIFT})", _read_week),
    Rule(rf"آخر (?:این )?هفته(?:{EZAFE} (?P<shift>{SHIFT}))?", _read_weekend),
    Rule(rf"سال(?P<era> میلادی)?(?! (?:{_OTHER_YEARS})(?!\w))", _read_bare),
    Rule(rf"ماه(?! (?:{_OTHER_MONTHS})(?!\w))(?P<era>)", _read_bare),
    Rule(rf"هفته{EZAFE}(?! (?:{ORDINAL}|آخر|ها|های)(?!\w))(?P<era>)", _read_bare),
)
