"""Keys that move an end of the selected annotation: they act only while no words are selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from reader_app.annotate.ends import Edge, Unit

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier

# Control and Alt together belong to window managers.
MOVES: dict[Qt.KeyboardModifier, tuple[Edge, Unit]] = {
    _SHIFT: (Edge.END, Unit.CHARACTER),
    _SHIFT | _CONTROL: (Edge.END, Unit.WORD),
    _ALT: (Edge.START, Unit.CHARACTER),
    _ALT | _SHIFT: (Edge.START, Unit.WORD),
}


class EndKeys(QObject):
    """Watches the keys of the reading view; `moved` carries edge, unit and whether Left was pressed."""

    moved = Signal(object, object, bool)

    def __init__(self, watched: QObject, is_active: Callable[[], bool]) -> None:
        super().__init__(watched)
        self._is_active = is_active
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not self._is_active():
            return False
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        move = MOVES.get(modifiers)
        if move is None:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            self.moved.emit(*move, event.key() == Qt.Key.Key_Left)
            return True
        return False
