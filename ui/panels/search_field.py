"""The field that searches all articles, with its button of filters and a line for what to say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader_app.errors import KnownError
from reader_app.model import Layer
from ui.messages import sentence
from ui.panels.filter_menu import FilterMenu
from ui.theme import LIGHT, Theme


class SearchField(QWidget):
    """Tells what is typed. Escape empties it, Down and Enter go on to what was found."""

    written_changed = Signal(str)
    results_wanted = Signal()
    left = Signal()
    """Escape was pressed in the empty field: back to the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._error: KnownError | None = None
        self.field = QLineEdit()
        self.field.setObjectName("searchField")
        self.field.setClearButtonEnabled(True)
        self.filters = QPushButton()
        self.filters.setObjectName("searchFilters")
        self.menu = FilterMenu(self)
        self.menu.setObjectName("searchFilterMenu")
        self.filters.setMenu(self.menu)
        self._words = QLabel(wordWrap=True)
        self._words.setObjectName("searchWords")
        self._words.hide()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 2)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._words)
        self.field.textChanged.connect(self.written_changed)
        self.field.returnPressed.connect(self.results_wanted)
        self.field.installEventFilter(self)
        self.menu.aboutToShow.connect(self._on_menu_about_to_show)
        self.menu.rewritten.connect(self.rewrite)
        self._retranslate()

    @property
    def written(self) -> str:
        return self.field.text()

    def go(self) -> None:
        """Takes the focus, with what is written selected."""
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def rewrite(self, written: str, cursor: int) -> None:
        """Puts another text into the field, ready to be edited at `cursor`."""
        self.field.setText(written)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setCursorPosition(cursor)

    def set_layers(self, layers: Sequence[Layer], language: str) -> None:
        self.menu.set_layers(layers, language)

    def show_error(self, error: KnownError | None) -> None:
        """Says under the field why what is written there cannot be searched for, if it cannot."""
        self._error = error
        self._words.setVisible(error is not None)
        self._word_error()
        self._paint_words()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.menu.set_theme(theme)
        self._paint_words()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                # The window has a use for Escape too; here it empties the field.
                if event.key() == Qt.Key.Key_Escape:
                    event.accept()
                    return True
            elif event.type() is QEvent.Type.KeyPress and self._takes(event):
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_menu_about_to_show(self) -> None:
        self.menu.fill(self.written)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            if self.written:
                self.field.clear()
            else:
                self.left.emit()
            return True
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.results_wanted.emit()
            return True
        return False

    def _paint_words(self) -> None:
        self._words.setStyleSheet(f"color: {self._theme.warning};")

    def _word_error(self) -> None:
        self._words.setText("" if self._error is None else sentence(self._error))

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Search in all articles"))
        self.field.setAccessibleName(self.tr("Search in all articles"))
        self.field.setToolTip(
            "\n".join(
                (
                    self.tr("Articles that have all the words are found, in every spelling."),
                    self.tr("“two words”: beside each other, as they are written"),
                    self.tr("-word: articles without this word"),
                    self.tr("word*: every word that begins so"),
                    self.tr("The button beside this field adds filters."),
                )
            )
        )
        self.filters.setText(self.tr("Filters"))
        self.filters.setToolTip(self.tr("Search only in articles of a status, a layer, a date …"))
        self.filters.setAccessibleName(self.tr("Filters of the search"))
        self._word_error()
