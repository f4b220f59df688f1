"""What a person writes to say between which days: in figures of either calendar, or in Persian words."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from reader_app.text.dates import find_dates
from reader_app.text.dates.calendar import Calendar, Period, day, months, years
from reader_app.text.dates.folding import fold
from reader_app.text.dates.written import written_day

_RANGE: Final = re.compile(r"\s*(?:\.\.+|…)\s*")
_FIGURES: Final = re.compile(
    r"(?P<year>[0-9]{4})(?:[-/.](?P<month>[0-9]{1,2})(?:[-/.](?P<day>[0-9]{1,2}))?)?"
)
_JALALI_BEFORE: Final = 1700


def date_range(written: str, today: date) -> Period | None:
    """Returns the days that `written` means: «1404/05/01..1404/06/31», «2025-07», «مرداد ۱۴۰۴», «..1404».

    Words are understood as they are meant on `today`. None if it means no days, or ends before it begins.
    """
    first, *others = _RANGE.split(written.strip())
    if len(others) > 1:
        return None
    earliest = _one(first, today)
    latest = _one(others[0], today) if others else earliest
    if earliest is None or latest is None:
        return None
    found = Period(earliest.earliest, latest.latest)
    if found.earliest is None and found.latest is None:
        return None
    is_empty = found.earliest and found.latest and found.latest < found.earliest
    return None if is_empty else found


def _one(written: str, today: date) -> Period | None:
    """Returns the days of one end; nothing written is open."""
    if not written:
        return Period(None, None)
    figures = _FIGURES.fullmatch(fold(written).text)
    if figures is not None:
        return _in_figures(figures)
    found = find_dates(written, today)
    if len(found) == 1 and found[0].quote == written:
        return Period(found[0].earliest, found[0].latest)
    on = written_day(written, today)
    return Period(on, on) if on else None


def _in_figures(match: re.Match[str]) -> Period | None:
    year = int(match["year"])
    of = Calendar.JALALI if year < _JALALI_BEFORE else Calendar.GREGORIAN
    if match["month"] is None:
        return years(of, year, year)
    month = int(match["month"])
    if not 1 <= month <= 12:
        return None
    if match["day"] is None:
        return months(of, year, month, month)
    return day(of, year, month, int(match["day"]))
