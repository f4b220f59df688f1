"""How much an annotator did in each article, day by day; it is no part of the history."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from reader_app.errors import ArticleMissing
from reader_app.listings import Effort, EffortRow
from reader_app.model import ORIGIN_SUGGESTION, ArticleId
from reader_app.store import schema
from reader_app.store.database import Database
from reader_app.store.overview import DAY
from reader_app.store.rows import ANNOTATION_IS_SEEN, ARTICLE_IS_SEEN, article_keys


def effort(connection: Connection) -> list[EffortRow]:
    """Returns what was done in the articles that are seen, by day and in the order of their import."""
    made: dict[tuple[int, str], tuple[int, int]] = {
        (key, day): (number, accepted)
        for key, day, number, accepted in connection.execute(_MADE).all()
    }
    return [
        EffortRow(
            ArticleId(article_id),
            date.fromisoformat(day),
            Effort(selections, keys, clicks),
            *made.get((key, day), (0, 0)),
        )
        for article_id, key, day, selections, keys, clicks in connection.execute(_ROWS)
    ]


def add_effort(database: Database, article_id: ArticleId, day: date, done: Effort) -> None:
    """Adds to what was done in an article on a day (of UTC).

    Raises ArticleMissing, and what every writing raises.
    """
    with database.writing() as connection:
        keys = article_keys(connection, [article_id])
        if article_id not in keys:
            raise ArticleMissing
        _add(connection, keys[article_id], day, done)


def _add(connection: Connection, article_key: int, day: date, done: Effort) -> None:
    counts = {"selections": done.selections, "keys": done.keys, "clicks": done.clicks}
    table = schema.effort
    statement = insert(table).values(article_key=article_key, day=day.isoformat(), **counts)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["article_key", "day"],
            set_={name: table.c[name] + number for name, number in counts.items()},
        )
    )


_effort: Final[Any] = schema.effort.c
_ROWS: Final = (
    select(
        schema.article.c.id,
        *(_effort.article_key, _effort.day, _effort.selections, _effort["keys"], _effort.clicks),
    )
    .join(schema.article, schema.article.c.key == _effort.article_key)
    .where(ARTICLE_IS_SEEN)
    .order_by(_effort.day, _effort.article_key)
)
_annotation: Final = schema.annotation.c
_MADE: Final = (
    select(
        _annotation.article_key,
        DAY.label("day"),
        func.count(),
        func.count().filter(_annotation.origin.startswith(ORIGIN_SUGGESTION)),
    )
    .where(_annotation.article_key.in_(select(_effort.article_key).distinct()), ANNOTATION_IS_SEEN)
    .group_by(_annotation.article_key, "day")
)
