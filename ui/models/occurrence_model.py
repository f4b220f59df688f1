"""The places of a phrase, each to be ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader_app.annotate.occurrences import Occurrence
from reader_app.model import ArticleId, Span


class OccurrenceModel(QAbstractListModel):
    """Places stay as they were ticked when others are shown between."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[Occurrence] = ()
        self._unticked: set[tuple[ArticleId, Span]] = set()

    def show(self, occurrences: Sequence[Occurrence]) -> None:
        """Takes other places; those that have not been seen before are ticked."""
        self.beginResetModel()
        self._shown = occurrences
        self.endResetModel()
        self.ticks_changed.emit()

    @property
    def shown(self) -> Sequence[Occurrence]:
        return self._shown

    @property
    def ticked(self) -> list[Occurrence]:
        return [it for it in self._shown if _place(it) not in self._unticked]

    def is_ticked(self, row: int) -> bool:
        return _place(self._shown[row]) not in self._unticked

    def tick(self, rows: Iterable[int], *, is_wanted: bool) -> None:
        places = {_place(self._shown[row]) for row in rows}
        if is_wanted:
            self._unticked -= places
        else:
            self._unticked |= places
        if self._shown:
            last = self.index(len(self._shown) - 1)
            self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    # --- what a view asks ---

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        occurrence = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return occurrence.snippet.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{occurrence.quote}: {occurrence.snippet.text}"
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return occurrence.article.title
            case Qt.ItemDataRole.CheckStateRole:
                is_ticked = self.is_ticked(index.row())
                return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
            case _:
                return None

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick([index.row()], is_wanted=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True


def _place(occurrence: Occurrence) -> tuple[ArticleId, Span]:
    return occurrence.article.id, occurrence.span
