"""The index that search asks: which articles have which words, as search keys.

Invariant: an article is due (`search_due`), or the index has its title and text as they are now. The
triggers of the schema make due what any writer changes, in the writer's own transaction; the builder
takes an article off that list in the transaction that writes its entry. So nothing that may end a
process, and no other program window, leaves the index wrong unawares. `search_proof` proves it.

An entry cannot be deleted (see the schema), so an article that changes gets another one, under a number
that has its version in it. What older versions are found for is nobody's loss: every hit is looked up
in the text itself.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, func, select

from reader_app.store import schema, settings
from reader_app.store.database import Database
from reader_app.store.values import metadata_of
from reader_app.text.article_date import article_date
from reader_app.text.details import Detail, keys_of
from reader_app.text.search_key import search_key

FORM: Final = 2
"""To be raised when search keys, the words made of them or the facts of an article become others: an
index of another form is made anew. `test_search_index.py` notices."""

VERSIONS: Final = 1 << 16
"""The number of an entry is its article's number times this, and its version."""

_FORM_KEY: Final = "search_form"
_LOCK_HELD_S: Final = 0.012  # what a batch aims at: the write lock is to be held for 20 ms at most
_LEAST_SIZE: Final = 4_000
_FIRST_SIZE: Final = 40_000
_MOST_SIZE: Final = 400_000
_MOST_ARTICLES: Final = 100
_OUTLIVED: Final = 1000


class Facts(NamedTuple):
    """What filters ask of an article: the ISO day that it is of, and its source and URL, as a key."""

    day: str | None
    source: str


@dataclass(frozen=True, slots=True)
class _Due:
    """An article as it was read: `present` are the values that it must have still to be written."""

    key: int
    present: tuple[str, str, str]
    title: str
    text: str
    facts: Facts


def words_of(text: str) -> str:
    """Returns the search key with nothing in it that the index would take for a letter and is none.

    That are newer emoji, private letters and some vowel signs: for the patterns of search they are
    the end of a word.
    """
    key = search_key(text)
    for character in set(_doubtful().findall(key)):
        if not character.isalnum():
            key = key.replace(character, " ")
    return key


@cache
def _doubtful() -> re.Pattern[str]:
    """Returns the pattern of what may be such a sign.

    It is a plain set, which is looked for several times as fast as what is no letter. What is in every
    text is left out of it.
    """
    usual = "«»،؛؟…–—٪٫٬"
    signs = (chr(code) for code in range(0x80, 0x10000) if not chr(code).isalnum())
    rare = "".join(re.escape(sign) for sign in signs if sign not in usual)
    return re.compile(f"[{rare}\U00010000-\U0010ffff]")


def facts_of(metadata: Mapping[str, str], text: str, imported: str) -> Facts:
    """Returns the facts of an article whose import began at `imported`, an ISO 8601 time."""
    found = article_date(metadata, text, date.fromisoformat(imported[:10]))
    keys = (*keys_of(metadata, Detail.SOURCE), *keys_of(metadata, Detail.URL))
    source = "\n".join(metadata[key] for key in keys)
    return Facts(found.day.isoformat() if found else None, search_key(source))


def progress_of(connection: Connection) -> tuple[int, int]:
    """Returns how many articles the index knows, and how many there are, the hidden ones included."""
    total = connection.execute(select(func.count()).select_from(schema.article)).scalar_one()
    if not schema.is_there(connection, schema.search_due):
        return 0, total
    due = connection.execute(select(func.count()).select_from(schema.search_due)).scalar_one()
    return total - due, total


def build(
    database: Database, progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
) -> None:
    """Indexes what is due, in short transactions that give way to every other writer.

    What becomes due meanwhile is indexed too. A library that can only be read keeps the index it has.
    Raises LibraryLocked, DiskFull or LibraryDamaged; what was done till then is kept.
    """
    if database.read_only:
        return
    _prepare(database)
    builder = _Builder(database)
    with database.reading() as connection:
        done, total = progress_of(connection)
    progress(done, total)
    while not is_cancelled():
        written = builder.take_some(is_cancelled)
        if written is None:
            progress(total, total)
            return
        done += written
        progress(min(done, total), total)


def forget(connection: Connection) -> None:
    """Empties the index: every article is due again."""
    connection.exec_driver_sql("INSERT INTO search_text (search_text) VALUES ('delete-all')")
    connection.exec_driver_sql(_MERGE_LATER)
    connection.execute(schema.search_entry.delete())
    every = select(schema.article.c.key)
    connection.execute(schema.search_due.delete())
    connection.execute(schema.search_due.insert().from_select(["article_key"], every))


# By its default, 4, SQLite takes a quarter longer for it all, and up to 30 ms for the batch that merges;
# with 16 up to 240 ms.
_MERGE_LATER: Final = "INSERT INTO search_text (search_text, rank) VALUES ('automerge', 8)"


def is_current(connection: Connection) -> bool:
    """Whether the library has an index, empty or not, of the form that this program makes."""
    has_index = schema.is_there(connection, schema.search_due)
    return has_index and settings.get(connection, _FORM_KEY) in (None, FORM)


def _prepare(database: Database) -> None:
    """Empties an index that is of another form, or that has more outlived entries than others."""
    with database.reading() as connection:
        has_form = settings.get(connection, _FORM_KEY) == FORM
        versions = select(func.coalesce(func.sum(schema.search_entry.c.version), 0))
        written = connection.execute(versions).scalar_one()
        done, total = progress_of(connection)
    if has_form and written - done <= total + _OUTLIVED:
        return
    with database.writing() as connection:
        forget(connection)
        settings.put(connection, _FORM_KEY, FORM)


class _Builder:
    """Writes due articles into the index, as many at once as the lock may be held for."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._most_size = _FIRST_SIZE
        self._after = -1

    def take_some(self, is_cancelled: Callable[[], bool]) -> int | None:
        """Indexes the next due articles and returns how many, None if none is due.

        Those that another writer changes meanwhile stay due.
        """
        began, batch = self._after, list[_Due]()
        for due in self._read():
            batch.append(due)
            self._database.give_way()
            if is_cancelled():
                return 0
        if not batch:
            self._after = -1  # once more from the beginning, where others may have become due
            return 0 if began >= 0 else None
        with self._database.writing(bulk=True) as connection:
            started = time.perf_counter()
            written = _write(connection, batch)
        self._learn(sum(len(due.text) for due in batch), time.perf_counter() - started)
        self._after = batch[-1].key
        if written < len(batch):
            # Another process is at the same: each goes on at a place of its own.
            self._after = random.randrange(batch[0].key, 2 * batch[-1].key)
        return written

    def _learn(self, size: int, held_s: float) -> None:
        wanted = int(size * _LOCK_HELD_S / max(held_s, 0.0005))
        self._most_size = max(_LEAST_SIZE, min(_MOST_SIZE, (wanted + self._most_size) // 2))

    def _read(self) -> Iterator[_Due]:
        """Yields due articles with their keys made, until the batch is full."""
        size = 0
        with self._database.reading() as connection:
            for row in connection.exec_driver_sql(_SOME_DUE, (self._after, _MOST_ARTICLES)):
                yield _due_of(row)
                size += len(row.text)
                if size >= self._most_size:
                    return


_SOME_DUE: Final = (
    "SELECT article.key, article.title, article.sha256, article.metadata, body.text, import.started"
    " FROM search_due JOIN article ON article.key = search_due.article_key"
    " JOIN body ON body.sha256 = article.sha256 JOIN import ON import.id = article.import_id"
    " WHERE search_due.article_key > ? ORDER BY search_due.article_key LIMIT ?"
)


def _due_of(row: Any) -> _Due:
    return _Due(
        row.key,
        (row.title, row.sha256, row.metadata),
        words_of(row.title),
        words_of(row.text),
        facts_of(metadata_of(row.metadata), row.text, row.started),
    )


def _write(connection: Connection, batch: Sequence[_Due]) -> int:
    """Writes the entries of those that are still due and as they were; returns how many."""
    keys = [due.key for due in batch]
    places = ", ".join("?" * len(keys))
    still = {
        key: (tuple(present), version)
        for key, *present, version in connection.exec_driver_sql(
            _STILL_DUE + f"({places})", (*keys,)
        )
    }
    entries: list[tuple[int, int, str | None, str]] = []
    texts: list[tuple[int, str, str]] = []
    for due in batch:
        present, version = still.get(due.key, (None, 0))
        if present == due.present:
            entries.append((due.key, version + 1, due.facts.day, due.facts.source))
            texts.append((due.key * VERSIONS + version % VERSIONS, due.title, due.text))
    if entries:
        connection.exec_driver_sql(_INSERT_TEXT, texts)
        connection.exec_driver_sql(_INSERT_ENTRY, entries)
        connection.exec_driver_sql(_NO_LONGER_DUE, [(key,) for key, *_ in entries])
    return len(entries)


_STILL_DUE: Final = (
    "SELECT article.key, article.title, article.sha256, article.metadata,"
    " coalesce(search_entry.version, 0) FROM article"
    " JOIN search_due ON search_due.article_key = article.key"
    " LEFT JOIN search_entry ON search_entry.article_key = article.key WHERE article.key IN "
)
_INSERT_TEXT: Final = "INSERT INTO search_text (rowid, title, text) VALUES (?, ?, ?)"
_INSERT_ENTRY: Final = (
    "INSERT OR REPLACE INTO search_entry (article_key, version, day, source) VALUES (?, ?, ?, ?)"
)
_NO_LONGER_DUE: Final = "DELETE FROM search_due WHERE article_key = ?"
