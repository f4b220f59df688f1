"""The list of commitments: which fit a filter, in which order, and what it shows of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import batched
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, case, func, or_, select

from reader_app.listings import CommitmentFilter, CommitmentOrder, CommitmentRow
from reader_app.model import (
    CommitmentId,
    CommitmentStatus,
    EntityId,
    Filler,
    SlotName,
)
from reader_app.store import schema
from reader_app.store.commitment_rows import commitment_of
from reader_app.store.mentions import day_of
from reader_app.store.rows import HIDDEN_ARTICLES, IDS_A_QUERY, is_brought_to_light
from reader_app.text.collation import collation_key
from reader_app.text.find import Finder
from reader_app.text.query import parse_query

PERSONS_STAND_IN: Final = (SlotName.WHO, SlotName.TO_WHOM, SlotName.REPORTED_BY)
BETWEEN_PARTS: Final = " … "
_BETWEEN_TEXTS: Final = " | "  # no wording of a query goes across it

_commitment = schema.commitment
_slot = schema.commitment_slot
_own = schema.commitment_annotation
IS_SEEN: ColumnElement[bool] = _commitment.c.article_key.not_in(
    HIDDEN_ARTICLES
) & is_brought_to_light(_commitment)


def ids(
    connection: Connection,
    wanted: CommitmentFilter,
    order: CommitmentOrder,
    *,
    is_descending: bool,
) -> list[CommitmentId]:
    """Returns the commitments that fit the filter; those that have not what they are sorted by stand
    last in either direction.
    """
    query = select(_commitment.c.id, _commitment.c.key).where(IS_SEEN, *_conditions(wanted))
    key, query = _order(query, order)
    query = query.order_by(key.is_(None), key.desc() if is_descending else key)
    query = query.order_by(_commitment.c.article_key, _commitment.c.key)
    rows = connection.execute(query).all()
    finder = _finder(wanted)
    if finder is None:
        return [CommitmentId(row.id) for row in rows]
    fitting = _having(connection, [row.key for row in rows], finder)
    return [CommitmentId(row.id) for row in rows if row.key in fitting]


def counts(connection: Connection, wanted: CommitmentFilter) -> dict[CommitmentStatus | None, int]:
    """Returns how many of the commitments that fit the filter have each status that there is."""
    finder = _finder(wanted)
    found: dict[CommitmentStatus | None, int] = {}
    if finder is None:
        query = select(_commitment.c.status, func.count()).where(IS_SEEN, *_conditions(wanted))
        rows = connection.execute(query.group_by(_commitment.c.status)).all()
    else:
        query = select(_commitment.c.key, _commitment.c.status)
        statuses = dict(map(tuple, connection.execute(query.where(IS_SEEN, *_conditions(wanted)))))
        fitting = _having(connection, list(statuses), finder)
        rows = [(status, key in fitting) for key, status in statuses.items() if key in fitting]
    for status, number in rows:
        known = None if status is None else CommitmentStatus(status)
        found[known] = found.get(known, 0) + number
    return found


def topics(connection: Connection) -> list[str]:
    query = select(_commitment.c.topic).where(_commitment.c.topic != "", IS_SEEN).distinct()
    return sorted(connection.scalars(query), key=collation_key)


def of_entity(connection: Connection, entity_id: EntityId, slot: SlotName) -> list[CommitmentId]:
    """Returns the commitments in whose slot an entity stands, by the day of their articles."""
    query = select(_commitment.c.id).where(IS_SEEN, _has(_slot.c.entity_id == entity_id, [slot]))
    key, query = _order(query, CommitmentOrder.MADE)
    query = query.order_by(key.is_(None), key, _commitment.c.article_key, _commitment.c.key)
    return [CommitmentId(each) for each in connection.scalars(query)]


def rows(
    connection: Connection, wanted: Sequence[CommitmentId]
) -> dict[CommitmentId, CommitmentRow]:
    """Returns what the list shows of commitments; one that is not seen is left out."""
    article, entry = schema.article, schema.search_entry
    found: dict[CommitmentId, CommitmentRow] = {}
    for some in batched(wanted, IDS_A_QUERY):
        query = (
            select(_commitment.c.key, _commitment.c.record, article.c.title, entry.c.day)
            .join(article, article.c.key == _commitment.c.article_key)
            .outerjoin(entry, entry.c.article_key == article.c.key)
            .where(_commitment.c.id.in_(some), IS_SEEN)
        )
        stored = connection.execute(query).all()
        quotes = _quotes(connection, [row.key for row in stored])
        commitments = [commitment_of(row.record) for row in stored]
        names = _names(
            connection, frozenset[EntityId]().union(*(c.entity_ids for c in commitments))
        )
        for row, commitment in zip(stored, commitments, strict=True):
            found[commitment.id] = CommitmentRow(
                commitment,
                BETWEEN_PARTS.join(quotes.get(row.key, ())),
                row.title,
                day_of(row.day),
                _said(commitment.fillers(SlotName.WHO), names),
                _said(commitment.fillers(SlotName.TO_WHOM), names),
                _said(commitment.fillers(SlotName.WHERE), names),
                commitment.deadline.latest if commitment.deadline else None,
            )
    return found


def _conditions(wanted: CommitmentFilter) -> Iterator[ColumnElement[bool]]:
    columns = _commitment.c
    if wanted.person_ids:
        yield _has(_slot.c.entity_id.in_(wanted.person_ids), PERSONS_STAND_IN)
    if wanted.place_ids:
        yield _has(_slot.c.entity_id.in_(wanted.place_ids), SlotName)
    if wanted.topics:
        yield columns.topic.in_(wanted.topics)
    if wanted.statuses:
        known = [status.value for status in wanted.statuses if status is not None]
        is_known = columns.status.in_(known)
        yield or_(is_known, columns.status.is_(None)) if None in wanted.statuses else is_known
    if wanted.kinds:
        yield columns.kind.in_([kind.value for kind in wanted.kinds])
    if wanted.strengths:
        yield columns.strength.in_([strength.value for strength in wanted.strengths])
    if wanted.due_from is not None:
        yield columns.latest >= wanted.due_from.isoformat()
    if wanted.due_to is not None:
        yield columns.latest <= wanted.due_to.isoformat()
    if wanted.has_deadline is not None:
        yield columns.has_deadline == int(wanted.has_deadline)
    if wanted.has_reminder is not None:
        has_none = columns.remind_on.is_(None)
        yield ~has_none if wanted.has_reminder else has_none


def _has(condition: ColumnElement[bool], slots: Iterable[SlotName]) -> ColumnElement[bool]:
    are_slots = _slot.c.slot.in_([slot.value for slot in slots])
    return _commitment.c.key.in_(select(_slot.c.commitment_key).where(condition, are_slots))


def _order[*Columns](
    query: Select[*Columns], order: CommitmentOrder
) -> tuple[ColumnElement[Any], Select[*Columns]]:
    """Returns what is sorted by, and the query with the tables that this needs."""
    match order:
        case CommitmentOrder.DUE:
            return _commitment.c.latest, query
        case CommitmentOrder.MADE:
            entry = schema.search_entry
            query = query.outerjoin(entry, entry.c.article_key == _commitment.c.article_key)
            return entry.c.day, query
        case CommitmentOrder.STATUS:
            ranks = {status.value: rank for rank, status in enumerate(CommitmentStatus, 1)}
            return case(ranks, value=_commitment.c.status, else_=0), query
        case CommitmentOrder.WHO:
            entity = schema.entity
            is_first = and_(
                _slot.c.commitment_key == _commitment.c.key,
                _slot.c.slot == SlotName.WHO.value,
                _slot.c.position == 0,
            )
            query = query.outerjoin(_slot, is_first)
            query = query.outerjoin(entity, entity.c.id == _slot.c.entity_id)
            name = func.coalesce(entity.c.name, _slot.c.words)
            return case((name.is_not(None), func.title_key(name))), query
        case CommitmentOrder.CHANGED:
            return _commitment.c.changed, query


def _quotes(connection: Connection, keys: Sequence[int]) -> dict[int, list[str]]:
    annotation = schema.annotation
    quotes: dict[int, list[str]] = {}
    for some in batched(keys, IDS_A_QUERY):
        query = (
            select(_own.c.commitment_key, annotation.c.quote)
            .select_from(_with_wording())
            .where(_own.c.commitment_key.in_(some))
            .order_by(_own.c.commitment_key, annotation.c.start)
        )
        for key, quote in connection.execute(query).all():
            quotes.setdefault(key, []).append(quote)
    return quotes


def _with_wording() -> FromClause:
    annotation = schema.annotation
    return _own.join(
        annotation,
        and_(
            annotation.c.article_key == _own.c.article_key, annotation.c.id == _own.c.annotation_id
        ),
    )


def _names(
    connection: Connection, entity_ids: Iterable[EntityId | None]
) -> dict[EntityId | None, str]:
    names: dict[EntityId | None, str] = {}
    for some in batched((each for each in entity_ids if each is not None), IDS_A_QUERY):
        query = select(schema.entity.c.id, schema.entity.c.name)
        for id_, name in connection.execute(query.where(schema.entity.c.id.in_(some))).all():
            names[EntityId(id_)] = name
    return names


def _said(fillers: Sequence[Filler], names: Mapping[EntityId | None, str]) -> tuple[str, ...]:
    """Returns the names of what fills a slot, or its words where it has none."""
    return tuple([names.get(each.entity_id) or each.words for each in fillers])


def _finder(wanted: CommitmentFilter) -> Finder | None:
    """Returns the finder of the words that are wanted, None if there are none."""
    query = parse_query(wanted.words, is_typing=True)
    return Finder(query) if query.terms else None


class _Filled(msgspec.Struct, gc=False):
    """What is looked for in the filling of a slot."""

    words: str = ""
    entity_id: EntityId | None = None


class _Said(msgspec.Struct):
    """What is looked for in a commitment: to read that alone takes half the time of the whole."""

    summary: str = ""
    topic: str = ""
    slots: dict[str, list[_Filled]] = {}


_decode_said: Final = msgspec.json.Decoder(_Said).decode


def _having(connection: Connection, keys: Sequence[int], finder: Finder) -> set[int]:
    """Returns which of the commitments have the words: in their wording, their fields or their slots."""
    found: list[tuple[int, _Said]] = []
    for some in batched(keys, IDS_A_QUERY):
        query = select(_commitment.c.key, _commitment.c.record).where(_commitment.c.key.in_(some))
        found += ((key, _decode_said(record)) for key, record in connection.execute(query).all())
    filled = [[each for some in said.slots.values() for each in some] for _, said in found]
    names = _names(connection, {each.entity_id for some in filled for each in some})
    quotes = _quotes(connection, keys)
    texts: list[str] = []
    for (key, said), fillers in zip(found, filled, strict=True):
        named = (names.get(each.entity_id, "") for each in fillers)
        words = (each.words for each in fillers)
        parts = (*quotes.get(key, ()), said.summary, said.topic, *words, *named)
        texts.append(_BETWEEN_TEXTS.join(parts))
    return {found[place][0] for place in finder.holding(texts)}
