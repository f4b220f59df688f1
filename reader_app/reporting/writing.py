"""A report of any kind but PDF, from the library to a file that is read back before it has its name."""

from __future__ import annotations

import csv
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader_app.errors import ExportDiffers
from reader_app.reporting.choice import ReportChoice, ReportFormat, ReportKind
from reader_app.reporting.commitment_table import (
    COMMITMENT_COLUMNS,
    COMMITMENTS_AT_ONCE,
    commitment_ids,
    commitment_rows,
)
from reader_app.reporting.csv_file import write_csv
from reader_app.reporting.entity_table import ENTITY_COLUMNS, Tallies, entity_rows, tally
from reader_app.reporting.gathering import days_of, directory_of, sheets_of, wanted_ids
from reader_app.reporting.html_page import end
from reader_app.reporting.html_report import articles_page, table_page
from reader_app.reporting.mention_table import MENTION_COLUMNS, mention_rows
from reader_app.reporting.tables import Cell, Table
from reader_app.reporting.words import say
from reader_app.reporting.xlsx_file import write_xlsx
from reader_app.store.placing import placed as placed  # for the writer of PDFs, too

if TYPE_CHECKING:
    from reader_app.library import Library

_END: Final = end().encode()

type Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class WrittenReport:
    """A report that was written and read back; `size` is its articles, or the rows of its table."""

    path: Path
    kind: ReportKind
    size: int


class ReportCancelled(Exception):
    """Raised when the user wants no more; nothing was left at the target."""


def write_report(
    library: Library,
    target: Path,
    choice: ReportChoice,
    today: date,
    progress: Progress = lambda _done, _total: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> WrittenReport | None:
    """Writes the report to `target`; None if it was cancelled, and then nothing has changed there.

    The index is completed first, for it knows the days of the articles. Raises FileUnwritable,
    TargetIsLibrary or ExportDiffers.
    """
    work = _Work(library, choice, today, progress, is_cancelled)
    try:
        with placed(target, library.path) as unfinished:
            size = work.write(unfinished)
            try:
                _read_back(unfinished, choice.format, size)
            except (ValueError, zipfile.BadZipFile) as error:
                raise ExportDiffers(target, str(error)) from error
    except ReportCancelled:
        return None
    return WrittenReport(target, choice.kind, size)


class _Work:
    """One report in the making."""

    def __init__(
        self,
        library: Library,
        choice: ReportChoice,
        today: date,
        progress: Progress,
        is_cancelled: Callable[[], bool],
    ) -> None:
        self._library = library
        self._choice = choice
        self._today = today
        self._progress = progress
        self._is_cancelled = is_cancelled

    def write(self, path: Path) -> int:
        """Writes the report and returns its size."""
        self._library.build_index(is_cancelled=self._is_cancelled)
        if self._choice.kind is ReportKind.ARTICLES:
            return self._write_articles(path)
        table = self._table()
        match self._choice.format:
            case ReportFormat.CSV:
                return write_csv(path, table)
            case ReportFormat.XLSX:
                return write_xlsx(path, table)
            case _:
                counted = _Counted(table.rows)
                shown = Table(table.title, table.language, table.columns, counted)
                _write_pieces(path, table_page(shown, self._name, self._today))
                return counted.size

    @property
    def _name(self) -> str:
        return self._library.path.stem

    def _write_articles(self, path: Path) -> int:
        library, choice = self._library, self._choice
        ids = wanted_ids(library, choice.article_ids)
        rows = days_of(library, ids)
        titles = [article.title for article, _ in rows]
        sheets = self._told(sheets_of(library, ids), len(ids))
        page = articles_page(
            sheets,
            titles,
            directory_of(library),
            choice.language,
            choice.parts,
            self._name,
            self._today,
        )
        _write_pieces(path, page)
        return len(titles)

    def _table(self) -> Table:
        language = self._choice.language
        title, columns, rows = {
            ReportKind.COMMITMENTS: ("Commitments", COMMITMENT_COLUMNS, self._commitments),
            ReportKind.PEOPLE: ("People and places", ENTITY_COLUMNS, self._entities),
            ReportKind.MENTIONS: ("Mentions", MENTION_COLUMNS, self._mentions),
        }[self._choice.kind]
        return Table(say(title, language), language, columns, rows())

    def _commitments(self) -> Iterator[Sequence[Cell]]:
        library, choice = self._library, self._choice
        ids = commitment_ids(library, choice.filter, choice.article_ids)
        some = commitment_rows(library, directory_of(library), ids, choice.language)
        for rows in self._told(some, -(-len(ids) // COMMITMENTS_AT_ONCE)):
            yield from rows

    def _entities(self) -> Iterator[Sequence[Cell]]:
        library, choice = self._library, self._choice
        ids = wanted_ids(library, choice.article_ids)
        tallies = Tallies()
        for _ in self._told(tally(library, ids, tallies), len(ids)):
            pass
        is_whole = choice.article_ids is None
        yield from entity_rows(directory_of(library), tallies, choice.language, is_whole=is_whole)

    def _mentions(self) -> Iterator[Sequence[Cell]]:
        library, choice = self._library, self._choice
        ids = wanted_ids(library, choice.article_ids)
        some = mention_rows(library, directory_of(library), ids, choice.language)
        for rows in self._told(some, len(ids)):
            yield from rows

    def _told[T](self, steps: Iterable[T], total: int) -> Iterator[T]:
        """Yields the steps of the work, tells how far it is, and stops it when that is wanted."""
        for done, step in enumerate(steps, 1):
            yield step
            self._progress(done, total)
            if self._is_cancelled():
                raise ReportCancelled


class _Counted:
    """Rows that can be gone through once, and then say how many they were."""

    def __init__(self, rows: Iterable[Sequence[Cell]]) -> None:
        self._rows = rows
        self.size = 0

    def __iter__(self) -> Iterator[Sequence[Cell]]:
        for row in self._rows:
            self.size += 1
            yield row


def _write_pieces(path: Path, pieces: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(pieces)


def _read_back(path: Path, form: ReportFormat, size: int) -> None:
    """Raises ValueError or BadZipFile where what stands on the disk is not what was written."""
    match form:
        case ReportFormat.CSV:
            with path.open(encoding="utf-8-sig", newline="") as file:
                found = sum(1 for _ in csv.reader(file)) - 1
            if found != size:
                raise ValueError(f"{found} of {size} rows")
        case ReportFormat.XLSX:
            with zipfile.ZipFile(path) as archive:
                damaged = archive.testzip()
            if damaged is not None:
                raise ValueError(damaged)
        case _:
            with path.open("rb") as file:
                file.seek(-len(_END), os.SEEK_END)
                if file.read() != _END:
                    raise ValueError("its end is missing")
