"""Dates that are counted from the article's day: tomorrow, next Monday, in three months, each week."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from reader_app.text.dates import calendar
from reader_app.text.dates.calendar import Period
from reader_app.text.dates.expression import DateKind, Found, Precision, Reason
from reader_app.text.dates.folding import folded
from reader_app.text.dates.names import (
    EZAFE,
    JALALI,
    QUANTITY,
    SHIFT,
    WEEKDAY,
    shift_of,
    weekday_of,
)
from reader_app.text.dates.numbers import NUMBER, WORDS, value_of
from reader_app.text.dates.reading import Rule, dated, follows, undated

# --- single days ---

_DAYS: Final = {
    folded(word): shift
    for shift, words in {
        0: ("امروز", "امشب"),
        1: ("فردا", "فردا شب"),
        2: ("پس فردا", "پسفردا"),
        -1: ("دیروز", "دیشب", "روز گذشته", "شب گذشته"),
        -2: ("پریروز", "پریشب"),
        -3: ("پس پریروز", "پسپریروز"),
    }.items()
    for word in words
}
_TODAY: Final = frozenset(folded(word) for word in ("امروز", "فردا"))
# «جهان امروز» and «رادیو فردا» name no day.
_NO_DAY: Final = re.compile(
    folded(
        r"(?<!\w)(?:دنیای|جهان|نسل|جامعه|ایران|بشر|زندگی|انسان|روزنامه|رادیو|عصر|مخاطب|جوان|جوانان)"
        r"(?: ?ی)? $"
    )
)
_FRIDAY_PRAYER: Final = re.compile(folded(r"(?:امام|امامان|نماز|ائمه|خطیب|خطبای)(?: ?ی)? ?$"))


def _read_day_word(match: re.Match[str], on: date) -> Found | None:
    word = match[0]
    if follows(match, _NO_DAY if word in _TODAY else QUANTITY):
        return None
    day = calendar.plus_days(on, _DAYS[word])
    return day and dated(match, Precision.DAY, Period(day, day), on)


def _read_weekday(match: re.Match[str], on: date) -> Found | None:
    number = weekday_of(match["weekday"])
    if match["weekday"] == "جمعه" and follows(match, _FRIDAY_PRAYER):
        return None
    if match["of_week"]:
        shift = shift_of(match["week"]) if match["week"] else 0
        return dated(match, Precision.DAY, _in_week(number, on, shift), on)
    if match["shift"]:
        shift = shift_of(match["shift"])
        start = on + timedelta(days=1) if shift > 0 else on - timedelta(days=7 if shift else 0)
        return dated(match, Precision.DAY, _first(number, start), on)
    return undated(match, Precision.DAY, lambda day: _first(number, day), on)


def _first(weekday: int, start: date) -> Period:
    """Returns the first such weekday from `start` on."""
    day = start + timedelta(days=(weekday - start.weekday()) % 7)
    return Period(day, day)


def _in_week(weekday: int, on: date, shift: int) -> Period | None:
    week = calendar.week(on + timedelta(days=7 * shift))
    return _first(weekday, week.earliest) if week and week.earliest else None


# --- counts of days, weeks, months, years ---

_HOUR, _DAY, _WEEK, _MONTH, _YEAR = map(folded, ("ساعت", "روز", "هفته", "ماه", "سال"))
_PRECISION: Final = {
    _HOUR: Precision.DAY,
    _DAY: Precision.DAY,
    _WEEK: Precision.WEEK,
    _MONTH: Precision.MONTH,
    _YEAR: Precision.YEAR,
}
UNIT: Final = "(?P<unit>ساعت|روز|هفته|ماه|سال)"
_WITHIN: Final = r"(?P<within>(?:در|طی|ظرف) مدت|ظرف|طی|در (?:طول|طی|خلال|عرض|ظرف)|حداکثر تا)"
_AHEAD: Final = r"آینده|آتی|بعدی|پیش ?روی?"
_LATER: Final = r"دیگر|دیگه|بعد(?! از)"
_BEHIND: Final = r"گذشته|اخیر|قبلی"
_AGO: Final = r"پیش(?! از)|قبل(?! از)"
_WORKING: Final = r"(?P<working> (?:کاری|اداری))?"


def counted_day(on: date, count: int, unit: str, is_working: bool = False) -> date | None:
    """Returns the day `count` units after `on`, before it if negative."""
    if unit == _HOUR:
        return calendar.plus_days(on, -(-count // 24))
    if unit == _DAY:
        return _working_day(on, count) if is_working else calendar.plus_days(on, count)
    if unit == _WEEK:
        return calendar.plus_days(on, 7 * count)
    return calendar.plus_months(on, count if unit == _MONTH else 12 * count)


def _working_day(on: date, count: int) -> date | None:
    """Returns the day `count` days after `on`, Fridays left out; holidays are not known here."""
    friday = 4
    before_friday = (friday - on.weekday()) % 7 or 7
    fridays = 0 if count < before_friday else 1 + (count - before_friday) // 6
    return calendar.plus_days(on, count + fridays)


def _read_count(match: re.Match[str], on: date) -> Found | None:
    count, unit = value_of(match["count"]), match["unit"]
    if follows(match, _PART_OF_NUMBER):
        return None
    is_back = bool(match["ago"] or match["behind"])
    day = counted_day(on, -count if is_back else count, unit, bool(match["working"]))
    if day is None:
        return None
    precision = _PRECISION[unit]
    if match["ago"] or match["later"]:
        # «دو ساعت بعد» is a time of some day, but «تا ۴۸ ساعت دیگر» a day.
        if unit == _HOUR and count < 24:
            return None
        if not match["within"]:
            period = _around(day, unit)
            return (
                Found(*match.span(), precision, Reason.COUNTED, period, counted_from=on, due=day)
                if period
                else None
            )
    elif not (match["within"] or match["ahead"] or match["behind"]):
        return None
    period = Period(day, on) if is_back else Period(on, day)
    return Found(*match.span(), precision, Reason.COUNTED, period, DateKind.DURATION, on, due=day)


def _around(day: date, unit: str) -> Period | None:
    """Returns the whole unit in which `day` is: «دو ماه پیش» is a month and no single day."""
    if unit == _WEEK:
        return calendar.week(day)
    if unit == _MONTH:
        return calendar.month_around(JALALI, day, 0)
    if unit == _YEAR:
        year = calendar.year_of(JALALI, day)
        return calendar.years(JALALI, year, year)
    return Period(day, day)


# A number goes on to the left: «۵ هزار سال پیش», «۲٫۵ سال پیش».
_PART_OF_NUMBER: Final = re.compile(
    folded(rf"(?:[0-9][./,٫٬]?|(?:[0-9]|(?<!\w)(?:چند|صدها|ده ?ها|{WORDS})) )$")
)


# --- again and again ---


def _read_recurring(match: re.Match[str], _on: date) -> Found | None:
    precision = Precision.DAY if match["weekday"] else _PRECISION[match["unit"]]
    return Found(*match.span(), precision, Reason.RECURRING, Period(None, None), DateKind.RECURRING)


RULES: Final = (
    Rule(
        r"امروز|امشب|فردا(?: شب)?|پس ?فردا|دیروز|دیشب|(?:روز|شب) گذشته|پریروز|پریشب|پس ?پریروز",
        _read_day_word,
    ),
    Rule(
        rf"(?:(?:این|همین) )?(?P<weekday>{WEEKDAY})"
        rf"(?: (?P<of_week>(?:این|همین) هفته|هفته{EZAFE} (?P<week>{SHIFT}))| (?P<shift>{SHIFT}))?",
        _read_weekday,
    ),
    Rule(
        rf"(?:{_WITHIN} )?(?P<count>{NUMBER}) ?{UNIT}{EZAFE}{_WORKING}"
        rf"(?: (?:(?P<ahead>{_AHEAD})|(?P<later>{_LATER})|(?P<behind>{_BEHIND})|(?P<ago>{_AGO})))?",
        _read_count,
    ),
    Rule(
        rf"هر (?:(?P<every>{NUMBER}) )?(?:{UNIT}|(?P<weekday>{WEEKDAY}))(?: یک ?بار)?",
        _read_recurring,
    ),
)
