"""The text as the patterns of dates see it: its search key, with one dash and one slash."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reader_app.model import Span
from reader_app.text.search_key import KeyView, search_key

# What is ASCII in a pattern is no letter of a text, but may be \W or (?P.
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]+")
_SIGNS: Final = {**dict.fromkeys("\u2013\u2014\u2010\u2011\u2212", "-"), "⁄": "/"}


class Folded:
    """A text folded, and the way back to places in it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._view = KeyView(source)
        self.text = _with_plain_signs(self._view.key)

    def span(self, start: int, end: int) -> Span:
        """Returns the span of the source that a span of the folded text stands for, with its marks."""
        return self._view.span_to_stored(start, end)

    def place(self, offset: int) -> int:
        """Returns where a place of the source is in the folded text."""
        return self._view.to_key(offset)


def fold(text: str) -> Folded:
    """Returns `text` as the patterns see it."""
    return Folded(text)


def folded(pattern: str) -> str:
    """Returns a pattern, written in plain Persian, in the letters of a folded text."""
    return _with_plain_signs(_BEYOND_ASCII.sub(lambda match: search_key(match[0]), pattern))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Returns the pattern of whole words over folded text; compiled at its first use."""
    return re.compile(rf"(?<![\w/])(?:{folded(pattern)})(?!\w)")


def _with_plain_signs(text: str) -> str:
    for sign, plain in _SIGNS.items():
        text = text.replace(sign, plain)
    return text
