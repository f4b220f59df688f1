"""What is suggested, as it is seen in the text: dots under the words, and a frame round the current ones.

The dots lie where the bars of annotations lie, in the first lane that is free on a line: names that are
suggested inside a suggested sentence have their own above its.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from reader_app.model import LayerId, Span
from ui.reading.line_geometry import LANES, Run
from ui.reading.page_layout import LinePlace, PageLayout, is_on

if TYPE_CHECKING:  # which paints these among the other marks
    from ui.reading.span_painter import SpanPainter

_ALPHA: Final = {False: 0.7, True: 1.0}
_TINT: Final = 0.10
_FRAME_PX: Final = 1.5
_DOT_EM: Final = 0.085
_LEAST_DOT: Final = 1.6
_GAP: Final = 2.1  # from dot to dot, in dots
_RADIUS: Final = 4.0


class SuggestionMark(NamedTuple):
    """Words that could be annotated on a layer."""

    span: Span
    layer_id: LayerId


class SuggestionMarks:
    """The marks of the open article, and which of them the next key is about."""

    def __init__(self) -> None:
        self._marks: Sequence[SuggestionMark] = ()
        self._starts: Sequence[int] = ()
        self._longest = 0
        self.current: SuggestionMark | None = None

    def __len__(self) -> int:
        return len(self._marks)

    def show(self, marks: Sequence[SuggestionMark], current: SuggestionMark | None) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.span.start)
        self._starts = [mark.span.start for mark in self._marks]
        self._longest = max((mark.span.length for mark in self._marks), default=0)
        self.current = current

    def touching(self, span: Span) -> Iterator[SuggestionMark]:
        """Yields the marks with a part in `span`, in the order of the text."""
        first = bisect_left(self._starts, span.start - self._longest)
        for mark in self._marks[first : bisect_left(self._starts, span.end)]:
            if mark.span.overlaps(span):
                yield mark

    def at(self, page: PageLayout, place: LinePlace, x: float) -> list[SuggestionMark]:
        """Returns the marks at `x` of the paragraph of a line, the smallest first."""
        here = self.touching(page.span_on(place))
        hits = [mark for mark in here if is_on(page.runs(place, mark.span), x)]
        return sorted(hits, key=lambda mark: mark.span.length)

    def paint(
        self, painter: QPainter, page: PageLayout, place: LinePlace, worded: SpanPainter
    ) -> None:
        """Paints what lies under a line; `worded` knows its colours and heights."""
        if not self._marks:
            return
        taken = [(box.lane, box.runs) for box in page.boxes(place).boxes]
        here = sorted(self.touching(page.span_on(place)), key=lambda mark: mark.span.length)
        for mark in here:
            runs = page.runs(place, mark.span)
            if mark == self.current:
                self._paint_frame(painter, place, worded, mark, runs)
            lane = _free_lane(taken, runs)
            taken.append((lane, runs))
            self._paint_dots(painter, place, worded, mark, lane, runs)

    def _paint_dots(
        self,
        painter: QPainter,
        place: LinePlace,
        worded: SpanPainter,
        mark: SuggestionMark,
        lane: int,
        runs: Sequence[Run],
    ) -> None:
        is_strong = mark == self.current or worded.theme.is_high_contrast
        color = worded.color_of(mark.layer_id)
        color.setAlphaF(_ALPHA[is_strong])
        dot = max(worded.em * _DOT_EM, _LEAST_DOT)
        pen = QPen(color, dot)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern((0.01, _GAP))  # of no length, with round ends: dots
        painter.setPen(pen)
        y = worded.bar_y(place, lane)
        for run in runs:
            left, right = place.origin.x() + run.left + dot, place.origin.x() + run.right - dot
            painter.drawLine(QPointF(left, y), QPointF(max(right, left + 0.1), y))

    def _paint_frame(
        self,
        painter: QPainter,
        place: LinePlace,
        worded: SpanPainter,
        mark: SuggestionMark,
        runs: Sequence[Run],
    ) -> None:
        color = worded.color_of(mark.layer_id)
        painter.setPen(QPen(color, _FRAME_PX))
        tint = worded.color_of(mark.layer_id)
        tint.setAlphaF(_TINT)
        painter.setBrush(tint)
        for run in runs:
            frame = worded.letters_rect(place, run).adjusted(-1.5, 0.5, 1.5, 0.0)
            painter.drawRoundedRect(frame, _RADIUS, _RADIUS)


def _free_lane(taken: Sequence[tuple[int, Sequence[Run]]], runs: Sequence[Run]) -> int:
    """Returns the first lane that nothing takes over `runs`, or the last one."""
    crowded = {
        lane
        for lane, others in taken
        for other in others
        for run in runs
        if run.left < other.right and other.left < run.right
    }
    return next((lane for lane in range(LANES) if lane not in crowded), LANES - 1)
