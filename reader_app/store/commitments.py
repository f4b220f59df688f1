"""Questions about commitments.

What is in removed articles, or of imports that are hidden, is not seen but where that is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import batched
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from reader_app.listings import (
    CommitmentFilter,
    CommitmentOrder,
    CommitmentOutline,
    CommitmentRow,
)
from reader_app.model import (
    COMMITMENT,
    Annotation,
    ArticleId,
    Commitment,
    CommitmentId,
    CommitmentStatus,
    EntityId,
)
from reader_app.store import commitment_list, commitment_outlines, schema
from reader_app.store.commitment_rows import commitment_of
from reader_app.store.database import Database
from reader_app.store.rows import (
    ANNOTATION_COLUMNS,
    ANNOTATION_IS_SEEN,
    ANNOTATIONS,
    ARTICLE_IS_SEEN,
    HIDDEN_IMPORTS,
    IDS_A_QUERY,
    is_brought_to_light,
)
from reader_app.store.values import annotation_of

_IS_THERE = schema.article.c.import_id.not_in(HIDDEN_IMPORTS) & is_brought_to_light(
    schema.commitment
)
_IS_SEEN = ARTICLE_IS_SEEN & is_brought_to_light(schema.commitment)


def _records() -> Select[Any]:
    table, article = schema.commitment, schema.article
    return select(table.c.record).join(article, article.c.key == table.c.article_key)


class Commitments:
    """The commitments of a library. Its methods may be called from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_article(self, article_id: ArticleId) -> tuple[Commitment, ...]:
        """Returns the commitments of one article by their first spans."""
        own, annotation = schema.commitment_annotation, schema.annotation
        table = schema.commitment
        place = (
            select(func.min(annotation.c.start))
            .join(
                own,
                (own.c.article_key == annotation.c.article_key)
                & (own.c.annotation_id == annotation.c.id),
            )
            .where(own.c.commitment_key == table.c.key)
            .scalar_subquery()
        )
        query = _records().where(schema.article.c.id == article_id, _IS_SEEN)
        with self._database.reading() as connection:
            records = connection.scalars(query.order_by(place, table.c.id)).all()
        return tuple(map(commitment_of, records))

    def get(self, ids: Iterable[CommitmentId]) -> dict[CommitmentId, Commitment]:
        """Returns those of the commitments that are seen."""
        found: dict[CommitmentId, Commitment] = {}
        with self._database.reading() as connection:
            for some in batched(ids, IDS_A_QUERY):
                query = _records().where(schema.commitment.c.id.in_(some), _IS_SEEN)
                for record in connection.scalars(query):
                    commitment = commitment_of(record)
                    found[commitment.id] = commitment
        return found

    def ids(
        self, wanted: CommitmentFilter, order: CommitmentOrder, is_descending: bool = False
    ) -> list[CommitmentId]:
        """Returns the commitments that fit the filter; those that have not what they are sorted by
        stand last in either direction.
        """
        with self._database.reading() as connection:
            return commitment_list.ids(connection, wanted, order, is_descending=is_descending)

    def rows(self, ids: Sequence[CommitmentId]) -> dict[CommitmentId, CommitmentRow]:
        """Returns what the list shows of commitments."""
        with self._database.reading() as connection:
            return commitment_list.rows(connection, ids)

    def counts(self, wanted: CommitmentFilter) -> dict[CommitmentStatus | None, int]:
        """Returns how many of the commitments that fit the filter have each status that occurs."""
        with self._database.reading() as connection:
            return commitment_list.counts(connection, wanted)

    def outlines(self, wanted: CommitmentFilter) -> list[CommitmentOutline]:
        """Returns where the commitments that fit the filter stand, by their deadlines."""
        with self._database.reading() as connection:
            return commitment_outlines.outlines(connection, wanted)

    def topics(self) -> list[str]:
        with self._database.reading() as connection:
            return commitment_list.topics(connection)

    def linked_to(self, ids: Sequence[CommitmentId]) -> tuple[Commitment, ...]:
        """Returns the commitments whose links point at one of these."""
        link = schema.commitment_link
        return self._with(link.c.commitment_key, link.c.to_id, ids, _IS_SEEN)

    def referring_to(self, entity_ids: Sequence[EntityId]) -> tuple[Commitment, ...]:
        """Returns the commitments with one of these in a slot, those of removed articles included."""
        slot = schema.commitment_slot
        return self._with(slot.c.commitment_key, slot.c.entity_id, entity_ids, _IS_THERE)

    def citing(self, article_id: ArticleId) -> tuple[Commitment, ...]:
        """Returns the commitments that words of the article are evidence for, those of removed articles
        included: where those words move, the evidence moves with them.
        """
        evidence = schema.commitment_evidence
        return self._with(evidence.c.commitment_key, evidence.c.article_id, [article_id], _IS_THERE)

    def unrecorded(self) -> tuple[Annotation, ...]:
        """Returns the annotations of the layer `commitment` that no record of a commitment has, in the
        order of the articles' import and of their places.
        """
        own, annotation = schema.commitment_annotation, schema.annotation
        has_record = (
            select(own.c.position)
            .where(
                own.c.article_key == annotation.c.article_key,
                own.c.annotation_id == annotation.c.id,
            )
            .exists()
        )
        query = (
            select(*ANNOTATION_COLUMNS)
            .select_from(ANNOTATIONS)
            .where(
                annotation.c.layer_id == COMMITMENT,
                annotation.c.entity_id.is_(None),  # as always there; the index is of these
                ~has_record,
                ARTICLE_IS_SEEN,
                ANNOTATION_IS_SEEN,
            )
            .order_by(annotation.c.article_key, annotation.c.start)
        )
        with self._database.reading() as connection:
            return tuple(annotation_of(row) for row in connection.execute(query))

    def _with(
        self,
        key: ColumnElement[int],
        column: ColumnElement[str],
        wanted: Sequence[str],
        condition: ColumnElement[bool],
    ) -> tuple[Commitment, ...]:
        """Returns the commitments that rows beside them, with one of the wanted values, belong to."""
        with self._database.reading() as connection:
            found: dict[int, Commitment] = {}
            for some in batched(wanted, IDS_A_QUERY):
                found |= self._some_with(connection, select(key).where(column.in_(some)), condition)
        return tuple(found[each] for each in sorted(found))

    def _some_with(
        self, connection: Connection, keys: Select[int], condition: ColumnElement[bool]
    ) -> dict[int, Commitment]:
        query = _records().add_columns(schema.commitment.c.key)
        query = query.where(schema.commitment.c.key.in_(keys), condition)
        return {row.key: commitment_of(row.record) for row in connection.execute(query)}
