"""One start of a window, timed from inside; `startup.py` runs it in a process of its own.

usage: python tests/benchmarks/startup_driver.py STARTED bare|program [LIBRARY]

STARTED is the parent's monotonic clock at the launch. Prints the seconds from there to the first
painting of a window, and, of the program, to the first painting of an article's text.
"""

from __future__ import annotations

import sys
import time

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QEvent, QObject


def main() -> None:
    started, kind, *library = sys.argv[1:]
    _Watched.watch = _Watch(float(started), waits_for_text=kind == "program")
    if kind == "bare":
        application = _Watched([])
        window = QtWidgets.QMainWindow()
        window.resize(1200, 780)
        window.show()
        application.exec()
    else:
        from ui import app

        QtWidgets.QApplication = _Watched
        sys.argv[1:] = ["--library", *library] if library else []
        app.main()


class _Watch(QObject):
    """Ends the program when it has seen what was waited for, and prints when that was."""

    def __init__(self, started: float, *, waits_for_text: bool) -> None:
        super().__init__()
        self._started = started
        self._waits_for_text = waits_for_text
        self._seen: list[float] = []
        self._is_painting = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_painting:  # and has come to its end, for here is the next event
            self._is_painting = False
            self._tell()
        if event.type() == QEvent.Type.Paint and self._is_due(watched):
            self._is_painting = True
            QtCore.QTimer.singleShot(0, self._nothing)  # that there is a next event
        return False

    def _is_due(self, watched: QObject) -> bool:
        if not self._seen:
            return True
        view = watched.parent()
        return view is not None and getattr(view, "article_id", None) is not None

    def _tell(self) -> None:
        self._seen.append(time.monotonic() - self._started)
        if len(self._seen) == 1 + self._waits_for_text:
            print(*self._seen, flush=True)
            QtCore.QTimer.singleShot(0, QtWidgets.QApplication.instance().quit)

    def _nothing(self) -> None:
        """Is called by an event."""


class _Watched(QtWidgets.QApplication):
    watch: _Watch

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.installEventFilter(self.watch)


if __name__ == "__main__":
    main()
