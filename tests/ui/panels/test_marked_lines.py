"""Hits are marked on their letters, in lines that fit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from reader_app.model import Span
from reader_app.text.snippets import Snippet
from ui.panels.marked_lines import MarkedLine, marked_lines
from ui.theme import load_fonts, ui_font

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
WIDTH = 240
LONG = (
    "شهردار اصفهان گفت پل خواجو تا پایان مرداد باز می‌شود و پس از آن پل دیگری ساخته خواهد شد. " * 2
)


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    load_fonts()
    return ui_font()


def marked(
    text: str, quote: str, font: QFont, most: int = 2, width: int = WIDTH
) -> list[MarkedLine]:
    hits = [Span(at, at + len(quote)) for at in range(len(text)) if text.startswith(quote, at)]
    return marked_lines(Snippet(text, tuple(hits)), font, width, most, RTL)


def test_a_hit_has_the_width_of_its_letters(font: QFont) -> None:
    (line,) = marked("پل خواجو", "خواجو", font, width=400)
    (run,) = line.runs
    assert run.width == pytest.approx(QFontMetricsF(font).horizontalAdvance("خواجو"), abs=2)


def test_a_hit_at_the_start_of_a_persian_line_is_at_its_right(font: QFont) -> None:
    (line,) = marked("پل خواجو", "پل", font, width=400)
    assert line.runs[0].right == pytest.approx(400, abs=3)


@pytest.mark.parametrize("text", ["پل خواجو", "the bridge"])
def test_lines_begin_at_the_side_of_the_interface_whatever_their_direction(
    font: QFont, text: str
) -> None:
    hits = (Span(0, len(text)),)
    (mirrored,) = marked_lines(Snippet(text, hits), font, 400, 1, RTL)
    (usual,) = marked_lines(Snippet(text, hits), font, 400, 1, LTR)
    assert mirrored.runs[0].right == pytest.approx(400, abs=2)
    assert usual.runs[0].left == pytest.approx(0, abs=2)


def test_a_latin_hit_in_a_persian_line_is_one_run_where_it_stands(font: QFont) -> None:
    (line,) = marked("شرکت Siemens گفت", "Siemens", font, width=400)
    (run,) = line.runs
    after = QFontMetricsF(font).horizontalAdvance("شرکت ")
    assert run.right == pytest.approx(400 - after, abs=3)


def test_marking_does_not_change_how_a_line_is_shaped(font: QFont) -> None:
    plain = marked_lines(Snippet("الله اکبر و سلام"), font, 400, 1, RTL)[0].layout
    with_hit = marked("الله اکبر و سلام", "سلا", font, 1, 400)[0].layout
    assert with_hit.formats() == []
    assert with_hit.lineAt(0).naturalTextWidth() == plain.lineAt(0).naturalTextWidth()


def test_there_are_at_most_so_many_lines_and_the_last_says_that_there_is_more(font: QFont) -> None:
    lines = marked(LONG, "پل", font)
    assert len(lines) == 2
    assert lines[1].layout.text().endswith("…")
    assert all(line.layout.lineAt(0).naturalTextWidth() <= WIDTH for line in lines)


def test_hits_are_marked_in_every_line_that_has_them_after_an_emoji_too(font: QFont) -> None:
    text = f"😀 {LONG}"
    lines = marked(text, "پل", font, most=9)
    assert sum(len(line.runs) for line in lines) == text.count("پل")
    letters = QFontMetricsF(font).horizontalAdvance("پل")
    for line in lines:
        assert all(run.width == pytest.approx(letters, abs=4) for run in line.runs)


def test_a_hit_behind_the_ellipsis_is_not_marked(font: QFont) -> None:
    (line,) = marked("الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ", "گ", font, 1, 90)
    assert line.runs == ()


def test_an_empty_snippet_has_no_marks(font: QFont) -> None:
    assert all(line.runs == () for line in marked_lines(Snippet(""), font, WIDTH, 2, RTL))
