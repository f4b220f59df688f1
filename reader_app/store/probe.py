"""A look at a file before SQLAlchemy is imported or a byte of it is changed."""

from __future__ import annotations

import os
import sqlite3
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reader_app.errors import (
    FolderUnusable,
    KnownError,
    LibraryDamaged,
    LibraryLocked,
    LibraryMissing,
    LibraryReadOnly,
    NotALibrary,
)
from reader_app.store.revisions import APPLICATION_ID

_MAGIC: Final = b"SQLite format 3\x00"
_APPLICATION_ID_AT: Final = slice(68, 72)
_HEADER_BYTES: Final = 100
_BUSY_TIMEOUT_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class Probe:
    """What a library file says of itself. `revision` is the migration that it stands at."""

    revision: str
    is_writable: bool


def probe(path: Path) -> Probe:
    """Looks at the library at `path` and leaves it, byte for byte, as it was.

    Raises LibraryMissing, NotALibrary, LibraryDamaged, LibraryLocked, LibraryReadOnly or
    FolderUnusable.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotALibrary(path)
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise LibraryMissing(path) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise FolderUnusable(path, getattr(error, "strerror", "") or str(error)) from error
    # SQLite takes an empty file for a healthy empty database, so its own marks are checked here.
    if not header.startswith(_MAGIC):
        raise NotALibrary(path)
    if header[_APPLICATION_ID_AT].hex() != f"{APPLICATION_ID:08x}":
        raise NotALibrary(path)
    real = path.resolve()
    is_writable = os.access(real, os.W_OK) and os.access(real.parent, os.W_OK)
    return Probe(_revision(path, is_writable), is_writable)


def beside(path: Path, ending: str) -> Path:
    """Returns the file that belongs to the library at `path`, whatever link it is reached by."""
    real = path.resolve()
    return real.with_name(real.name + ending)


def has_write_ahead_log(path: Path) -> bool:
    return _has_words(beside(path, "-wal"))


def _has_words(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0


def _mode(path: Path, is_writable: bool) -> str:
    if _has_words(beside(path, "-journal")) and is_writable:
        return "mode=rw"  # a writer died in the middle: what is read must be rolled back first
    # immutable=1 leaves no -wal and -shm behind, and is right only where no log waits beside the file.
    return "mode=ro" if has_write_ahead_log(path) else "immutable=1"


def _revision(path: Path, is_writable: bool) -> str:
    uri = f"{path.resolve().as_uri()}?{_mode(path, is_writable)}"
    try:
        connection = sqlite3.connect(uri, uri=True, timeout=_BUSY_TIMEOUT_S)
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise _meaning(error, path, is_writable) from error
    if row is None:
        raise LibraryDamaged(path, "it names no version")
    return str(row[0])


def _meaning(error: sqlite3.Error, path: Path, is_writable: bool) -> KnownError:
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LibraryLocked(path)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_READONLY if not is_writable:
            # A log waits beside the file, and to read it SQLite would have to write beside it.
            return LibraryReadOnly(path)
        case sqlite3.SQLITE_CANTOPEN:
            return FolderUnusable(path, str(error))
        case _:
            return LibraryDamaged(path, str(error))
