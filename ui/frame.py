"""The empty window that is painted first, while everything that belongs in it is still being read.

It imports next to nothing: the frame stands on the screen before the rest of `ui` is imported.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

USUAL_SIZE: Final = (1200, 780)


class Frame(QMainWindow):
    """Takes the main window in as its only content, and closes with it."""

    def __init__(self, geometry: str) -> None:
        super().__init__()
        self.setWindowTitle("حاشیه")
        restore_geometry(self, geometry)

    def furnish(self, content: QWidget) -> None:
        content.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowTitle(content.windowTitle())
        self.setCentralWidget(content)
        content.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        content = self.centralWidget()
        if content is not None:
            content.close()
        super().closeEvent(event)


def restore_geometry(window: QWidget, kept: str) -> None:
    """Gives the window its usual size, or the geometry that `kept` holds in base64."""
    window.resize(*USUAL_SIZE)
    if kept:
        window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii")))
