"""Rows of the tables to values of the model and back: the only place that knows both shapes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import literal_column, select

from reader_app.model import (
    Annotation,
    AnnotationId,
    Annotator,
    AnnotatorId,
    Article,
    ArticleId,
    Direction,
    Layer,
    LayerId,
    Status,
)
from reader_app.store import schema

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

ARTICLE_COLUMNS = (
    schema.article.c.id,
    schema.article.c.title,
    schema.article.c.sha256,
    schema.article.c.direction,
    schema.article.c.status,
    schema.article.c.metadata,
    schema.article.c.extensions,
    schema.article.c.is_sample,
)
ANNOTATIONS = schema.annotation.join(
    schema.article, schema.article.c.key == schema.annotation.c.article_key
)
"""What a query for ANNOTATION_COLUMNS selects from."""

ANNOTATION_COLUMNS = (
    schema.annotation.c.id,
    schema.article.c.id.label("article_id"),
    schema.annotation.c.layer_id,
    schema.annotation.c.annotator_id,
    schema.annotation.c.start,
    schema.annotation.c.end,
    schema.annotation.c.quote,
    schema.annotation.c.prefix,
    schema.annotation.c.suffix,
    schema.annotation.c.created,
    schema.annotation.c.origin,
    schema.annotation.c.note,
    schema.annotation.c.extensions,
)
ANNOTATION_ORDER = (
    schema.annotation.c.start,
    schema.annotation.c.end,
    schema.annotation.c.layer_id,
    schema.annotation.c.id,
)

_decode_strings = msgspec.json.Decoder(dict[str, str]).decode
_decode_extensions = msgspec.json.Decoder(dict[str, object]).decode


def moment() -> str:
    """Returns the present time in UTC to the microsecond: the list is sorted by when one changed."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def encoded(value: object) -> str:
    return msgspec.json.encode(value).decode()


def encoded_or_none(extensions: dict[str, object]) -> str | None:
    return encoded(extensions) if extensions else None


def article_of(row: AnyRow) -> Article:
    """Reads the first eight columns of `row` in the order of ARTICLE_COLUMNS."""
    return Article(
        id=ArticleId(row[0]),
        title=row[1],
        sha256=row[2],
        direction=Direction(row[3]),
        status=Status(row[4]),
        metadata=_decode_strings(row[5]),
        extensions=_decode_extensions(row[6]) if row[6] else {},
        is_sample=bool(row[7]),
    )


def article_values(article: Article) -> dict[str, object]:
    return {
        "id": article.id,
        "title": article.title,
        "sha256": article.sha256,
        "direction": article.direction.value,
        "status": article.status.value,
        "metadata": encoded(article.metadata),
        "extensions": encoded_or_none(article.extensions),
        "is_sample": int(article.is_sample),
    }


def annotation_of(row: AnyRow) -> Annotation:
    """Reads a row in the order of ANNOTATION_COLUMNS."""
    id_, article_id, layer_id, annotator_id, start, end, quote, prefix, suffix, *rest = row
    created, origin, note, extensions = rest
    return Annotation(
        AnnotationId(id_),
        ArticleId(article_id),
        LayerId(layer_id),
        AnnotatorId(annotator_id),
        start,
        end,
        quote,
        prefix,
        suffix,
        created,
        origin,
        note,
        _decode_extensions(extensions) if extensions else {},
    )


def annotation_values(annotation: Annotation, article_key: int) -> dict[str, object]:
    return {
        "article_key": article_key,
        "id": annotation.id,
        "layer_id": annotation.layer_id,
        "annotator_id": annotation.annotator_id,
        "start": annotation.start,
        "end": annotation.end,
        "quote": annotation.quote,
        "prefix": annotation.prefix,
        "suffix": annotation.suffix,
        "created": annotation.created,
        "origin": annotation.origin,
        "note": annotation.note,
        "extensions": encoded_or_none(annotation.extensions),
    }


def layer_of(row: AnyRow) -> Layer:
    return Layer(LayerId(row.id), _decode_strings(row.name), row.color, row.hotkey, row.position)


def layer_values(layer: Layer) -> dict[str, object]:
    return {
        "id": layer.id,
        "name": encoded(layer.name),
        "color": layer.color,
        "hotkey": layer.hotkey,
        "position": layer.position,
    }


def annotator_of(row: AnyRow) -> Annotator:
    return Annotator(AnnotatorId(row.id), row.name)
