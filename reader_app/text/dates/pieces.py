"""Pieces of a long text that can be read for dates one after the other, between other work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reader_app.model import Span

PIECE: Final = 4000
"""Code points: about five milliseconds of reading."""
_SEARCHED: Final = 400


def pieces(text: str, size: int = PIECE) -> Iterator[Span]:
    """Yields the text in spans that end with a line, or with a sentence where a line is too long.

    No date goes over the end of a line, and hardly one over the end of a sentence.
    """
    start = 0
    while start < len(text):
        end = min(start + size, len(text))
        if end < len(text):
            end = _cut(text, start, end)
        yield Span(start, end)
        start = end


def _cut(text: str, start: int, end: int) -> int:
    newline = text.rfind("\n", start, end)
    if newline >= start:
        return newline + 1
    for sign in (". ", "؟ ", "؛ ", " "):
        found = text.rfind(sign, max(start, end - _SEARCHED), end)
        if found > start:
            return found + len(sign)
    return end
