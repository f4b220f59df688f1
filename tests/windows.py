"""How tests reach into a window: by the names that tests from outside use too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction

from ui.main_window import MainWindow

type Opener = Callable[[Path], MainWindow]


def action(window: MainWindow, action_id: str) -> QAction:
    found = window.findChild(QAction, action_id)
    assert isinstance(found, QAction), action_id
    return found
