"""What became of the suggestions of each suggester, day by day.

What an annotator took is known by the annotations that stand and by the history: what was deleted since,
or has got other words or another layer, was no good suggestion after all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection, func, select

from reader_app.listings import SuggesterDay
from reader_app.model import ORIGIN_SUGGESTION
from reader_app.store import history, mentions, rejection_rows, schema
from reader_app.store.rows import ANNOTATIONS, ARTICLE_IS_SEEN, HIDDEN_ARTICLES


class _Accepted(NamedTuple):
    suggester: str
    created: str
    layer_id: str
    quote: str


type _Key = tuple[str, str]
"""An annotation's article and its id."""


def suggester_days(connection: Connection) -> list[SuggesterDay]:
    """Returns the days by the name of the suggester and in order; what is removed does not count."""
    standing = dict(_standing(connection))
    taken = standing | _taken(connection)
    changed = _changed(connection) if taken else frozenset[_Key]()
    counts: dict[tuple[str, date], Counter[str]] = {}
    for key, accepted in taken.items():
        day = counts.setdefault((accepted.suggester, _day(accepted.created)), Counter())
        day["accepted"] += 1
        now = standing.get(key)
        if now is None:
            day["deleted"] += 1
        elif key in changed and now[2:] != accepted[2:]:
            day["corrected"] += 1
    for suggester, created, number in connection.execute(_REJECTED):
        counts.setdefault((suggester, _day(created)), Counter())["rejected"] += number
    return [SuggesterDay(*each, **counts[each]) for each in sorted(counts)]


def _standing(connection: Connection) -> Iterator[tuple[_Key, _Accepted]]:
    for article, id_, origin, *rest in connection.execute(_STANDING).all():
        suggester = origin.removeprefix(ORIGIN_SUGGESTION)
        yield (article, id_), _Accepted(suggester, *rest)


def _taken(connection: Connection) -> dict[_Key, _Accepted]:
    """Returns what was accepted here, as it was then, in the articles that are seen."""
    seen = frozenset(connection.scalars(select(schema.article.c.id).where(ARTICLE_IS_SEEN)))
    return {
        (each.article_id, each.id): _Accepted(
            each.origin.removeprefix(ORIGIN_SUGGESTION), each.created, each.layer_id, each.quote
        )
        for each in _written(connection, "accept")
        if each.article_id in seen
    }


def _changed(connection: Connection) -> frozenset[_Key]:
    """Returns the annotations that an annotator gave other ends or another layer.

    A correction of the text changes words as well, and says nothing about who suggested them.
    """
    written = _written(connection, "move_end", "change_layer")
    return frozenset((each.article_id, each.id) for each in written)


def _written(connection: Connection, *actions: str) -> Iterator[_Annotation]:
    """Yields the annotations that edits of these kinds have put in and that were not undone."""
    table = schema.history
    query = select(table.c.payload).where(
        table.c.state == "done", func.json_extract(table.c.label, "$.action").in_(actions)
    )
    for payload in connection.scalars(query):
        yield from _decode(history.raw(payload)).added.annotations


def _day(created: str) -> date:
    return date.fromisoformat(created[:10])


class _Annotation(msgspec.Struct):
    id: str
    article_id: str
    layer_id: str
    quote: str
    created: str
    origin: str = ""


class _Added(msgspec.Struct):
    annotations: list[_Annotation] = []


class _Payload(msgspec.Struct):
    added: _Added


_decode: Final = msgspec.json.Decoder(_Payload).decode
_annotation: Final[Any] = schema.annotation.c
_STANDING: Final = (
    select(
        schema.article.c.id,
        *(_annotation.id, _annotation.origin, _annotation.created),
        *(_annotation.layer_id, _annotation.quote),
    )
    .select_from(ANNOTATIONS)
    .where(_annotation.origin.startswith(ORIGIN_SUGGESTION), mentions.IS_SEEN)
)
_rejection: Final[Any] = schema.rejection.c
_DAY: Final = func.substr(_rejection.created, 1, 10)
_REJECTED: Final = (
    select(_rejection.suggester, _DAY, func.count())
    .where(_rejection.article_key.not_in(HIDDEN_ARTICLES), rejection_rows.IS_SEEN)
    .group_by(_rejection.suggester, _DAY)
)
