"""Long work beside the window: jobs run in threads, their news arrives in the window's own thread.

Invariant: signals belong to `Job`, a QObject of the main thread that `JobRunner` keeps alive. Signals
owned by what runs in the thread are lost when it is collected.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from reader_app.errors import KnownError
from reader_app.logs import LOGGER_NAME

_LAST_WAIT_S: Final = 10.0


class Job(QObject):
    """One piece of long work, seen from the window."""

    # Files may be larger than 2 GB, so the counts travel as Python objects, not as C ints.
    progressed = Signal(object, object)
    finished = Signal(object)
    refused = Signal(object)
    crashed = Signal()

    def __init__(self, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self._cancel = threading.Event()

    def cancel(self) -> None:
        self._cancel.set()

    def is_cancelled(self) -> bool:
        return self._cancel.is_set()

    def tell(self, done: int, total: int) -> None:
        """Called from the thread of the work; the signal crosses over by itself."""
        self.progressed.emit(done, total)


class Stream(Job):
    """A job that tells what it finds while it goes on; nothing of it arrives once it is cancelled."""

    arrived = Signal(object)
    _posted = Signal(object)

    def __init__(self, title: str, parent: QObject) -> None:
        super().__init__(title, parent)
        self._posted.connect(self._on_posted)

    def post(self, news: object) -> None:
        """Called from the thread of the work; the signal crosses over by itself."""
        self._posted.emit(news)

    def _on_posted(self, news: object) -> None:
        # Asked here, in the window's thread: what is on its way when the job is cancelled is dropped.
        if not self.is_cancelled():
            self.arrived.emit(news)


class Newest(QObject):
    """Runs the newest of many short streams: each cancels the one before, and waits for none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._threads: dict[Stream, threading.Thread] = {}
        self._newest: Stream | None = None

    def start(self, title: str, work: Callable[[Stream], Any]) -> Stream:
        """Runs `work` in a thread and returns its stream: connect to `arrived` at once, for what is
        posted is delivered by the event loop. Its end may be over before anyone can connect to that.
        """
        self.cancel()
        stream = Stream(title, self)
        for ended in (stream.finished, stream.refused, stream.crashed):
            ended.connect(self._on_stream_ended)
        thread = threading.Thread(target=_run, args=(stream, work), name=title, daemon=True)
        self._threads[stream] = thread
        self._newest = stream
        thread.start()
        return stream

    @property
    def is_running(self) -> bool:
        return self._newest is not None

    def cancel(self) -> None:
        """Cancels what runs; its thread ends when it next asks."""
        if self._newest is not None:
            self._newest.cancel()
            self._newest = None

    def stop(self) -> None:
        """Cancels what runs and waits till every thread has ended, or for ten seconds."""
        self.cancel()
        for thread in self._threads.values():
            thread.join(_LAST_WAIT_S)

    def _on_stream_ended(self) -> None:
        stream = self.sender()
        if not isinstance(stream, Stream):
            return
        if stream is self._newest:
            self._newest = None
        self._threads.pop(stream).join()
        stream.deleteLater()


class JobRunner(QObject):
    """Runs one job at a time: what is long here is long because of one disk."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._thread: threading.Thread | None = None

    @property
    def job(self) -> Job | None:
        return self._job

    def prepare(self, title: str) -> Job:
        """Makes the job that `start` will run: connect to it before, for it may end at once.

        Only to be called while nothing runs.
        """
        if self._job is not None:
            raise RuntimeError("a job is running")
        job = Job(title, self)
        self._job = job
        job.finished.connect(self._on_job_ended)
        job.refused.connect(self._on_job_ended)
        job.crashed.connect(self._on_job_ended)
        return job

    def start(self, job: Job, work: Callable[[Job], Any]) -> None:
        """Runs `work` in a thread; what it returns arrives with `job.finished`."""
        self._thread = threading.Thread(target=_run, args=(job, work), name=job.title, daemon=True)
        self._thread.start()
        self.busy_changed.emit(True)

    def stop(self) -> None:
        """Cancels the running job and waits till its thread has ended, or for ten seconds."""
        if self._job is not None:
            self._job.cancel()
        if self._thread is not None:
            self._thread.join(_LAST_WAIT_S)

    def _on_job_ended(self) -> None:
        job, self._job = self._job, None
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        if job is not None:
            job.deleteLater()
        self.busy_changed.emit(False)


def _run(job: Job, work: Callable[[Job], Any]) -> None:
    try:
        result = work(job)
    except KnownError as error:
        job.refused.emit(error)
    except Exception:  # the border: a bug in a job is logged and told, and the window lives on
        logging.getLogger(LOGGER_NAME).exception("job %s failed", job.title)
        job.crashed.emit()
    else:
        job.finished.emit(result)
