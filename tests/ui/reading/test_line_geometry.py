"""Where characters stand: against Qt's own cell of every single character."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from ui.reading.line_geometry import (
    Run,
    directed_runs,
    is_rtl_at,
    line_at_y,
    runs_of,
    without_trailing_space,
)

WIDTH = 400.0
TEXTS = {
    "persian": "مهدی جمالی‌نژاد در دیدار با استاندار گفت که این کار انجام می‌شود و پایان",
    "digits": "تا پایان ۱۴۰۴/۰۵/۱۲ و ۲۲ هزار و 12,000 تن",
    "latin inside": "با شرکت Siemens AG در تهران و GPT-4 هم آمد",
    "lam-alef": "لا اله الا الله و سلام و کلام",
    "marks": "کِتابِ مُحَمَّد و پدَرَش",
    "emoji": "سلام 😀 به همه 👨‍👩‍👧 خوش آمدید",
    "latin around": "The word سلام means peace, and ۱۲۳ is a number",
}


@pytest.fixture
def keep() -> list[QTextLayout]:
    """Lines die with their layout."""
    return []


def laid_out(text: str, keep: list[QTextLayout], *, rtl: bool = True) -> list[QTextLine]:
    font = QFont("Vazirmatn")
    font.setPixelSize(20)
    layout = QTextLayout(text, font)
    option = QTextOption()
    directions = Qt.LayoutDirection
    option.setTextDirection(directions.RightToLeft if rtl else directions.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[QTextLine] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(WIDTH)
        lines.append(line)
    layout.endLayout()
    keep.append(layout)
    return [layout.lineAt(i) for i in range(layout.lineCount())]


def covered(runs: list[Run], rect: QRectF) -> bool:
    return any(run.left - 1 <= rect.left() and rect.right() <= run.right + 1 for run in runs)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("rtl", [True, False], ids=["rtl", "ltr"])
def test_the_ink_of_a_span_lies_in_its_runs_and_no_other(
    text: str, rtl: bool, keep: list[QTextLayout]
) -> None:
    """Qt's glyph rectangles of a whole line's halves are the measure."""
    for line in laid_out(text, keep, rtl=rtl):
        start, length = line.textStart(), line.textLength()
        directed = directed_runs(line)
        whole = sum(run.width for run in runs_of(line, start, start + length, directed))
        assert whole == pytest.approx(line.horizontalAdvance(), abs=2.5)
        for cut in range(start + 1, start + length, 3):
            first = runs_of(line, start, cut, directed)
            second = runs_of(line, cut, start + length, directed)
            widths = sum(run.width for run in first) + sum(run.width for run in second)
            assert widths == pytest.approx(whole, abs=2.5), text[start:cut]


@pytest.mark.parametrize("word", ["Siemens AG", "GPT-4"])
def test_a_latin_word_inside_persian_is_boxed_by_its_glyphs(
    word: str, keep: list[QTextLayout]
) -> None:
    text = TEXTS["latin inside"]
    start = text.index(word)
    (line,) = (
        one
        for one in laid_out(text, keep)
        if one.textStart() <= start < one.textStart() + one.textLength()
    )
    (run,) = runs_of(line, start, start + len(word), directed_runs(line))
    (glyphs,) = line.glyphRuns(start, len(word))
    assert covered([run], glyphs.boundingRect())
    assert run.width == pytest.approx(glyphs.boundingRect().width(), abs=1)


def test_a_span_over_persian_latin_and_back_is_one_run(keep: list[QTextLayout]) -> None:
    text = "با شرکت Siemens در تهران"
    (line,) = laid_out(text, keep)
    assert len(runs_of(line, 3, 18, directed_runs(line))) == 1


def test_a_span_that_ends_inside_a_latin_word_is_two_runs(keep: list[QTextLayout]) -> None:
    text = "با شرکت Siemens در تهران"
    (line,) = laid_out(text, keep)
    left, right = runs_of(line, 3, 11, directed_runs(line))
    assert left.right < right.left


def test_directed_runs_are_the_whole_line_in_order(keep: list[QTextLayout]) -> None:
    text = "لا abc ۱۲ 😀 پ"
    (line,) = laid_out(text, keep)
    runs = directed_runs(line)
    assert [run.start for run in runs] == [0] + [run.end for run in runs[:-1]]
    assert runs[-1].end == line.textLength()
    ways = {character: is_rtl_at(runs, text.index(character)) for character in "لاabc۱۲"}
    assert ways == dict.fromkeys("لا", True) | dict.fromkeys("abc۱۲", False)


def test_half_of_a_lam_alef_is_half_of_the_ligature(keep: list[QTextLayout]) -> None:
    text = "کلا"
    (line,) = laid_out(text, keep)
    directed = directed_runs(line)
    lam = text.index("ل")
    (whole,) = runs_of(line, lam, lam + 2, directed)
    (half,) = runs_of(line, lam, lam + 1, directed)
    (rest,) = runs_of(line, lam + 1, lam + 2, directed)
    assert half.width == pytest.approx(whole.width / 2, abs=0.5)
    assert (rest.left, half.right) == pytest.approx((whole.left, whole.right), abs=0.1)


def test_the_line_at_a_height_is_the_one_whose_row_holds_it(keep: list[QTextLayout]) -> None:
    lines = laid_out(TEXTS["persian"], keep)
    for number, line in enumerate(lines):
        line.setPosition(line.position().__class__(0, number * 50 + 16))
    (layout,) = keep
    assert line_at_y(layout, -5) == 0
    assert line_at_y(layout, 50) == 1  # the room above the second line's letters
    assert line_at_y(layout, 60) == 1
    assert line_at_y(layout, 9999) == len(lines) - 1


@pytest.mark.parametrize(
    ("text", "end"), [("سلام  ", 4), ("سلام\u2003", 4), ("سلام", 4), ("   ", 0), ("", 0)]
)
def test_white_space_at_the_end_is_left_out(text: str, end: int) -> None:
    assert without_trailing_space(text, 0, len(text)) == end
