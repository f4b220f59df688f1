"""Rows that are in the tables and not seen: of imports that run, that are undone, or that died.

Invariant: what is hidden stands in nobody's way. A layer or annotator that only hidden rows refer to
belongs to their import, and whoever makes it by hand takes it over; an undone import's annotations
are out of the table of annotations, and a running one's give way to those made by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import (
    Connection,
    Delete,
    Table,
    and_,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from reader_app.annotate.edits import Edit
from reader_app.correcting_errors import ArticleBusy
from reader_app.errors import EditConflict, ImportRunning
from reader_app.model import ArticleId, Import
from reader_app.store import schema
from reader_app.store.rows import ANNOTATIONS, HIDDEN_IMPORTS


def let_go(connection: Connection, table: Table, row_id: str) -> None:
    """Takes a layer or an annotator out of sight: deleted, unless hidden annotations refer to it.

    Raises EditConflict if annotations that are seen do, or if there is no such row.
    """
    try:
        gone = connection.execute(delete(table).where(table.c.id == row_id)).rowcount
    except IntegrityError:  # SQLite undoes the statement alone, not the transaction
        gone = _hand_over(connection, table, row_id)
    if gone != 1:
        raise EditConflict


def _hand_over(connection: Connection, table: Table, row_id: str) -> int:
    annotation, article, import_ = schema.annotation, schema.article, schema.import_
    users = (
        select(import_.c.id, import_.c.state)
        .select_from(ANNOTATIONS)
        .join(import_, import_.c.id == func.coalesce(annotation.c.import_id, article.c.import_id))
        .where(annotation.c[f"{table.name}_id"] == row_id)
        .distinct()
    )
    states = {row.id: row.state for row in connection.execute(users)}
    if "done" in states.values():
        raise EditConflict
    owner = update(table).where(table.c.id == row_id).values(import_id=min(states))
    return connection.execute(owner).rowcount


def take_over(connection: Connection, table: Table, rows: Sequence[dict[str, object]]) -> None:
    """Puts layers or annotators in; one that is there and hidden becomes what the row says.

    Raises IntegrityError if one is there and seen.
    """
    for row in rows:
        is_hidden = table.c.import_id.in_(HIDDEN_IMPORTS)
        change = update(table).where(table.c.id == row["id"], is_hidden).values(**row)
        if connection.execute(change).rowcount == 0:
            connection.execute(insert(table).values(**row))


def put_annotations(connection: Connection, rows: Sequence[dict[str, object]]) -> None:
    """Inserts annotations; one of a running import that has the id or the place gives way.

    Raises IntegrityError if it is another's.
    """
    try:
        with connection.begin_nested():  # many rows fail one by one, so the first are taken back
            connection.execute(insert(schema.annotation), rows)
    except IntegrityError:
        for row in rows:
            connection.execute(_rivals_of(row))
        connection.execute(insert(schema.annotation), rows)


def _rivals_of(row: dict[str, object]) -> Delete:
    columns = schema.annotation.c
    place = ("start", "end", "layer_id", "annotator_id")
    has_place = and_(*(columns[name] == row[name] for name in place))
    return delete(schema.annotation).where(
        columns.article_key == row["article_key"],
        or_(columns.id == row["id"], has_place),
        columns.import_id.in_(HIDDEN_IMPORTS),
    )


def put_aside(connection: Connection, import_id: str) -> None:
    """Takes what the import had added to articles of before out of the table of annotations."""
    _move(connection, schema.annotation, schema.annotation_undone, import_id)


def bring_back(connection: Connection, import_id: str) -> None:
    """Undoes `put_aside`. Raises IntegrityError if a place is taken."""
    _move(connection, schema.annotation_undone, schema.annotation, import_id)


def _move(connection: Connection, source: Table, target: Table, import_id: str) -> None:
    names = schema.annotation_undone.c.keys()
    rows = select(*(source.c[name] for name in names)).where(source.c.import_id == import_id)
    connection.execute(insert(target).from_select(names, rows))
    connection.execute(delete(source).where(source.c.import_id == import_id))


def drop_undone(connection: Connection) -> None:
    """Gives up the imports that wait for a redo; their rows are deleted when there is time."""
    table = schema.import_
    waits = table.c.id.in_(HIDDEN_IMPORTS) & (table.c.state == "undone")
    connection.execute(update(table).where(waits).values(state="dropped"))


def is_import_running(connection: Connection) -> bool:
    """Whether an import is at work, or has died at it and was not taken out yet."""
    table = schema.import_
    runs = table.c.id.in_(HIDDEN_IMPORTS) & (table.c.state == "running")
    query = select(table.c.id).where(runs).limit(1)
    return connection.execute(query).first() is not None


def require_none_running(connection: Connection, edit: Edit, path: Path) -> None:
    """Refuses to undo or redo an import beside another, which may take its articles for known.

    Raises ImportRunning, naming the library at `path`.
    """
    has_import = any(isinstance(record, Import) for record in edit.records)
    if has_import and is_import_running(connection):
        raise ImportRunning(path)


def require_unshared(connection: Connection, article_id: ArticleId) -> None:
    """Refuses to change a text on which an import that is at work has put annotations already.

    Nobody sees them yet, so nobody could say where they belong in the new text.
    Raises ArticleBusy.
    """
    annotation = schema.annotation
    query = (
        select(annotation.c.key)
        .select_from(ANNOTATIONS)
        .where(schema.article.c.id == article_id, annotation.c.import_id.in_(HIDDEN_IMPORTS))
        .limit(1)
    )
    if connection.execute(query).first() is not None:
        raise ArticleBusy
