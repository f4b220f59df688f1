"""The list of people and places: in which order they stand, and what it shows of each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import batched
from typing import Any, Final, cast

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, select

from reader_app.listings import EntityOrder, EntityRow
from reader_app.model import Entity, EntityId, LayerId, SlotName
from reader_app.store import mentions, schema, shared_rows
from reader_app.store.rows import HIDDEN_ARTICLES, IDS_A_QUERY, is_brought_to_light
from reader_app.text.matching import folded

_IS_SEEN = is_brought_to_light(schema.entity)
_ACTORS = (SlotName.WHO.value, SlotName.TO_WHOM.value)
_SLOTS: Final = {EntityOrder.MADE: SlotName.WHO, EntityOrder.RECEIVED: SlotName.TO_WHOM}


def entities(
    connection: Connection, layer_id: LayerId | None = None, ids: Sequence[EntityId] | None = None
) -> list[Entity]:
    """Returns the entities of a layer, or all, or those of some ids, by their names."""
    query = _of_layer(select(schema.entity.c.record), layer_id)
    if ids is not None:
        query = query.where(schema.entity.c.id.in_(ids))
    records = connection.scalars(query.order_by(*_BY_NAME)).all()
    return [shared_rows.entity_of(record) for record in records]


def ids(
    connection: Connection, order: EntityOrder, layer_id: LayerId | None = None, typed: str = ""
) -> list[EntityId]:
    """Returns the ids of the entities of a layer, or all, that have every word typed in one name."""
    query = _of_layer(select(schema.entity.c.id), layer_id)
    if words := folded(typed).split():
        key = schema.entity_name.c.key
        named = select(schema.entity_name.c.entity_id)
        named = named.where(*(func.instr(key, word) > 0 for word in words))
        query = query.where(schema.entity.c.id.in_(named))
    query = _sorted(query, order)
    return cast("list[EntityId]", connection.scalars(query.order_by(*_BY_NAME)).all())


def rows(connection: Connection, wanted: Sequence[EntityId]) -> dict[EntityId, EntityRow]:
    """Returns what the list shows of entities; one that is not seen is left out."""
    found: dict[EntityId, EntityRow] = {}
    for some in batched(wanted, IDS_A_QUERY):
        are_these = schema.annotation.c.entity_id.in_(some)
        counted = connection.execute(mentions.by_entity(are_these)).all()
        counts = {row.entity_id: row for row in counted}
        promised = {
            (row.entity_id, row.slot): row.size
            for row in connection.execute(_commitments().where(_slot.c.entity_id.in_(some)))
        }
        for entity in entities(connection, ids=some):
            counts_of = counts.get(entity.id)
            made, received = (promised.get((entity.id, slot), 0) for slot in _ACTORS)
            found[entity.id] = EntityRow(
                entity,
                counts_of.mentions if counts_of else 0,
                counts_of.articles if counts_of else 0,
                made,
                received,
                mentions.day_of(counts_of.last_day) if counts_of else None,
            )
    return found


_slot = schema.commitment_slot
_BY_NAME: tuple[ColumnElement[Any], ...] = (
    func.title_key(schema.entity.c.name),
    schema.entity.c.id,
)


def _of_layer(query: Select[Any], layer_id: LayerId | None) -> Select[Any]:
    query = query.where(_IS_SEEN)
    return query if layer_id is None else query.where(schema.entity.c.layer_id == layer_id)


def _sorted(query: Select[Any], order: EntityOrder) -> Select[Any]:
    annotation, entry = schema.annotation, schema.search_entry
    linked = (annotation.c.entity_id.is_not(None), mentions.IS_SEEN)
    match order:
        case EntityOrder.NAME:
            return query
        case EntityOrder.KIND:
            return query.order_by(func.json_extract(schema.entity.c.record, "$.kind"))
        case EntityOrder.MENTIONS | EntityOrder.ARTICLES:
            of_what = annotation.c.article_key.distinct() if order is EntityOrder.ARTICLES else None
            counted = func.count() if of_what is None else func.count(of_what)
            counts = select(annotation.c.entity_id, counted.label("rank")).where(*linked)
            return _most_first(query, counts.group_by(annotation.c.entity_id).subquery())
        case EntityOrder.COMMITMENTS | EntityOrder.MADE | EntityOrder.RECEIVED:
            by_slot = _commitments().subquery()
            counts = select(by_slot.c.entity_id, func.sum(by_slot.c.size).label("rank"))
            if order in _SLOTS:
                counts = counts.where(by_slot.c.slot == _SLOTS[order].value)
            return _most_first(query, counts.group_by(by_slot.c.entity_id).subquery())
        case EntityOrder.LAST_SEEN:
            days = (
                select(annotation.c.entity_id, func.max(entry.c.day).label("rank"))
                .join(entry, entry.c.article_key == annotation.c.article_key)
                .where(*linked)
            )
            return _most_first(query, days.group_by(annotation.c.entity_id).subquery())


def _most_first(query: Select[Any], ranks: FromClause) -> Select[Any]:
    query = query.outerjoin(ranks, ranks.c.entity_id == schema.entity.c.id)
    return query.order_by(ranks.c.rank.is_(None), ranks.c.rank.desc())


def _commitments() -> Select[Any, Any, Any]:
    """Returns the query of how many commitments entities have made, and were made to them."""
    commitment = schema.commitment
    return (
        select(
            _slot.c.entity_id,
            _slot.c.slot,
            func.count(_slot.c.commitment_key.distinct()).label("size"),
        )
        .join(commitment, commitment.c.key == _slot.c.commitment_key)
        .where(
            _slot.c.entity_id.is_not(None),
            _slot.c.slot.in_(_ACTORS),
            commitment.c.article_key.not_in(HIDDEN_ARTICLES),
            is_brought_to_light(commitment),
        )
        .group_by(_slot.c.entity_id, _slot.c.slot)
    )
