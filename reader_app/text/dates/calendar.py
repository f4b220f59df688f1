"""Days, weeks, months, seasons and years of the two calendars, as periods of Gregorian days.

The week starts on Saturday and seasons are Jalali. What does not exist, or is beyond the years that
`datetime.date` knows, is None.
"""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta
from enum import Enum
from typing import Final, NamedTuple

from persiantools.jdatetime import JalaliDate

_SATURDAY: Final = 5
# The Jalali years whose days all have a Gregorian date that both libraries can hold.
_JALALI_YEARS: Final = range(1, MAXYEAR - 622)
_GREGORIAN_YEARS: Final = range(623, MAXYEAR)


class Calendar(Enum):
    JALALI = "jalali"
    GREGORIAN = "gregorian"


class Period(NamedTuple):
    """Days in a row, both ends included; None is an open end."""

    earliest: date | None
    latest: date | None


def year_of(calendar: Calendar, day: date) -> int:
    return month_of(calendar, day)[0]


def month_of(calendar: Calendar, day: date) -> tuple[int, int]:
    """Returns the year and month in which `day` is."""
    if calendar is Calendar.GREGORIAN:
        return day.year, day.month
    jalali = _jalali(day)
    return jalali.year, jalali.month


def day(calendar: Calendar, year: int, month: int, number: int) -> Period | None:
    """Returns one day, or None if the calendar has no such day."""
    try:
        if calendar is Calendar.GREGORIAN:
            found = date(year, month, number)
        elif year in _JALALI_YEARS:
            found = JalaliDate(year, month, number).to_gregorian()
        else:
            return None
    except ValueError:
        return None
    return Period(found, found)


def months(calendar: Calendar, year: int, first: int, last: int) -> Period | None:
    """Returns the whole months `first` to `last` of a year."""
    start = day(calendar, year, first, 1)
    follower = day(calendar, year + last // 12, last % 12 + 1, 1)
    if start is None or follower is None or follower.earliest is None:
        return None
    return Period(start.earliest, follower.earliest - timedelta(days=1))


def years(calendar: Calendar, first: int, last: int) -> Period | None:
    """Returns the whole years `first` to `last`."""
    start, end = months(calendar, first, 1, 12), months(calendar, last, 1, 12)
    return Period(start.earliest, end.latest) if start and end and first <= last else None


def season(year: int, number: int) -> Period | None:
    """Returns season 0 (spring) to 3 (winter) of a Jalali year."""
    return months(Calendar.JALALI, year, number * 3 + 1, number * 3 + 3)


def week(day: date) -> Period | None:
    """Returns the week from Saturday to Friday in which `day` is."""
    start = plus_days(day, -((day.weekday() - _SATURDAY) % 7))
    end = start and plus_days(start, 6)
    return Period(start, end) if start and end else None


def month_around(calendar: Calendar, day: date, shift: int) -> Period | None:
    """Returns the month that is `shift` months after the one of `day`."""
    year, month = month_of(calendar, day)
    count = year * 12 + month - 1 + shift
    return months(calendar, count // 12, count % 12 + 1, count % 12 + 1)


def plus_days(day: date, count: int) -> date | None:
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def plus_months(start: date, count: int) -> date | None:
    """Returns the same day of the Jalali month `count` months later, or that month's last day."""
    whole = month_around(Calendar.JALALI, start, count)
    if whole is None or whole.earliest is None or whole.latest is None:
        return None
    return min(whole.earliest + timedelta(days=_jalali(start).day - 1), whole.latest)


def jalali_parts(day: date) -> tuple[int, int, int]:
    """Returns year, month and day of the Jalali calendar."""
    jalali = _jalali(day)
    return jalali.year, jalali.month, jalali.day


def jalali_of(day: date) -> str:
    """Returns the Jalali date of `day` as year-month-day."""
    return _jalali(day).isoformat()


def _jalali(day: date) -> JalaliDate:
    # The library leaves the parameters of this one function without types.
    return JalaliDate.to_jalali(day)  # pyright: ignore[reportUnknownMemberType]


def can_count_from(day: date) -> bool:
    """Tells whether both calendars can be reckoned around `day`."""
    return day.year + 1 in _GREGORIAN_YEARS
