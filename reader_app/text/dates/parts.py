"""What stands before a date and says which part of it: «اواخر مهر», «نیمه دوم سال», «پایان هفته»."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Final

from reader_app.text.dates import calendar
from reader_app.text.dates.calendar import Period
from reader_app.text.dates.expression import DateKind, Found, Precision
from reader_app.text.dates.folding import folded
from reader_app.text.dates.names import GREGORIAN, JALALI
from reader_app.text.dates.numbers import ORDINAL, value_of
from reader_app.text.dates.reading import changed

type _Cut = Callable[[date, date], tuple[date, date] | None]

_PART: Final = re.compile(
    folded(
        r"(?<!\w)(?:"
        r"(?P<early>اوایل|(?:روز|هفته|ماه) ?های (?:نخست|ابتدایی|آغازین|اول))"
        r"|(?P<middle>اواسط|میانه|میانه ?های|وسط)"
        r"|(?P<late>اواخر|(?:روز|هفته|ماه) ?های (?:پایانی|آخر|واپسین))"
        r"|(?P<end>پایان|انتهای|آخر|آخرین روز)"
        r"|(?P<start>ابتدای|آغاز|شروع|(?:نخستین|اولین) روز|اول)"
        rf"|نیمه(?: ?ی)?(?: (?P<half>اول|نخست|یکم|دوم))?"
        rf"|دهه(?: ?ی)? (?P<decade>{ORDINAL}|آخر)"
        rf"|هفته(?: ?ی)? (?P<week>{ORDINAL}|آخر)"
        r")(?: روز)? $"
    )
)
_LOOK_BACK: Final = 36
_SHARES: Final = {"early": (0, 1), "middle": (1, 2), "late": (2, 3)}


def with_part(text: str, found: Found, floor: int) -> Found:
    """Returns `found` narrowed by the words before it, which start at `floor` at the earliest."""
    match = _PART.search(text, max(floor, found.start - _LOOK_BACK), found.start)
    if match is None or found.kind is not DateKind.DATE:
        return found
    name, cut, precision = _cut_of(match, found)
    narrowed = changed(found, partial(_narrowed, cut))
    if narrowed is None:
        return found
    return replace(
        narrowed,
        start=match.start(),
        precision=precision,
        is_weak=False,
        is_end=name == "end",
        due=None,
    )


def _narrowed(cut: _Cut, period: Period) -> Period | None:
    if period.earliest is None or period.latest is None:
        return None
    days = cut(period.earliest, period.latest)
    return Period(*days) if days else None


def _cut_of(match: re.Match[str], found: Found) -> tuple[str, _Cut, Precision]:
    name = match.lastgroup or "half"
    written = match[name] if match.lastgroup else ""
    if name == "end":
        return name, lambda first, last: (last, last), found.precision
    if name == "start":
        return name, lambda first, last: (first, first), found.precision
    if found.precision is Precision.DAY:
        return name, lambda first, last: None, found.precision
    if name in _SHARES:
        low, high = _SHARES[name]
        return name, lambda first, last: _share(first, last, low, high, 3), Precision.PART
    if name == "half" and not written:
        return name, _middle, Precision.PART
    if name == "half":
        low = 1 if written == "دوم" else 0
        return name, lambda first, last: _share(first, last, low, low + 1, 2), Precision.PART
    number = value_of(written) if written != "اخر" else -1
    if name == "decade":
        return name, lambda first, last: _tenth_days(first, last, number), Precision.PART
    return name, lambda first, last: _seventh_days(first, last, number), Precision.WEEK


def _share(first: date, last: date, low: int, high: int, count: int) -> tuple[date, date] | None:
    """Returns parts `low` to `high` of `count`: whole months of a year or season, else whole days."""
    days = (last - first).days + 1
    if days < count:
        return None
    starts = _month_starts(first, last)
    if len(starts) % count or len(starts) == 0:
        size = _SIZES[count] if days in range(28, 32) else days // count
        starts = [first + timedelta(days=size * part) for part in range(count)]
    else:
        starts = starts[:: len(starts) // count]
    following = [*starts[1:], last + timedelta(days=1)]
    return starts[low], following[high - 1] - timedelta(days=1)


# The days in a third and in a half of a month, however long it is.
_SIZES: Final = {3: 10, 2: 15}


def _month_starts(first: date, last: date) -> list[date]:
    """Returns the first days of the months of which a period consists, [] if it has less than two."""
    # No Jalali month begins on the first of a Gregorian one near the years that anyone writes of.
    of = GREGORIAN if first.day == 1 else JALALI
    starts: list[date] = []
    start = first
    while start <= last:
        month = calendar.month_around(of, start, 0)
        if month is None or month.earliest != start or month.latest is None:
            return []
        starts.append(start)
        start = month.latest + timedelta(days=1)
    return starts if len(starts) > 1 else []


def _middle(first: date, last: date) -> tuple[date, date] | None:
    """Returns the day that ends the first half: «نیمه مهر» is the fifteenth."""
    half = _share(first, last, 0, 1, 2)
    return half and (half[1], half[1])


def _tenth_days(first: date, last: date, number: int) -> tuple[date, date] | None:
    if not 28 <= (last - first).days + 1 <= 31 or number not in (-1, 1, 2, 3):
        return None
    number = 3 if number == -1 else number
    return _share(first, last, number - 1, number, 3)


def _seventh_days(first: date, last: date, number: int) -> tuple[date, date] | None:
    if not 28 <= (last - first).days + 1 <= 31 or number not in (-1, 1, 2, 3, 4):
        return None
    if number == -1:
        return last - timedelta(days=6), last
    start = first + timedelta(days=7 * (number - 1))
    return start, start + timedelta(days=6)
