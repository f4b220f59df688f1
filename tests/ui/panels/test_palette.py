"""The palette offers what answers to the typing, and tells what was chosen."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.panels.palette import Kind, Offer, Palette, ranked

NEXT = Offer(Kind.COMMAND, "article.next", "Next article", ("مقالهٔ بعدی",), "Article", "Alt+↓")
FIND = Offer(Kind.COMMAND, "edit.find", "Find in the article", ("جست‌وجو در مقاله",), "Edit")
UNDO = Offer(
    Kind.COMMAND, "edit.undo", "Undo", is_enabled=False, why_not="There is nothing to undo"
)
COMMANDS = (NEXT, FIND, UNDO)
BRIDGE = Offer(Kind.ARTICLE, "a1", "پل خواجو", place="Article")


@pytest.fixture
def palette(qtbot: QtBot) -> Palette:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 700)
    editor = QLineEdit(window)
    editor.setObjectName("editor")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    editor.setFocus()
    palette = Palette(window)
    palette.open(COMMANDS)
    return palette


def shown(palette: Palette) -> list[Offer | None]:
    return [palette.offers.offer(row) for row in range(palette.offers.rowCount())]


def press(palette: Palette, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(palette.field, key)


def chosen(palette: Palette) -> list[Offer]:
    heard: list[Offer] = []
    palette.chosen.connect(heard.append)
    return heard


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", COMMANDS),
        ("next", (NEXT,)),
        ("مقاله بعدي", (NEXT,)),
        ("جستوجو", (FIND,)),
        ("article", (NEXT, FIND)),
        ("undo", (UNDO,)),
        ("zebra", ()),
    ],
)
def test_offers_answer_to_names_in_either_language(typed: str, found: Sequence[Offer]) -> None:
    assert ranked(COMMANDS, typed) == list(found)


def test_enter_chooses_the_first_and_closes(palette: Palette) -> None:
    heard = chosen(palette)
    QTest.keyClicks(palette.field, "find")
    press(palette, Qt.Key.Key_Return)
    assert heard == [FIND]
    assert palette.isHidden()


def test_the_arrows_go_round_the_list(palette: Palette) -> None:
    heard = chosen(palette)
    press(palette, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Return)
    assert heard == [FIND]


def test_what_cannot_be_done_is_shown_and_not_chosen(palette: Palette) -> None:
    heard = chosen(palette)
    press(palette, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert heard == []
    assert palette.isVisible()
    row = palette.list.currentIndex()
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Undo · There is nothing to undo"


def test_escape_closes_and_gives_the_focus_back(palette: Palette) -> None:
    press(palette, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert palette.window().findChild(QLineEdit, "editor").hasFocus()


def test_a_click_elsewhere_closes_it(palette: Palette) -> None:
    palette.window().findChild(QLineEdit, "editor").setFocus()
    assert palette.isHidden()


def test_articles_come_below_the_commands_and_leave_the_choice_alone(palette: Palette) -> None:
    QTest.keyClicks(palette.field, "article")
    press(palette, Qt.Key.Key_Down)
    palette.show_articles([BRIDGE])
    assert shown(palette) == [NEXT, FIND, BRIDGE]
    heard = chosen(palette)
    press(palette, Qt.Key.Key_Return)
    assert heard == [FIND]


def test_typing_on_takes_the_articles_of_before_away(qtbot: QtBot, palette: Palette) -> None:
    palette.show_articles([BRIDGE])
    with qtbot.waitSignal(palette.query_changed) as told:
        QTest.keyClicks(palette.field, "n")
    assert told.args == ["n"]
    assert BRIDGE not in shown(palette)


def test_it_stays_inside_a_small_window_as_its_rows_grow(palette: Palette) -> None:
    window = palette.window()
    many = [Offer(Kind.COMMAND, str(n), f"Command {n} " + "long " * 40) for n in range(60)]
    window.resize(480, 600)
    palette.open(many)
    assert window.rect().contains(palette.geometry())
    palette.grab()  # every row is painted, elided


def test_it_is_opened_anew_without_what_was_typed(palette: Palette) -> None:
    QTest.keyClicks(palette.field, "undo")
    palette.dismiss()
    palette.open(COMMANDS)
    assert palette.field.text() == ""
    assert shown(palette) == list(COMMANDS)
