"""The charts that lie: bars below each other, and one bar that is divided."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from ui.messages import interface_language, number, percent_sign
from ui.pages.charts import Bar, Chart

_ROW: Final = 12
"""Height of a row beyond that of its words."""
_GAP: Final = 10.0
_THICKNESS: Final = 12.0
_MOST_NAME: Final = 0.42
_ROUND: Final = 3.0
_SHARE_HEIGHT: Final = 22.0
_LEGEND_DOT: Final = 10.0


class BarChart(Chart):
    """A bar a row: the name, the bar, and its number behind it."""

    def sizeHint(self) -> QSize:
        return QSize(320, max(1, len(self.bars)) * self._row_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    def box_of(self, index: int) -> QRectF:
        height = self._row_height()
        return QRectF(0, index * height, self.width(), height)

    def paint(self, painter: QPainter) -> None:
        metrics = QFontMetricsF(self.font())
        names = max((metrics.horizontalAdvance(bar.name) for bar in self.bars), default=0.0)
        numbers = max(
            (metrics.horizontalAdvance(self.value_words(bar.value)) for bar in self.bars),
            default=0.0,
        )
        most = self._longest()
        name_width = min(names + 2, self.width() * _MOST_NAME)
        start = name_width + 2 * _GAP
        room = max(1.0, self.width() - start - numbers - 2 * _GAP)
        for index, bar in enumerate(self.bars):
            row = self.box_of(index)
            name_box = QRectF(_GAP / 2, row.top(), name_width, row.height())
            self.write(painter, self.mirrored(name_box), bar.name)
            end = start
            for part in bar.parts:
                length = room * part.value / most
                top = row.center().y() - _THICKNESS / 2
                box = QRectF(end, top, max(length, 2.0 if part.value else 0.0), _THICKNESS)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.color_of(part))
                painter.drawRoundedRect(self.mirrored(box), _ROUND, _ROUND)
                end += length
            number_box = QRectF(end + _GAP * 0.8, row.top(), numbers + _GAP, row.height())
            self.write(
                painter, self.mirrored(number_box), self.value_words(bar.value), is_faint=True
            )

    def _longest(self) -> int:
        """Returns the value of a bar that takes up all the room."""
        return max((bar.value for bar in self.bars), default=0) or 1

    def _row_height(self) -> int:
        return self.fontMetrics().height() + _ROW


class PercentChart(BarChart):
    """A bar a row whose values are percents: all the room is a hundred."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, value_words=_percent_words)

    def _longest(self) -> int:
        return 100


class ShareChart(Chart):
    """One bar that its bars are the shares of, and below it what each is."""

    def sizeHint(self) -> QSize:
        return QSize(320, int(_SHARE_HEIGHT + _GAP) + 2 * self.fontMetrics().height() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    def box_of(self, index: int) -> QRectF:
        width = self.width() / max(1, len(self.bars))
        top = _SHARE_HEIGHT + _GAP / 2
        return self.mirrored(QRectF(index * width, top, width, self.height() - top))

    def step_of(self, key: int) -> int:
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            forward, back = back, forward
        return {forward: 1, back: -1}.get(Qt.Key(key), 0)

    def paint(self, painter: QPainter) -> None:
        total = sum(bar.value for bar in self.bars)
        whole = QRectF(0, 0, self.width(), _SHARE_HEIGHT)
        outline = QPainterPath()
        outline.addRoundedRect(whole, _SHARE_HEIGHT / 2, _SHARE_HEIGHT / 2)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(whole, QColor(self.theme.line))
        start = 0.0
        for bar in self.bars:
            width = self.width() * bar.value / total if total else 0.0
            box = self.mirrored(QRectF(start, 0, width, _SHARE_HEIGHT))
            painter.fillRect(box, self.color_of(bar.parts[0]))
            start += width
            if start < self.width():
                edge = QRectF(start - 1, 0, 1.5, _SHARE_HEIGHT)
                painter.fillRect(self.mirrored(edge), QColor(self.theme.card))
        painter.restore()
        for index, bar in enumerate(self.bars):
            self._paint_legend(painter, self.box_of(index), bar, total)

    def _paint_legend(self, painter: QPainter, box: QRectF, bar: Bar, total: int) -> None:
        height = self.fontMetrics().height()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        inner = box.adjusted(_GAP / 2, 2, -_GAP / 2, -2)
        dot_left = inner.right() - _LEGEND_DOT if is_mirrored else inner.left()
        dot = QRectF(dot_left, inner.top() + (height - _LEGEND_DOT) / 2, _LEGEND_DOT, _LEGEND_DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.color_of(bar.parts[0]))
        painter.drawRoundedRect(dot, _ROUND, _ROUND)
        indent = _LEGEND_DOT + 6
        words = inner.adjusted(0 if is_mirrored else indent, 0, -indent if is_mirrored else 0, 0)
        words.setHeight(height)
        self.write(painter, words, bar.name)
        below = words.translated(0, height + 2)
        self.write(
            painter, below, f"{number(bar.value)}  ({percent(bar.value, total)})", is_faint=True
        )


def _percent_words(value: int) -> str:
    # Without a letter before it, the sign would stand at the wrong side of Persian digits.
    mark = "\u061c" if interface_language() == "fa" else ""
    return f"{mark}{percent(value, 100)}"


def percent(value: int, total: int) -> str:
    """Returns the share in whole percents; what is not all or nothing is never said to be."""
    share = round(100 * value / total) if total else 0
    if 0 < value < total:
        share = min(99, max(1, share))
    return f"{number(share)}{percent_sign()}"
