"""Work done in short steps while nobody waits for the window."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer

_BUDGET_S: Final = 0.006
"""Longer than this at a stretch, and scrolling would falter."""


class IdleWork(QObject):
    """Runs an iterator a few milliseconds at a time; what is started anew takes the older's place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[object] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_busy(self) -> bool:
        return self._work is not None

    def start(self, work: Iterator[object], after_ms: int = 0) -> None:
        """Begins with `work` when `after_ms` have passed; each step of it is to be short."""
        self._work = work
        self._timer.start(after_ms)

    def stop(self) -> None:
        self._work = None
        self._timer.stop()

    def finish(self) -> None:
        """Does what is left at once: somebody waits for it now."""
        while self._work is not None:
            self._on_timeout()

    def _on_timeout(self) -> None:
        self._timer.setInterval(0)
        end = perf_counter() + _BUDGET_S
        while self._work is not None and perf_counter() < end:
            work = self._work
            if next(work, self) is self and self._work is work:
                self.stop()
