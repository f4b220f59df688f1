"""A screen reader hears every card of the margin, and keys walk them."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from pages import MIXED, annotation_on, show
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS, AnnotationId
from ui.reading.article_view import ArticleView
from ui.reading.margin import Margin

ANNOTATIONS = [
    annotation_on(MIXED, "تبریز", "place"),
    annotation_on(MIXED, "وزیر امور خارجه"),
    annotation_on(MIXED, "تهران", "place", note="پایتخت"),
]
IN_ORDER = [ANNOTATIONS[1], ANNOTATIONS[2], ANNOTATIONS[0]]


@pytest.fixture
def margin(qtbot: QtBot) -> Iterator[Margin]:
    desk = QWidget()
    row = QHBoxLayout(desk)
    view, margin = ArticleView(), Margin()
    margin.set_view(view)
    row.addWidget(view, 1)
    row.addWidget(margin)
    qtbot.addWidget(desk)
    desk.resize(900, 600)
    desk.show()
    desk.activateWindow()
    qtbot.waitActive(desk)
    show(view, MIXED, ANNOTATIONS)
    margin.set_layers(BUILT_IN_LAYERS, "fa")
    margin.show_annotations(ANNOTATIONS)
    margin.annotation_selected.connect(view.select_annotation)
    margin.setFocus()
    yield margin
    desk.close()


def interface_of(margin: Margin):
    return QAccessible.queryAccessibleInterface(margin)


def selected(margin: Margin) -> AnnotationId | None:
    number = margin.selected_number
    return margin.annotations_in_order[number].id if number >= 0 else None


def test_each_annotation_is_an_item_of_a_list_in_the_order_of_the_text(margin: Margin) -> None:
    interface = interface_of(margin)
    names = [interface.child(n).text(QAccessible.Text.Name) for n in range(3)]
    assert interface.role() == QAccessible.Role.List
    assert names == ["شخص: وزیر امور خارجه", "مکان: تهران", "مکان: تبریز"]
    assert interface.child(1).text(QAccessible.Text.Description) == "پایتخت"
    assert {interface.child(n).role() for n in range(3)} == {QAccessible.Role.ListItem}
    assert interface.child(3) is None


def test_an_item_knows_its_place_and_is_found_by_it(margin: Margin) -> None:
    interface = interface_of(margin)
    for number in range(3):
        rect = interface.child(number).rect()
        assert not rect.isEmpty()
        assert margin.rect().contains(margin.mapFromGlobal(rect.center()))
        found = interface.childAt(rect.center().x(), rect.center().y())
        assert interface.indexOfChild(found) == number


def test_arrows_walk_the_cards_from_the_first_to_the_last(margin: Margin) -> None:
    assert selected(margin) is None
    walked = []
    for _ in range(4):
        QTest.keyClick(margin, Qt.Key.Key_Down)
        walked.append(selected(margin))
    expected = [annotation.id for annotation in IN_ORDER]
    assert walked == [*expected, expected[-1]]
    QTest.keyClick(margin, Qt.Key.Key_Home)
    assert selected(margin) == expected[0]
    state = interface_of(margin).child(0).state()
    assert (state.selected, state.focused) == (1, 1)


def test_enter_on_a_card_writes_its_note(margin: Margin) -> None:
    QTest.keyClick(margin, Qt.Key.Key_Up)
    assert selected(margin) == IN_ORDER[0].id
    QTest.keyClick(margin, Qt.Key.Key_Return)
    editor = margin.findChild(QWidget, "noteEditor")
    assert editor is not None
    assert editor.isVisible()


def test_an_item_whose_annotation_is_gone_is_no_longer_valid(margin: Margin) -> None:
    interface = interface_of(margin)
    last = interface.child(2)
    margin.replace_annotations([ANNOTATIONS[0].id], [])
    assert interface.childCount() == 2
    assert not last.isValid()
    assert last.text(QAccessible.Text.Name) == ""


def test_a_margin_takes_its_items_with_it(qtbot: QtBot) -> None:
    for _ in range(20):
        margin = Margin()
        margin.show_annotations(ANNOTATIONS)
        assert interface_of(margin).childCount() == 3
        assert interface_of(margin).child(1) is not None
        margin.deleteLater()
        del margin
        qtbot.wait(1)
        gc.collect()
