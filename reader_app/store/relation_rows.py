"""Relations as rows: read, compared, put in and changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, insert, select

from reader_app.model import (
    AnnotationId,
    AnnotatorId,
    ArticleId,
    LayerId,
    Relation,
    RelationId,
    RelationKindId,
)
from reader_app.store import schema
from reader_app.store.placed_rows import are_these, changing, keys_of
from reader_app.store.rows import ARTICLE_IS_SEEN, HIDDEN_IMPORTS, AnyRow, is_brought_to_light
from reader_app.store.values import encoded_or_none, extensions_of

_decode: Final = msgspec.json.Decoder(Relation).decode


def relation_of(record: str) -> Relation:
    """Reads a relation that was set aside whole."""
    return _decode(record)


def relations_of(connection: Connection, article_id: ArticleId) -> tuple[Relation, ...]:
    """Returns the relations of an article that is seen, by when they were made and by id."""
    table = schema.relation
    is_wanted = (schema.article.c.id == article_id) & ARTICLE_IS_SEEN
    query = _ROWS.where(is_wanted, is_brought_to_light(table))
    query = query.order_by(table.c.created, table.c.id)
    return tuple(_relation_of(row) for row in connection.execute(query))


def of_articles(
    connection: Connection, article_keys: Sequence[int], *, with_hidden: bool = False
) -> Iterator[Relation]:
    """Yields the relations of articles by their numbers, but for those that an import hides."""
    table = schema.relation
    query = _ROWS.where(table.c.article_key.in_(article_keys))
    query = query if with_hidden else query.where(is_brought_to_light(table))
    return map(_relation_of, connection.execute(query))


def relations_on(connection: Connection, layer_ids: Sequence[LayerId]) -> tuple[Relation, ...]:
    """Returns every relation with an end on the layers, those of removed articles included."""
    table, annotation = schema.relation, schema.annotation
    has_end_there = (
        select(annotation.c.id)
        .where(
            annotation.c.article_key == table.c.article_key,
            annotation.c.id.in_([table.c.from_id, table.c.to_id]),
            annotation.c.layer_id.in_(layer_ids),
        )
        .exists()
    )
    return _all_with(connection, has_end_there)


def relations_of_kinds(
    connection: Connection, kind_ids: Sequence[RelationKindId]
) -> tuple[Relation, ...]:
    """Returns every relation of the kinds, those of removed articles included."""
    return _all_with(connection, schema.relation.c.kind_id.in_(kind_ids))


def _all_with(connection: Connection, condition: ColumnElement[bool]) -> tuple[Relation, ...]:
    is_there = schema.article.c.import_id.not_in(HIDDEN_IMPORTS)
    query = _ROWS.where(condition, is_there, is_brought_to_light(schema.relation))
    rows = connection.execute(query.order_by(schema.relation.c.key))
    return tuple(_relation_of(row) for row in rows)


def stored(connection: Connection, relations: Sequence[Relation]) -> Iterator[Relation]:
    """Yields what is there of the relations, whatever import brought it."""
    for condition in are_these(connection, schema.relation, relations):
        for row in connection.execute(_ROWS.where(condition)):
            yield _relation_of(row)


def of_import(connection: Connection, import_id: str) -> list[Relation]:
    """Returns what an import had added to articles that were there before it."""
    rows = connection.execute(_ROWS.where(schema.relation.c.import_id == import_id))
    return [_relation_of(row) for row in rows]


def put_in(connection: Connection, new: Sequence[tuple[Relation, str | None]]) -> None:
    """Inserts relations, each with the import that brought it to an article of before, if one did.

    Raises EditConflict if an article is not there.
    """
    keys = keys_of(connection, [relation for relation, _ in new])
    if new:
        rows = [
            {**_values(relation, keys[relation.article_id]), "import_id": owner}
            for relation, owner in new
        ]
        connection.execute(insert(schema.relation), rows)


def change(connection: Connection, changes: Sequence[tuple[Relation, Relation]]) -> None:
    """Makes relations that are there, each as its first record says, what the second one says."""
    relations = [after for _, after in changes]
    keys = keys_of(connection, relations)
    _change(connection, [_values(relation, keys[relation.article_id]) for relation in relations])


_ROWS: Final[Select[Any]] = select(
    schema.relation.c.id,
    schema.article.c.id.label("article_id"),
    *(
        schema.relation.c[name]
        for name in ("kind_id", "from_id", "to_id", "annotator_id", "created", "note", "extensions")
    ),
).join(schema.article, schema.article.c.key == schema.relation.c.article_key)
_change: Final = changing(schema.relation)


def _relation_of(row: AnyRow) -> Relation:
    return Relation(
        RelationId(row.id),
        ArticleId(row.article_id),
        RelationKindId(row.kind_id),
        AnnotationId(row.from_id),
        AnnotationId(row.to_id),
        AnnotatorId(row.annotator_id),
        row.created,
        row.note,
        extensions_of(row.extensions),
    )


def _values(relation: Relation, article_key: int) -> dict[str, object]:
    return {
        "article_key": article_key,
        "id": relation.id,
        "kind_id": relation.kind_id,
        "from_id": relation.from_id,
        "to_id": relation.to_id,
        "annotator_id": relation.annotator_id,
        "created": relation.created,
        "note": relation.note,
        "extensions": encoded_or_none(relation.extensions),
    }
