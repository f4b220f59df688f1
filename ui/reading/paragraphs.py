"""The paragraphs of an article's text, in code points and in Qt's UTF-16 units.

UTF-16 starts here: a paragraph is a block of Qt's document, and within it Qt counts UTF-16 units.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from reader_app.model import Span
from reader_app.text.offsets import OffsetMap

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")


class Paragraphs:
    """`text` cut at its newlines; paragraph k is block k of the document that shows the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.offsets = OffsetMap(text)
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def __len__(self) -> int:
        return len(self._starts)

    def number_at(self, offset: int) -> int:
        """Returns the number of the paragraph that holds the code point at `offset`."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def numbers_of(self, span: Span) -> range:
        """Returns the numbers of the paragraphs that `span` touches."""
        return range(self.number_at(span.start), self.number_at(max(span.end - 1, span.start)) + 1)

    def span_of(self, number: int) -> Span:
        """Returns the span of a paragraph without its newline."""
        is_last = number + 1 == len(self._starts)
        return Span(
            self._starts[number], len(self.text) if is_last else self._starts[number + 1] - 1
        )

    def units_within(self, number: int, span: Span) -> tuple[int, int]:
        """Returns the part of `span` in a paragraph, in UTF-16 units from the paragraph's start."""
        own = self.span_of(number)
        base = self.offsets.to_utf16(own.start)
        start = min(max(span.start, own.start), own.end)
        end = min(max(span.end, start), own.end)
        return self.offsets.to_utf16(start) - base, self.offsets.to_utf16(end) - base

    def span_within(self, number: int, start_utf16: int, end_utf16: int) -> Span:
        """Returns in code points of the text what is given in UTF-16 units of a paragraph."""
        base = self.offsets.to_utf16(self._starts[number])
        return Span(
            self.offsets.to_code_point(base + start_utf16),
            self.offsets.to_code_point(base + end_utf16),
        )

    def units_of(self, span: Span) -> str:
        """Returns the text of `span` with one character for each UTF-16 unit."""
        part = self.text[span.start : span.end]
        return part if self.offsets.is_identity else _ASTRAL.sub("\ufffd\ufffd", part)
