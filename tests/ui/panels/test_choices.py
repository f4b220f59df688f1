"""A field with a list of choices under it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from cards import type_in
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.panels.choices import Choice, ChoosingField

NAMES = ("اصفهان", "اصفهانک", "شیراز")


def fitting(typed: str) -> Sequence[Choice]:
    return [Choice(number, name) for number, name in enumerate(NAMES) if typed in name]


class Form(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[object] = []
        self.field = ChoosingField()
        self.field.set_offering(fitting)
        self.field.chosen.connect(self.said.append)
        self.field.written.connect(self.said.append)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(QLineEdit())

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.field, key)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    form = Form()
    qtbot.addWidget(form)
    form.resize(300, 300)
    form.show()
    qtbot.waitActive(form)
    form.activateWindow()
    form.field.setFocus()
    return form


def test_enter_takes_the_first_choice(form: Form) -> None:
    type_in(form.field, "اصف")
    assert form.field.list_is_open
    form.press(Qt.Key.Key_Return)
    assert form.said == [0]
    assert form.field.text() == ""


def test_down_walks_to_the_next(form: Form) -> None:
    type_in(form.field, "اصف")
    form.press(Qt.Key.Key_Down)
    form.press(Qt.Key.Key_Return)
    assert form.said == [1]


def test_up_from_the_first_takes_the_words_as_they_are(form: Form) -> None:
    type_in(form.field, "اصف")
    form.press(Qt.Key.Key_Up)
    form.press(Qt.Key.Key_Return)
    assert form.said == ["اصف"]


def test_words_that_are_no_choice_are_taken_as_they_are(form: Form) -> None:
    type_in(form.field, "یزد")
    assert not form.field.list_is_open
    form.press(Qt.Key.Key_Return)
    assert form.said == ["یزد"]


def test_down_in_the_empty_field_shows_what_there_is(form: Form) -> None:
    form.press(Qt.Key.Key_Down)
    assert form.field.list_is_open
    form.press(Qt.Key.Key_Return)
    assert form.said == [0]


def test_escape_closes_the_list_and_then_empties_the_field(form: Form) -> None:
    type_in(form.field, "اصف")
    form.press(Qt.Key.Key_Escape)
    assert not form.field.list_is_open
    assert form.field.text() == "اصف"
    form.press(Qt.Key.Key_Escape)
    assert form.field.text() == ""
    assert form.said == []


def test_tab_keeps_what_is_written(form: Form) -> None:
    type_in(form.field, "یزد")
    form.press(Qt.Key.Key_Tab)
    assert form.said == ["یزد"]
    assert not form.field.hasFocus()
