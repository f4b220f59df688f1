"""Walk e through the real window: suggestions appear, are accepted, rejected, corrected, undone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from builders import library_with, tag
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.library import Library
from reader_app.model import COMMITMENT, Annotation, ArticleId, Span
from reader_app.suggest.suggestion import Suggestion
from ui.main_window import MainWindow
from ui.panels.message_strip import MessageStrip, Tone
from ui.panels.review_strip import ReviewStrip
from ui.reading.article_view import ArticleView
from ui.reading.margin import Margin
from ui.reading.suggestion_card import AnswerButton, SuggestionCard

DONE = "سارا بهمنش در کوهدشت بود. سپس به نوربهار رفت.\n"
TEXT = "📰 خانم سارا بهمنش دیروز به کوهدشت رفت.\nاو در نوربهار هم بود و از کوهدشت گفت.\n"
KNOWN = (("سارا بهمنش", "person"), ("کوهدشت", "place"), ("نوربهار", "place"))
KEYS = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Walk:
    """The window on an article whose phrases another one has taught, and how a user works there."""

    def __init__(self, window: MainWindow, qtbot: QtBot, article_id: ArticleId) -> None:
        self.window = window
        self.suggestions = window.suggestions
        self._qtbot = qtbot
        self.view = window.findChild(ArticleView, "articleView")
        self.margin = window.findChild(Margin, "margin")
        self.strip = window.findChild(ReviewStrip, "reviewStrip")
        window.workspace.open_article(article_id)
        self.view.setFocus()
        self.settle()

    def settle(self) -> None:
        """Waits until the thread has said all that it will say."""

        def is_known() -> bool:
            return self.suggestions.is_known and not self.suggestions.is_finding

        self._qtbot.waitUntil(is_known, timeout=60_000)

    @property
    def library(self) -> Library:
        assert self.window.workspace.library is not None
        return self.window.workspace.library

    @property
    def words(self) -> list[str]:
        return [self.quote(each) for each in self.suggestions.suggestions]

    @property
    def current(self) -> str:
        current = self.suggestions.current
        return self.quote(current) if current is not None else ""

    def quote(self, suggestion: Suggestion) -> str:
        return self.window.workspace.text[suggestion.start : suggestion.end]

    def at(self, quote: str, nth: int = 0) -> Suggestion:
        found = [s for s in self.suggestions.suggestions if self.quote(s) == quote]
        return found[nth]

    def annotation(self, quote: str) -> Annotation:
        annotations = self.window.workspace.annotations
        return next(each for each in annotations if each.quote == quote)

    @property
    def quotes(self) -> set[str]:
        return {each.quote for each in self.window.workspace.annotations}

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key, modifiers)
        QApplication.processEvents()

    def review(self, quote: str, nth: int = 0) -> None:
        """Enters the review and walks to a suggestion."""
        if not self.suggestions.is_reviewing:
            self.press(KEYS.Key_F2)
        for _ in self.suggestions.suggestions:
            if self.suggestions.current == self.at(quote, nth):
                return
            self.press(KEYS.Key_Tab)
        raise AssertionError(f"Tab does not lead to {quote}")

    def click(self, quote: str, nth: int = 0) -> None:
        bounds = self.view.bounds_of(self.at(quote, nth).span)
        assert bounds is not None
        QTest.mouseClick(
            self.view.viewport(),
            Qt.MouseButton.LeftButton,
            NONE,
            QPoint(round(bounds[0].center().x()), round(bounds[0].bottom() - 12)),
        )
        QApplication.processEvents()

    @property
    def card(self) -> SuggestionCard | None:
        return self.window.findChild(SuggestionCard, "suggestionCard")


def made(path: Path) -> ArticleId:
    library, (taught, article_id) = library_with(path, DONE, TEXT)
    for quote, layer in KNOWN:
        tag(library, taught, quote, layer)
    library.close()
    return article_id


@pytest.fixture
def walk(tmp_path: Path, open_window: Opener, qtbot: QtBot) -> Walk:
    article_id = made(tmp_path / "x.hashiyeh")
    return Walk(open_window(tmp_path / "x.hashiyeh"), qtbot, article_id)


def test_suggestions_appear_for_the_open_article_alone(walk: Walk) -> None:
    assert {"سارا بهمنش", "کوهدشت", "نوربهار"} <= set(walk.words)
    assert walk.window.workspace.annotations == ()
    before = walk.words
    walk.window.workspace.close_article()
    assert walk.words == []
    walk.window.workspace.open_article(walk.library.article_ids()[1])
    walk.settle()
    assert walk.words == before


def test_the_first_ones_are_explained_once(
    tmp_path: Path, open_window: Opener, qtbot: QtBot
) -> None:
    path = tmp_path / "x.hashiyeh"
    article_id = made(path)
    window = open_window(path)
    walk = Walk(window, qtbot, article_id)
    messages = window.findChild(MessageStrip)
    assert "F2" in messages.text
    review = messages.findChild(QPushButton, "messageAction")
    QTest.mouseClick(review, Qt.MouseButton.LeftButton)
    assert walk.suggestions.is_reviewing
    window.close()
    again = open_window(path)
    Walk(again, qtbot, article_id)
    assert not again.findChild(MessageStrip).isVisible()


def test_a_library_that_can_only_be_read_shows_them_and_refuses(
    tmp_path: Path, open_window: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.hashiyeh"
    article_id = made(path)
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    walk = Walk(open_window(path), qtbot, article_id)
    before = walk.words
    walk.press(KEYS.Key_F2)
    walk.press(KEYS.Key_Return)
    messages = walk.window.findChild(MessageStrip)
    assert messages.isVisible()
    assert messages.tone is Tone.ERROR
    assert walk.words == before
    assert walk.quotes == set()


def test_tab_walks_them_round_and_back(walk: Walk) -> None:
    walk.press(KEYS.Key_F2)
    assert walk.view.hasFocus()
    seen = [walk.suggestions.current]
    for _ in walk.suggestions.suggestions[1:]:
        walk.press(KEYS.Key_Tab)
        seen.append(walk.suggestions.current)
    assert seen == list(walk.suggestions.suggestions)
    walk.press(KEYS.Key_Tab)
    assert walk.suggestions.current == seen[0]
    walk.press(KEYS.Key_Backtab, SHIFT)
    assert walk.suggestions.current == seen[-1]
    assert walk.view.hasFocus()


def test_enter_accepts_and_goes_on_in_one_step_to_be_undone_and_redone(walk: Walk) -> None:
    walk.review("سارا بهمنش")
    following = walk.suggestions.suggestions[walk.suggestions.number]
    wanted = walk.suggestions.current
    assert wanted is not None
    walk.press(KEYS.Key_Return)
    made = walk.annotation("سارا بهمنش")
    assert made.origin == f"suggestion:{wanted.suggester}"
    assert made.layer_id == "person"
    assert walk.suggestions.current == following
    walk.window.workspace.undo()
    assert walk.quotes == set()
    assert walk.current == "سارا بهمنش"
    walk.window.workspace.redo()
    assert walk.quotes == {"سارا بهمنش"}
    assert "سارا بهمنش" not in walk.words
    walk.settle()
    assert "سارا بهمنش" not in walk.words


def test_backspace_rejects_and_undo_brings_it_back_to_view(walk: Walk) -> None:
    walk.review("نوربهار")
    walk.press(KEYS.Key_Backspace)
    assert "نوربهار" not in walk.words
    article_id = walk.window.workspace.article_id
    assert article_id is not None
    assert [each.quote for each in walk.library.rejections(article_id)] == ["نوربهار"]
    walk.window.workspace.undo()
    assert walk.current == "نوربهار"
    assert walk.library.rejections(article_id) == ()
    walk.settle()
    assert walk.current == "نوربهار"


def test_an_end_is_corrected_before_it_is_accepted(walk: Walk) -> None:
    walk.review("سارا بهمنش")
    walk.press(KEYS.Key_Right, Qt.KeyboardModifier.AltModifier | SHIFT)  # back by a word
    assert walk.current == "خانم سارا بهمنش"
    assert walk.suggestions.is_reviewing
    walk.press(KEYS.Key_Return)
    assert walk.quotes == {"خانم سارا بهمنش"}
    assert walk.annotation("خانم سارا بهمنش").origin.startswith("suggestion:")
    assert "سارا بهمنش" not in walk.words


def test_ends_that_were_moved_go_back_when_one_goes_on(walk: Walk) -> None:
    walk.review("سارا بهمنش")
    walk.press(KEYS.Key_Left, SHIFT)
    walk.press(KEYS.Key_Tab)
    assert "سارا بهمنش" in walk.words


@pytest.mark.parametrize("typed", ["P", "ح", "1", "۱"], ids=["P", "he", "1", "one"])
def test_a_layers_key_accepts_as_that_layer_on_both_keyboards(walk: Walk, typed: str) -> None:
    walk.review("کوهدشت")
    # QTest knows the keys of a Latin keyboard alone.
    QApplication.sendEvent(walk.view, QKeyEvent(QEvent.Type.KeyPress, ord(typed), NONE, typed))
    made = walk.annotation("کوهدشت")
    assert made.layer_id == "person"
    article_id = walk.window.workspace.article_id
    assert article_id is not None
    (rejection,) = walk.library.rejections(article_id)
    assert (rejection.quote, rejection.layer_id) == ("کوهدشت", "place")
    assert rejection.start == made.start
    walk.window.workspace.undo()
    assert walk.library.rejections(article_id) == ()
    assert walk.quotes == set()


def test_escape_leaves_the_review_and_the_keys_are_the_texts_again(walk: Walk) -> None:
    walk.press(KEYS.Key_F2)
    assert walk.strip.isVisible()
    walk.press(KEYS.Key_Escape)
    assert not walk.suggestions.is_reviewing
    assert not walk.strip.isVisible()
    assert walk.suggestions.current is None
    walk.press(KEYS.Key_Return)
    walk.press(KEYS.Key_Backspace)
    assert walk.quotes == set()
    assert "سارا بهمنش" in walk.words


def test_a_click_shows_the_card_with_the_reason_and_its_buttons_answer(walk: Walk) -> None:
    walk.click("کوهدشت")
    assert walk.current == "کوهدشت"
    card = walk.card
    assert card is not None
    assert card.isVisible()
    assert "%" in card.accessibleDescription()
    button = card.findChild(AnswerButton, "suggestionReject")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not card.isVisible()
    assert not walk.suggestions.is_reviewing
    walk.click("نوربهار")
    button = card.findChild(AnswerButton, "suggestionAccept")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert walk.quotes == {"نوربهار"}
    assert walk.view.selected_annotation == walk.annotation("نوربهار").id


def test_selecting_words_goes_before_and_the_layers_key_tags_them(walk: Walk) -> None:
    walk.review("سارا بهمنش")
    start = walk.window.workspace.text.index("دیروز")
    walk.view.select_span(start, start + len("دیروز"))
    assert walk.suggestions.current is None
    walk.press(KEYS.Key_L)
    assert walk.quotes == {"دیروز"}
    walk.press(KEYS.Key_Escape)
    assert walk.suggestions.is_reviewing
    walk.press(KEYS.Key_Tab)
    assert walk.suggestions.current is not None


def test_after_a_restart_what_was_said_still_stands(
    tmp_path: Path, open_window: Opener, qtbot: QtBot
) -> None:
    path = tmp_path / "x.hashiyeh"
    article_id = made(path)
    window = open_window(path)
    walk = Walk(window, qtbot, article_id)
    walk.review("نوربهار")
    walk.press(KEYS.Key_Backspace)
    walk.review("سارا بهمنش")
    walk.press(KEYS.Key_Return)
    window.close()
    again = Walk(open_window(path), qtbot, article_id)
    assert "نوربهار" not in again.words
    assert "سارا بهمنش" not in again.words
    assert "کوهدشت" in again.words
    assert again.annotation("سارا بهمنش").origin.startswith("suggestion:")
    again.window.workspace.undo()
    again.settle()
    assert again.current == "سارا بهمنش"


def test_undo_from_another_article_comes_back_to_the_suggestion(walk: Walk) -> None:
    walk.review("نوربهار")
    walk.press(KEYS.Key_Backspace)
    walk.window.workspace.open_article(walk.library.article_ids()[0])
    walk.window.workspace.undo()
    walk.settle()
    assert walk.current == "نوربهار"


def test_suggestions_can_be_hidden_and_f2_shows_them(walk: Walk) -> None:
    action(walk.window, "view.suggestions").trigger()
    assert walk.words == []
    walk.press(KEYS.Key_F2)
    walk.settle()
    assert walk.suggestions.is_reviewing
    assert walk.current
    assert action(walk.window, "view.suggestions").isChecked()


def test_the_strip_says_where_one_is_and_ends_the_review(walk: Walk) -> None:
    walk.press(KEYS.Key_F2)
    total = len(walk.suggestions.suggestions)
    assert walk.strip.state == f"1 of {total}"
    for _ in range(total):
        walk.press(KEYS.Key_Backspace)
    assert walk.strip.state == "All suggestions are answered."
    button = walk.strip.findChild(QPushButton, "reviewEnd")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not walk.suggestions.is_reviewing
    assert walk.view.hasFocus()


def test_a_commitments_card_stays_open_when_a_suggested_word_is_clicked_for_a_slot(
    walk: Walk,
) -> None:
    workspace = walk.window.workspace
    start = workspace.text.index("او در")
    workspace.tag(Span(start, start + len("او در نوربهار هم بود")), COMMITMENT)
    annotation = workspace.annotations[0]
    walk.view.select_annotation(annotation.id)
    assert walk.margin.open_id == annotation.id
    walk.settle()
    walk.click("سارا بهمنش")
    assert walk.current == "سارا بهمنش"
    assert walk.margin.open_id == annotation.id
    assert walk.card is not None
    assert walk.card.parentWidget() is walk.view
    walk.press(KEYS.Key_F2)
    assert walk.margin.open_id is None
    assert walk.card.parentWidget() is walk.margin
