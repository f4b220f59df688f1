"""Ctrl+F in the real window: every spelling, at its place, while it is typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import library_with
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.model import Span
from ui.main_window import MainWindow
from ui.panels.find_bar import FindBar
from ui.reading.article_view import ArticleView

SPELLINGS = ("می\u200cشود", "می شود", "ميشود")
TEXT = "😀 پل {} و راه {} و کار {}.\n".format(*SPELLINGS)
OTHER = "هیچ نمی\u200cشود. می\u200cشود.\n"


@pytest.fixture
def window(tmp_path: Path, open_window: Opener) -> MainWindow:
    library, ids = library_with(tmp_path / "x.hashiyeh", TEXT, OTHER)
    library.close()
    window = open_window(tmp_path / "x.hashiyeh")
    window.workspace.open_article(ids[0])
    return window


def find(window: MainWindow, query: str) -> FindBar:
    action(window, "edit.find").trigger()
    bar = window.findChild(FindBar)
    assert isinstance(bar, FindBar)
    bar.field.clear()
    for letter in query:
        bar.field.insert(letter)
    return bar


def count(window: MainWindow) -> str:
    return window.findChild(QLabel, "findCount").text()


def selected(window: MainWindow) -> Span | None:
    return window.findChild(ArticleView, "articleView").selected_span


def test_every_spelling_is_found_while_typing(qtbot: QtBot, window: MainWindow) -> None:
    bar = find(window, "میشود")
    qtbot.waitUntil(lambda: count(window) == "1 of 3")
    action(window, "edit.find_next").trigger()
    assert count(window) == "2 of 3"
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    start = TEXT.index(SPELLINGS[1])
    assert selected(window) == Span(start, start + len(SPELLINGS[1]))


def test_what_is_not_there_is_said_and_another_article_is_looked_through(
    qtbot: QtBot, window: MainWindow
) -> None:
    find(window, "نمی شود")
    qtbot.waitUntil(lambda: count(window) == "Not found")
    action(window, "article.next").trigger()
    assert window.workspace.text == OTHER
    qtbot.waitUntil(lambda: count(window) == "1 of 1")
