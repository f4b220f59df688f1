"""Where commitments stand on a line of time, reckoned in days and lanes; nothing is painted here.

A moment is a count of days (`date.toordinal`), with a fraction where it is between two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import heappop, heappush
from itertools import pairwise
from typing import Final, NamedTuple

from reader_app.listings import CommitmentOutline
from reader_app.model import CommitmentId, CommitmentStatus
from reader_app.text.dates.calendar import Calendar, day, month_of

MOST_LANES: Final = 60
"""More of them are seen better as counts."""
LANES_FROM: Final = 12.0
"""From so many pixels a day on, each is shown by itself, however many there are."""
LABEL_WIDTH: Final = 170
"""Pixels that the words beside a bar may take."""
_LEAST_COLUMN: Final = 46
_MONTH_DAYS: Final = 30.4
_FIRST_DAY: Final = date(700, 1, 1).toordinal()
"""Before it one of the two calendars has no days."""


class Scale(NamedTuple):
    """Which moment stands at which pixel. `first` is at the edge where time begins, which is the right
    one where it `is_mirrored`.
    """

    first: float
    per_day: float
    width: float
    is_mirrored: bool

    def x(self, moment: float) -> float:
        along = (moment - self.first) * self.per_day
        return self.width - along if self.is_mirrored else along

    def moment(self, x: float) -> float:
        along = self.width - x if self.is_mirrored else x
        return self.first + along / self.per_day

    @property
    def last(self) -> float:
        return self.first + self.width / self.per_day

    def zoomed(self, per_day: float, x: float) -> Scale:
        """Returns the scale with other pixels a day, in which what is at `x` stays there."""
        there = self.moment(x)
        along = self.width - x if self.is_mirrored else x
        return self._replace(first=there - along / per_day, per_day=per_day)


@dataclass(frozen=True, slots=True)
class Bar:
    """A commitment in its lane: the days it is due, `[start, end)`, and the day it was said."""

    outline: CommitmentOutline
    start: float | None
    end: float | None
    said: float | None
    lane: int

    @property
    def first(self) -> float:
        return min(each for each in (self.start, self.said) if each is not None)

    @property
    def label_from(self) -> float:
        """The moment from which on its words stand."""
        return max(each for each in (self.end, self.said) if each is not None)


class Cluster(NamedTuple):
    """How many commitments are due in `[start, end)`, by status."""

    start: float
    end: float
    counts: dict[CommitmentStatus | None, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Placed:
    """Everything on the line: each by itself in `lanes`, or `clusters` of them."""

    lanes: Sequence[Sequence[Bar]] = ()
    clusters: Sequence[Cluster] = ()
    bars: dict[CommitmentId, Bar] = field(default_factory=dict[CommitmentId, Bar])
    movers: Sequence[Bar] = ()
    """Those that move the deadline of another."""


def dated(outlines: Sequence[CommitmentOutline]) -> list[CommitmentOutline]:
    """Returns those that any day is known of, the earliest first."""
    found = [each for each in outlines if _first_day(each) is not None]
    return sorted(found, key=lambda each: (_first_day(each) or date.max, each.id))


def extent(outlines: Sequence[CommitmentOutline], today: date) -> tuple[float, float]:
    """Returns the first and the last moment of all, today among them."""
    days = [today, *(d for each in outlines for d in _days(each))]
    return float(min(days).toordinal()), float(max(days).toordinal() + 1)


def place(outlines: Sequence[CommitmentOutline], per_day: float, calendar: Calendar) -> Placed:
    """Places `outlines`, which are in the order of `dated`, on a line of so many pixels a day."""
    lanes: list[list[Bar]] = []
    bars: dict[CommitmentId, Bar] = {}
    ending: list[tuple[float, int]] = []
    free: list[int] = []
    for each in outlines:
        bar = _bar(each, 0)
        while ending and ending[0][0] <= bar.first:
            heappush(free, heappop(ending)[1])
        lane = heappop(free) if free else len(lanes)
        if lane == len(lanes):
            if lane == MOST_LANES and per_day < LANES_FROM:
                return Placed(clusters=_clusters(outlines, per_day, calendar))
            lanes.append([])
        bar = _bar(each, lane)
        lanes[lane].append(bar)
        bars[each.id] = bar
        heappush(ending, (bar.label_from + LABEL_WIDTH / per_day, lane))
    return Placed(lanes, bars=bars, movers=[bar for bar in bars.values() if bar.outline.moves])


def month_starts(calendar: Calendar, scale: Scale, stride: int) -> Iterator[tuple[int, int, int]]:
    """Yields the first day of each month in sight, or of each third, or of the first of each year, as a
    moment, with its year and month; the one before what is in sight comes first.
    """
    first = min(max(int(scale.first), _FIRST_DAY), date.max.toordinal())
    year, month = month_of(calendar, date.fromordinal(first))
    month = (month - 1) // stride * stride + 1
    while True:
        found = day(calendar, year, month, 1)
        if found is None or found.earliest is None or found.earliest.toordinal() > scale.last:
            return
        yield found.earliest.toordinal(), year, month
        year, month = (year, month + stride) if month + stride <= 12 else (year + 1, 1)


def _bar(each: CommitmentOutline, lane: int) -> Bar:
    start, end = each.earliest or each.latest, each.latest or each.earliest
    return Bar(
        each,
        None if start is None else float(start.toordinal()),
        None if end is None else float(end.toordinal() + 1),
        None if each.said_on is None else each.said_on.toordinal() + 0.5,
        lane,
    )


def _clusters(
    outlines: Sequence[CommitmentOutline], per_day: float, calendar: Calendar
) -> list[Cluster]:
    """Counts by months, quarters or years: the least of them that has room for its count."""
    fitting = (n for n in (1, 3, 12) if n * _MONTH_DAYS * per_day >= _LEAST_COLUMN)
    stride = next(fitting, 12)
    dues = [(each.latest or each.earliest or each.said_on, each.status) for each in outlines]
    known = sorted(
        ((due.toordinal(), status) for due, status in dues if due is not None), key=_moment
    )
    whole = Scale(known[0][0], 1.0, known[-1][0] - known[0][0] + 400.0, is_mirrored=False)
    starts = [moment for moment, _, _ in month_starts(calendar, whole, stride)]
    found: list[Cluster] = []
    number = 0
    for start, end in pairwise(starts):
        counts = Counter[CommitmentStatus | None]()
        while number < len(known) and known[number][0] < end:
            counts[known[number][1]] += 1
            number += 1
        if counts:
            found.append(Cluster(start, end, counts))
    return found


def _moment(dated: tuple[int, CommitmentStatus | None]) -> int:
    return dated[0]


def _days(each: CommitmentOutline) -> Iterator[date]:
    yield from (d for d in (each.said_on, each.earliest, each.latest) if d is not None)


def _first_day(each: CommitmentOutline) -> date | None:
    return min(_days(each), default=None)
