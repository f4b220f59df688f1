"""Titles are found beside the window; only what is wanted last is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import library_with
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.titles import Titles
from ui.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace(tmp_path)
    library, _ = library_with(tmp_path / "x.hashiyeh", "پل خواجو\n", "کتاب‌های شیراز\n")
    workspace.library = library
    yield workspace
    workspace.close_library()


@pytest.fixture
def titles(workspace: Workspace) -> Iterator[Titles]:
    home = QObject()
    yield Titles(workspace, home)
    home.deleteLater()


def test_articles_are_found_by_their_titles(qtbot: QtBot, titles: Titles) -> None:
    with qtbot.waitSignal(titles.found) as told:
        titles.find("كتابهای ")
    typed, articles = told.args
    assert typed == "كتابهای"
    assert [article.title for article in articles] == ["کتاب‌های شیراز"]


def test_only_what_was_typed_last_is_told(qtbot: QtBot, titles: Titles) -> None:
    heard: list[str] = []
    titles.found.connect(lambda typed, _articles: heard.append(typed))
    with qtbot.waitSignal(titles.found):
        for typed in ("پ", "پل", "شیراز"):
            titles.find(typed)
    assert heard == ["شیراز"]


def test_nothing_typed_asks_nothing(qtbot: QtBot, titles: Titles) -> None:
    with qtbot.assertNotEmitted(titles.found, wait=250):
        titles.find("  ")


def test_a_library_that_closes_stops_the_search(
    qtbot: QtBot, titles: Titles, workspace: Workspace
) -> None:
    titles.find("پل")
    workspace.close_library()
    with qtbot.assertNotEmitted(titles.found, wait=250):
        pass
