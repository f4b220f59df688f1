"""The mentions of a person: a click on the words goes there, one on the box ticks."""

from __future__ import annotations

import pytest
from people import mention_row
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS
from ui.pages.mention_delegate import box_to_tick
from ui.pages.mention_list import MentionList
from ui.theme import LIGHT, load_fonts


@pytest.fixture
def mentions(qtbot: QtBot) -> MentionList:
    load_fonts()
    mentions = MentionList()
    qtbot.addWidget(mentions)
    mentions.resize(600, 400)
    mentions.set_writable(True)
    mentions.show()
    mentions.show_rows([mention_row(n) for n in range(5)], BUILT_IN_LAYERS[0], LIGHT)
    return mentions


def split_button(mentions: MentionList) -> QPushButton:
    button = mentions.findChild(QPushButton, "mentionSplit")
    assert isinstance(button, QPushButton)
    return button


def box(mentions: MentionList, row: int) -> QPoint:
    option = QStyleOptionViewItem()
    mentions.view.initViewItemOption(option)
    option.rect = mentions.view.visualRect(mentions.model.index(row))
    return box_to_tick(option).center()


def test_a_click_on_the_words_goes_to_them(qtbot: QtBot, mentions: MentionList) -> None:
    place = mentions.view.visualRect(mentions.model.index(2)).center()
    with qtbot.waitSignal(mentions.place_wanted) as wanted:
        QTest.mouseClick(mentions.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    mention = mention_row(2).annotation
    assert wanted.args == [mention.article_id, mention.span]
    assert mentions.model.ticked_count == 0


def test_a_click_on_the_box_ticks_and_goes_nowhere(qtbot: QtBot, mentions: MentionList) -> None:
    with qtbot.assertNotEmitted(mentions.place_wanted):
        QTest.mouseClick(mentions.view.viewport(), Qt.MouseButton.LeftButton, pos=box(mentions, 1))
    assert [row.annotation.id for row in mentions.model.ticked] == ["m1"]


def test_space_ticks_all_that_is_selected_and_the_ticked_can_be_set_apart(
    qtbot: QtBot, mentions: MentionList
) -> None:
    assert not split_button(mentions).isVisible()
    view = mentions.view
    view.setCurrentIndex(mentions.model.index(0))
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Space)
    with qtbot.waitSignal(mentions.splitting_wanted) as wanted:
        split_button(mentions).click()
    assert [row.annotation.id for row in wanted.args[0]] == ["m0", "m1"]


def test_all_of_them_are_no_part_to_be_set_apart(mentions: MentionList) -> None:
    mentions.model.tick(range(5), is_wanted=True)
    assert split_button(mentions).isVisible()
    assert not split_button(mentions).isEnabled()
