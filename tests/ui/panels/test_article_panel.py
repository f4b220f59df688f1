"""The panel of an article's details shows values and guesses, and says what was written and for whom."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader_app.model import ArticleId, Direction
from reader_app.text.details import Detail
from ui.panels.article_panel import ArticlePanel, ShownDetails
from ui.panels.detail_field import LineEditor
from ui.theme import DARK, LIGHT

ONE, TWO = ArticleId("one"), ArticleId("two")


@pytest.fixture
def panel(qtbot: QtBot) -> ArticlePanel:
    panel = ArticlePanel()
    qtbot.addWidget(panel)
    panel.set_theme(LIGHT)
    panel.set_language("fa")
    panel.resize(panel.width(), 900)
    panel.show()
    return panel


def field(panel: ArticlePanel, name: str) -> LineEditor:
    found = panel.findChild(QLineEdit, f"detail.{name}.editor")
    assert isinstance(found, LineEditor)
    return found


def button(panel: ArticlePanel, name: str) -> QToolButton:
    found = panel.findChild(QToolButton, name)
    assert isinstance(found, QToolButton)
    return found


def hint(panel: ArticlePanel) -> str:
    label = panel.findChild(QLabel, "detail.date.hint")
    assert isinstance(label, QLabel)
    return "" if label.isHidden() else label.text()


def show(panel: ArticlePanel, article_id: ArticleId = ONE, **values: object) -> None:
    panel.show_article(article_id, ShownDetails(**{"title": "عنوان", **values}))  # type: ignore[arg-type]


def test_what_is_stored_is_shown(panel: ArticlePanel) -> None:
    show(
        panel,
        values={Detail.SOURCE: "ایسنا", Detail.DATE: "2025-07-30"},
        own=[("موضوع", "آب")],
        direction=Direction.RTL,
    )
    title = panel.findChild(QPlainTextEdit, "detail.title.editor")
    direction = panel.findChild(QComboBox, "detail.direction")
    assert title is not None
    assert direction is not None
    assert title.toPlainText() == "عنوان"
    assert field(panel, "source").text() == "ایسنا"
    assert direction.currentData() == "rtl"
    own = panel.findChildren(QLineEdit, "ownField.name") + panel.findChildren(
        QLineEdit, "ownField.value"
    )
    assert [editor.text() for editor in own] == ["موضوع", "آب"]


def test_enter_says_a_changed_value_once(qtbot: QtBot, panel: ArticlePanel) -> None:
    show(panel)
    source = field(panel, "source")
    source.setFocus()
    QTest.keyClicks(source, "ISNA")
    with qtbot.waitSignal(panel.detail_committed) as said:
        QTest.keyClick(source, Qt.Key.Key_Return)
    assert said.args == [ONE, Detail.SOURCE, "ISNA"]
    show(panel, values={Detail.SOURCE: "ISNA"})
    with qtbot.assertNotEmitted(panel.detail_committed):
        field(panel, "author").setFocus()


def test_escape_gives_the_stored_value_back_then_leaves(qtbot: QtBot, panel: ArticlePanel) -> None:
    show(panel, values={Detail.SOURCE: "ایسنا"})
    source = field(panel, "source")
    source.setFocus()
    QTest.keyClicks(source, "x")
    with qtbot.assertNotEmitted(panel.left):
        QTest.keyClick(source, Qt.Key.Key_Escape)
    assert source.text() == "ایسنا"
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(source, Qt.Key.Key_Escape)


def test_enter_in_the_title_says_it_on_one_line(qtbot: QtBot, panel: ArticlePanel) -> None:
    show(panel)
    title = panel.findChild(QPlainTextEdit, "detail.title.editor")
    assert title is not None
    title.setPlainText("عنوانی\nتازه")
    with qtbot.waitSignal(panel.title_committed) as said:
        QTest.keyClick(title, Qt.Key.Key_Return)
    assert said.args == [ONE, "عنوانی تازه"]


def test_what_was_typed_is_said_for_its_own_article_when_another_comes(
    qtbot: QtBot, panel: ArticlePanel
) -> None:
    show(panel)
    field(panel, "author").setText("مینا")
    with qtbot.waitSignal(panel.detail_committed) as said:
        show(panel, TWO)
    assert said.args == [ONE, Detail.AUTHOR, "مینا"]
    assert field(panel, "author").text() == ""


@pytest.mark.parametrize("written", ["۸ مرداد ۱۴۰۴", "1404/5/8", "2025-07-30", "30 July 2025"])
def test_a_date_of_either_calendar_is_said_as_iso(
    qtbot: QtBot, panel: ArticlePanel, written: str
) -> None:
    show(panel)
    date = field(panel, "date")
    date.setText(written)
    with qtbot.waitSignal(panel.detail_committed) as said:
        QTest.keyClick(date, Qt.Key.Key_Return)
    assert said.args == [ONE, Detail.DATE, "2025-07-30"]


def test_a_date_is_said_back_in_both_calendars(panel: ArticlePanel) -> None:
    show(panel, values={Detail.DATE: "2025-07-30"})
    assert field(panel, "date").text() == "۸ مرداد ۱۴۰۴"
    assert hint(panel) == "چهارشنبه ۸ مرداد ۱۴۰۴ (۳۰ ژوئیهٔ ۲۰۲۵)"


def test_an_unclear_date_is_told_in_place_and_not_said(qtbot: QtBot, panel: ArticlePanel) -> None:
    show(panel)
    date = field(panel, "date")
    date.setFocus()
    QTest.keyClicks(date, "1404/13")
    with qtbot.assertNotEmitted(panel.detail_committed):
        QTest.keyClick(date, Qt.Key.Key_Return)
    assert hint(panel).startswith("This date is not clear")
    assert date.text() == "1404/13"


def test_a_guess_stands_faintly_until_it_is_confirmed(qtbot: QtBot, panel: ArticlePanel) -> None:
    show(panel, guesses={Detail.SOURCE: ("رکنا", "چون متن می‌گوید")})
    source = field(panel, "source")
    assert (source.text(), source.placeholderText()) == ("", "رکنا")
    assert button(panel, "detail.source.guess").toolTip() == "چون متن می‌گوید"
    with qtbot.waitSignal(panel.guess_confirmed) as said:
        button(panel, "detail.source.confirm").click()
    assert said.args == [Detail.SOURCE]
    with qtbot.waitSignal(panel.guess_pointed) as said:
        button(panel, "detail.source.guess").click()
    assert said.args == [Detail.SOURCE]


def test_letters_being_typed_stay_when_another_detail_changes(panel: ArticlePanel) -> None:
    show(panel, guesses={Detail.SOURCE: ("رکنا", "چرا")})
    author = field(panel, "author")
    author.setFocus()
    QTest.keyClicks(author, "Mi")
    show(panel, values={Detail.SOURCE: "رکنا"})
    assert author.text() == "Mi"
    assert field(panel, "source").text() == "رکنا"
    QTest.keyClick(author, Qt.Key.Key_Escape)
    assert author.text() == ""


def test_a_confirmed_guess_takes_the_place_of_what_was_typed(panel: ArticlePanel) -> None:
    show(panel, guesses={Detail.SOURCE: ("رکنا", "چرا")})
    source = field(panel, "source")
    source.setFocus()
    QTest.keyClicks(source, "x")
    button(panel, "detail.source.confirm").click()
    show(panel, values={Detail.SOURCE: "رکنا"})
    assert source.text() == "رکنا"


def test_a_date_that_was_refused_goes_with_its_article(panel: ArticlePanel) -> None:
    show(panel)
    date = field(panel, "date")
    date.setFocus()
    QTest.keyClicks(date, "1404/13")
    show(panel, TWO)
    assert date.text() == ""
    assert hint(panel) == ""


def test_a_stored_value_has_no_guess_beside_it(panel: ArticlePanel) -> None:
    show(panel, values={Detail.SOURCE: "ایسنا"}, guesses={Detail.SOURCE: ("رکنا", "چرا")})
    assert button(panel, "detail.source.confirm").isHidden()
    assert field(panel, "source").placeholderText() == ""


def test_an_own_field_is_added_renamed_and_removed(qtbot: QtBot, panel: ArticlePanel) -> None:
    show(panel)
    add = panel.findChild(QPushButton, "ownFields.add")
    assert add is not None
    add.click()
    (name,), (value,) = own_editors(panel)
    QTest.keyClicks(name, "topic")
    with qtbot.assertNotEmitted(panel.own_committed):
        value.setFocus()
    QTest.keyClicks(value, "water")
    with qtbot.waitSignal(panel.own_committed) as said:
        QTest.keyClick(value, Qt.Key.Key_Return)
    assert said.args == [ONE, "", "topic", "water"]
    show(panel, own=[("topic", "water")])
    (name,), _ = own_editors(panel)
    name.setText("theme")
    with qtbot.waitSignal(panel.own_committed) as said:
        QTest.keyClick(name, Qt.Key.Key_Return)
    assert said.args == [ONE, "topic", "theme", "water"]
    show(panel, own=[("theme", "water")])
    (name,), _ = own_editors(panel)
    assert name.text() == "theme"
    with qtbot.waitSignal(panel.own_removed) as said:
        button(panel, "ownField.remove").click()
    assert said.args == [ONE, "theme"]
    show(panel)
    assert own_editors(panel) == ([], [])


def own_editors(panel: ArticlePanel) -> tuple[list[QLineEdit], list[QLineEdit]]:
    names, values = (
        [editor for editor in panel.findChildren(QLineEdit, name) if editor.isVisible()]
        for name in ("ownField.name", "ownField.value")
    )
    return names, values


def test_a_name_that_is_taken_is_not_said(qtbot: QtBot, panel: ArticlePanel) -> None:
    show(panel, own=[("a", "1"), ("b", "2")])
    names, _ = own_editors(panel)
    names[1].setText("a")
    with qtbot.assertNotEmitted(panel.own_committed):
        QTest.keyClick(names[1], Qt.Key.Key_Return)


def test_without_an_article_nothing_can_be_written(panel: ArticlePanel) -> None:
    panel.show_article(None, None)
    assert not field(panel, "source").isEnabled()


def test_what_can_only_be_read_can_still_be_seen(panel: ArticlePanel) -> None:
    show(panel, guesses={Detail.SOURCE: ("رکنا", "چرا")})
    panel.set_writable(False)
    assert field(panel, "source").isReadOnly()
    assert field(panel, "source").isEnabled()
    assert not button(panel, "detail.source.confirm").isEnabled()
    assert button(panel, "detail.source.guess").isEnabled()
    panel.set_writable(True)
    assert not field(panel, "source").isReadOnly()


def test_every_editor_has_a_name_for_a_screen_reader(panel: ArticlePanel) -> None:
    show(panel, values={Detail.URL: "https://example.org"}, own=[("a", "1")])
    named = [*panel.findChildren(QLineEdit), *panel.findChildren(QToolButton)]
    assert [widget.objectName() for widget in named if not widget.accessibleName()] == []


def test_the_panel_takes_a_dark_theme(panel: ArticlePanel) -> None:
    show(panel, guesses={Detail.SOURCE: ("رکنا", "چرا")})
    panel.set_theme(DARK)
    assert DARK.faint_text in button(panel, "detail.source.guess").styleSheet()
