"""Who a person or place appears with, and in how many articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from reader_app.listings import Companion
from reader_app.model import LayerId
from ui.messages import isolated, number


class CompanionColumn(IntEnum):
    NAME = 0
    ARTICLES = 1


class CompanionModel(QAbstractTableModel):
    """Companions in the order that they come in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Companion] = ()
        self._signs: Mapping[LayerId, QIcon] = {}

    def show(self, rows: Sequence[Companion]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

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
        row, is_name = self._rows[index.row()], index.column() == CompanionColumn.NAME
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return isolated(row.entity.name) if is_name else number(row.articles)
            case Qt.ItemDataRole.ToolTipRole if is_name:
                return "\n".join(row.entity.names)
            case Qt.ItemDataRole.DecorationRole if is_name:
                return self._signs.get(row.entity.layer_id)
            case Qt.ItemDataRole.TextAlignmentRole if not is_name:
                return Qt.AlignmentFlag.AlignCenter
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            CompanionColumn.NAME: self.tr("Name"),
            CompanionColumn.ARTICLES: self.tr("Articles"),
        }
        return titles[CompanionColumn(section)]
