"""The margin beside a shown page."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from pages import annotation_of, annotation_on, move, point_of, show
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS, Annotation
from ui.reading.article_view import ArticleView
from ui.reading.card import text_block, ui_font
from ui.reading.card_menu import CardMenu
from ui.reading.margin import Margin
from ui.reading.note_editor import NoteEditor
from ui.theme import DARK

TEXT = "\n".join(
    f"بند {n}: مهدی جمالی‌نژاد در اصفهان گفت که تا پایان سال پل را می‌سازیم و می‌رویم."
    for n in range(80)
)


class Desk(QWidget):
    """A view and its margin, side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.view, self.margin = ArticleView(), Margin()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.view, 1)
        row.addWidget(self.margin)
        self.margin.set_view(self.view)
        self.margin.set_layers(BUILT_IN_LAYERS, "fa")

    def painted(self) -> tuple[QImage, QImage]:
        return self.view.viewport().grab().toImage(), self.margin.grab().toImage()

    def show_article(self, annotations: list[Annotation]) -> None:
        show(self.view, TEXT, annotations)
        self.margin.show_annotations(annotations)
        QApplication.processEvents()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk()
    qtbot.addWidget(desk)
    desk.resize(1000, 700)
    desk.show()
    qtbot.waitExposed(desk)
    return desk


def center_of(margin: Margin, annotation: Annotation) -> QPoint:
    rect = next(c.rect for c in margin.placed_cards if c.annotation_id == annotation.id)
    return rect.center().toPoint()


def test_a_card_stands_in_line_with_its_words(desk: Desk) -> None:
    annotation = annotation_on(TEXT, "بند 3:")
    desk.show_article([annotation])
    (card,) = desk.margin.placed_cards
    assert card.rect.top() == pytest.approx(desk.view.annotation_top(annotation.id), abs=1)
    desk.view.verticalScrollBar().setValue(60)
    (card,) = desk.margin.placed_cards
    assert card.rect.top() == pytest.approx(desk.view.annotation_top(annotation.id), abs=1)


def test_cards_keep_the_order_of_the_text_and_never_overlap(desk: Desk) -> None:
    crowd = [
        annotation_of(TEXT, i, i + 9, "commitment", note="یادداشت\nدراز" * (i % 3))
        for i in range(0, 900, 11)
    ]
    desk.show_article(crowd)
    for scrolled in (0, 130, 400):
        desk.view.verticalScrollBar().setValue(scrolled)
        cards = desk.margin.placed_cards
        assert [c.card.annotation.start for c in cards] == sorted(
            c.card.annotation.start for c in cards
        )
        for upper, lower in pairwise(cards):
            assert upper.rect.bottom() < lower.rect.top()


def test_no_card_stands_where_no_scrolling_reaches_it(desk: Desk) -> None:
    desk.show_article([annotation_of(TEXT, i, i + 3) for i in range(12)])
    assert desk.margin.placed_cards[0].rect.top() >= 0


def test_only_cards_near_the_view_are_set(desk: Desk) -> None:
    desk.show_article([annotation_of(TEXT, i, i + 4) for i in range(0, len(TEXT) - 4, 5)])
    assert 0 < len(desk.margin.placed_cards) < 600


def test_a_press_on_a_card_selects_its_annotation(desk: Desk) -> None:
    annotation = annotation_on(TEXT, "بند 1:")
    desk.show_article([annotation, annotation_on(TEXT, "بند 4:")])
    said: list[object] = []
    desk.margin.annotation_selected.connect(said.append)
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(desk.margin, left, pos=center_of(desk.margin, annotation))
    QTest.mouseClick(desk.margin, left, pos=QPoint(60, 690))
    assert said == [annotation.id, None]


def test_what_is_selected_in_the_text_is_selected_in_the_margin(desk: Desk) -> None:
    crowd = [annotation_of(TEXT, i, i + 2) for i in range(900, 960, 3)]
    desk.show_article(crowd)
    desk.view.select_annotation(crowd[9].id)
    card = next(c for c in desk.margin.placed_cards if c.annotation_id == crowd[9].id)
    assert card.rect.top() == pytest.approx(card.words_y, abs=1)
    assert "شخص" in desk.margin.accessibleDescription()


def test_a_crowd_goes_up_until_the_selected_card_is_in_view(desk: Desk) -> None:
    short = TEXT[:70]
    crowd = [annotation_of(short, i, i + 2) for i in range(60)]
    show(desk.view, short, crowd)
    desk.margin.show_annotations(crowd)
    assert desk.margin.placed_cards[-1].rect.bottom() > desk.margin.height()
    desk.view.select_annotation(crowd[-1].id)
    assert desk.margin.placed_cards[-1].rect.bottom() <= desk.margin.height()


def test_hovering_links_card_and_words_both_ways(desk: Desk) -> None:
    annotation = annotation_on(TEXT, "اصفهان", "place")
    desk.show_article([annotation])
    desk.view.clearFocus()  # a caret that blinks is no change
    plain = desk.painted()
    said: list[object] = []
    desk.margin.annotation_hovered.connect(said.append)
    QTest.mouseMove(desk.margin, center_of(desk.margin, annotation))
    assert said == [annotation.id]
    from_card = desk.painted()
    QTest.mouseMove(desk.margin, QPoint(60, 690))
    assert said == [annotation.id, None]
    assert desk.painted() == plain
    move(desk.view, QPointF(point_of(desk.view, annotation.start + 2)))
    assert desk.painted() == from_card
    assert from_card != plain


def test_a_note_is_written_in_its_card(desk: Desk) -> None:
    annotation = annotation_on(TEXT, "اصفهان", "place")
    desk.show_article([annotation])
    said: list[object] = []
    desk.margin.note_committed.connect(lambda *what: said.append(what))
    desk.margin.edit_note(annotation.id)
    editor = desk.margin.findChild(NoteEditor)
    assert editor is not None
    card = desk.margin.placed_cards[0]
    assert card.rect.contains(editor.geometry().toRectF())
    QTest.keyClicks(editor, "note")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert said == [(annotation.id, "note")]
    assert not editor.isVisible()


def test_escape_leaves_the_note_as_it_was(desk: Desk) -> None:
    annotation = replace(annotation_on(TEXT, "اصفهان"), note="پیشین")
    desk.show_article([annotation])
    said: list[object] = []
    desk.margin.note_committed.connect(lambda *what: said.append(what))
    desk.margin.edit_note(annotation.id)
    editor = desk.margin.findChild(NoteEditor)
    QTest.keyClicks(editor, "other")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    desk.margin.edit_note(annotation.id)
    QTest.keyClick(editor, Qt.Key.Key_Return)  # the same words again are no change
    assert said == []


def test_a_press_elsewhere_keeps_the_note(desk: Desk) -> None:
    annotation = annotation_on(TEXT, "اصفهان", "place")
    desk.show_article([annotation])
    desk.margin.edit_note(annotation.id)
    QTest.keyClicks(desk.margin.findChild(NoteEditor), "kept")
    said: list[object] = []
    desk.margin.note_committed.connect(lambda *what: said.append(what))
    QTest.mouseClick(desk.margin, Qt.MouseButton.LeftButton, pos=QPoint(60, 690))
    assert said == [(annotation.id, "kept")]


def test_the_field_closes_with_its_annotation(desk: Desk) -> None:
    annotation = annotation_on(TEXT, "اصفهان", "place")
    desk.show_article([annotation])
    desk.margin.edit_note(annotation.id)
    desk.view.replace_annotations([annotation.id], [])
    desk.margin.replace_annotations([annotation.id], [])
    assert not desk.margin.findChild(NoteEditor).isVisible()
    assert desk.margin.placed_cards == []


def test_the_menu_of_a_card_asks_for_another_layer_and_for_deletion(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CardMenu, "popup", lambda *_: None)
    annotation = annotation_on(TEXT, "اصفهان", "place")
    desk.show_article([annotation])
    said: list[object] = []
    desk.margin.layer_change_requested.connect(lambda *what: said.append(what))
    desk.margin.delete_requested.connect(said.append)
    card = desk.margin.placed_cards[0]
    dots = card.card.menu_rect(card.rect, rule_is_left=True).center().toPoint()
    QTest.mouseClick(desk.margin, Qt.MouseButton.LeftButton, pos=dots)
    choices = {action.text(): action for action in desk.margin.findChildren(QAction)}
    assert choices["مکان"].isChecked()
    choices["شخص"].trigger()
    choices["مکان"].trigger()
    choices["Delete"].trigger()
    assert said == [(annotation.id, "person"), annotation.id]


def test_a_long_quote_is_cut_at_two_lines(desk: Desk) -> None:
    annotation = annotation_of(TEXT, 0, 400, "commitment")
    desk.show_article([annotation])
    short = annotation_of(TEXT, 700, 703)
    desk.view.replace_annotations([], [short])
    desk.margin.replace_annotations([], [short])
    long_card, short_card = desk.margin.placed_cards
    assert long_card.rect.height() < 3.2 * short_card.rect.height()


def test_a_narrow_window_narrows_the_margin_too(desk: Desk) -> None:
    full = desk.margin.width()
    desk.resize(700, 700)
    QApplication.processEvents()
    narrow = desk.margin.width()
    assert narrow < 0.3 * 700
    desk.resize(1000, 700)
    QApplication.processEvents()
    assert desk.margin.width() == full


def test_cards_are_painted_in_both_themes(desk: Desk) -> None:
    desk.show_article([annotation_on(TEXT, "اصفهان", "place")])
    light = desk.margin.grab().toImage()
    desk.margin.set_theme(DARK)
    assert desk.margin.grab().toImage() != light


@pytest.mark.parametrize(
    ("text", "lines", "expected"),
    [("کوتاه", 2, 1), ("واژه " * 100, 2, 2), ("یک\nدو\nسه", 5, 3), ("", 2, 0), ("😀" * 300, 3, 3)],
    ids=["short", "long", "paragraphs", "empty", "emoji"],
)
def test_text_is_set_in_at_most_so_many_lines(text: str, lines: int, expected: int) -> None:
    block = text_block(text, ui_font(10), 160, lines)
    assert len(block.layouts) == expected
    assert block.width <= 160
