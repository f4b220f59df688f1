"""A card that is a widget, in the margin beside a page."""

from __future__ import annotations

import pytest
from pages import annotation_on
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS, Annotation, Article, ArticleId
from ui.reading.article_view import ArticleView
from ui.reading.margin import Margin

TEXT = "\n".join(f"بند {n}: مهدی جمالی‌نژاد در اصفهان گفت که پل را می‌سازیم." for n in range(60))


class Tall(QWidget):
    """A card that wishes for so many pixels."""

    def __init__(self, wished: int) -> None:
        super().__init__()
        self.wished = wished

    def heightForWidth(self, width: int) -> int:
        del width
        return self.wished


class Desk(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.view, self.margin = ArticleView(), Margin()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.view, 1)
        row.addWidget(self.margin)
        self.margin.set_view(self.view)
        self.margin.set_layers(BUILT_IN_LAYERS, "fa")
        self.annotations = [annotation_on(TEXT, f"بند {n}:") for n in range(60)]
        self.view.show_article(Article(ArticleId("article"), "", ""), TEXT, self.annotations)
        self.margin.show_annotations(self.annotations)

    def open(self, number: int, wished: int) -> Tall:
        card = Tall(wished)
        self.margin.open_card(self.annotations[number].id, card)
        QApplication.processEvents()
        return card

    def top_of(self, annotation: Annotation) -> float:
        top = self.view.annotation_top(annotation.id)
        assert top is not None
        return top


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk()
    qtbot.addWidget(desk)
    desk.resize(1000, 600)
    desk.show()
    qtbot.waitExposed(desk)
    return desk


def test_an_open_card_stands_by_its_words_and_the_others_make_room(desk: Desk) -> None:
    card = desk.open(3, 200)
    assert abs(card.y() - desk.top_of(desk.annotations[3])) <= 1
    others = [c.rect for c in desk.margin.placed_cards if c.annotation_id != desk.margin.open_id]
    assert not any(rect.toRect().intersects(card.geometry()) for rect in others)


def test_a_card_near_the_lower_rim_moves_up_until_it_is_seen_whole(desk: Desk) -> None:
    card = desk.open(8, 400)
    assert card.geometry().bottom() < desk.margin.height()
    assert card.height() == 400


def test_a_long_card_has_the_height_of_the_margin(desk: Desk) -> None:
    card = desk.open(3, 3000)
    assert card.y() == 8
    assert card.height() == desk.margin.height() - 16


def test_a_card_stays_in_view_when_its_words_are_scrolled_away(desk: Desk) -> None:
    card = desk.open(3, 200)
    desk.view.verticalScrollBar().setValue(desk.view.verticalScrollBar().maximum())
    QApplication.processEvents()
    assert desk.margin.rect().contains(card.geometry())


def test_a_card_whose_words_are_far_below_waits_at_the_lower_rim(desk: Desk) -> None:
    card = desk.open(59, 200)
    assert desk.margin.rect().contains(card.geometry())
    assert card.y() > 300


def test_the_margin_is_wider_for_as_long_as_a_card_is_open(desk: Desk) -> None:
    before = desk.margin.width()
    desk.open(3, 200)
    assert desk.margin.width() > before
    desk.margin.close_card()
    QApplication.processEvents()
    assert desk.margin.width() == before


def test_a_card_closes_with_its_annotation(desk: Desk) -> None:
    card = desk.open(3, 200)
    desk.margin.replace_annotations([desk.annotations[3].id], ())
    assert desk.margin.open_id is None
    assert not card.isVisible()
