"""Proof that entities, commitments and what stands beside them say one thing, and quote what is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, Select, and_, select

from reader_app.model import COMMITMENT, Commitment
from reader_app.store import articles, commitment_rows, rejection_rows, schema, shared_rows
from reader_app.store.rows import AnyRow
from reader_app.text.anchors import context_of


def problems(connection: Connection) -> Iterator[str]:
    """Yields, in English, what is wrong with the records of a library, seen or hidden."""
    yield from _entity_problems(connection)
    yield from _mention_problems(connection)
    yield from _commitment_problems(connection)
    yield from _rejection_problems(connection)
    yield from _undone_problems(connection)


def _entity_problems(connection: Connection) -> Iterator[str]:
    table, names = schema.entity, schema.entity_name
    found: dict[str, list[str]] = {}
    for id_, key in connection.execute(
        select(names.c.entity_id, names.c.key).order_by(names.c.entity_id, names.c.position)
    ):
        found.setdefault(id_, []).append(key)
    for row in connection.execute(select(table)).mappings():
        entity = shared_rows.entity_of(row["record"])
        if not _is_as_derived(row, shared_rows.entity_values(entity)):
            yield f"The record of “{entity.name}” is not what it is looked up by."
        if found.get(entity.id, []) != shared_rows.name_keys(entity):
            yield f"“{entity.name}” is not found by its names."


def _mention_problems(connection: Connection) -> Iterator[str]:
    annotation, entity = schema.annotation, schema.entity
    query = (
        select(annotation.c.quote, entity.c.name)
        .join(entity, entity.c.id == annotation.c.entity_id)
        .where(annotation.c.entity_id.is_not(None), annotation.c.layer_id != entity.c.layer_id)
    )
    for quote, name in connection.execute(query):
        yield f"“{quote}” mentions “{name}”, which is of another layer."


def _commitment_problems(connection: Connection) -> Iterator[str]:
    texts = _Texts(connection)
    annotators = frozenset(connection.scalars(select(schema.annotator.c.id)))
    for row in connection.execute(_COMMITMENTS).mappings():
        commitment = commitment_rows.commitment_of(row["record"])
        name = f"The commitment {commitment.id} of “{row['title']}”"
        if not _is_as_recorded(connection, row, commitment):
            yield f"{name} is not what it is looked up by."
        if not set(commitment_rows.annotator_ids(commitment)) <= annotators:
            yield f"{name} names an annotator who is not there."
        if not _has_evidence(commitment):
            yield f"{name} has a status without evidence."
        for problem in texts.misquoted(commitment):
            yield f"{name}: {problem}"
    for (quote,) in connection.execute(_STRANGE_WORDINGS):
        yield f"“{quote}” is the wording of a commitment, on another layer."


def _is_as_recorded(connection: Connection, row: AnyRow, commitment: Commitment) -> bool:
    article_key = row["article_key"]
    if commitment.article_id != row["own_article"]:
        return False
    if not _is_as_derived(row, commitment_rows.values_of(commitment, article_key)):
        return False
    for table, expected in commitment_rows.beside(commitment, article_key).items():
        columns = [column for column in table.c if column.name != "commitment_key"]
        query = select(*columns).where(table.c.commitment_key == row["key"])
        found = [dict(each) for each in connection.execute(query).mappings()]
        if sorted(found, key=_place) != sorted(expected, key=_place):
            return False
    return True


def _is_as_derived(row: AnyRow, values: dict[str, object]) -> bool:
    # The record itself may have been written by a program that knew fewer fields.
    return all(row[name] == value for name, value in values.items() if name != "record")


def _has_evidence(commitment: Commitment) -> bool:
    known = {evidence.id for evidence in commitment.evidence}
    steps = commitment.history
    return all(step.evidence_ids and known.issuperset(step.evidence_ids) for step in steps)


def _place(row: dict[str, Any]) -> tuple[str, int]:
    return row.get("slot", ""), row["position"]


_COMMITMENTS: Final[Select[Any]] = (
    select(schema.commitment, schema.article.c.id.label("own_article"), schema.article.c.title)
    .join(schema.article, schema.article.c.key == schema.commitment.c.article_key)
    .order_by(schema.commitment.c.article_key)
)
_own = schema.commitment_annotation
_STRANGE_WORDINGS: Final = (
    select(schema.annotation.c.quote)
    .join(
        _own,
        and_(
            _own.c.article_key == schema.annotation.c.article_key,
            _own.c.annotation_id == schema.annotation.c.id,
        ),
    )
    .where(schema.annotation.c.layer_id != COMMITMENT)
)


class _Texts:
    """The texts that records quote; the last is kept, for it is mostly the next one too."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._article_id = ""
        self._text: str | None = None

    def misquoted(self, commitment: Commitment) -> Iterator[str]:
        """Yields what does not stand where a commitment says."""
        for quoted in commitment_rows.quoted_by(commitment):
            text = self.of(quoted.article_id)
            # Evidence may be in an article of another library.
            if text is not None and not quoted.stands_in(text):
                start, end = quoted.span
                yield f"“{quoted.quote}” does not stand at {start}…{end} with its context."

    def of(self, article_id: str) -> str | None:
        """Returns the text of an article; None if it is not there."""
        if article_id != self._article_id:
            query = select(schema.article.c.sha256).where(schema.article.c.id == article_id)
            sha256 = self._connection.scalar(query)
            self._article_id = article_id
            self._text = None if sha256 is None else articles.text(self._connection, sha256)
        return self._text


def _rejection_problems(connection: Connection) -> Iterator[str]:
    texts = _Texts(connection)
    for each in rejection_rows.everywhere(connection):
        text = texts.of(each.article_id) or ""
        place = f"“{each.quote}”, turned down at {each.start}…{each.end} in the article {each.article_id}"
        if text[each.start : each.end] != each.quote:
            yield f"{place}, does not stand there."
        elif context_of(text, each.start, each.end) != (each.prefix, each.suffix):
            yield f"{place}, has another context there."


def _undone_problems(connection: Connection) -> Iterator[str]:
    table = schema.record_undone
    imports = select(schema.import_.c.id).where(schema.import_.c.state != "done")
    query = select(table.c.kind).where(table.c.import_id.not_in(imports))
    for (kind,) in connection.execute(query):
        yield f"A {kind} was set aside by an import that is not undone."
