"""The commitments that a person or place has made, and then those that were made to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader_app.listings import CommitmentRow
from reader_app.record_words import words_for
from ui.messages import day_words, interface_language, isolated

_COMMA: Final = ", "


class PromiseModel(QAbstractListModel):
    """Rows in the order that they come in, those made first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[CommitmentRow] = ()
        self._made = 0

    def show(self, made: Sequence[CommitmentRow], received: Sequence[CommitmentRow]) -> None:
        self.beginResetModel()
        self._rows, self._made = (*made, *received), len(made)
        self.endResetModel()

    @property
    def rows(self) -> Sequence[CommitmentRow]:
        return self._rows

    def side(self, row: int) -> str:
        """Returns who promised whom, as far as this row's page does not say it already."""
        shown, comma = self._rows[row], "، " if interface_language() == "fa" else _COMMA
        if row >= self._made:
            who = isolated(comma.join(shown.who))
            return (
                self.tr("Promised by {who}").format(who=who) if shown.who else self.tr("Received")
            )
        whom = isolated(comma.join(shown.to_whom))
        return self.tr("Promised to {whom}").format(whom=whom) if shown.to_whom else self.tr("Made")

    def due(self, row: int) -> str:
        """Returns the last day of the deadline in words, or nothing."""
        due = self._rows[row].due
        if due is None:
            return ""
        return self.tr("due {day}").format(day=isolated(day_words(due, interface_language())))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        shown = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return promised(shown)
            case Qt.ItemDataRole.AccessibleTextRole:
                status = words_for(shown.commitment.status, interface_language())
                parts = (self.side(index.row()), promised(shown), status, self.due(index.row()))
                return _COMMA.join(filter(None, parts))
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return f"{shown.quote}\n{shown.article_title}"
            case _:
                return None


def promised(row: CommitmentRow) -> str:
    """Returns what is promised, on one line: the annotator's summary, or else the wording."""
    return " ".join((row.commitment.summary or row.quote).split())
