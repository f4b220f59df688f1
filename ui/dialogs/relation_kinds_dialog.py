"""The kinds of relations: their names and their order.

The dialog changes only its own copies; what is wanted is read from it when it is accepted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)

from reader_app.annotate.relations import require_sound_kinds
from reader_app.errors import KnownError
from reader_app.model import RelationKind, RelationKindId
from ui.dialogs.buttons import name_buttons
from ui.messages import interface_language, isolated, number, sentence

_ID_ROLE: Final = Qt.ItemDataRole.UserRole


class RelationKindsDialog(QDialog):
    """`counts` says how many relations each kind has, for the question before one is removed."""

    def __init__(
        self,
        kinds: Sequence[RelationKind],
        counts: Mapping[RelationKindId, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("relationKindsDialog")
        self._counts = counts
        self._kinds = {kind.id: kind for kind in kinds}
        self._build()
        self._arrange()
        self._connect()
        self._retranslate()
        for kind in kinds:
            self._add_item(kind)
        self._list.setCurrentRow(0)
        self._on_list_current_changed()
        self.resize(560, 360)

    @property
    def wanted_kinds(self) -> tuple[RelationKind, ...]:
        """The kinds as the annotator wants them, in their order."""
        return tuple(
            replace(self._kinds[kind_id], position=position)
            for position, kind_id in enumerate(self._ids())
        )

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_all_items()
        super().changeEvent(event)

    def _on_list_current_changed(self) -> None:
        kind = self._current()
        self._form.setEnabled(kind is not None)
        self._persian.setText(kind.name.get("fa", "") if kind is not None else "")
        self._english.setText(kind.name.get("en", "") if kind is not None else "")
        self._refresh()

    def _on_names_edited(self) -> None:
        kind = self._current()
        if kind is None:
            return
        typed = {"fa": self._persian.text().strip(), "en": self._english.text().strip()}
        names = {**kind.name, **typed}
        changed = replace(kind, name={code: name for code, name in names.items() if name})
        self._kinds[kind.id] = changed
        self._show_all_items()
        self._refresh()

    def _on_add_clicked(self) -> None:
        kind = RelationKind(RelationKindId(str(uuid4())), {}, self._list.count())
        self._kinds[kind.id] = kind
        self._add_item(kind)
        self._list.setCurrentRow(self._list.count() - 1)
        (self._persian if interface_language() == "fa" else self._english).setFocus()

    def _on_remove_clicked(self) -> None:
        kind = self._current()
        if kind is None:
            return
        count = self._counts.get(kind.id, 0)
        if count == 0 or self._is_removal_meant(kind, count):
            self._list.takeItem(self._list.currentRow())
            del self._kinds[kind.id]
            self._on_list_current_changed()

    def _on_up_clicked(self) -> None:
        self._move(-1)

    def _on_down_clicked(self) -> None:
        self._move(1)

    # --- state ---

    def _ids(self) -> list[RelationKindId]:
        items = [self._list.item(row) for row in range(self._list.count())]
        return [RelationKindId(item.data(_ID_ROLE)) for item in items]

    def _current(self) -> RelationKind | None:
        item = self._list.currentItem()
        return None if item is None else self._kinds.get(RelationKindId(item.data(_ID_ROLE)))

    def _move(self, rows: int) -> None:
        row = self._list.currentRow()
        if 0 <= row + rows < self._list.count():
            item = self._list.takeItem(row)
            self._list.insertItem(row + rows, item)
            self._list.setCurrentItem(item)
            self._refresh()

    def _refresh(self) -> None:
        """Enables what can be done now and says what keeps the kinds from being kept."""
        row = self._list.currentRow()
        self._remove.setEnabled(row >= 0)
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < self._list.count() - 1)
        try:
            require_sound_kinds(self.wanted_kinds)
            self._warning.setText("")
        except KnownError as error:
            self._warning.setText(sentence(error))
        self._ok.setEnabled(not self._warning.text())

    def _is_removal_meant(self, kind: RelationKind, count: int) -> bool:
        question = (
            self.tr("Remove the kind “{name}” and its relation?")
            if count == 1
            else self.tr("Remove the kind “{name}” and its {n} relations?")
        )
        answer = QMessageBox.question(
            self,
            self.tr("Remove a kind of relation"),
            question.format(name=isolated(self._name_of(kind)), n=number(count)),
        )
        return answer is QMessageBox.StandardButton.Yes

    def _add_item(self, kind: RelationKind) -> None:
        item = QListWidgetItem()
        item.setData(_ID_ROLE, kind.id)
        item.setSizeHint(QSize(0, self.fontMetrics().height() + 12))
        self._list.addItem(item)
        self._show_all_items()

    def _show_all_items(self) -> None:
        for row, kind in enumerate(self.wanted_kinds):
            self._list.item(row).setText(self._name_of(kind))

    def _name_of(self, kind: RelationKind) -> str:
        has_name = any(kind.name.values())
        return kind.name_in(interface_language()) if has_name else self.tr("New kind")

    # --- parts ---

    def _build(self) -> None:
        self._list = QListWidget()
        self._list.setObjectName("relationKindsList")
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self._form = QWidget()
        self._persian, self._english = QLineEdit(), QLineEdit()
        self._persian.setObjectName("relationKindPersianName")
        self._persian.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._english.setObjectName("relationKindEnglishName")
        self._english.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._labels = [QLabel(), QLabel()]
        self._warning = QLabel(wordWrap=True)
        self._warning.setObjectName("relationKindsWarning")
        self._add, self._remove = QPushButton(), QPushButton()
        self._up, self._down = QToolButton(), QToolButton()
        self._up.setArrowType(Qt.ArrowType.UpArrow)
        self._down.setArrowType(Qt.ArrowType.DownArrow)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        for button, name in (
            (self._add, "relationKindAdd"),
            (self._remove, "relationKindRemove"),
            (self._up, "relationKindUp"),
            (self._down, "relationKindDown"),
        ):
            button.setObjectName(name)

    def _arrange(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(6)
        for button in (self._add, self._remove):
            below.addWidget(button)
        below.addStretch(1)
        for button in (self._up, self._down):
            below.addWidget(button)
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(12)
        for label, field in zip(self._labels, (self._persian, self._english), strict=True):
            form.addRow(label, field)
            label.setBuddy(field)
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 18, 20, 16)
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(10)
        grid.addWidget(self._list, 0, 0)
        grid.addLayout(below, 1, 0)
        grid.addWidget(self._form, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._warning, 2, 0, 1, 2)
        grid.addWidget(self._buttons, 3, 0, 1, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)

    def _connect(self) -> None:
        self._list.currentItemChanged.connect(self._on_list_current_changed)
        self._list.model().rowsMoved.connect(self._refresh)
        self._persian.textEdited.connect(self._on_names_edited)
        self._english.textEdited.connect(self._on_names_edited)
        self._add.clicked.connect(self._on_add_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Kinds of relations"))
        self._list.setAccessibleName(self.tr("Kinds of relations, in their order"))
        for label, text in zip(
            self._labels, (self.tr("&Persian name"), self.tr("&English name")), strict=True
        ):
            label.setText(text)
        self._add.setText(self.tr("Add"))
        self._remove.setText(self.tr("Remove"))
        self._remove.setToolTip(self.tr("Remove the kind and its relations"))
        for button, text in ((self._up, self.tr("Move up")), (self._down, self.tr("Move down"))):
            button.setToolTip(text)
            button.setAccessibleName(text)
        buttons = QDialogButtonBox.StandardButton
        name_buttons(self._buttons, {buttons.Ok: self.tr("OK"), buttons.Cancel: self.tr("Cancel")})
        self._refresh()
