"""A command's keys and words change together, wherever they are shown."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS
from ui.actions import Actions
from ui.keyboard import shown
from ui.menus import Menus
from ui.theme import LIGHT


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QMainWindow) -> Actions:
    actions = Actions(window)
    actions.show_layers(BUILT_IN_LAYERS, "en", LIGHT)
    return actions


def test_a_tip_has_the_first_key_and_follows_it(actions: Actions) -> None:
    assert actions["edit.redo"].toolTip() == f"Redo ({shown('Ctrl+Shift+Z')})"
    actions.set_keys({"edit.redo": ("F4", "Ctrl+Y")})
    assert actions["edit.redo"].toolTip() == f"Redo ({shown('F4')})"
    actions.set_keys({"edit.redo": ()})
    assert actions["edit.redo"].toolTip() == "Redo"


def test_a_command_keeps_its_other_words_when_its_key_changes(actions: Actions) -> None:
    actions.set_words("edit.undo", "&Undo: Tag “x”")
    actions.set_keys({"edit.undo": ("F4",)})
    assert actions["edit.undo"].text() == "&Undo: Tag “x”"
    assert actions["edit.undo"].toolTip() == f"Undo: Tag “x” ({shown('F4')})"


def test_the_twins_follow_the_keys(actions: Actions) -> None:
    actions.set_keys({"edit.undo": ("Ctrl+J",)})
    assert [key.toString() for key in actions["edit.undo"].shortcuts()] == ["Ctrl+J", "Ctrl+ت"]


def test_layers_have_their_keys_and_commands_are_known_by_theirs(actions: Actions) -> None:
    assert actions.keys_of("annotate.person") == ["P", "1"]
    assert actions.command_of("Ctrl+ظ") == "Undo"
    assert actions.command_of("P") == ""


def test_the_menus_tell_their_commands_with_the_way_to_them(
    window: QMainWindow, actions: Actions
) -> None:
    menus = Menus(window, actions)
    menus.recent.addAction("x.hashiyeh")
    commands = {action.text(): path for path, action in menus.commands()}
    assert commands["&Open library…"] == ("File",)
    assert commands["x.hashiyeh"] == ("File", "Recent libraries")
    assert commands["Person"] == ("Annotation",)
    assert not any(isinstance(action.menu(), QMenu) for _, action in menus.commands())
