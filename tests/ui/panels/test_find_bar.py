"""The find bar says what is looked for and steps; it finds nothing itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from ui.panels.find_bar import FindBar


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_typing_tells_the_query(qtbot: QtBot, bar: FindBar) -> None:
    with qtbot.waitSignals([bar.query_changed] * 2):
        qtbot.keyClicks(bar.field, "ab")
    assert bar.query == "ab"


def test_the_count_is_shown_as_a_place_among_all(bar: FindBar) -> None:
    bar.show_count(3, 12)
    assert bar.findChild(QLabel, "findCount").text() == "3 of 12"


def test_nothing_found_is_said_only_when_something_was_sought(bar: FindBar) -> None:
    count = bar.findChild(QLabel, "findCount")
    assert count.text() == ""
    bar.field.setText("نیست")
    bar.show_count(0, 0)
    assert count.text() == "Not found"


@pytest.mark.parametrize(
    ("modifier", "step"),
    [(Qt.KeyboardModifier.NoModifier, 1), (Qt.KeyboardModifier.ShiftModifier, -1)],
)
def test_enter_steps_forward_and_with_shift_back(
    qtbot: QtBot, bar: FindBar, modifier: Qt.KeyboardModifier, step: int
) -> None:
    bar.show_count(1, 2)
    with qtbot.waitSignal(bar.step_requested) as asked:
        qtbot.keyClick(bar.field, Qt.Key.Key_Return, modifier)
    assert asked.args == [step]


def test_nothing_found_cannot_be_stepped_through(qtbot: QtBot, bar: FindBar) -> None:
    with qtbot.assertNotEmitted(bar.step_requested):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert not bar.findChild(QToolButton, "findNext").isEnabled()


def test_escape_closes(qtbot: QtBot, bar: FindBar) -> None:
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_opening_takes_the_given_words_and_selects_them(qtbot: QtBot, bar: FindBar) -> None:
    bar.hide()
    with qtbot.waitSignal(bar.query_changed) as asked:
        bar.open("تهران")
    assert asked.args == ["تهران"]
    assert bar.field.selectedText() == "تهران"
    assert bar.isVisible()
