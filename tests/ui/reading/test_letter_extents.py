"""Chips and bars keep clear of the letters in every font and at every size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from reader_app.settings import Settings
from ui.fonts import NASKH, family_of
from ui.reading.letter_extents import extents_of
from ui.reading.reading_style import ReadingStyle
from ui.reading.span_painter import SpanPainter
from ui.theme import LIGHT, UI_FONT

FAMILIES = pytest.mark.parametrize("family", [UI_FONT, NASKH, "DejaVu Sans"])
SIZES = pytest.mark.parametrize("size_pt", [10, 15, 40])
# Letters of every height and depth, and the marks that newspapers use.
LETTERS = "گچ‌کاری ژرف عجیب حق قلّه مؤلّف حتماً خانهٔ آن رأی جمع صلح خمیر الله لا پی"


def style_of(family: str, size_pt: float) -> ReadingStyle:
    usual = Settings()
    return ReadingStyle(family_of(family), size_pt, usual.line_height, usual.column_chars)


def ink_of(style: ReadingStyle) -> tuple[float, float]:
    """How many pixels the painted letters reach above and below their baseline."""
    font = style.font()
    metrics = QFontMetricsF(font)
    baseline = round(metrics.ascent() * 2)
    width = round(metrics.horizontalAdvance(LETTERS)) + 40
    picture = QImage(width, baseline * 2, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    with QPainter(picture) as painter:
        painter.setFont(font)
        painter.drawText(QPointF(20, baseline), LETTERS)
    # Rows with more than the grey of a letter's rounded edge.
    rows = [y for y in range(picture.height()) if _is_inked(picture, y)]
    return baseline - rows[0], rows[-1] + 1 - baseline


def _is_inked(picture: QImage, y: int) -> bool:
    return any(picture.pixelColor(x, y).lightness() < 150 for x in range(picture.width()))


@FAMILIES
@SIZES
def test_letters_and_common_marks_stay_within_their_box(family: str, size_pt: float) -> None:
    style = style_of(family, size_pt)
    above, below = ink_of(style)
    letters = style.extents()
    grid = 1 + 0.01 * style.em()  # letters are fitted to whole pixels
    assert above <= style.em() * letters.marks + grid
    assert below <= style.em() * letters.descent + grid


@FAMILIES
@SIZES
def test_a_row_has_room_for_chips_above_and_a_bar_below(family: str, size_pt: float) -> None:
    style = style_of(family, size_pt)
    painter = SpanPainter(LIGHT, style)
    assert painter._shows_chips
    above, below = ink_of(style)
    marks = painter._chip_height + 2 * painter._bar
    assert above + below + marks <= style.line_pitch() + 1


def test_vazirmatn_is_set_as_it_always_was() -> None:
    assert extents_of(UI_FONT)[:2] == (0.85, 0.35)
    assert style_of(UI_FONT, 15).line_pitch() == 46


def test_a_naskh_gets_more_room_for_its_deep_letters() -> None:
    assert extents_of(family_of(NASKH)).descent > extents_of(UI_FONT).descent
    assert style_of(NASKH, 15).line_pitch() > style_of(UI_FONT, 15).line_pitch()


def test_chips_are_in_the_font_of_the_interface() -> None:
    painter = SpanPainter(LIGHT, style_of(NASKH, 15))
    assert painter._chip_font.family() == QFont(UI_FONT).family()
