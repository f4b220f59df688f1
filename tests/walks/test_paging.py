"""The article and the pages of the library, one in the place of the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import library_with, tag
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTabBar, QVBoxLayout
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.model import PERSON, ArticleId, Span
from ui.main_window import MainWindow
from ui.pages.page import Page
from ui.reading.article_view import ArticleView

NAME = "page.overview"


class FieldPage(Page):
    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.setFocusProxy(self.field)

    def go_to_field(self) -> None:
        self.field.setText("found")


class Walk:
    def __init__(self, window: MainWindow, ids: list[ArticleId]) -> None:
        self.window, self.ids = window, ids
        self.page = FieldPage()
        window.paging.add(NAME, lambda: self.page)
        self.view = window.findChild(ArticleView)
        assert isinstance(self.view, ArticleView)

    def tabs(self) -> QTabBar:
        found = self.window.findChild(QTabBar, "pageTabs")
        assert isinstance(found, QTabBar)
        return found


@pytest.fixture
def walk(tmp_path: Path, open_window: Opener) -> Walk:
    path = tmp_path / "a.hashiyeh"
    library, ids = library_with(path, "مهدی در اصفهان است.\n", "متن دوم از مهدی.\n")
    tag(library, ids[0], "مهدی")
    library.close()
    window = open_window(path)
    window.workspace.open_article(ids[0])
    return Walk(window, ids)


def test_a_page_stands_in_the_place_of_the_article_and_escape_leaves_it(
    walk: Walk, qtbot: QtBot
) -> None:
    action(walk.window, NAME).trigger()
    assert walk.page.isVisible()
    assert not walk.view.isVisible()

    qtbot.keyClick(walk.page, Qt.Key.Key_Escape)

    assert walk.view.isVisible()
    assert walk.window.paging.current == "page.reading"


def test_a_key_that_tags_does_not_reach_words_behind_a_page(walk: Walk) -> None:
    walk.view.select_span(8, 14)
    before = walk.window.workspace.annotations
    action(walk.window, NAME).trigger()

    action(walk.window, f"annotate.{PERSON}").trigger()
    assert walk.window.workspace.annotations == before

    walk.window.paging.back()
    assert walk.view.selected_span == Span(8, 14)


def test_a_wish_of_a_page_leads_to_the_exact_words(walk: Walk) -> None:
    action(walk.window, NAME).trigger()

    walk.page.place_wanted.emit(walk.ids[1], Span(11, 15))

    assert walk.view.isVisible()
    assert walk.window.workspace.article_id == walk.ids[1]
    assert walk.view.selected_span == Span(11, 15)


def test_going_to_an_annotation_selects_it(walk: Walk) -> None:
    (annotation,) = walk.window.workspace.annotations
    action(walk.window, NAME).trigger()

    walk.window.paging.go_to(walk.ids[0], annotation_id=annotation.id)

    assert walk.view.selected_annotation == annotation.id


def test_finding_is_the_page_s_own_matter_while_it_is_shown(walk: Walk) -> None:
    action(walk.window, NAME).trigger()
    action(walk.window, "edit.find").trigger()

    assert walk.page.field.text() == "found"
    assert walk.page.isVisible()


def test_a_command_about_the_article_brings_it_forward(walk: Walk) -> None:
    action(walk.window, NAME).trigger()
    action(walk.window, "article.next").trigger()

    assert walk.view.isVisible()
    assert walk.window.workspace.article_id == walk.ids[1]


def test_the_tabs_follow_and_lead(walk: Walk) -> None:
    action(walk.window, NAME).trigger()
    tabs = walk.tabs()
    here = next(i for i in range(tabs.count()) if tabs.tabText(i) == "Overview")
    assert tabs.currentIndex() == here
    assert action(walk.window, NAME).isChecked()

    tabs.setCurrentIndex(0)
    assert walk.view.isVisible()
    assert action(walk.window, "page.reading").isChecked()


def test_a_page_that_nobody_made_is_not_offered(walk: Walk) -> None:
    offered = [walk.tabs().tabText(i) for i in range(walk.tabs().count())]
    enabled = [
        name
        for name in (
            "page.commitments",
            "page.entities",
            "page.overview",
            "page.guidelines",
            "page.figures",
        )
        if action(walk.window, name).isEnabled()
    ]
    assert len(offered) == len(enabled) + 1
