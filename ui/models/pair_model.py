"""Who appears with whom, in how many articles: the numbers of the picture, as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader_app.listings import Pair
from reader_app.model import Entity, EntityId
from ui.messages import isolated, number


class PairColumn(IntEnum):
    FIRST = 0
    SECOND = 1
    ARTICLES = 2


class PairModel(QAbstractTableModel):
    """Pairs in the order that they come in, with the entities that they name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pairs: Sequence[Pair] = ()
        self._entities: Mapping[EntityId, Entity] = {}

    def show(self, pairs: Sequence[Pair], entities: Mapping[EntityId, Entity]) -> None:
        self.beginResetModel()
        self._pairs, self._entities = pairs, entities
        self.endResetModel()

    def repaint(self) -> None:
        """Says that every row is worded in another language."""
        if self._pairs:
            last = self.index(len(self._pairs) - 1, len(PairColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def entity_at(self, index: QModelIndex | QPersistentModelIndex) -> EntityId:
        """Returns whom a cell names; the count stands for the first of its pair."""
        pair = self._pairs[index.row()]
        return pair.second_id if index.column() == PairColumn.SECOND else pair.first_id

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._pairs)

    def columnCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008
    ) -> int:
        return 0 if parent.isValid() else len(PairColumn)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        is_count = index.column() == PairColumn.ARTICLES
        match role:
            case Qt.ItemDataRole.DisplayRole if is_count:
                return number(self._pairs[index.row()].articles)
            case Qt.ItemDataRole.DisplayRole:
                return isolated(self._entities[self.entity_at(index)].name)
            case Qt.ItemDataRole.ToolTipRole if not is_count:
                return self._entities[self.entity_at(index)].name
            case Qt.ItemDataRole.TextAlignmentRole if is_count:
                return Qt.AlignmentFlag.AlignCenter
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            PairColumn.FIRST: self.tr("Who"),
            PairColumn.SECOND: self.tr("With whom"),
            PairColumn.ARTICLES: self.tr("Articles"),
        }
        return titles[PairColumn(section)]
