"""Is the library whole? Its pages, references, texts, records, every quote, the search index."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, func, select

from reader_app.errors import LibraryDamaged
from reader_app.model import LayerId, Status
from reader_app.reports import CheckReport, Stats
from reader_app.store import articles, record_proof, schema, search_proof, shared_rows
from reader_app.store.database import Database
from reader_app.store.import_run import Progress
from reader_app.store.rows import ANNOTATION_IS_SEEN, ANNOTATIONS, ARTICLE_IS_SEEN
from reader_app.text.anchors import context_of

_MOST_PROBLEMS: Final = 100


def check(database: Database, progress: Progress) -> CheckReport:
    """Reads the whole library and names, in English, what is wrong with it."""
    problems: list[str] = []
    counted = (0, 0)
    try:
        counted = _look_through(database, problems, progress)
    except LibraryDamaged as error:
        problems.append(f"What comes after cannot be read: {error.detail}.")
    return CheckReport(tuple(problems[:_MOST_PROBLEMS]), *counted)


def _look_through(database: Database, problems: list[str], progress: Progress) -> tuple[int, int]:
    """Appends to `problems`; returns how many articles and annotations are to be seen."""
    with database.raw() as raw:
        for (verdict,) in raw.execute(f"PRAGMA integrity_check({_MOST_PROBLEMS})"):
            if verdict != "ok":
                problems.append(f"The database: {verdict}.")
    with database.reading() as connection:
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            problems.append(f"Row {row} of {table} refers to a missing {parent}.")
        problems.extend(_body_problems(connection))
        problems.extend(_annotation_problems(connection, lambda done, of: progress(done, 2 * of)))
        problems.extend(record_proof.problems(connection))
        counted = articles.count(connection), _annotation_count(connection)
    problems.extend(search_proof.problems(database, lambda done, of: progress(of + done, 2 * of)))
    return counted


def stats(database: Database) -> Stats:
    """Counts what is in the library."""
    article, annotation = schema.article, schema.annotation
    with database.reading() as connection:
        by_status = connection.execute(
            select(article.c.status, func.count()).where(ARTICLE_IS_SEEN).group_by(article.c.status)
        )
        by_layer = connection.execute(
            select(annotation.c.layer_id, func.count())
            .select_from(ANNOTATIONS)
            .where(ANNOTATION_IS_SEEN, ARTICLE_IS_SEEN)
            .group_by(annotation.c.layer_id)
        )
        return Stats(
            articles=articles.count(connection),
            by_status={Status(status): number for status, number in by_status},
            annotations=_annotation_count(connection),
            by_layer={LayerId(layer): number for layer, number in by_layer},
            annotators=len(shared_rows.annotators(connection)),
            size_bytes=database.path.stat().st_size,
        )


def _annotation_count(connection: Connection) -> int:
    query = select(func.count()).select_from(ANNOTATIONS).where(ANNOTATION_IS_SEEN, ARTICLE_IS_SEEN)
    return connection.execute(query).scalar_one()


def _body_problems(connection: Connection) -> Iterator[str]:
    # As bytes: a byte that has changed may leave no text that could be decoded.
    for row in connection.exec_driver_sql("SELECT sha256, CAST(text AS BLOB) AS raw FROM body"):
        if hashlib.sha256(row.raw).hexdigest() != row.sha256:
            yield f"The text {row.sha256[:12]}… is not what was stored."


def _annotation_problems(connection: Connection, progress: Progress) -> Iterator[str]:
    article, annotation = schema.article, schema.annotation
    total = connection.execute(select(func.count()).select_from(article)).scalar_one()
    query = (
        select(
            article.c.id,
            article.c.title,
            article.c.sha256,
            annotation.c.start,
            annotation.c.end,
            annotation.c.quote,
            annotation.c.prefix,
            annotation.c.suffix,
        )
        .select_from(ANNOTATIONS)
        .order_by(article.c.key)
    )
    text, present, seen = "", None, 0
    for id_, title, sha256, start, end, quote, prefix, suffix in connection.execute(query):
        if id_ != present:
            text, present, seen = articles.text(connection, sha256), id_, seen + 1
            progress(seen, total)
        if text[start:end] != quote:
            yield f"“{quote}” does not stand at {start}…{end} of “{title}”."
        elif context_of(text, start, end) != (prefix, suffix):
            yield f"The context of “{quote}” at {start}…{end} of “{title}” is not what was stored."
    progress(total, total)
