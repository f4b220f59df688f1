"""What the page of commitments asks for, and what it is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

import msgspec

from reader_app.listings import CommitmentFilter, CommitmentOrder, CommitmentOutline
from reader_app.model import CommitmentId, EntityId


class View(StrEnum):
    TABLE = "table"
    BOARD = "board"
    DUE = "due"
    TIMELINE = "timeline"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which commitments, how they are looked at, and in which order the table has them."""

    view: View = View.TABLE
    filter: CommitmentFilter = field(default_factory=CommitmentFilter)
    order: CommitmentOrder = CommitmentOrder.DUE
    is_descending: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a library has of it: the table's `ids`, or the `outlines` of the other views, by deadline.

    `total` are all commitments that have a record, `unrecorded` the annotations of their layer that
    have none. `names` are those of the entities that the filter is about.
    """

    asked: Asked
    today: date
    total: int
    unrecorded: int
    topics: Sequence[str] = ()
    ids: Sequence[CommitmentId] = ()
    outlines: Sequence[CommitmentOutline] = ()
    names: dict[EntityId, str] = field(default_factory=dict[EntityId, str])

    @property
    def count(self) -> int:
        return len(self.ids) or len(self.outlines)


NOTHING: Final = Found(Asked(), date.min, 0, 0)


def kept(asked: Asked) -> str:
    """Returns it as a text for the settings."""
    return msgspec.json.encode(asked).decode()


def from_kept(text: str) -> Asked:
    """Returns what `kept` made a text of; the usual where it is unsound, or from another version."""
    try:
        return msgspec.json.decode(text, type=Asked)
    except msgspec.DecodeError:
        return Asked()
