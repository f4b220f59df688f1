"""A walk over the dates of an article: marked, explained by pointer and by key, counted anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import library_with
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot
from windows import Opener, action

from ui.main_window import MainWindow
from ui.panels.message_strip import MessageStrip
from ui.reading.article_view import ArticleView

DATED = "📰 تهران، ۸ مرداد ۱۴۰۴ – ایرنا – گفت کتابهای هفتهٔ آینده پل باز می‌شود.\nتا پایان سال هم.\n"
UNDATED = "گفت هفتهٔ آینده پل باز می‌شود و ۱۵ مهر ۱۴۰۴ جشن است.\n"


NO_SCREEN = pytest.mark.qt_log_ignore("does not support raise", extend=True)


@pytest.fixture(autouse=True)
def _no_tooltip_left() -> Iterator[None]:
    yield
    QToolTip.hideText()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, open_window: Opener) -> MainWindow:
    library, _ = library_with(tmp_path / "x.hashiyeh", DATED, UNDATED)
    library.close()
    window = open_window(tmp_path / "x.hashiyeh")
    go_on(qtbot, window)
    return window


def go_on(qtbot: QtBot, window: MainWindow) -> None:
    action(window, "article.next").trigger()
    wait_for_marks(qtbot, window)


def wait_for_marks(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(view_of(window).dates))


def view_of(window: MainWindow) -> ArticleView:
    view = window.findChild(ArticleView)
    assert view is not None
    return view


def said(window: MainWindow) -> str:
    strip = window.findChild(MessageStrip)
    assert strip is not None
    return strip.text.translate(str.maketrans("", "", "\u2066\u2067\u2068\u2069"))


def explain(window: MainWindow, quote: str) -> str:
    start = window.workspace.text.index(quote)
    view_of(window).select_span(start, start + len(quote))
    action(window, "date.explain").trigger()
    return said(window)


def marked(window: MainWindow) -> list[str]:
    text = window.workspace.text
    return [text[span.start : span.end] for span in view_of(window).dates]


def test_the_dates_of_an_article_are_marked_by_and_by(window: MainWindow) -> None:
    assert marked(window) == ["۸ مرداد ۱۴۰۴", "هفتهٔ آینده", "تا پایان سال"]


def test_the_marks_can_be_put_away(window: MainWindow) -> None:
    action(window, "view.dates").trigger()
    assert marked(window) == []
    assert window.workspace.settings.dates_are_marked is False
    action(window, "view.dates").trigger()
    assert len(marked(window)) == 3


def test_a_date_is_explained_by_its_key(window: MainWindow) -> None:
    assert explain(window, "آینده") == (
        "هفتهٔ آینده: Saturday 2 to Friday 8 August 2025 (11 to 17 Mordad 1404); counted from the date "
        "that the text has, 30 July 2025; precision: a week"
    )
    assert explain(window, "پل").startswith("No date was understood here")


def pointed_at(qtbot: QtBot, window: MainWindow, quote: str) -> str:
    """What a tooltip says when the pointer rests on words."""
    view = view_of(window)
    start = window.workspace.text.index(quote)
    view.select_span(start, start + len(quote))
    bounds = view.selection_bounds()
    assert bounds is not None
    place = QPointF(bounds[0].center()).toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    qtbot.waitUntil(QToolTip.isVisible)
    return QToolTip.text()


@NO_SCREEN
def test_the_pointer_on_a_date_is_told_what_it_means(qtbot: QtBot, window: MainWindow) -> None:
    assert "Saturday 2 to Friday 8 August 2025" in pointed_at(qtbot, window, "آینده")


def test_a_date_that_is_written_into_the_details_counts_anew(
    qtbot: QtBot, window: MainWindow
) -> None:
    action(window, "article.details").trigger()
    field = window.findChild(QLineEdit, "detail.date.editor")
    assert field is not None
    field.setText("۱۵ مرداد ۱۴۰۴")
    QTest.keyClick(field, Qt.Key.Key_Return)
    wait_for_marks(qtbot, window)
    assert "9 to Friday 15 August 2025" in explain(window, "آینده")
    assert "counted from the article's date, 6 August 2025" in said(window)


def test_without_a_date_of_the_article_nothing_is_counted(qtbot: QtBot, window: MainWindow) -> None:
    go_on(qtbot, window)
    words = explain(window, "آینده")
    assert words.startswith("هفتهٔ آینده depends on the article's date")
    assert "F7" in words
    assert "20" not in words
    assert explain(window, "مهر") == (
        "۱۵ مهر ۱۴۰۴: Tuesday 7 October 2025 (15 Mehr 1404); as it is written; precision: a day"
    )


@NO_SCREEN
def test_dates_stay_where_they_are_with_half_spaces_put_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = marked(window)
    view_of(window).set_half_space_view(True)
    assert view_of(window).toPlainText() != window.workspace.text
    assert marked(window) == before
    assert "Saturday 2 to Friday 8 August 2025" in pointed_at(qtbot, window, "آینده")
