"""Runs the program for the proof of the Persian keyboard, and says what happens in it.

Started as `persian_keyboard_driver.py FILE dry|real`. When dry, every command is enabled and does nothing
but tell its id. A line is `action ID`, or `state JSON` whenever something of it has changed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from ui import app
from ui.main_window import MainWindow
from ui.panels.palette import Palette
from ui.reading.article_view import ArticleView

_POLL_MS = 20


class Driver(QObject):
    """Watches the window and prints."""

    def __init__(self, window: MainWindow, *, is_dry: bool) -> None:
        super().__init__(window)
        self._window = window
        self._said = ""
        self._view = view = window.findChild(ArticleView, "articleView")
        self._is_dry = is_dry
        if is_dry:
            # What enables and disables commands would do so after each of them, and once more when
            # suggestions are found.
            window.suggestions.blockSignals(True)
            for action in window.actions():
                action.triggered.disconnect()
                action.triggered.connect(self._teller(action))
                action.setEnabled(True)
        else:
            view.select_span(0, 4)
        view.setFocus()
        window.window().activateWindow()
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._tell)
        self._poll.start()

    def _teller(self, action: QAction) -> Callable[[], None]:
        return lambda: print("action", action.objectName(), flush=True)

    def _tell(self) -> None:
        window = self._window
        if self._is_dry:  # a panel that comes and goes takes the focus with it
            self._view.setFocus()
        palette = window.findChild(Palette, "palette")
        field = window.findChild(QLineEdit, "findField")
        modal, menu = QApplication.activeModalWidget(), QApplication.activePopupWidget()
        state = {
            "tagged": [a.layer_id for a in window.workspace.annotations],
            "size": window.workspace.settings.font_size_pt,
            "dialog": modal.objectName() if modal and modal.isActiveWindow() else "",
            "palette": palette.field.text() if palette and palette.isVisible() else None,
            "find": field.text() if field.isVisible() else None,
            "clipboard": QGuiApplication.clipboard().text(),
            "menu": menu.title() if isinstance(menu, QMenu) else "",
            "has focus": QApplication.focusWidget() is not None,
        }
        said = json.dumps(state)
        if said != self._said:
            self._said = said
            print("state", said, flush=True)


def main() -> None:
    library, mode = sys.argv[1:]
    open_library = app.Opening.open_library

    def opened(self: app.Opening) -> None:
        open_library(self)
        self.driver = Driver(self._window, is_dry=mode == "dry")

    app.Opening.open_library = opened
    sys.argv[1:] = ["--library", library]
    sys.exit(app.main())


if __name__ == "__main__":
    main()
