"""How far the letters of a font reach above and below their baseline.

What a font says of itself (its ascent and descent) holds room for marks that Persian hardly has, and
differs twofold between fonts that look alike; so Persian letters are measured.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

_MEASURED_PX: Final = 200
_HIGH: Final = "آگکلط"
_DEEP: Final = "عجچحخریزژقنسصضلم"
# Common in Persian: tanvin on alef, tashdid on high letters, hamza on heh and alef.
_MARKED: Final = "اًماًلّشّهٔأ"
_ROOM_ABOVE: Final = 0.05
_ROOM_BELOW: Final = 0.03


class Extents(NamedTuple):
    """In em: `ascent` and `descent` of the letters with a little room, `marks` of those with marks."""

    ascent: float
    descent: float
    marks: float


@lru_cache(maxsize=64)
def extents_of(family: str) -> Extents:
    """Returns the extents of the letters of a family that is loaded."""
    font = QFont(family)
    font.setPixelSize(_MEASURED_PX)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    metrics = QFontMetricsF(font)
    high, deep, marked = (metrics.tightBoundingRect(sample) for sample in (_HIGH, _DEEP, _MARKED))
    ascent = round(-high.top() / _MEASURED_PX + _ROOM_ABOVE, 2)
    return Extents(
        ascent=ascent,
        descent=round(deep.bottom() / _MEASURED_PX + _ROOM_BELOW, 2),
        marks=max(round(-marked.top() / _MEASURED_PX, 2), ascent),
    )
