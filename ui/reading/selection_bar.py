"""The small bar at the selection: one button for each layer, for those who would rather click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from reader_app.model import Layer, LayerId
from ui.reading.card import ui_font
from ui.reading.selecting_view import SelectingView
from ui.theme import LIGHT, Theme

_PAUSE_MS: Final = 220
_PER_ROW: Final = 5
_DISTANCE: Final = 6
_RADIUS: Final = 8.0
_DOT: Final = 9.0
_BUTTON_HEIGHT: Final = 30
_PADDING: Final = 9.0
_SPACE: Final = 7.0
_KEY_PADDING: Final = 4.0


class LayerButton(QAbstractButton):
    """A dot in the layer's colour, its name, and its key."""

    def __init__(self, layer: Layer, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.layer_id = layer.id
        self._key = layer.hotkey.upper()
        self._color = theme.layer_color(layer.color)
        self._theme = theme
        self._key_font = ui_font(8.0)
        self.setFont(ui_font(10.0))
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({self._key})" if self._key else name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        width = 2 * _PADDING + _DOT + _SPACE + self._name_width()
        if self._key:
            width += _SPACE + self._key_width()
        return QSize(round(width), _BUTTON_HEIGHT)

    def _name_width(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(self.text()) + 1

    def _key_width(self) -> float:
        width = QFontMetricsF(self._key_font).horizontalAdvance(self._key)
        return max(width + 2 * _KEY_PADDING, 16.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        height = float(self.height())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            if self.underMouse() or self.isDown():
                painter.setBrush(QColor(self._theme.button))
                painter.drawRoundedRect(QRectF(self.rect()), _RADIUS - 3, _RADIUS - 3)
            at = _PADDING
            painter.setBrush(self._color)
            painter.drawEllipse(self._mirrored(QRectF(at, (height - _DOT) / 2, _DOT, _DOT)))
            at += _DOT + _SPACE
            painter.setPen(QColor(self._theme.text))
            painter.setFont(self.font())
            name = self._mirrored(QRectF(at, 0, self._name_width(), height))
            painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self.text())
            if self._key:
                at += self._name_width() + _SPACE
                self._paint_key(
                    painter, self._mirrored(QRectF(at, 7, self._key_width(), height - 14))
                )

    def _paint_key(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(QColor(self._theme.line), 1.0))
        painter.setBrush(QColor(self._theme.page))
        painter.drawRoundedRect(rect, 3, 3)
        painter.setPen(QColor(self._theme.faint_text))
        painter.setFont(self._key_font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._key)

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return rect
        return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height())


class SelectionBar(QWidget):
    """Floats beside the selection of its view; takes the focus only when Tab brings it."""

    layer_chosen = Signal(object)

    def __init__(self, view: SelectingView) -> None:
        super().__init__(view)
        self.setObjectName("selectionBar")
        self._view = view
        self._theme: Theme = LIGHT
        self._layers: tuple[Layer, ...] = ()
        self._language = ""
        self._buttons: list[LayerButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(5, 5, 5, 5)
        self._grid.setSpacing(2)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._appear)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        view.span_changed.connect(self._on_span_changed)
        view.geometry_changed.connect(self._on_geometry_changed)
        self.hide()
        self._retranslate()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._make_buttons()
        self.update()

    def set_layers(self, layers: Sequence[Layer], language: str) -> None:
        self._layers = tuple(sorted(layers, key=lambda layer: layer.position))
        self._language = language
        self._make_buttons()

    def _make_buttons(self) -> None:
        for button in self._buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for number, layer in enumerate(self._layers):
            button = LayerButton(layer, layer.name_in(self._language), self._theme, self)
            button.clicked.connect(self._on_button_clicked)
            self._grid.addWidget(button, number // _PER_ROW, number % _PER_ROW)
            # The layout would show it later, and give it no room until then.
            button.show()
            self._buttons.append(button)
        if self.isVisible():
            self._appear()

    def _on_button_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LayerButton):
            if button.hasFocus():
                self._view.setFocus()
            self.hide()
            self.layer_chosen.emit(LayerId(button.layer_id))

    # --- where and when ---

    def _on_span_changed(self, span: object) -> None:
        self.hide()
        if span is None:
            self._pause.stop()
        else:
            self._pause.start()

    def _on_geometry_changed(self) -> None:
        if self.isVisible():
            self._appear()

    def _appear(self) -> None:
        if self._view.is_selecting:
            self._pause.start()
            return
        place = self._place()
        self.setVisible(place is not None)
        if place is not None:
            self.move(place)
            self.raise_()

    def _place(self) -> QPoint | None:
        """Returns where the bar goes, or None while the selection is out of view.

        Above the selection; where there is no room below it; else under its first line.
        """
        bounds = self._view.selection_bounds()
        if bounds is None or not self._layers:
            return None
        first, last = bounds
        viewport = self._view.viewport()
        if last.bottom() < 0 or first.top() > viewport.height():
            return None
        size = self._grid.sizeHint()
        self.resize(size)
        lowest = viewport.height() - size.height()
        places = (
            (first.top() - size.height() - _DISTANCE, first),
            (last.bottom() + _DISTANCE, last),
            (first.bottom() + _DISTANCE, first),
        )
        fitting = ((y, line) for y, line in places if 0 <= y <= lowest)
        y, line = next(fitting, (float(_DISTANCE), first))
        x = line.center().x() + viewport.x() - size.width() / 2
        x = min(max(x, 2.0), max(self._view.width() - size.width() - 2.0, 2.0))
        return QPoint(round(x), round(y + viewport.y()))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.line), 1.0))
            painter.setBrush(QColor(self._theme.card))
            rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Layers for the selected words"))
