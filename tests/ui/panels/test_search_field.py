"""The search field says what is written and wanted; it searches nothing itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader_app.search_errors import NoSuchStatus
from ui.panels.search_field import SearchField
from ui.theme import DARK, LIGHT


@pytest.fixture
def search(qtbot: QtBot) -> SearchField:
    search = SearchField()
    qtbot.addWidget(search)
    search.set_theme(LIGHT)
    search.show()
    return search


def test_every_letter_is_told(qtbot: QtBot, search: SearchField) -> None:
    with qtbot.waitSignals([search.written_changed] * 2):
        qtbot.keyClicks(search.field, "ab")
    assert search.written == "ab"


def test_escape_empties_the_field_and_then_leaves_it(qtbot: QtBot, search: SearchField) -> None:
    search.field.setText("پل")
    with qtbot.assertNotEmitted(search.left):
        qtbot.keyClick(search.field, Qt.Key.Key_Escape)
    assert search.written == ""
    with qtbot.waitSignal(search.left):
        qtbot.keyClick(search.field, Qt.Key.Key_Escape)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_down_and_enter_ask_for_the_results(qtbot: QtBot, search: SearchField, key: Qt.Key) -> None:
    with qtbot.waitSignal(search.results_wanted):
        qtbot.keyClick(search.field, key)


def test_going_to_it_selects_what_is_written(search: SearchField) -> None:
    search.field.setText("پل")
    search.go()
    assert search.field.selectedText() == "پل"


def test_words_are_shown_under_it_and_taken_away(search: SearchField) -> None:
    words = search.findChild(QLabel, "searchWords")
    assert words is not None
    assert words.isHidden()
    search.show_error(NoSuchStatus("کج"))
    search.set_theme(DARK)
    assert not words.isHidden()
    assert DARK.warning in words.styleSheet()
    search.show_error(None)
    assert words.isHidden()


def test_every_control_has_a_name_and_the_field_explains_how_to_write(
    search: SearchField,
) -> None:
    assert search.field.accessibleName() == search.field.placeholderText() != ""
    assert search.filters.accessibleName()
    assert "-word" in search.field.toolTip()
