"""A look at a file before SQLAlchemy is imported or a byte of it is changed."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reader_app.errors import FolderUnusable, LibraryDamaged, LibraryMissing, NotALibrary

_MAGIC: Final = b"SQLite format 3\x00"
_APPLICATION_ID: Final = 0x48535948
_HEADER_BYTES: Final = 100


@dataclass(frozen=True, slots=True)
class Probe:
    """What a library file says of itself. `revision` is the migration that it stands at."""

    revision: str
    is_writable: bool


def probe(path: Path) -> Probe:
    """Looks at the library at `path` and leaves it, byte for byte, as it was.

    Raises LibraryMissing, NotALibrary, LibraryDamaged or FolderUnusable.
    """
    if not path.exists():
        raise LibraryMissing(path)
    if not path.is_file():
        raise NotALibrary(path)
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError as error:
        raise FolderUnusable(path, error.strerror or str(error)) from error
    # SQLite takes an empty file for a healthy empty database, so the magic is checked here.
    if not header.startswith(_MAGIC):
        raise NotALibrary(path)
    return Probe(_revision(path), os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def has_write_ahead_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _revision(path: Path) -> str:
    # immutable=1 leaves no -wal and -shm behind, and is right only where no log waits beside the file.
    mode = "mode=ro" if has_write_ahead_log(path) else "immutable=1"
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True, timeout=5)
        try:
            (application_id,) = connection.execute("PRAGMA application_id").fetchone()
            if application_id != _APPLICATION_ID:
                raise NotALibrary(path)
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise LibraryDamaged(path, str(error)) from error
    if row is None:
        raise LibraryDamaged(path, "it names no version")
    return row[0]
