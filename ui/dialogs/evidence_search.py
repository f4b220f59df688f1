"""Finds the words of an article that are evidence: a field, and the places that it finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.model import ArticleId, Span
from ui.dialogs.buttons import name_buttons
from ui.messages import isolated

TYPING_REST_MS: Final = 200


@dataclass(frozen=True, slots=True)
class WordsFound:
    """Words of an article that may be evidence: where they stand, their context, whose they are."""

    article_id: ArticleId
    title: str
    span: Span
    quote: str
    prefix: str
    suffix: str


class EvidenceSearchDialog(QDialog):
    """Asks for places by `query_wanted`; `show_found` lists them; `chosen` says which one it was."""

    query_wanted = Signal(str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidenceSearch")
        self.setWindowTitle(self.tr("Words of an article"))
        self.field = QLineEdit()
        self.field.setObjectName("evidenceQuery")
        self.field.setPlaceholderText(self.tr("Words that the evidence has"))
        self.places = QListWidget()
        self.places.setObjectName("evidencePlaces")
        self.places.setAccessibleName(self.tr("Places that were found"))
        self.places.setWordWrap(True)
        self.places.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._state = QLabel(wordWrap=True)
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        name_buttons(
            self._buttons,
            {standard.Ok: self.tr("Take these &words"), standard.Cancel: self.tr("Cance&l")},
        )
        label = QLabel(self.tr("&Search in all articles:"))
        label.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(self.places, 1)
        column.addWidget(self._state)
        column.addWidget(self._buttons)
        self._rest = QTimer(self, singleShot=True, interval=TYPING_REST_MS)
        self._rest.timeout.connect(self._ask)
        self.field.textChanged.connect(self._rest.start)
        self.places.itemSelectionChanged.connect(self._refresh)
        self.places.itemActivated.connect(self.accept)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.accepted.connect(self._on_accepted)
        self.resize(560, 420)
        self._refresh()

    def show_found(self, found: Sequence[WordsFound], *, is_cut: bool) -> None:
        self.places.clear()
        for words in found:
            line = f"…{words.prefix}{words.quote}{words.suffix}…".replace("\n", " ")
            item = QListWidgetItem(f"{isolated(words.title)}\n{isolated(line)}", self.places)
            item.setData(Qt.ItemDataRole.UserRole, words)
        if found:
            self.places.setCurrentRow(0)
        nothing = self.tr("Nothing was found.") if self.field.text().strip() else ""
        more = self.tr("There are more: write more words.") if is_cut else ""
        self._state.setText(more if found else nothing)
        self._refresh()

    def _ask(self) -> None:
        self.query_wanted.emit(self.field.text())

    def _refresh(self) -> None:
        has_choice = bool(self.places.selectedItems())
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(has_choice)

    def _on_accepted(self) -> None:
        for item in self.places.selectedItems():
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
