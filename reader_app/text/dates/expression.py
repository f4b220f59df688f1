"""What is said of a date in a text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reader_app.model import Span
from reader_app.text.dates.calendar import Period


class DateKind(StrEnum):
    """How an expression points into time, by the kinds that a commitment's deadline has."""

    DATE = "date"
    DURATION = "duration"
    BEFORE_EVENT = "before_event"
    RECURRING = "recurring"


class Precision(StrEnum):
    """The smallest unit that the words name; PART is a stretch of a longer one («اواخر مهر»)."""

    DAY = "day"
    WEEK = "week"
    PART = "part"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"


class Reason(StrEnum):
    """What the days follow from, as a key for a sentence of the window."""

    WRITTEN = "written"
    """Everything is said in the text, the year too."""
    NEAREST = "nearest"
    """The year is not said: it is the nearest that is not before `counted_from`."""
    WEEKDAY = "weekday"
    """The year is not said, and of the nearest two only the earlier fits the weekday."""
    COUNTED = "counted"
    """Counted from `counted_from`: tomorrow, next week, in three months."""
    OCCASION = "occasion"
    """A day of the calendar with a name of its own."""
    RECURRING = "recurring"
    """Again and again, without a first or last day."""


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as the text has it, and the days that it means.

    `earliest` and `latest` are inclusive Gregorian days, None where the expression is open.
    `counted_from` is the day from which the words count, None if they need none.
    """

    span: Span
    quote: str
    kind: DateKind
    earliest: date | None
    latest: date | None
    precision: Precision
    counted_from: date | None
    reason: Reason


@dataclass(frozen=True, slots=True)
class Found:
    """A date while it is being read: `[start, end)` in the folded text.

    `near` gives the period anew for another day than the article's: the end of a range is looked for
    from its start. `due` is the exact day that a count of weeks or months leads to. A weak one is an
    ordinary word as well, and is a date only beside something that says so.
    """

    start: int
    end: int
    precision: Precision
    reason: Reason
    period: Period
    kind: DateKind = DateKind.DATE
    counted_from: date | None = None
    near: Callable[[date], Period | None] | None = None
    due: date | None = None
    is_weak: bool = False
    is_end: bool = False
