"""Offsets in code points and in UTF-16 code units, turned into each other.

UTF-16 exists only in ui/reading, where Qt counts in it; everywhere else an offset is a count of
code points. The two differ after every character beyond U+FFFF (an emoji, say).
"""

from __future__ import annotations

from bisect import bisect_left
from re import compile as pattern
from typing import Final

_ASTRAL: Final = pattern("[\U00010000-\U0010ffff]")


class OffsetMap:
    """Turns offsets of one text from code points to UTF-16 units and back, in O(log emoji)."""

    __slots__ = ("_astral", "_astral_utf16", "utf16_length")

    utf16_length: Final[int]

    def __init__(self, text: str) -> None:
        self.utf16_length = len(text.encode("utf-16-le", "surrogatepass")) // 2
        # The encoder's count tells at C speed that there is nothing to map, the usual case.
        self._astral: list[int] = (
            []
            if self.utf16_length == len(text)
            else [match.start() for match in _ASTRAL.finditer(text)]
        )
        self._astral_utf16 = [at + index for index, at in enumerate(self._astral)]

    @property
    def is_identity(self) -> bool:
        return not self._astral

    def to_utf16(self, offset: int) -> int:
        """Returns the UTF-16 offset of an offset in code points."""
        return offset + bisect_left(self._astral, offset)

    def to_code_point(self, offset_utf16: int) -> int:
        """Returns the offset in code points; inside a surrogate pair, that of its character."""
        return offset_utf16 - bisect_left(self._astral_utf16, offset_utf16)
