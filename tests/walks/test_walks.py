"""The walks of the house, through the real window: open, highlight, export, import, undo."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from builders import TEXT, library_with, tag
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QListView
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.annotate import commands
from reader_app.library import Library
from reader_app.model import Status
from ui.dialogs.import_report import ImportReportDialog
from ui.main_window import MainWindow
from ui.panels.message_strip import MessageStrip
from ui.reading.article_view import ArticleView

OTHER = "🌷 در شیراز، شهردار گفت: پارک تا مهر باز می‌شود.\nپایان.\n"


@pytest.fixture
def window(tmp_path: Path, open_window: Opener) -> MainWindow:
    library, _ = library_with(tmp_path / "x.hashiyeh", TEXT, OTHER)
    library.close()
    window = open_window(tmp_path / "x.hashiyeh")
    action(window, "article.next").trigger()
    return window


def view_of(window: MainWindow) -> ArticleView:
    view = window.findChild(ArticleView, "articleView")
    assert view is not None
    return view


def library_of(window: MainWindow) -> Library:
    assert window.workspace.library is not None
    return window.workspace.library


def select(window: MainWindow, quote: str) -> tuple[int, int]:
    start = window.workspace.text.index(quote)
    view_of(window).select_span(start, start + len(quote))
    return start, start + len(quote)


def tags(window: MainWindow) -> list[tuple[str, str]]:
    article_id = window.workspace.article_id
    assert article_id is not None
    return [(a.quote, a.layer_id) for a in library_of(window).annotations(article_id)]


def message(window: MainWindow) -> str:
    strip = window.findChild(MessageStrip)
    assert strip is not None
    return "" if strip.isHidden() else strip.text


# a. Open


def test_a_row_of_the_list_opens_its_article(qtbot: QtBot, window: MainWindow) -> None:
    rows = window.findChild(QListView, "articleList")
    assert rows is not None
    place = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: window.workspace.text == OTHER)
    assert view_of(window).toPlainText() == OTHER
    assert view_of(window).article_id == library_of(window).article_ids()[1]


def test_next_goes_down_the_list_and_next_undone_passes_what_is_done(window: MainWindow) -> None:
    first, second = library_of(window).article_ids()
    assert window.workspace.article_id == first
    action(window, "article.next").trigger()
    assert window.workspace.article_id == second
    action(window, "article.previous").trigger()
    assert window.workspace.article_id == first
    action(window, "article.status.done").trigger()
    assert library_of(window).article(first)[0].status is Status.DONE
    action(window, "article.next_undone").trigger()
    assert window.workspace.article_id == second


# b. Highlight


@pytest.mark.qt_log_ignore("keyToAscii", extend=True)  # QTest's own, about keys that are not ASCII
@pytest.mark.parametrize(
    ("key", "layer"),
    [
        ("p", "person"),
        ("P", "person"),
        ("ح", "person"),
        ("1", "person"),
        ("۱", "person"),
        ("l", "place"),
        ("م", "place"),
        ("2", "place"),
        ("۲", "place"),
        ("c", "commitment"),
        ("ز", "commitment"),
        ("3", "commitment"),
        ("۳", "commitment"),
        ("٣", "commitment"),
    ],
)
def test_a_selection_and_a_key_of_either_keyboard_is_a_tag(
    window: MainWindow, key: str, layer: str
) -> None:
    view_of(window).setFocus()
    select(window, "جمالی‌نژاد 📰 در اصفهان")
    QTest.keyClick(view_of(window), Qt.Key(ord(key.upper())))
    assert tags(window) == [("جمالی‌نژاد 📰 در اصفهان", layer)]


def test_a_double_click_and_a_key_is_a_tag(window: MainWindow) -> None:
    view = view_of(window)
    start, end = select(window, "جمالی‌نژاد")
    place = view.cursorRect().center()
    view.clear_selection()
    place.setX(place.x() + 12)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    span = view.selected_span
    assert span == (start, end)
    QTest.keyClick(view, Qt.Key.Key_P)
    assert tags(window) == [("جمالی‌نژاد", "person")]


def test_actions_are_enabled_with_a_selection_wherever_the_focus_is(window: MainWindow) -> None:
    person = action(window, "annotate.person")
    view_of(window).clear_selection()
    assert not person.isEnabled()
    rows = window.findChild(QListView, "articleList")
    assert rows is not None
    rows.setFocus()
    select(window, "اصفهان")
    assert person.isEnabled()
    person.trigger()
    assert tags(window) == [("اصفهان", "person")]


def test_the_same_tag_twice_is_refused_with_a_message(window: MainWindow) -> None:
    select(window, "اصفهان")
    action(window, "annotate.place").trigger()
    select(window, "اصفهان")
    action(window, "annotate.place").trigger()
    assert tags(window) == [("اصفهان", "place")]
    assert "اصفهان" in message(window)
    select(window, "اصفهان")
    action(window, "annotate.person").trigger()
    assert sorted(tags(window)) == [("اصفهان", "person"), ("اصفهان", "place")]


def test_a_pressed_span_is_selected_and_deleted_and_comes_back(window: MainWindow) -> None:
    view = view_of(window)
    select(window, "اصفهان")
    action(window, "annotate.place").trigger()
    place = view.cursorRect().center()
    view.clear_selection()
    place.setX(place.x() + 8)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.selected_annotation is not None
    action(window, "annotate.delete").trigger()
    assert tags(window) == []
    action(window, "edit.undo").trigger()
    assert tags(window) == [("اصفهان", "place")]
    action(window, "edit.redo").trigger()
    assert tags(window) == []


def test_the_layer_of_a_selected_annotation_is_changed_by_the_layers_key(
    window: MainWindow,
) -> None:
    view = view_of(window)
    view.setFocus()
    select(window, "اصفهان")
    action(window, "annotate.place").trigger()
    view.clear_selection()
    action(window, "annotation.next").trigger()
    QTest.keyClick(view, Qt.Key.Key_P)
    assert tags(window) == [("اصفهان", "person")]


def test_the_ends_of_a_selected_annotation_move_by_keys(window: MainWindow) -> None:
    view = view_of(window)
    view.setFocus()
    select(window, "اصفهان")
    action(window, "annotate.place").trigger()
    view.clear_selection()
    action(window, "annotation.next").trigger()
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(view, Qt.Key.Key_Left, shift | control)
    assert tags(window) == [("اصفهان گفت", "place")]
    QTest.keyClick(view, Qt.Key.Key_Right, shift)
    assert tags(window) == [("اصفهان گف", "place")]
    QTest.keyClick(view, Qt.Key.Key_Right, alt | shift)
    assert tags(window) == [("در اصفهان گف", "place")]
    QTest.keyClick(view, Qt.Key.Key_Left, alt)
    assert tags(window) == [("ر اصفهان گف", "place")]
    for _ in range(4):
        action(window, "edit.undo").trigger()
    assert tags(window) == [("اصفهان", "place")]


def test_undo_opens_the_article_that_it_changes(window: MainWindow) -> None:
    first, second = library_of(window).article_ids()
    select(window, "اصفهان")
    action(window, "annotate.place").trigger()
    action(window, "article.next").trigger()
    assert window.workspace.article_id == second
    action(window, "edit.undo").trigger()
    assert window.workspace.article_id == first
    assert tags(window) == []


def test_the_menu_says_what_will_be_undone(window: MainWindow) -> None:
    select(window, "اصفهان")
    action(window, "annotate.place").trigger()
    assert "اصفهان" in action(window, "edit.undo").text()
    action(window, "edit.undo").trigger()
    assert "اصفهان" in action(window, "edit.redo").text()


def test_a_removed_article_comes_back_open(window: MainWindow) -> None:
    first, second = library_of(window).article_ids()
    action(window, "article.remove").trigger()
    assert library_of(window).article_ids() == [second]
    assert window.workspace.article_id != first
    action(window, "edit.undo").trigger()
    assert window.workspace.article_id == first
    assert view_of(window).toPlainText() == TEXT


def test_undo_survives_closing_the_window(
    tmp_path: Path, window: MainWindow, open_window: Opener
) -> None:
    select(window, "اصفهان")
    action(window, "annotate.place").trigger()
    window.close()
    again = open_window(tmp_path / "x.hashiyeh")
    action(again, "edit.undo").trigger()
    assert tags(again) == []


def test_what_another_program_did_is_seen_when_the_window_is_looked_at_again(
    tmp_path: Path, window: MainWindow
) -> None:
    other = Library.open(tmp_path / "x.hashiyeh")
    article_id = window.workspace.article_id
    assert article_id is not None
    tag(other, article_id, "تهران", "place")
    other.import_text("خبری از جای دیگر\n", "clipboard")
    other.close()
    window.workspace.look_again()
    assert [a.quote for a in window.workspace.annotations] == ["تهران"]
    rows = window.findChild(QListView, "articleList")
    assert rows is not None
    assert rows.model().rowCount() == 3


def test_an_edit_that_another_program_forestalled_is_refused_and_the_article_shown_anew(
    tmp_path: Path, window: MainWindow
) -> None:
    select(window, "اصفهان")
    action(window, "annotate.place").trigger()
    (annotation,) = window.workspace.annotations
    other = Library.open(tmp_path / "x.hashiyeh")
    other.apply(commands.set_note(annotation, "از جای دیگر"))
    other.close()
    assert not window.workspace.set_note(annotation.id, "از این‌جا")
    assert message(window)
    assert [a.note for a in window.workspace.annotations] == ["از جای دیگر"]


# c. Export


def test_export_through_the_dialog_writes_what_is_there(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    select(window, "اصفهان")
    action(window, "annotate.place").trigger()
    action(window, "file.export").trigger()
    dialog = window.findChild(QDialog, "exportDialog")
    assert dialog is not None
    target = tmp_path / "out.json"
    path = dialog.findChild(QLineEdit, "exportPath")
    buttons = dialog.findChild(QDialogButtonBox)
    assert path is not None
    assert buttons is not None
    path.setText(str(target))
    buttons.button(QDialogButtonBox.StandardButton.Save).click()
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: "out.json" in message(window))
    document = json.loads(target.read_bytes())
    assert [len(a["annotations"]) for a in document["articles"]] == [1, 0]


# d. Import


def _drop(window: MainWindow, paths: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert window.acceptDrops()
    place, button = QPointF(50, 50), Qt.MouseButton.LeftButton
    window.dropEvent(
        QDropEvent(place, Qt.DropAction.CopyAction, mime, button, Qt.KeyboardModifier.NoModifier)
    )


def test_dropped_files_are_imported_and_reported(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    (tmp_path / "new.txt").write_text("خبر نو\n", encoding="utf-8")
    (tmp_path / "known.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\x00")
    _drop(window, [tmp_path / "new.txt", tmp_path / "known.txt", tmp_path / "bad.txt"])
    qtbot.waitUntil(lambda: window.findChild(ImportReportDialog) is not None, timeout=10_000)
    dialog = window.findChild(ImportReportDialog)
    assert dialog is not None
    assert "bad.txt" in dialog.as_text()
    dialog.close()
    assert len(library_of(window).article_ids()) == 3
    rows = window.findChild(QListView, "articleList")
    assert rows is not None
    assert rows.model().rowCount() == 3


def test_pasted_text_is_an_article_and_open(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("متنی از جای دیگر\nبا دو سطر")
    rows = window.findChild(QListView, "articleList")
    assert rows is not None
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.text == "متنی از جای دیگر\nبا دو سطر"
    assert window.workspace.article is not None
    assert window.workspace.article.title == "متنی از جای دیگر"
    action(window, "edit.undo").trigger()
    assert len(library_of(window).article_ids()) == 2


# Where the house says what happens with a library that cannot be opened


def test_a_file_that_is_no_library_is_told_in_the_window(
    tmp_path: Path, open_window: Opener
) -> None:
    path = tmp_path / "notes.hashiyeh"
    path.write_text("یادداشت", encoding="utf-8")
    window = open_window(path)
    assert "notes.hashiyeh" in message(window)
    assert window.workspace.library is None
    assert path.read_text(encoding="utf-8") == "یادداشت"


def test_a_library_of_ones_own_gets_no_samples(tmp_path: Path, open_window: Opener) -> None:
    window = open_window(tmp_path / "new.hashiyeh")
    assert library_of(window).article_ids() == []
