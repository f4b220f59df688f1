"""A text as the document shows it, and the way between its offsets and the document's positions.

UTF-16 starts here: a position is a count of UTF-16 units of the shown text, an offset one of code
points of the stored text. The shown text is the stored one, or that with half-spaces put in.

Where a half-space was put in, the stored text has one offset and the document two positions. The caret
stands behind it, where Qt stops too: a half-space ends the cluster of the letter before it. So a key
always takes the caret on by something that is seen.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from reader_app.model import Span
from reader_app.text.half_space_view import HalfSpaceView
from reader_app.text.offsets import OffsetMap

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")


class ShownText:
    """`stored` as `view` shows it, or as it is."""

    def __init__(self, stored: str, view: HalfSpaceView | None = None) -> None:
        self.stored = stored
        self.view = view or HalfSpaceView(stored, ())
        self._offsets = OffsetMap(self.text)

    @property
    def text(self) -> str:
        """What the document holds."""
        return self.view.text

    @property
    def length_utf16(self) -> int:
        return self._offsets.utf16_length

    def position_of(self, offset: int) -> int:
        """Returns where the caret stands at an offset: at the code point that begins there."""
        return self._offsets.to_utf16(self.view.span_to_view(Span(offset, offset + 1)).start)

    def end_position_of(self, offset: int) -> int:
        """Returns where what ends at an offset ends: before a half-space that was put in there."""
        return self._offsets.to_utf16(self.view.to_view(offset))

    def offset_at(self, position: int) -> int:
        """Returns the offset of a position: inside a surrogate pair, that of its character."""
        return self.view.to_stored(self._offsets.to_code_point(position))

    def units(self, start: int, end: int) -> str:
        """Returns what is shown between two positions, one character for each UTF-16 unit."""
        at, until = self._offsets.to_code_point(start), self._offsets.to_code_point(end)
        part = self.text[at:until]
        return part if self._offsets.is_identity else _ASTRAL.sub("\ufffd\ufffd", part)

    def words_of(self, span: Span) -> str:
        """Returns what is shown of a span of the stored text."""
        start, end = self.view.span_to_view(span)
        return self.text[start:end]

    def inserts_in(self, span: Span) -> Sequence[int]:
        """Returns the offsets inside `span` that have a half-space put in before them."""
        inserts = self.view.inserts
        return inserts[bisect_right(inserts, span.start) : bisect_left(inserts, span.end)]
