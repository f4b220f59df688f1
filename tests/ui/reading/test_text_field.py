"""What stands in the field is the stored text, code point for code point."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.model import Direction, Span
from reader_app.text.canonical import canonicalise
from ui.reading.reading_style import ReadingStyle
from ui.reading.text_field import HALF_SPACE, TextField
from ui.theme import LIGHT

TEXT = "🏫 کتاب‌ها را\u00a0خواند\nیک\u202fدو\tسه.\n\nپایان\n"


@pytest.fixture
def field(qtbot: QtBot) -> TextField:
    field = TextField()
    qtbot.addWidget(field)
    field.set_style(ReadingStyle())
    field.set_theme(LIGHT)
    field.resize(500, 300)
    return field


def test_spaces_that_do_not_break_and_lines_come_back_as_they_were(field: TextField) -> None:
    field.set_stored_text(TEXT, Direction.AUTO)
    assert field.stored_text() == TEXT


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_stored_text_comes_back(field: TextField, text: str) -> None:
    stored = canonicalise(text).text
    field.set_stored_text(stored, Direction.AUTO)
    assert field.stored_text() == stored


def test_spans_count_code_points(field: TextField) -> None:
    field.set_stored_text(TEXT, Direction.AUTO)
    field.select_span(Span(2, 9))
    assert field.selected_span == Span(2, 9)
    assert field.textCursor().selectedText() == TEXT[2:9]


def test_shift_and_space_put_in_a_half_space(qtbot: QtBot, field: TextField) -> None:
    field.set_stored_text("می شود", Direction.AUTO)
    field.select_span(Span(2, 3))
    QTest.keyClick(field, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert field.stored_text() == f"می{HALF_SPACE}شود"
    field.undo()
    assert field.stored_text() == "می شود"


def test_what_is_pasted_is_plain_and_in_its_stored_form(field: TextField) -> None:
    field.set_stored_text("", Direction.AUTO)
    pasted = QMimeData()
    pasted.setHtml("<b>الف</b>")
    pasted.setText("الف\r\nب\u2028پ")
    field.insertFromMimeData(pasted)
    assert field.stored_text() == "الف\nب\nپ"


def test_writing_over_all_of_it_is_one_step_back(field: TextField) -> None:
    field.set_stored_text(TEXT, Direction.AUTO)
    field.replace_all("چیز دیگر")
    assert field.stored_text() == "چیز دیگر"
    field.undo()
    assert field.stored_text() == TEXT
    assert not field.document().isUndoAvailable()


def test_marks_of_half_spaces_are_painted_and_lit_spans_too(qtbot: QtBot, field: TextField) -> None:
    field.set_stored_text("کتاب\u200cها " * 3, Direction.AUTO)
    with qtbot.waitExposed(field):
        field.show()
    bare = field.grab().toImage()
    field.set_stored_text("کتابها " * 3, Direction.AUTO)
    assert field.grab().toImage() != bare
    field.set_stored_text("کتاب\u200cها " * 3, Direction.AUTO)
    field.light_up(((Span(0, 4), QColor("#BFD9F2")),))
    assert field.grab().toImage() != bare
