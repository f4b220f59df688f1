"""A text with half-spaces put in: the way between its offsets and those of the stored text.

The stored text and every offset into it stay as they are. What a view adds is a sorted list of places,
so that an offset is turned either way by bisection. What makes a view, with its tables, is in
`half_spaces`: that takes longer to import than an article to show.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from reader_app.model import Span

# Edited prose has a half-space in 6 to 16 of 100 words. None of our sample articles that have theirs
# gets more than one; tweets of an article's length that lost every second of theirs get one in 2.6 of
# 100 words or more, 19 times of 20.
_MANY: Final = 8
_MANY_OF_100_WORDS: Final = 2


@dataclass(frozen=True)
class HalfSpaceView:
    """A text with half-spaces put in, and the way between its offsets and those of the stored text.

    Both count code points. `inserts` are the stored offsets that have a half-space put in before
    them, in order.
    """

    text: str
    inserts: tuple[int, ...]

    @cached_property
    def marks(self) -> tuple[int, ...]:
        """The places in the view of the half-spaces that were put in."""
        return tuple(place + before for before, place in enumerate(self.inserts))

    @property
    def is_identity(self) -> bool:
        return not self.inserts

    @property
    def has_many(self) -> bool:
        """Whether so many were put in that the text has lost them, and is not just written so."""
        count = len(self.inserts)
        return count >= _MANY and 100 * count >= _MANY_OF_100_WORDS * len(self.text.split())

    def to_view(self, offset: int) -> int:
        """Returns where a stored offset is in the view.

        At an inserted half-space the stored text has one offset and the view two; the one before the
        half-space is returned.
        """
        return offset + bisect_left(self.inserts, offset)

    def to_stored(self, offset: int) -> int:
        """Returns the stored offset of one in the view: of both sides of an inserted half-space the
        same. So `to_stored(to_view(i)) == i` always, and `to_view(to_stored(j)) == j` but for the
        side behind a half-space, which comes back as the side before it.
        """
        return offset - bisect_left(self.marks, offset)

    def span_to_view(self, span: Span) -> Span:
        """Returns the span of the same letters, without an inserted half-space at its rim."""
        if span.is_empty:
            at = self.to_view(span.start)
            return Span(at, at)
        start = span.start + bisect_right(self.inserts, span.start)
        return Span(start, self.to_view(span.end))

    def span_to_stored(self, span: Span) -> Span:
        """Returns the span of the same letters in the stored text."""
        return Span(self.to_stored(span.start), self.to_stored(span.end))
