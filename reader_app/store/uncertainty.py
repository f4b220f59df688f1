"""How much the work on each article is expected to teach: derived, kept so that a list can be sorted."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from reader_app.model import ArticleId
from reader_app.store import schema
from reader_app.store.rows import article_keys


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
