"""The reckoning of days, against the calendar of Qt."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCalendar, QDate

from reader_app.text.dates import calendar
from reader_app.text.dates.calendar import Calendar, Period

JALALI = QCalendar(QCalendar.System.Jalali)


def qt_day(year: int, month: int, day: int) -> date:
    found = JALALI.dateFromParts(year, month, day)
    return date(found.year(), found.month(), found.day())


# Qt reckons leap years by a cycle of 2,820 years, which leaves the equinox before 1277 and in 1436.
YEARS = range(1277, 1436)


def test_every_month_of_a_century_and_a_half_begins_and_ends_as_in_qt() -> None:
    for year in YEARS:
        for month in range(1, 13):
            length = JALALI.daysInMonth(month, year)
            whole = Period(qt_day(year, month, 1), qt_day(year, month, length))
            assert calendar.months(Calendar.JALALI, year, month, month) == whole
            assert calendar.day(Calendar.JALALI, year, month, length + 1) is None


def test_every_day_of_ten_years_is_in_the_month_that_qt_has() -> None:
    for count in range(3653):
        day = date(2020, 1, 1) + timedelta(days=count)
        parts = JALALI.partsFromDate(QDate(day.year, day.month, day.day))
        assert calendar.month_of(Calendar.JALALI, day) == (parts.year, parts.month)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        ((1404, 6, 31), 1, (1404, 7, 30)),
        ((1403, 12, 30), 12, (1404, 12, 29)),
        ((1404, 1, 31), -1, (1403, 12, 30)),
        ((1404, 5, 8), 20, (1406, 1, 8)),
    ],
)
def test_months_are_counted_by_the_jalali_calendar(
    start: tuple[int, int, int], count: int, end: tuple[int, int, int]
) -> None:
    assert calendar.plus_months(qt_day(*start), count) == qt_day(*end)


def test_seasons_are_jalali() -> None:
    assert calendar.season(1404, 2) == Period(date(2025, 9, 23), date(2025, 12, 21))


def test_what_no_calendar_has_is_none() -> None:
    assert calendar.day(Calendar.JALALI, 1404, 12, 30) is None
    assert calendar.day(Calendar.GREGORIAN, 2025, 2, 29) is None
    assert calendar.years(Calendar.JALALI, 9400, 9400) is None
    assert calendar.years(Calendar.GREGORIAN, 9999, 9999) is None
    assert calendar.plus_days(date(9000, 1, 1), 999_999) is None
