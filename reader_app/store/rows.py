"""What queries select and where: columns in the order of `store.values`, and what is to be seen."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import batched
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, FromClause, literal_column, select, union_all

from reader_app.model import ArticleId
from reader_app.store import schema
from reader_app.store.values import ANNOTATION_FIELDS, ARTICLE_FIELDS, LAYER_FIELDS

type AnyRow = Any
"""A row of SQLAlchemy's, whose type names each column's and says nothing that is needed here."""

IDS_A_QUERY: Final = 500
"""SQLite takes 32,766 parameters; short lists keep the number of cached statements small."""

# The state is written out, for SQLite does not use an index of some rows for a bound value.
HIDDEN_IMPORTS = select(schema.import_.c.id).where(
    schema.import_.c.state != literal_column("'done'")
)
"""The imports whose articles, annotations, layers and annotators are not to be seen."""

ARTICLE_IS_SEEN = (schema.article.c.is_removed == 0) & (
    schema.article.c.import_id.not_in(HIDDEN_IMPORTS)
)
HIDDEN_ARTICLES = union_all(
    select(schema.article.c.key).where(schema.article.c.is_removed != literal_column("0")),
    select(schema.article.c.key).where(schema.article.c.import_id.in_(HIDDEN_IMPORTS)),
)
"""The numbers of the articles that are not to be seen, for what is counted without a look at each."""


def is_brought_to_light(table: FromClause) -> ColumnElement[bool]:
    """Returns the condition that no import brought a row, or one that is not hidden."""
    return table.c.import_id.is_(None) | table.c.import_id.not_in(HIDDEN_IMPORTS)


ANNOTATION_IS_SEEN = is_brought_to_light(schema.annotation)

ARTICLE_COLUMNS: tuple[ColumnElement[Any], ...] = tuple(
    schema.article.c[name] for name in ARTICLE_FIELDS
)
LAYER_COLUMNS: tuple[ColumnElement[Any], ...] = tuple(schema.layer.c[name] for name in LAYER_FIELDS)
ANNOTATIONS = schema.annotation.join(
    schema.article, schema.article.c.key == schema.annotation.c.article_key
)
"""What a query for ANNOTATION_COLUMNS selects from."""

ANNOTATION_COLUMNS: tuple[ColumnElement[Any], ...] = tuple(
    schema.article.c.id.label(name) if name == "article_id" else schema.annotation.c[name]
    for name in ANNOTATION_FIELDS
)
ANNOTATION_ORDER = (
    schema.annotation.c.start,
    schema.annotation.c.end,
    schema.annotation.c.layer_id,
    schema.annotation.c.id,
)


def article_keys(connection: Connection, ids: Iterable[ArticleId]) -> dict[ArticleId, int]:
    """Returns the numbers of those articles that are there, seen or not."""
    keys: dict[ArticleId, int] = {}
    for some in batched(ids, IDS_A_QUERY):
        query = select(schema.article.c.id, schema.article.c.key)
        for row in connection.execute(query.where(schema.article.c.id.in_(some))):
            keys[ArticleId(row.id)] = row.key
    return keys
