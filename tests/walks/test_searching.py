"""The search of all articles in the real window: typed, listed, opened, stepped through, given back."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from builders import library_with, tag
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QMenu
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.annotate.commands import set_metadata
from reader_app.annotate.correcting import correct_text
from reader_app.annotate.following import correction
from reader_app.model import ArticleId, Status
from ui.dialogs.date_range_dialog import DateRangeDialog
from ui.main_window import MainWindow
from ui.models.found_model import FoundModel
from ui.panels.filter_menu import FilterMenu
from ui.panels.find_bar import FindBar
from ui.panels.message_strip import MessageStrip
from ui.reading.article_view import ArticleView

SPELLINGS = ("می\u200cشود", "می شود", "ميشود")
FIRST = "😀 پل {} و راه {} و کار {}.\n".format(*SPELLINGS)
SECOND = "هیچ چیز اینجا نیست.\nدر پایان کار تمام می\u200cشود.\n"
THIRD = "از این‌ها در اینجا خبری نیست.\n"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, open_window: Opener) -> MainWindow:
    library, _ = library_with(tmp_path / "x.hashiyeh", FIRST, THIRD, SECOND)
    library.close()
    window = open_window(tmp_path / "x.hashiyeh")
    qtbot.waitUntil(lambda: not window.indexing.is_at_work, timeout=20_000)
    return window


@pytest.fixture
def ids(window: MainWindow) -> list[ArticleId]:
    assert window.workspace.library is not None
    return window.workspace.library.article_ids()


def field_of(window: MainWindow) -> QLineEdit:
    return window.findChild(QLineEdit, "searchField")


def view_of(window: MainWindow) -> ArticleView:
    return window.findChild(ArticleView, "articleView")


def rows_of(window: MainWindow) -> QListView:
    return window.findChild(QListView, "foundList")


def seek(qtbot: QtBot, window: MainWindow, query: str) -> None:
    action(window, "search.all").trigger()
    field_of(window).clear()
    for letter in query:
        field_of(window).insert(letter)
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window._searching.is_searching)


def found_ids(window: MainWindow) -> list[ArticleId]:
    model = rows_of(window).model()
    assert isinstance(model, FoundModel)
    return [row.article.id for row in model.rows]


def count(window: MainWindow) -> str:
    return window.findChild(QLabel, "foundCount").text()


def painted(window: MainWindow) -> tuple[list[str], int]:
    painter = view_of(window)._painter
    text = window.workspace.text
    return [text[start:end] for start, end in painter.matches], painter.current_match


def open_row(qtbot: QtBot, window: MainWindow, row: int) -> None:
    rows = rows_of(window)
    place = rows.visualRect(rows.model().index(row, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_typing_lists_every_article_in_any_spelling(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    seek(qtbot, window, "میشود")
    assert rows_of(window).isVisible()
    assert found_ids(window) == [ids[0], ids[2]]
    assert count(window) == "4 places in 2 articles"


def test_a_click_opens_the_article_at_its_first_hit(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    window.workspace.open_article(ids[1])
    seek(qtbot, window, "میشود")
    open_row(qtbot, window, 0)
    assert window.workspace.article_id == ids[0]
    assert painted(window) == (list(SPELLINGS), 0)


def test_f3_goes_through_the_hits_and_on_into_the_next_article_and_round(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    seek(qtbot, window, "میشود")
    open_row(qtbot, window, 0)
    places: list[tuple[ArticleId | None, int]] = []
    for _ in range(5):
        action(window, "edit.find_next").trigger()
        places.append((window.workspace.article_id, painted(window)[1]))
    assert places == [(ids[0], 1), (ids[0], 2), (ids[2], 0), (ids[0], 0), (ids[0], 1)]
    action(window, "edit.find_previous").trigger()
    action(window, "edit.find_previous").trigger()
    assert (window.workspace.article_id, painted(window)[1]) == (ids[2], 0)


def test_f3_from_an_article_without_hits_goes_to_the_first_with_some(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    window.workspace.open_article(ids[1])
    seek(qtbot, window, "میشود")
    action(window, "edit.find_next").trigger()
    assert (window.workspace.article_id, painted(window)[1]) == (ids[0], 0)


def test_f3_belongs_to_the_bar_of_ctrl_f_while_it_is_open(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    seek(qtbot, window, "میشود")
    open_row(qtbot, window, 0)
    action(window, "edit.find").trigger()
    bar = window.findChild(FindBar)
    bar.field.setText("کار")
    qtbot.waitUntil(lambda: painted(window)[0] == ["کار"])
    action(window, "edit.find_next").trigger()
    assert window.workspace.article_id == ids[0]
    assert painted(window) == (["کار"], 0)
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert painted(window) == (list(SPELLINGS), -1)


def test_any_article_that_is_opened_shows_its_hits(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    window.workspace.open_article(ids[1])
    seek(qtbot, window, "میشود")
    assert painted(window) == ([], -1)
    window.workspace.open_article(ids[2])
    assert window.workspace.article_id == ids[2]
    assert painted(window) == ([SPELLINGS[0]], -1)


def test_next_and_done_walk_what_was_found(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    seek(qtbot, window, "میشود")
    open_row(qtbot, window, 0)
    action(window, "article.next").trigger()
    assert window.workspace.article_id == ids[2]
    action(window, "article.done_and_next").trigger()
    assert window.workspace.article_id == ids[0]
    action(window, "article.remove").trigger()
    settle(qtbot, window)
    assert window.workspace.article_id == ids[2]
    assert found_ids(window) == [ids[2]]


def test_escape_gives_the_list_back_and_takes_the_highlights_away(
    qtbot: QtBot, window: MainWindow
) -> None:
    seek(qtbot, window, "میشود")
    QTest.keyClick(field_of(window), Qt.Key.Key_Escape)
    assert not rows_of(window).isVisible()
    assert window.findChild(QListView, "articleList").isVisible()
    assert painted(window) == ([], -1)


def test_down_goes_into_the_rows_enter_to_the_text_and_up_back(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    window.workspace.open_article(ids[1])
    seek(qtbot, window, "میشود")
    QTest.keyClick(field_of(window), Qt.Key.Key_Down)
    assert rows_of(window).hasFocus()
    qtbot.waitUntil(lambda: window.workspace.article_id == ids[0])
    QTest.keyClick(rows_of(window), Qt.Key.Key_Up)
    assert field_of(window).hasFocus()
    QTest.keyClick(field_of(window), Qt.Key.Key_Down)
    QTest.keyClick(rows_of(window), Qt.Key.Key_Return)
    assert view_of(window).hasFocus()


def test_enter_does_not_wait_for_the_field_to_rest(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    window.workspace.open_article(ids[1])
    action(window, "search.all").trigger()
    field_of(window).setText("میشود")
    QTest.keyClick(field_of(window), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows_of(window).hasFocus())
    qtbot.waitUntil(lambda: window.workspace.article_id == ids[0])


def test_only_the_newest_query_is_listed(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    seek(qtbot, window, "میشود")
    field_of(window).setText("اینجا")
    QTest.qWait(1)
    field_of(window).setText("هیچ")
    settle(qtbot, window)
    assert found_ids(window) == [ids[2]]


def test_a_new_status_is_shown_in_its_row(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    seek(qtbot, window, "میشود")
    assert window.workspace.library is not None
    article, _ = window.workspace.library.article(ids[2])
    window.workspace.set_status([article], Status.DONE)
    model = rows_of(window).model()
    assert isinstance(model, FoundModel)
    assert model.rows[1].article.status is Status.DONE


def test_a_removed_article_leaves_the_results_and_its_return_is_listed(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    seek(qtbot, window, "میشود")
    window.workspace.remove_articles([ids[2]])
    settle(qtbot, window)
    assert found_ids(window) == [ids[0]]
    window.workspace.undo()
    settle(qtbot, window)
    assert found_ids(window) == [ids[0], ids[2]]


def test_a_pasted_article_is_listed(qtbot: QtBot, window: MainWindow) -> None:
    seek(qtbot, window, "میشود")
    window._files.paste("این هم می‌شود.\n")
    settle(qtbot, window)
    assert len(found_ids(window)) == 3


def test_a_corrected_text_is_looked_through_again(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    workspace = window.workspace
    workspace.open_article(ids[1])
    seek(qtbot, window, "خبری")
    assert painted(window)[0] == ["خبری"]
    assert workspace.article is not None
    found = correction(workspace.text, workspace.text.replace("خبری", "چیزی"), ())
    assert workspace.apply(correct_text(workspace.article, found, {}))
    settle(qtbot, window)
    assert (found_ids(window), painted(window)[0]) == ([], [])
    workspace.undo()
    settle(qtbot, window)
    assert (found_ids(window), painted(window)[0]) == ([ids[1]], ["خبری"])


def test_new_details_are_looked_through_again(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    workspace = window.workspace
    workspace.open_article(ids[1])
    seek(qtbot, window, "میشود")
    assert workspace.article is not None
    edit = set_metadata(workspace.article, title="این می\u200cشود")
    assert workspace.apply(edit, None)
    settle(qtbot, window)
    assert found_ids(window) == ids
    workspace.undo()
    settle(qtbot, window)
    assert found_ids(window) == [ids[0], ids[2]]


def test_filters_alone_list_articles_without_hits(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    assert window.workspace.library is not None
    tag(window.workspace.library, ids[1], "خبری", "commitment")
    seek(qtbot, window, "دارد:تعهد")
    assert found_ids(window) == [ids[1]]
    assert count(window) == "1 article"


def test_an_unsound_filter_is_told_under_the_field_without_a_dialog(
    qtbot: QtBot, window: MainWindow
) -> None:
    seek(qtbot, window, "وضعیت:کج میشود")
    words = window.findChild(QLabel, "searchWords")
    assert words.isVisible()
    assert "کج" in words.text()
    assert found_ids(window) == []
    strip = window.findChild(MessageStrip)
    assert strip is not None
    assert strip.isHidden()
    field_of(window).clear()
    assert not words.isVisible()


def test_what_is_searched_for_is_looked_for_in_another_library_too(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    seek(qtbot, window, "میشود")
    other, _ = library_with(tmp_path / "y.hashiyeh", SECOND)
    other.close()
    window.workspace.open_library(tmp_path / "y.hashiyeh")
    settle(qtbot, window)
    assert len(found_ids(window)) == 1


def test_a_folded_list_is_opened_by_the_search(window: MainWindow) -> None:
    action(window, "view.list").trigger()
    assert not field_of(window).isVisible()
    action(window, "search.all").trigger()
    assert field_of(window).isVisible()
    assert field_of(window).hasFocus()


def test_the_results_are_refreshed_when_the_index_is_complete(
    qtbot: QtBot, window: MainWindow
) -> None:
    seek(qtbot, window, "میشود")
    state = window.findChild(QLabel, "foundState")
    window._searching.show_index(100, 1000)
    assert state.isVisible()
    assert "10" in state.text()
    window._searching.show_index(1000, 1000)
    assert window._searching.is_searching
    settle(qtbot, window)
    assert not state.isVisible()
    assert count(window) == "4 places in 2 articles"


def test_an_article_that_the_index_does_not_know_yet_is_no_reason_to_say_so(
    window: MainWindow,
) -> None:
    window._searching.show_index(999, 1000)
    assert not window.findChild(QLabel, "foundState").isVisible()


# filters


def filter_menu(window: MainWindow) -> FilterMenu:
    menu = window.findChild(FilterMenu, "searchFilterMenu")
    assert menu is not None
    return menu


def filters_of(menu: QMenu) -> list[QAction]:
    """The entries of the menu and of those in it that write a whole filter."""
    found: list[QAction] = []
    for entry in menu.actions():
        child = entry.menu()
        if isinstance(child, QMenu):
            found += filters_of(child)
        elif entry.isCheckable():
            found.append(entry)
    return found


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_filter_of_the_menu_is_understood_and_ticked(
    qtbot: QtBot, window: MainWindow, language: str
) -> None:
    settings = window.workspace.settings
    window.workspace.change_settings(msgspec.structs.replace(settings, language=language))
    menu = filter_menu(window)
    menu.fill("")
    words = window.findChild(QLabel, "searchWords")
    for nth in range(len(filters_of(menu))):
        field_of(window).clear()
        menu.fill("")
        filters_of(menu)[nth].trigger()
        written = field_of(window).text()
        settle(qtbot, window)
        assert written
        assert not words.isVisible(), f"{written}: {words.text()}"
        menu.fill(written)
        assert filters_of(menu)[nth].isChecked(), written


def test_a_filter_that_is_picked_narrows_the_results(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    assert window.workspace.library is not None
    tag(window.workspace.library, ids[2], "کار", "commitment")
    seek(qtbot, window, "میشود")
    menu = filter_menu(window)
    menu.fill(field_of(window).text())
    (commitment, *_) = [one for one in filters_of(menu) if one.text() == "Commitment"]
    commitment.trigger()
    settle(qtbot, window)
    assert field_of(window).text() == "میشود layer:Commitment"
    assert found_ids(window) == [ids[2]]


def test_a_range_of_days_is_written_as_a_filter(qtbot: QtBot, window: MainWindow) -> None:
    seek(qtbot, window, "میشود")
    filter_menu(window).range_wanted.emit()
    dialog = window.findChild(DateRangeDialog)
    assert dialog is not None
    dialog.first.setText("1404/05/01")
    dialog.last.setText("2025-08-22")
    dialog.accept()
    settle(qtbot, window)
    assert field_of(window).text() == "میشود date:1404/05/01..2025-08-22"
    assert not window.findChild(QLabel, "searchWords").isVisible()
