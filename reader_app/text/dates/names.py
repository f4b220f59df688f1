"""The names of months, seasons and weekdays, the years beside them, and the words for this and next.

Every pattern is written in plain Persian and goes through `folding.compiled`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from reader_app.text.dates import calendar
from reader_app.text.dates.calendar import Calendar
from reader_app.text.dates.folding import folded
from reader_app.text.dates.numbers import WORDS, value_of

JALALI, GREGORIAN = Calendar.JALALI, Calendar.GREGORIAN

_JALALI_MONTHS: Final = (
    ("فروردین",),
    ("اردیبهشت",),
    ("خرداد",),
    ("تیر",),
    ("مرداد", "امرداد"),
    ("شهریور",),
    ("مهر",),
    ("آبان",),
    ("آذر",),
    ("دی",),
    ("بهمن",),
    ("اسفند",),
)
# Also as they are said in Afghanistan and written in Arabic.
_GREGORIAN_MONTHS: Final = (
    ("ژانویه", "جنوری", "یناير"),
    ("فوریه", "فبروری", "فبراير"),
    ("مارس", "مارچ"),
    ("آوریل", "آپریل", "آبریل"),
    ("می", "مه", "مایو"),
    ("ژوئن", "جون", "یونیو"),
    ("ژوئیه", "جولای", "ژولای", "یولیو"),
    ("اوت", "آگوست", "اگست", "اغسطس"),
    ("سپتامبر", "سپتمبر", "سبتمبر"),
    ("اکتبر", "اکتوبر"),
    ("نوامبر", "نومبر", "نوفمبر"),
    ("دسامبر", "دسمبر", "دیسمبر"),
)
# The Jalali months by the names of the zodiac. Nearly all are common words, so they need a year.
_ZODIAC_MONTHS: Final = (
    *("حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله"),
    *("میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"),
)

AMBIGUOUS: Final = frozenset(
    folded(name)
    for name in (
        *("تیر", "مهر", "آذر", "دی", "بهمن", "اسفند"),
        *("مارس", "مارچ", "می", "مه", "جون", "اوت"),
    )
)
"""Names of months that are words, people or an agency as well."""
IN_COMPANY: Final = frozenset(map(folded, ("مارس", "اسفند", "بهمن")))
"""Of these, the names that are a month after «در» and «تا» all the same."""

_SEASONS: Final = ("بهار", "تابستان", "پاییز", "زمستان")
# Monday is 0, as datetime has it.
_WEEKDAYS: Final = (
    "دو ?شنبه",
    "سه ?شنبه",
    "چهار ?شنبه",
    "پن?ج ?شنبه",
    "جمعه|آدینه",
    "شنبه",
    "یک ?شنبه",
)


class Month(NamedTuple):
    calendar: Calendar
    number: int


def _months() -> dict[str, Month]:
    found: dict[str, Month] = {}
    for of, table in ((JALALI, _JALALI_MONTHS), (GREGORIAN, _GREGORIAN_MONTHS)):
        for number, names in enumerate(table, start=1):
            found |= {folded(name): Month(of, number) for name in names}
    return found


MONTHS: Final = _months()
ZODIAC: Final = {folded(n): Month(JALALI, i) for i, n in enumerate(_ZODIAC_MONTHS, start=1)}
SEASONS: Final = {folded(name): number for number, name in enumerate(_SEASONS)}


def _one_of(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


MONTH: Final = f"(?:{_one_of(MONTHS)})"
ZODIAC_MONTH: Final = f"(?:{_one_of(ZODIAC)})"
SEASON: Final = f"(?:{_one_of(SEASONS)})"
WEEKDAY: Final = "(?:" + "|".join(sorted(_WEEKDAYS, key=len, reverse=True)) + ")"

_WEEKDAY_PATTERNS: Final = tuple(re.compile(folded(pattern)) for pattern in _WEEKDAYS)


def weekday_of(written: str) -> int:
    """Returns the number of a weekday, Monday being 0."""
    return next(i for i, pattern in enumerate(_WEEKDAY_PATTERNS) if pattern.fullmatch(written))


NO_LETTER: Final = r"(?![^\W0-9])"
"""The end of a month's name, which a half-space alone may divide from its year."""

# «چند سال پیش» is not last year.
QUANTITY: Final = re.compile(
    folded(
        rf"(?<!\w)(?:چندی?ن?|خیلی|خرده ?ای|خورده ?ای|صدها|هزاران|ده ?ها|میلیون|میلیارد|نیم|هر|[0-9]+"
        rf"|{WORDS})(?: ?ی)? $"
    )
)
"""A number or a word for many, right before a unit of time."""

PLACE: Final = (
    r"(?<!\w)(?:میدان|خیابان|بلوار|بنیاد|بیمارستان|مدرسه|دبیرستان|دبستان|استادیوم|ورزشگاه|پارک|کوچه"
    r"|مسجد|سد|شهرک|محله|ایستگاه|متروی?|پل|تونل|بزرگراه|اتوبان|پادگان|سازمان|سالن|تالار|مجتمع"
    r"|مجموعه|فاز|روزنامه)(?: ?ی)?"
)
"""What is called after a day of history: «میدان ۷ تیر»."""

# --- this, next, last ---

_SHIFTS: Final = {
    0: ("جاری", "حاضر", "کنونی", "فعلی"),
    1: ("آینده", "آتی", "بعدی", "بعد(?! از)", "پیش ?روی?", "دیگر", "دیگه"),
    -1: ("گذشته", "قبلی", "قبل(?! از)", "پیش(?! از)"),
}
SHIFT: Final = "(?:" + "|".join(word for words in _SHIFTS.values() for word in words) + ")"
_SHIFT_PATTERNS: Final = {
    shift: re.compile(folded("|".join(words))) for shift, words in _SHIFTS.items()
}
EZAFE: Final = "(?: ?ی)?"
"""The sound that joins a word in ه to the next, where it is written."""


def shift_of(written: str) -> int:
    """Returns -1, 0 or 1 for what SHIFT matched."""
    return next(shift for shift, word in _SHIFT_PATTERNS.items() if word.match(written))


# --- years ---

_JALALI_YEAR: Final = "1[2-4][0-9]{2}"
_GREGORIAN_YEAR: Final = "(?:1[5-9][0-9]{2}|20[0-9]{2}|21[0-9]{2})"
_JALALI_ERA: Final = r"(?: ?(?:هجری ?)?(?:شمسی|خورشیدی)(?!\w)| ?ه\. ?ش\.?(?!\w))"
_GREGORIAN_ERA: Final = r"(?: ?میلادی(?!\w))"
FULL_YEAR: Final = (
    rf"(?:{_JALALI_YEAR}(?![0-9])(?! ?(?:هجری ?)?قمری){_JALALI_ERA}?"
    rf"|{_GREGORIAN_YEAR}(?![0-9]){_GREGORIAN_ERA}?)"
)
_YEAR_IN_WORDS: Final = rf"هزار و (?:سیصد|چهارصد)(?: و {WORDS})?"
COUNTED_YEAR: Final = (
    rf"(?:امسال|پارسال|پیرارسال|(?:این|همین) سال|سال میلادی {SHIFT}|سال {SHIFT}(?: میلادی)?)"
)
# What may follow a short year or «می»: anything but a word that could belong to it («۵۷ نفر»).
FREE: Final = (
    r"(?= ?(?:$|[^\w ]| (?:در|به|از|تا|و|که|را|با|برای|بر|بود|است|شد|هم|نیز|یعنی|روز|ساعت|امسال"
    r"|میلادی|قرار|توسط|اما|ولی|این|آن|نه|یا)(?!\w)))"
)
SHORT_YEAR: Final = rf"'?[0-9]{{2}}(?![0-9]){FREE}"

YEAR: Final = (
    rf"(?P<year>(?:در )?{COUNTED_YEAR}|(?:سال )?{FULL_YEAR}|سال (?:{SHORT_YEAR}|{_YEAR_IN_WORDS}))"
)
"""A year that is said: «سال ۱۴۰۵», «2025», «سال آینده»."""
YEAR_OF_MONTH: Final = (
    rf"(?P<year>(?:در )?{COUNTED_YEAR}|(?:سال )?(?:{FULL_YEAR}|{SHORT_YEAR}|{_YEAR_IN_WORDS}))"
)
"""A year beside a month, where two digits do as well: «خرداد ۷۶»."""

_COUNTED: Final = re.compile(folded(COUNTED_YEAR))
_DIGITS: Final = re.compile("[0-9]+")
_WORDS_OF_YEAR: Final = re.compile(folded(_YEAR_IN_WORDS))
_BY_NAME: Final = {"امسال": 0, "پارسال": -1, "پیرارسال": -2}


class Year(NamedTuple):
    calendar: Calendar
    number: int
    is_counted: bool


def year_said(written: str, on: date, of: Calendar | None = None) -> Year:
    """Returns the year of what YEAR or YEAR_OF_MONTH matched.

    `of` is the calendar of the month beside it: «سپتامبر سال آینده» is of the next Gregorian year.
    """
    counted = _COUNTED.search(written)
    if counted:
        is_gregorian = of is GREGORIAN or "میلادی" in written
        in_calendar = GREGORIAN if is_gregorian else JALALI
        return Year(in_calendar, calendar.year_of(in_calendar, on) + _year_shift(counted[0]), True)
    digits = _DIGITS.search(written)
    if digits is None:
        return Year(JALALI, value_of(_WORDS_OF_YEAR.findall(written)[0]), False)
    number = int(digits[0])
    if len(digits[0]) == 2:
        return Year(JALALI, _whole_year(number, calendar.year_of(JALALI, on)), False)
    return Year(JALALI if number < 1500 else GREGORIAN, number, False)


def _year_shift(written: str) -> int:
    if written in _BY_NAME:
        return _BY_NAME[written]
    word = next((word for word in written.split(" ")[1:] if word not in ("سال", "میلادی")), "")
    return shift_of(word) if word else 0


# A short year is at most this far ahead: «۵۷» is 1357 and «۱۰» is 1410 in an article of 1404.
_YEARS_AHEAD: Final = 15


def _whole_year(short: int, this_year: int) -> int:
    century = this_year // 100 * 100
    return century + short if century + short <= this_year + _YEARS_AHEAD else century - 100 + short
