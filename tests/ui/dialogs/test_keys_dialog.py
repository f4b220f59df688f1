"""Keys are given, taken and put back; one that belongs to something else is not taken unasked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QToolButton,
    QTreeWidget,
)
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS
from ui.action_specs import SPECS
from ui.dialogs.key_field import KeyField
from ui.dialogs.keys_dialog import Command, KeysDialog
from ui.key_choices import Keys, usual_keys
from ui.keyboard import shown

COMMANDS = [Command(spec.id, spec.text.replace("&", ""), "Menu") for spec in SPECS]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def dialog(qtbot: QtBot) -> KeysDialog:
    dialog = KeysDialog(COMMANDS, usual_keys(), BUILT_IN_LAYERS)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


@pytest.fixture
def heard(dialog: KeysDialog) -> list[Keys]:
    keys: list[Keys] = []
    dialog.changed.connect(keys.append)
    return keys


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    asked: list[str] = []

    def question(_parent: object, _title: str, text: str) -> QMessageBox.StandardButton:
        asked.append(text)
        return button

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


def choose(dialog: KeysDialog, action_id: str) -> None:
    tree = dialog.findChild(QTreeWidget, "keysTable")
    row = [command.id for command in COMMANDS].index(action_id)
    tree.setCurrentItem(tree.topLevelItem(row))


def press(dialog: KeysDialog, key: int, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    field = dialog.findChild(KeyField, "keysField")
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def message(dialog: KeysDialog) -> str:
    return dialog.findChild(QLabel, "keysMessage").text()


def test_a_free_key_is_given_at_once_and_stands_first(
    dialog: KeysDialog, heard: list[Keys]
) -> None:
    choose(dialog, "edit.undo")
    press(dialog, ord("J"))
    assert heard[-1]["edit.undo"] == ("Ctrl+J", "Ctrl+Z")
    tree = dialog.findChild(QTreeWidget, "keysTable")
    assert tree.currentItem().text(2) == f"{shown('Ctrl+J')}   {shown('Ctrl+Z')}"


def test_what_a_persian_keyboard_types_is_taken_by_its_key(
    dialog: KeysDialog, heard: list[Keys]
) -> None:
    choose(dialog, "edit.undo")
    press(dialog, ord("ت"))
    assert heard[-1]["edit.undo"][0] == "Ctrl+J"


@pytest.mark.parametrize("key", [ord("Z"), ord("ظ")])
def test_a_key_of_another_command_is_taken_after_a_question(
    dialog: KeysDialog, heard: list[Keys], monkeypatch: pytest.MonkeyPatch, key: int
) -> None:
    asked = answer(monkeypatch, QMessageBox.StandardButton.Yes)
    choose(dialog, "article.next")
    press(dialog, key)
    assert len(asked) == 1
    assert "Undo" in asked[0]
    assert heard[-1]["article.next"] == ("Ctrl+Z", "Alt+Down")
    assert heard[-1]["edit.undo"] == ()


def test_a_key_of_another_command_stays_there_if_the_answer_is_no(
    dialog: KeysDialog, heard: list[Keys], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, QMessageBox.StandardButton.No)
    choose(dialog, "article.next")
    press(dialog, ord("Z"))
    assert heard == []


@pytest.mark.parametrize(
    ("key", "modifiers", "words"),
    [
        (ord("P"), NONE, "Person"),
        (ord("ح"), NONE, "Person"),
        (ord("1"), NONE, "Person"),
        (Qt.Key.Key_Left.value, CTRL | SHIFT, "word by word"),
        (Qt.Key.Key_Return.value, NONE, "needed"),
        (Qt.Key.Key_Down.value, NONE, "needed"),
        (Qt.Key.Key_Space.value, SHIFT, "needed"),
        (ord("F"), ALT, "menus"),
        (ord("ب"), ALT, "menus"),
    ],
)
def test_keys_of_layers_and_of_the_text_are_not_taken(
    dialog: KeysDialog, heard: list[Keys], key: int, modifiers: Qt.KeyboardModifier, words: str
) -> None:
    choose(dialog, "article.next")
    press(dialog, key, modifiers)
    assert heard == []
    assert words in message(dialog)


def test_a_key_is_taken_away_by_its_button(dialog: KeysDialog, heard: list[Keys]) -> None:
    choose(dialog, "edit.redo")
    QApplication.processEvents()  # the new buttons are laid out
    buttons = dialog.findChildren(QToolButton)
    caps = [cap for cap in buttons if cap.isVisible() and cap.property("sequence")]
    caps[0].click()
    assert heard[-1]["edit.redo"] == ("Ctrl+Y",)


def test_the_usual_key_comes_back_alone(
    dialog: KeysDialog, heard: list[Keys], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, QMessageBox.StandardButton.Yes)
    choose(dialog, "article.next")
    press(dialog, ord("Z"))
    choose(dialog, "edit.undo")
    dialog.findChild(QPushButton, "keysUsual").click()
    assert heard[-1]["edit.undo"] == ("Ctrl+Z",)
    assert heard[-1]["article.next"] == ("Alt+Down",)


def test_all_usual_keys_come_back_after_a_question(
    dialog: KeysDialog, heard: list[Keys], monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(dialog, "edit.undo")
    press(dialog, ord("J"))
    answer(monkeypatch, QMessageBox.StandardButton.Yes)
    box = dialog.findChild(QDialogButtonBox)
    box.button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert heard[-1]["edit.undo"] == ("Ctrl+Z",)


def test_the_filter_finds_commands_by_name_and_by_key(dialog: KeysDialog) -> None:
    tree = dialog.findChild(QTreeWidget, "keysTable")
    for typed in ("undo", "ctrl+z"):
        dialog.filter.setText(typed)
        seen = [
            COMMANDS[row].id
            for row in range(len(COMMANDS))
            if not tree.topLevelItem(row).isHidden()
        ]
        assert "edit.undo" in seen
        assert "article.next" not in seen
        assert not tree.currentItem().isHidden()


def test_escape_in_the_field_closes_the_dialog_and_is_no_key(
    dialog: KeysDialog, heard: list[Keys]
) -> None:
    field = dialog.findChild(KeyField, "keysField")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    assert heard == []


def test_no_key_that_is_pressed_in_the_field_does_what_it_does_elsewhere(
    dialog: KeysDialog,
) -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, ord("Q"), CTRL)
    asked.setAccepted(False)
    QApplication.sendEvent(dialog.findChild(KeyField, "keysField"), asked)
    assert asked.isAccepted()


def test_everything_is_done_from_the_keyboard(dialog: KeysDialog, heard: list[Keys]) -> None:
    dialog.filter.setFocus()
    QTest.keyClicks(dialog.filter, "next article")
    QTest.keyClick(dialog.filter, Qt.Key.Key_Return)
    field = dialog.findChild(KeyField, "keysField")
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_J, CTRL)
    assert heard[-1]["article.next"] == ("Ctrl+J", "Alt+Down")
    QApplication.processEvents()  # the new buttons are laid out
    QTest.keyClick(field, Qt.Key.Key_Backtab, SHIFT)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert heard[-1]["article.next"] == ("Ctrl+J",)


def test_the_arrows_choose_a_command_from_the_filter(dialog: KeysDialog) -> None:
    tree = dialog.findChild(QTreeWidget, "keysTable")
    dialog.filter.setFocus()
    QTest.keyClick(dialog.filter, Qt.Key.Key_Down)
    assert tree.indexOfTopLevelItem(tree.currentItem()) == 1
    assert dialog.filter.hasFocus()
