"""The search key: a text in the one spelling that searching compares, and the way back from it.

A key has no half-spaces, no marks and no signs that are not seen, one form of each letter, digits in
ASCII, Latin in small letters. Every code point of a text is dropped or becomes one other; so a place in
the key is a place in the text, whichever is looked at.

The tables here are the only ones of their kind: the reading of dates folds by them as well.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache, cached_property
from typing import Final

from reader_app.model import Span


def _between(*ranges: tuple[int, int]) -> str:
    """Returns the code points of ranges, both ends included."""
    return "".join(chr(code) for first, last in ranges for code in range(first, last + 1))


TATWEEL: Final = "\u0640"
MARKS: Final = TATWEEL + _between(
    (0x0300, 0x036F), (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06DC),
    (0x06DF, 0x06E4), (0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x08D3, 0x08E1), (0x08E3, 0x08FF),
    (0xFE00, 0xFE0F),
)  # fmt: skip
"""What stands on the letter before it and belongs to it: harakat, hamza, tatweel, emoji styles."""

# Word wrote the half-space as a "not" sign or a soft hyphen; others as a space of no width.
JOINERS: Final = "\u00ac\u00ad\u061c\u2060\ufeff" + _between(
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069)
)
"""Half-spaces, direction marks and whatever else is not seen."""

SPACES: Final = "\t\v\f\u00a0\u1680\u202f\u205f\u3000" + _between((0x2000, 0x200A))
LETTERS: Final[dict[str, str]] = {
    **dict.fromkeys("يىئېےۍێ", "ی"),
    **dict.fromkeys("كڪ", "ک"),
    **dict.fromkeys("ۀةەہھۂۃ", "ه"),
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    **dict.fromkeys("ؤۆۇۈۋ", "و"),
}
DIGITS: Final[dict[str, str]] = {
    **{chr(zero + digit): str(digit) for zero in (0x0660, 0x06F0) for digit in range(10)},
    "٫": ".",
    "٬": ",",
}
"""Digits of two scripts, and what stands between them."""


def _presentation_forms() -> dict[str, str]:
    """Letters as old programs drew them, by their place in the word; ligatures have no single letter."""
    forms = _between((0xFB50, 0xFBB1), (0xFBD3, 0xFBFF), (0xFE80, 0xFEFC))
    plain = {form: unicodedata.normalize("NFKC", form) for form in forms}
    return {form: LETTERS.get(it, it) for form, it in plain.items() if it != form and len(it) == 1}


def _small_letters() -> dict[str, str]:
    """Latin, Greek and Cyrillic capitals and accented letters, each to one small plain letter."""
    letters = _between((0x41, 0x5A), (0xC0, 0x24F), (0x370, 0x52F), (0x1E00, 0x1FFF))
    small: dict[str, str] = {}
    for letter in letters:
        plain = unicodedata.normalize("NFD", letter)[0].lower()
        if plain.isalpha() and letter.isalpha() and plain != letter and len(plain) == 1:
            small[letter] = plain
    return small | {"ς": "σ"}


def any_of(characters: Iterable[str]) -> str:
    """Returns the pattern of one of the characters."""
    return f"[{''.join(map(re.escape, characters))}]"


_DROPPED: Final = re.compile(any_of(MARKS + JOINERS))
_EACH_MARK: Final = frozenset(MARKS)


# Made at the first use: sixteen hundred characters would hold up the first paint.
@cache
def _replaced() -> dict[str, str]:
    return {
        **dict.fromkeys(MARKS + JOINERS, ""),
        **dict.fromkeys(SPACES, " "),
        **_presentation_forms(),
        **_small_letters(),
        **LETTERS,
        **DIGITS,
    }


@cache
def _foldable() -> re.Pattern[str]:
    return re.compile(any_of(_replaced()))


def search_key(text: str) -> str:
    """Returns `text` as it is indexed and compared."""
    # Most articles have a dozen foldable characters, many times each: to replace each at the speed of
    # a copy takes a twentieth of what str.translate takes.
    for character in set(_foldable().findall(text)):
        text = text.replace(character, _replaced()[character])
    return text


class KeyView:
    """A text, its key, and the way between the offsets of the two; both count code points."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.key = search_key(text)

    @cached_property
    def _dropped(self) -> list[int]:
        """The places in the text of what the key lacks, in order."""
        if len(self.key) == len(self.text):
            return []
        return [match.start() for match in _DROPPED.finditer(self.text)]

    @cached_property
    def _dropped_in_key(self) -> list[int]:
        """Before which place of the key each of them was."""
        return [place - before for before, place in enumerate(self._dropped)]

    def to_key(self, offset: int) -> int:
        """Returns where a stored offset is in the key; that of what was dropped is that of the next
        code point that was not.
        """
        return offset - bisect_left(self._dropped, offset)

    def to_stored(self, offset: int) -> int:
        """Returns the place in the text of the code point at `offset` of the key.

        So `to_key(to_stored(i)) == i` always, and `to_stored(to_key(j)) == j` for all that the key has.
        """
        return offset + bisect_right(self._dropped_in_key, offset)

    def span_to_stored(self, start: int, end: int) -> Span:
        """Returns the span of the text that a span of the key stands for, with its last marks."""
        if end <= start:
            at = self.to_stored(start)
            return Span(at, at)
        last = self.to_stored(end - 1) + 1
        while last < len(self.text) and self.text[last] in _EACH_MARK:
            last += 1
        return Span(self.to_stored(start), last)
