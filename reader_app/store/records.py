"""Puts records into the tables and takes them out, checking that what is taken out was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import batched
from typing import Final

from sqlalchemy import Connection, delete, insert, select, update
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
    for record in records:
        if _key(record) in kept:
            continue
        match record:
            case Annotation():
                statement = delete(schema.annotation).where(schema.annotation.c.id == record.id)
            case Removal():
                statement = _removal(record.article_id, before=1, after=0)
            case Import():
                statement = _import_state(record, ("done",), "undone")
            case Annotator():
                statement = delete(schema.annotator).where(schema.annotator.c.id == record.id)
            case Layer():
                statement = delete(schema.layer).where(schema.layer.c.id == record.id)
            case Article():
                raise TypeError("an article is taken out by a Removal, never by its own record")
        if connection.execute(statement).rowcount != 1:
            raise EditConflict


def _put_in(connection: Connection, records: Sequence[Record], kept: set[_Key]) -> None:
    for record in records:
        is_change = _key(record) in kept
        match record:
            case Annotation():
                values, table = annotation_values(record), schema.annotation
            case Article():
                if not is_change:
                    raise TypeError("an article comes in by an import")
                values, table = article_values(record), schema.article
            case Layer():
                values, table = layer_values(record), schema.layer
            case Annotator():
                values, table = {"id": record.id, "name": record.name}, schema.annotator
            case Removal():
                statement = _removal(record.article_id, before=0, after=1)
                if connection.execute(statement).rowcount != 1:
                    raise EditConflict
                continue
            case Import():
                statement = _import_state(record, ("running", "undone"), "done")
                if connection.execute(statement).rowcount != 1:
                    raise EditConflict
                continue
        if is_change:
            connection.execute(update(table).where(table.c.id == record.id).values(**values))
        else:
            connection.execute(insert(table).values(**values))


def _removal(article_id: ArticleId, *, before: int, after: int):
    return (
        update(schema.article)
        .where(schema.article.c.id == article_id, schema.article.c.is_removed == before)
        .values(is_removed=after)
    )


def _import_state(record: Import, before: tuple[str, ...], after: str):
    return (
        update(schema.import_)
        .where(schema.import_.c.id == record.id, schema.import_.c.state.in_(before))
        .values(state=after, articles=record.articles, annotations=record.annotations)
    )


def _touch(connection: Connection, ids: Sequence[ArticleId]) -> None:
    time = moment()
    for some in batched(ids, IDS_A_QUERY):
        connection.execute(
            update(schema.article).where(schema.article.c.id.in_(some)).values(changed=time)
        )
