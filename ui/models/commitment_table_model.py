"""The table of commitments: a row each, of which the model knows the id and reads the rest when seen."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader_app.day_words import short_day_words
from reader_app.listings import CommitmentOrder, CommitmentRow
from reader_app.model import CommitmentId, SlotName
from reader_app.record_words import words_for
from ui.messages import interface_language
from ui.models.commitment_rows import CommitmentRows, due_lines, headline


class Column(IntEnum):
    WHO = 0
    WHAT = 1
    TO_WHOM = 2
    WHERE = 3
    DUE = 4
    STATUS = 5
    KIND = 6
    TOPIC = 7
    ARTICLE = 8


ORDERS: Final = {
    Column.WHO: CommitmentOrder.WHO,
    Column.DUE: CommitmentOrder.DUE,
    Column.STATUS: CommitmentOrder.STATUS,
    Column.ARTICLE: CommitmentOrder.MADE,
}
"""The columns that the rows can be sorted by."""

type _Index = QModelIndex | QPersistentModelIndex


class CommitmentTableModel(QAbstractTableModel):
    """Shows the commitments of `ids` in their order, by the rows that all views of the page share."""

    def __init__(self, rows: CommitmentRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.ids: Sequence[CommitmentId] = ()
        self._numbers: dict[CommitmentId, int] = {}

    def show(self, ids: Sequence[CommitmentId]) -> None:
        """Lists other commitments, or the same ones anew."""
        if list(ids) == list(self.ids):
            self.reword()
            return
        self.beginResetModel()
        self.ids = ids
        self._numbers = {commitment_id: number for number, commitment_id in enumerate(ids)}
        self.endResetModel()

    def reword(self) -> None:
        """Says that the rows, or how they are worded, have changed."""
        if self.ids:
            last = self.index(len(self.ids) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def number_of(self, commitment_id: CommitmentId | None) -> int | None:
        return None if commitment_id is None else self._numbers.get(commitment_id)

    def row(self, number: int) -> CommitmentRow | None:
        return self._rows.at(self.ids, number)

    # --- QAbstractTableModel ---

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.row(index.row())
            return "" if row is None else "\n".join(cell_lines(row, Column(index.column())))
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self.row(index.row())
            return "" if row is None else cell_tip(row, Column(index.column()))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_name(Column(section))


def column_name(column: Column) -> str:
    language = interface_language()
    translate = QCoreApplication.translate
    match column:
        case Column.WHO:
            return words_for(SlotName.WHO, language)
        case Column.WHAT:
            return words_for(SlotName.WHAT, language)
        case Column.TO_WHOM:
            return words_for(SlotName.TO_WHOM, language)
        case Column.WHERE:
            return words_for(SlotName.WHERE, language)
        case Column.DUE:
            return translate("commitments", "Deadline")
        case Column.STATUS:
            return translate("commitments", "Status")
        case Column.KIND:
            return translate("commitments", "Kind, strength")
        case Column.TOPIC:
            return translate("commitments", "Topic")
        case Column.ARTICLE:
            return translate("commitments", "Article")


def cell_lines(row: CommitmentRow, column: Column) -> tuple[str, ...]:
    """Returns what a cell says; where it says two things, the second is the fainter one."""
    language, commitment = interface_language(), row.commitment
    match column:
        case Column.WHO:
            return ("، ".join(row.who),)
        case Column.WHAT:
            return (headline(row),)
        case Column.TO_WHOM:
            return ("، ".join(row.to_whom),)
        case Column.WHERE:
            return ("، ".join(row.where),)
        case Column.DUE:
            return due_lines(commitment, language, is_short=True)
        case Column.STATUS:
            return (words_for(commitment.status, language),)
        case Column.KIND:
            said = (commitment.kind, commitment.strength)
            return tuple(words_for(each, language) for each in said if each is not None)
        case Column.TOPIC:
            return (commitment.topic,)
        case Column.ARTICLE:
            day = () if row.day is None else (short_day_words(row.day, language),)
            return (row.article_title, *day)


def cell_tip(row: CommitmentRow, column: Column) -> str:
    """Returns all that a cell is about, for who points at it."""
    match column:
        case Column.WHAT:
            return row.quote
        case Column.DUE:
            deadline = row.commitment.deadline
            words = () if deadline is None or not deadline.words else (f"«{deadline.words}»",)
            return "\n".join((*words, *due_lines(row.commitment, interface_language())))
        case _:
            return "\n".join(cell_lines(row, column))
