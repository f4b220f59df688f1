"""What a row holds to values of the model, and back. SQLAlchemy is not needed for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

import msgspec

from reader_app.model import (
    Annotation,
    Annotator,
    AnnotatorId,
    Article,
    ArticleId,
    Direction,
    Layer,
    LayerId,
    Status,
)

ARTICLE_FIELDS: Final = (
    "id",
    "title",
    "sha256",
    "direction",
    "status",
    "metadata",
    "extensions",
    "is_sample",
)
ANNOTATION_FIELDS: Final = (
    "id",
    "article_id",
    "layer_id",
    "annotator_id",
    "start",
    "end",
    "quote",
    "prefix",
    "suffix",
    "created",
    "origin",
    "note",
    "extensions",
    "entity_id",
)
"""`article_id` is the id of the article, to which the row itself refers by number."""
LAYER_FIELDS: Final = ("id", "name", "color", "hotkey", "position", "has_entities")

type Row = Sequence[Any]

metadata_of = msgspec.json.Decoder(dict[str, str]).decode
_decode_extensions = msgspec.json.Decoder(dict[str, object]).decode


def moment() -> str:
    """Returns the present time in UTC to the microsecond: the list is sorted by when one changed."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def encoded(value: object) -> str:
    return msgspec.json.encode(value).decode()


def encoded_or_none(extensions: dict[str, object]) -> str | None:
    return encoded(extensions) if extensions else None


def extensions_of(stored: str | None) -> dict[str, object]:
    return _decode_extensions(stored) if stored else {}


def article_of(row: Row) -> Article:
    """Reads what `row` begins with: ARTICLE_FIELDS."""
    return Article(
        id=ArticleId(row[0]),
        title=row[1],
        sha256=row[2],
        direction=Direction(row[3]),
        status=Status(row[4]),
        metadata=metadata_of(row[5]),
        extensions=extensions_of(row[6]),
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


def annotation_of(row: Row) -> Annotation:
    """Reads what `row` begins with: ANNOTATION_FIELDS."""
    # By place and without a call for each id: thousands of mentions are read at once.
    id_, article_id, layer_id, annotator_id, start, end, quote, prefix, suffix = row[:9]
    created, origin, note, extensions, entity_id = row[9:14]
    return Annotation(
        id_,
        article_id,
        layer_id,
        annotator_id,
        start,
        end,
        quote,
        prefix,
        suffix,
        created,
        origin,
        note,
        extensions_of(extensions),
        entity_id,
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
        "entity_id": annotation.entity_id,
    }


def layer_of(row: Row) -> Layer:
    """Reads what `row` begins with: LAYER_FIELDS."""
    id_, name, color, hotkey, position, has_entities = row[:6]
    return Layer(LayerId(id_), metadata_of(name), color, hotkey, position, bool(has_entities))


def layer_values(layer: Layer) -> dict[str, object]:
    return {
        "id": layer.id,
        "name": encoded(layer.name),
        "color": layer.color,
        "hotkey": layer.hotkey,
        "position": layer.position,
        "has_entities": int(layer.has_entities),
    }


def annotator_of(row: Row) -> Annotator:
    """Reads what `row` begins with: id and name."""
    return Annotator(AnnotatorId(row[0]), row[1])
