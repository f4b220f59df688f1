"""The table of people and places: keys and the mouse turned into what the annotator wants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reader_app.model import EntityId, EntityKind
from reader_app.record_words import words_for
from ui.messages import interface_language, number, short_day_words
from ui.models.entity_model import COUNTS, EntityColumn, EntityModel
from ui.pages.entity_delegate import EntityDelegate
from ui.pages.parts import dress_table

_OPENING_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETION_KEYS: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_OWN_KEYS: Final = (*_OPENING_KEYS, *_DELETION_KEYS, Qt.Key.Key_F2)
_CELL_PADDING: Final = 18
_LONG_DAYS: Final = (date(2025, 4, 28), date(2025, 9, 28))
"""In Ordibehesht and in September: no month's name is longer in its language."""
_LARGE_COUNT: Final = 10_000


class EntityTable(QTableView):
    """Rows with one current and any number of selected ones; Enter or a double click opens one."""

    opened = Signal(object)
    deletion_wanted = Signal()
    editing_wanted = Signal()
    field_wanted = Signal()
    """Up on the first row: back to the field."""

    def __init__(self, model: EntityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entities = model
        self.setObjectName("entityTable")
        self.setModel(model)
        self.delegate = EntityDelegate(model, self)
        self.setItemDelegate(self.delegate)
        dress_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(EntityColumn.NAME, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._on_double_clicked)
        self.fit()

    def fit(self) -> None:
        """Gives the columns the room that their words need in this language."""
        header, metrics, language = (
            self.horizontalHeader(),
            self.fontMetrics(),
            interface_language(),
        )
        widths: dict[EntityColumn, int] = dict.fromkeys(
            COUNTS, metrics.horizontalAdvance(number(_LARGE_COUNT))
        )
        widths[EntityColumn.KIND] = max(
            metrics.horizontalAdvance(words_for(kind, language)) for kind in EntityKind
        )
        widths[EntityColumn.LAST_SEEN] = max(
            metrics.horizontalAdvance(short_day_words(day, language)) for day in _LONG_DAYS
        )
        for column, width in widths.items():
            header.resizeSection(column, max(width + _CELL_PADDING, header.sectionSizeHint(column)))

    # --- what is selected ---

    def current_id(self) -> EntityId | None:
        index = self.currentIndex()
        return self._entities.ids[index.row()] if index.isValid() else None

    def selected_ids(self) -> tuple[EntityId, ...]:
        """Returns the selected entities in the order of the table."""
        selection = self.selectionModel().selection()
        parts = [selection.at(position) for position in range(selection.count())]
        rows = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        return tuple(self._entities.ids[row] for row in sorted(rows))

    def top_id(self) -> EntityId | None:
        """Returns the first entity in sight."""
        row = self.rowAt(0)
        return self._entities.ids[row] if row >= 0 else None

    def restore(
        self, selected: Sequence[EntityId], current: EntityId | None, top: EntityId | None
    ) -> None:
        """Selects these again after the rows were read anew, as far as they are there."""
        selection, last = QItemSelection(), len(EntityColumn) - 1
        for row in map(self._entities.row_of, selected):
            if row is not None:
                model = self._entities
                selection.merge(
                    QItemSelection(model.index(row, 0), model.index(row, last)),
                    QItemSelectionModel.SelectionFlag.Select,
                )
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect)
        row = self._entities.row_of(current)
        if row is not None:
            self.selectionModel().setCurrentIndex(self._entities.index(row, 0), flags.NoUpdate)
        top_row = self._entities.row_of(top)
        if top_row is not None:
            self.scrollTo(
                self._entities.index(top_row, 0), QAbstractItemView.ScrollHint.PositionAtTop
            )

    def go(self) -> None:
        """Takes the focus, and selects the first row if none is current."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid() and self._entities.ids:
            self.selectRow(0)

    # --- keys and mouse ---

    def event(self, event: QEvent) -> bool:
        # The window has actions on these keys too; here they mean the rows.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_plain(event, _OWN_KEYS)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_id()
        if _is_plain(event, _OPENING_KEYS):
            if current is not None:
                self.opened.emit(current)
        elif _is_plain(event, _DELETION_KEYS):
            self.deletion_wanted.emit()
        elif _is_plain(event, (Qt.Key.Key_F2,)):
            self.editing_wanted.emit()
        elif _is_plain(event, (Qt.Key.Key_Up,)) and self.currentIndex().row() <= 0:
            self.field_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the page's: back
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Does nothing: Qt's would read every row to find a name by its letters."""

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._entities.ids[index.row()])


def _is_plain(event: QKeyEvent, keys: tuple[Qt.Key, ...]) -> bool:
    """Returns whether one of `keys` was pressed alone, on whichever part of the keyboard."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in keys and modifiers == Qt.KeyboardModifier.NoModifier
