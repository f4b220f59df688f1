"""A checked copy of a library, made while it is in use."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from reader_app.errors import FileUnwritable, LibraryDamaged, LibraryExists
from reader_app.paths import is_there
from reader_app.store.database import Database, known_error
from reader_app.store.placing import placed

_PAGES_A_STEP: Final = 2000


def back_up(
    database: Database, target: Path, progress: Callable[[float], None] = lambda _: None
) -> None:
    """Copies the library to `target`, checks the copy, and only then gives it its name.

    `progress` is told the part that is done, from 0 to 1. Raises LibraryExists, FileUnwritable or
    LibraryDamaged.
    """
    if is_there(target):
        raise LibraryExists(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritable(target, error.strerror or str(error)) from error
    with placed(target, database.path) as unfinished:
        _copy(database, unfinished, target, progress)


def _copy(
    database: Database, unfinished: Path, target: Path, progress: Callable[[float], None]
) -> None:
    def tell(_status: int, remaining: int, total: int) -> None:
        progress(1 - remaining / total if total else 1.0)

    with database.reading() as connection:
        # A read transaction holds the copy to one moment; without it each commit of another
        # connection makes it begin anew.
        connection.exec_driver_sql("SELECT count(*) FROM alembic_version").scalar()
        source: Any = connection.connection.dbapi_connection
        try:
            with closing(sqlite3.connect(unfinished)) as copy:
                source.backup(copy, pages=_PAGES_A_STEP, progress=tell, sleep=0)
                copy.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it
                (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.Error as error:
            if isinstance(known_error(error, target), LibraryDamaged):
                raise
            raise FileUnwritable(target, str(error)) from error
    if verdict != "ok":
        raise LibraryDamaged(database.path, str(verdict))
