"""Makes the tables what an edit says, checking that what it takes away was there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import batched
from typing import Any, Final

from sqlalchemy import Connection, bindparam, func, select, update
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
    Passage,
    Record,
    Rejection,
    Relation,
    RelationKind,
    Removal,
)
from reader_app.store import (
    annotation_rows,
    bodies,
    commitment_rows,
    hidden,
    placed_rows,
    rejection_rows,
    relation_rows,
    schema,
    shared_rows,
)
from reader_app.store.rows import ARTICLE_COLUMNS, ARTICLE_IS_SEEN, IDS_A_QUERY
from reader_app.store.values import article_of, article_values, moment

type Owners = dict[str, str]
"""Which import brought a row, by the record's key; records themselves do not say it."""

_PLACED: Final[dict[type[Any], tuple[schema.Table, Any]]] = {
    Annotation: (schema.annotation, annotation_rows),
    Rejection: (schema.rejection, rejection_rows),
    Commitment: (schema.commitment, commitment_rows),
    Relation: (schema.relation, relation_rows),
}
"""What belongs to an article: tables and modules, those referred to before those that refer to them."""


def apply(connection: Connection, edit: Edit, owners: Owners | None = None) -> Owners:
    """Makes the tables what the edit says, inside the caller's transaction.

    Returns the owners of what it took out. Who puts that in again passes them, so that it goes with
    its import when that is undone.
    Raises EditConflict, with the transaction to be rolled back, if something that the edit takes away
    is not there as it was, or something that it puts in is.
    """
    try:
        _check(connection, edit.removed)
        before = {_key(record): record for record in edit.removed}
        after = {_key(record) for record in edit.added}
        going = [record for key, record in before.items() if key not in after]
        coming = [record for record in edit.added if _key(record) not in before]
        changing = [record for record in edit.added if _key(record) in before]
        commitment_rows.let_go(connection, [r for r in changing if isinstance(r, Commitment)])
        taken = _take_out_placed(connection, going)
        _take_out_states(connection, going)
        bodies.put_in(connection, edit)
        _put_in_shared(connection, changing, coming, owners or {})
        _put_in_articles(connection, changing, coming)
        _put_in_placed(connection, before, changing, coming, owners or {})
        # What is referred to goes last: an annotation may have been given another entity by this edit.
        taken |= _take_out_shared(connection, going)
        bodies.take_out(connection, edit)
        _touch(connection, edit.article_ids)
    except IntegrityError as error:
        raise EditConflict from error
    return taken


def require_seen(connection: Connection, edit: Edit) -> None:
    """Raises ArticleMissing if an article that the edit writes to is not to be seen.

    An edit of what articles share, and of a text that others cite, reaches into removed articles too:
    there it changes what it must, and nothing else.
    """
    reaches_far = any(isinstance(record, Entity | Passage) for record in edit.removed)
    there = {_key(record) for record in edit.removed} if reaches_far else set[_Key]()
    ids = {
        r.article_id
        for r in edit.added
        if isinstance(r, Annotation | Rejection | Commitment | Relation) and _key(r) not in there
    }
    ids |= {r.id for r in edit.added if isinstance(r, Article)}
    for some in batched(ids, IDS_A_QUERY):
        query = select(func.count()).where(schema.article.c.id.in_(some), ARTICLE_IS_SEEN)
        if connection.execute(query).scalar_one() != len(some):
            raise ArticleMissing


type _Key = tuple[str, ...]
"""The kind of a record, and what tells it from others of its kind: its id is the last."""

# They stand in the history, with what an import had brought.
_KIND_NAMES: Final[dict[type[Any], str]] = {
    Annotation: "annotation",
    Annotator: "annotator",
    Article: "article",
    Commitment: "commitment",
    Entity: "entity",
    Guidelines: "guidelines",
    Import: "import",
    Layer: "layer",
    Passage: "passage",
    Rejection: "rejection",
    Relation: "relation",
    RelationKind: "relation_kind",
    Removal: "removal",
}


def _key(record: Record) -> _Key:
    kind = _KIND_NAMES[type(record)]
    match record:
        case Annotation() | Rejection() | Commitment() | Relation():
            return kind, record.article_id, record.id
        case Removal():
            return kind, record.article_id
        case Passage():
            return kind, record.article_id, str(record.start)
        case Guidelines():
            return kind, record.language
        case _:
            return kind, record.id


def _owned(record: Record) -> str:
    return ":".join(_key(record))


def _check(connection: Connection, expected: Sequence[Record]) -> None:
    for kind, (_, rows) in _PLACED.items():
        wanted = {_key(r): r for r in expected if isinstance(r, kind)}
        if (
            wanted
            and {_key(r): r for r in rows.stored(connection, list(wanted.values()))} != wanted
        ):
            raise EditConflict
    for kind in shared_rows.TABLES:
        shared = {_key(r): r for r in expected if isinstance(r, kind)}
        ids = [key[-1] for key in shared]
        if shared and {_key(r): r for r in shared_rows.stored(connection, kind, ids)} != shared:
            raise EditConflict
    articles = {r.id: r for r in expected if isinstance(r, Article)}
    if articles and dict(_stored_articles(connection, list(articles))) != articles:
        raise EditConflict


def _stored_articles(
    connection: Connection, ids: Sequence[ArticleId]
) -> Iterator[tuple[ArticleId, Article]]:
    for some in batched(ids, IDS_A_QUERY):
        query = select(*ARTICLE_COLUMNS).where(schema.article.c.id.in_(some))
        for row in connection.execute(query):
            article = article_of(row)
            yield article.id, article


def _take_out_placed(connection: Connection, going: Sequence[Record]) -> Owners:
    owners: Owners = {}
    for kind, (table, _) in reversed(_PLACED.items()):
        records = _of_kind(going, kind)
        if records:
            for article_id, id_, import_id in placed_rows.take_out(connection, table, records):
                owners[":".join((_KIND_NAMES[kind], article_id, id_))] = import_id
    return owners


def _take_out_states(connection: Connection, going: Sequence[Record]) -> None:
    if any(isinstance(record, Article) for record in going):
        raise TypeError("an article is taken out by a Removal, never by its own record")
    _set_removed(connection, [r for r in going if isinstance(r, Removal)], before=1, after=0)
    for record in going:
        if isinstance(record, Import):
            _set_state(connection, record, ("done",), "undone")
            hidden.put_aside(connection, record.id)


def _take_out_shared(connection: Connection, going: Sequence[Record]) -> Owners:
    owners: Owners = {}
    for kind in reversed(shared_rows.TABLES):
        for record in _of_kind(going, kind):
            owner = shared_rows.let_go(connection, kind, _key(record)[-1])
            if owner is not None:
                owners[_owned(record)] = owner
    return owners


def _put_in_shared(
    connection: Connection, changing: Sequence[Record], coming: Sequence[Record], owners: Owners
) -> None:
    for kind in shared_rows.TABLES:
        changed = _of_kind(changing, kind)
        new = [(record, owners.get(_owned(record))) for record in _of_kind(coming, kind)]
        if changed or new:
            shared_rows.write(connection, kind, changed, new)


def _of_kind(records: Sequence[Record], kind: type[Any]) -> list[Any]:
    return [record for record in records if isinstance(record, kind)]


def _put_in_articles(
    connection: Connection, changing: Sequence[Record], coming: Sequence[Record]
) -> None:
    if any(isinstance(record, Article) for record in coming):
        raise TypeError("an article comes in by an import, never by its own record")
    changed = [article_values(record) for record in changing if isinstance(record, Article)]
    if changed:
        columns: dict[str, object] = {name: bindparam(name) for name in changed[0] if name != "id"}
        statement = update(schema.article).where(schema.article.c.id == bindparam("own_id"))
        rows = [{**values, "own_id": values["id"]} for values in changed]
        connection.execute(statement.values(columns), rows)
    for record in coming:
        if isinstance(record, Import):
            _set_state(connection, record, ("running", "undone"), "done")
            hidden.bring_back(connection, record.id)
    _set_removed(connection, [r for r in coming if isinstance(r, Removal)], before=0, after=1)


def _put_in_placed(
    connection: Connection,
    before: Mapping[_Key, Record],
    changing: Sequence[Record],
    coming: Sequence[Record],
    owners: Owners,
) -> None:
    for kind, (_, rows) in _PLACED.items():
        if changed := _of_kind(changing, kind):
            rows.change(connection, [(before[_key(record)], record) for record in changed])
        if new := _of_kind(coming, kind):
            rows.put_in(connection, [(record, owners.get(_owned(record))) for record in new])


def _set_removed(
    connection: Connection, removals: Sequence[Removal], *, before: int, after: int
) -> None:
    table = schema.article
    for some in batched([removal.article_id for removal in removals], IDS_A_QUERY):
        statement = (
            update(table)
            .where(table.c.id.in_(some), table.c.is_removed == before)
            .values(is_removed=after)
        )
        _require(connection.execute(statement).rowcount == len(some))


def _set_state(connection: Connection, record: Import, before: tuple[str, ...], after: str) -> None:
    table = schema.import_
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
