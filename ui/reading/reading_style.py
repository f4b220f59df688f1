"""How an article is set on the page: font, line height and the length of a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from ui.reading.letter_extents import Extents, extents_of

# Advances differ from letter to letter, so a column is measured on running Persian words.
_SAMPLE: Final = "خواننده در حاشیه کتاب یادداشتی نوشت و نام کسان و جاها را نشان کرد"

_PAGE_PADDING_EM: Final = 1.2


@dataclass(frozen=True, slots=True)
class ReadingStyle:
    """Settings of the page. `line_height` is a factor over the height of the letters.

    `column_chars` is the wished length of a line in average Persian letters; a narrow window
    shortens it. `show_chips` says whether a span carries the name of its layer.
    """

    font_family: str = "Vazirmatn"
    size_pt: float = 15.0
    line_height: float = 1.9
    column_chars: int = 70
    show_chips: bool = True

    def font(self) -> QFont:
        font = QFont(self.font_family)
        font.setPointSizeF(self.size_pt)
        return font

    def em(self) -> float:
        """Returns the size of the font in pixels of this screen."""
        return float(QFontInfo(self.font()).pixelSize())

    def extents(self) -> Extents:
        """Returns how far the letters of the font reach, in em."""
        return extents_of(self.font_family)

    def line_pitch(self) -> float:
        """Returns the distance in pixels from one baseline to the next."""
        letters = self.extents()
        return round(self.em() * (letters.ascent + letters.descent) * self.line_height)

    def column_width(self) -> int:
        """Returns the width in pixels of a full line, without the padding of the page."""
        advance = QFontMetricsF(self.font()).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        return round(advance * self.column_chars)

    def padding(self) -> int:
        """Returns the empty rim in pixels round the text, where chips and carets may stick out."""
        return round(self.em() * _PAGE_PADDING_EM)
