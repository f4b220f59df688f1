"""Who a person or place appears with, in how many articles, and when last."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from reader_app.listings import Companion
from reader_app.model import LayerId
from reader_app.text.collation import collation_key
from ui.messages import interface_language, isolated, number, short_day_words


class CompanionColumn(IntEnum):
    NAME = 0
    ARTICLES = 1
    LAST_SEEN = 2


class CompanionModel(QAbstractTableModel):
    """Companions in the order that they come in, or sorted by a column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Companion] = ()
        self._signs: Mapping[LayerId, QIcon] = {}
        self._sorting = (int(CompanionColumn.ARTICLES), Qt.SortOrder.DescendingOrder)

    def show(self, rows: Sequence[Companion]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        self.sort(*self._sorting)

    def set_signs(self, signs: Mapping[LayerId, QIcon]) -> None:
        """Takes the signs of the layers, which stand before the names."""
        self.beginResetModel()
        self._signs = signs
        self.endResetModel()

    @property
    def rows(self) -> Sequence[Companion]:
        return self._rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008
    ) -> int:
        return 0 if parent.isValid() else len(CompanionColumn)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        row, column = self._rows[index.row()], CompanionColumn(index.column())
        is_name = column is CompanionColumn.NAME
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _words(row, column)
            case Qt.ItemDataRole.ToolTipRole if is_name:
                return "\n".join(row.entity.names)
            case Qt.ItemDataRole.DecorationRole if is_name:
                return self._signs.get(row.entity.layer_id)
            case Qt.ItemDataRole.TextAlignmentRole if column is CompanionColumn.ARTICLES:
                return Qt.AlignmentFlag.AlignCenter
            case _:
                return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorting = (column, order)
        is_descending = order is Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        self._rows = sorted(self._rows, key=_KEYS[CompanionColumn(column)], reverse=is_descending)
        self.layoutChanged.emit()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.InitialSortOrderRole:  # of counts and days, the most first
            is_name = section == CompanionColumn.NAME
            return Qt.SortOrder.AscendingOrder if is_name else Qt.SortOrder.DescendingOrder
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            CompanionColumn.NAME: self.tr("Name"),
            CompanionColumn.ARTICLES: self.tr("Articles"),
            CompanionColumn.LAST_SEEN: self.tr("Last together"),
        }
        return titles[CompanionColumn(section)]


def _words(row: Companion, column: CompanionColumn) -> str:
    match column:
        case CompanionColumn.NAME:
            return isolated(row.entity.name)
        case CompanionColumn.ARTICLES:
            return number(row.articles)
        case CompanionColumn.LAST_SEEN:
            return short_day_words(row.last_day, interface_language()) if row.last_day else "–"


_KEYS: Final[Mapping[CompanionColumn, Callable[[Companion], Any]]] = {
    CompanionColumn.NAME: lambda row: collation_key(row.entity.name),
    CompanionColumn.ARTICLES: lambda row: row.articles,
    CompanionColumn.LAST_SEEN: lambda row: row.last_day or date.min,
}
