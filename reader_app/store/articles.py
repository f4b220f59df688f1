"""Questions about the articles of a library: which there are, in which order, and what is in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import batched
from typing import Final, cast

from sqlalchemy import ColumnElement, Connection, Select, case, func, select

from reader_app.model import Article, ArticleId, ArticleOrder, LayerId, ListRow, Provenance, Status
from reader_app.store import schema
from reader_app.store.rows import (
    ANNOTATION_IS_SEEN,
    ANNOTATIONS,
    ARTICLE_COLUMNS,
    ARTICLE_IS_SEEN,
    IDS_A_QUERY,
)
from reader_app.store.values import article_of
from reader_app.text.matching import holding

_TITLES_AT_ONCE: Final = 2000


def ids(
    connection: Connection, order: ArticleOrder, status: Status | None = None
) -> list[ArticleId]:
    """Returns the ids of the articles that are seen, sorted; ties stay in the order of import."""
    query = select(schema.article.c.id).where(ARTICLE_IS_SEEN)
    if status is not None:
        query = query.where(schema.article.c.status == status.value)
    # Fetched at once: row by row, 100,000 ids take more than twice the time.
    if order is ArticleOrder.DATE:
        query = _by_day(connection, query)
    return cast("list[ArticleId]", connection.scalars(_sorted(query, order)).all())


def sample_ids(connection: Connection) -> list[ArticleId]:
    query = select(schema.article.c.id).where(ARTICLE_IS_SEEN, schema.article.c.is_sample == 1)
    return [ArticleId(row[0]) for row in connection.execute(query)]


def rows(connection: Connection, wanted: Sequence[ArticleId]) -> dict[ArticleId, ListRow]:
    """Returns what the list shows of articles; one that is not seen is left out."""
    found: dict[ArticleId, ListRow] = {}
    for some in batched(wanted, IDS_A_QUERY):
        query = select(*ARTICLE_COLUMNS).where(schema.article.c.id.in_(some), ARTICLE_IS_SEEN)
        counts, days = _counts(connection, some), _days(connection, some)
        for row in connection.execute(query):
            article = article_of(row)
            found[article.id] = ListRow(article, counts.get(article.id, {}), days.get(article.id))
    return found


def article(connection: Connection, article_id: ArticleId) -> Article | None:
    query = select(*ARTICLE_COLUMNS).where(schema.article.c.id == article_id, ARTICLE_IS_SEEN)
    row = connection.execute(query).first()
    return None if row is None else article_of(row)


def provenance(connection: Connection, article_id: ArticleId) -> Provenance | None:
    came = schema.import_
    query = (
        select(came.c.source, came.c.started)
        .join(schema.article, schema.article.c.import_id == came.c.id)
        .where(schema.article.c.id == article_id)
    )
    row = connection.execute(query).first()
    return None if row is None else Provenance(row.source, row.started)


def titled(
    connection: Connection, typed: str, limit: int, is_cancelled: Callable[[], bool]
) -> list[Article]:
    """Returns the first articles, by import, whose title has every word of `typed`."""
    query = select(schema.article.c.id, schema.article.c.title).where(ARTICLE_IS_SEEN)
    titles = connection.execute(query.order_by(schema.article.c.key))
    found: list[ArticleId] = []
    # In pieces: a search may end early, and the window's thread gets its turn between them.
    for some in titles.yield_per(_TITLES_AT_ONCE).partitions():
        if is_cancelled() or len(found) >= limit:
            break
        found += [some[place].id for place in holding(typed, [row.title for row in some])]
    by_id = rows(connection, found[:limit])
    return [by_id[article_id].article for article_id in found[:limit] if article_id in by_id]


def text(connection: Connection, sha256: str) -> str:
    query = select(schema.body.c.text).where(schema.body.c.sha256 == sha256)
    return connection.execute(query).scalar_one()


def count(connection: Connection) -> int:
    query = select(func.count()).select_from(schema.article).where(ARTICLE_IS_SEEN)
    return connection.execute(query).scalar_one()


def _sorted(query: Select[str], order: ArticleOrder) -> Select[str]:
    keys: list[ColumnElement[object]] = []
    match order:
        case ArticleOrder.IMPORTED | ArticleOrder.DATE:
            pass
        case ArticleOrder.TITLE:
            keys.append(func.title_key(schema.article.c.title))
        case ArticleOrder.STATUS:
            keys.append(case({"todo": 0, "in_work": 1}, value=schema.article.c.status, else_=2))
        case ArticleOrder.CHANGED:
            keys.append(schema.article.c.changed.desc())
        case ArticleOrder.TEACHES:
            taught = schema.uncertainty
            query = query.outerjoin(taught, taught.c.article_key == schema.article.c.key)
            # What is done teaches nothing more; of what nobody has looked at yet, nothing is known.
            keys.append(case({Status.DONE.value: 1}, value=schema.article.c.status, else_=0))
            keys.append(taught.c.value.desc().nulls_last())
        case ArticleOrder.ANNOTATIONS:
            per_article = (
                select(schema.annotation.c.article_key, func.count().label("size"))
                .where(ANNOTATION_IS_SEEN)
                .group_by(schema.annotation.c.article_key)
                .subquery()
            )
            query = query.outerjoin(per_article, per_article.c.article_key == schema.article.c.key)
            keys.append(func.coalesce(per_article.c.size, 0).desc())
    return query.order_by(*keys, schema.article.c.key)


def _by_day(connection: Connection, query: Select[str]) -> Select[str]:
    """Returns the query with the newest day first; what has none, or none yet, comes last."""
    entry = schema.search_entry
    if not schema.is_there(connection, entry):
        return query
    query = query.outerjoin(entry, entry.c.article_key == schema.article.c.key)
    return query.order_by(entry.c.day.is_(None), entry.c.day.desc())


def _days(connection: Connection, wanted: Sequence[ArticleId]) -> dict[ArticleId, date]:
    entry = schema.search_entry
    if not schema.is_there(connection, entry):
        return {}
    query = (
        select(schema.article.c.id, entry.c.day)
        .join(entry, entry.c.article_key == schema.article.c.key)
        .where(schema.article.c.id.in_(wanted), entry.c.day.is_not(None))
    )
    return {ArticleId(row.id): date.fromisoformat(row.day) for row in connection.execute(query)}


def _counts(
    connection: Connection, wanted: Sequence[ArticleId]
) -> dict[ArticleId, dict[LayerId, int]]:
    query = (
        select(schema.article.c.id, schema.annotation.c.layer_id, func.count())
        .select_from(ANNOTATIONS)
        .where(schema.article.c.id.in_(wanted), ANNOTATION_IS_SEEN)
        .group_by(schema.article.c.id, schema.annotation.c.layer_id)
    )
    counts: dict[ArticleId, dict[LayerId, int]] = {}
    for article_id, layer_id, number in connection.execute(query):
        counts.setdefault(article_id, {})[layer_id] = number
    return counts
