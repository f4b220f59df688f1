"""The list of what was found: what it says, and what keys and the mouse mean in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader_app.model import Article, ArticleId, FoundArticle, Span
from ui.models.found_model import FoundRow, found_row
from ui.panels.found_list import FoundList
from ui.theme import LIGHT, load_fonts

TEXT = "پل خواجو در اصفهان است و پل‌های دیگر هم.\n"


def rows(count: int, first: int = 0) -> list[FoundRow]:
    return [
        found_row(
            FoundArticle(
                Article(ArticleId(f"a{i}"), f"مقالهٔ {i}", ""), (Span(0, 2), Span(25, 31)), (), TEXT
            )
        )
        for i in range(first, first + count)
    ]


@pytest.fixture
def found(qtbot: QtBot) -> FoundList:
    load_fonts()
    found = FoundList()
    qtbot.addWidget(found)
    found.set_theme(LIGHT)
    found.resize(290, 400)
    found.show()
    found.take(rows(40), is_first=True, is_last=True, is_cut=False)
    return found


def words(found: FoundList, name: str) -> str:
    label = found.findChild(QLabel, name)
    assert label is not None
    return label.text() if label.isVisible() else ""


def test_the_count_is_of_places_and_articles(found: FoundList) -> None:
    assert words(found, "foundCount") == "80 places in 40 articles"
    found.take(rows(1), is_first=True, is_last=True, is_cut=False)
    assert words(found, "foundCount") == "2 places in 1 article"


def test_while_it_goes_on_the_count_is_at_least(found: FoundList) -> None:
    found.take(rows(1), is_first=True, is_last=False, is_cut=False)
    assert words(found, "foundCount") == "at least 2 places in 1 article"
    found.take(rows(1, 1), is_first=False, is_last=True, is_cut=False)
    assert words(found, "foundCount") == "4 places in 2 articles"


def test_it_says_that_there_are_more_than_are_listed(found: FoundList) -> None:
    found.take((), is_first=False, is_last=True, is_cut=True)
    assert "only the first articles are listed" in words(found, "foundCount")


def test_nothing_found_is_said_only_when_the_search_is_over(found: FoundList) -> None:
    found.take((), is_first=True, is_last=False, is_cut=False)
    assert words(found, "foundNothing") == ""
    found.take((), is_first=False, is_last=True, is_cut=False)
    assert "Nothing was found" in words(found, "foundNothing")
    assert words(found, "foundCount") == ""


def test_it_says_how_much_the_index_knows_until_it_knows_all(found: FoundList) -> None:
    found.show_index(42, 100)
    assert words(found, "foundState").startswith("The index is being made: 42%.")
    assert found.is_missing_some
    found.show_index(100, 100)
    assert words(found, "foundState") == ""


def test_a_click_chooses_the_open_article_too(qtbot: QtBot, found: FoundList) -> None:
    found.select(ArticleId("a1"))
    place = found.view.visualRect(found.model.index(1)).center()
    with qtbot.waitSignal(found.article_chosen) as chosen:
        qtbot.mouseClick(found.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["a1"]


def test_going_to_the_rows_chooses_the_first(qtbot: QtBot, found: FoundList) -> None:
    with qtbot.waitSignal(found.article_chosen) as chosen:
        found.go()
    assert chosen.args == ["a0"]


def test_a_held_arrow_chooses_only_where_it_rests(qtbot: QtBot, found: FoundList) -> None:
    found.select(ArticleId("a0"))
    chosen: list[str] = []
    found.article_chosen.connect(chosen.append)
    for _ in range(5):
        qtbot.keyClick(found.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == ["a5"]


def test_enter_goes_on_to_the_text(qtbot: QtBot, found: FoundList) -> None:
    found.select(ArticleId("a2"))
    with qtbot.assertNotEmitted(found.article_chosen), qtbot.waitSignal(found.text_wanted):
        qtbot.keyClick(found.view, Qt.Key.Key_Return)


def test_up_from_the_first_row_goes_back_to_the_field(qtbot: QtBot, found: FoundList) -> None:
    found.select(ArticleId("a0"))
    with qtbot.waitSignal(found.field_wanted):
        qtbot.keyClick(found.view, Qt.Key.Key_Up)


def test_escape_leaves(qtbot: QtBot, found: FoundList) -> None:
    with qtbot.waitSignal(found.left):
        qtbot.keyClick(found.view, Qt.Key.Key_Escape)


def test_selecting_the_open_article_chooses_nothing(qtbot: QtBot, found: FoundList) -> None:
    with qtbot.assertNotEmitted(found.article_chosen, wait=200):
        found.select(ArticleId("a3"))
    assert found.view.currentIndex().row() == 3


def test_rows_that_are_changed_for_others_keep_their_place(found: FoundList) -> None:
    bar = found.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    assert before > 0
    found.take(rows(40), is_first=True, is_last=True, is_cut=False)
    assert bar.value() == before


def test_every_row_is_of_one_height_and_painted(found: FoundList) -> None:
    heights = {found.view.visualRect(found.model.index(i)).height() for i in range(40)}
    assert len(heights) == 1
    assert not found.grab().isNull()
