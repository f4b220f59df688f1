"""How an annotator wants to read an article: a choice for each, kept with the library."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from reader_app.errors import ArticleMissing
from reader_app.model import ArticleId
from reader_app.store import schema
from reader_app.store.database import Database
from reader_app.store.rows import article_keys


def half_space_view(database: Database, article_id: ArticleId) -> bool | None:
    """Returns whether the article is read with its half-spaces put back; None if nobody chose."""
    article, reading = schema.article, schema.reading
    query = (
        select(reading.c.half_space_view)
        .join(article, article.c.key == reading.c.article_key)
        .where(article.c.id == article_id)
    )
    with database.reading() as connection:
        if not schema.is_there(connection, reading):
            return None
        chosen = connection.execute(query).scalar()
    return None if chosen is None else bool(chosen)


def set_half_space_view(database: Database, article_id: ArticleId, wanted: bool) -> None:
    """Raises ArticleMissing, and what every writing raises."""
    with database.writing() as connection:
        _put(connection, article_id, wanted)


def _put(connection: Connection, article_id: ArticleId, wanted: bool) -> None:
    keys = article_keys(connection, [article_id])
    if article_id not in keys:
        raise ArticleMissing
    statement = insert(schema.reading).values(
        article_key=keys[article_id], half_space_view=int(wanted)
    )
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["article_key"], set_={"half_space_view": int(wanted)}
        )
    )
