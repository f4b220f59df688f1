"""The text as the patterns of dates see it: one spelling for each letter, no half-spaces, no marks.

Folding only replaces a code point by one other or drops it, so that every place of the folded text
has its place in the text it was made of.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from reader_app.model import Span

_MARKS: Final = "".join(map(chr, (*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670, 0x640)))
_JOINERS: Final = "\u200b\u200c\u200d\u200e\u200f\u00ac\u00ad\u2060\ufeff" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x61C))
)
_SPACES: Final = "\t\u00a0\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_LETTERS: Final = {
    **dict.fromkeys("يىئ", "ی"),
    **dict.fromkeys("ك", "ک"),
    **dict.fromkeys("ۀةە", "ه"),
    **dict.fromkeys("أإٱآ", "ا"),
    **dict.fromkeys("ؤ", "و"),
    **dict.fromkeys("\u2013\u2014\u2010\u2011\u2212", "-"),
    **dict.fromkeys("⁄", "/"),
}
_REPLACED: Final = str.maketrans(
    _LETTERS
    | dict.fromkeys(_SPACES, " ")
    | {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)}
)
_DROPPED: Final = re.compile(f"[{_MARKS}{_JOINERS}]")
_MARKS_AFTER: Final = re.compile(f"[{_MARKS}]*")


class Folded(NamedTuple):
    """A text folded, with the place in `source` of each of its code points."""

    source: str
    text: str
    places: list[int]

    def span(self, start: int, end: int) -> Span:
        """Returns the span of `source` that a span of the folded text stands for, with its marks."""
        last = _MARKS_AFTER.match(self.source, self.places[end - 1] + 1)
        return Span(self.places[start], last.end() if last else end)


def fold(text: str) -> Folded:
    """Returns `text` as the patterns see it."""
    places: list[int] = []
    kept_until = 0
    for dropped in _DROPPED.finditer(text):
        places.extend(range(kept_until, dropped.start()))
        kept_until = dropped.end()
    places.extend(range(kept_until, len(text)))
    return Folded(text, _DROPPED.sub("", text).translate(_REPLACED), places)


def folded(pattern: str) -> str:
    """Returns a pattern, written in plain Persian, in the letters of a folded text."""
    return _DROPPED.sub("", pattern).translate(_REPLACED)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Returns the pattern of whole words over folded text; compiled at its first use."""
    return re.compile(rf"(?<![\w/])(?:{folded(pattern)})(?!\w)")
