"""An open SQLite file: its connections, its transactions, and what its errors mean.

Invariant: every write happens inside `Database.writing()`, which holds the write lock from its first
statement, so that nothing read in it can be out of date when it is written back.
"""

from __future__ import annotations

import shutil
import sqlite3
import threading
import time
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError, NoResultFound

from reader_app.errors import (
    DiskFull,
    FolderUnusable,
    KnownError,
    LibraryDamaged,
    LibraryLocked,
    LibraryMoved,
    LibraryReadOnly,
)
from reader_app.store import behind
from reader_app.store.probe import has_write_ahead_log
from reader_app.text.collation import collation_key

_BUSY_TIMEOUT_S: Final = 5.0
_RETRY_S: Final = 0.002
_FULL_BELOW_BYTES: Final = 64 * 1024

_UNREADABLE: Final = (msgspec.MsgspecError, UnicodeDecodeError, zlib.error, NoResultFound)
"""What reading rows raises where bytes of them have changed on the disk."""

# Whoever finds the log longer than this carries it into the database. Beside an import that is to be
# the import, not the annotator's commit, so the annotator's limit is the higher one.
_CHECKPOINT_PAGES: Final = 4000
_BULK_CHECKPOINT_PAGES: Final = 2000
_CACHE_KIB: Final = 32 * 1024  # the index of 200,000 random ids, which an import goes all over


class Database:
    """The engine of one library file. Safe to use from several threads."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._real_path = path.resolve()
        self._identity: tuple[int, int] | None = None
        self._turn = threading.Lock()
        self._usual_writers = 0
        self._no_usual_writers = threading.Condition()
        self._engine = create_engine(
            "sqlite+pysqlite://",
            creator=self._connect,
            poolclass=QueuePool,  # the URL names no file, which SQLAlchemy would take for memory
            pool_size=4,
            max_overflow=8,
        )
        event.listen(self._engine, "begin", self._begin)

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """A read transaction: everything read in it is of one moment."""
        with self._known_errors(), self._engine.connect() as connection:
            connection = connection.execution_options(hashiyeh_reads=True)
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self, *, bulk: bool = False) -> Generator[Connection]:
        """A write transaction, rolled back whole if the block raises.

        A `bulk` writer lets every other writer of this process go first, and its own commit may be
        lost in a power cut until the next usual one: what it writes is seen only after that.
        Raises LibraryReadOnly, LibraryMoved, LibraryLocked, DiskFull or LibraryDamaged.
        """
        if self.read_only:
            raise LibraryReadOnly(self.path)
        self._require_there()
        with (
            self._known_errors(),
            self._in_turn(bulk),
            self._connected(bulk) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def without_foreign_keys(self) -> Generator[Connection]:
        """A write transaction for migrations, where tables are dropped and made anew.

        The pragma is ignored inside a transaction, so it is set before one begins.
        """
        with self._known_errors(), self._turn, self._engine.connect() as connection:
            raw: Any = connection.connection.dbapi_connection
            raw.execute("PRAGMA foreign_keys=OFF")
            try:
                with connection.begin():
                    yield connection
            finally:
                raw.execute("PRAGMA foreign_keys=ON")

    @contextmanager
    def raw(self) -> Generator[sqlite3.Connection]:
        """The driver's own connection, for backup and integrity checks."""
        with self._known_errors(), self._engine.connect() as connection:
            raw: Any = connection.connection.dbapi_connection
            yield raw

    @contextmanager
    def _connected(self, bulk: bool) -> Generator[Connection]:
        """A connection whose commits reach the disk at once, or, for a bulk writer, with the next."""
        with self._engine.connect() as connection:
            raw: Any = connection.connection.dbapi_connection
            # Only a write-ahead log keeps the order of commits without a sync after each.
            is_eased = bulk and raw.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
            if is_eased:
                raw.execute("PRAGMA synchronous=NORMAL")
                raw.execute(f"PRAGMA wal_autocheckpoint={_BULK_CHECKPOINT_PAGES}")
            try:
                yield connection
            finally:
                if is_eased and not connection.invalidated:
                    raw.execute("PRAGMA synchronous=FULL")
                    raw.execute(f"PRAGMA wal_autocheckpoint={_CHECKPOINT_PAGES}")

    def _connect(self) -> sqlite3.Connection:
        mode = "rw"
        if self.read_only:
            # Beside a waiting log only mode=ro sees the newest commits; without one, immutable=1
            # works even in a folder where SQLite may not make its -shm file.
            mode = "ro" if has_write_ahead_log(self.path) else "ro&immutable=1"
        connection = sqlite3.connect(
            f"{self._real_path.as_uri()}?mode={mode}",
            uri=True,
            timeout=_BUSY_TIMEOUT_S,
            isolation_level=None,
            check_same_thread=False,
        )
        if not self.read_only:
            _set_journal(connection)
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute(f"PRAGMA wal_autocheckpoint={_CHECKPOINT_PAGES}")
        connection.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA trusted_schema=OFF")
        self._require_there()
        connection.create_function("title_key", 1, collation_key, deterministic=True)
        if self.read_only:
            behind.complete(connection)
        return connection

    def _require_there(self) -> None:
        """Sees that the file has its name still: what is written to one without is lost on closing.

        Raises LibraryMoved.
        """
        try:
            found = self._real_path.stat()
        except OSError as error:
            raise LibraryMoved(self.path) from error
        identity = (found.st_dev, found.st_ino)
        self._identity = self._identity or identity
        if identity != self._identity:
            raise LibraryMoved(self.path)

    def _begin(self, connection: Connection) -> None:
        raw: Any = connection.connection.dbapi_connection
        if connection.get_execution_options().get("hashiyeh_reads"):
            raw.execute("BEGIN")
        else:
            _begin_immediate(raw)

    def give_way(self) -> None:
        """Waits while somebody of this process writes or waits to; for long work, between its pieces.

        Python runs one thread at a time: a writer that has to ask for its turn after every statement
        took 48 ms at the 95th percentile beside an import, and takes 30 so.
        """
        if self._usual_writers:
            with self._no_usual_writers:
                self._no_usual_writers.wait_for(lambda: self._usual_writers == 0)

    @contextmanager
    def _in_turn(self, bulk: bool) -> Generator[None]:
        if bulk:
            self.give_way()
            with self._turn:
                yield
            return
        with self._no_usual_writers:
            self._usual_writers += 1
        try:
            with self._turn:
                yield
        finally:
            with self._no_usual_writers:
                self._usual_writers -= 1
                self._no_usual_writers.notify_all()

    @contextmanager
    def _known_errors(self) -> Generator[None]:
        try:
            yield
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error) and (known := self._known(error.orig)):
                raise known from error
            raise
        except sqlite3.Error as error:
            if known := self._known(error):
                raise known from error
            raise
        except _UNREADABLE as error:
            raise LibraryDamaged(self.path, "something in it cannot be read") from error

    def _known(self, error: sqlite3.Error) -> KnownError | None:
        return known_error(error, self.path)


def _set_journal(connection: sqlite3.Connection) -> None:
    """Asks for a write-ahead log; network drives and some memory sticks cannot have one."""
    try:
        (journal,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CANTOPEN:
            raise
        # The file had a log where it was before. Alone with it, SQLite needs no shared memory.
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        (journal,) = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
        connection.execute("PRAGMA locking_mode=NORMAL")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # lets the lock go
    if journal != "wal":
        connection.execute("PRAGMA journal_mode=DELETE")


def known_error(error: sqlite3.Error, path: Path) -> KnownError | None:
    """Returns what a SQLite error means to the user of the library at `path`, None for a bug."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None and "decode to UTF-8" in str(error):  # said by the driver, with the text itself
        return LibraryDamaged(path, "a text in it is no UTF-8")
    match code and code & 0xFF:  # the low byte is the primary code of an extended one
        case sqlite3.SQLITE_FULL:
            return DiskFull(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LibraryLocked(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return LibraryReadOnly(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return LibraryDamaged(path, str(error))
        case sqlite3.SQLITE_IOERR if _is_full(
            path
        ):  # the log's index has no code of its own for it
            return DiskFull(path)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR:
            return FolderUnusable(path, str(error))
        case _:
            return None


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.resolve().parent).free < _FULL_BELOW_BYTES
    except OSError:
        return False


def _begin_immediate(raw: sqlite3.Connection) -> None:
    """Takes the write lock, asking every 2 ms for 5 s.

    SQLite's own waiting backs off to 100 ms between tries and loses its turn to a busy import.
    """
    deadline = time.monotonic() + _BUSY_TIMEOUT_S
    raw.execute("PRAGMA busy_timeout=0")
    try:
        while True:
            try:
                raw.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as error:
                is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not is_busy or time.monotonic() > deadline:
                    raise
                time.sleep(_RETRY_S)
    finally:
        raw.execute(f"PRAGMA busy_timeout={int(_BUSY_TIMEOUT_S * 1000)}")
