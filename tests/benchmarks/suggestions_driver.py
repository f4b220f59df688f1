"""One start of the window, until the first suggestions of the open article are on its page.

usage: python tests/benchmarks/suggestions_driver.py LIBRARY

`suggestions.py` runs it in a process of its own. Prints the seconds from the first painting of the
window to the suggestions.
"""

from __future__ import annotations

import sys
import time

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer

_LOOK_EVERY_MS = 20
_LONGEST_S = 30


class _Watch(QObject):
    """Notes when the window is painted first, and ends the program when there are suggestions."""

    def __init__(self) -> None:
        super().__init__()
        self._painted = 0.0
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if not self._painted and event.type() == QEvent.Type.Paint:
            self._painted = time.monotonic()
            self._timer.start()
        return False

    def _look(self) -> None:
        waited = time.monotonic() - self._painted
        found = [
            window.suggestions.suggestions
            for window in QtWidgets.QApplication.allWidgets()
            if hasattr(window, "suggestions")
        ]
        if any(found) or waited > _LONGEST_S:
            print(waited, flush=True)
            self._timer.stop()
            QtWidgets.QApplication.quit()


class _Watched(QtWidgets.QApplication):
    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._watch = _Watch()
        self.installEventFilter(self._watch)


def main() -> None:
    from ui import app

    library = sys.argv[1]
    QtCore.QCoreApplication.setApplicationName("hashiyeh")
    QtWidgets.QApplication = _Watched
    sys.argv[1:] = ["--library", library]
    app.main()


if __name__ == "__main__":
    main()
