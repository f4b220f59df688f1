"""The page of figures says how good suggestions were and what an article takes, and keeps up with it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from builders import ANNOTATOR, library_with, put
from figure_screens import open_figures, wait_for_figures, work_on_suggestions
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot
from windows import Opener, action, speak

from reader_app.figures import Learnt
from reader_app.model import PERSON, PLACE
from ui.main_window import MainWindow
from ui.pages.chart_card import ChartCard
from ui.pages.figures_page import FiguresPage, Gathered

TEXT = "استاندار اصفهان گفت کارخانه تهران شیراز تبریز مشهد کرمان یزد.\n"


@pytest.fixture
def window(tmp_path: Path, open_window: Opener) -> MainWindow:
    path = tmp_path / "a.hashiyeh"
    library, _ = library_with(path, TEXT)
    put(library, ANNOTATOR)
    library.close()
    window = open_window(path)
    window.restore_article()
    return window


def card(window: MainWindow, name: str) -> ChartCard:
    found = window.findChild(ChartCard, f"figures{name}Card")
    assert isinstance(found, ChartCard)
    return found


def bars(window: MainWindow, name: str) -> list[tuple[str, int]]:
    return [(bar.name, bar.value) for bar in card(window, name).chart.bars]


def newest(window: MainWindow, name: str) -> dict[str, int]:
    return {part.name: part.value for part in card(window, name).chart.bars[-1].parts}


def hint(window: MainWindow, name: str) -> str:
    label = window.findChild(QLabel, f"figures{name}Hint")
    assert isinstance(label, QLabel)
    return label.text()


def test_before_anything_was_counted_it_says_what_will_be_here(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    wait_for_figures(window)
    empty = window.findChild(QLabel, "figuresEmpty")
    assert isinstance(empty, QLabel)
    assert empty.isVisible()
    assert "accept or reject" in empty.text()
    assert not card(window, "Weeks").isVisible()


def test_it_shows_what_became_of_suggestions_and_what_they_took(window: MainWindow) -> None:
    work_on_suggestions(window)
    open_figures(window)
    assert newest(window, "Weeks") == {
        "Right": 5,
        "Corrected later": 0,
        "Deleted later": 0,
        "Rejected": 3,
    }
    assert hint(window, "Weeks").startswith("5 of the 8 suggestions")
    assert bars(window, "Suggesters") == [("Lists of names (4)", 75), ("The shipped model (4)", 50)]
    assert newest(window, "Work") == {"With suggestions": 28, "By hand": 0}
    assert "2.8, in 1 articles" in hint(window, "Work")
    assert hint(window, "Learnt") == "Nothing has been learnt from your articles yet."


def test_a_suggester_that_is_clicked_is_shown_alone_and_then_all_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    work_on_suggestions(window)
    open_figures(window)
    chart = card(window, "Suggesters").chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert newest(window, "Weeks")["Right"] == 3
    button = window.findChild(QToolButton, "figuresAll")
    assert isinstance(button, QToolButton)
    button.click()
    assert newest(window, "Weeks")["Right"] == 5
    assert not button.isVisible()


def test_actions_are_counted_by_article_too(window: MainWindow) -> None:
    work_on_suggestions(window)
    open_figures(window)
    button = window.findChild(QToolButton, "figuresByArticle")
    assert isinstance(button, QToolButton)
    button.click()
    assert newest(window, "Work")["With suggestions"] == 140
    work = card(window, "Work")
    work.numbers.setChecked(True)
    row = [work.table.item(0, column) for column in range(work.table.columnCount())]
    assert [item.text() for item in row if item is not None][1:] == ["14.0", "0.0"]


def test_it_keeps_up_with_what_is_undone(window: MainWindow, qtbot: QtBot) -> None:
    work_on_suggestions(window)
    open_figures(window)
    action(window, "edit.undo").trigger()
    wait_for_figures(window)
    assert newest(window, "Weeks")["Rejected"] == 0


def test_weeks_are_those_of_the_language(window: MainWindow, qtbot: QtBot) -> None:
    work_on_suggestions(window)
    open_figures(window)
    speak(window, "fa")
    qtbot.waitUntil(lambda: "درست" in newest(window, "Weeks"))
    (name, _), *_ = bars(window, "Weeks")[::-1]
    assert name.startswith("از ")
    assert newest(window, "Weeks")["درست"] == 5


def test_what_was_learnt_is_said_by_layer(window: MainWindow) -> None:
    open_figures(window)
    page = window.findChild(FiguresPage)
    assert isinstance(page, FiguresPage)
    learnt = Learnt(120, 1400, date(2026, 11, 1), {PERSON: 0.912, PLACE: 0.8})
    gathered = Gathered(window.workspace.layers, (), (), learnt)
    page.show_gathered(gathered, datetime.now(UTC).date())
    assert bars(window, "Learnt") == [("Person", 91), ("Place", 80)]
    assert hint(window, "Learnt") == (
        "Learnt from 120 articles with 1,400 annotations, on 1 November 2026."
    )
