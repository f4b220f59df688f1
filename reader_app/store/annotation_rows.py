"""Annotations as rows: read, compared, put in and changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import batched
from typing import Final

from sqlalchemy import ColumnElement, Connection, select, update

from reader_app.model import Annotation, ArticleId, EntityId, LayerId
from reader_app.store import hidden, schema
from reader_app.store.placed_rows import are_these, changing, keys_of
from reader_app.store.rows import (
    ANNOTATION_COLUMNS,
    ANNOTATION_IS_SEEN,
    ANNOTATION_ORDER,
    ANNOTATIONS,
    HIDDEN_IMPORTS,
    IDS_A_QUERY,
    AnyRow,
)
from reader_app.store.values import annotation_of, annotation_values


def annotations_of(connection: Connection, article_id: ArticleId) -> tuple[Annotation, ...]:
    """Returns the annotations of one article by start, end, layer and id."""
    query = (
        select(*ANNOTATION_COLUMNS)
        .select_from(ANNOTATIONS)
        .where(schema.article.c.id == article_id, ANNOTATION_IS_SEEN)
        .order_by(*ANNOTATION_ORDER)
    )
    return tuple(annotation_of(row) for row in connection.execute(query))


def annotations_on(connection: Connection, layer_ids: Sequence[LayerId]) -> tuple[Annotation, ...]:
    """Returns every annotation on the layers, those of removed articles included."""
    return _everywhere(connection, schema.annotation.c.layer_id.in_(layer_ids))


def mentions_of(connection: Connection, ids: Sequence[EntityId]) -> tuple[Annotation, ...]:
    """Returns every annotation that mentions the entities, those of removed articles included."""
    found: list[Annotation] = []
    for some in batched(ids, IDS_A_QUERY):
        found += _everywhere(connection, schema.annotation.c.entity_id.in_(some))
    return tuple(found)


def _everywhere(connection: Connection, which: ColumnElement[bool]) -> tuple[Annotation, ...]:
    is_ours = schema.article.c.import_id.not_in(HIDDEN_IMPORTS)
    query = (
        select(*ANNOTATION_COLUMNS)
        .select_from(ANNOTATIONS)
        .where(which, is_ours, ANNOTATION_IS_SEEN)
    )
    return tuple(annotation_of(row) for row in connection.execute(query))


def stored(connection: Connection, annotations: Sequence[Annotation]) -> Iterator[Annotation]:
    """Yields what is there of the annotations. Raises EditConflict if an article is not there."""
    for condition in are_these(connection, schema.annotation, annotations):
        query = select(*ANNOTATION_COLUMNS).select_from(ANNOTATIONS).where(condition)
        row: AnyRow
        for row in connection.execute(query):
            yield annotation_of(row)


def put_in(connection: Connection, new: Sequence[tuple[Annotation, str | None]]) -> None:
    """Inserts annotations, each with the import that brought it to an article of before, if one did.

    Raises EditConflict if an article is not there.
    """
    keys = keys_of(connection, [annotation for annotation, _ in new])
    rows = [
        {**annotation_values(annotation, keys[annotation.article_id]), "import_id": owner}
        for annotation, owner in new
    ]
    if rows:
        hidden.put_annotations(connection, rows)


def change(connection: Connection, changes: Sequence[tuple[Annotation, Annotation]]) -> None:
    """Makes annotations that are there, each as its first record says, what the second one says."""
    keys = keys_of(connection, [annotation for _, annotation in changes])
    moved = [after for before, after in changes if _place(before) != _place(after)]
    rest = [after for before, after in changes if _place(before) == _place(after)]
    if len(moved) > 1:
        # One may go to where the next one still is: all are put out of the way first.
        for condition in are_these(connection, schema.annotation, moved):
            connection.execute(_AWAY.where(condition))
    for write, some in ((_move, moved), (_change, rest)):
        write(connection, [annotation_values(each, keys[each.article_id]) for each in some])


def _place(annotation: Annotation) -> tuple[object, ...]:
    return tuple(getattr(annotation, name) for name in _OF_PLACE)


_OF_PLACE: Final = ("start", "end", "layer_id", "annotator_id")
_FAR: Final = 1 << 40
"""More than any text has code points."""
_AWAY: Final = update(schema.annotation).values(
    {name: schema.annotation.c[name] + _FAR for name in ("start", "end")}
)
_move: Final = changing(schema.annotation)
_change: Final = changing(schema.annotation, but=_OF_PLACE)
