"""Half-spaces put back into a text that has lost them, as a view: only U+200C is ever inserted.

The stored text and every offset into it stay as they are. What a view adds is a sorted list of places,
so that an offset is turned either way by bisection.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Final

from reader_app.model import Span
from reader_app.text.half_space_rules import HalfSpaceRules
from reader_app.text.half_space_tables import HALF_SPACE, Cuts, tables

_LETTER: Final = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06fa-\u06ff"
_UNSEEN: Final = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200d"

# Addresses, hashtags, names with @, numbers and Latin words come first, so that no word is looked for
# in them. A word that has a half-space of its own was written with care and is left alone.
_OTHER: Final = rf"[^\W{_LETTER}]"
_PIECES: Final = re.compile(
    rf"""(?i: (?:https?|ftp):// | www\. )\S*
      | [#@]+ [\w\u200c\u200d{_UNSEEN}]*
      | {_OTHER} [\w\u200c]* (?: (?: / | [.@:?&=%+~\#,-]+ (?={_OTHER}) ) [\w\u200c]+ )*
      | (?<=[{_LETTER}{_UNSEEN}]) \u200c+ [{_LETTER}{_UNSEEN}\u200c]*
      | (?P<word> [{_LETTER}] [{_LETTER}{_UNSEEN}]+ ) (?P<cared_for> \u200c+ [{_LETTER}] )?
    """,
    re.VERBOSE,
)
_NEXT_WORD: Final = re.compile(rf"[ \u00a0]+[«\"(]?(?P<word>[{_LETTER}{_UNSEEN}\u200c]+)")

_TO_PERSIAN: Final = str.maketrans("يىكۀةەۂ", "ییکهههه")
_ALL_UNSEEN: Final = re.compile(f"[{_UNSEEN}]+")


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


def restored(text: str) -> HalfSpaceView:
    """Returns `text` as a view with the half-spaces that it has lost.

    Numbers, addresses, hashtags, Latin words and words that have a half-space stay as they are.
    """
    inserts = tuple(_inserts(text))
    if not inserts:
        return HalfSpaceView(text, ())
    ends = (*inserts, len(text))
    view = HALF_SPACE.join(text[a:b] for a, b in zip((0, *inserts), ends, strict=True))
    return HalfSpaceView(view, inserts)


def _inserts(text: str) -> Iterator[int]:
    for piece in _PIECES.finditer(text):
        if piece.lastgroup != "word":
            continue
        start, end = piece.span()
        places = _places(text[start:end])
        if places is None:
            word = text[start:end]
            letters = _letters(word)
            places = _moved(word, _rules().reading(letters, _word_after(text, end)))
        for place in places:
            yield start + place


@lru_cache(maxsize=1 << 14)
def _places(word: str) -> Cuts | None:
    """Returns where half-spaces belong into `word` as it is spelled; None if that depends on the
    word that follows.
    """
    letters = _letters(word)
    rules = _rules()
    return None if letters in rules.two_ways else _moved(word, rules.cuts(letters))


def _moved(word: str, cuts: Cuts) -> Cuts:
    """Turns offsets into the letters of `word` alone into offsets into it with marks and all."""
    if not cuts or not _ALL_UNSEEN.search(word):
        return cuts
    places = [i for i, sign in enumerate(word) if not _ALL_UNSEEN.match(sign)]
    return tuple(places[cut] for cut in cuts)


def _word_after(text: str, at: int) -> str | None:
    """Returns the letters of the word that follows after spaces alone."""
    match = _NEXT_WORD.match(text, at)
    return _letters(match["word"].replace(HALF_SPACE, "")) if match else None


def _letters(word: str) -> str:
    return _ALL_UNSEEN.sub("", word).translate(_TO_PERSIAN)


@cache
def _rules() -> HalfSpaceRules:
    return HalfSpaceRules(tables())
