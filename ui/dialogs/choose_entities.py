"""Asks which persons or places are meant; any number of them, found by any of their names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reader_app.model import Entity, EntityId
from reader_app.text.collation import collation_key
from ui.theme import LIGHT, Theme

_ID: Final = Qt.ItemDataRole.UserRole + 1
_KEYS: Final = Qt.ItemDataRole.UserRole + 2


class ChooseEntitiesDialog(QDialog):
    """Names with boxes to tick. Down in the field goes to them."""

    chosen = Signal(object)
    """The ids of those ticked, as a frozenset."""

    def __init__(
        self,
        title: str,
        entities: Sequence[Entity],
        ticked: Collection[EntityId],
        theme: Theme = LIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.field = QLineEdit()
        self.field.setObjectName("chooseEntitiesField")
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Any of its names"))
        self.field.setAccessibleName(self.tr("Any of its names"))
        self.field.installEventFilter(self)
        self._model = QStandardItemModel(self)
        for entity in entities:
            self._model.appendRow(_item(entity, is_ticked=entity.id in ticked))
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setFilterRole(_KEYS)
        self.list = QListView()
        self.list.setObjectName("chooseEntitiesList")
        self.list.setAccessibleName(title)
        self.list.setModel(self._shown)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._nothing = QLabel(wordWrap=True)
        self._nothing.setStyleSheet(f"color: {theme.faint_text};")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        column = QVBoxLayout(self)
        for widget in (self.field, self.list, self._nothing, buttons):
            column.addWidget(widget)
        self.resize(380, 440)
        self.field.textChanged.connect(self._on_text_changed)
        self.list.activated.connect(self._on_activated)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self._on_accepted)
        self._on_text_changed("")

    @property
    def ticked(self) -> frozenset[EntityId]:
        items = (self._model.item(row) for row in range(self._model.rowCount()))
        return frozenset(
            EntityId(item.data(_ID)) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.field
            and event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Down
        ):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self._shown.index(0, 0))
            return True
        return False

    def _on_text_changed(self, typed: str) -> None:
        self._shown.setFilterFixedString(collation_key(typed))
        has_some = self._shown.rowCount() > 0
        self._nothing.setVisible(not has_some)
        if not self._model.rowCount():
            self._nothing.setText(
                self.tr("Nothing is here yet: link a mention in a text to have it here.")
            )
        else:
            self._nothing.setText(self.tr("Nothing here has such a name."))

    def _on_activated(self, index: QModelIndex) -> None:
        item = self._model.itemFromIndex(self._shown.mapToSource(index))
        states = Qt.CheckState
        is_ticked = item.checkState() is states.Checked
        item.setCheckState(states.Unchecked if is_ticked else states.Checked)

    def _on_accepted(self) -> None:
        self.chosen.emit(self.ticked)


def _item(entity: Entity, *, is_ticked: bool) -> QStandardItem:
    item = QStandardItem(entity.name)
    item.setData(entity.id, _ID)
    item.setData("\n".join(collation_key(name) for name in entity.names), _KEYS)
    item.setCheckable(True)
    item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
    return item
