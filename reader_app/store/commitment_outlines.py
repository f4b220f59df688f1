"""Where commitments stand on a board, a shelf, a line of time: as much of each as that takes."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, select

from reader_app.listings import CommitmentFilter, CommitmentOrder, CommitmentOutline
from reader_app.model import CommitmentId, CommitmentLinkKind, CommitmentStatus
from reader_app.store import schema
from reader_app.store.commitment_list import IS_SEEN, ids
from reader_app.store.commitment_rows import commitment_of
from reader_app.store.mentions import day_of

_commitment = schema.commitment


def outlines(connection: Connection, wanted: CommitmentFilter) -> list[CommitmentOutline]:
    """Returns the commitments that fit the filter by their deadlines, those without one last."""
    order = ids(connection, wanted, CommitmentOrder.DUE, is_descending=False)
    moves = _moves(connection)
    columns, entry = _commitment.c, schema.search_entry
    query = (
        select(
            columns.id,
            columns.status,
            columns.earliest,
            columns.latest,
            columns.remind_on,
            entry.c.day,
        )
        .outerjoin(entry, entry.c.article_key == columns.article_key)
        .where(IS_SEEN)
    )
    found = {
        row.id: CommitmentOutline(
            CommitmentId(row.id),
            None if row.status is None else CommitmentStatus(row.status),
            day_of(row.day),
            _day(row.earliest),
            _day(row.latest),
            _day(row.remind_on),
            moves.get(row.id, ()),
        )
        for row in connection.execute(query)
    }
    return [found[each] for each in order if each in found]


def _moves(connection: Connection) -> dict[str, tuple[CommitmentId, ...]]:
    """Returns whose deadlines a commitment moves; what kind a link is only its record says."""
    has_link = select(schema.commitment_link.c.commitment_key)
    query = select(_commitment.c.record).where(_commitment.c.key.in_(has_link), IS_SEEN)
    found: dict[str, tuple[CommitmentId, ...]] = {}
    for commitment in map(commitment_of, connection.scalars(query)):
        found[commitment.id] = tuple(
            link.to_id
            for link in commitment.links
            if link.kind is CommitmentLinkKind.MOVES_DEADLINE
        )
    return found


def _day(day: str | None) -> date | None:
    return None if day is None else date.fromisoformat(day)
