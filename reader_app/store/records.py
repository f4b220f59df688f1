"""Puts records into the tables and takes them out, checking that what is taken out was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import batched
from typing import Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    bindparam,
    delete,
    func,
    select,
    tuple_,
    update,
)
from sqlalchemy.exc import IntegrityError

from reader_app.annotate.edits import Edit
from reader_app.errors import ArticleMissing, EditConflict
from reader_app.model import (
    Annotation,
    Annotator,
    Article,
    ArticleId,
    Commitment,
    Entity,
    Guidelines,
    Import,
    Layer,
    LayerId,
    Passage,
    Record,
    Relation,
    RelationKind,
    Removal,
)
from reader_app.store import bodies, hidden, schema
from reader_app.store.rows import (
    ANNOTATION_COLUMNS,
    ANNOTATION_IS_SEEN,
    ANNOTATION_ORDER,
    ANNOTATIONS,
    ANNOTATOR_IS_SEEN,
    ARTICLE_COLUMNS,
    ARTICLE_IS_SEEN,
    HIDDEN_IMPORTS,
    LAYER_IS_SEEN,
    AnyRow,
)
from reader_app.store.values import (
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
        .select_from(ANNOTATIONS)
        .where(schema.article.c.id == article_id, ANNOTATION_IS_SEEN)
        .order_by(*ANNOTATION_ORDER)
    )
    return tuple(annotation_of(row) for row in connection.execute(query))


def annotations_on(connection: Connection, layer_ids: Sequence[LayerId]) -> tuple[Annotation, ...]:
    """Returns every annotation on the layers, those of removed articles included."""
    query = (
        select(*ANNOTATION_COLUMNS)
        .select_from(ANNOTATIONS)
        .where(
            schema.annotation.c.layer_id.in_(layer_ids),
            schema.article.c.import_id.not_in(HIDDEN_IMPORTS),
            ANNOTATION_IS_SEEN,
        )
    )
    return tuple(annotation_of(row) for row in connection.execute(query))


type Owners = dict[str, str]
"""Which import brought a row, by the record's key; records themselves do not say it."""


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
        bodies.put_in(connection, edit)
        for kind in (Layer, Annotator, Article, Import, Removal, Annotation):
            coming = [r for r in edit.added if type(r) is kind]
            _put_in(connection, coming, kept, owners or {})
        bodies.take_out(connection, edit)
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


type _Key = tuple[str, ...]
"""The kind of a record, and what tells it from others of its kind: its id is the last."""


def _key(record: Record) -> _Key:
    match record:
        case Annotation():
            return "annotation", record.article_id, record.id
        case Removal():
            return "removal", record.article_id
        case Passage():
            return "passage", record.article_id, str(record.start)
        case Guidelines():
            return "guidelines", record.language
        case Commitment() | Relation():
            return type(record).__name__.lower(), record.article_id, record.id
        case _:
            return type(record).__name__.lower(), record.id


def _ids(records: Iterable[Record]) -> set[_Key]:
    return {_key(record) for record in records}


def _check(connection: Connection, expected: Sequence[Record]) -> None:
    annotations = {_key(r): r for r in expected if isinstance(r, Annotation)}
    stored = _stored_annotations(connection, list(annotations.values()))
    if {_key(r): r for r in stored} != annotations:
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


def article_keys(connection: Connection, ids: Iterable[ArticleId]) -> dict[ArticleId, int]:
    """Returns the numbers of those articles that are there, seen or not."""
    keys: dict[ArticleId, int] = {}
    for some in batched(ids, IDS_A_QUERY):
        query = select(schema.article.c.id, schema.article.c.key)
        for row in connection.execute(query.where(schema.article.c.id.in_(some))):
            keys[ArticleId(row.id)] = row.key
    return keys


def _are(
    connection: Connection, annotations: Sequence[Annotation]
) -> Iterator[tuple[int, ColumnElement[bool]]]:
    """Yields conditions that hold for the rows of `annotations`, each with how many it speaks of.

    Raises EditConflict if an article is not there.
    """
    keys = article_keys(connection, {annotation.article_id for annotation in annotations})
    columns = schema.annotation.c
    for some in batched(annotations, IDS_A_QUERY):
        _require(all(annotation.article_id in keys for annotation in some))
        ids = [annotation.id for annotation in some]
        if len(keys) == 1:
            # Pairs use the index for their first half alone, which is all of a large article.
            (key,) = keys.values()
            yield len(some), (columns.article_key == key) & columns.id.in_(ids)
        else:
            pairs = [(keys[each.article_id], each.id) for each in some]
            yield len(some), tuple_(columns.article_key, columns.id).in_(pairs)


def _stored_annotations(
    connection: Connection, annotations: Sequence[Annotation]
) -> Iterator[Annotation]:
    for _, are_these in _are(connection, annotations):
        query = select(*ANNOTATION_COLUMNS).select_from(ANNOTATIONS).where(are_these)
        row: AnyRow
        for row in connection.execute(query):
            yield annotation_of(row)


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
            return _delete_annotations(connection, _annotations_in(records))
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
        case Passage():
            raise TypeError("a text is changed by `store.bodies`")
        case Entity() | RelationKind() | Guidelines() | Commitment() | Relation():
            raise TypeError("no table keeps these yet")
    return {}


def _put_in(
    connection: Connection, records: Sequence[Record], kept: set[_Key], owners: Owners
) -> None:
    """Puts in records of one kind; those that stand in `kept` are there and change."""
    if not records:
        return
    match records[0]:
        case Annotation():
            _write_annotations(connection, _annotations_in(records), kept, owners)
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
        case Passage():
            raise TypeError("a text is changed by `store.bodies`")
        case Entity() | RelationKind() | Guidelines() | Commitment() | Relation():
            raise TypeError("no table keeps these yet")


def _write(
    connection: Connection,
    table: Table,
    records: Sequence[Record],
    kept: set[_Key],
    owners: Owners,
) -> None:
    changed = [_values(record) for record in records if _key(record) in kept]
    new = [
        {**_values(record), "import_id": owners.get(_owned(record))}
        for record in records
        if _key(record) not in kept
    ]
    if changed:
        columns: dict[str, object] = {name: bindparam(name) for name in changed[0] if name != "id"}
        statement = update(table).where(table.c.id == bindparam("own_id")).values(columns)
        connection.execute(statement, [{**values, "own_id": values["id"]} for values in changed])
    if new:
        hidden.take_over(connection, table, new)


def _annotations_in(records: Iterable[Record]) -> list[Annotation]:
    return [record for record in records if isinstance(record, Annotation)]


def _write_annotations(
    connection: Connection, annotations: Sequence[Annotation], kept: set[_Key], owners: Owners
) -> None:
    keys = article_keys(connection, {annotation.article_id for annotation in annotations})
    changed: list[dict[str, object]] = []
    new: list[dict[str, object]] = []
    for annotation in annotations:
        _require(annotation.article_id in keys)
        values = annotation_values(annotation, keys[annotation.article_id])
        if _key(annotation) in kept:
            changed.append({**values, "own_key": values["article_key"], "own_id": values["id"]})
        else:
            new.append({**values, "import_id": owners.get(_owned(annotation))})
    if len(changed) > 1:
        # One may go to where the next one still is: both are put out of the way first.
        for _, are_these in _are(connection, [a for a in annotations if _key(a) in kept]):
            connection.execute(_AWAY.where(are_these))
    if changed:
        connection.execute(_CHANGE_ANNOTATION, changed)
    if new:
        hidden.put_annotations(connection, new)


_FAR: Final = 1 << 40
"""More than any text has code points."""
_AWAY: Final = update(schema.annotation).values(
    {name: schema.annotation.c[name] + _FAR for name in ("start", "end")}
)
_CHANGE_ANNOTATION: Final = (
    update(schema.annotation)
    .where(
        schema.annotation.c.article_key == bindparam("own_key"),
        schema.annotation.c.id == bindparam("own_id"),
    )
    .values(
        {
            column.name: bindparam(column.name)
            for column in schema.annotation.c
            if column.name not in ("key", "import_id")
        }
    )
)


def _values(record: Record) -> dict[str, object]:
    match record:
        case Article():
            return article_values(record)
        case Layer():
            return layer_values(record)
        case Annotator():
            return {"id": record.id, "name": record.name}
        case _:
            raise TypeError(f"{type(record).__name__} is no row of one table by itself")


def _delete_annotations(connection: Connection, annotations: Sequence[Annotation]) -> Owners:
    owners: Owners = {}
    owned = select(schema.article.c.id, schema.annotation.c.id, schema.annotation.c.import_id)
    owned = owned.select_from(ANNOTATIONS).where(schema.annotation.c.import_id.is_not(None))
    for number, are_these in _are(connection, annotations):
        for article_id, id_, import_id in connection.execute(owned.where(are_these)):
            owners[":".join(("annotation", article_id, id_))] = import_id
        gone = connection.execute(delete(schema.annotation).where(are_these)).rowcount
        _require(gone == number)
    return owners


def _let_go(connection: Connection, table: Table, records: Sequence[Record]) -> Owners:
    owners: Owners = {}
    for record in records:
        row_id = _key(record)[-1]
        owner = connection.execute(select(table.c.import_id).where(table.c.id == row_id)).scalar()
        if owner is not None:
            owners[_owned(record)] = owner
        hidden.let_go(connection, table, row_id)
    return owners


def _owned(record: Record) -> str:
    return ":".join(_key(record))


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
