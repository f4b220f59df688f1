"""Many suggestions in the real window: all of one phrase, or all above a confidence, in one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from builders import exported, library_with
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot
from windows import Opener, action

import reader_app.suggestions
from reader_app.library import Library
from reader_app.model import PERSON, PLACE, ArticleId, LayerId
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion
from ui.dialogs.accept_many import AcceptManyDialog
from ui.main_window import MainWindow
from ui.panels.message_strip import MessageStrip
from ui.reading.article_view import ArticleView

TEXT = "😀 رضا در یزد گفت. رضا از یزد رفت.\nیزد ماند و مهر آمد.\n"
OTHER = "در این یکی هم یزد هست.\n"
SUGGESTED = (("رضا", PERSON, 0.95), ("یزد", PLACE, 0.9), ("مهر", PERSON, 0.55))


def _suggest(library: Library, article_id: ArticleId, _knowledge: object) -> tuple[Suggestion, ...]:
    """What the suggesters would say, whatever they know by now: the same of every article."""
    _, text = library.article(article_id)
    said = [
        *((each.span, each.layer_id) for each in library.annotations(article_id)),
        *((each.span, each.layer_id) for each in library.rejections(article_id)),
    ]
    reason = Reason(ReasonKind.LOOKS_LIKE)
    found = [
        Suggestion(n, n + len(quote), layer_id, score, SuggesterName.TAGGER, reason)
        for quote, layer_id, score in SUGGESTED
        for n in range(len(text))
        if text.startswith(quote, n)
    ]
    return tuple(each for each in found if (each.span, each.layer_id) not in said)


@pytest.fixture
def ids(tmp_path: Path) -> list[ArticleId]:
    library, ids = library_with(tmp_path / "x.hashiyeh", TEXT, OTHER)
    library.close()
    return ids


@pytest.fixture
def window(
    qtbot: QtBot,
    tmp_path: Path,
    ids: list[ArticleId],
    open_window: Opener,
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:
    monkeypatch.setattr(reader_app.suggestions, "suggestions_for", _suggest)
    window = open_window(tmp_path / "x.hashiyeh")
    window.workspace.open_article(ids[0])
    qtbot.waitUntil(lambda: len(window.suggestions.suggestions) == 6)
    return window


def library_of(window: MainWindow) -> Library:
    assert window.workspace.library is not None
    return window.workspace.library


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    view = window.findChild(ArticleView, "articleView")
    QTest.keyClick(view, key, modifiers)


def choose(window: MainWindow, quote: str) -> None:
    window.suggestions.set_reviewing(is_reviewing=True)
    text = window.workspace.text
    found = window.suggestions.suggestions
    window.suggestions.select(next(s for s in found if text[s.start : s.end] == quote))


def annotated(window: MainWindow, article_id: ArticleId, layer_id: LayerId) -> list[str]:
    found = library_of(window).annotations(article_id)
    return [each.quote for each in found if each.layer_id == layer_id]


def undone_and_done_again(window: MainWindow, folder: Path, do: Callable[[], None]) -> None:
    before = exported(library_of(window), folder, "before.json")
    do()
    after = exported(library_of(window), folder, "after.json")
    assert after != before
    action(window, "edit.undo").trigger()
    assert exported(library_of(window), folder, "undone.json") == before
    action(window, "edit.redo").trigger()
    assert exported(library_of(window), folder, "redone.json") == after


def above(window: MainWindow) -> AcceptManyDialog:
    action(window, "suggestions.accept_above").trigger()
    dialog = window.findChild(AcceptManyDialog)
    assert isinstance(dialog, AcceptManyDialog)
    return dialog


def accept(dialog: QWidget) -> None:
    box = dialog.findChild(QDialogButtonBox)
    box.button(QDialogButtonBox.StandardButton.Ok).click()


def test_all_of_a_phrase_are_accepted_by_one_key_as_one_step(
    window: MainWindow, ids: list[ArticleId], tmp_path: Path
) -> None:
    choose(window, "یزد")
    shift = Qt.KeyboardModifier.ShiftModifier
    undone_and_done_again(window, tmp_path, lambda: press(window, Qt.Key.Key_Return, shift))
    assert annotated(window, ids[0], PLACE) == ["یزد"] * 3
    assert annotated(window, ids[0], PERSON) == []
    assert annotated(window, ids[1], PLACE) == []
    assert "3 were accepted" in window.findChild(MessageStrip).text
    origins = {each.origin for each in library_of(window).annotations(ids[0])}
    assert origins == {"suggestion:tagger"}


def test_all_of_a_phrase_are_rejected_by_one_key_as_one_step(
    window: MainWindow, ids: list[ArticleId], tmp_path: Path
) -> None:
    choose(window, "رضا")
    shift = Qt.KeyboardModifier.ShiftModifier
    undone_and_done_again(window, tmp_path, lambda: press(window, Qt.Key.Key_Backspace, shift))
    assert [each.quote for each in library_of(window).rejections(ids[0])] == ["رضا"] * 2
    assert annotated(window, ids[0], PERSON) == []
    assert "2 were rejected" in window.findChild(MessageStrip).text


def test_the_card_offers_it_where_a_phrase_stands_more_than_once(
    window: MainWindow, ids: list[ArticleId]
) -> None:
    choose(window, "مهر")
    button = window.findChild(QAbstractButton, "suggestionAcceptSame")
    assert button.isHidden()
    choose(window, "یزد")
    assert button.text() == "Accept all 3"
    button.click()
    assert annotated(window, ids[0], PLACE) == ["یزد"] * 3


def test_a_review_goes_on_behind_what_was_answered(window: MainWindow) -> None:
    choose(window, "یزد")
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    current = window.suggestions.current
    assert window.suggestions.is_reviewing
    assert current is not None
    assert window.workspace.text[current.start : current.end] != "یزد"


def test_what_is_sure_enough_is_accepted_after_a_look_as_one_step(
    window: MainWindow, ids: list[ArticleId], tmp_path: Path
) -> None:
    def look_and_accept() -> None:
        dialog = above(window)
        assert len(dialog.ticked) == 5
        dialog.findChild(QSpinBox, "acceptLeast").setValue(95)
        assert len(dialog.ticked) == 2
        accept(dialog)

    undone_and_done_again(window, tmp_path, look_and_accept)
    assert annotated(window, ids[0], PERSON) == ["رضا", "رضا"]
    assert annotated(window, ids[0], PLACE) == []


def test_what_was_unticked_stays_a_suggestion(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    dialog = above(window)
    dialog.list.setFocus()
    dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    accept(dialog)
    assert annotated(window, ids[0], PLACE) == []
    qtbot.waitUntil(lambda: not window.suggestions.is_finding)
    left = {window.workspace.text[s.start : s.end] for s in window.suggestions.suggestions}
    assert left == {"یزد", "مهر"}


def test_the_dialog_opens_where_it_was_left(window: MainWindow) -> None:
    first = above(window)
    first.findChild(QSpinBox, "acceptLeast").setValue(60)
    first.reject()
    QApplication.sendPostedEvents(first, QEvent.Type.DeferredDelete)
    again = above(window)
    assert again.least_percent == 60
    again.reject()


def test_a_place_annotated_meanwhile_is_no_longer_offered(
    window: MainWindow, ids: list[ArticleId]
) -> None:
    dialog = above(window)
    window.suggestions.accept([s for s in window.suggestions.suggestions if s.layer_id == PERSON])
    assert {each.layer_id for each in dialog.ticked} == {PLACE}
    accept(dialog)
    assert annotated(window, ids[0], PLACE) == ["یزد"] * 3


def test_another_article_puts_the_dialog_away(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId]
) -> None:
    dialog = above(window)
    with qtbot.waitSignal(dialog.finished):
        window.workspace.open_article(ids[1])


def test_without_suggestions_there_is_nothing_to_accept(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, ids: list[ArticleId]
) -> None:
    monkeypatch.setattr(reader_app.suggestions, "suggestions_for", lambda *_: ())
    window.workspace.open_article(ids[1])
    qtbot.waitUntil(lambda: window.suggestions.is_known)
    for action_id in ("accept_same", "reject_same", "accept_above"):
        assert not action(window, f"suggestions.{action_id}").isEnabled()
