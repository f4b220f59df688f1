"""Which keys the commands have; every change counts at once.

The dialog knows names and keys alone. A key that belongs to a command is taken from it only after a
question; one of a layer or of the text is not taken at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.model import Layer
from reader_app.text.matching import holds
from ui.dialogs.buttons import name_buttons
from ui.dialogs.key_field import KeyField
from ui.key_choices import Keys, owner_of, usual_keys
from ui.keyboard import normal, presses, shown
from ui.messages import interface_language, isolated

_SIZE: Final = QSize(760, 580)
_FOR_THE_TABLE: Final = (*(Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp),)
_ID_ROLE: Final = Qt.ItemDataRole.UserRole
# Alone, or with Shift, these move about in texts and lists, open and end things.
_NEEDED_EVERYWHERE: Final = {
    *("Return", "Enter", "Space", "Backspace", "Tab", "Esc", "Menu"),
    *("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"),
}


@dataclass(frozen=True, slots=True)
class Command:
    """`place` is the menu it stands in, `others` are names it is found by."""

    id: str
    name: str
    place: str
    others: tuple[str, ...] = ()


class KeysDialog(QDialog):
    """Shows commands with their `keys` and emits all keys anew after each change."""

    changed = Signal(object)

    def __init__(
        self,
        commands: Sequence[Command],
        keys: Keys,
        layers: Sequence[Layer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("keysDialog")
        self._commands = {command.id: command for command in commands}
        self._keys = {
            action_id: tuple(normal(key) for key in own) for action_id, own in keys.items()
        }
        self._layers = layers
        self._items: dict[str, QTreeWidgetItem] = {}
        self._build()
        self._arrange()
        self._connect()
        self._retranslate()
        self._fill()
        self.resize(_SIZE)

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The filter leaves these to the table below it; Enter goes on to the new key.
        if event.key() in _FOR_THE_TABLE and self.filter.hasFocus():
            QApplication.sendEvent(self._tree, event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._field.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self, typed: str) -> None:
        for command in self._commands.values():
            keys = [shown(key) for key in self._keys[command.id]]
            named = " ".join((command.name, *command.others, command.place, *keys))
            self._items[command.id].setHidden(not holds(typed, named))
        seen = [item for item in self._items.values() if not item.isHidden()]
        if seen and self._tree.currentItem() not in seen:
            self._tree.setCurrentItem(seen[0])

    def _on_current_changed(self) -> None:
        self._message.clear()
        self._show_current()

    def _on_pressed(self, sequence: str) -> None:
        current = self._current()
        if current is None:
            return
        if sequence in self._keys[current]:
            self._message.setText(self.tr("The command has this key already."))
        elif self._may_have(sequence, current):
            self._give(current, (sequence, *self._keys[current]))

    def _on_cap_clicked(self) -> None:
        sender, current = self.sender(), self._current()
        if isinstance(sender, QToolButton) and current is not None:
            gone = sender.property("sequence")
            self._give(current, tuple(key for key in self._keys[current] if key != gone))
            self._field.setFocus()

    def _on_usual_clicked(self) -> None:
        current = self._current()
        if current is not None:
            usual = [normal(key) for key in usual_keys()[current]]
            self._give(current, tuple(key for key in usual if self._may_have(key, current)))

    def _on_all_usual_clicked(self) -> None:
        question = self.tr("Give all commands their usual keys again?")
        answer = QMessageBox.question(self, self.tr("Usual keys"), question)
        if answer is QMessageBox.StandardButton.Yes:
            usual = usual_keys()
            for action_id in self._keys:
                self._keys[action_id] = tuple(normal(key) for key in usual[action_id])
            self._tell()

    # --- state ---

    def _current(self) -> str | None:
        item = self._tree.currentItem()
        return None if item is None else str(item.data(0, _ID_ROLE))

    def _give(self, action_id: str, keys: tuple[str, ...]) -> None:
        self._keys[action_id] = keys
        self._tell()

    def _tell(self) -> None:
        self._message.clear()
        for action_id, item in self._items.items():
            item.setText(2, "   ".join(shown(key) for key in self._keys[action_id]))
        self._show_current()
        self.changed.emit(dict(self._keys))

    def _may_have(self, sequence: str, action_id: str) -> bool:
        """Whether a command may have a key: says why not, and asks before it is taken from another."""
        owner = owner_of(sequence, self._keys, self._layers, but=action_id)
        refusal = ""
        if _is_needed_everywhere(sequence):
            refusal = self.tr("{key} is needed in texts and lists. Press it with Ctrl or Alt.")
        elif _opens_a_menu(sequence):
            refusal = self.tr("{key} is left to the menus, which open by Alt and their letters.")
        elif owner is not None and owner.view_key is not None:
            words = QCoreApplication.translate("keys", owner.view_key.words)
            refusal = self.tr("In the text, {key} is for this: {words}").replace("{words}", words)
        elif owner is not None and owner.layer is not None:
            name = isolated(owner.layer.name_in(interface_language()))
            refusal = self.tr(
                "{key} is a key of the layer “{layer}”; the keys of layers are changed among the layers."
            ).replace("{layer}", name)
        if refusal:
            self._message.setText(refusal.replace("{key}", shown(sequence)))
            return False
        return owner is None or self._is_taken_from(sequence, owner.command)

    def _is_taken_from(self, sequence: str, owner_id: str) -> bool:
        """Asks whether a command may lose a key, and takes it."""
        question = self.tr("{key} is the key of “{command}”. Take it from there?")
        name = self._commands[owner_id].name if owner_id in self._commands else owner_id
        worded = question.replace("{key}", shown(sequence)).replace("{command}", isolated(name))
        answer = QMessageBox.question(self, self.tr("This key is taken"), worded)
        if answer is not QMessageBox.StandardButton.Yes:
            return False
        wanted = presses(sequence)
        own = self._keys[owner_id]
        self._keys[owner_id] = tuple(key for key in own if not presses(key) & wanted)
        return True

    def _show_current(self) -> None:
        current = self._current()
        self._field.setEnabled(current is not None)
        while (item := self._caps.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if current is None:
            return
        self._name.setText(self._commands[current].name)
        before: QWidget = self._tree
        for sequence in self._keys[current]:
            cap = self._cap(sequence)
            self._caps.addWidget(cap)
            self.setTabOrder(before, cap)
            before = cap
        self.setTabOrder(before, self._field)
        usual = tuple(normal(key) for key in usual_keys()[current])
        self._usual.setEnabled(self._keys[current] != usual)

    def _cap(self, sequence: str) -> QToolButton:
        """Returns a key of the current command, which a click takes from it."""
        cap = QToolButton()
        cap.setText(f"{shown(sequence)} ✕")
        words = self.tr("Take {key} from the command").replace("{key}", shown(sequence))
        cap.setToolTip(words)
        cap.setAccessibleName(words)
        cap.setProperty("sequence", sequence)
        cap.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        cap.clicked.connect(self._on_cap_clicked)
        return cap

    # --- parts ---

    def _fill(self) -> None:
        for command in self._commands.values():
            keys = "   ".join(shown(key) for key in self._keys[command.id])
            item = QTreeWidgetItem([command.name, command.place, keys])
            item.setData(0, _ID_ROLE, command.id)
            self._tree.addTopLevelItem(item)
            self._items[command.id] = item
        first = self._tree.topLevelItem(0)
        if first is not None:
            self._tree.setCurrentItem(first)

    def _build(self) -> None:
        self.filter = QLineEdit()
        self.filter.setObjectName("keysFilter")
        self.filter.setClearButtonEnabled(True)
        self._tree = QTreeWidget()
        self._tree.setObjectName("keysTable")
        self._tree.setRootIsDecorated(False)
        self._tree.setUniformRowHeights(True)
        self._tree.setColumnCount(3)
        self._tree.header().setStretchLastSection(False)
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self._tree.header().setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents
            )
        self._name = QLabel()
        self._name.setObjectName("keysCommand")
        self._caps = QHBoxLayout()
        self._caps.setSpacing(4)
        self._field = KeyField()
        self._field.setObjectName("keysField")
        self._usual = QPushButton()
        self._usual.setObjectName("keysUsual")
        self._message = QLabel()
        self._message.setObjectName("keysMessage")
        self._message.setWordWrap(True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close
        )
        for button in (*self._buttons.buttons(), self._usual):
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._name, 1)
        line.addLayout(self._caps)
        line.addWidget(self._field)
        line.addWidget(self._usual)
        self._field.setMinimumWidth(170)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self._tree, 1)
        column.addLayout(line)
        column.addWidget(self._message)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_text_changed)
        self._tree.currentItemChanged.connect(self._on_current_changed)
        self._field.pressed.connect(self._on_pressed)
        self._usual.clicked.connect(self._on_usual_clicked)
        self._buttons.rejected.connect(self.reject)
        self._buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(
            self._on_all_usual_clicked
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keys"))
        for field, words in (
            (self.filter, self.tr("Find a command or a key")),
            (self._field, self.tr("Press the new key here")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self._tree.setAccessibleName(self.tr("Commands and their keys"))
        self._tree.setHeaderLabels([self.tr("Command"), self.tr("Menu"), self.tr("Keys")])
        self._usual.setText(self.tr("Usual key"))
        buttons = QDialogButtonBox.StandardButton
        name_buttons(
            self._buttons,
            {
                buttons.RestoreDefaults: self.tr("All usual keys"),
                buttons.Close: self.tr("Close"),
            },
        )


def _is_needed_everywhere(sequence: str) -> bool:
    *modifiers, key = sequence.split("+")
    return set(modifiers) <= {"Shift"} and key in _NEEDED_EVERYWHERE


def _opens_a_menu(sequence: str) -> bool:
    head, _, key = sequence.rpartition("+")
    return head == "Alt" and len(key) == 1 and key.isalpha()
