"""How tests reach into a window: by the names that tests from outside use too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtGui import QAction

from reader_app.model import BUILT_IN_LAYERS
from ui.action_specs import SPECS
from ui.keyboard import layer_keys
from ui.main_window import MainWindow

type Opener = Callable[[Path], MainWindow]
type SampleWindow = Callable[..., MainWindow]


def speak(window: MainWindow, language: str) -> None:
    """Changes the language of the open window, as the settings dialog does."""
    workspace = window.workspace
    workspace.change_settings(msgspec.structs.replace(workspace.settings, language=language))


def action(window: MainWindow, action_id: str) -> QAction:
    found = window.findChild(QAction, action_id)
    assert isinstance(found, QAction), action_id
    return found


def keys_of_the_program() -> list[tuple[str, list[str]]]:
    """The keys of every command and of the built-in layers, each with its owner's name."""
    commands = [(spec.id, list(spec.keys)) for spec in SPECS]
    layers = enumerate(BUILT_IN_LAYERS, 1)
    return commands + [(layer.id, layer_keys(layer.hotkey, place)) for place, layer in layers]
