"""A text with places marked, laid out in a line or two.

A place is marked by a ground under its letters, never by a format in the text, which would cut Persian
letters apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout

from reader_app.model import Span
from reader_app.text.direction import majority_direction
from reader_app.text.offsets import OffsetMap
from reader_app.text.snippets import Snippet
from ui.panels.row_painting import lay_out, line_height
from ui.reading.line_geometry import Run, directed_runs, runs_of

_RADIUS: Final = 2.5
_BAR: Final = 1.5


class MarkedLine(NamedTuple):
    """A line laid out by itself, and the runs of it that are marked."""

    layout: QTextLayout
    runs: tuple[Run, ...]


def marked_lines(
    snippet: Snippet, font: QFont, width: int, most: int, side: Qt.LayoutDirection
) -> list[MarkedLine]:
    """Lays the snippet out in its own direction, in `most` lines at most; the last ends with an
    ellipsis if there is more. Its lines begin where rows of an interface of `side` do.
    """
    text = snippet.text
    direction = majority_direction(text)
    whole, offsets = lay_out(text, font, width, direction, side), OffsetMap(text)
    lines: list[MarkedLine] = []
    for nth in range(min(whole.lineCount(), most)):
        line = whole.lineAt(nth)
        start = offsets.to_code_point(line.textStart())
        end = offsets.to_code_point(line.textStart() + line.textLength())
        part = text[start:end].rstrip()
        if nth == most - 1 and end < len(text):
            part = QFontMetricsF(font).elidedText(
                text[start:], Qt.TextElideMode.ElideRight, width - 2
            )
            end = start + len(part) - 1
        layout = lay_out(part, font, width, direction, side)
        lines.append(MarkedLine(layout, _runs(layout, part, _within(snippet.hits, start, end))))
    return lines


def paint_lines(
    painter: QPainter,
    lines: Sequence[MarkedLine],
    place: QPointF,
    font: QFont,
    ink: QColor,
    tint: QColor,
    bar: QColor,
) -> None:
    """Paints the lines one below the other from `place` on; what is marked has a tint under its
    letters, and below them a bar, for those who cannot tell the tint.
    """
    height = line_height(font)
    for nth, line in enumerate(lines):
        at = QPointF(place.x(), place.y() + nth * height)
        painter.setPen(Qt.PenStyle.NoPen)
        for run in line.runs:
            ground = QRectF(run.left - 1, 1, run.width + 2, height - 2).translated(at)
            painter.setBrush(tint)
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
            painter.setBrush(bar)
            painter.drawRect(QRectF(ground.left(), ground.bottom() - _BAR, ground.width(), _BAR))
        painter.setPen(ink)
        line.layout.draw(painter, at)


def _within(hits: Sequence[Span], start: int, end: int) -> list[Span]:
    """Returns the parts of the hits inside `[start, end)`, counted from `start`."""
    return [
        Span(max(hit.start, start) - start, min(hit.end, end) - start)
        for hit in hits
        if hit.start < end and hit.end > start
    ]


def _runs(layout: QTextLayout, text: str, hits: Sequence[Span]) -> tuple[Run, ...]:
    if not hits or not layout.lineCount():
        return ()
    line, offsets = layout.lineAt(0), OffsetMap(text)
    directed = directed_runs(line)
    return tuple(
        run
        for hit in hits
        for run in runs_of(line, offsets.to_utf16(hit.start), offsets.to_utf16(hit.end), directed)
    )
