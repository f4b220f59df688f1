"""Rows that are in the tables and not seen: of imports that run, that are undone, or that died.

Invariant: what is hidden stands in nobody's way. A layer, an annotator, an entity or a kind of relation
that only hidden rows refer to belongs to their import, and whoever makes it by hand takes it over; what
an undone import had added to articles of before is out of their tables, and what a running one adds gives
way to what is made by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from sqlalchemy import (
    Column,
    Connection,
    Select,
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
from reader_app.store import commitment_rows, rejection_rows, relation_rows, schema
from reader_app.store.rows import HIDDEN_IMPORTS
from reader_app.store.values import encoded


def let_go(connection: Connection, table: Table, row_id: str) -> None:
    """Takes a row that articles share out of sight: deleted, unless hidden rows refer to it.

    Raises EditConflict if rows that are seen do, or if there is no such row.
    """
    (key,) = table.primary_key.columns
    try:
        gone = connection.execute(delete(table).where(key == row_id)).rowcount
    except IntegrityError:  # SQLite undoes the statement alone, not the transaction
        gone = _hand_over(connection, table, row_id)
    if gone != 1:
        raise EditConflict


def _hand_over(connection: Connection, table: Table, row_id: str) -> int:
    states: dict[str, str] = {}
    for users in _users_of(table, row_id):
        states |= {row.id: row.state for row in connection.execute(users)}
    if not states or "done" in states.values():
        raise EditConflict
    owner = update(table).where(table.c.id == row_id).values(import_id=min(states))
    return connection.execute(owner).rowcount


_REFERRING: Final[dict[str, tuple[Column[Any], ...]]] = {
    "layer": (schema.annotation.c.layer_id, schema.rejection.c.layer_id, schema.entity.c.layer_id),
    "annotator": (
        schema.annotation.c.annotator_id,
        schema.rejection.c.annotator_id,
        schema.commitment.c.annotator_id,
        schema.relation.c.annotator_id,
    ),
    "entity": (schema.annotation.c.entity_id, schema.commitment_slot.c.entity_id),
    "relation_kind": (schema.relation.c.kind_id,),
}
"""The columns that refer to what articles share."""


def _users_of(table: Table, row_id: str) -> Iterator[Select[Any, Any]]:
    """Yields queries for the imports, with their states, whose rows refer to a row.

    An entity that was made by hand is of the import "", which is done.
    """
    import_, article = schema.import_, schema.article
    for column in _REFERRING[table.name]:
        rows = column.table
        if rows is schema.entity:
            state = func.coalesce(import_.c.state, "done")
            query = select(func.coalesce(import_.c.id, "").label("id"), state.label("state"))
            query = query.select_from(rows.outerjoin(import_, import_.c.id == rows.c.import_id))
        else:
            placed = schema.commitment if rows is schema.commitment_slot else rows
            owner = func.coalesce(placed.c.import_id, article.c.import_id)
            query = select(import_.c.id, import_.c.state).select_from(placed)
            if rows is not placed:
                query = query.join(rows, rows.c.commitment_key == placed.c.key)
            query = query.join(article, article.c.key == placed.c.article_key)
            query = query.join(import_, import_.c.id == owner)
        yield query.where(column == row_id).distinct()


def take_over(connection: Connection, table: Table, rows: Sequence[dict[str, object]]) -> None:
    """Puts rows in that articles share; one that is there and hidden becomes what the row says.

    Raises IntegrityError if one is there and seen.
    """
    (key,) = table.primary_key.columns
    for row in rows:
        is_hidden = table.c.import_id.in_(HIDDEN_IMPORTS)
        change = update(table).where(key == row[key.name], is_hidden).values(**row)
        if connection.execute(change).rowcount == 0:
            connection.execute(insert(table).values(**row))


def put_annotations(connection: Connection, rows: Sequence[dict[str, object]]) -> None:
    """Inserts annotations; one of a running import that has the id or the place gives way, and so do
    the commitments and relations of that import that refer to it.

    Raises IntegrityError if it is another's.
    """
    try:
        with connection.begin_nested():  # many rows fail one by one, so the first are taken back
            connection.execute(insert(schema.annotation), rows)
    except IntegrityError:
        for row in rows:
            _take_out_rivals(connection, row)
        connection.execute(insert(schema.annotation), rows)


def _take_out_rivals(connection: Connection, row: dict[str, object]) -> None:
    annotation, own = schema.annotation, schema.commitment_annotation
    place = ("start", "end", "layer_id", "annotator_id")
    has_place = and_(*(annotation.c[name] == row[name] for name in place))
    are_rivals = and_(
        annotation.c.article_key == row["article_key"],
        or_(annotation.c.id == row["id"], has_place),
        annotation.c.import_id.in_(HIDDEN_IMPORTS),
    )
    for rival in connection.scalars(select(annotation.c.id).where(are_rivals)).all():
        here = own.c.article_key == row["article_key"]
        commitments = select(own.c.commitment_key).where(here, own.c.annotation_id == rival)
        of_them = schema.commitment.c.key.in_(commitments)
        connection.execute(delete(schema.commitment).where(of_them))
        relation = schema.relation.c
        is_end = or_(relation.from_id == rival, relation.to_id == rival)
        here = relation.article_key == row["article_key"]
        connection.execute(delete(schema.relation).where(here, is_end))
    connection.execute(delete(annotation).where(are_rivals))


def put_aside(connection: Connection, import_id: str) -> None:
    """Takes what the import had added to articles of before out of the tables that are seen."""
    aside = [
        {"import_id": import_id, "kind": kind, "record": encoded(record)}
        for kind, of_import in (
            ("relation", relation_rows.of_import),
            ("commitment", commitment_rows.of_import),
            ("rejection", rejection_rows.of_import),
        )
        for record in of_import(connection, import_id)
    ]
    if aside:
        connection.execute(insert(schema.record_undone), aside)
    for table in (schema.relation, schema.commitment, schema.rejection):
        connection.execute(delete(table).where(table.c.import_id == import_id))
    _move(connection, schema.annotation, schema.annotation_undone, import_id)


def bring_back(connection: Connection, import_id: str) -> None:
    """Undoes `put_aside`. Raises IntegrityError if a place is taken."""
    _move(connection, schema.annotation_undone, schema.annotation, import_id)
    table = schema.record_undone
    query = select(table.c.kind, table.c.record).where(table.c.import_id == import_id)
    aside = connection.execute(query.order_by(table.c.key)).all()
    for kind, (record_of, put_in) in _SET_ASIDE.items():
        records = [(record_of(row.record), import_id) for row in aside if row.kind == kind]
        put_in(connection, records)
    connection.execute(delete(table).where(table.c.import_id == import_id))


_SET_ASIDE: Final[dict[str, tuple[Callable[[str], Any], Callable[[Connection, Any], None]]]] = {
    "rejection": (rejection_rows.rejection_of, rejection_rows.put_in),
    "commitment": (commitment_rows.commitment_of, commitment_rows.put_in),
    "relation": (relation_rows.relation_of, relation_rows.put_in),
}
"""How records beside annotations are read and put back, those referred to before those that refer."""


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
    """Refuses to change a text on which an import that is at work has put annotations already, or
    commitments or rejections, or which it cites.

    Nobody sees them yet, so nobody could say where they belong in the new text.
    Raises ArticleBusy.
    """
    article, evidence = schema.article, schema.commitment_evidence
    for table in (schema.annotation, schema.commitment, schema.rejection):
        query = select(table.c.key).join(article, article.c.key == table.c.article_key)
        query = query.where(article.c.id == article_id, table.c.import_id.in_(HIDDEN_IMPORTS))
        if connection.execute(query.limit(1)).first() is not None:
            raise ArticleBusy
    citing = (
        select(evidence.c.commitment_key)
        .join(schema.commitment, schema.commitment.c.key == evidence.c.commitment_key)
        .join(article, article.c.key == schema.commitment.c.article_key)
        .where(
            evidence.c.article_id == article_id,
            or_(
                article.c.import_id.in_(HIDDEN_IMPORTS),
                schema.commitment.c.import_id.in_(HIDDEN_IMPORTS),
            ),
        )
    )
    if connection.execute(citing.limit(1)).first() is not None:
        raise ArticleBusy
