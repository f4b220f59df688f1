"""What annotations, rejections, commitments and relations have in common as rows: each belongs to an
article, and is told from others by the article's number and its own id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import batched
from typing import Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    Update,
    bindparam,
    delete,
    select,
    tuple_,
    update,
)

from reader_app.errors import EditConflict
from reader_app.model import Annotation, ArticleId, Commitment, Rejection, Relation
from reader_app.store import schema
from reader_app.store.rows import IDS_A_QUERY, article_keys

type Placed = Annotation | Rejection | Commitment | Relation

_FIXED: Final = ("key", "article_key", "id", "import_id")


def keys_of(connection: Connection, records: Sequence[Placed]) -> dict[ArticleId, int]:
    """Returns the numbers of the records' articles. Raises EditConflict if one is not there."""
    ids = {record.article_id for record in records}
    keys = article_keys(connection, ids)
    if len(keys) != len(ids):
        raise EditConflict
    return keys


def are_these(
    connection: Connection, table: Table, records: Sequence[Placed]
) -> Iterator[ColumnElement[bool]]:
    """Yields conditions that together hold for the rows of the records.

    Raises EditConflict if an article is not there.
    """
    keys = keys_of(connection, records)
    columns = table.c
    for some in batched(records, IDS_A_QUERY):
        if len(keys) == 1:
            # Pairs use the index for their first half alone, which is all of a large article.
            (key,) = keys.values()
            yield (columns.article_key == key) & columns.id.in_([record.id for record in some])
        else:
            pairs = [(keys[record.article_id], record.id) for record in some]
            yield tuple_(columns.article_key, columns.id).in_(pairs)


def take_out(
    connection: Connection, table: Table, records: Sequence[Placed]
) -> Iterator[tuple[str, str, str]]:
    """Deletes the rows; yields article, id and import of each that an import had added.

    Raises EditConflict if one is not there.
    """
    article = schema.article
    owned = (
        select(article.c.id, table.c.id, table.c.import_id)
        .join(article, article.c.key == table.c.article_key)
        .where(table.c.import_id.is_not(None))
    )
    gone = 0
    for condition in are_these(connection, table, records):
        yield from map(tuple, connection.execute(owned.where(condition)).all())
        gone += connection.execute(delete(table).where(condition)).rowcount
    if gone != len(records):
        raise EditConflict


def changing(
    table: Table, *, but: Sequence[str] = ()
) -> Callable[[Connection, Sequence[dict[str, object]]], None]:
    """Returns the function that changes rows, by their `article_key` and `id`, to the values given.

    What stays as it is may be left out: every index of a column that is set is written anew.
    """
    fixed = (*_FIXED, *but)
    statement: Update = (
        update(table)
        .where(table.c.article_key == bindparam("own_key"), table.c.id == bindparam("own_id"))
        .values(
            {column.name: bindparam(column.name) for column in table.c if column.name not in fixed}
        )
    )

    def change(connection: Connection, rows: Sequence[dict[str, object]]) -> None:
        if rows:
            values = [{**row, "own_key": row["article_key"], "own_id": row["id"]} for row in rows]
            connection.execute(statement, values)

    return change
