"""The list of people and places: what it asks for, and what keys and buttons mean in it."""

from __future__ import annotations

import pytest
from people import Rows, entity_rows
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS, PERSON, EntityId
from ui.models.entity_model import EntityColumn
from ui.pages.entity_list import EntityList, EntityQuestion
from ui.theme import LIGHT, load_fonts

ROWS = entity_rows(300)


@pytest.fixture
def listed(qtbot: QtBot) -> EntityList:
    load_fonts()
    listed = EntityList()
    qtbot.addWidget(listed)
    listed.set_layers([layer for layer in BUILT_IN_LAYERS if layer.has_entities], {})
    listed.set_theme(LIGHT)
    listed.set_writable(True)
    listed.resize(900, 600)
    listed.show()
    show(listed, list(ROWS))
    return listed


def show(listed: EntityList, ids: list[EntityId], unlinked: int = 0) -> None:
    listed.show_found(ids, Rows(ROWS).rows, total=len(ROWS), unlinked=unlinked)


def button(listed: EntityList, name: str) -> QPushButton:
    found = listed.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def words(listed: EntityList, name: str) -> str:
    label = listed.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def test_it_asks_for_most_mentions_first(listed: EntityList) -> None:
    assert listed.question == EntityQuestion(None, "", EntityColumn.MENTIONS, is_descending=True)


def test_what_is_typed_and_the_layer_are_asked_for(qtbot: QtBot, listed: EntityList) -> None:
    with qtbot.waitSignal(listed.asked):
        listed.field.setText(" ظریف ")
    choice = listed.findChild(QComboBox, "entityLayer")
    assert isinstance(choice, QComboBox)
    with qtbot.waitSignal(listed.asked):
        choice.setCurrentIndex(choice.findData(PERSON))
    assert (listed.question.typed, listed.question.layer_id) == ("ظریف", PERSON)


@pytest.mark.parametrize("column", EntityColumn)
def test_every_column_sorts_by_its_title_and_by_the_choice(
    qtbot: QtBot, listed: EntityList, column: EntityColumn
) -> None:
    other = EntityColumn.ARTICLES if column is EntityColumn.NAME else EntityColumn.NAME
    header = listed.table.horizontalHeader()
    header.setSortIndicator(other, Qt.SortOrder.AscendingOrder)
    place = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    with qtbot.waitSignal(listed.asked):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 8))
    is_by_words = column in (EntityColumn.NAME, EntityColumn.KIND)
    assert listed.question.column is column
    assert listed.question.is_descending is not is_by_words
    choice = listed.findChild(QComboBox, "entitySort")
    assert isinstance(choice, QComboBox)
    assert choice.currentData() == column


def test_rows_read_anew_keep_selection_and_place(listed: EntityList) -> None:
    listed.table.selectRow(200)
    listed.table.scrollTo(listed.model.index(200, 0))
    top = listed.table.top_id()
    show(listed, list(ROWS)[5:])
    assert listed.table.selected_ids() == ("نام 200",)
    assert listed.table.current_id() == "نام 200"
    assert listed.table.top_id() == top


def test_enter_opens_delete_deletes_and_two_can_be_merged(qtbot: QtBot, listed: EntityList) -> None:
    listed.table.go()
    with qtbot.waitSignal(listed.opened) as opened:
        QTest.keyClick(listed.table, Qt.Key.Key_Return)
    assert opened.args == ["نام 0"]
    assert not button(listed, "entityMerge").isEnabled()
    QTest.keyClick(listed.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(listed.merging_wanted) as merging:
        button(listed, "entityMerge").click()
    assert merging.args == [("نام 0", "نام 1")]
    with qtbot.waitSignal(listed.deletion_wanted) as deletion:
        QTest.keyClick(listed.table, Qt.Key.Key_Delete)
    assert deletion.args == [("نام 0", "نام 1")]


def test_down_in_the_field_goes_to_the_rows_and_up_comes_back(listed: EntityList) -> None:
    listed.go_to_field()
    QTest.keyClick(listed.field, Qt.Key.Key_Down)
    assert listed.table.hasFocus()
    QTest.keyClick(listed.table, Qt.Key.Key_Up)
    assert listed.field.hasFocus()


def test_it_says_how_many_of_all_are_listed(listed: EntityList) -> None:
    assert words(listed, "entityCount") == "300"
    show(listed, list(ROWS)[:2])
    assert words(listed, "entityCount") == "2 of 300"
    show(listed, [])
    assert "Type fewer letters" in words(listed, "entityNothing")


def test_an_empty_library_is_told_what_to_do(listed: EntityList) -> None:
    listed.show_found([], None, total=0, unlinked=0)
    assert "link each with E" in words(listed, "entityNothing")
    listed.show_found([], None, total=0, unlinked=3)
    assert "Link the mentions above" in words(listed, "entityNothing")


def test_mentions_of_nobody_lead_into_their_queue(qtbot: QtBot, listed: EntityList) -> None:
    assert words(listed, "unlinkedWords") == ""
    show(listed, list(ROWS), unlinked=12)
    assert words(listed, "unlinkedWords").startswith("12 mentions")
    with qtbot.waitSignal(listed.unlinked_wanted):
        button(listed, "entityUnlinked").click()


def test_a_library_that_can_only_be_read_offers_no_change(listed: EntityList) -> None:
    listed.set_writable(False)
    listed.table.selectRow(0)
    enabled = [
        name
        for name in ("New", "Duplicates", "Open", "Edit", "Merge", "Delete", "Company")
        if button(listed, f"entity{name}").isEnabled()
    ]
    assert enabled == ["Open", "Company"]
