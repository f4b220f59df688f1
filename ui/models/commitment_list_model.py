"""The commitments of one column of a board or a shelf."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
)

from reader_app.listings import CommitmentRow
from reader_app.model import CommitmentId
from reader_app.record_words import words_for
from ui.messages import interface_language
from ui.models.commitment_rows import CommitmentRows, due_lines, headline

CARD_MIME: Final = "application/x-hashiyeh-commitment"


class CommitmentListModel(QStringListModel):
    """Cards in the order that it is given.

    The base class holds the ids once more, so that Qt can count and index the cards without asking
    Python.
    """

    def __init__(self, rows: CommitmentRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.ids: Sequence[CommitmentId] = ()

    def show(self, ids: Sequence[CommitmentId]) -> None:
        if list(ids) == list(self.ids):
            if ids:
                self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))
            return
        self.ids = ids
        self.setStringList(list(ids))

    def row(self, number: int) -> CommitmentRow | None:
        return self._rows.at(self.ids, number)

    # --- QStringListModel ---

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        row = self.row(index.row())
        return "" if row is None else spoken(row)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag
        usual = flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemNeverHasChildren
        return usual | flags.ItemIsDragEnabled if index.isValid() else flags.ItemIsDropEnabled

    def mimeTypes(self) -> list[str]:
        return [CARD_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        ids = "\n".join(self.ids[index.row()] for index in indexes)
        carried.setData(CARD_MIME, ids.encode())
        return carried

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


def spoken(row: CommitmentRow) -> str:
    """Returns a card as a screen reader says it."""
    language = interface_language()
    who, due = "، ".join(row.who), due_lines(row.commitment, language)
    said = (who, headline(row), *due[:1], words_for(row.commitment.status, language))
    return ", ".join(filter(None, said))
