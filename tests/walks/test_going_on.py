"""Reading goes on: after a removal with the next article, after a restart where it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import library_with
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app import paths
from reader_app import settings as settings_file
from reader_app.model import ArticleId
from ui.main_window import MainWindow
from ui.panels.message_strip import MessageStrip
from ui.reading.article_view import ArticleView
from ui.reading.note_editor import NoteEditor

TEXTS = ("نخست\n", "دوم\n" * 80, "سوم\n")


@pytest.fixture
def ids(tmp_path: Path) -> list[ArticleId]:
    library, ids = library_with(tmp_path / "x.hashiyeh", *TEXTS)
    library.close()
    return ids


@pytest.fixture
def window(tmp_path: Path, ids: list[ArticleId], open_window: Opener) -> MainWindow:
    window = open_window(tmp_path / "x.hashiyeh")
    window.workspace.open_article(ids[1])
    return window


def strip_of(window: MainWindow) -> MessageStrip:
    strip = window.findChild(MessageStrip)
    assert isinstance(strip, MessageStrip)
    return strip


def test_removing_the_open_article_goes_on_to_the_next(
    window: MainWindow, ids: list[ArticleId]
) -> None:
    action(window, "article.remove").trigger()
    assert window.workspace.article_id == ids[2]
    action(window, "article.remove").trigger()
    assert window.workspace.article_id == ids[0]
    action(window, "article.remove").trigger()
    assert window.workspace.article_id is None


def test_a_removed_article_is_had_back_by_the_button_of_the_message(
    window: MainWindow, ids: list[ArticleId]
) -> None:
    action(window, "article.remove").trigger()
    button = strip_of(window).findChild(QPushButton, "messageAction")
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.workspace.article_id == ids[1]
    assert window.workspace.library is not None
    assert window.workspace.library.article_ids() == ids
    assert not strip_of(window).isVisible()


def test_the_open_article_and_its_place_are_known_after_a_kill(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    view = window.findChild(ArticleView, "articleView")
    assert isinstance(view, ArticleView)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)

    def written() -> None:
        kept = settings_file.load(paths.settings_folder())
        assert list(kept.last_articles.values()) == [ids[1]]
        assert next(iter(kept.last_places.values())) > 0

    qtbot.waitUntil(written, timeout=5000)


def test_removing_the_samples_is_told_and_had_back_in_one_step(window: MainWindow) -> None:
    library = window.workspace.library
    assert library is not None
    library.import_samples()
    window.workspace.refresh_articles()
    before = library.article_ids()
    action(window, "file.remove_samples").trigger()
    assert library.article_ids() == before[: len(TEXTS)]
    assert strip_of(window).isVisible()
    action(window, "edit.undo").trigger()
    assert library.article_ids() == before
    action(window, "edit.redo").trigger()
    action(window, "file.remove_samples").trigger()
    assert "no samples" in strip_of(window).text


def test_a_file_that_is_no_library_leaves_a_window_that_offers_to_open_another(
    tmp_path: Path, open_window: Opener
) -> None:
    (tmp_path / "y.hashiyeh").write_text("not a library")
    window = open_window(tmp_path / "y.hashiyeh")
    assert strip_of(window).isVisible()
    titles = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "No library is open" in titles
    assert "No articles yet" not in titles
    for action_id in ("file.import", "file.import_folder", "file.export", "library.copy"):
        assert not action(window, action_id).isEnabled()
    assert action(window, "library.open").isEnabled()


def test_a_window_with_a_library_imports_and_exports(window: MainWindow) -> None:
    for action_id in ("file.import", "file.import_folder", "file.export", "library.copy"):
        assert action(window, action_id).isEnabled()


def test_a_note_goes_to_what_was_tagged_last(window: MainWindow) -> None:
    view = window.findChild(ArticleView)
    assert isinstance(view, ArticleView)
    view.select_span(0, 3)
    assert not action(window, "annotate.note").isEnabled()
    action(window, "annotate.person").trigger()
    action(window, "annotate.place").trigger()
    action(window, "annotate.note").trigger()
    editor = window.findChild(NoteEditor)
    assert isinstance(editor, NoteEditor)
    assert editor.isVisible()
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    notes = {a.layer_id: a.note for a in window.workspace.annotations}
    assert notes == {"person": "", "place": "a"}


def test_the_first_key_of_a_day_is_for_the_text(window: MainWindow) -> None:
    window.restore_article()
    assert window.focusWidget() is window.findChild(ArticleView)
