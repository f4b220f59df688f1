"""The card of a suggestion: says all, answers by buttons, and makes the cards of annotations give way."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from pages import annotation_on, show
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS, Annotation, Span
from ui.reading.article_view import ArticleView
from ui.reading.margin import Margin
from ui.reading.suggestion_card import AnswerButton, ShownSuggestion, SuggestionCard

TEXT = "مهدی در اصفهان بود.\n" + "سطری دیگر. " * 40 + "\nاو از تهران آمد.\n"
SHOWN = ShownSuggestion(
    "شخص؟",
    "#4B0082",
    "مهدی",
    "دقت مورد انتظار: ۸۳٪",
    "در ۱۲ خبر دیگر شخص بود",
    "۳ از ۲۱",
    ("الف: ب",),
)


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    desk = QWidget()
    view, margin = ArticleView(), Margin()
    margin.set_view(view)
    row = QHBoxLayout(desk)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(view, 1)
    row.addWidget(margin)
    qtbot.addWidget(desk)
    desk.resize(900, 500)
    desk.show()
    qtbot.waitExposed(desk)
    view.set_layers(BUILT_IN_LAYERS, "fa")
    margin.set_layers(BUILT_IN_LAYERS, "fa")
    return desk


def opened(desk: QWidget, annotations: Sequence[Annotation]) -> tuple[ArticleView, Margin]:
    view, margin = desk.findChild(ArticleView), desk.findChild(Margin)
    show(view, TEXT, list(annotations))
    margin.show_annotations(annotations)
    return view, margin


def made(parent: QWidget) -> SuggestionCard:
    card = SuggestionCard(parent)
    card.word(("پذیرفتن", "Enter"), ("رد کردن", "Backspace"))
    card.show_suggestion(SHOWN)
    return card


def test_it_says_the_layer_the_words_how_sure_why_and_where(desk: QWidget) -> None:
    card = made(desk)
    said = [label.text() for label in card.findChildren(QLabel)]
    parts = (SHOWN.label, SHOWN.words, SHOWN.precision, SHOWN.reason, SHOWN.place, *SHOWN.facts)
    assert set(parts) <= set(said)
    assert card.accessibleName() == "شخص؟: مهدی"
    assert SHOWN.reason in card.accessibleDescription()


def test_what_there_is_not_takes_no_room(desk: QWidget) -> None:
    card = made(desk)
    tall = card.heightForWidth(240)
    card.show_suggestion(ShownSuggestion("شخص؟", "#4B0082", "مهدی", "دقت: ۸۳٪", "چرا"))
    assert card.heightForWidth(240) < tall


def test_a_long_sentence_is_cut(desk: QWidget) -> None:
    card = made(desk)
    card.show_suggestion(ShownSuggestion("تعهد؟", "#B8500A", "واژه " * 200, "دقت", "چرا"))
    label = card.findChild(QLabel, "suggestionWords")
    assert label.text().endswith("…")
    assert len(label.text()) < 130


@pytest.mark.parametrize(("width", "rows"), [(150, 2), (340, 1)], ids=["narrow", "wide"])
def test_the_answers_stand_side_by_side_where_they_have_room(
    desk: QWidget, width: int, rows: int
) -> None:
    card = made(desk)
    card.resize(width, card.heightForWidth(width))
    card.show()
    buttons = [each for each in card.findChildren(AnswerButton) if each.isVisible()]
    assert len({button.y() for button in buttons}) == rows
    assert all(button.geometry().right() <= width for button in buttons)


@pytest.mark.parametrize("answer", ["Accept", "Reject"])
def test_a_button_answers_and_takes_no_focus_from_the_text(
    desk: QWidget, qtbot: QtBot, answer: str
) -> None:
    view, margin = opened(desk, ())
    card = made(view)
    margin.guest.show(Span(0, 4), "#4B0082", card)
    view.setFocus()
    button = card.findChild(AnswerButton, f"suggestion{answer}")
    with qtbot.waitSignal(card.accepted if answer == "Accept" else card.rejected):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view.hasFocus()


def test_it_stands_beside_its_words_in_an_article_without_annotations(desk: QWidget) -> None:
    view, margin = opened(desk, ())
    card = made(view)
    margin.guest.show(Span(0, 4), "#4B0082", card)
    assert card.parentWidget() is margin
    assert card.isVisible()
    top = view.letters_top_of(0)
    assert top is not None
    assert abs(card.y() - top) <= 2


def test_cards_of_annotations_make_room_for_it(desk: QWidget) -> None:
    annotations = [annotation_on(TEXT, "مهدی", "person"), annotation_on(TEXT, "بود", "place")]
    view, margin = opened(desk, annotations)
    card = made(view)
    start = TEXT.index("اصفهان")
    margin.guest.show(Span(start, start + 6), "#0F766E", card)
    placed = margin.placed_cards
    assert len(placed) == 2
    assert not any(each.rect.intersects(card.geometry().toRectF()) for each in placed)
    assert all(each.rect.top() >= 0 for each in placed)


def test_it_stays_in_view_when_its_words_are_scrolled_away(desk: QWidget) -> None:
    view, margin = opened(desk, [annotation_on(TEXT, "تهران", "place")])
    desk.resize(700, 260)
    card = made(view)
    margin.guest.show(Span(0, 4), "#4B0082", card)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    QTest.qWait(20)
    assert card.y() >= 0
    assert card.geometry().bottom() <= margin.height()


def test_it_floats_by_its_words_and_never_over_them(desk: QWidget) -> None:
    view, margin = opened(desk, ())
    margin.hide()
    card = made(margin)
    for words in ("اصفهان", "تهران"):
        start = TEXT.index(words)
        span = Span(start, start + len(words))
        card.float_at(view, span)
        bounds = view.bounds_of(span)
        assert bounds is not None
        assert card.isVisible()
        beside = bounds[0].translated(view.viewport().pos().toPointF())
        assert not card.geometry().toRectF().intersects(beside)
        assert view.rect().contains(card.geometry())


def test_it_gives_its_place_back(desk: QWidget) -> None:
    view, margin = opened(desk, ())
    card = made(view)
    margin.guest.show(Span(0, 4), "#4B0082", card)
    margin.guest.leave()
    assert not card.isVisible()
    assert margin.guest.span is None


def test_answers_for_all_of_a_phrase_stand_below_where_there_are_several(desk: QWidget) -> None:
    card = made(desk)
    card.word_same(("Accept all 3", "Shift+Enter"), ("Reject all 3", "Shift+Backspace"))
    card.resize(150, card.heightForWidth(150))
    card.show()
    same = card.findChild(AnswerButton, "suggestionAcceptSame")
    assert same.isVisible()
    assert same.width() >= same.sizeHint().width(), "the key makes room for the words"
    card.word_same(None, None)
    assert not same.isVisible()
