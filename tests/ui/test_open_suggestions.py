"""What is suggested for the open article: asked of a thread, and in step with what was just said."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from builders import library_with
from pytestqt.qtbot import QtBot

import reader_app.suggestions
from reader_app.errors import KnownError, LibraryReadOnly
from reader_app.library import Library
from reader_app.model import PERSON, PLACE, ArticleId, LayerId, Span
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion
from reader_app.suggest_errors import ModelDamaged
from ui.open_suggestions import OpenSuggestions
from ui.workspace import Workspace

TEXT = "مهدی و علی از تهران به شیراز رفتند و علی در تهران ماند.\n"
OTHER = "سارا در یزد بود.\n"


def on(words: str, layer: str, nth: int = 0, text: str = TEXT) -> Suggestion:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    reason = Reason(ReasonKind.LOOKS_LIKE)
    end = start + len(words)
    return Suggestion(start, end, LayerId(layer), 0.8, SuggesterName.TAGGER, reason)


MAHDI, ALI, TEHRAN = on("مهدی", "person"), on("علی", "person"), on("تهران", "place")
SHIRAZ, ALI_AGAIN = on("شیراز", "place"), on("علی", "person", 1)
ALL = (MAHDI, ALI, TEHRAN, SHIRAZ, ALI_AGAIN)


class Thinking:
    """Stands for the suggesters: says what it is told to, when it is let, and counts how often."""

    def __init__(self) -> None:
        self.answers: dict[ArticleId, tuple[Suggestion, ...]] = {}
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.asked: list[ArticleId] = []
        self.read = 0
        self.fault: KnownError | None = None
        self.damage: list[KnownError] = []

    def knowledge_of(self, library: Library, complain: Callable[[KnownError], object]) -> Knowledge:
        self.read += 1
        for fault in self.damage:
            complain(fault)
        return Knowledge(library.layers())

    def suggestions_for(
        self, library: Library, article_id: ArticleId, knowledge: Knowledge
    ) -> tuple[Suggestion, ...]:
        del knowledge
        self.asked.append(article_id)
        assert self.may_go_on.wait(20)
        if self.fault is not None:
            raise self.fault
        taken = library.annotations(article_id)
        rejected = {(each.span, each.layer_id) for each in library.rejections(article_id)}
        return tuple(
            each
            for each in self.answers.get(article_id, ())
            if (each.span, each.layer_id) not in rejected
            and not any(a.layer_id == each.layer_id and a.span.overlaps(each.span) for a in taken)
        )


@pytest.fixture
def thinking(monkeypatch: pytest.MonkeyPatch) -> Thinking:
    thinking = Thinking()
    monkeypatch.setattr(reader_app.suggestions, "knowledge_of", thinking.knowledge_of)
    monkeypatch.setattr(reader_app.suggestions, "suggestions_for", thinking.suggestions_for)
    return thinking


@pytest.fixture
def workspace(tmp_path: Path, qtbot: QtBot, thinking: Thinking) -> Iterator[Workspace]:
    del qtbot
    library, ids = library_with(tmp_path / "a.hashiyeh", TEXT, OTHER)
    library.close()
    thinking.answers = {ids[0]: ALL, ids[1]: (on("سارا", "person", text=OTHER),)}
    workspace = Workspace(tmp_path)
    yield workspace
    thinking.may_go_on.set()
    workspace.close_library()


@pytest.fixture
def hub(workspace: Workspace, tmp_path: Path, until: Callable[..., None]) -> OpenSuggestions:
    hub = OpenSuggestions(workspace, workspace)
    workspace.open_library(tmp_path / "a.hashiyeh")
    assert workspace.library is not None
    workspace.open_article(workspace.library.article_ids()[0])
    until(hub)
    return hub


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[OpenSuggestions], None]:
    def waited(hub: OpenSuggestions) -> None:
        qtbot.waitUntil(lambda: hub.is_known and not hub.is_finding, timeout=20_000)

    return waited


def test_they_come_in_the_order_of_the_text(hub: OpenSuggestions) -> None:
    assert hub.suggestions == tuple(sorted(ALL, key=lambda each: each.start))


def test_an_answer_for_an_article_that_is_no_longer_open_is_dropped(
    hub: OpenSuggestions, workspace: Workspace, thinking: Thinking, until: Callable[..., None]
) -> None:
    library = workspace.library
    assert library is not None
    first, second = library.article_ids()
    workspace.open_article(second)
    until(hub)
    thinking.may_go_on.clear()
    workspace.open_article(first)
    workspace.open_article(second)
    assert hub.suggestions == ()
    assert not hub.is_known
    thinking.may_go_on.set()
    until(hub)
    assert [each.layer_id for each in hub.suggestions] == ["person"]
    assert hub.suggestions[0].start == 0


def test_nothing_is_asked_of_the_thread_while_articles_are_stepped_through(
    hub: OpenSuggestions, workspace: Workspace, thinking: Thinking, until: Callable[..., None]
) -> None:
    assert workspace.library is not None
    first, second = workspace.library.article_ids()
    thinking.asked.clear()
    for article_id in (second, first, second, first):
        workspace.open_article(article_id)
    until(hub)
    assert thinking.asked == [first]


def test_what_is_tagged_by_hand_is_no_longer_suggested(
    hub: OpenSuggestions, workspace: Workspace
) -> None:
    workspace.tag(Span(MAHDI.start, ALI.end), PERSON)
    assert MAHDI not in hub.suggestions
    assert ALI not in hub.suggestions
    assert TEHRAN in hub.suggestions


def test_accepting_several_is_one_step(hub: OpenSuggestions, workspace: Workspace) -> None:
    assert hub.accept([ALI, ALI_AGAIN])
    assert {each.span for each in workspace.annotations} == {ALI.span, ALI_AGAIN.span}
    assert {each.origin for each in workspace.annotations} == {"suggestion:tagger"}
    workspace.undo()
    assert workspace.annotations == ()
    assert {ALI, ALI_AGAIN} <= set(hub.suggestions)


def test_accepting_as_another_layer_turns_the_suggested_one_down(
    hub: OpenSuggestions, workspace: Workspace, until: Callable[..., None]
) -> None:
    assert hub.accept([TEHRAN], PERSON)
    (made,) = workspace.annotations
    assert (made.span, made.layer_id) == (TEHRAN.span, PERSON)
    assert TEHRAN not in hub.suggestions
    until(hub)
    assert TEHRAN not in hub.suggestions
    workspace.undo()
    assert TEHRAN in hub.suggestions


def test_the_ends_of_the_current_one_are_corrected_and_it_is_accepted_so(
    hub: OpenSuggestions, workspace: Workspace
) -> None:
    hub.select(SHIRAZ)
    wider = Span(SHIRAZ.start - 3, SHIRAZ.end)
    hub.correct(wider)
    assert hub.current is not None
    assert hub.current.span == wider
    assert hub.current in hub.suggestions
    assert hub.accept([hub.current])
    (made,) = workspace.annotations
    assert made.span == wider
    assert SHIRAZ not in hub.suggestions


def test_corrected_ends_survive_a_new_answer_and_rejection_is_of_the_suggested_words(
    hub: OpenSuggestions, workspace: Workspace, until: Callable[..., None]
) -> None:
    hub.select(SHIRAZ)
    hub.correct(Span(SHIRAZ.start, SHIRAZ.end - 1))
    hub.reload_knowledge()
    until(hub)
    assert hub.current is not None
    assert hub.current.end == SHIRAZ.end - 1
    assert hub.reject([hub.current])
    library, article_id = workspace.library, workspace.article_id
    assert library is not None
    assert article_id is not None
    assert [each.span for each in library.rejections(article_id)] == [SHIRAZ.span]


def test_a_review_goes_on_after_each_answer_and_round_the_end(hub: OpenSuggestions) -> None:
    hub.set_reviewing(True, start=ALI_AGAIN.start)
    assert hub.current == ALI_AGAIN
    assert hub.number == len(ALL)
    hub.reject([ALI_AGAIN])
    assert hub.current == MAHDI
    hub.step(-1)
    assert hub.current == SHIRAZ
    for _ in range(len(hub.suggestions)):
        assert hub.current is not None
        hub.accept([hub.current])
    assert hub.current is None
    assert hub.suggestions == ()
    assert hub.are_answered
    assert hub.is_reviewing


def test_undo_makes_what_comes_back_the_current_one(
    hub: OpenSuggestions, workspace: Workspace
) -> None:
    hub.set_reviewing(True)
    hub.accept([TEHRAN])
    workspace.undo()
    assert hub.current == TEHRAN
    workspace.redo()
    assert TEHRAN not in hub.suggestions
    assert hub.current == SHIRAZ


def test_the_same_phrase_on_the_same_layer_is_found(hub: OpenSuggestions) -> None:
    assert hub.same_as(ALI) == (ALI, ALI_AGAIN)
    assert hub.same_as(TEHRAN) == (TEHRAN,)


def test_knowledge_is_read_once_and_again_when_edits_have_settled(
    hub: OpenSuggestions, workspace: Workspace, thinking: Thinking, until: Callable[..., None]
) -> None:
    assert workspace.library is not None
    first, second = workspace.library.article_ids()
    before = thinking.read
    workspace.open_article(second)
    until(hub)
    workspace.open_article(first)
    until(hub)
    assert thinking.read == before
    workspace.tag(MAHDI.span, PERSON)
    workspace.tag(TEHRAN.span, PLACE)
    until(hub)
    assert thinking.read == before + 1


def test_hidden_ones_are_not_looked_for(
    hub: OpenSuggestions, workspace: Workspace, thinking: Thinking, until: Callable[..., None]
) -> None:
    hidden = msgspec.structs.replace(workspace.settings, suggestions_are_shown=False)
    workspace.change_settings(hidden)
    assert hub.suggestions == ()
    thinking.asked.clear()
    workspace.tag(MAHDI.span, PERSON)
    assert thinking.asked == []
    shown = msgspec.structs.replace(workspace.settings, suggestions_are_shown=True)
    workspace.change_settings(shown)
    until(hub)
    assert TEHRAN in hub.suggestions


def test_a_library_that_is_only_read_shows_them_and_refuses_with_the_usual_sentence(
    hub: OpenSuggestions, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert workspace.library is not None
    path = workspace.library.path

    def refuse(_edit: object) -> None:
        raise LibraryReadOnly(path)

    monkeypatch.setattr(workspace.library, "apply", refuse)
    with qtbot.waitSignal(workspace.refused) as told:
        assert not hub.accept([MAHDI])
    assert isinstance(told.args[0], LibraryReadOnly)
    assert MAHDI in hub.suggestions


def test_a_known_fault_of_the_thread_is_told_and_nobody_waits_on(
    hub: OpenSuggestions, workspace: Workspace, thinking: Thinking, qtbot: QtBot
) -> None:
    assert workspace.library is not None
    thinking.fault = LibraryReadOnly(workspace.library.path)
    with qtbot.waitSignal(workspace.refused) as told:
        workspace.open_article(workspace.library.article_ids()[1])
    assert told.args == [thinking.fault]
    assert hub.is_known
    assert hub.suggestions == ()


def test_a_damaged_model_is_told_of_once_and_suggestions_come_all_the_same(
    hub: OpenSuggestions, workspace: Workspace, thinking: Thinking, qtbot: QtBot, tmp_path: Path
) -> None:
    assert workspace.library is not None
    thinking.damage = [ModelDamaged(tmp_path / "tagger.crf")]
    told: list[KnownError] = []
    workspace.refused.connect(told.append)
    for _ in range(2):
        read = thinking.read
        hub.reload_knowledge()
        qtbot.waitUntil(lambda read=read: thinking.read > read and not hub.is_finding)
        qtbot.waitUntil(lambda: len(hub.suggestions) > 0)
    assert told == thinking.damage
