"""Walk d of the house: files and folders in, a report out. One bad file never stops the rest."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from reader_app.annotate.edits import Action
from reader_app.errors import (
    AnnotationsLeftOut,
    FileUnreadable,
    KnownError,
    QuotesMoved,
)
from reader_app.format_errors import EntitiesDiffer, EvidenceMoved
from reader_app.formats import importer_for
from reader_app.formats.interchange import ArticleDraft, HeaderDraft
from reader_app.reports import FileProblem, ImportReport
from reader_app.store.database import Database
from reader_app.store.gathering import Gathered, gather, source_of
from reader_app.store.imports import ImportSession, import_session

type Progress = Callable[[int, int], None]
"""Told what is done and what there is to do, in one unit: bytes for an import, else articles."""


class _Cancelled(Exception):
    """Raised between two articles when the user wants no more."""


def import_paths(
    database: Database,
    paths: Sequence[Path],
    *,
    action: Action = Action.IMPORT,
    progress: Progress,
    is_cancelled: Callable[[], bool],
) -> ImportReport:
    """Imports files and whole folders, in the order of their names, as one undoable step.

    Cancelling keeps the articles that were read till then.
    Raises ImportRunning, LibraryReadOnly, LibraryLocked or DiskFull; a file's own fault is reported.
    """
    started = time.monotonic()
    gathered = gather(paths)
    was_cancelled = False
    with import_session(database, source_of(paths)) as session:
        reading = _Reading(session, gathered, progress, is_cancelled)
        try:
            for path in gathered.files:
                reading.read_file(path)
        except _Cancelled:
            was_cancelled = True
        session.finish(action)
    return _report(session, gathered, reading.reanchored, was_cancelled, started)


def import_text(database: Database, draft: ArticleDraft, source: str) -> ImportReport:
    """Takes one text, of the clipboard say, as an article."""
    started = time.monotonic()
    with import_session(database, source) as session:
        session.add(draft)
        session.finish(Action.PASTE)
    return _report(session, Gathered(), 0, False, started)


class _Reading:
    """Reads files into a session, counting bytes for the progress bar."""

    def __init__(
        self,
        session: ImportSession,
        gathered: Gathered,
        progress: Progress,
        is_cancelled: Callable[[], bool],
    ) -> None:
        self.reanchored = 0
        self._session = session
        self._gathered = gathered
        self._progress = progress
        self._is_cancelled = is_cancelled
        self._total = sum(_size(path) for path in gathered.files)
        self._done = 0

    def read_file(self, path: Path) -> None:
        self._stop_if_cancelled()
        before = self._done
        try:
            for item in importer_for(path).read(path, self._advance):
                match item:
                    case ArticleDraft():
                        self._session.add(item)
                    case HeaderDraft():
                        self._session.take_header(item)
                    case _:
                        self._note(item.path, item.line, item.error, item.is_fatal_for_article)
                self._stop_if_cancelled()
        except OSError as error:
            self._problem(path, FileUnreadable(path, error.strerror or str(error)))
        except KnownError as error:
            if not _is_about_file(error, path):
                raise
            self._problem(path, error)
        self._done = before + _size(path)
        self._progress(self._done, self._total)

    def _advance(self, size_bytes: int) -> None:
        self._done += size_bytes
        self._progress(min(self._done, self._total), self._total)

    def _note(self, path: Path, line: int | None, error: KnownError, is_fatal: bool) -> None:
        if is_fatal:
            self._gathered.problems.append(FileProblem(path, line, error))
        else:
            self.reanchored += error.count if isinstance(error, QuotesMoved) else 0
            self._gathered.notes.append(error)

    def _problem(self, path: Path, error: KnownError) -> None:
        self._gathered.problems.append(FileProblem(path, None, error))

    def _stop_if_cancelled(self) -> None:
        if self._is_cancelled():
            raise _Cancelled


def _is_about_file(error: KnownError, path: Path) -> bool:
    """Tells a fault of the file that is read from one of the library that it is written to."""
    return getattr(error, "path", path) == path


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _report(
    session: ImportSession,
    gathered: Gathered,
    reanchored: int,
    was_cancelled: bool,
    started: float,
) -> ImportReport:
    tally = session.tally
    notes = [*gathered.notes, *session.conflicts]
    if tally.annotations_left_out:
        notes.append(AnnotationsLeftOut(tally.annotations_left_out))
    records = session.record_tally
    if records.entities_differing:
        notes.append(EntitiesDiffer(records.entities_differing))
    if records.evidence_mended:
        notes.append(EvidenceMoved(records.evidence_mended))
    return ImportReport(
        source=session.source,
        added=tally.added + tally.restored,
        skipped=tally.skipped,
        merged=tally.merged,
        conflicts=len(session.conflicts),
        annotations=tally.annotations,
        entities=records.entities,
        commitments=records.commitments,
        relations=records.relations,
        reanchored=reanchored,
        problems=tuple(gathered.problems),
        notes=tuple(notes),
        was_cancelled=was_cancelled,
        elapsed_s=time.monotonic() - started,
    )
