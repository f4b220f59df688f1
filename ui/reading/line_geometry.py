"""Where characters stand on a laid-out line: pure over QTextLine, exact in mixed directions.

Positions are UTF-16 units within the paragraph (Qt's own); x is in the paragraph's coordinates.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple, cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextLine

LANES: Final = 3
_TOUCH: Final = 0.6  # px; visual runs closer than this are one
_INDEXES: Final = QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes


class Run(NamedTuple):
    """A stretch of a line from `left` to `right`, in pixels."""

    left: float
    right: float

    @property
    def width(self) -> float:
        return self.right - self.left


class DirectedRun(NamedTuple):
    """The units `[start, end)` of a line that run one way and stand together, and their outer edges."""

    start: int
    end: int
    is_rtl: bool
    left: float
    right: float


def directed_runs(line: QTextLine) -> list[DirectedRun]:
    """Returns the runs of a line in logical order; together they are the whole line."""
    first, length = line.textStart(), line.textLength()
    ways: list[bool | None] = [None] * length
    boxes: list[tuple[int, QRectF]] = []
    for glyphs in line.glyphRuns(first, length, _INDEXES):
        units = [unit - first for unit in glyphs.stringIndexes() if 0 <= unit - first < length]
        for unit in units:
            ways[unit] = glyphs.isRightToLeft()
        if units:
            boxes.append((min(units), glyphs.boundingRect()))
    runs: list[DirectedRun] = []
    for start, end, is_rtl in _stretches(ways):
        own = [box for unit, box in boxes if start <= unit < end]
        left = min((box.left() for box in own), default=0.0)
        right = max((box.right() for box in own), default=left)
        runs.append(DirectedRun(first + start, first + end, is_rtl, left, right))
    return runs


def _stretches(ways: Sequence[bool | None]) -> list[tuple[int, int, bool]]:
    """Returns (start, end, is_rtl) of each stretch of one direction.

    A unit without a glyph of its own, as the second half of a surrogate pair, goes with the one
    before it.
    """
    stretches: list[tuple[int, int, bool]] = []
    start, current = 0, next((way for way in ways if way is not None), True)
    for unit, way in enumerate(ways):
        if way is not None and way != current:
            stretches.append((start, unit, current))
            start, current = unit, way
    if start < len(ways):
        stretches.append((start, len(ways), current))
    return stretches


def runs_of(line: QTextLine, start: int, end: int, directed: Sequence[DirectedRun]) -> list[Run]:
    """Returns the visual runs of `[start, end)` on `line`, from left to right, merged where they touch.

    `directed` is `directed_runs(line)`. Where direction turns, cursorToX sticks to the run before; so
    the outer edges of a run are those of its glyphs, and cursorToX is asked within a run only. Its
    leading edge is asked alone: inside a ligature (lam|alef) the trailing one is the ligature's end.
    """
    pieces: list[Run] = []
    for run in directed:
        at, until = max(start, run.start), min(end, run.end)
        if at >= until:
            continue
        head, tail = (run.right, run.left) if run.is_rtl else (run.left, run.right)
        before = head if at == run.start else x_of(line, at)
        after = tail if until == run.end else x_of(line, until)
        pieces.append(Run(min(before, after), max(before, after)))
    return _merged(pieces)


def is_rtl_at(directed: Sequence[DirectedRun], unit: int) -> bool:
    """Tells whether the unit runs from right to left."""
    return next((run.is_rtl for run in directed if run.start <= unit < run.end), True)


def x_of(line: QTextLine, position: int) -> float:
    """Returns the leading edge of the unit at `position`."""
    # PySide6 gives back the position with x, as the C++ call may move it; its stub says "object".
    x, _ = cast("tuple[float, int]", line.cursorToX(position, QTextLine.Edge.Leading))
    return x


def without_trailing_space(text: str, start: int, end: int) -> int:
    """Returns `end` moved back over the white space at its left, not before `start`."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def hanging_width(line: QTextLine, units: str, metrics: QFontMetricsF) -> float:
    """Returns the width of the white space that hangs over the end of a wrapped line.

    `units` is the line's text, one character for each UTF-16 unit.
    """
    trimmed = without_trailing_space(units, 0, line.textLength())
    return metrics.horizontalAdvance(units[trimmed:]) if trimmed < len(units) else 0.0


def line_at_y(layout: QTextLayout, y: float) -> int:
    """Returns the index of the line whose row holds `y`; rows above or below give the nearest line.

    The room above a line's letters belongs to that line, as it holds the line's chips.
    """
    low, high = 0, layout.lineCount() - 1
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if y < line.y() + line.height():
            high = middle
        else:
            low = middle + 1
    return max(low, 0)


def _merged(runs: list[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in sorted(runs):
        if merged and run.left <= merged[-1].right + _TOUCH:
            merged[-1] = Run(merged[-1].left, max(merged[-1].right, run.right))
        else:
            merged.append(run)
    return merged
