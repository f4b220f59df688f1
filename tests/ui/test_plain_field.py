"""The words of a plain field begin at their own side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from ui.plain_field import PlainField

WIDTH = 300


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def field(request: pytest.FixtureRequest, qtbot: QtBot) -> PlainField:
    field = PlainField()
    qtbot.addWidget(field)
    field.setLayoutDirection(request.param)
    field.resize(WIDTH, 80)
    field.show()
    return field


def first_letter(field: PlainField) -> QRect:
    return field.cursorRect(QTextCursor(field.document()))


def test_a_persian_title_does_not_stand_at_the_left(field: PlainField) -> None:
    field.setPlainText("جادهٔ چالوس")
    assert first_letter(field).left() > WIDTH * 0.9


def test_latin_words_do_not_stand_at_the_right(field: PlainField) -> None:
    field.setPlainText("Chalus road")
    assert first_letter(field).left() < WIDTH * 0.1


def test_words_change_sides_while_they_are_written(field: PlainField) -> None:
    field.insertPlainText("AP")
    assert first_letter(field).left() < WIDTH * 0.1
    field.insertPlainText(": به گزارش")
    assert first_letter(field).left() > WIDTH * 0.8


def test_an_empty_field_begins_where_the_interface_does(field: PlainField) -> None:
    for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
        field.setLayoutDirection(direction)
        is_at_right = first_letter(field).left() > WIDTH / 2
        assert is_at_right is (direction is Qt.LayoutDirection.RightToLeft)
