"""Mentions: the annotations of layers that have entities, linked to one or not yet.

They are many, and are read through two indexes (`annotation_linked`, `annotation_unlinked`) that know
all but what is shown of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from heapq import merge
from itertools import batched, combinations, islice
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, func, select, true

from reader_app.listings import MentionRow, Pair
from reader_app.model import Annotation, ArticleId, EntityId, LayerId
from reader_app.store import schema
from reader_app.store.rows import (
    ANNOTATION_COLUMNS,
    ANNOTATION_IS_SEEN,
    ANNOTATIONS,
    HIDDEN_ARTICLES,
    IDS_A_QUERY,
    AnyRow,
    article_keys,
    is_brought_to_light,
)
from reader_app.store.values import ANNOTATION_FIELDS, annotation_of

_FIRST_LOOKED_AT: Final = 100
"""How many of the entities that most articles mention are looked at first for pairs of them."""

IS_SEEN: ColumnElement[bool] = (
    schema.annotation.c.article_key.not_in(HIDDEN_ARTICLES) & ANNOTATION_IS_SEEN
)
"""The condition that an annotation is seen, without a look at its article."""


def of_entity(connection: Connection, entity_id: EntityId) -> list[MentionRow]:
    """Returns the mentions of an entity by the day of their article, then by article and place."""
    annotation = schema.annotation
    query = _rows().where(annotation.c.entity_id == entity_id)
    query = query.order_by(annotation.c.article_key, annotation.c.start)
    # The rows come in the order of the index. SQLite would write them all anew to sort them by day.
    rows = sorted(connection.execute(query).all(), key=itemgetter(_DAY_KEY))
    return [_mention_of(row) for row in rows]


def unlinked(
    connection: Connection, layer_ids: Iterable[LayerId], limit: int | None
) -> list[MentionRow]:
    """Returns the mentions of some layers that nobody has linked, in the order of import and place."""
    annotation = schema.annotation
    found: list[Sequence[AnyRow]] = []
    for layer_id in layer_ids:
        query = _rows().where(annotation.c.layer_id == layer_id, annotation.c.entity_id.is_(None))
        query = query.order_by(annotation.c.article_key, annotation.c.start).limit(limit)
        found.append(connection.execute(query).all())
    merged = merge(*found, key=_by_place)
    return [_mention_of(row) for row in islice(merged, limit)]


def unlinked_called(
    connection: Connection, layer_id: LayerId, is_meant: Callable[[str, str], bool]
) -> list[Annotation]:
    """Returns the unlinked mentions of a layer whose quote and prefix `is_meant` says yes to."""
    annotation = schema.annotation
    query = select(annotation.c.key, annotation.c.quote, annotation.c.prefix).where(
        annotation.c.layer_id == layer_id, annotation.c.entity_id.is_(None), IS_SEEN
    )
    keys = [key for key, quote, prefix in connection.execute(query) if is_meant(quote, prefix)]
    found: list[Annotation] = []
    for some in batched(keys, IDS_A_QUERY):
        rows = select(*ANNOTATION_COLUMNS).select_from(ANNOTATIONS)
        rows = rows.where(annotation.c.key.in_(some)).order_by(annotation.c.key)
        found += [annotation_of(row) for row in connection.execute(rows)]
    return found


def unlinked_count(connection: Connection, layer_ids: Sequence[LayerId]) -> int:
    annotation = schema.annotation
    query = select(func.count()).where(
        annotation.c.layer_id.in_(layer_ids), annotation.c.entity_id.is_(None), IS_SEEN
    )
    return connection.execute(query).scalar_one()


def next_unlinked_article(
    connection: Connection,
    layer_ids: Sequence[LayerId],
    article_id: ArticleId | None,
    *,
    forward: bool,
) -> ArticleId | None:
    """Returns the next article with a mention that nobody has linked, by import and round the end."""
    annotation = schema.annotation
    column = annotation.c.article_key
    keys = article_keys(connection, [article_id] if article_id is not None else [])
    start = keys.get(article_id, 0) if article_id is not None else 0
    nearest = func.min(column) if forward else func.max(column)
    beyond = column > start if forward else column < start
    for condition in (beyond, true()):
        found = [
            connection.scalar(
                select(nearest).where(
                    annotation.c.layer_id == layer_id,
                    annotation.c.entity_id.is_(None),
                    condition,
                    IS_SEEN,
                )
            )
            for layer_id in layer_ids
        ]
        there = [key for key in found if key is not None]
        if there:
            key = min(there) if forward else max(there)
            query = select(schema.article.c.id).where(schema.article.c.key == key)
            return ArticleId(connection.execute(query).scalar_one())
    return None


def layers_with_entities(connection: Connection, layer_id: LayerId | None) -> list[LayerId]:
    """Returns the layers whose annotations are mentions: that one, if it is one, or all."""
    layer = schema.layer
    query = select(layer.c.id).where(layer.c.has_entities != 0, is_brought_to_light(layer))
    if layer_id is not None:
        query = query.where(layer.c.id == layer_id)
    return [LayerId(each) for each in connection.scalars(query.order_by(layer.c.position))]


def companions(
    connection: Connection, entity_id: EntityId
) -> dict[EntityId, tuple[int, date | None]]:
    """Returns the entities that articles mention beside one, in how many, and the last day of these."""
    annotation, other = schema.annotation, schema.annotation.alias("other")
    entry = schema.search_entry
    own = select(annotation.c.article_key).where(annotation.c.entity_id == entity_id, IS_SEEN)
    query = (
        select(
            other.c.entity_id,
            func.count(other.c.article_key.distinct()),
            func.max(entry.c.day),
        )
        .outerjoin(entry, entry.c.article_key == other.c.article_key)
        .where(
            other.c.article_key.in_(own),
            other.c.entity_id.is_not(None),
            other.c.entity_id != entity_id,
            is_brought_to_light(other),
        )
        .group_by(other.c.entity_id)
    )
    rows = connection.execute(query).all()
    return {EntityId(id_): (number, day_of(day)) for id_, number, day in rows}


def pairs(connection: Connection, limit: int, layer_id: LayerId | None = None) -> list[Pair]:
    """Returns the pairs of entities that most articles mention together, those of most articles first.

    With a layer both of a pair are of it.
    """
    if limit <= 0:
        return []
    annotation = schema.annotation
    # One row an entity: a row a mention takes twice the time.
    query = (
        select(annotation.c.entity_id, func.group_concat(annotation.c.article_key))
        .where(annotation.c.entity_id.is_not(None), IS_SEEN)
        .group_by(annotation.c.entity_id)
    )
    if layer_id is not None:  # that of its entity is its own, and the index does not know it
        entity = schema.entity
        of_layer = select(entity.c.id).where(entity.c.layer_id == layer_id)
        query = query.where(annotation.c.entity_id.in_(of_layer))
    articles = {
        EntityId(entity_id): set(keys.split(","))
        for entity_id, keys in connection.execute(query).all()
    }
    return best_pairs(articles, limit)


def best_pairs(articles: Mapping[EntityId, set[str]], limit: int) -> list[Pair]:
    """Returns the pairs that are in most articles together, given in which articles each entity is."""
    ranked = sorted(articles, key=lambda each: (-len(articles[each]), each))
    looked_at = _FIRST_LOOKED_AT
    while True:
        best = _pairs_of({each: articles[each] for each in ranked[:looked_at]}, limit)
        # No pair is in more articles than either of its two: what is left out cannot be among the best.
        most_left = len(articles[ranked[looked_at]]) if looked_at < len(ranked) else 0
        least = best[-1].articles if best else 0
        if most_left == 0 or (len(best) == limit and least >= most_left):
            return best
        looked_at *= 4


def _pairs_of(articles: dict[EntityId, set[str]], limit: int) -> list[Pair]:
    by_article: dict[str, list[EntityId]] = {}
    for entity_id in sorted(articles):
        for article_key in articles[entity_id]:
            by_article.setdefault(article_key, []).append(entity_id)
    counts: Counter[tuple[EntityId, EntityId]] = Counter()
    for together in by_article.values():
        counts.update(combinations(together, 2))
    best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return [Pair(first, second, number) for (first, second), number in best]


def _rows() -> Select[Any]:
    article, entry = schema.article, schema.search_entry
    return (
        select(
            *ANNOTATION_COLUMNS,
            article.c.title,
            entry.c.day,
            func.coalesce(entry.c.day, _AFTER_ALL_DAYS),
            article.c.key,
        )
        .select_from(ANNOTATIONS.outerjoin(entry, entry.c.article_key == article.c.key))
        .where(IS_SEEN)
    )


_DAY_KEY: Final = len(ANNOTATION_FIELDS) + 2
"""The place of what rows are sorted by day by."""
_AFTER_ALL_DAYS: Final = "~"


def _mention_of(row: AnyRow) -> MentionRow:
    title, day = row[len(ANNOTATION_FIELDS) : _DAY_KEY]
    return MentionRow(annotation_of(row), title, day_of(day))


def day_of(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)


def _by_place(row: AnyRow) -> tuple[int, int]:
    return row.key, row.start


def by_entity(*conditions: ColumnElement[bool]) -> Select[Any, int, int, Any]:
    """Returns the query for entities that are mentioned: `entity_id`, and in how many `mentions` and
    `articles`, and the `last_day` of these.
    """
    annotation, entry = schema.annotation, schema.search_entry
    # To group article by article first, so as to look up each day once, takes twice the time.
    return (
        select(
            annotation.c.entity_id,
            func.count().label("mentions"),
            func.count(annotation.c.article_key.distinct()).label("articles"),
            func.max(entry.c.day).label("last_day"),
        )
        .outerjoin(entry, entry.c.article_key == annotation.c.article_key)
        .where(annotation.c.entity_id.is_not(None), IS_SEEN, *conditions)
        .group_by(annotation.c.entity_id)
    )
