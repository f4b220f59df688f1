"""A walk through the article's details: title, date, guess and own fields, undone, redone, exported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from builders import exported_document, library_with
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.library import Library
from reader_app.model import Article, Direction
from ui.main_window import MainWindow
from ui.panels.article_panel import ArticlePanel
from ui.reading.article_view import ArticleView
from ui.reading.margin import Margin

TEXT = "📰 به گزارش رکنا از اصفهان؛ پل باز شد.\nمنبع: https://example.org/a\n"
OTHER = "تهران، ۱۵ مرداد ۱۴۰۴ – ایرنا – استاندار گفت.\n"


@pytest.fixture
def window(tmp_path: Path, open_window: Opener) -> MainWindow:
    library, _ = library_with(tmp_path / "x.hashiyeh", TEXT, OTHER)
    library.close()
    window = open_window(tmp_path / "x.hashiyeh")
    action(window, "article.next").trigger()
    action(window, "article.details").trigger()
    return window


def library_of(window: MainWindow) -> Library:
    assert window.workspace.library is not None
    return window.workspace.library


def article(window: MainWindow) -> Article:
    assert window.workspace.article is not None
    return window.workspace.article


def write(window: MainWindow, name: str, text: str) -> None:
    field = window.findChild(QLineEdit, f"detail.{name}.editor")
    assert field is not None
    field.setFocus()
    field.selectAll()
    field.insert(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def click(window: MainWindow, name: str) -> None:
    button = window.findChild(QToolButton, name)
    assert button is not None
    assert button.isVisible()
    button.click()


def test_the_details_open_with_the_focus_in_them_and_close_again(window: MainWindow) -> None:
    panel = window.findChild(ArticlePanel)
    assert panel is not None
    assert panel.isVisible()
    assert panel.isAncestorOf(window.focusWidget())
    action(window, "article.details").trigger()
    assert not panel.isVisible()


def test_a_title_is_changed_undone_and_done_again(window: MainWindow) -> None:
    before = article(window).title
    title = window.findChild(QPlainTextEdit, "detail.title.editor")
    assert title is not None
    title.setPlainText("پل باز شد")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert article(window).title == "پل باز شد"
    assert window.windowTitle().startswith("پل باز شد — ")
    assert library_of(window).list_rows([article(window).id])[article(window).id].article.title == (
        "پل باز شد"
    )
    action(window, "edit.undo").trigger()
    assert article(window).title == before == title.toPlainText()
    assert window.windowTitle().startswith(before)
    action(window, "edit.redo").trigger()
    assert title.toPlainText() == "پل باز شد"


def test_a_guess_becomes_metadata_when_it_is_confirmed(window: MainWindow, tmp_path: Path) -> None:
    assert article(window).metadata == {}
    click(window, "detail.source.confirm")
    click(window, "detail.place.confirm")
    assert article(window).metadata == {"source": "رکنا", "place": "اصفهان"}
    write(window, "date", "۸ مرداد ۱۴۰۴")
    assert article(window).metadata["date"] == "2025-07-30"
    document = exported_document(library_of(window), tmp_path)
    found = json.loads(json.dumps(document))["articles"][0]
    assert found["metadata"] == {"source": "رکنا", "place": "اصفهان", "date": "2025-07-30"}
    for _ in range(3):
        action(window, "edit.undo").trigger()
    assert article(window).metadata == {}


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit], ids=["line", "title"])
def test_ctrl_z_in_a_field_undoes_what_was_done_unless_letters_are_typed(
    qtbot: QtBot, window: MainWindow, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    click(window, "detail.source.confirm")
    name = "detail.author.editor" if kind is QLineEdit else "detail.title.editor"
    field = window.findChild(kind, name)
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert article(window).metadata == {"source": "رکنا"}
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert article(window).metadata == {}


def test_details_go_out_and_come_in_again(window: MainWindow, tmp_path: Path) -> None:
    write(window, "author", "مینا کریمی")
    write(window, "date", "30 July 2025")
    library_of(window).export(tmp_path / "out.json", "json")
    other = Library.create(tmp_path / "other.hashiyeh")
    other.import_paths([tmp_path / "out.json"])
    rows = other.list_rows(other.article_ids())
    assert rows[article(window).id].article.metadata == article(window).metadata
    other.close()


def test_a_guess_shows_its_place_in_the_text(window: MainWindow) -> None:
    click(window, "detail.source.guess")
    text = window.findChild(ArticleView)
    assert text is not None
    assert text.selected_span is not None
    start, end = text.selected_span
    assert TEXT[start:end] == "به گزارش رکنا"


def test_what_is_typed_is_kept_when_another_article_opens(window: MainWindow) -> None:
    first = article(window).id
    field = window.findChild(QLineEdit, "detail.author.editor")
    assert field is not None
    field.setFocus()
    field.setText("مینا")
    action(window, "article.next").trigger()
    assert article(window).id != first
    assert field.text() == ""
    assert library_of(window).article(first)[0].metadata == {"author": "مینا"}


def test_what_is_typed_is_kept_when_the_window_closes(window: MainWindow, tmp_path: Path) -> None:
    first = article(window).id
    field = window.findChild(QLineEdit, "detail.author.editor")
    assert field is not None
    field.setText("مینا")
    window.close()
    library = Library.open(tmp_path / "x.hashiyeh")
    assert library.article(first)[0].metadata == {"author": "مینا"}
    library.close()


def test_an_own_field_is_added_renamed_and_removed(window: MainWindow) -> None:
    add = window.findChild(QPushButton, "ownFields.add")
    assert add is not None
    add.click()
    name = window.findChild(QLineEdit, "ownField.name")
    value = window.findChild(QLineEdit, "ownField.value")
    assert name is not None
    assert value is not None
    QTest.keyClicks(name, "topic")
    QTest.keyClicks(value, "water")
    QTest.keyClick(value, Qt.Key.Key_Return)
    assert article(window).metadata == {"topic": "water"}
    name.setText("theme")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert article(window).metadata == {"theme": "water"}
    click(window, "ownField.remove")
    assert article(window).metadata == {}


def test_the_direction_is_chosen_in_the_panel_too(window: MainWindow) -> None:
    box = window.findChild(QComboBox, "detail.direction")
    assert box is not None
    box.setCurrentIndex(box.findData("ltr"))
    box.activated.emit(box.currentIndex())
    assert article(window).direction is Direction.LTR
    action(window, "edit.undo").trigger()
    assert box.currentData() == "auto"


def test_an_address_is_opened_only_after_a_yes(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    click(window, "detail.url.confirm")
    assert article(window).metadata == {"url": "https://example.org/a"}
    opened: list[str] = []
    asked: list[str] = []
    answers = iter([QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes])

    def question(_parent: object, _title: str, words: str) -> QMessageBox.StandardButton:
        asked.append(words)
        return next(answers)

    monkeypatch.setattr(QMessageBox, "question", question)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    click(window, "detail.url.open")
    assert opened == []
    click(window, "detail.url.open")
    assert opened == ["https://example.org/a"]
    assert "https://example.org/a" in asked[0]
    click(window, "detail.url.copy")
    assert QGuiApplication.clipboard().text() == "https://example.org/a"


def test_letters_typed_in_a_field_tag_nothing(qtbot: QtBot, window: MainWindow) -> None:
    field = window.findChild(QLineEdit, "detail.author.editor")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "plc 1")
    assert field.text() == "plc 1"
    assert library_of(window).annotations(article(window).id) == ()


def test_the_margin_gives_way_in_a_narrow_window_only(qtbot: QtBot, window: MainWindow) -> None:
    margin = window.findChild(Margin)
    assert margin is not None
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: not margin.isVisible())
    window.resize(1900, 1000)
    qtbot.waitUntil(margin.isVisible)
    window.resize(1024, 700)
    action(window, "article.details").trigger()
    qtbot.waitUntil(margin.isVisible)


def test_f6_goes_round_by_the_details_too(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1900, 1000)
    seen: list[str] = []
    for _ in range(4):
        action(window, "view.next_part").trigger()
        focused = window.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
    assert seen == ["articleList", "articleView", "margin", "detail.title.editor"]


def test_a_library_that_can_only_be_read_shows_its_details(
    tmp_path: Path, open_window: Opener
) -> None:
    path = tmp_path / "x.hashiyeh"
    library, _ = library_with(path, TEXT)
    library.close()
    path.chmod(0o444)
    try:
        window = open_window(path)
        if not library_of(window).is_read_only:
            pytest.skip("this user may write to anything")
        action(window, "article.next").trigger()
        action(window, "article.details").trigger()
        field = window.findChild(QLineEdit, "detail.author.editor")
        assert field is not None
        assert field.isReadOnly()
    finally:
        path.chmod(0o644)
