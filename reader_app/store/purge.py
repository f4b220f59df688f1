"""The right to import, and the deletion of imports that are hidden for good.

Invariant: an import that was killed leaves nothing behind. Its row says "running" until the last
transaction; while it does, nothing of it is seen, and the next opening or import deletes it.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Final

from sqlalchemy import delete, select

from reader_app.errors import (
    DiskFull,
    FolderUnusable,
    ImportRunning,
    LibraryLocked,
    LibraryReadOnly,
)
from reader_app.store import bodies, hidden, schema, shared_rows
from reader_app.store.database import Database
from reader_app.store.probe import beside

_LOCK_TIMEOUT_S: Final = 0.1
_PURGED_AT_ONCE: Final = 50


@contextmanager
def import_lock(database: Database) -> Generator[None]:
    """The right to import: held by a lock of the operating system, which a dead process lets go."""
    # 25 ms that the opening of a library, which mostly has nothing to recover, need not wait for.
    from filelock import FileLock, Timeout

    if database.read_only:
        raise LibraryReadOnly(database.path)
    file = beside(database.path, "-import")
    lock = FileLock(file, timeout=_LOCK_TIMEOUT_S, poll_interval=_LOCK_TIMEOUT_S / 5)
    try:
        lock.acquire()
    except Timeout as error:
        raise ImportRunning(database.path) from error
    except (OSError, NotImplementedError) as error:
        raise FolderUnusable(database.path, str(error)) from error
    try:
        yield
    finally:
        if os.name == "posix":
            # Nothing is to be left beside the library. A rival that has just opened this file sees
            # that it has no name any more and tries again; Windows removes the file by itself.
            file.unlink(missing_ok=True)
        lock.release()


def recover(database: Database) -> bool:
    """Deletes what waits for it; returns whether that was an import that had died.

    An import that is at work in another process holds the lock, and is let be. What cannot be deleted
    now, on a full disk say, stays hidden till another time: it is no reason not to open a library.
    """
    states = schema.import_.c.state
    with database.reading() as connection:
        died = hidden.is_import_running(connection)
        waits = connection.execute(select(states).where(states.in_(_FOR_GOOD))).first()
    if not waits:
        return False
    try:
        with import_lock(database):
            purge(database)
    except (ImportRunning, LibraryLocked, DiskFull, FolderUnusable):
        return False
    return died


def purge(database: Database, *, but: str = "") -> None:
    """Deletes the imports that ran or wait for deletion, all but one, in short transactions.

    To be called by who holds the lock.
    """
    table = schema.import_
    with database.reading() as connection:
        query = select(table.c.id).where(table.c.state.in_(_FOR_GOOD), table.c.id != but)
        ids = list(connection.scalars(query))
    for import_id in ids:
        _purge_articles(database, import_id)
    if ids:
        _purge_rest(database, ids)


_FOR_GOOD: Final = ("running", "dropped")


def _purge_articles(database: Database, import_id: str) -> None:
    article = schema.article
    some = (
        select(article.c.key, article.c.sha256)
        .where(article.c.import_id == import_id)
        .limit(_PURGED_AT_ONCE)
    )
    while True:
        with database.writing(bulk=True) as connection:
            rows = connection.execute(some).all()
            keys, hashes = [row.key for row in rows], [row.sha256 for row in rows]
            for table in _OF_ARTICLES:
                connection.execute(delete(table).where(table.c.article_key.in_(keys)))
            connection.execute(delete(article).where(article.c.key.in_(keys)))
            bodies.let_go(connection, hashes)
        if len(rows) < _PURGED_AT_ONCE:
            break


def _purge_rest(database: Database, ids: Sequence[str]) -> None:
    """Deletes what refers to the imports but for their articles, and then themselves."""
    with database.writing(bulk=True) as connection:
        for table in (*_OF_ARTICLES, schema.annotation_undone, schema.record_undone):
            connection.execute(delete(table).where(table.c.import_id.in_(ids)))
        for kind in reversed(shared_rows.TABLES):
            for row_id in shared_rows.of_imports(connection, kind, ids):
                shared_rows.let_go(connection, kind, row_id)
        connection.execute(delete(schema.import_).where(schema.import_.c.id.in_(ids)))


# What refers goes before what it refers to.
_OF_ARTICLES: Final = (schema.relation, schema.commitment, schema.rejection, schema.annotation)
