"""A chip: what fills a slot of a commitment, or is offered to fill it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import LIGHT, Theme

_HEIGHT: Final = 22
_SIDE: Final = 7.0
_CROSS: Final = 16.0
_DOT: Final = 7.0
_GAP: Final = 5.0
_LEAST: Final = 40
_RADIUS: Final = 6.0
_REMOVING_KEYS: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class FillerChip(QAbstractButton):
    """A click shows its words; the cross, Delete and Backspace remove it. What is offered has no cross.

    `color` is that of the layer of the entity that it stands for, None for words alone.
    """

    removed = Signal()

    def __init__(self, parent: QWidget, *, is_offer: bool = False) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._color: str | None = None
        self._is_offer = is_offer
        self._is_writable = True
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # A button will not be made narrower than its words; these are cut short, not the card.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_filler(self, text: str, color: str | None) -> None:
        self._color = color
        self.setText(text)
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_writable(self, is_writable: bool) -> None:
        self._is_writable = is_writable
        self.updateGeometry()
        self.update()

    @property
    def _has_cross(self) -> bool:
        return self._is_writable and not self._is_offer

    def sizeHint(self) -> QSize:
        width = 2 * _SIDE + QFontMetricsF(self.font()).horizontalAdvance(self.text()) + 1
        width += _DOT + _GAP if self._color else 0.0
        width += _CROSS - 3 if self._has_cross else 0.0
        return QSize(round(width + 0.5), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(_LEAST, self.sizeHint().width()), _HEIGHT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_on_cross = self._has_cross and self._cross_rect().contains(event.position())
        if event.button() is Qt.MouseButton.LeftButton and is_on_cross and self.isDown():
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _REMOVING_KEYS and self._has_cross:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Delete would remove the annotation, and Enter with Ctrl is the window's own.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _REMOVING_KEYS
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = QColor(theme.faint_text if self._is_offer or self.underMouse() else theme.line)
            pen = QPen(edge, 1.0)
            if self._is_offer:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(QColor(theme.field if self._is_offer else theme.button))
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
            at = _SIDE
            if self._color is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.layer_color(self._color))
                dot = QRectF(at, (self.height() - _DOT) / 2, _DOT, _DOT)
                painter.drawEllipse(self._mirrored(dot))
                at += _DOT + _GAP
            room = self.width() - at - (_CROSS - 2 if self._has_cross else _SIDE)
            painter.setPen(QColor(theme.faint_text if self._is_offer else theme.text))
            words = QFontMetricsF(self.font()).elidedText(
                self.text(), Qt.TextElideMode.ElideRight, room
            )
            painter.drawText(
                self._mirrored(QRectF(at, 0, room, self.height())),
                Qt.AlignmentFlag.AlignCenter,
                words,
            )
            if self._has_cross:
                self._paint_cross(painter)

    def _paint_cross(self, painter: QPainter) -> None:
        color = QColor(self._theme.text if self.underMouse() else self._theme.faint_text)
        painter.setPen(QPen(color, 1.3))
        middle, arm = self._cross_rect().center(), 2.8
        for side in (-arm, arm):
            painter.drawLine(middle + QPointF(-arm, -side), middle + QPointF(arm, side))

    def _cross_rect(self) -> QRectF:
        return self._mirrored(QRectF(self.width() - _CROSS - 1, 0, _CROSS, self.height()))

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return rect
        return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height())
