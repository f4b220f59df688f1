"""The article of last time is shown before its library is open, and stays if nothing changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import TEXT, library_with, tag
from pytestqt.qtbot import QtBot
from windows import action

from reader_app.errors import NotALibrary
from reader_app.library import Library
from reader_app.model import ArticleId
from reader_app.paths import settings_folder
from ui.frame import Frame
from ui.main_window import MainWindow
from ui.panels.article_list_view import ArticleListView
from ui.reading.article_view import ArticleView
from ui.workspace import Workspace

LONG = "\n".join(f"بند {i}: استاندار در اصفهان گفت که پل ساخته می‌شود." for i in range(200))


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow(Workspace(settings_folder()))
    qtbot.addWidget(window)
    window.resize(1000, 700)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.hashiyeh"
    library, (first, _) = library_with(path, TEXT, LONG)
    tag(library, first, "اصفهان", "place")
    library.close()
    return path


def open_library(window: MainWindow, path: Path) -> None:
    window.workspace.open_library(path)
    window.restore_article()


def test_what_is_glanced_at_can_be_read_and_not_yet_be_annotated(
    window: MainWindow, path: Path
) -> None:
    window.glance(path)
    view = window.findChild(ArticleView, "articleView")
    view.select_span(0, 4)
    assert view.toPlainText() == TEXT
    assert [a.quote for a in view.visible_annotations()] == ["اصفهان"]
    assert not action(window, "annotate.person").isEnabled()


def test_it_stays_when_the_library_is_opened(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    window.glance(path)
    workspace = window.workspace
    view = window.findChild(ArticleView, "articleView")
    view.select_span(0, 4)
    with qtbot.assertNotEmitted(workspace.article_opened):
        open_library(window, path)
    assert view.selected_span == (0, 4)
    assert window.findChild(ArticleListView, "articleList").current_id() == workspace.article_id
    action(window, "annotate.person").trigger()
    assert [a.quote for a in workspace.annotations] == ["اصفهان", "مهدی"]


def test_what_has_changed_meanwhile_is_shown_as_it_is(window: MainWindow, path: Path) -> None:
    window.glance(path)
    other = Library.open(path)
    tag(other, other.article_ids()[0], "تهران", "place")
    other.close()
    open_library(window, path)
    assert [a.quote for a in window.workspace.annotations] == ["اصفهان", "تهران"]


def test_nothing_of_a_library_that_cannot_be_opened_stays(window: MainWindow, path: Path) -> None:
    window.glance(path)
    path.write_bytes(b"noise")
    with pytest.raises(NotALibrary):
        window.workspace.open_library(path)
    assert window.workspace.article is None
    assert window.findChild(ArticleView, "articleView").article_id is None


def test_the_first_sample_stays_when_its_library_has_been_made(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace = window.workspace
    assert workspace.glance_at_samples()
    with qtbot.assertNotEmitted(workspace.article_opened):
        workspace.open_library(tmp_path / "new.hashiyeh", is_created=True, with_samples=True)
        window.restore_article()
    assert workspace.article is not None
    assert workspace.article.is_sample
    assert workspace.article_id == workspace.library.article_ids()[0]


def test_the_article_and_the_place_of_last_time_are_glanced_at(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    open_library(window, path)
    long_id: ArticleId = window.workspace.library.article_ids()[1]
    window.workspace.open_article(long_id)
    view = window.findChild(ArticleView, "articleView")
    view.go_to(LONG.index("بند 120"))
    qtbot.waitUntil(lambda: view.place > 0)
    place = view.place
    window.close()

    content = MainWindow(Workspace(settings_folder()))
    frame = Frame("")
    qtbot.addWidget(frame)
    with qtbot.waitExposed(frame):
        frame.show()
    # As the program starts: the frame is furnished and glanced through before its layout is settled.
    frame.furnish(content)
    content.glance(path)
    view = content.findChild(ArticleView, "articleView")
    assert view.article_id == long_id
    qtbot.waitUntil(lambda: view.place == place)
    open_library(content, path)
    qtbot.wait(50)
    assert view.place == place
