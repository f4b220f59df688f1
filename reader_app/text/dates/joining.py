"""What two dates beside each other make of one another, and what «تا», «پیش از» and «پس از» do."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from reader_app.text.dates import calendar
from reader_app.text.dates.calendar import Period
from reader_app.text.dates.counted import UNIT, counted_day
from reader_app.text.dates.expression import DateKind, Found, Precision, Reason
from reader_app.text.dates.folding import folded
from reader_app.text.dates.names import MONTH, WEEKDAY, ZODIAC_MONTH
from reader_app.text.dates.numbers import NUMBER, value_of

_WEEKDAY: Final = re.compile(folded(rf"(?:(?:این|همین) )?{WEEKDAY}"))
_DAY_WORD: Final = re.compile(folded("امروز|فردا|دیروز|پس ?فردا|پریروز|امشب|دیشب|روز گذشته"))
_NAMED_DAY: Final = re.compile(folded(rf"(?<!\w)(?:{MONTH}|{ZODIAC_MONTH})(?!\w)|[0-9][/.-]|ماه"))
_APPOSED: Final = re.compile(folded(r" ?[،,]? ?(?:روز )?(?:مورخ )?(?:\( ?(?:روز )?)?"))
_CLOSED: Final = re.compile(r" ?\)")
_LISTED: Final = re.compile(folded(r" ?(?:[،,]|و|یا|تا|-|/) ?"))
_RANGE: Final = re.compile(folded(r" (?:تا|الی|لغایت) (?:روز )?| ?- ?"))
_AND: Final = re.compile(" و ")
_FROM: Final = re.compile(folded(r"(?<!\w)(?P<word>از|بین|میان) (?:روز )?$"))
_MONTH: Final = re.compile(folded(rf"(?:ماه )?{MONTH}(?: ?ماه)?"))

_LIMIT: Final = re.compile(
    folded(
        rf"(?<!\w)(?:(?P<count>{NUMBER}) {UNIT} )?"
        r"(?:(?P<before>(?:تا )?(?:پیش|قبل) از)|(?P<after>(?:پس|بعد) از)|(?P<until>تا))(?: روز)? $"
    )
)
_LOOK_BACK: Final = 60


# --- a weekday and the day that it is ---


def with_weekday(text: str, first: Found, second: Found) -> Found | None:
    """Returns one date of «سه‌شنبه ۱۵ مهر», «امروز سه‌شنبه»; None if the two stand apart."""
    if first.precision is not Precision.DAY or second.precision is not Precision.DAY:
        return None
    gap = text[first.end : second.start]
    end = second.end
    if "(" in gap:
        closed = _CLOSED.match(text, end)
        if closed is None:
            return None
        end = closed.end()
    if not _APPOSED.fullmatch(gap):
        return None
    words = text[first.start : first.end]
    is_weekday = _WEEKDAY.fullmatch(words) is not None
    is_second_weekday = _WEEKDAY.fullmatch(text[second.start : second.end]) is not None
    if _DAY_WORD.match(words) and is_second_weekday:
        return replace(first, end=end)
    is_day = _NAMED_DAY.search(text, second.start, second.end) is not None
    if not is_day or not (is_weekday or _DAY_WORD.match(words)):
        return None
    named = _fitting(first, second) if is_weekday else second
    return replace(named, start=first.start, end=end)


def _fitting(weekday: Found, day: Found) -> Found:
    """Returns `day` a year earlier if only so it is the weekday that the text says.

    A report of last week's «دوشنبه ۲۳ تیر» is not about a day of next year that is no Monday.
    """
    wanted, found = weekday.period, day.period
    if not wanted.earliest or not found.earliest:
        return day
    if found.earliest.weekday() == wanted.earliest.weekday():
        return day
    earlier = _again(day, calendar.plus_days(found.earliest, -366))
    if earlier and earlier.earliest and earlier.earliest.weekday() == wanted.earliest.weekday():
        return replace(day, period=earlier, reason=Reason.WEEKDAY, near=None)
    return day


def _again(found: Found, day: date | None) -> Period | None:
    if found.near is None or day is None or not calendar.can_count_from(day):
        return None
    return found.near(day)


# --- months in a row ---


def is_beside_a_month(text: str, weak: Found, other: Found) -> bool:
    """Tells whether a word that may be a month is in a list with one that is: «مهر و آبان»."""
    first, second = sorted((weak, other), key=lambda found: found.start)
    return bool(
        _LISTED.fullmatch(text, first.end, second.start)
        and _MONTH.match(text, weak.start, weak.end)
        and _MONTH.match(text, other.start, other.end)
    )


# --- ranges ---


def as_range(text: str, first: Found, second: Found, floor: int) -> Found | None:
    """Returns the one date of «از ۱۵ مهر تا ۲۰ آبان»; None if the two are no range."""
    if first.kind is not DateKind.DATE or second.kind is not DateKind.DATE:
        return None
    lead = _FROM.search(text, max(floor, first.start - 10), first.start)
    is_between = lead is not None and lead["word"] != folded("از")
    if not (_AND if is_between else _RANGE).fullmatch(text, first.end, second.start):
        return None
    if (first.is_weak or second.is_weak) and lead is None:
        return None
    ends = _range_ends(first, second)
    if ends is None:
        return None
    return replace(
        second,
        start=lead.start() if lead else first.start,
        reason=first.reason if second.reason is Reason.WRITTEN else second.reason,
        period=Period(*ends),
        counted_from=first.counted_from or second.counted_from,
        near=None,
        due=None,
        is_weak=False,
        is_end=False,
    )


def _range_ends(first: Found, second: Found) -> tuple[date, date] | None:
    """Returns the first and last day; an end without a year takes it from the other."""
    start: Period | None = first.period
    end: Period | None = second.period
    if second.near and first.period.earliest:
        end = _again(second, first.period.earliest)
    elif first.near and second.period.latest:
        start = _again(first, calendar.plus_days(second.period.latest, -364))
    if not start or not end or not start.earliest or not end.latest or start.earliest > end.latest:
        return None
    return start.earliest, end.latest


# --- until, before, after ---


def with_limit(text: str, found: Found, floor: int) -> Found:
    """Returns `found` as the end or the start of an open stretch, where the words before say so."""
    match = _LIMIT.search(text, max(floor, found.start - _LOOK_BACK), found.start)
    if match is None or found.kind is DateKind.RECURRING:
        return found
    if match["until"]:
        start = match.start("until")
        return _until(found, start)
    earliest, latest = found.period
    if earliest is None or latest is None or found.kind is DateKind.DURATION:
        return found
    if match["count"]:
        return _counted_off(match, found, earliest, latest)
    if match["after"]:
        period = Period(calendar.plus_days(latest, 1), None)
        return replace(found, start=match.start(), period=period, is_weak=False)
    # Before the end of the year is within the year.
    last = latest if found.is_end else calendar.plus_days(earliest, -1)
    is_event = found.reason is Reason.OCCASION
    kind = DateKind.BEFORE_EVENT if is_event else found.kind
    return replace(found, start=match.start(), period=Period(None, last), kind=kind)


def _until(found: Found, start: int) -> Found:
    kind = found.kind
    last = found.period.latest
    if found.due is not None:
        # «تا دو هفته دیگر» ends on a day, not with the week of that day.
        kind, last = DateKind.DURATION, found.due
    return replace(found, start=start, period=Period(None, last), kind=kind)


def _counted_off(match: re.Match[str], found: Found, earliest: date, latest: date) -> Found:
    """Returns the day of «دو هفته پس از نوروز»."""
    is_before = match["before"] is not None
    anchor = earliest if is_before else latest
    count = value_of(match["count"])
    day = counted_day(anchor, -count if is_before else count, match["unit"])
    if day is None:
        return found
    return Found(
        match.start(),
        found.end,
        Precision.DAY,
        Reason.COUNTED,
        Period(day, day),
        counted_from=anchor,
    )
