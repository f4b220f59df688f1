"""Columns side by side over time, each made up of its parts, the oldest where reading begins."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui.messages import isolated
from ui.pages.charts import Bar, Chart, Part

_HEIGHT: Final = 205
_TOP: Final = 8.0
_GAP: Final = 8.0
_LINES: Final = 4
"""About how many lines of the scale there are."""
_FILLED: Final = 0.72
_WIDEST: Final = 36.0
_DOT: Final = 10.0


class ColumnChart(Chart):
    """The numbers of the scale stand at the side where reading begins."""

    def sizeHint(self) -> QSize:
        return QSize(480, _HEIGHT + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(260, self.sizeHint().height())

    def box_of(self, index: int) -> QRectF:
        plot = self._plot()
        width = plot.width() / max(1, len(self.bars))
        return self.mirrored(QRectF(plot.left() + index * width, plot.top(), width, plot.height()))

    def step_of(self, key: int) -> int:
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            forward, back = back, forward
        return {forward: 1, back: -1}.get(Qt.Key(key), 0)

    def paint(self, painter: QPainter) -> None:
        plot, most = self._plot(), self._scale()[-1]
        self._paint_legend(painter)
        self._paint_scale(painter, plot)
        for index, bar in enumerate(self.bars):
            self._paint_column(painter, self.box_of(index), bar, plot.height() / most)
        self._paint_names(painter, plot)

    def _paint_legend(self, painter: QPainter) -> None:
        """Says at the far side what is looked at, and names the parts from the side of reading on, as
        far as there is room.
        """
        metrics = QFontMetricsF(self.font())
        room, left = float(self.width()), _GAP / 2
        if self.looked_at >= 0:
            bar = self.bars[self.looked_at]
            said = isolated(bar.name)
            if self.has_totals:
                said += f": {self.value_words(bar.value)}"
            width = metrics.horizontalAdvance(said) + 2
            room -= width + 2 * _GAP
            box = QRectF(self.width() - width - 2, 0, width, metrics.height())
            self.write(painter, self.mirrored(box), said, at_end=True)
        for part in self._parts():
            width = metrics.horizontalAdvance(part.name) + 2
            dot = QRectF(left, (metrics.height() - _DOT) / 2, _DOT, _DOT)
            words = QRectF(dot.right() + 6, 0, width, metrics.height())
            if words.right() > room:
                break
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.color_of(part))
            painter.drawRoundedRect(self.mirrored(dot), 3, 3)
            self.write(painter, self.mirrored(words), part.name, is_faint=True)
            left = words.right() + 2 * _GAP

    def _parts(self) -> tuple[Part, ...]:
        """Returns the parts that columns have, if these are to be told apart."""
        parts = self.bars[0].parts if self.bars else ()
        return parts if len(parts) > 1 else ()

    def _paint_scale(self, painter: QPainter, plot: QRectF) -> None:
        height = self.fontMetrics().height()
        steps = self._scale()
        for value in steps:
            y = plot.bottom() - plot.height() * value / steps[-1]
            line = self.mirrored(QRectF(plot.left(), y, plot.width(), 0))
            painter.setPen(QPen(QColor(self.theme.line), 1))
            painter.drawLine(line.topLeft(), line.topRight())
            words = QRectF(0, y - height / 2, plot.left() - _GAP, height)
            self.write(
                painter, self.mirrored(words), self.value_words(value), at_end=True, is_faint=True
            )

    def _paint_column(self, painter: QPainter, box: QRectF, bar: Bar, unit: float) -> None:
        width = min(_WIDEST, max(2.0, box.width() * _FILLED))
        bottom = box.bottom()
        painter.setPen(Qt.PenStyle.NoPen)
        for part in bar.parts:
            if part.value:
                height = max(1.0, part.value * unit)
                place = QRectF(box.center().x() - width / 2, bottom - height, width, height)
                painter.fillRect(place, self.color_of(part))
                bottom -= height
                # A thin gap tells parts apart that no colour does.
                edge = QRectF(place.left(), bottom, width, 1.0)
                painter.fillRect(edge, QColor(self.theme.card))

    def _paint_names(self, painter: QPainter, plot: QRectF) -> None:
        """Names as many columns as there is room for, the newest in any case."""
        if not self.bars:
            return
        metrics = QFontMetricsF(self.font())
        widest = max(metrics.horizontalAdvance(bar.axis) for bar in self.bars) + 2 * _GAP
        column = plot.width() / len(self.bars)
        every = max(1, int(-(-widest // column)))
        for index in range(len(self.bars) - 1, -1, -every):
            words = self.bars[index].axis
            width = metrics.horizontalAdvance(words) + 2
            center = plot.left() + (index + 0.5) * column
            left = min(max(center - width / 2, plot.left() - _GAP), self.width() - width)
            box = QRectF(left, plot.bottom() + 4, width, metrics.height())
            self.write(painter, self.mirrored(box), words, is_faint=True)

    def _height_of(self, bar: Bar) -> int:
        return bar.value

    def _plot(self) -> QRectF:
        """Returns where the columns stand, thought from left to right."""
        metrics = QFontMetricsF(self.font())
        left = (
            max(metrics.horizontalAdvance(self.value_words(value)) for value in self._scale())
            + 2 * _GAP
        )
        top = _TOP + metrics.height() + _GAP
        bottom = self.height() - metrics.height() - 8
        return QRectF(left, top, max(1.0, self.width() - left - 2), max(1.0, bottom - top))

    def _scale(self) -> list[int]:
        """Returns the values that lines are drawn for, from 0 to no less than the highest column."""
        most = max(map(self._height_of, self.bars), default=0) or 1
        step = _round_step(most / _LINES)
        return list(range(0, most + step, step))


class PairedColumns(ColumnChart):
    """Columns whose parts stand beside each other: they are compared, and do not add up."""

    has_totals = False

    def _paint_column(self, painter: QPainter, box: QRectF, bar: Bar, unit: float) -> None:
        whole = min(2 * _WIDEST, max(4.0, box.width() * _FILLED))
        width = whole / max(1, len(bar.parts))
        painter.setPen(Qt.PenStyle.NoPen)
        for place, part in enumerate(bar.parts):
            if part.value:
                height = max(1.0, part.value * unit)
                left = (box.width() - whole) / 2 + place * width
                column = QRectF(left, box.bottom() - height, max(1.5, width - 1), height)
                if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                    column.moveLeft(box.width() - column.right())
                painter.fillRect(column.translated(box.left(), 0), self.color_of(part))

    def _height_of(self, bar: Bar) -> int:
        return max((part.value for part in bar.parts), default=0)


def _round_step(least: float) -> int:
    """Returns the smallest of 1, 2, 5, 10, 20, 50 … that is no less."""
    magnitude = 1
    while True:
        for digit in (1, 2, 5):
            if digit * magnitude >= least:
                return digit * magnitude
        magnitude *= 10
