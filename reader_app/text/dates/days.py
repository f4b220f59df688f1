"""Days that are written out: by the name of a month, or in figures."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from typing import Final

from reader_app.text.dates import calendar
from reader_app.text.dates.calendar import Period
from reader_app.text.dates.expression import Found, Precision
from reader_app.text.dates.folding import folded
from reader_app.text.dates.names import (
    AMBIGUOUS,
    FREE,
    FULL_YEAR,
    GREGORIAN,
    JALALI,
    MONTH,
    MONTHS,
    NO_LETTER,
    PLACE,
    SHIFT,
    YEAR_OF_MONTH,
    ZODIAC,
    ZODIAC_MONTH,
    Month,
    shift_of,
    year_said,
)
from reader_app.text.dates.numbers import DAY_DIGITS, ORDINAL, WORDS, value_of
from reader_app.text.dates.reading import Rule, changed, dated, follows, nearest, neighbour, undated

_SEPARATOR: Final = "(?: ?[/-] ?| ?)"
_YEAR_AFTER: Final = (
    rf"(?:(?: ?[/،,-] ?| ?){YEAR_OF_MONTH}| (?P<shift>گذشته|آینده)(?!\w)(?! (?:است|شد)(?!\w)))?"
)
_MONTH_NAME: Final = rf"(?:ماه )?(?P<month>{MONTH})(?: ?ماه)?{NO_LETTER}"
# A cardinal before a month that is a word too counts things: «سه تیر», «سی دی».
_DAY: Final = rf"(?:(?P<digits>{DAY_DIGITS})|(?P<ordinal>{ORDINAL})|(?P<cardinal>{WORDS}))"
_DAY_AND_MONTH: Final = rf"{_DAY}{_SEPARATOR}{_MONTH_NAME}{_YEAR_AFTER}"
_DAYS_AND_MONTH: Final = (
    rf"(?:از )?(?P<first>{DAY_DIGITS}|{ORDINAL}|{WORDS})(?: ?- ?| (?P<joint>تا|الی|و) )"
    rf"{_DAY_AND_MONTH}"
)
# «دهه اول مهر» is not the first of Mehr, and «خیابان ۱۵ خرداد» is a street.
_PART: Final = re.compile(folded(r"(?<!\w)(?:نیمه|دهه|هفته|(?:\w+ ?)?ماهه)(?: ?ی)? $"))
_PLACE: Final = re.compile(folded(rf"{PLACE} $"))
_SHOT: Final = re.compile(
    folded(r" (?:خورد|شلیک|هوایی|خلاص|اصابت|به (?:سر|پا|قلب|سینه|او)|برق|آهن|چراغ|مشقی|جنگی)")
)


def _read_day(match: re.Match[str], on: date) -> Found | None:
    if not _is_day(match):
        return None
    month = MONTHS[match["month"]]
    number = value_of(match["digits"] or match["ordinal"] or match["cardinal"])
    make = partial(_day, month, number)
    if match["shift"]:
        day = neighbour(make, month.calendar, on, shift_of(match["shift"]))
        return dated(match, Precision.DAY, day, on)
    if match["year"] is None:
        return undated(match, Precision.DAY, nearest(make, month.calendar), on)
    year = year_said(match["year"], on, month.calendar)
    if year.calendar is not month.calendar:
        return None
    return dated(match, Precision.DAY, make(year.number), on if year.is_counted else None)


def _day(month: Month, number: int, year: int) -> Period | None:
    return calendar.day(month.calendar, year, month.number, number)


def _is_day(match: re.Match[str]) -> bool:
    """Tells a day of a month from a count of things that are called as the month is."""
    name = match["month"]
    if follows(match, _PART):
        return False
    if match["year"] or match["shift"]:
        return True
    if follows(match, _PLACE):
        return False
    has_month = "ماه" in match[0]
    if name in AMBIGUOUS and match["cardinal"] and not has_month:
        return False
    if name == "می" and not has_month:
        return _FREE.match(match.string, match.end()) is not None
    return not (name == "تیر" and _SHOT.match(match.string, match.end()))


_FREE: Final = re.compile(folded(FREE))


def _read_days(match: re.Match[str], on: date) -> Found | None:
    last = _read_day(match, on)
    first = value_of(match["first"])
    if last is None:
        return None
    count = value_of(match["digits"] or match["ordinal"] or match["cardinal"]) - first
    is_dash = match["joint"] is None
    if not 0 < count < 31 or not first or (is_dash and not match["digits"]):
        return None
    return changed(last, partial(_stretched, count))


def _stretched(count: int, period: Period) -> Period | None:
    """Returns the days that end with `period` and begin `count` days before it."""
    if period.latest is None:
        return None
    return Period(calendar.plus_days(period.latest, -count), period.latest)


def _read_zodiac_day(match: re.Match[str], on: date) -> Found | None:
    month = ZODIAC[match["month"]]
    year = year_said(match["year"], on)
    number = value_of(match["digits"] or match["ordinal"] or match["cardinal"])
    if year.calendar is not JALALI or year.is_counted:
        return None
    found = calendar.day(JALALI, year.number, month.number, number)
    return dated(match, Precision.DAY, found, None)


def _read_day_of_counted_month(match: re.Match[str], on: date) -> Found | None:
    number = value_of(match["digits"] or match["ordinal"])
    shift = shift_of(match["shift"]) if match["shift"] else 0
    month = calendar.month_around(JALALI, on, shift)
    if month is None or month.earliest is None:
        return None
    period = calendar.day(JALALI, *calendar.month_of(JALALI, month.earliest), number)
    return dated(match, Precision.DAY, period, on)


# --- in figures ---

_FIGURES: Final = r"(?P<a>[0-9]{1,4})(?P<sep>[/.-])(?P<b>[0-9]{1,2})(?P=sep)(?P<c>[0-9]{1,4})"
_ERA: Final = r"(?P<era> ?(?:هجری ?)?(?:شمسی|خورشیدی|میلادی|قمری)(?!\w))?"
_RIM_BEFORE: Final = re.compile(r"[\w./-]$")
_RIM_AFTER: Final = re.compile(r"[./-]?\w")


def _read_figures(match: re.Match[str], on: date) -> Found | None:
    """Reads year, month, day in that order, or the other way round if the year stands last."""
    text = match.string
    if _RIM_BEFORE.search(text[max(0, match.start() - 1) : match.start()]):
        return None
    if _RIM_AFTER.match(text, match.end("c")) and text[match.end("c")] not in "Tt":
        return None
    written = [match["a"], match["b"], match["c"]]
    if len(written[0]) < 4 and len(written[2]) == 4:
        written.reverse()
    year, month, number = map(int, written)
    if len(written[0]) == 2 and match["sep"] == "/" and len(written[1]) == len(written[2]) == 2:
        year = year_said(f"سال {written[0]}", on).number
    elif len(written[0]) != 4 or len(written[2]) > 2:
        return None
    of = JALALI if 1200 <= year < 1500 else GREGORIAN
    if "قمری" in (match["era"] or "") or not 1200 <= year < 2200:
        return None
    return dated(match, Precision.DAY, calendar.day(of, year, month, number), None)


RULES: Final = (
    Rule(_FIGURES + _ERA, _read_figures),
    Rule(_DAY_AND_MONTH, _read_day),
    Rule(_DAYS_AND_MONTH, _read_days),
    Rule(
        rf"{_DAY}{_SEPARATOR}(?P<month>{ZODIAC_MONTH})(?: ?ماه)? (?P<year>(?:سال )?{FULL_YEAR})",
        _read_zodiac_day,
    ),
    Rule(
        # «۹ ماه پیش» counts months, «نهم ماه پیش» is a day.
        rf"(?:(?P<digits>{DAY_DIGITS}) (?:(?:این|همین) ماه|ماه جاری)"
        rf"|(?P<ordinal>{ORDINAL}) (?:(?:این|همین) ماه|ماه (?P<shift>{SHIFT})))",
        _read_day_of_counted_month,
    ),
)
