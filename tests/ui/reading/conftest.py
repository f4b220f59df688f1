"""A shown page in the bundled font."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.reading.article_view import ArticleView
from ui.theme import load_fonts


@pytest.fixture(scope="session", autouse=True)
def _fonts(qapp: object) -> None:
    load_fonts()


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(760, 700)
    view.show()
    qtbot.waitExposed(view)
    return view
