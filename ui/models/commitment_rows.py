"""The commitments that a page shows: their ids in memory, what is shown of them read when it is seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, Protocol

from reader_app.day_words import day_range_in_both
from reader_app.listings import CommitmentRow
from reader_app.model import Commitment, CommitmentId, SlotName

STRETCH: Final = 32
"""So many rows are read at once: a screenful, and little enough for a frame."""

KEPT: Final = 2000

_SHORT_DAYS: Final = 31
"""So many days are told by both ends where there is little room."""


class CommitmentSource(Protocol):
    """What the page asks of a library while it is looked at."""

    def rows(self, ids: Sequence[CommitmentId]) -> dict[CommitmentId, CommitmentRow]: ...


class CommitmentRows:
    """Rows by their ids; those seen longest ago are let go."""

    def __init__(self) -> None:
        self._source: CommitmentSource | None = None
        self._kept: OrderedDict[CommitmentId, CommitmentRow | None] = OrderedDict()

    def set_source(self, source: CommitmentSource | None) -> None:
        self._source = source
        self._kept.clear()

    def forget(self, ids: Iterable[CommitmentId] | None = None) -> None:
        """Lets go of what has changed; of everything, if `ids` is None."""
        if ids is None:
            self._kept.clear()
        else:
            for commitment_id in ids:
                self._kept.pop(commitment_id, None)

    def at(self, ids: Sequence[CommitmentId], number: int) -> CommitmentRow | None:
        """Returns the row of `ids[number]`, read together with those round it.

        None if it left the library meanwhile.
        """
        wanted = ids[number]
        if wanted not in self._kept:
            start = number // STRETCH * STRETCH
            self._read(ids[start : start + STRETCH])
        self._kept.move_to_end(wanted)
        return self._kept[wanted]

    def some(self, ids: Sequence[CommitmentId]) -> dict[CommitmentId, CommitmentRow]:
        """Returns the rows of `ids` that the library has."""
        self._read(ids)
        return {each: row for each in ids if (row := self._kept.get(each)) is not None}

    def _read(self, ids: Sequence[CommitmentId]) -> None:
        missing = [each for each in ids if each not in self._kept]
        if missing:
            found = {} if self._source is None else self._source.rows(missing)
            self._kept |= {each: found.get(each) for each in missing}
        while len(self._kept) > max(KEPT, len(ids)):
            self._kept.popitem(last=False)


def headline(row: CommitmentRow) -> str:
    """Returns what is promised, on one line: the annotator's summary, else the slot, else the wording."""
    what = "، ".join(filler.words for filler in row.commitment.fillers(SlotName.WHAT))
    return " ".join((row.commitment.summary or what or row.quote).split())


def due_lines(commitment: Commitment, language: str, *, is_short: bool = False) -> tuple[str, ...]:
    """Returns the deadline in the language's own calendar and in the other one, or its words.

    What `is_short` has the last day alone, where the first is in another month.
    """
    deadline = commitment.deadline
    if deadline is None:
        return ()
    earliest, latest = deadline.earliest, deadline.latest
    if earliest is None and latest is None:
        return (deadline.words,)
    if is_short and earliest is not None and latest is not None and _is_long(earliest, latest):
        earliest = None
    return day_range_in_both(earliest, latest, language)


def _is_long(earliest: date, latest: date) -> bool:
    return (latest - earliest).days > _SHORT_DAYS
