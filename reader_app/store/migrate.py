"""Making a new library file and bringing an old one up to date.

Alembic is imported only when a file is behind.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import msgspec

from reader_app.errors import (
    DiskFull,
    FolderUnusable,
    KnownError,
    LibraryDamaged,
    LibraryExists,
    LibraryTooNew,
)
from reader_app.model import BUILT_IN_LAYERS
from reader_app.store import revisions, schema
from reader_app.store.backup import back_up
from reader_app.store.database import known_error
from reader_app.store.placing import sync_folder
from reader_app.store.probe import Probe

if TYPE_CHECKING:
    from reader_app.store.database import Database

SCRIPTS: Final = Path(__file__).resolve().parent / "migrations"
_ALEMBIC_TABLE: Final = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def create(path: Path) -> None:
    """Makes a new library with the built-in layers at `path`, or nothing at all.

    The file is built in a folder of its own and moved into place, so that a crash leaves no half of
    one. Raises LibraryExists, FolderUnusable or DiskFull.
    """
    try:
        if path.is_symlink() or path.exists():
            raise LibraryExists(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=path.parent, prefix=".hashiyeh-") as folder:
            unfinished = Path(folder) / "new"
            _fill(unfinished)
            _put_in_place(unfinished, path)
    except (FileExistsError, NotADirectoryError) as error:
        if path.exists():
            raise LibraryExists(path) from error
        raise FolderUnusable(path, error.strerror or str(error)) from error
    except OSError as error:
        raise _os_error(error, path) from error
    except sqlite3.Error as error:
        raise known_error(error, path) or error from error


def _put_in_place(unfinished: Path, path: Path) -> None:
    """Names the file, unless another process has made one of that name: then FileExistsError."""
    try:
        path.hardlink_to(unfinished)
    except FileExistsError:
        raise
    except OSError:  # FAT knows no links
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        unfinished.replace(path)
    sync_folder(path.parent)


def _os_error(error: OSError, path: Path) -> KnownError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path)
    return FolderUnusable(path, error.strerror or str(error))


def upgrade(database: Database, found: Probe) -> None:
    """Brings the library from the revision found to the newest, after a backup.

    Raises LibraryTooNew with the file untouched.
    """
    if found.revision == revisions.HEAD:
        return
    if found.revision not in revisions.KNOWN_REVISIONS:
        raise LibraryTooNew(database.path, found.revision)
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    folder = database.path.parent / "backups"
    back_up(database, folder / f"{database.path.stem}-{found.revision}-{stamp}.hashiyeh")
    run_migrations(database, revisions.HEAD)


def run_migrations(database: Database, revision: str) -> None:
    """Runs the migrations up to `revision` in one transaction and checks every reference after."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    # The option is read by configparser, to which a % in a path is an interpolation.
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    with database.without_foreign_keys() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if dangling:
            raise LibraryDamaged(database.path, f"{len(dangling)} references lead nowhere")
        connection.exec_driver_sql(f"PRAGMA application_id={revisions.APPLICATION_ID}")


def _fill(path: Path) -> None:
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    dialect = sqlite.dialect()
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id={revisions.APPLICATION_ID}")
        for table in schema.metadata.sorted_tables:
            connection.execute(str(CreateTable(table).compile(dialect=dialect)))
            for index in sorted(table.indexes, key=lambda index: str(index.name)):
                connection.execute(str(CreateIndex(index).compile(dialect=dialect)))
        for statement in (schema.SEARCH_TEXT, *schema.SEARCH_TRIGGERS):
            connection.execute(statement)
        connection.execute(_ALEMBIC_TABLE)
        connection.execute("INSERT INTO alembic_version VALUES (?)", (revisions.HEAD,))
        connection.executemany(
            "INSERT INTO layer (id, name, color, hotkey, position, has_entities)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                (
                    layer.id,
                    msgspec.json.encode(layer.name).decode(),
                    layer.color,
                    layer.hotkey,
                    layer.position,
                    int(layer.has_entities),
                )
                for layer in BUILT_IN_LAYERS
            ],
        )
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
