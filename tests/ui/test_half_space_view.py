"""When an article is shown with half-spaces put back, how it is offered, and what is remembered."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from builders import library_with
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from windows import action

from reader_app.annotate.correcting import correct_text
from reader_app.annotate.following import correction
from reader_app.model import ArticleId
from reader_app.paths import settings_folder
from reader_app.settings import Settings
from reader_app.text.half_spaces import restored
from ui.half_space_view import HalfSpaces
from ui.main_window import MainWindow
from ui.panels.offer_strip import OfferStrip
from ui.reading.article_view import ArticleView
from ui.workspace import Workspace

LOST = "مهدی جمالینژاد میگوید کتابها و خانههای منحصربهفرد در حوزههای همکاری نمیشوند.\n" * 3
LONG = "\n".join(f"بند {n}: {LOST}" for n in range(60))
WHOLE = "مهدی جمالی‌نژاد می‌گوید کتاب‌ها و خانه‌های ما می‌آیند.\n" * 3


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.hashiyeh"
    library, _ = library_with(path, LOST, WHOLE, LONG)
    library.close()
    return path


class Desk:
    """A window on the library, and what is seen in it."""

    def __init__(self, qtbot: QtBot, path: Path, **chosen: object) -> None:
        workspace = Workspace(settings_folder())
        workspace.settings = msgspec.structs.replace(Settings(), language="en", **chosen)
        self.window, self._qtbot = MainWindow(workspace), qtbot
        qtbot.addWidget(self.window)
        self.window.resize(1000, 700)
        with qtbot.waitExposed(self.window):
            self.window.show()
        workspace.open_library(path)
        self.workspace = workspace
        self.view = self.window.findChild(ArticleView, "articleView")
        self.strip = self.window.findChild(OfferStrip)
        self.action = action(self.window, "view.half_spaces")
        assert workspace.library is not None
        self.lost, self.whole, self.long = workspace.library.article_ids()

    def open(self, article_id: ArticleId) -> None:
        self.workspace.open_article(article_id)

    def press(self, name: str) -> None:
        self.strip.findChild(QPushButton, name).click()

    def wait_for(self, text: str) -> None:
        self._qtbot.waitUntil(lambda: self.view.toPlainText() == text)

    def wait_for_offer(self) -> None:
        self._qtbot.waitUntil(lambda: not self.strip.isHidden())

    def settle(self) -> None:
        """Waits until no view is being made."""
        half_spaces = self.window.findChild(HalfSpaces)
        self._qtbot.waitUntil(lambda: not half_spaces.is_busy)

    def choice(self, article_id: ArticleId) -> bool | None:
        assert self.workspace.library is not None
        return self.workspace.library.half_space_view(article_id)


@pytest.fixture
def desk(qtbot: QtBot, path: Path) -> Desk:
    return Desk(qtbot, path)


def test_it_is_offered_where_many_are_lost_and_the_text_stands_as_stored(desk: Desk) -> None:
    desk.open(desk.lost)
    assert desk.view.toPlainText() == LOST
    desk.wait_for_offer()
    assert str(len(restored(LOST).inserts)) in desk.strip.text
    assert desk.view.toPlainText() == LOST
    assert not desk.action.isChecked()
    assert desk.view.hasFocus() or not desk.strip.isAncestorOf(desk.window.focusWidget())


def test_it_is_not_offered_where_none_is_lost(desk: Desk) -> None:
    desk.open(desk.lost)
    desk.wait_for_offer()
    desk.open(desk.whole)
    desk.settle()
    assert desk.strip.isHidden()


def test_accepted_it_is_shown_told_and_remembered(desk: Desk, qtbot: QtBot, path: Path) -> None:
    desk.open(desk.lost)
    desk.wait_for_offer()
    desk.press("offerYes")
    desk.wait_for(restored(LOST).text)
    assert desk.strip.isHidden()
    assert desk.action.isChecked()
    buttons = [button.text() for button in desk.window.findChildren(QToolButton)]
    assert f"Half-spaces: {len(restored(LOST).inserts)}" in buttons
    assert desk.choice(desk.lost) is True
    desk.open(desk.whole)
    assert not desk.action.isChecked()
    desk.open(desk.lost)
    assert desk.view.toPlainText() == restored(LOST).text  # at once: its tables are read by now
    desk.window.close()

    again = Desk(qtbot, path)
    again.open(again.lost)
    again.wait_for(restored(LOST).text)
    assert again.strip.isHidden()


@pytest.mark.parametrize("by", ["button", "escape"])
def test_declined_it_is_never_offered_again(desk: Desk, qtbot: QtBot, path: Path, by: str) -> None:
    desk.open(desk.lost)
    desk.wait_for_offer()
    if by == "button":
        desk.press("offerNo")
    else:
        QTest.keyClick(desk.strip.findChild(QPushButton, "offerYes"), Qt.Key.Key_Escape)
    assert desk.strip.isHidden()
    assert desk.choice(desk.lost) is False
    desk.window.close()

    again = Desk(qtbot, path)
    again.open(again.lost)
    again.settle()
    assert again.strip.isHidden()
    assert again.view.toPlainText() == LOST


def test_the_offer_is_reached_by_keys_alone(desk: Desk, qtbot: QtBot) -> None:
    desk.open(desk.lost)
    desk.wait_for_offer()
    desk.view.setFocus()
    yes = desk.strip.findChild(QPushButton, "offerYes")
    QTest.keyClick(desk.view, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert desk.strip.isAncestorOf(desk.window.focusWidget())
    parts = [desk.window.focusWidget()]
    for _ in range(4):
        action(desk.window, "view.next_part").trigger()
        parts.append(desk.window.focusWidget())
    assert yes in parts[1:]
    yes.setFocus()
    QTest.keyClick(yes, Qt.Key.Key_Space)
    desk.wait_for(restored(LOST).text)
    assert desk.window.focusWidget() is desk.view


def test_what_was_passed_over_is_not_offered_twice_in_a_sitting(desk: Desk) -> None:
    desk.open(desk.lost)
    desk.wait_for_offer()
    desk.open(desk.lost)  # the same again, as after a change from outside
    assert not desk.strip.isHidden()
    desk.open(desk.whole)
    desk.open(desk.lost)
    desk.settle()
    assert desk.strip.isHidden()
    assert desk.choice(desk.lost) is None


def test_always_holds_for_every_article_that_nobody_has_decided_about(desk: Desk) -> None:
    desk.open(desk.lost)
    desk.wait_for_offer()
    desk.press("offerAlways")
    desk.wait_for(restored(LOST).text)
    assert desk.workspace.settings.half_spaces == "always"
    assert desk.choice(desk.lost) is None
    desk.action.trigger()
    assert desk.view.toPlainText() == LOST
    desk.open(desk.long)
    desk.wait_for(restored(LONG).text)
    desk.open(desk.lost)
    desk.settle()
    assert desk.view.toPlainText() == LOST


def test_never_offers_nothing_and_still_shows_what_is_asked_for(qtbot: QtBot, path: Path) -> None:
    desk = Desk(qtbot, path, half_spaces="never")
    desk.open(desk.lost)
    desk.settle()
    assert desk.strip.isHidden()
    desk.action.trigger()
    desk.wait_for(restored(LOST).text)
    assert desk.choice(desk.lost) is True


def test_a_view_that_comes_late_is_not_shown_for_another_article(desk: Desk) -> None:
    desk.open(desk.long)
    desk.action.trigger()
    assert desk.view.toPlainText() == LONG
    desk.open(desk.whole)
    desk.settle()
    assert desk.view.toPlainText() == WHOLE
    desk.open(desk.long)
    desk.wait_for(restored(LONG).text)


def test_a_long_text_comes_into_its_view_at_the_place_where_one_reads(desk: Desk) -> None:
    desk.open(desk.long)
    desk.view.go_to(place := LONG.index("بند 40:"))
    desk.view.select_span(place, place + 4)
    desk.view.go_to(place)
    desk.action.trigger()
    desk.wait_for(restored(LONG).text)
    assert desk.view.place == place
    assert desk.view.selected_span == (place, place + 4)


def test_an_article_that_was_glanced_at_comes_into_its_view(
    desk: Desk, qtbot: QtBot, path: Path
) -> None:
    desk.open(desk.lost)
    desk.action.trigger()
    desk.wait_for(restored(LOST).text)
    desk.window.close()

    window = MainWindow(Workspace(settings_folder()))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.glance(path)
    view = window.findChild(ArticleView, "articleView")
    assert view.toPlainText() == LOST
    with qtbot.assertNotEmitted(window.workspace.article_opened):
        window.workspace.open_library(path)
    qtbot.waitUntil(lambda: view.toPlainText() == restored(LOST).text)
    window.close()


def test_the_half_spaces_are_marked_if_that_is_wanted(desk: Desk) -> None:
    desk.open(desk.lost)
    desk.action.trigger()
    desk.wait_for(restored(LOST).text)
    bare = desk.view.viewport().grab().toImage()
    action(desk.window, "view.half_space_marks").trigger()
    assert desk.workspace.settings.half_space_marks
    assert desk.view.viewport().grab().toImage() != bare


def test_there_is_nothing_to_show_so_while_no_article_is_open(desk: Desk) -> None:
    assert not desk.action.isEnabled()
    desk.open(desk.lost)
    assert desk.action.isEnabled()
    desk.workspace.close_article()
    assert not desk.action.isEnabled()
    assert desk.strip.isHidden()


def test_a_corrected_text_stays_in_its_view(desk: Desk) -> None:
    desk.open(desk.lost)
    desk.action.trigger()
    desk.wait_for(restored(LOST).text)
    assert desk.workspace.article is not None
    corrected = LOST.replace("مهدی", "محمد مهدی", 1)
    found = correction(LOST, corrected, ())
    desk.workspace.apply(correct_text(desk.workspace.article, found, {}))
    assert desk.view.toPlainText() == restored(corrected).text
    desk.workspace.undo()
    assert desk.view.toPlainText() == restored(LOST).text


def test_an_end_moves_by_a_letter_over_a_half_space_that_was_put_in(desk: Desk) -> None:
    desk.open(desk.lost)
    desk.action.trigger()
    desk.wait_for(restored(LOST).text)
    desk.view.select_span(start := LOST.index("جمالینژاد"), start + 4)
    action(desk.window, "annotate.person").trigger()
    (annotation,) = desk.workspace.annotations
    desk.view.select_annotation(annotation.id)
    desk.view.setFocus()
    seen: list[str] = []
    for key in (*[Qt.Key.Key_Left] * 3, *[Qt.Key.Key_Right] * 3):
        QTest.keyClick(desk.view, key, Qt.KeyboardModifier.ShiftModifier)
        (annotation,) = desk.workspace.annotations
        seen.append(annotation.quote)
    assert seen == ["جمالی", "جمالین", "جمالینژ", "جمالین", "جمالی", "جمال"]
