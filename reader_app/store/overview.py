"""How far the work on a library is, counted from what is seen."""

from __future__ import annotations

from collections import Counter
from datetime import date

from sqlalchemy import Connection, case, func, select

from reader_app.listings import CommitmentFilter, DayCount, Overview
from reader_app.model import AnnotatorId, LayerId, Status
from reader_app.store import commitment_list, mentions, schema
from reader_app.store.rows import ARTICLE_IS_SEEN


def overview(connection: Connection) -> Overview:
    """Counts everything in one reading of the annotations."""
    with_entities = mentions.layers_with_entities(connection, None)
    by_layer: Counter[LayerId] = Counter()
    by_annotator: Counter[AnnotatorId] = Counter()
    linked = unlinked = 0
    days: list[DayCount] = []
    for day, layer, annotator, number, with_entity in connection.execute(_BY_DAY):
        layer_id, annotator_id = LayerId(layer), AnnotatorId(annotator)
        by_layer[layer_id] += number
        by_annotator[annotator_id] += number
        if layer_id in with_entities:
            linked += with_entity
            unlinked += number - with_entity
        if day is not None:
            days.append(DayCount(date.fromisoformat(day), layer_id, annotator_id, number))
    return Overview(
        articles_by_status=_articles_by_status(connection),
        annotations_by_layer=dict(by_layer),
        annotations_by_annotator=dict(by_annotator),
        mentions_linked=linked,
        mentions_unlinked=unlinked,
        commitments_by_status=commitment_list.counts(connection, CommitmentFilter()),
        days=tuple(days),
    )


def _articles_by_status(connection: Connection) -> dict[Status, int]:
    status = schema.article.c.status
    query = select(status, func.count()).where(ARTICLE_IS_SEEN).group_by(status)
    return {Status(each): number for each, number in connection.execute(query)}


_annotation = schema.annotation
# What another program wrote may say its time in another zone, which takes SQLite longer to read.
DAY = case(
    (_annotation.c.created.like("%Z"), func.substr(_annotation.c.created, 1, 10)),
    else_=func.date(_annotation.c.created),
)
"""The day (of UTC) on which an annotation was made."""
_BY_DAY = (
    select(
        DAY.label("day"),
        _annotation.c.layer_id,
        _annotation.c.annotator_id,
        func.count(),
        func.count(_annotation.c.entity_id),
    )
    .where(mentions.IS_SEEN)
    .group_by("day", _annotation.c.layer_id, _annotation.c.annotator_id)
    .order_by("day", _annotation.c.layer_id, _annotation.c.annotator_id)
)
