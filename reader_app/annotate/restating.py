"""Which commitments say the same as another, as far as words and names tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from reader_app.listings import CommitmentRow
from reader_app.model import SlotName
from reader_app.text.search_key import search_key

_SAME_ACTOR: Final = 0.5
_SAME_OTHER: Final = 0.15
_SHORT: Final = 3
"""Words of fewer letters, which every sentence has, tell nothing."""


def likeliest(row: CommitmentRow, others: Iterable[CommitmentRow]) -> list[CommitmentRow]:
    """Returns the other commitments, those first that share most words and names with `row`."""
    words, actors = _words(row), _actors(row)

    def likeness(other: CommitmentRow) -> float:
        theirs = _words(other)
        together = len(words & theirs)
        shared = together / len(words | theirs) if together else 0.0
        if actors & _actors(other):
            shared += _SAME_ACTOR
        return shared + _SAME_OTHER * bool(_named(row) & _named(other))

    return sorted((other for other in others if other.id != row.id), key=likeness, reverse=True)


def likeliest_for_words(text: str, rows: Sequence[CommitmentRow]) -> list[CommitmentRow]:
    """Returns the commitments, those first that share most words with `text`."""
    words = _long_words(text)

    def likeness(row: CommitmentRow) -> float:
        theirs = _words(row) | {word for name in row.who for word in _long_words(name)}
        return len(words & theirs) / (len(words | theirs) or 1)

    return sorted(rows, key=likeness, reverse=True)


def _words(row: CommitmentRow) -> set[str]:
    what = (filler.words for filler in row.commitment.fillers(SlotName.WHAT))
    return _long_words(" ".join((row.quote, row.commitment.summary, *what)))


def _long_words(text: str) -> set[str]:
    return {word for word in search_key(text).split() if len(word) > _SHORT}


def _actors(row: CommitmentRow) -> set[str]:
    ids = {str(each.entity_id) for each in row.commitment.fillers(SlotName.WHO) if each.entity_id}
    return ids | {search_key(name) for name in row.who}


def _named(row: CommitmentRow) -> set[str]:
    return {str(entity_id) for entity_id in row.commitment.entity_ids}
