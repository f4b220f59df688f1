"""The sheet shows every key it is given, in columns, and narrows down."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from ui.dialogs.cheat_sheet import CheatSheet, KeyGroup, KeyRow
from ui.keyboard import shown
from ui.panels.key_cap import KeyCap

ARTICLE = KeyGroup(
    "Article",
    (
        KeyRow("Next article", (shown("Alt+Down"),), ("مقالهٔ بعدی",)),
        KeyRow("Done", (shown("Ctrl+D"),)),
    ),
)
EDIT = KeyGroup("Edit", (KeyRow("Redo", (shown("Ctrl+Shift+Z"), shown("Ctrl+Y"))),))


@pytest.fixture
def sheet(qtbot: QtBot) -> CheatSheet:
    sheet = CheatSheet([ARTICLE, EDIT])
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
        sheet.activateWindow()
    return sheet


def words(sheet: CheatSheet) -> list[str]:
    """Every label of the groups that is seen, key caps included."""
    area = sheet.findChild(QScrollArea)
    return [label.text() for label in area.widget().findChildren(QLabel) if label.isVisible()]


def test_every_key_is_on_the_sheet_under_its_group(sheet: CheatSheet) -> None:
    assert sorted(words(sheet)) == sorted(
        [
            *("Article", "Next article", "Done", "Edit", "Redo"),
            *(shown("Alt+Down"), shown("Ctrl+D"), shown("Ctrl+Shift+Z"), shown("Ctrl+Y")),
        ]
    )


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        ("next", ["Article", "Next article"]),
        ("مقاله بعدي", ["Article", "Next article"]),
        ("ctrl+d", ["Article", "Done"]),
        ("edit", ["Edit", "Redo"]),
        ("zebra", []),
    ],
)
def test_typing_narrows_it_down_by_words_in_either_language_and_by_keys(
    sheet: CheatSheet, typed: str, rows: list[str]
) -> None:
    sheet.field.setText(typed)
    caps = {cap.text() for cap in sheet.findChildren(KeyCap)}
    assert [text for text in words(sheet) if text not in caps] == rows


def test_a_question_mark_in_the_field_is_a_character(sheet: CheatSheet) -> None:
    QTest.keyClicks(sheet.field, "?")
    assert sheet.field.text() == "?"


def test_escape_closes_it(sheet: CheatSheet) -> None:
    QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_it_is_as_wide_as_it_has_columns_and_never_scrolls_sideways(sheet: CheatSheet) -> None:
    area = sheet.findChild(QScrollArea)
    for width in (400, 700, 1100):
        sheet.resize(width, 500)
        assert area.widget().minimumSizeHint().width() <= area.viewport().width()


def test_keys_that_change_are_shown_anew(sheet: CheatSheet) -> None:
    sheet.show_groups([KeyGroup("Edit", (KeyRow("Redo", (shown("F4"),)),))])
    assert words(sheet) == ["Edit", "Redo", shown("F4")]


def test_its_button_asks_for_other_keys(qtbot: QtBot, sheet: CheatSheet) -> None:
    with qtbot.waitSignal(sheet.change_requested):
        sheet.findChild(QPushButton, "cheatSheetChange").click()


def test_the_arrows_scroll_the_sheet_from_the_field(sheet: CheatSheet) -> None:
    rows = tuple(KeyRow(f"Command {n}", (shown("F4"),)) for n in range(80))
    sheet.show_groups([KeyGroup("Many", rows)])
    bar = sheet.findChild(QScrollArea).verticalScrollBar()
    QApplication.processEvents()
    places = [bar.value()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
        QTest.keyClick(sheet.field, key)
        places.append(bar.value())
    assert places[0] < places[1] < places[2] > places[3] > places[4]
    assert sheet.focusWidget() is sheet.field
