"""Chooses a commitment among all, the likeliest first; or links one to another and says how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.day_words import short_day_words
from reader_app.listings import CommitmentRow
from reader_app.model import CommitmentId, CommitmentLink, CommitmentLinkKind
from reader_app.record_words import words_for
from ui.dialogs.buttons import name_buttons
from ui.dialogs.evidence_search import TYPING_REST_MS
from ui.messages import isolated


@dataclass(frozen=True, slots=True)
class LinkedRow:
    """A link that there is, and the commitment that it leads to."""

    link: CommitmentLink
    row: CommitmentRow


class CommitmentChooser(QDialog):
    """Asks for commitments by `words_wanted`; `show_rows` lists them; `chosen` has the one taken.

    With `links` it is about linking: how is asked for as well, the links that there are can be taken
    away (`unlink_wanted`), and `linked` has kind and commitment.
    """

    words_wanted = Signal(str)
    chosen = Signal(object)
    linked = Signal(object, object)
    unlink_wanted = Signal(object)

    def __init__(
        self,
        title: str,
        language: str,
        parent: QWidget | None = None,
        *,
        links: Sequence[LinkedRow] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("commitmentChooser")
        self.setWindowTitle(title)
        self._language = language
        self._kinds = list(CommitmentLinkKind)
        self.field = QLineEdit()
        self.field.setObjectName("commitmentWords")
        self.field.setPlaceholderText(self.tr("Words of the commitment, or a name"))
        self.rows = _list("commitmentRows")
        self.rows.setAccessibleName(self.tr("Commitments"))
        self.kind = QComboBox()
        self.kind.setObjectName("linkKind")
        for value in self._kinds:
            self.kind.addItem(words_for(value, language))
        self.links = _list("linkRows")
        self._state = QLabel(wordWrap=True)
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._is_linking = links is not None
        words = self.tr("&Link") if self._is_linking else self.tr("Take this o&ne")
        name_buttons(self._buttons, {standard.Ok: words, standard.Cancel: self.tr("&Cancel")})
        self._arrange(links or ())
        self._rest = QTimer(self, singleShot=True, interval=TYPING_REST_MS)
        self._rest.timeout.connect(self._ask)
        self.field.textChanged.connect(self._rest.start)
        self.rows.itemSelectionChanged.connect(self._refresh)
        self.rows.itemActivated.connect(self.accept)
        self.links.itemActivated.connect(self._on_link_activated)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.accepted.connect(self._on_accepted)
        self.resize(600, 520)
        self._refresh()

    def show_rows(self, rows: Sequence[CommitmentRow]) -> None:
        self.rows.clear()
        for row in rows:
            item = QListWidgetItem(self._words(row), self.rows)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
        if rows:
            self.rows.setCurrentRow(0)
        self._state.setText("" if rows else self.tr("No commitment has these words."))
        self._refresh()

    def _arrange(self, links: Sequence[LinkedRow]) -> None:
        column = QVBoxLayout(self)
        if links:
            label = QLabel(self.tr("Links that there are (Enter takes one away):"), wordWrap=True)
            label.setBuddy(self.links)
            column.addWidget(label)
            column.addWidget(self.links)
            self.links.setMaximumHeight(120)
            for each in links:
                words = f"{words_for(each.link.kind, self._language)}: {self._words(each.row)}"
                item = QListWidgetItem(words, self.links)
                item.setData(Qt.ItemDataRole.UserRole, each.link)
        if self._is_linking:
            form = QFormLayout()
            form.addRow(self.tr("This commitment &is:"), self.kind)
            column.addLayout(form)
        label = QLabel(self.tr("&Which commitment?"))
        label.setBuddy(self.field)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(self.rows, 1)
        column.addWidget(self._state)
        column.addWidget(self._buttons)

    def _words(self, row: CommitmentRow) -> str:
        summary = row.commitment.summary or " ".join(row.quote.split())
        head = f"{isolated('، '.join(row.who))}: " if row.who else ""
        day = short_day_words(row.day, self._language) if row.day else ""
        where = " — ".join(filter(None, (isolated(row.article_title), day)))
        return f"{head}{isolated(summary)}\n{where}"

    def _ask(self) -> None:
        self.words_wanted.emit(self.field.text())

    def _refresh(self) -> None:
        has_choice = bool(self.rows.selectedItems())
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(has_choice)

    def _on_link_activated(self, item: QListWidgetItem) -> None:
        self.unlink_wanted.emit(item.data(Qt.ItemDataRole.UserRole))
        self.links.takeItem(self.links.row(item))

    def _on_accepted(self) -> None:
        for item in self.rows.selectedItems():
            commitment_id: CommitmentId = item.data(Qt.ItemDataRole.UserRole)
            if self._is_linking:
                self.linked.emit(self._kinds[self.kind.currentIndex()], commitment_id)
            else:
                self.chosen.emit(commitment_id)


def _list(name: str) -> QListWidget:
    found = QListWidget()
    found.setObjectName(name)
    found.setWordWrap(True)
    found.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return found
