"""Keeps the search index of the open library up to date, in the background.

What is due is told by the library itself, so that this only has to ask again after whatever may have
changed it. An annotator does not wait for it: the builder gives way to every other writer, and its
thread to every other thread.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from reader_app.errors import KnownError
from reader_app.logs import LOGGER_NAME
from ui.background import Job, JobRunner
from ui.files import Files
from ui.workspace import Workspace

if TYPE_CHECKING:
    from reader_app.library import Library

REST_MS: Final = 400
"""How long nothing has to change before the index is looked after."""

_AGAIN_MS: Final = 60_000
_TOLD_EVERY_S: Final = 0.1
_NICENESS: Final = 10


class Indexing(QObject):
    """Owns the thread that indexes the open library."""

    progressed = Signal(object, object)
    """How many articles the index knows, and how many there are."""

    def __init__(self, workspace: Workspace, files: Files) -> None:
        super().__init__(files)
        self._workspace = workspace
        self._files = files
        self._runner = JobRunner(self)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._start)
        workspace.library_opened.connect(self.refresh)
        workspace.articles_changed.connect(self.refresh)
        workspace.edit_applied.connect(self._on_edit_applied)
        workspace.library_closing.connect(self.stop)
        files.busy_changed.connect(self._on_files_busy)

    @property
    def is_at_work(self) -> bool:
        """Whether it indexes, or will in a moment."""
        return self._rest.isActive() or self._runner.job is not None

    def refresh(self) -> None:
        """Looks after the index as soon as things are quiet."""
        self._rest.start(REST_MS)

    def stop(self) -> None:
        """Ends the work within a moment; what is indexed till then is kept."""
        self._rest.stop()
        self._runner.stop()

    def _on_edit_applied(self, _edit: object, _initiator: object) -> None:
        self.refresh()

    def _on_files_busy(self, is_busy: bool) -> None:
        """Leaves the disk to an import or export; there is the more to do after it."""
        if is_busy and self._runner.job is not None:
            self._runner.job.cancel()
        self.refresh()

    def _start(self) -> None:
        library = self._workspace.library
        if library is None or library.is_read_only or self._files.is_busy:
            return
        if self._runner.job is not None:
            self._rest.start(REST_MS)
            return
        job = self._runner.prepare("index")
        job.progressed.connect(self.progressed)
        job.refused.connect(self._on_refused)
        self._runner.start(job, lambda job: _build(library, job))

    def _on_refused(self, error: KnownError) -> None:
        """Tries again later: nobody has asked for this, and who searches is told what is missing."""
        logging.getLogger(LOGGER_NAME).info("the index has to wait: %s", error)
        self._rest.start(_AGAIN_MS)


def _build(library: Library, job: Job) -> None:
    with suppress(OSError, AttributeError):  # Linux has a niceness for each thread, by its number
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
    last = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal last
        if done == total or time.monotonic() - last > _TOLD_EVERY_S:
            last = time.monotonic()
            job.tell(done, total)

    library.build_index(tell, job.is_cancelled)
