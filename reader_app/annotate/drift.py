"""How a promise's deadline has moved from one time that it was said to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from reader_app.model import Commitment, CommitmentId, CommitmentLinkKind


@dataclass(frozen=True, slots=True)
class Drift:
    """The deadline moved from the last day `before` to the last day `after`."""

    earlier: Commitment
    later: Commitment
    before: date
    after: date

    @property
    def days(self) -> int:
        """By how many days it moved; negative if it came nearer."""
        return (self.after - self.before).days


def drift(commitment: Commitment, known: Mapping[CommitmentId, Commitment]) -> tuple[Drift, ...]:
    """Returns the moves that led to this commitment's deadline, the first one first.

    Links to what is not `known`, and those without a last day at both ends, are passed over; so is a
    circle, which two people may draw.
    """
    moves: list[Drift] = []
    seen = {commitment.id}
    later, earlier = commitment, _moved_by(commitment, known)
    while earlier is not None and earlier.id not in seen:
        seen.add(earlier.id)
        before = earlier.deadline.latest if earlier.deadline else None
        after = later.deadline.latest if later.deadline else None
        if before is not None and after is not None:
            moves.append(Drift(earlier, later, before, after))
        later, earlier = earlier, _moved_by(earlier, known)
    return tuple(reversed(moves))


def _moved_by(
    commitment: Commitment, known: Mapping[CommitmentId, Commitment]
) -> Commitment | None:
    links = (link for link in commitment.links if link.kind is CommitmentLinkKind.MOVES_DEADLINE)
    return next((known[link.to_id] for link in links if link.to_id in known), None)
