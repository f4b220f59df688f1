"""A ring round whatever has the keyboard's focus, the same for every widget and in every theme.

Styles mark the focus on some widgets faintly and on painted ones not at all. The ring is shown to who
goes by keys, not to who points with the mouse.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu, QMenuBar, QWidget

_WIDTH: Final = 2.0
_RADIUS: Final = 4.0


def focus_by_key(widget: QWidget) -> None:
    """Gives `widget` the focus as Tab would, ring included: for keys that jump."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    application = QApplication.instance()
    ring = application.findChild(FocusRing) if application is not None else None
    if ring is not None:
        ring.show_on(QApplication.focusWidget())  # that of a whole may be one of its parts


class FocusRing(QObject):
    """Draws the ring on one widget at a time; lives as long as `application`."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.setObjectName("focusRing")
        self._shown: _Ring | None = None
        application.focusChanged.connect(self._on_focus_changed)

    def show_on(self, widget: QWidget | None) -> None:
        """Moves the ring to `widget`, or takes it away."""
        if self._shown is not None:
            self._shown.destroyed.disconnect(self._on_ring_destroyed)
            self._shown.setParent(None)
            self._shown.deleteLater()
            self._shown = None
        if widget is not None:
            self._shown = _Ring(widget)
            self._shown.destroyed.connect(self._on_ring_destroyed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        has_ring = new is not None and not isinstance(new, QMenu | QMenuBar) and _is_by_keys(new)
        self.show_on(new if has_ring else None)

    def _on_ring_destroyed(self) -> None:
        self._shown = None  # it went with the widget that it lay on


class _Ring(QWidget):
    """Lies on its parent, inside its edge, and lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._on = parent
        self.setObjectName("focusRingMark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parent.installEventFilter(self)
        self._lie_down()
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._on and event.type() == QEvent.Type.Resize:
            self._lie_down()
        return False

    def _lie_down(self) -> None:
        """Covers the widget but for its scroll bar, which would lie over the ring."""
        rect = self._on.rect()
        if isinstance(self._on, QAbstractScrollArea):
            bar = self._on.verticalScrollBar()
            if bar.isVisible():
                at = bar.mapTo(self._on, QPoint(0, 0)).x()
                if at < rect.width() // 2:
                    rect.setLeft(at + bar.width())
                else:
                    rect.setRight(at - 1)
        self.setGeometry(rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        inset = _WIDTH / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().accent().color(), _WIDTH))
            rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)


def _is_by_keys(widget: QWidget) -> bool:
    """Tells whether keys brought the focus here; Qt notes the first Tab of a window."""
    if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return False
    return widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
