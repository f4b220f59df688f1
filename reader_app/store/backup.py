"""A checked copy of a library, made while it is in use."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final

from reader_app.errors import FileUnwritable, LibraryDamaged, LibraryExists
from reader_app.store.database import Database

_PAGES_A_STEP: Final = 2000


def back_up(
    database: Database, target: Path, progress: Callable[[float], None] = lambda _: None
) -> None:
    """Copies the library to `target`, checks the copy, and only then gives it its name.

    `progress` is told the part that is done, from 0 to 1. Raises LibraryExists, FileUnwritable or
    LibraryDamaged.
    """
    if target.exists():
        raise LibraryExists(target)
    unfinished = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        _copy(database, unfinished, progress)
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise FileUnwritable(target, error.strerror or str(error)) from error
    except sqlite3.OperationalError as error:
        raise FileUnwritable(target, str(error)) from error
    finally:
        if target.parent.is_dir():
            unfinished.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Makes a rename in `folder` outlive a power cut, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _copy(database: Database, unfinished: Path, progress: Callable[[float], None]) -> None:
    def tell(_status: int, remaining: int, total: int) -> None:
        progress(1 - remaining / total if total else 1.0)

    with database.raw() as source:
        copy = sqlite3.connect(unfinished)
        try:
            source.backup(copy, pages=_PAGES_A_STEP, progress=tell, sleep=0)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it
            (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        finally:
            copy.close()
    if verdict != "ok":
        raise LibraryDamaged(database.path, str(verdict))
