"""Puts records into the tables and takes them out, checking that what is taken out was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import batched
from typing import Final

from sqlalchemy import Connection, Table, bindparam, delete, func, select, update
from sqlalchemy.exc import IntegrityError

from reader_app.annotate.edits import Edit
from reader_app.errors import ArticleMissing, EditConflict
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
from reader_app.store import hidden, schema
from reader_app.store.rows import (
    ANNOTATION_COLUMNS,
    ANNOTATION_IS_SEEN,
    ANNOTATION_ORDER,
    ANNOTATOR_IS_SEEN,
    ARTICLE_COLUMNS,
    ARTICLE_IS_SEEN,
    HIDDEN_IMPORTS,
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
    query = (
        select(*ANNOTATION_COLUMNS)
        .join(schema.article, schema.article.c.id == schema.annotation.c.article_id)
        .where(
            schema.annotation.c.layer_id.in_(layer_ids),
            schema.article.c.import_id.not_in(HIDDEN_IMPORTS),
            ANNOTATION_IS_SEEN,
        )
    )
    return tuple(annotation_of(row) for row in connection.execute(query))


type Owners = dict[str, str]
"""Which import brought a row, by the row's table and id; records themselves do not say it."""


def apply(connection: Connection, edit: Edit, owners: Owners | None = None) -> Owners:
    """Makes the tables what the edit says, inside the caller's transaction.

    Returns the owners of what it took out. Who puts that in again passes them, so that it goes with
    its import when that is undone.
    Raises EditConflict, with the transaction to be rolled back, if something that the edit takes away
    is not there as it was, or something that it puts in is.
    """
    try:
        _check(connection, edit.removed)
        kept = _ids(edit.removed) & _ids(edit.added)
        taken: Owners = {}
        # Referring rows go before, and come after, what they refer to.
        for kind in (Annotation, Removal, Import, Article, Annotator, Layer):
            going = [r for r in edit.removed if type(r) is kind and _key(r) not in kept]
            taken |= _take_out(connection, going)
        for kind in (Layer, Annotator, Article, Import, Removal, Annotation):
            coming = [r for r in edit.added if type(r) is kind]
            _put_in(connection, coming, kept, owners or {})
        _touch(connection, edit.article_ids)
    except IntegrityError as error:
        raise EditConflict from error
    return taken


def require_seen(connection: Connection, records: Iterable[Record]) -> None:
    """Raises ArticleMissing if an annotation's article, or an article, is not to be seen."""
    ids = {r.article_id for r in records if isinstance(r, Annotation)}
    ids |= {r.id for r in records if isinstance(r, Article)}
    for some in batched(ids, IDS_A_QUERY):
        query = select(func.count()).where(schema.article.c.id.in_(some), ARTICLE_IS_SEEN)
        if connection.execute(query).scalar_one() != len(some):
            raise ArticleMissing


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


def _take_out(connection: Connection, records: Sequence[Record]) -> Owners:
    """Takes out records of one kind."""
    if not records:
        return {}
    match records[0]:
        case Annotation():
            return _delete_annotations(connection, records)
        case Annotator():
            return _let_go(connection, schema.annotator, records)
        case Layer():
            return _let_go(connection, schema.layer, records)
        case Removal():
            _set_removed(connection, records, before=1, after=0)
        case Import():
            _set_state(connection, records, ("done",), "undone")
            for record in records:
                hidden.put_aside(connection, _key(record)[1])
        case Article():
            raise TypeError("an article is taken out by a Removal, never by its own record")
    return {}


def _put_in(
    connection: Connection, records: Sequence[Record], kept: set[_Key], owners: Owners
) -> None:
    """Puts in records of one kind; those that stand in `kept` are there and change."""
    if not records:
        return
    match records[0]:
        case Annotation():
            _write(connection, schema.annotation, records, kept, owners)
        case Annotator():
            _write(connection, schema.annotator, records, kept, owners)
        case Layer():
            _write(connection, schema.layer, records, kept, owners)
        case Article():
            if any(_key(record) not in kept for record in records):
                raise TypeError("an article comes in by an import, never by its own record")
            _write(connection, schema.article, records, kept, owners)
        case Removal():
            _set_removed(connection, records, before=0, after=1)
        case Import():
            _set_state(connection, records, ("running", "undone"), "done")
            for record in records:
                hidden.bring_back(connection, _key(record)[1])


def _write(
    connection: Connection,
    table: Table,
    records: Sequence[Record],
    kept: set[_Key],
    owners: Owners,
) -> None:
    changed = [_values(record) for record in records if _key(record) in kept]
    new = [
        {**_values(record), "import_id": owners.get(_owned(table, _key(record)[1]))}
        for record in records
        if _key(record) not in kept
    ]
    if changed:
        columns: dict[str, object] = {name: bindparam(name) for name in changed[0] if name != "id"}
        statement = update(table).where(table.c.id == bindparam("own_id")).values(columns)
        connection.execute(statement, [{**values, "own_id": values["id"]} for values in changed])
    if new and table is schema.annotation:
        hidden.put_annotations(connection, new)
    elif new:
        hidden.take_over(connection, table, new)


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


def _delete_annotations(connection: Connection, annotations: Sequence[Record]) -> Owners:
    table = schema.annotation
    owners: Owners = {}
    for some in batched([_key(record)[1] for record in annotations], IDS_A_QUERY):
        owners |= _owners(connection, table, some)
        gone = connection.execute(delete(table).where(table.c.id.in_(some))).rowcount
        _require(gone == len(some))
    return owners


def _let_go(connection: Connection, table: Table, records: Sequence[Record]) -> Owners:
    ids = [_key(record)[1] for record in records]
    owners = _owners(connection, table, ids)
    for row_id in ids:
        hidden.let_go(connection, table, row_id)
    return owners


def _owners(connection: Connection, table: Table, ids: Sequence[str]) -> Owners:
    query = select(table.c.id, table.c.import_id).where(
        table.c.id.in_(ids), table.c.import_id.is_not(None)
    )
    return {_owned(table, row.id): row.import_id for row in connection.execute(query)}


def _owned(table: Table, row_id: str) -> str:
    return f"{table.name}:{row_id}"


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
