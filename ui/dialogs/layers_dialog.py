"""The layers: which there are, in which order, their names, colours and keys.

The dialog changes only its own copies; what is wanted is read from it when it is accepted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
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

from reader_app.annotate.rules import require_sound_layers
from reader_app.errors import KnownError
from reader_app.model import Layer, LayerId
from ui.dialogs.buttons import name_buttons
from ui.dialogs.layer_colors import SAFE_COLORS, ColorGrid
from ui.keyboard import LATIN_OF_PERSIAN, PERSIAN_OF_LATIN
from ui.messages import interface_language, isolated, number, sentence
from ui.panels.marks import layer_icon
from ui.theme import LIGHT, Theme

_ID_ROLE: Final = Qt.ItemDataRole.UserRole


def _nobody(_key: str) -> str:
    return ""


class LayersDialog(QDialog):
    """`counts` says how many annotations each layer has, for the question before one is removed.

    `command_of` returns the name of the command that has a key for its own, or "".
    """

    def __init__(
        self,
        layers: Sequence[Layer],
        counts: Mapping[LayerId, int],
        parent: QWidget | None = None,
        *,
        theme: Theme = LIGHT,
        command_of: Callable[[str], str] = _nobody,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("layersDialog")
        self._command_of = command_of
        self._theme = theme
        self._counts = counts
        self._layers = {layer.id: layer for layer in layers}
        self._build()
        self._arrange()
        self._connect()
        self._retranslate()
        for layer in layers:
            self._add_item(layer)
        self._list.setCurrentRow(0)
        self.resize(640, 400)

    @property
    def wanted_layers(self) -> tuple[Layer, ...]:
        """The layers as the annotator wants them, in their order."""
        return tuple(
            replace(self._layers[layer_id], position=position)
            for position, layer_id in enumerate(self._ids())
        )

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_all_items()
        super().changeEvent(event)

    def _on_list_current_changed(self) -> None:
        layer = self._current()
        self._form.setEnabled(layer is not None)
        if layer is not None:
            self._persian.setText(layer.name.get("fa", ""))
            self._english.setText(layer.name.get("en", ""))
            self._hotkey.setText(layer.hotkey.upper())
            self._colors.show_color(layer.color)
            self._has_names.setChecked(layer.has_entities)
            self._has_names.setEnabled(not layer.is_built_in)
        self._refresh()

    def _on_names_edited(self) -> None:
        layer = self._current()
        if layer is None:
            return
        typed = {"fa": self._persian.text().strip(), "en": self._english.text().strip()}
        names = {**layer.name, **typed}
        self._take(replace(layer, name={code: name for code, name in names.items() if name}))

    def _on_hotkey_edited(self, typed: str) -> None:
        layer = self._current()
        if layer is None:
            return
        letter = LATIN_OF_PERSIAN.get(typed, typed).lower()
        hotkey = letter if letter in PERSIAN_OF_LATIN else ""
        self._hotkey.setText(hotkey.upper())
        self._hotkey.selectAll()
        self._take(replace(layer, hotkey=hotkey))

    def _on_color_chosen(self, color: str) -> None:
        layer = self._current()
        if layer is not None:
            self._take(replace(layer, color=color))

    def _on_names_toggled(self, has_entities: bool) -> None:
        layer = self._current()
        if layer is not None:
            self._take(replace(layer, has_entities=has_entities))

    def _on_add_clicked(self) -> None:
        used = {layer.color.upper() for layer in self._layers.values()}
        free = next((color for color in SAFE_COLORS if color not in used), SAFE_COLORS[-1])
        layer = Layer(LayerId(uuid4().hex), {}, free, position=self._list.count())
        self._layers[layer.id] = layer
        self._add_item(layer)
        self._list.setCurrentRow(self._list.count() - 1)
        persian_first = interface_language() == "fa"
        (self._persian if persian_first else self._english).setFocus()

    def _on_remove_clicked(self) -> None:
        layer = self._current()
        if layer is None or layer.is_built_in:
            return
        count = self._counts.get(layer.id, 0)
        if count == 0 or self._is_removal_meant(layer, count):
            self._list.takeItem(self._list.currentRow())
            del self._layers[layer.id]
            self._on_list_current_changed()

    def _on_up_clicked(self) -> None:
        self._move(-1)

    def _on_down_clicked(self) -> None:
        self._move(1)

    def _on_rows_moved(self) -> None:
        self._show_all_items()
        self._refresh()

    # --- state ---

    def _ids(self) -> list[LayerId]:
        items = [self._list.item(row) for row in range(self._list.count())]
        return [LayerId(item.data(_ID_ROLE)) for item in items]

    def _current(self) -> Layer | None:
        item = self._list.currentItem()
        return None if item is None else self._layers.get(LayerId(item.data(_ID_ROLE)))

    def _take(self, layer: Layer) -> None:
        self._layers[layer.id] = layer
        self._show_all_items()
        self._refresh()

    def _move(self, rows: int) -> None:
        row = self._list.currentRow()
        if 0 <= row + rows < self._list.count():
            item = self._list.takeItem(row)
            self._list.insertItem(row + rows, item)
            self._list.setCurrentItem(item)
            self._on_rows_moved()

    def _refresh(self) -> None:
        """Enables what can be done now and says what keeps the layers from being kept."""
        row, layer = self._list.currentRow(), self._current()
        self._remove.setEnabled(layer is not None and not layer.is_built_in)
        self._remove.setToolTip(
            self.tr("A layer of the program's own stays")
            if layer is not None and layer.is_built_in
            else self.tr("Remove the layer and its annotations")
        )
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < self._list.count() - 1)
        twin = PERSIAN_OF_LATIN.get(layer.hotkey, "") if layer is not None else ""
        self._twin.setText(
            self.tr("and {letter} on a Persian keyboard").format(letter=isolated(twin))
            if twin
            else self.tr("One letter, or none")
        )
        self._warning.setText(self._obstacle())
        self._ok.setEnabled(not self._warning.text())

    def _obstacle(self) -> str:
        """Returns what keeps the layers from being kept, or ""."""
        for layer in self._layers.values():
            command = self._command_of(layer.hotkey.upper()) if layer.hotkey else ""
            if command:
                words = self.tr("{key} is the key of the command “{command}”; choose another.")
                key = isolated(layer.hotkey.upper())
                return words.replace("{key}", key).replace("{command}", isolated(command))
        try:
            require_sound_layers(self.wanted_layers)
        except KnownError as error:
            return sentence(error)
        return ""

    def _is_removal_meant(self, layer: Layer, count: int) -> bool:
        question = (
            self.tr("Remove the layer “{name}” and its annotation?")
            if count == 1
            else self.tr("Remove the layer “{name}” and its {n} annotations?")
        )
        answer = QMessageBox.question(
            self,
            self.tr("Remove a layer"),
            question.format(name=isolated(self._name_of(layer)), n=number(count)),
        )
        return answer is QMessageBox.StandardButton.Yes

    # --- the list's items ---

    def _add_item(self, layer: Layer) -> None:
        item = QListWidgetItem()
        item.setData(_ID_ROLE, layer.id)
        item.setSizeHint(QSize(0, self.fontMetrics().height() + 12))
        self._list.addItem(item)
        self._show_all_items()

    def _show_all_items(self) -> None:
        for row, layer in enumerate(self.wanted_layers):
            item = self._list.item(row)
            key = f"  ({isolated(layer.hotkey.upper())})" if layer.hotkey else ""
            item.setText(f"{self._name_of(layer)}{key}")
            item.setIcon(layer_icon(layer, self._theme))

    def _name_of(self, layer: Layer) -> str:
        has_name = any(layer.name.values())
        return layer.name_in(interface_language()) if has_name else self.tr("New layer")

    # --- parts ---

    def _build(self) -> None:
        self._list = QListWidget()
        self._list.setObjectName("layersList")
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self._form = QWidget()
        self._persian = QLineEdit()
        self._persian.setObjectName("layerPersianName")
        self._persian.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._english = QLineEdit()
        self._english.setObjectName("layerEnglishName")
        self._english.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._hotkey = QLineEdit()
        self._hotkey.setObjectName("layerHotkey")
        self._hotkey.setMaxLength(1)
        self._hotkey.setFixedWidth(44)
        self._hotkey.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._twin = QLabel()
        self._twin.setForegroundRole(self._twin.palette().ColorRole.PlaceholderText)
        self._colors = ColorGrid(theme=self._theme)
        self._has_names = QCheckBox()
        self._has_names.setObjectName("layerHasNames")
        self._warning = QLabel()
        self._warning.setObjectName("layersWarning")
        self._warning.setWordWrap(True)
        self._labels = [QLabel() for _ in range(4)]
        self._add, self._remove = QPushButton(), QPushButton()
        self._up, self._down = QToolButton(), QToolButton()
        self._up.setArrowType(Qt.ArrowType.UpArrow)
        self._down.setArrowType(Qt.ArrowType.DownArrow)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        names = ("layerAdd", "layerRemove", "layerUp", "layerDown")
        for button, name in zip(
            (self._add, self._remove, self._up, self._down), names, strict=True
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
        key = QHBoxLayout()
        key.setSpacing(10)
        key.addWidget(self._hotkey)
        key.addWidget(self._twin, 1)
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(12)
        fields = (self._persian, self._english, key, self._colors)
        for label, field in zip(self._labels, fields, strict=True):
            form.addRow(label, field)
        form.addRow(self._has_names)
        buddies = (self._persian, self._english, self._hotkey)
        for label, buddy in zip(self._labels, buddies, strict=False):
            label.setBuddy(buddy)
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
        self._list.model().rowsMoved.connect(self._on_rows_moved)
        self._persian.textEdited.connect(self._on_names_edited)
        self._english.textEdited.connect(self._on_names_edited)
        self._hotkey.textEdited.connect(self._on_hotkey_edited)
        self._colors.color_chosen.connect(self._on_color_chosen)
        self._has_names.clicked.connect(self._on_names_toggled)
        self._add.clicked.connect(self._on_add_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Layers"))
        self._list.setAccessibleName(self.tr("Layers, in their order"))
        words = (
            self.tr("&Persian name"),
            self.tr("&English name"),
            self.tr("&Key"),
            self.tr("Colour"),
        )
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)
        self._has_names.setText(self.tr("Has &names: its words can be linked to records"))
        self._has_names.setToolTip(
            self.tr("As people and places: each has a page with all that is said of it")
        )
        self._add.setText(self.tr("Add"))
        self._add.setToolTip(self.tr("Add a layer of your own"))
        self._remove.setText(self.tr("Remove"))
        for button, text in (
            (self._up, self.tr("Move up")),
            (self._down, self.tr("Move down")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        buttons = QDialogButtonBox.StandardButton
        name_buttons(self._buttons, {buttons.Ok: self.tr("OK"), buttons.Cancel: self.tr("Cancel")})
        self._refresh()
