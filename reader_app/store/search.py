"""Searching all articles: the index says where a query may be found, the text itself whether it is.

Invariant: no read transaction is open while somebody looks at what was found. One that is held open
keeps the write-ahead log from being carried over, for as long as a window stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from heapq import merge
from itertools import chain, islice, repeat
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, literal, select

from reader_app.errors import LibraryDamaged
from reader_app.model import FoundArticle, Layer
from reader_app.search_errors import SearchIndexBroken
from reader_app.store import schema, shared_rows
from reader_app.store.database import Database
from reader_app.store.rows import ANNOTATION_IS_SEEN, ARTICLE_COLUMNS, ARTICLE_IS_SEEN, AnyRow
from reader_app.store.search_filters import IS_DUE, NAMED, Conditions, conditions_of, where
from reader_app.store.search_index import VERSIONS, facts_of, forget, is_current, words_of
from reader_app.store.values import article_of
from reader_app.text.find import Finder
from reader_app.text.query import KeyWord, Query, Term

_FEW_DUE: Final = 64
"""So many articles that the index does not know yet are looked through one by one."""

_ENTRIES_AT_ONCE: Final = 500
_ARTICLES_AT_ONCE: Final = (4, 16)  # the first hits soon, then the rest in good time


def search(
    database: Database, query: Query, is_cancelled: Callable[[], bool], today: date
) -> Iterator[FoundArticle]:
    """Yields the articles that have what is asked for, in the order of their import.

    Of more than a few that the index does not know yet, none is found by its words; in a library that
    can only be read they are looked through all the same.
    Raises what `conditions_of` raises, and SearchIndexBroken.
    """
    if query.is_empty:
        return
    with database.reading() as connection:
        layers = shared_rows.layers(connection) if query.filters else ()
        is_indexed = is_current(connection)
        due: Sequence[int] = ()
        if is_indexed:
            some = _DUE if database.read_only else _DUE.limit(_FEW_DUE + 1)
            due = connection.scalars(some).all()
    asked = _asked(query, layers, today, is_indexed)
    asked.takes_due = database.read_only or len(due) <= _FEW_DUE
    yield from _Search(database, asked, is_cancelled).found(due if asked.takes_due else ())


_DUE: Final = select(schema.search_due.c.article_key).order_by(schema.search_due.c.article_key)


@dataclass(slots=True)
class _Asked:
    """A query made ready. `expression` is what the index is asked, "" for nothing."""

    expression: str
    finder: Finder
    conditions: Conditions
    is_indexed: bool
    takes_due: bool = False


def _asked(query: Query, layers: Sequence[Layer], today: date, is_indexed: bool) -> _Asked:
    conditions = conditions_of(query.filters, layers, today)
    names = [name.term for name in conditions.names if not name.is_excluded]
    expression = expression_of(query, names) if is_indexed else ""
    return _Asked(expression, Finder(query), conditions, is_indexed)


def expression_of(query: Query, names: Iterable[Term] = ()) -> str:
    """Returns what FTS5 is asked for articles that may have the query's terms and the names of its
    filters; "" if it cannot be asked.
    """
    asked = _all_of(term for term in query.terms if not term.is_excluded)
    together = _any_spelling(query.together.spellings) if query.together else ""
    if asked and together:
        asked = f"(({asked}) OR {together})"
    return " AND ".join(filter(None, (asked, _all_of(names))))


def _all_of(terms: Iterable[Term]) -> str:
    asked = (_any_spelling(term.spellings) for term in terms)
    return " AND ".join(each for each in asked if each)


def _any_spelling(spellings: Sequence[Sequence[KeyWord]]) -> str:
    phrases: dict[str, None] = {}
    for words in spellings:
        last = next((i for i, word in enumerate(words) if word.is_prefix), len(words) - 1)
        text = words_of(" ".join(word.text for word in words[: last + 1]))
        if not any(sign.isalnum() for sign in text):
            return ""  # no word: it may stand anywhere
        phrases[f'"{text}"' + " *" * words[last].is_prefix] = None
    return f"({' OR '.join(phrases)})" if phrases else ""


class _Search:
    """One search under way."""

    def __init__(self, database: Database, asked: _Asked, is_cancelled: Callable[[], bool]) -> None:
        self._database = database
        self._asked = asked
        self._is_cancelled = is_cancelled
        is_due: ColumnElement[bool] = IS_DUE if asked.is_indexed else literal(True)
        self._rows: Select[Any] = (
            select(
                *ARTICLE_COLUMNS,
                schema.article.c.key,
                schema.body.c.text,
                schema.import_.c.started,
                (is_due if asked.conditions.of_facts else literal(False)).label("is_due"),
            )
            .join(schema.body, schema.body.c.sha256 == schema.article.c.sha256)
            .join(schema.import_, schema.import_.c.id == schema.article.c.import_id)
            .where(
                ARTICLE_IS_SEEN,
                where(asked.conditions, is_indexed=asked.is_indexed, takes_due=asked.takes_due),
            )
            .order_by(schema.article.c.key)
        )

    def found(self, due: Iterable[int]) -> Iterator[FoundArticle]:
        rows = self._rows_of(_once(merge(self._candidates(), due)))
        for some in rows if self._asked.expression else self._all_rows():
            yield from self._verified(some)

    def _candidates(self) -> Iterator[int]:
        """Yields the articles that the index finds, in order, some of them more than once."""
        after = -1
        while not self._is_cancelled():
            asked = (self._asked.expression, after, _ENTRIES_AT_ONCE)
            with self._mending(), self._database.reading() as connection:
                entries = connection.exec_driver_sql(_ENTRIES, asked).scalars().all()
            yield from (entry // VERSIONS for entry in entries)
            if len(entries) < _ENTRIES_AT_ONCE:
                return
            after = entries[-1]

    @contextmanager
    def _mending(self) -> Generator[None]:
        """Throws an index away that cannot be read: what it says follows from the articles."""
        try:
            yield
        except LibraryDamaged as error:
            if not self._database.read_only:
                with self._database.writing() as connection:
                    forget(connection)
            raise SearchIndexBroken(self._database.path) from error

    def _rows_of(self, keys: Iterator[int]) -> Iterator[Sequence[AnyRow]]:
        for size in chain(_ARTICLES_AT_ONCE, repeat(_ARTICLES_AT_ONCE[-1])):
            some = list(islice(keys, size))
            if not some or self._is_cancelled():
                return
            with self._database.reading() as connection:
                rows = connection.execute(self._rows.where(schema.article.c.key.in_(some))).all()
            yield rows

    def _all_rows(self) -> Iterator[Sequence[AnyRow]]:
        after = -1
        for size in chain(_ARTICLES_AT_ONCE, repeat(_ARTICLES_AT_ONCE[-1])):
            if self._is_cancelled():
                return
            query = self._rows.where(schema.article.c.key > after).limit(size)
            with self._database.reading() as connection:
                rows = connection.execute(query).all()
            yield rows
            if len(rows) < size:
                return
            after = rows[-1].key

    def _verified(self, rows: Sequence[AnyRow]) -> Iterator[FoundArticle]:
        asked = self._asked
        quotes = self._quotes_of(rows) if asked.conditions.names else {}
        for row in rows:
            if self._is_cancelled():
                return
            article = article_of(row)
            if row.is_due:
                facts = facts_of(article.metadata, row.text, row.started)
                if not all(is_fulfilled(facts) for is_fulfilled in asked.conditions.of_facts):
                    continue
            has_names = (name.is_in(quotes.get(row.key, ())) for name in asked.conditions.names)
            if all(has_names) and asked.finder.matches(article.title, row.text):
                yield FoundArticle(
                    article,
                    tuple(asked.finder.spans(row.text)),
                    tuple(asked.finder.spans(article.title)),
                    row.text,
                )

    def _quotes_of(self, rows: Sequence[AnyRow]) -> dict[int, list[str]]:
        annotation = schema.annotation
        query = select(annotation.c.article_key, annotation.c.quote).where(
            annotation.c.article_key.in_([row.key for row in rows]),
            annotation.c.layer_id.in_(NAMED),
            ANNOTATION_IS_SEEN,
        )
        quotes: dict[int, list[str]] = {}
        with self._database.reading() as connection:
            for article_key, quote in connection.execute(query):
                quotes.setdefault(article_key, []).append(quote)
        return quotes


_ENTRIES: Final = (
    "SELECT rowid FROM search_text WHERE search_text MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?"
)


def _once(keys: Iterable[int]) -> Iterator[int]:
    last = -1
    for key in keys:
        if key != last:
            yield key
        last = key
