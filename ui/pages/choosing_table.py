"""A plain table of which a cell is chosen by a click or by Enter."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from ui.pages.parts import dress_table
from ui.theme import Theme

_CHOICE_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChoosingTable(QTableView):
    """Emits the index that is wanted."""

    chosen = Signal(QModelIndex)

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_table(self)
        self.setModel(model)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.clicked.connect(self.chosen)

    def set_theme(self, theme: Theme) -> None:
        self.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())

    def event(self, event: QEvent) -> bool:
        # The window has an action on Enter too; here it means the row.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _CHOICE_KEYS
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CHOICE_KEYS and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the page's: back
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Does nothing: letters typed here are no search."""
