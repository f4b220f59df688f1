"""Proves the search index: what it knows of every article is what a new one would know.

The index holds no text that could be compared. So the places of all its words are added up, and the same
is done with the articles indexed anew, some at a time, in a table that is thrown away.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from typing import Any, Final, NamedTuple

from reader_app.errors import LibraryDamaged
from reader_app.store import schema
from reader_app.store.database import Database
from reader_app.store.search_index import VERSIONS, facts_of, forget, is_current, words_of
from reader_app.store.values import metadata_of

_CHARACTERS_AT_ONCE: Final = 2_000_000
_CORRUPT: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR)
_THROWN_AWAY: Final = (
    "It was thrown away, and the next search makes a new one; no article is touched."
)
_READ_ONLY: Final = (
    "A search where the library can be written makes a new one; no article is touched."
)


def problems(database: Database, progress: Callable[[int, int], None]) -> list[str]:
    """Returns what is wrong with the index, in English, and throws it away if anything is."""
    with database.reading() as connection:
        if not is_current(connection):  # there is none, or it is made anew before it is asked
            return []
    found = _found(database, progress)
    if not found:
        return []
    if not database.read_only:
        with database.writing() as connection:
            forget(connection)
    end = _READ_ONLY if database.read_only else _THROWN_AWAY
    return [f"The search index: {', '.join(found)}. {end}"]


def _found(database: Database, progress: Callable[[int, int], None]) -> list[str]:
    try:
        with _proving(database) as proof:
            return [*proof.unknown(), *proof.unlike(progress)]
    except LibraryDamaged:
        return ["it cannot be read"]


@contextmanager
def _proving(database: Database) -> Generator[_Proof]:
    """One moment of the library, and tables beside it that are gone afterwards."""
    with database.raw() as raw:
        raw.execute("BEGIN")
        try:
            yield _Proof(raw)
        finally:
            raw.execute("ROLLBACK")


class _Sums(NamedTuple):
    """How many words there are, and what tells their places from all others."""

    words: int = 0
    places: int = 0

    def plus(self, terms: Iterable[tuple[str, int, int]]) -> _Sums:
        words, places = self
        for term, count, mixed in terms:
            words += count
            digest = blake2b(term.encode(), digest_size=8).digest()
            places += int.from_bytes(digest) * mixed
        return _Sums(words, places % (1 << 64))


class _Proof:
    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw

    def unknown(self) -> Iterator[str]:
        """Yields what is wrong with the lists of the articles that are known and that are due."""
        for what, query in _UNKNOWN.items():
            (count,) = self._raw.execute(query).fetchone()
            if count:
                yield f"{count} {what}"

    def unlike(self, progress: Callable[[int, int], None]) -> Iterator[str]:
        """Yields what in the index is not as it would be in a new one."""
        self._copy()
        self._raw.execute("INSERT INTO temp.search_copy (search_copy) VALUES ('integrity-check')")
        self._raw.execute(_LIVING)
        ours = _Sums().plus(self._raw.execute(_WORDS.format(name="copy") + _OF_LIVING))
        anew, strange = self._anew(progress)
        if ours != anew:
            yield f"it has {ours.words} words where the articles have {anew.words}, or has them elsewhere"
        if strange:
            yield f"it takes {strange} articles for those of another day or source"

    def _copy(self) -> None:
        """Copies the index: to check it SQLite would take the right to write from everybody."""
        for name in ("copy", "anew"):
            table = schema.SEARCH_TEXT.replace("search_text", f"temp.search_{name}", 1)
            self._raw.execute(table)
            self._raw.execute(
                f"CREATE VIRTUAL TABLE temp.words_of_{name}"
                f" USING fts5vocab('temp', 'search_{name}', 'instance')"
            )
        for part in ("data", "idx"):
            self._raw.execute(f"DELETE FROM temp.search_copy_{part}")
            self._raw.execute(
                f"INSERT INTO temp.search_copy_{part} SELECT * FROM main.search_text_{part}"
            )

    def _anew(self, progress: Callable[[int, int], None]) -> tuple[_Sums, int]:
        """Indexes every living entry's article; returns the sums, and how many facts differ."""
        (total,) = self._raw.execute("SELECT count(*) FROM temp.search_living").fetchone()
        sums, strange, size = _Sums(), 0, 0
        row: Any
        for number, row in enumerate(self._raw.execute(_ARTICLES), 1):
            doc, title, text, metadata, started, *facts = row
            words = (doc, words_of(title), words_of(text))
            self._raw.execute(_INSERT, words)
            strange += tuple(facts) != facts_of(metadata_of(metadata), text, started)
            size += len(text)
            if size > _CHARACTERS_AT_ONCE or number == total:
                sums = sums.plus(self._raw.execute(_WORDS.format(name="anew") + _IN_ORDER))
                self._raw.execute(
                    "INSERT INTO temp.search_anew (search_anew) VALUES ('delete-all')"
                )
                size = 0
                progress(number, total)
        return sums, strange


_UNKNOWN: Final = {
    "articles are neither in it nor due to it": "SELECT count(*) FROM article"
    " WHERE key NOT IN (SELECT article_key FROM search_entry)"
    " AND key NOT IN (SELECT article_key FROM search_due)",
    "articles are due to it that are not there": "SELECT count(*) FROM search_due"
    " WHERE article_key NOT IN (SELECT key FROM article)",
}
_LIVING: Final = (
    "CREATE TABLE temp.search_living AS"
    f" SELECT article_key * {VERSIONS} + (version - 1) % {VERSIONS} AS doc, article_key"
    " FROM search_entry WHERE article_key IN (SELECT key FROM article)"
    " AND article_key NOT IN (SELECT article_key FROM search_due)"
)
# A product of the two, so that no two words can change places unnoticed.
_WORDS: Final = (
    "SELECT term, count(*),"
    " sum((doc % 999983 + 7) * (2 * offset + (col = 'title') + 11) % 2147483647)"
    " FROM temp.words_of_{name}"
)
_IN_ORDER: Final = " GROUP BY term ORDER BY term"
_OF_LIVING: Final = f" WHERE doc IN (SELECT doc FROM temp.search_living){_IN_ORDER}"
_ARTICLES: Final = (
    "SELECT doc, article.title, body.text, article.metadata, import.started,"
    " search_entry.day, search_entry.source FROM temp.search_living AS living"
    " JOIN article ON article.key = living.article_key"
    " JOIN search_entry ON search_entry.article_key = living.article_key"
    " JOIN body ON body.sha256 = article.sha256"
    " JOIN import ON import.id = article.import_id"
)
_INSERT: Final = "INSERT INTO temp.search_anew (rowid, title, text) VALUES (?, ?, ?)"
