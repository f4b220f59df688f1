"""The empty window that is painted first, while everything that belongs in it is still being read.

It imports next to nothing: the frame stands on the screen before the rest of `ui` is imported.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from reader_app.paths import SETTINGS_FILE

USUAL_SIZE: Final = (1200, 780)
_THEMES: Final = ("light", "sepia", "dark", "contrast")
_UNSEEN_MS: Final = 1000


class Frame(QMainWindow):
    """Takes the main window in as its only content, and closes with it."""

    painted = Signal()
    """The frame stands on the screen, for the first time; or, minimised, it will not so soon."""

    def __init__(self, geometry: str) -> None:
        super().__init__()
        self.setWindowTitle("حاشیه")
        restore_geometry(self, geometry)
        self._unseen = QTimer(self, singleShot=True, interval=_UNSEEN_MS)
        self._unseen.timeout.connect(self.painted)
        self._unseen.start()

    def furnish(self, content: QWidget) -> None:
        content.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowTitle(content.windowTitle())
        self.setCentralWidget(content)
        # At once: a layout shows what is new to it later, and some of it only at the second painting.
        content.show()
        content.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unseen.isActive():
            # Not now: what is painted reaches the screen when this event is over.
            self._unseen.start(0)

    def closeEvent(self, event: QCloseEvent) -> None:
        content = self.centralWidget()
        if content is not None:
            content.close()
        super().closeEvent(event)


def kept_looks(folder: Path) -> tuple[str, str]:
    """Returns theme and geometry as the settings in `folder` keep them, "" for what is not there.

    Read without `reader_app.settings`, whose msgspec takes a fifth of the time to a bare window.
    """
    try:
        kept = json.loads((folder / SETTINGS_FILE).read_bytes())
    except (OSError, ValueError):
        return "", ""
    looks = kept if isinstance(kept, dict) else {}
    theme, geometry = looks.get("theme"), looks.get("window")
    known = theme if theme in _THEMES else ""
    return known, geometry if isinstance(geometry, str) and geometry.isascii() else ""


def restore_geometry(window: QWidget, kept: str) -> None:
    """Gives the window its usual size, or the geometry that `kept` holds in base64."""
    window.resize(*USUAL_SIZE)
    if kept:
        window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii")))
