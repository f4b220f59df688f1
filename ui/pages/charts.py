"""What the charts of the overview have in common: what they show, and how one walks through it.

A chart is drawn from the side on which reading begins. Each of its bars can be pointed at, walked to by
the arrow keys and, if it leads somewhere, clicked or followed by Enter; what is current is worded for
the tip and for screen readers alike.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.messages import isolated, number
from ui.theme import LIGHT, Theme

_RING: Final = 2.0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar. `color` is "#RRGGBB", or "" for the chart's usual one."""

    name: str
    value: int
    color: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of one or more parts. `goal` is what is emitted when it is followed, None if nothing."""

    name: str
    parts: tuple[Part, ...]
    goal: object = None
    axis: str = ""
    """What stands below it, where that is shorter than its name."""

    @property
    def value(self) -> int:
        return sum(part.value for part in self.parts)


class Chart(QWidget):
    """Base of the charts: a subclass says where its bars are and paints them."""

    chosen = Signal(object)
    """The goal of the bar that was followed."""
    has_totals = True
    """Whether the parts of a bar add up to something."""

    def __init__(
        self, parent: QWidget | None = None, *, value_words: Callable[[int], str] = number
    ) -> None:
        """`value_words` says what a value is, in the unit that the chart counts in."""
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.value_words = value_words
        self.bars: tuple[Bar, ...] = ()
        self._current = -1
        self._hovered = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        self.bars = tuple(bars)
        self._current = min(self._current, len(self.bars) - 1)
        self._hovered = -1
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    @property
    def current(self) -> int:
        """The number of the bar that the keys have walked to, -1 before they have."""
        return self._current

    @property
    def looked_at(self) -> int:
        """The number of the bar that the pointer is on, else of that the keys are at; -1 for none."""
        if self._hovered >= 0:
            return self._hovered
        return self._current if self.hasFocus() else -1

    # To be overridden

    def box_of(self, index: int) -> QRectF:
        """Returns the place that belongs to a bar, its name included."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        raise NotImplementedError

    def step_of(self, key: int) -> int:
        """Returns how far a key leads on among the bars."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        return steps.get(Qt.Key(key), 0)

    # For subclasses

    def mirrored(self, box: QRectF) -> QRectF:
        """Returns where `box`, thought from left to right, is in the direction of the interface."""
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())

    def color_of(self, part: Part) -> QColor:
        return QColor(part.color or self.theme.accent)

    def write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        *,
        at_end: bool = False,
        is_faint: bool = False,
    ) -> None:
        """Writes one line, cut off with an ellipsis, from the side of reading or against the other."""
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if at_end != is_mirrored else Qt.AlignmentFlag.AlignLeft
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
        painter.setPen(QColor(self.theme.faint_text if is_faint else self.theme.text))
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(box, flags, shown)

    def words_of(self, bar: Bar) -> str:
        """Returns a bar in words: its name and its number, and those of its parts."""
        words = isolated(bar.name)
        if self.has_totals:
            words += f": {self.value_words(bar.value)}"
        if len(bar.parts) > 1:
            words += "".join(
                f"\n{isolated(part.name)}: {self.value_words(part.value)}"
                for part in bar.parts
                if part.value
            )
        return words

    # Events

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._hovered >= 0:
            painter.fillRect(self.box_of(self._hovered), self._hover_color())
        self.paint(painter)
        if self.hasFocus() and self._current >= 0:
            painter.setPen(QPen(QColor(self.theme.accent), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = _RING / 2
            box = self.box_of(self._current).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, 3, 3)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self._index_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(index), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._index_at(event.position()))

    def leaveEvent(self, _event: QEvent) -> None:
        self._hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._follow(self._index_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self.step_of(event.key())
        last = len(self.bars) - 1
        if step and last >= 0:
            self._go_to(max(0, min(last, self._current + step)) if self._current >= 0 else 0)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and last >= 0:
            self._go_to(0 if event.key() == Qt.Key.Key_Home else last)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._follow(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, _event: QEvent) -> None:
        if self._current < 0 and self.bars:
            self._go_to(0)
        self.update()

    def focusOutEvent(self, _event: QEvent) -> None:
        self.update()

    def _go_to(self, index: int) -> None:
        self._current = index
        words = self.words_of(self.bars[index])
        self.setAccessibleDescription(words.replace("\n", "; "))
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)
        self.update()

    def _follow(self, index: int) -> None:
        if 0 <= index < len(self.bars) and self.bars[index].goal is not None:
            self.chosen.emit(self.bars[index].goal)

    def _hover(self, index: int) -> None:
        if index == self._hovered:
            return
        self._hovered = index
        leads = index >= 0 and self.bars[index].goal is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.update()

    def _index_at(self, place: QPointF) -> int:
        boxes = (self.box_of(index) for index in range(len(self.bars)))
        return next((index for index, box in enumerate(boxes) if box.contains(place)), -1)

    def _tip(self, index: int) -> str:
        return self.words_of(self.bars[index]) if index >= 0 else ""

    def _hover_color(self) -> QColor:
        color = QColor(self.theme.accent)
        color.setAlphaF(0.10)
        return color
