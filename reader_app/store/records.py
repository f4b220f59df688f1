"""Puts records into the tables and takes them out, checking that what is taken out was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import batched
from typing import Final

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from reader_app.annotate.edits import Edit
from reader_app.errors import EditConflict
from reader_app.model import (
    Annotation,
    AnnotationId,
    Annotator,
    Article,
    ArticleId,
    Import,
    Layer,
    LayerId,
    Record,
    Removal,
)
from reader_app.store import schema
from reader_app.store.rows import (
    ANNOTATION_COLUMNS,
    ANNOTATION_IS_SEEN,
    ANNOTATION_ORDER,
    ANNOTATOR_IS_SEEN,
    ARTICLE_COLUMNS,
    LAYER_IS_SEEN,
    annotation_of,
    annotation_values,
    annotator_of,
    article_of,
    article_values,
    layer_of,
    layer_values,
    moment,
)

IDS_A_QUERY: Final = 500
"""SQLite takes 32,766 parameters; short lists keep the number of cached statements small."""


def layers(connection: Connection) -> tuple[Layer, ...]:
    query = select(schema.layer).where(LAYER_IS_SEEN)
    query = query.order_by(schema.layer.c.position, schema.layer.c.id)
    return tuple(layer_of(row) for row in connection.execute(query))


def annotators(connection: Connection) -> tuple[Annotator, ...]:
    query = select(schema.annotator).where(ANNOTATOR_IS_SEEN).order_by(schema.annotator.c.id)
    return tuple(annotator_of(row) for row in connection.execute(query))


def annotations_of(connection: Connection, article_id: ArticleId) -> tuple[Annotation, ...]:
    """Returns the annotations of one article by start, end, layer and id."""
    query = (
        select(*ANNOTATION_COLUMNS)
        .where(schema.annotation.c.article_id == article_id, ANNOTATION_IS_SEEN)
        .order_by(*ANNOTATION_ORDER)
    )
    return tuple(annotation_of(row) for row in connection.execute(query))


def annotations_on(connection: Connection, layer_ids: Sequence[LayerId]) -> tuple[Annotation, ...]:
    """Returns every annotation on the layers, those of removed articles included."""
    query = select(*ANNOTATION_COLUMNS).where(schema.annotation.c.layer_id.in_(layer_ids))
    return tuple(annotation_of(row) for row in connection.execute(query))


def apply(connection: Connection, edit: Edit) -> None:
    """Makes the tables what the edit says, inside the caller's transaction.

    Raises EditConflict, with the transaction to be rolled back, if something that the edit takes away
    is not there as it was, or something that it puts in is.
    """
    try:
        _check(connection, edit.removed)
        kept = _ids(edit.removed) & _ids(edit.added)
        # Referring rows go before, and come after, what they refer to.
        for kind in (Annotation, Removal, Import, Article, Annotator, Layer):
            _take_out(connection, [r for r in edit.removed if type(r) is kind], kept)
        for kind in (Layer, Annotator, Article, Import, Removal, Annotation):
            _put_in(connection, [r for r in edit.added if type(r) is kind], kept)
        _touch(connection, edit.article_ids)
    except IntegrityError as error:
        raise EditConflict from error


type _Key = tuple[str, str]


def _key(record: Record) -> _Key:
    owner = record.article_id if isinstance(record, Removal) else record.id
    return type(record).__name__, owner


def _ids(records: Iterable[Record]) -> set[_Key]:
    return {_key(record) for record in records}


def _check(connection: Connection, expected: Sequence[Record]) -> None:
    annotations = {r.id: r for r in expected if isinstance(r, Annotation)}
    if annotations and dict(_stored_annotations(connection, list(annotations))) != annotations:
        raise EditConflict
    articles = {r.id: r for r in expected if isinstance(r, Article)}
    if articles and dict(_stored_articles(connection, list(articles))) != articles:
        raise EditConflict
    wanted_layers = [r for r in expected if isinstance(r, Layer)]
    if wanted_layers and any(r not in layers(connection) for r in wanted_layers):
        raise EditConflict
    wanted_annotators = [r for r in expected if isinstance(r, Annotator)]
    if wanted_annotators and any(r not in annotators(connection) for r in wanted_annotators):
        raise EditConflict


def _stored_annotations(
    connection: Connection, ids: Sequence[AnnotationId]
) -> Iterator[tuple[AnnotationId, Annotation]]:
    for some in batched(ids, IDS_A_QUERY):
        query = select(*ANNOTATION_COLUMNS).where(schema.annotation.c.id.in_(some))
        for row in connection.execute(query):
            annotation = annotation_of(row)
            yield annotation.id, annotation


def _stored_articles(
    connection: Connection, ids: Sequence[ArticleId]
) -> Iterator[tuple[ArticleId, Article]]:
    for some in batched(ids, IDS_A_QUERY):
        query = select(*ARTICLE_COLUMNS).where(schema.article.c.id.in_(some))
        for row in connection.execute(query):
            article = article_of(row)
            yield article.id, article


def _take_out(connection: Connection, records: Sequence[Record], kept: set[_Key]) -> None:
    """Takes out records of one kind, but for those that only change."""
    going = [record for record in records if _key(record) not in kept]
    if not going:
        return
    match going[0]:
        case Annotation():
            _delete(connection, schema.annotation, going)
        case Annotator():
            _delete(connection, schema.annotator, going)
        case Layer():
            _delete(connection, schema.layer, going)
        case Removal():
            _set_removed(connection, going, before=1, after=0)
        case Import():
            _set_state(connection, going, ("done",), "undone")
        case Article():
            raise TypeError("an article is taken out by a Removal, never by its own record")


def _put_in(connection: Connection, records: Sequence[Record], kept: set[_Key]) -> None:
    """Puts in records of one kind; those that stand in `kept` are there and change."""
    if not records:
        return
    match records[0]:
        case Annotation():
            _write(connection, schema.annotation, records, kept)
        case Annotator():
            _write(connection, schema.annotator, records, kept)
        case Layer():
            _write(connection, schema.layer, records, kept)
        case Article():
            if any(_key(record) not in kept for record in records):
                raise TypeError("an article comes in by an import, never by its own record")
            _write(connection, schema.article, records, kept)
        case Removal():
            _set_removed(connection, records, before=0, after=1)
        case Import():
            _set_state(connection, records, ("running", "undone"), "done")


def _write(
    connection: Connection, table: Table, records: Sequence[Record], kept: set[_Key]
) -> None:
    changed = [_values(record) for record in records if _key(record) in kept]
    new = [_values(record) for record in records if _key(record) not in kept]
    if changed:
        columns: dict[str, object] = {name: bindparam(name) for name in changed[0] if name != "id"}
        statement = update(table).where(table.c.id == bindparam("own_id")).values(columns)
        connection.execute(statement, [{**values, "own_id": values["id"]} for values in changed])
    if new:
        connection.execute(insert(table), new)


def _values(record: Record) -> dict[str, object]:
    match record:
        case Annotation():
            return annotation_values(record)
        case Article():
            return article_values(record)
        case Layer():
            return layer_values(record)
        case Annotator():
            return {"id": record.id, "name": record.name}
        case _:
            raise TypeError(f"{type(record).__name__} is a state of a row, not a row")


def _delete(connection: Connection, table: Table, records: Sequence[Record]) -> None:
    for some in batched([_key(record)[1] for record in records], IDS_A_QUERY):
        statement = delete(table).where(table.c.id.in_(some))
        _require(connection.execute(statement).rowcount == len(some))


def _set_removed(
    connection: Connection, removals: Sequence[Record], *, before: int, after: int
) -> None:
    table = schema.article
    for some in batched([_key(record)[1] for record in removals], IDS_A_QUERY):
        statement = (
            update(table)
            .where(table.c.id.in_(some), table.c.is_removed == before)
            .values(is_removed=after)
        )
        _require(connection.execute(statement).rowcount == len(some))


def _set_state(
    connection: Connection, imports: Sequence[Record], before: tuple[str, ...], after: str
) -> None:
    table = schema.import_
    for record in imports:
        if isinstance(record, Import):
            statement = (
                update(table)
                .where(table.c.id == record.id, table.c.state.in_(before))
                .values(state=after, articles=record.articles, annotations=record.annotations)
            )
            _require(connection.execute(statement).rowcount == 1)


def _require(was_there: bool) -> None:
    if not was_there:
        raise EditConflict


def _touch(connection: Connection, ids: Sequence[ArticleId]) -> None:
    time = moment()
    for some in batched(ids, IDS_A_QUERY):
        connection.execute(
            update(schema.article).where(schema.article.c.id.in_(some)).values(changed=time)
        )
