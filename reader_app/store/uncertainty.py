"""How much the work on each article is expected to teach: derived, kept so that a list can be sorted."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, or_, select
from sqlalchemy.dialects.sqlite import insert

from reader_app.model import ArticleId, Status
from reader_app.store import schema
from reader_app.store.rows import ARTICLE_IS_SEEN, article_keys


def keep_uncertainty(
    connection: Connection, values: Sequence[tuple[ArticleId, float]], knowledge_step: int
) -> None:
    """Keeps the values of articles, computed from what was known at a step of the history.

    An article that is not there any more is passed over.
    """
    keys = article_keys(connection, [article_id for article_id, _ in values])
    rows = [
        {"article_key": keys[article_id], "value": value, "knowledge_step": knowledge_step}
        for article_id, value in values
        if article_id in keys
    ]
    if rows:
        statement = insert(schema.uncertainty)
        new = {name: statement.excluded[name] for name in ("value", "knowledge_step")}
        statement = statement.on_conflict_do_update(index_elements=["article_key"], set_=new)
        connection.execute(statement, rows)


def without_uncertainty(connection: Connection, since_step: int, limit: int) -> list[ArticleId]:
    """Returns the first articles, by import, that are not done and were not looked at since a step."""
    article, kept = schema.article, schema.uncertainty
    query = (
        select(article.c.id)
        .outerjoin(kept, kept.c.article_key == article.c.key)
        .where(ARTICLE_IS_SEEN, article.c.status != Status.DONE.value)
        .where(or_(kept.c.knowledge_step.is_(None), kept.c.knowledge_step < since_step))
        .order_by(article.c.key)
        .limit(limit)
    )
    return [ArticleId(id_) for id_ in connection.scalars(query)]
