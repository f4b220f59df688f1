"""Rejections as rows: read, compared, put in and changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Select, insert, select

from reader_app.model import AnnotatorId, ArticleId, LayerId, Rejection, RejectionId
from reader_app.store import schema
from reader_app.store.placed_rows import are_these, changing, keys_of
from reader_app.store.rows import ARTICLE_IS_SEEN, HIDDEN_IMPORTS, AnyRow, is_brought_to_light

_decode: Final = msgspec.json.Decoder(Rejection).decode

IS_SEEN: Final = is_brought_to_light(schema.rejection)


def rejection_of(record: str) -> Rejection:
    """Reads a rejection that was set aside whole."""
    return _decode(record)


def rejections_of(connection: Connection, article_id: ArticleId) -> tuple[Rejection, ...]:
    """Returns the rejections in an article that is seen, by start, end, layer and id."""
    table = schema.rejection
    query = _ROWS.where(schema.article.c.id == article_id, ARTICLE_IS_SEEN, IS_SEEN)
    query = query.order_by(table.c.start, table.c.end, table.c.layer_id, table.c.id)
    return tuple(_rejection_of(row) for row in connection.execute(query))


def rejections_on(connection: Connection, layer_ids: Sequence[LayerId]) -> tuple[Rejection, ...]:
    """Returns every rejection on the layers, those in removed articles included."""
    is_there = schema.article.c.import_id.not_in(HIDDEN_IMPORTS)
    query = _ROWS.where(schema.rejection.c.layer_id.in_(layer_ids), is_there, IS_SEEN)
    rows = connection.execute(query.order_by(schema.rejection.c.key))
    return tuple(_rejection_of(row) for row in rows)


def of_articles(
    connection: Connection, article_keys: Sequence[int], *, with_hidden: bool = False
) -> Iterator[Rejection]:
    """Yields the rejections in articles by their numbers, but for those that an import hides."""
    query = _ROWS.where(schema.rejection.c.article_key.in_(article_keys))
    query = query if with_hidden else query.where(IS_SEEN)
    return map(_rejection_of, connection.execute(query))


def everywhere(connection: Connection) -> Iterator[Rejection]:
    """Yields every rejection, seen or hidden, article by article."""
    rows = connection.execute(_ROWS.order_by(schema.rejection.c.article_key))
    return map(_rejection_of, rows)


def stored(connection: Connection, rejections: Sequence[Rejection]) -> Iterator[Rejection]:
    """Yields what is there of the rejections, whatever import brought it."""
    for condition in are_these(connection, schema.rejection, rejections):
        for row in connection.execute(_ROWS.where(condition)):
            yield _rejection_of(row)


def of_import(connection: Connection, import_id: str) -> list[Rejection]:
    """Returns what an import had added to articles that were there before it."""
    rows = connection.execute(_ROWS.where(schema.rejection.c.import_id == import_id))
    return [_rejection_of(row) for row in rows]


def put_in(connection: Connection, new: Sequence[tuple[Rejection, str | None]]) -> None:
    """Inserts rejections, each with the import that brought it to an article of before, if one did.

    Raises EditConflict if an article is not there.
    """
    keys = keys_of(connection, [rejection for rejection, _ in new])
    if new:
        rows = [
            {**_values(rejection, keys[rejection.article_id]), "import_id": owner}
            for rejection, owner in new
        ]
        connection.execute(insert(schema.rejection), rows)


def change(connection: Connection, changes: Sequence[tuple[Rejection, Rejection]]) -> None:
    """Makes rejections that are there, each as its first record says, what the second one says."""
    rejections = [after for _, after in changes]
    keys = keys_of(connection, rejections)
    _change(connection, [_values(each, keys[each.article_id]) for each in rejections])


_FIELDS: Final = (
    *("id", "layer_id", "annotator_id", "start", "end", "quote", "prefix", "suffix"),
    *("created", "suggester"),
)
_ROWS: Final[Select[Any]] = select(
    schema.article.c.id.label("article_id"), *(schema.rejection.c[name] for name in _FIELDS)
).join(schema.article, schema.article.c.key == schema.rejection.c.article_key)
_change: Final = changing(schema.rejection)


def _rejection_of(row: AnyRow) -> Rejection:
    article_id, id_, layer_id, annotator_id, *rest = row
    return Rejection(
        RejectionId(id_),
        ArticleId(article_id),
        LayerId(layer_id),
        AnnotatorId(annotator_id),
        *rest,
    )


def _values(rejection: Rejection, article_key: int) -> dict[str, object]:
    return {"article_key": article_key, **{name: getattr(rejection, name) for name in _FIELDS}}
