"""People and places as a table: their ids in memory, what is shown of them in pages on demand.

Invariant: nothing here grows with the library but one id and one number an entity.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from reader_app.listings import EntityRow
from reader_app.model import EntityId, LayerId
from reader_app.record_words import words_for
from ui.messages import interface_language, isolated, number, short_day_words

PAGE_SIZE: Final = 100
PAGES_KEPT: Final = 20
_NOTHING: Final = "–"

type RowSource = Callable[[Sequence[EntityId]], Mapping[EntityId, EntityRow]]


class EntityColumn(IntEnum):
    """What stands in which column; COUNTS are numbers."""

    NAME = 0
    KIND = 1
    MENTIONS = 2
    ARTICLES = 3
    MADE = 4
    RECEIVED = 5
    LAST_SEEN = 6


COUNTS: Final = (
    EntityColumn.MENTIONS,
    EntityColumn.ARTICLES,
    EntityColumn.MADE,
    EntityColumn.RECEIVED,
)


class EntityModel(QAbstractTableModel):
    """Rows in the order of the ids that it is given; a row is asked for when it is seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: RowSource | None = None
        self._ids: Sequence[EntityId] = ()
        self._rows: dict[EntityId, int] = {}
        self._pages: OrderedDict[int, Mapping[EntityId, EntityRow]] = OrderedDict()
        self._signs: Mapping[LayerId, QIcon] = {}

    # --- what the page tells ---

    def show(self, ids: Sequence[EntityId], source: RowSource | None) -> None:
        """Lists entities; `source` gives the rows of those that are seen."""
        self.beginResetModel()
        self._source, self._ids = source, tuple(ids)
        self._rows = {entity_id: row for row, entity_id in enumerate(self._ids)}
        self._pages.clear()
        self.endResetModel()

    def set_signs(self, signs: Mapping[LayerId, QIcon]) -> None:
        """Takes the signs of the layers, which stand before the names."""
        self._signs = signs
        self.repaint()

    def repaint(self) -> None:
        """Says that every row may look otherwise: in another language or theme."""
        if self._ids:
            last = self.index(len(self._ids) - 1, len(EntityColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # --- what it holds ---

    @property
    def ids(self) -> Sequence[EntityId]:
        return self._ids

    def row_of(self, entity_id: EntityId | None) -> int | None:
        return None if entity_id is None else self._rows.get(entity_id)

    def row(self, row: int) -> EntityRow | None:
        """Returns what is shown of a row; None if the entity is gone meanwhile."""
        return self._page(row // PAGE_SIZE).get(self._ids[row])

    def sign_of(self, shown: EntityRow) -> QIcon | None:
        """Returns the sign of the layer that an entity belongs to."""
        return self._signs.get(shown.entity.layer_id)

    # --- QAbstractTableModel ---

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008
    ) -> int:
        return 0 if parent.isValid() else len(EntityColumn)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        column = index.column()
        match role:
            case Qt.ItemDataRole.TextAlignmentRole if column in COUNTS:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                shown = self.row(index.row())
                return self.words(shown, EntityColumn(column)) if shown else ""
            case Qt.ItemDataRole.DecorationRole if column == EntityColumn.NAME:
                shown = self.row(index.row())
                return self.sign_of(shown) if shown else None
            case Qt.ItemDataRole.ToolTipRole if column == EntityColumn.NAME:
                shown = self.row(index.row())
                return "\n".join(shown.entity.names) if shown else None
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.InitialSortOrderRole:  # of counts and days, the most first
            is_by_words = section in (EntityColumn.NAME, EntityColumn.KIND)
            orders = Qt.SortOrder
            return orders.AscendingOrder if is_by_words else orders.DescendingOrder
        if role == Qt.ItemDataRole.TextAlignmentRole:
            alignment = Qt.AlignmentFlag
            side = alignment.AlignHCenter if section in COUNTS else alignment.AlignLeading
            return side | alignment.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            EntityColumn.NAME: self.tr("Name"),
            EntityColumn.KIND: self.tr("Kind"),
            EntityColumn.MENTIONS: self.tr("Mentions"),
            EntityColumn.ARTICLES: self.tr("Articles"),
            EntityColumn.MADE: self.tr("Promised"),
            EntityColumn.RECEIVED: self.tr("Was promised"),
            EntityColumn.LAST_SEEN: self.tr("Last seen"),
        }
        return titles[EntityColumn(section)]

    def words(self, shown: EntityRow, column: EntityColumn) -> str:
        """Returns what a cell says of a row."""
        language = interface_language()
        match column:
            case EntityColumn.NAME:
                return isolated(shown.entity.name)
            case EntityColumn.KIND:
                return words_for(shown.entity.kind, language)
            case EntityColumn.MENTIONS:
                return number(shown.mentions)
            case EntityColumn.ARTICLES:
                return number(shown.articles)
            case EntityColumn.MADE:
                return number(shown.made) if shown.made else _NOTHING
            case EntityColumn.RECEIVED:
                return number(shown.received) if shown.received else _NOTHING
            case EntityColumn.LAST_SEEN:
                day = shown.last_day
                return short_day_words(day, language) if day else _NOTHING

    def _page(self, number_: int) -> Mapping[EntityId, EntityRow]:
        """Returns a page of rows, read if need be; the pages used longest ago are let go."""
        page = self._pages.get(number_)
        if page is None:
            first = number_ * PAGE_SIZE
            ids = self._ids[first : first + PAGE_SIZE]
            page = {} if self._source is None else self._source(ids)
            self._pages[number_] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number_)
        return page
