"""A day that a person has written into a field, in either calendar and in many ways."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import Final

from reader_app.text.dates import find_dates
from reader_app.text.dates.calendar import Calendar, day
from reader_app.text.dates.expression import DateExpression, Precision, Reason
from reader_app.text.dates.folding import fold, folded
from reader_app.text.dates.names import MONTH, MONTHS, SHORT_YEAR, ZODIAC, ZODIAC_MONTH
from reader_app.text.search_key import DIGITS, any_of, search_key

CENTURY_DAY: Final = date(2025, 3, 21)
"""Stands for the article's day where none is known: it only settles the century of «۰۴/۰۵/۰۸»."""

_GREGORIAN: Final = (
    "january february march april may june july august september october november december"
)
_JALALI: Final = (
    "farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand"
)
_MONTHS: Final = {
    name: (calendar, number)
    for calendar, names in ((Calendar.GREGORIAN, _GREGORIAN), (Calendar.JALALI, _JALALI))
    for number, name in enumerate(names.split(), start=1)
} | {name[:3]: (Calendar.GREGORIAN, n) for n, name in enumerate(_GREGORIAN.split(), start=1)}
_OF: Final = r"(?:\s*[-/.,]\s*|\s+)"
_NAME: Final = r"(?P<month>[a-z]{3,11})\.?"
_NUMBER: Final = r"(?P<day>[0-9]{1,2})(?:(?:st|nd|rd|th)(?: of)?)?"
_YEAR: Final = r"(?P<year>[0-9]{4})"
_IN_LATIN: Final = tuple(
    re.compile(rf"(?<![\w]){first}{_OF}{second}{_OF}{third}(?![\w])")
    for first, second, third in (
        (_NUMBER, _NAME, _YEAR),
        (_NAME, _NUMBER, _YEAR),
        (_YEAR, _NAME, _NUMBER),
    )
)
_ISO: Final = re.compile(
    r"(?:1[5-9]|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}"
    r"(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_CLOCK: Final = r"(?:[01]?[0-9]|2[0-4])[:٫][0-5][0-9](?:[:٫][0-5][0-9](?:[.,][0-9]+)?)?"
_COLON: Final = re.compile(r"[0-9][:٫][0-5]")
_TIME: Final = re.compile(
    rf"(?:(?<=[0-9])[Tt]|\s*[-|,،]?\s*(?:ساعت\s*)?)(?<![0-9]){_CLOCK}"
    r"(?:\s?(?:[Zz](?!\w)|[ap]m(?!\w)|[+-][0-9]{2}:?[0-9]{2}(?![0-9])))?",
    re.IGNORECASE,
)
_FIGURES: Final = re.compile(
    r"([0-9]{1,4})\s*[/\\.,،_ -]\s*([0-9]{1,2})\s*[/\\.,،_ -]\s*([0-9]{1,4})"
)
_TOGETHER: Final = re.compile(r"(?<![0-9])([0-9]{4})([0-9]{2})([0-9]{2})(?![0-9])")


def written_day(written: str, on: date | None = None) -> date | None:
    """Returns the one day that a field says in full, its year included, or None.

    Reads Persian and English, figures in any order with a year of four digits at an end, a time beside
    it, and both calendars at once where they agree. `on` settles the century of a short year.
    """
    if _ISO.fullmatch(written):  # what programs write, and so most of what there is to read
        with suppress(ValueError):
            return date.fromisoformat(written[:10])
    plain = fold(without_times(written)).text.strip().lower()
    days = _in_latin(plain)
    if not days:
        figures = _TOGETHER.sub(r"\1/\2/\3", plain)
        figures = _FIGURES.sub(r"\1/\2/\3", figures)
        days = {day for found in find_dates(figures, on or CENTURY_DAY) if (day := full_day(found))}
    return days.pop() if len(days) == 1 else None


def full_day(found: DateExpression) -> date | None:
    """Returns the day of an expression that is one day and says its year."""
    is_full = found.reason is Reason.WRITTEN and found.precision is Precision.DAY
    return found.earliest if is_full and found.earliest == found.latest else None


def may_say_a_year(line: str) -> bool:
    """Tells, fast, whether `line` has the year of a day in full; it may have it for another reason."""
    for match in _DIGITS_HERE.finditer(line):
        start, end = match.span()
        if line[end : end + 1] in _WITHIN_FIGURES and line[end + 1 : end + 2].isdecimal():
            return True
        if end - start in (len("04"), len("1404")) and _follows_a_month(line, start):
            around = without_times(line[max(0, start - _NEAR) : end + _NEAR])
            if _YEAR_OF_MONTH.search(fold(around).text):
                return True
    return _IN_WORDS.search(line) is not None


def _follows_a_month(line: str, start: int) -> bool:
    before = search_key(line[max(0, start - _NEAR) : start]).rstrip(_BESIDE_A_YEAR)
    return before.endswith(_BEFORE_A_YEAR)


_NEAR: Final = 24
_BESIDE_A_YEAR: Final = " /،,-'‐‑–—−⁄"
_BEFORE_A_YEAR: Final = (*MONTHS, *ZODIAC, *map(folded, ("ماه", "سال")))
_DIGITS_HERE: Final = re.compile("[0-9۰-۹٠-٩][0-9۰-۹٠-٩]*")  # \d+ takes four times as long
_WITHIN_FIGURES: Final = frozenset("/.⁄-‐‑–—−")
_YEAR_OF_MONTH: Final = re.compile(
    folded(
        rf"(?:{MONTH}|{ZODIAC_MONTH})(?: ?ماه)?(?: ?[/،,-] ?| ?)(?:سال )?(?:[0-9]{{4}}|{SHORT_YEAR})"
    )
)
_IN_WORDS: Final = re.compile(r"زار\W{1,3}و\W{1,3}[سچ]")


def without_times(text: str) -> str:
    """Returns `text` with spaces in the place of the times of day, which keep dates from being seen."""
    plain = _latin_digits(text)
    return _TIME.sub(lambda match: " " * len(match[0]), plain) if _COLON.search(plain) else plain


def _latin_digits(text: str) -> str:
    for digit in set(_FOREIGN_DIGIT.findall(text)):  # a tenth of what str.translate takes
        text = text.replace(digit, DIGITS[digit])
    return text


_FOREIGN_DIGIT: Final = re.compile(any_of(DIGITS))


def _in_latin(plain: str) -> set[date]:
    days: set[date] = set()
    for pattern in _IN_LATIN:
        for match in pattern.finditer(plain):
            known = _MONTHS.get(match["month"])
            if known is None:
                continue
            calendar, month = known
            found = day(calendar, int(match["year"]), month, int(match["day"]))
            if found is not None and found.earliest is not None:
                days.add(found.earliest)
    return days
