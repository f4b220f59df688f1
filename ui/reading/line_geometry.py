"""Where characters stand on a laid-out line: pure over QTextLine, exact in mixed directions.

Positions are UTF-16 units within the paragraph (Qt's own); x is in the paragraph's coordinates.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import Final, NamedTuple, cast

from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextLine

LANES: Final = 3
_TOUCH: Final = 0.6  # px; visual runs closer than this are one
_INDEXES: Final = QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
_LEADING: Final = QTextLine.Edge.Leading
_TRAILING: Final = QTextLine.Edge.Trailing


class Run(NamedTuple):
    """A stretch of a line from `left` to `right`, in pixels."""

    left: float
    right: float

    @property
    def width(self) -> float:
        return self.right - self.left


def is_rtl_by_unit(line: QTextLine) -> list[bool]:
    """Returns for every UTF-16 unit of `line` whether it was set from right to left."""
    start, length = line.textStart(), line.textLength()
    known: list[bool | None] = [None] * length
    for run in line.glyphRuns(start, length, _INDEXES):
        for index in run.stringIndexes():
            if 0 <= index - start < length:
                known[index - start] = run.isRightToLeft()
    resolved: list[bool] = []
    current = next((value for value in known if value is not None), True)
    for value in known:
        # A unit without a glyph of its own (a ligature's second letter, ZWNJ) follows its neighbour.
        current = current if value is None else value
        resolved.append(current)
    return resolved


def runs_of(line: QTextLine, start: int, end: int, is_rtl: Sequence[bool]) -> list[Run]:
    """Returns the visual runs of `[start, end)` on `line`, from left to right, merged where they touch.

    `is_rtl` is `is_rtl_by_unit(line)`. An RTL stretch is the pair of its outer edges, exact inside
    ligatures too. For an LTR stretch cursorToX of the first unit sticks to the run before it, so the
    rectangle that Qt gives to the stretch's glyphs is taken.
    """
    first = line.textStart()
    start, end = max(start, first), min(end, first + line.textLength())
    pieces: list[Run] = []
    at = start
    while at < end:
        until = at + 1
        while until < end and is_rtl[until - first] == is_rtl[at - first]:
            until += 1
        if is_rtl[at - first]:
            edges = (x_of(line, at, _LEADING), x_of(line, until - 1, _TRAILING))
            pieces.append(Run(min(edges), max(edges)))
        else:
            boxes = [run.boundingRect() for run in line.glyphRuns(at, until - at)]
            pieces.extend(Run(box.left(), box.right()) for box in boxes)
        at = until
    return _merged(pieces)


def x_of(line: QTextLine, position: int, edge: QTextLine.Edge = _LEADING) -> float:
    # PySide6 gives back the position with x, as the C++ call may move it; its stub says "object".
    x, _ = cast("tuple[float, int]", line.cursorToX(position, edge))
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


def lanes_of(spans: Sequence[tuple[int, int]]) -> list[int]:
    """Returns a lane from 0 for each span, so that spans of one lane never overlap.

    Short spans come first, so that a nested span's bar lies nearer to the text than its outer one's.
    Spans that stand apart from others do not change each other's lanes.
    """
    order = sorted(range(len(spans)), key=lambda i: (spans[i][1] - spans[i][0], spans[i], i))
    lanes = [0] * len(spans)
    taken: list[list[tuple[int, int]]] = []
    for i in order:
        lane = next((k for k, others in enumerate(taken) if _is_free(others, *spans[i])), None)
        if lane is None:
            lane = len(taken)
            taken.append([])
        lanes[i] = lane
        insort(taken[lane], spans[i])
    return lanes


def _is_free(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    after = bisect_left(taken, (end,))
    return after == 0 or taken[after - 1][1] <= start


def _merged(runs: list[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in sorted(runs):
        if merged and run.left <= merged[-1].right + _TOUCH:
            merged[-1] = Run(merged[-1].left, max(merged[-1].right, run.right))
        else:
            merged.append(run)
    return merged
