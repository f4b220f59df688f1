"""What every page of the library is: a widget that stands in the place of the article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.theme import LIGHT, Theme


class Page(QWidget):
    """Shows plain values and emits wishes; the page's desk has the library and feeds it."""

    place_wanted = Signal(object, object)
    """An article's id and a span of its text, or None: it is to be opened at those very words."""
    entity_wanted = Signal(object)
    commitment_wanted = Signal(object)
    left = Signal()
    """The annotator wants to go back to the article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        """To be extended by a page that paints."""
        self.theme = theme
        self.update()

    def retranslate(self) -> None:
        """To be overridden: words everything anew."""

    def go_to_field(self) -> None:
        """To be overridden by a page that has a field to find things with: goes there."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
