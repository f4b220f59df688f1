"""Finds articles by their titles while one types: beside the window, one search at a time."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from reader_app.model import Article
from ui.background import Job, JobRunner
from ui.workspace import Workspace

_REST_MS: Final = 120
_MOST_FOUND: Final = 20


class Titles(QObject):
    """Typing never waits: a search begins when typing rests, and a newer one cancels it."""

    found = Signal(str, object)
    """What was typed, and the articles whose titles have all of its words."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._wanted = ""
        self._searched = ""
        self._runner = JobRunner(self)
        self._runner.busy_changed.connect(self._on_busy_changed)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._search)
        workspace.library_closing.connect(self.stop)

    def find(self, typed: str) -> None:
        self._wanted = typed.strip()
        if self._runner.job is not None:
            self._runner.job.cancel()
        self._rest.start()

    def stop(self) -> None:
        self._wanted = ""
        self._rest.stop()
        self._runner.stop()

    def _search(self) -> None:
        library, typed = self._workspace.library, self._wanted
        if library is None or not typed or self._runner.job is not None:
            return

        def work(job: Job) -> list[Article]:
            return library.titled(typed, _MOST_FOUND, job.is_cancelled)

        self._searched = typed
        job = self._runner.prepare("titles")
        job.finished.connect(self._on_finished)
        self._runner.start(job, work)

    def _on_finished(self, articles: list[Article]) -> None:
        if self._searched == self._wanted:
            self.found.emit(self._searched, articles)

    def _on_busy_changed(self, is_busy: bool) -> None:
        if not is_busy and self._searched != self._wanted and not self._rest.isActive():
            self._search()
