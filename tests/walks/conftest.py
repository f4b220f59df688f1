"""The walks go through the real window, with the keyboard and the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import Opener

from ui import i18n
from ui.app import build
from ui.main_window import MainWindow


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Opener]:
    """Opens windows on libraries, shown and active; they are closed in the end."""
    windows: list[MainWindow] = []

    def opened(path: Path) -> MainWindow:
        window = build(path)
        windows.append(window)
        window.resize(1200, 800)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield opened
    for window in windows:
        window.close()
        window.deleteLater()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    i18n.install(application, "en")  # what the next test finds there, whatever this one spoke
    QApplication.processEvents()
