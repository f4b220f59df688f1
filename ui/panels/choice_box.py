"""A box of choices, one of which is "none": what is walked to by keys counts when the box is left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChoiceBox(QComboBox):
    """`committed` carries the value of the choice, None for none of them."""

    committed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._values: list[object] = []
        self._stored: object = None
        self._is_listing = False
        self.activated.connect(self._on_activated)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Takes values and words; the words are another language's if there were some before."""
        chosen = self.value
        self.clear()
        self._values = [value for value, _ in choices]
        self.addItems([words for _, words in choices])
        self._show(chosen)

    @property
    def value(self) -> object:
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def show_stored(self, value: object) -> None:
        self._stored = value
        self._show(value)

    def commit(self) -> None:
        """Says a choice that has not been said yet."""
        if self.value != self._stored:
            self._stored = self.value
            self.committed.emit(self._stored)

    def showPopup(self) -> None:
        self._is_listing = True
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.value != self._stored:
                self._show(self._stored)
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the card is scrolled, and nothing is changed by the way

    def _on_activated(self) -> None:
        if self._is_listing:
            self._is_listing = False
            self.commit()

    def _show(self, value: object) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)
