"""The fields that a user gives an article under names of their own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.panels.detail_field import LineEditor


class OwnField(QWidget):
    """A name and a value, both to be written in, and a button that removes them.

    `key` is the name that is stored, "" while the field is new and none is.
    """

    finished = Signal(object)
    removed = Signal(object)
    left = Signal()

    def __init__(self, key: str, value: str) -> None:
        super().__init__()
        self.setObjectName("ownField")
        self.key = key
        self.name = LineEditor()
        self.name.setObjectName("ownField.name")
        self.value = LineEditor()
        self.value.setObjectName("ownField.value")
        self.remove = QToolButton()
        self.remove.setObjectName("ownField.remove")
        self.remove.setText("✕")
        self.remove.setAutoRaise(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.name, 2)
        row.addWidget(self.value, 3)
        row.addWidget(self.remove)
        for editor in (self.name, self.value):
            editor.finished.connect(self._on_finished)
            editor.left.connect(self.left)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.name.show_stored(key)
        self.value.show_stored(value)
        self._retranslate()

    @property
    def is_changed(self) -> bool:
        return self.name.is_changed or self.value.is_changed

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_finished(self) -> None:
        if self.is_changed:
            self.finished.emit(self)

    def _on_remove_clicked(self) -> None:
        self.removed.emit(self)

    def _retranslate(self) -> None:
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name of the field"))
        self.value.setPlaceholderText(self.tr("Value"))
        self.value.setAccessibleName(self.tr("Value of the field"))
        self.remove.setToolTip(self.tr("Remove the field"))
        self.remove.setAccessibleName(self.tr("Remove the field"))


class OwnFields(QWidget):
    """The own fields one below the other, and a button for one more.

    `changed` tells the stored name ("" for a new field), the name and the value that are wanted; a
    field is stored when it has both. `removed` tells a stored name.
    """

    changed = Signal(str, str, str)
    removed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fields: list[OwnField] = []
        self._add = QPushButton()
        self._add.setObjectName("ownFields.add")
        self._add.setFlat(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeading)
        self._add.clicked.connect(self._on_add_clicked)
        self._retranslate()

    def show_fields(self, stored: Sequence[tuple[str, str]]) -> None:
        """Shows what is stored; a field that stays keeps its place and the focus."""
        kept = {field.key: field for field in self._fields if field.key}
        wanted = dict(stored)
        for field in list(self._fields):
            # What was just written under a new name is shown by its stored field from now on.
            name = field.name.text().strip()
            is_stored_now = not field.key and name in wanted and name not in kept
            if is_stored_now or (field.key and field.key not in wanted and name in wanted):
                kept[name], field.key = field, name
            elif field.key not in wanted and (field.key or not field.is_changed):
                self._drop(field)
        for key, value in stored:
            field = kept.get(key) or self._new(key, value)
            field.name.show_stored(key)
            field.value.show_stored(value)

    def clear(self) -> None:
        for field in list(self._fields):
            self._drop(field)

    def commit(self) -> None:
        """Says what was written and not said yet."""
        for field in list(self._fields):
            if field.is_changed:
                self._on_field_finished(field)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_add_clicked(self) -> None:
        new = next((field for field in self._fields if not field.key), None) or self._new("", "")
        new.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_field_finished(self, field: OwnField) -> None:
        name, value = field.name.text().strip(), field.value.text().strip()
        taken = {other.key for other in self._fields if other is not field}
        if name and name not in taken and value:
            field.name.settle()
            field.value.settle()
            self.changed.emit(field.key, name, value)

    def _on_field_removed(self, field: OwnField) -> None:
        if field.key:
            self.removed.emit(field.key)
        else:
            self._drop(field)

    def _new(self, key: str, value: str) -> OwnField:
        field = OwnField(key, value)
        field.finished.connect(self._on_field_finished)
        field.removed.connect(self._on_field_removed)
        field.left.connect(self.left)
        self._column.insertWidget(len(self._fields), field)
        self._fields.append(field)
        field.show()  # the layout would do it later, and it is to have the focus now
        return field

    def _drop(self, field: OwnField) -> None:
        self._fields.remove(field)
        self._column.removeWidget(field)
        field.hide()
        field.deleteLater()

    def _retranslate(self) -> None:
        self._add.setText(self.tr("Add a field"))
        self._add.setToolTip(self.tr("Add a field of your own, as “topic” or “newspaper page”"))
