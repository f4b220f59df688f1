"""The paragraphs of an article's text, in code points and in the positions of Qt's document.

They are the same however the text is shown: a half-space is put in only within a word.
"""

from __future__ import annotations

from bisect import bisect_right

from reader_app.model import Span
from ui.reading.shown_text import ShownText


class Paragraphs:
    """The text cut at its newlines; paragraph k is block k of the document that shows it.

    A unit is one of UTF-16, counted from the start of its paragraph as it is shown.
    """

    def __init__(self, shown: ShownText) -> None:
        self.shown = shown
        """May be changed for the same text in another view."""
        text = shown.stored
        self._end = len(text)
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
        return Span(self._starts[number], self._end if is_last else self._starts[number + 1] - 1)

    def unit_within(self, number: int, offset: int) -> int:
        """Returns the unit at which the code point at `offset` of a paragraph begins."""
        return self.shown.position_of(offset) - self._base(number)

    def units_within(self, number: int, span: Span) -> tuple[int, int]:
        """Returns the part of `span` in a paragraph, in units."""
        own = self.span_of(number)
        start = min(max(span.start, own.start), own.end)
        end = min(max(span.end, start), own.end)
        first, base = self.shown.position_of(start), self._base(number)
        last = self.shown.end_position_of(end) if end > start else first
        return first - base, last - base

    def span_within(self, number: int, start_utf16: int, end_utf16: int) -> Span:
        """Returns in code points of the text what is given in units of a paragraph."""
        base = self._base(number)
        return Span(
            self.shown.offset_at(base + start_utf16), self.shown.offset_at(base + end_utf16)
        )

    def text_within(self, number: int, start_utf16: int, end_utf16: int) -> str:
        """Returns what a paragraph shows between two units, one character for each unit."""
        base = self._base(number)
        return self.shown.units(base + start_utf16, base + end_utf16)

    def _base(self, number: int) -> int:
        return self.shown.end_position_of(self._starts[number])
