"""How a selection settles: whole words under the mouse, whole clusters always.

Pure over the stored text, in code points. A selection is an anchor and a position, as its direction
matters to the next key.
"""

from __future__ import annotations

from typing import NamedTuple

from reader_app.model import Span
from reader_app.text.clusters import snap_to_clusters
from reader_app.text.tokens import (
    next_word_end,
    next_word_start,
    previous_word_end,
    previous_word_start,
    snap_to_words,
    token_at,
)


class Selection(NamedTuple):
    """What stands between `anchor`, where it was begun, and `position`, where it was taken to."""

    anchor: int
    position: int

    @property
    def span(self) -> Span:
        return Span(min(self), max(self))

    @property
    def is_empty(self) -> bool:
        return self.anchor == self.position

    def along(self, span: Span) -> Selection:
        """Returns `span` as a selection of this one's direction."""
        is_backward = self.position < self.anchor
        return Selection(span.end, span.start) if is_backward else Selection(span.start, span.end)


def dragged(text: str, origin: Span, position: int, *, by_words: bool) -> Selection:
    """Returns the selection of a drag that was begun at `origin` and is at `position` now.

    `origin` is empty where a plain press began it; it is the word under a double click.
    """
    is_backward = position < origin.start
    raw = Selection(origin.end if is_backward else origin.start, position)
    if not is_backward:
        raw = Selection(origin.start, max(position, origin.end))
    span = snap_to_words(text, raw.span) if by_words else raw.span
    return raw.along(snap_to_clusters(text, span))


def settled(text: str, selection: Selection) -> Selection:
    """Returns the selection with its ends at cluster boundaries."""
    if selection.is_empty:
        return selection
    return selection.along(snap_to_clusters(text, selection.span))


def word_at(text: str, offset: int) -> Span:
    """Returns the word that holds the character at `offset`, else its cluster; empty for white space."""
    if not 0 <= offset < len(text) or text[offset].isspace():
        return Span(offset, offset)
    return token_at(text, offset) or snap_to_clusters(text, Span(offset, offset + 1))


def moved_by_word(
    text: str, selection: Selection, *, is_forward: bool, is_extending: bool
) -> Selection:
    """Returns the selection after a key that moves by a word.

    While a selection grows, its end stops at the end of a word, not after the space behind it; while
    it shrinks, it gives up whole words and the space between.
    """
    anchor, at = selection
    if not is_extending:
        at = next_word_start(text, at) if is_forward else previous_word_start(text, at)
        return Selection(at, at)
    if at == anchor or is_forward == (at > anchor):
        at = next_word_end(text, at) if is_forward else previous_word_start(text, at)
        return settled(text, Selection(anchor, at))
    # Shrinking ends at the anchor, also where no word is left on the way to it.
    back = next_word_start(text, at) if is_forward else previous_word_end(text, at)
    passes = back == at or (back > anchor if is_forward else back < anchor)
    at = anchor if passes else back
    return settled(text, Selection(anchor, at))


def without_newline(text: str, span: Span) -> Span:
    """Returns `span` without newlines at its end, which a triple click takes along."""
    end = span.end
    while end > span.start and text[end - 1] == "\n":
        end -= 1
    return Span(span.start, end)
