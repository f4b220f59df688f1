"""Lines of text as rows and cards paint them, laid out once and kept from one painting to the next."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from reader_app.text.snippets import Snippet
from ui.panels.marked_lines import MarkedLine, marked_lines
from ui.panels.row_painting import line_height

_KEPT: Final = 3000
_LONGEST: Final = 240
"""Letters that the lines of any row have room for."""

type _Key = tuple[str, str, int, int, Qt.LayoutDirection]


class LaidOut:
    """Paints texts in at most so many lines, each in its own direction, from the side of the reader."""

    def __init__(self) -> None:
        self._kept: OrderedDict[_Key, list[MarkedLine]] = OrderedDict()

    def paint(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        font: QFont,
        color: QColor,
        most: int,
        side: Qt.LayoutDirection,
    ) -> int:
        """Paints `text` from the top of `box` on and returns the height that it took."""
        if not text or box.width() <= 0:
            return 0
        height = line_height(font)
        painter.setPen(color)
        lines = self._lines(text[:_LONGEST], font, box.width(), most, side)
        for number, line in enumerate(lines):
            line.layout.draw(painter, QPointF(box.left(), box.top() + number * height))
        return len(lines) * height

    def _lines(
        self, text: str, font: QFont, width: int, most: int, side: Qt.LayoutDirection
    ) -> list[MarkedLine]:
        key = (text, font.key(), width, most, side)
        lines = self._kept.get(key)
        if lines is None:
            lines = self._kept[key] = marked_lines(Snippet(text), font, width, most, side)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return lines
