"""Commitments as rows: the whole record, columns of it to ask by, and what it refers to beside it.

Invariant: the columns and the rows beside a commitment say what its record says; `store.check` proves it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

import msgspec
from sqlalchemy import Connection, Table, delete, insert, select

from reader_app.model import AnnotatorId, ArticleId, Commitment, Span
from reader_app.store import schema
from reader_app.store.placed_rows import are_these, changing, keys_of
from reader_app.store.rows import is_brought_to_light
from reader_app.store.values import encoded, moment
from reader_app.text.anchors import context_of

_decode: Final = msgspec.json.Decoder(Commitment).decode


def commitment_of(record: str) -> Commitment:
    """Reads the column `record` of a commitment."""
    return _decode(record)


def of_articles(connection: Connection, article_keys: Sequence[int]) -> Iterator[Commitment]:
    """Yields the commitments of articles by their numbers, but for those that an import hides."""
    table = schema.commitment
    is_wanted = table.c.article_key.in_(article_keys) & is_brought_to_light(table)
    return map(commitment_of, connection.scalars(select(table.c.record).where(is_wanted)))


def stored(connection: Connection, commitments: Sequence[Commitment]) -> Iterator[Commitment]:
    """Yields what is there of the commitments, whatever import brought it."""
    for condition in are_these(connection, schema.commitment, commitments):
        for record in connection.scalars(select(schema.commitment.c.record).where(condition)):
            yield commitment_of(record)


def quoting(connection: Connection, article_id: ArticleId) -> Iterator[Commitment]:
    """Yields the commitments of an article, and those that have evidence in it, seen or not."""
    table, article, evidence = schema.commitment, schema.article, schema.commitment_evidence
    own = select(article.c.key).where(article.c.id == article_id)
    citing = select(evidence.c.commitment_key).where(evidence.c.article_id == article_id)
    for keys in (table.c.article_key.in_(own), table.c.key.in_(citing)):
        yield from map(commitment_of, connection.scalars(select(table.c.record).where(keys)))


def of_import(connection: Connection, import_id: str) -> list[Commitment]:
    """Returns what an import had added to articles that were there before it."""
    table = schema.commitment
    records = connection.scalars(select(table.c.record).where(table.c.import_id == import_id))
    return [commitment_of(record) for record in records]


def put_in(connection: Connection, new: Sequence[tuple[Commitment, str | None]]) -> None:
    """Inserts commitments, each with the import that brought it to an article of before, if one did.

    Raises EditConflict if an article is not there.
    """
    keys = keys_of(connection, [commitment for commitment, _ in new])
    changed = moment()
    rows = [
        {
            **values_of(commitment, keys[commitment.article_id]),
            "changed": changed,
            "import_id": owner,
        }
        for commitment, owner in new
    ]
    if rows:
        connection.execute(insert(schema.commitment), rows)
        _put_beside(connection, [commitment for commitment, _ in new], keys)


def let_go(connection: Connection, commitments: Sequence[Commitment]) -> None:
    """Makes commitments that `change` will write refer to nothing: what they referred to may go first."""
    for condition in are_these(connection, schema.commitment, commitments):
        own_keys = select(schema.commitment.c.key).where(condition)
        for table in BESIDE:
            connection.execute(delete(table).where(table.c.commitment_key.in_(own_keys)))


def change(connection: Connection, changes: Sequence[tuple[Commitment, Commitment]]) -> None:
    """Makes commitments that are there, each as its first record says, what the second one says."""
    commitments = [after for _, after in changes]
    keys = keys_of(connection, commitments)
    changed = {"changed": moment()}
    _change(connection, [values_of(each, keys[each.article_id]) | changed for each in commitments])
    let_go(connection, commitments)
    _put_beside(connection, commitments, keys)


class Quoted(NamedTuple):
    """Words of an article that a commitment quotes, with their context."""

    article_id: ArticleId
    span: Span
    quote: str
    prefix: str
    suffix: str

    def stands_in(self, text: str) -> bool:
        is_there = text[self.span.start : self.span.end] == self.quote
        return is_there and context_of(text, *self.span) == (self.prefix, self.suffix)


def quoted_by(commitment: Commitment) -> Iterator[Quoted]:
    """Yields the words that a commitment's slots and evidence quote; those of its wording are quoted by
    its annotations.
    """
    for fillers in commitment.slots.values():
        for filler in fillers:
            if filler.span is not None:
                anchor = (filler.words, filler.prefix, filler.suffix)
                yield Quoted(commitment.article_id, filler.span, *anchor)
    for evidence in commitment.evidence:
        if evidence.article_id is not None and evidence.span is not None:
            anchor = (evidence.quote, evidence.prefix, evidence.suffix)
            yield Quoted(evidence.article_id, evidence.span, *anchor)


def annotator_ids(commitment: Commitment) -> Iterator[AnnotatorId]:
    """Yields the annotators that a commitment names, some of them more than once."""
    yield commitment.annotator_id
    yield from (step.annotator_id for step in commitment.history)
    yield from (evidence.annotator_id for evidence in commitment.evidence)
    if commitment.reviewed_by is not None:
        yield commitment.reviewed_by


def values_of(commitment: Commitment, article_key: int) -> dict[str, object]:
    """Returns the columns of a commitment that follow from it."""
    deadline = commitment.deadline
    return {
        "article_key": article_key,
        "id": commitment.id,
        "annotator_id": commitment.annotator_id,
        "status": commitment.status,
        "kind": commitment.kind,
        "strength": commitment.strength,
        "topic": commitment.topic,
        "has_deadline": int(deadline is not None),
        "earliest": _day(deadline.earliest if deadline else None),
        "latest": _day(deadline.latest if deadline else None),
        "remind_on": _day(commitment.remind_on),
        "record": encoded(commitment),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


_change: Final = changing(schema.commitment)

BESIDE: Final[tuple[Table, ...]] = (
    schema.commitment_annotation,
    schema.commitment_slot,
    schema.commitment_link,
    schema.commitment_evidence,
)
"""The tables whose rows belong to a commitment."""


def beside(commitment: Commitment, article_key: int) -> dict[Table, list[dict[str, object]]]:
    """Returns the rows that belong beside a commitment, without its number."""
    return {
        schema.commitment_annotation: [
            {"position": position, "article_key": article_key, "annotation_id": annotation_id}
            for position, annotation_id in enumerate(commitment.annotation_ids)
        ],
        schema.commitment_slot: [
            {
                "slot": slot.value,
                "position": position,
                "entity_id": filler.entity_id,
                "words": filler.words,
            }
            for slot, fillers in commitment.slots.items()
            for position, filler in enumerate(fillers)
        ],
        schema.commitment_link: [
            {"position": position, "to_id": link.to_id}
            for position, link in enumerate(commitment.links)
        ],
        schema.commitment_evidence: [
            {"position": position, "article_id": evidence.article_id}
            for position, evidence in enumerate(commitment.evidence)
            if evidence.article_id is not None
        ],
    }


def _put_beside(
    connection: Connection, commitments: Sequence[Commitment], article_keys: dict[ArticleId, int]
) -> None:
    columns = schema.commitment.c
    own_keys: dict[tuple[int, str], int] = {}
    for condition in are_these(connection, schema.commitment, commitments):
        query = select(columns.article_key, columns.id, columns.key).where(condition)
        for article_key, id_, key in connection.execute(query):
            own_keys[article_key, id_] = key
    rows: dict[Table, list[dict[str, object]]] = {table: [] for table in BESIDE}
    for commitment in commitments:
        article_key = article_keys[commitment.article_id]
        own = {"commitment_key": own_keys[article_key, commitment.id]}
        for table, some in beside(commitment, article_key).items():
            rows[table] += ({**own, **row} for row in some)
    for table, some in rows.items():
        if some:
            connection.execute(insert(table), some)
