"""What queries select and where: columns in the order of `store.values`, and what is to be seen."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, literal_column, select

from reader_app.store import schema
from reader_app.store.values import ANNOTATION_FIELDS, ARTICLE_FIELDS

type AnyRow = Any
"""A row of SQLAlchemy's, whose type names each column's and says nothing that is needed here."""

# The state is written out, for SQLite does not use an index of some rows for a bound value.
HIDDEN_IMPORTS = select(schema.import_.c.id).where(
    schema.import_.c.state != literal_column("'done'")
)
"""The imports whose articles, annotations, layers and annotators are not to be seen."""

ARTICLE_IS_SEEN = (schema.article.c.is_removed == 0) & (
    schema.article.c.import_id.not_in(HIDDEN_IMPORTS)
)
ANNOTATION_IS_SEEN = schema.annotation.c.import_id.is_(None) | (
    schema.annotation.c.import_id.not_in(HIDDEN_IMPORTS)
)
LAYER_IS_SEEN = schema.layer.c.import_id.is_(None) | (
    schema.layer.c.import_id.not_in(HIDDEN_IMPORTS)
)
ANNOTATOR_IS_SEEN = schema.annotator.c.import_id.is_(None) | (
    schema.annotator.c.import_id.not_in(HIDDEN_IMPORTS)
)

ARTICLE_COLUMNS: tuple[ColumnElement[Any], ...] = tuple(
    schema.article.c[name] for name in ARTICLE_FIELDS
)
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
