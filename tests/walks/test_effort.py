"""The window counts what an annotator does in an article, and keeps it with the library."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import library_with
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.library import Library
from reader_app.listings import Effort
from ui.effort import EffortCount
from ui.main_window import MainWindow
from ui.reading.article_view import ArticleView

TEXT = "مهدی در اصفهان است و پل را می‌سازد.\n"
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class Hands:
    """The keyboard and the mouse as the system tells them: to the window, not to a widget."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.handle = window.windowHandle()
        view = window.findChild(ArticleView)
        count = window.findChild(EffortCount)
        assert isinstance(view, ArticleView)
        assert isinstance(count, EffortCount)
        self.view, self.count = view, count
        count.watch(self.handle)
        self.view.setFocus()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.handle, key, modifiers)

    def place(self, offset: int) -> QPoint:
        """Returns where a character of the text is in the window."""
        viewport = self.view.viewport()
        self.view.select_span(offset, offset + 1)
        bounds = self.view.selection_bounds()
        self.view.clear_selection()
        assert bounds is not None
        return viewport.mapTo(self.window, bounds[0].center().toPoint())

    def click(self, at: QPoint) -> None:
        QTest.mouseClick(self.handle, LEFT, NONE, at)
        QTest.qWait(0)

    @property
    def done(self) -> Effort:
        QTest.qWait(0)
        return self.count.done


@pytest.fixture
def hands(tmp_path: Path, open_window: Opener) -> Hands:
    path = tmp_path / "a.hashiyeh"
    library, _ = library_with(path, TEXT, "متن دوم.\n")
    library.close()
    window = open_window(path)
    window.restore_article()
    return Hands(window)


def test_a_key_that_gives_a_command_is_counted_once(hands: Hands) -> None:
    hands.view.select_span(0, 4)
    hands.press(Qt.Key.Key_P)
    assert len(hands.window.workspace.annotations) == 1
    assert hands.done == Effort(keys=1)


def test_a_key_that_does_nothing_is_not_counted(hands: Hands) -> None:
    for key in (Qt.Key.Key_X, Qt.Key.Key_Down, Qt.Key.Key_Shift):
        hands.press(key)
    assert hands.done == Effort()


def test_words_selected_key_by_key_are_one_selection(hands: Hands) -> None:
    for _ in range(4):
        hands.press(Qt.Key.Key_Left, SHIFT)
    assert hands.view.selected_span is not None
    assert hands.done == Effort(selections=1)


def test_an_end_that_is_moved_counts_each_step(hands: Hands) -> None:
    hands.view.select_span(0, 3)
    hands.press(Qt.Key.Key_P)
    (annotation,) = hands.window.workspace.annotations
    hands.view.clear_selection()
    hands.view.select_annotation(annotation.id)
    hands.press(Qt.Key.Key_Left, SHIFT)
    assert hands.done == Effort(keys=2)


def test_a_click_on_the_text_is_a_click_and_a_double_click_a_selection(hands: Hands) -> None:
    at = hands.place(9)
    hands.click(at)
    assert hands.done == Effort(clicks=1)
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    QTest.mouseDClick(hands.handle, LEFT, NONE, at)
    assert hands.view.selected_span is not None
    assert hands.done == Effort(selections=1, clicks=1)


def test_a_selection_dragged_by_the_mouse_is_one(hands: Hands) -> None:
    start, end = hands.place(0), hands.place(12)
    QTest.mousePress(hands.handle, LEFT, NONE, start)
    for step in (0.3, 0.6, 1.0):
        QTest.mouseMove(hands.handle, start + (end - start) * step)
    QTest.mouseRelease(hands.handle, LEFT, NONE, end)
    assert hands.view.selected_span is not None
    assert hands.done == Effort(selections=1)


def test_what_is_clicked_beside_the_article_is_no_work_on_it(hands: Hands) -> None:
    tabs = hands.window.findChild(QWidget, "pageTabs")
    assert isinstance(tabs, QWidget)
    hands.click(tabs.mapTo(hands.window, QPoint(20, 10)))
    assert hands.done == Effort()


def test_on_another_page_nothing_is_counted(hands: Hands) -> None:
    action(hands.window, "page.guidelines").trigger()
    hands.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert hands.done == Effort()


def test_it_is_kept_when_the_article_is_left(hands: Hands, qtbot: QtBot) -> None:
    library = hands.window.workspace.library
    assert library is not None
    first, second = library.article_ids()
    hands.view.select_span(0, 4)
    hands.press(Qt.Key.Key_P)
    hands.window.workspace.open_article(second)
    assert hands.done == Effort()
    qtbot.waitUntil(lambda: bool(library.effort()))
    (row,) = library.effort()
    assert (row.article_id, row.effort) == (first, Effort(keys=1))
    assert row.annotations == 1


def test_it_is_kept_when_nothing_was_done_for_a_while(hands: Hands, qtbot: QtBot) -> None:
    library = hands.window.workspace.library
    assert library is not None
    hands.press(Qt.Key.Key_Left, SHIFT)
    hands.count.keep()
    qtbot.waitUntil(lambda: bool(library.effort()))
    assert hands.done == Effort()


def test_it_is_kept_when_the_window_closes_and_is_no_step_of_the_history(hands: Hands) -> None:
    library = hands.window.workspace.library
    assert library is not None
    path, step = library.path, library.last_step()
    hands.press(Qt.Key.Key_Left, SHIFT)
    hands.window.close()
    reopened = Library.open(path)
    assert [row.effort for row in reopened.effort()] == [Effort(selections=1)]
    assert reopened.last_step() == step
    reopened.close()
