"""Rows of what was found: counted, found again by their article, changed in their places."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader_app.annotate import commands
from reader_app.model import Article, ArticleId, FoundArticle, Span, Status
from ui.models.found_model import FoundModel, FoundRole, FoundRow, found_row

TEXT = "پل خواجو در اصفهان است.\nاز پل تا پل.\n"


def row(name: str, *hits: Span, title_hits: tuple[Span, ...] = ()) -> FoundRow:
    article = Article(ArticleId(name), f"مقالهٔ {name}", "")
    return found_row(FoundArticle(article, hits, title_hits, TEXT))


@pytest.fixture
def model(qtbot: QtBot) -> FoundModel:
    model = FoundModel()
    model.tester = QAbstractItemModelTester(model)  # pyright: ignore[reportAttributeAccessIssue]
    model.add([row("a", Span(0, 2), Span(27, 29)), row("b", Span(0, 2))])
    return model


def test_a_row_keeps_its_places_and_no_text() -> None:
    made = row("a", Span(0, 2), Span(27, 29))
    assert made.spans() == [Span(0, 2), Span(27, 29)]
    assert made.hits == 2
    assert made.snippet.text.startswith("پل خواجو")


def test_rows_are_appended_and_found_by_their_article(model: FoundModel) -> None:
    model.add([row("c", Span(3, 8))])
    assert [one.article.id for one in model.rows] == ["a", "b", "c"]
    assert model.row_of(ArticleId("c")) == 2
    assert model.row_of(ArticleId("x")) is None
    assert model.row_of(None) is None


def test_hits_are_those_of_all_rows_and_a_title_counts_where_the_text_has_none(
    model: FoundModel,
) -> None:
    assert model.hits == 3
    model.add([row("c", title_hits=(Span(0, 5),)), row("d", Span(0, 2), title_hits=(Span(0, 5),))])
    assert model.hits == 5


def test_articles_are_walked_as_they_are_listed(model: FoundModel) -> None:
    a, b, stranger = ArticleId("a"), ArticleId("b"), ArticleId("x")
    assert [model.next_id(one) for one in (None, a, b, stranger)] == [a, b, None, a]
    assert [model.previous_id(one) for one in (None, a, b, stranger)] == [b, None, a, b]


def test_the_next_that_is_not_done_comes_round_from_the_top(model: FoundModel) -> None:
    a, b = ArticleId("a"), ArticleId("b")
    assert [model.next_undone_id(one) for one in (None, a, b)] == [a, b, a]
    model.take_edit(commands.set_status([model.rows[0].article], Status.DONE))
    assert [model.next_undone_id(one) for one in (None, a, b)] == [b, b, None]


def test_clearing_takes_everything_away(model: FoundModel) -> None:
    model.clear()
    assert (len(model.rows), model.hits, model.row_of(ArticleId("a"))) == (0, 0, None)


def test_an_edit_changes_the_row_in_its_place(qtbot: QtBot, model: FoundModel) -> None:
    article = model.rows[1].article
    with qtbot.waitSignal(model.dataChanged):
        model.take_edit(commands.set_status([article], Status.DONE))
    assert model.rows[1].article == replace(article, status=Status.DONE)
    assert model.rows[1].hits == 1


def test_a_screen_reader_hears_title_status_hits_and_snippet(model: FoundModel) -> None:
    heard = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert str(heard).startswith("مقالهٔ a, To do, 2 places, پل خواجو")


def test_a_row_is_asked_for_by_its_roles(model: FoundModel) -> None:
    index = model.index(0)
    assert index.data() == "مقالهٔ a"
    assert index.data(FoundRole.ARTICLE_ID) == "a"
    assert index.data(FoundRole.HITS) == 2
    assert "خواجو" in index.data(FoundRole.SNIPPET)
