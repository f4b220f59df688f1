"""What every rule is made of: a pattern, and what makes a date of its match or refuses it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from reader_app.text.dates import calendar
from reader_app.text.dates.calendar import Calendar, Period
from reader_app.text.dates.expression import Found, Precision, Reason

type Read = Callable[[re.Match[str], date], Found | None]
type InYear = Callable[[int], Period | None]
"""What comes once a year: from the number of a year to that year's period."""


class Rule(NamedTuple):
    """A pattern over folded text, and what makes a date of its match or refuses it."""

    pattern: str
    read: Read


def nearest(make: InYear, of: Calendar) -> Callable[[date], Period | None]:
    """Returns what finds the first period of `make` that is not over before a day."""

    def near(day: date) -> Period | None:
        first = calendar.year_of(of, day)
        # The 30th of Esfand and the 29th of February can be eight years apart.
        for year in range(first, first + 9):
            period = make(year)
            if period is not None and period.latest is not None and period.latest >= day:
                return period
        return None

    return near


def neighbour(make: InYear, of: Calendar, on: date, shift: int) -> Period | None:
    """Returns this year's period for 0, the last that is over for -1, the next to begin for 1."""
    this = calendar.year_of(of, on)
    for year in (this,) if shift == 0 else (this, this + shift):
        period = make(year)
        if period is None or period.earliest is None or period.latest is None:
            return None
        if shift == 0 or (shift > 0 and period.earliest > on) or (shift < 0 and period.latest < on):
            return period
    return None


def dated(
    match: re.Match[str], precision: Precision, period: Period | None, counted_from: date | None
) -> Found | None:
    """Returns what a match means that says its year, or None if there is no such day."""
    if period is None:
        return None
    reason = Reason.COUNTED if counted_from else Reason.WRITTEN
    return Found(*match.span(), precision, reason, period, counted_from=counted_from)


def undated(
    match: re.Match[str],
    precision: Precision,
    near: Callable[[date], Period | None],
    on: date,
    is_weak: bool = False,
) -> Found | None:
    """Returns what a match means whose year is the nearest."""
    period = near(on)
    if period is None:
        return None
    return Found(
        *match.span(),
        precision,
        Reason.NEAREST,
        period,
        counted_from=on,
        near=near,
        is_weak=is_weak,
    )


def changed(found: Found, change: Callable[[Period], Period | None]) -> Found | None:
    """Returns `found` with its period changed, now and whenever it is looked for anew."""
    period, near = change(found.period), found.near
    if period is None:
        return None

    def near_and_changed(day: date) -> Period | None:
        again = near(day) if near else None
        return change(again) if again else None

    return replace(found, period=period, near=near_and_changed if near else None)


def follows(match: re.Match[str], cue: re.Pattern[str]) -> bool:
    """Tells whether `cue`, which ends in `$`, stands right before a match."""
    return cue.search(match.string, max(0, match.start() - 24), match.start()) is not None
