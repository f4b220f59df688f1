"""The page of commitments in the real window: looked at, filtered, gone to, changed and undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from builders import ANNOTATOR, library_with, tag
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from windows import Opener, action, speak

from reader_app.annotate import commitments as commands
from reader_app.library import Library
from reader_app.listings import CommitmentFilter, CommitmentOrder
from reader_app.model import (
    COMMITMENT,
    Annotation,
    Commitment,
    CommitmentKind,
    CommitmentLinkKind,
    CommitmentStatus,
    Deadline,
    Filler,
    SlotName,
    Span,
)
from ui.dialogs.reminder_dialog import ReminderDialog
from ui.dialogs.topic_dialog import TopicDialog
from ui.main_window import MainWindow
from ui.models.commitment_found import View
from ui.pages.commitments_page import CommitmentsPage
from ui.paging import READING
from ui.panels.message_strip import MessageStrip
from ui.panels.status_marks import STATUSES
from ui.reading.article_view import ArticleView

PROMISES = ("تا پایان سال پل را می‌سازیم", "دو مدرسه باز می‌شود", "آمادهٔ همکاری هستیم")
TEXT = "استاندار گفت: 😀 {}. وی افزود: {}. در پایان گفت: {}.\n".format(*PROMISES)
TODAY = date.today()


def recorded(library: Library, annotation: Annotation) -> Commitment:
    """Returns the record of an annotation, made if tagging has not made it."""
    for commitment in library.commitments.of_article(annotation.article_id):
        if annotation.id in commitment.annotation_ids:
            return commitment
    library.apply(commands.record_commitments([annotation], ANNOTATOR))
    return recorded(library, annotation)


def fill(library: Library, before: Commitment, **fields: object) -> Commitment:
    after = replace(before, **fields)
    library.apply(commands.change_commitment(before, after))
    return after


@pytest.fixture
def window(tmp_path: Path, open_window: Opener) -> MainWindow:
    """A library with three commitments: one due in 20 days, one over, one without a deadline."""
    path = tmp_path / "x.hashiyeh"
    library, (article_id, _) = library_with(path, TEXT, "هیچ.\n")
    made = [recorded(library, tag(library, article_id, words, "commitment")) for words in PROMISES]
    due = TODAY + timedelta(days=20)
    fill(
        library,
        made[0],
        summary="ساختن پل",
        kind=CommitmentKind.ACTION,
        slots={SlotName.WHO: (Filler("استاندار"),)},
        deadline=Deadline("تا پایان سال", earliest=due, latest=due),
    )
    over = TODAY - timedelta(days=3)
    second = fill(library, made[1], topic="آموزش", deadline=Deadline("زود", latest=over))
    library.apply(commands.link_commitment(second, CommitmentLinkKind.MOVES_DEADLINE, made[0].id))
    library.close()
    window = open_window(path)
    window.workspace.open_article(article_id)
    return window


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> CommitmentsPage:
    action(window, "page.commitments").trigger()
    page = window.commitments.page
    assert page is not None
    settled(qtbot, window)
    return page


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.commitments.is_looking)


def look(qtbot: QtBot, window: MainWindow, view: View) -> None:
    page = window.commitments.page
    assert page is not None
    page.head.buttons[view].click()
    settled(qtbot, window)


def commitments(window: MainWindow) -> list[Commitment]:
    """All of the library, in the order of the text."""
    library = window.workspace.library
    assert library is not None
    return [
        each
        for article_id in library.article_ids()
        for each in library.commitments.of_article(article_id)
    ]


def dialog[T: QDialog](window: MainWindow, kind: type[T]) -> T:
    return next(each for each in window.findChildren(kind) if each.isVisible())


def quote_of(window: MainWindow) -> str:
    label = window.findChild(QLabel, "commitmentQuote")
    assert isinstance(label, QLabel)
    return label.text()


def test_the_commitments_of_all_articles_are_listed_by_their_deadlines(
    window: MainWindow, page: CommitmentsPage
) -> None:
    bridge, school, cooperation = commitments(window)
    assert page.table.ids == [school.id, bridge.id, cooperation.id]
    assert PROMISES[1] in quote_of(window)


def test_enter_goes_to_the_exact_words_and_back_to_the_same_row(
    qtbot: QtBot, window: MainWindow, page: CommitmentsPage
) -> None:
    bridge = commitments(window)[0]
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert window.paging.current == READING
    view = window.findChild(ArticleView, "articleView")
    assert view.selected_annotation == bridge.annotation_ids[0]
    action(window, "page.commitments").trigger()
    settled(qtbot, window)
    assert page.selected == (bridge.id,)


@pytest.mark.parametrize("view", View)
def test_each_view_shows_all_and_is_there_again_when_the_library_is_opened_next(
    qtbot: QtBot, window: MainWindow, page: CommitmentsPage, view: View, open_window: Opener
) -> None:
    look(qtbot, window, view)
    assert page.found.count == 3
    library = window.workspace.library
    assert library is not None
    page.head.set_filter(CommitmentFilter(words="پل"))
    settled(qtbot, window)
    window.close()
    again = open_window(library.path)
    action(again, "page.commitments").trigger()
    settled(qtbot, again)
    assert again.commitments.page is not None
    assert again.commitments.page.asked.view is view
    assert again.commitments.page.found.count == 1


def test_words_find_a_promise_in_every_spelling(
    qtbot: QtBot, window: MainWindow, page: CommitmentsPage
) -> None:
    bridge = commitments(window)[0]
    page.head.field.setText("ميسازيم")
    qtbot.waitUntil(lambda: list(page.table.ids) == [bridge.id])
    page.head.chips._buttons[0].click()
    settled(qtbot, window)
    assert page.found.count == 3


def test_the_board_waits_for_evidence(
    qtbot: QtBot, window: MainWindow, page: CommitmentsPage
) -> None:
    look(qtbot, window, View.BOARD)
    none = page.board.columns[STATUSES.index(None)].cards
    assert len(none.ids) == 3
    asked: list[tuple[object, object]] = []
    page.status_wanted.connect(lambda *wanted: asked.append(wanted))
    page.board.focus()
    QTest.keyClick(none, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert asked == [(none.ids[0], CommitmentStatus.NOT_STARTED)]
    settled(qtbot, window)
    assert len(none.ids) == 3
    assert all(each.status is None for each in commitments(window))


def test_a_status_that_evidence_gave_moves_the_card(
    qtbot: QtBot, window: MainWindow, page: CommitmentsPage
) -> None:
    look(qtbot, window, View.BOARD)
    bridge = commitments(window)[0]
    evidence = commands.evidence_of_words(bridge.article_id, TEXT, Span(0, 8), bridge.annotator_id)
    edit = commands.change_status(
        bridge, CommitmentStatus.IN_PROGRESS, TODAY, [evidence], ANNOTATOR
    )
    window.workspace.apply(edit)
    settled(qtbot, window)
    column = page.board.columns[STATUSES.index(CommitmentStatus.IN_PROGRESS)].cards
    assert list(column.ids) == [bridge.id]
    window.workspace.undo()
    settled(qtbot, window)
    assert list(column.ids) == []


def test_the_shelf_has_what_is_over_and_what_is_soon_due(
    qtbot: QtBot, window: MainWindow, page: CommitmentsPage
) -> None:
    look(qtbot, window, View.DUE)
    bridge, school, _ = commitments(window)
    passed, soon, later, reminders = (list(each.cards.ids) for each in page.shelf.columns)
    assert (passed, soon, later, reminders) == ([school.id], [bridge.id], [], [])


def test_a_reminder_is_set_shelved_and_taken_off(
    qtbot: QtBot, window: MainWindow, page: CommitmentsPage
) -> None:
    look(qtbot, window, View.DUE)
    bridge = commitments(window)[0]
    page.reminder_wanted.emit((bridge.id,))
    asking = dialog(window, ReminderDialog)
    asking.findChild(QPushButton, "reminderOffer2").click()
    asking.accept()
    settled(qtbot, window)
    assert commitments(window)[0].remind_on == TODAY + timedelta(days=20)
    assert list(page.shelf.columns[3].cards.ids) == [bridge.id]
    page.reminder_wanted.emit((bridge.id,))
    dialog(window, ReminderDialog).findChild(QPushButton, "reminderOff").click()
    settled(qtbot, window)
    assert commitments(window)[0].remind_on is None


def test_several_are_given_a_topic_at_once_and_it_is_undone_at_once(
    qtbot: QtBot, window: MainWindow, page: CommitmentsPage
) -> None:
    page.table.selectAll()
    page.topic_wanted.emit(page.selected)
    asking = dialog(window, TopicDialog)
    asking.field.setCurrentText("عمران")
    asking.accept()
    assert {each.topic for each in commitments(window)} == {"عمران"}
    action(window, "edit.undo").trigger()
    assert {each.topic for each in commitments(window)} == {"", "آموزش"}


def test_deleting_takes_the_tags_along_and_undo_brings_all_back(
    qtbot: QtBot, window: MainWindow, page: CommitmentsPage
) -> None:
    before = commitments(window)
    page.table.selectAll()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    settled(qtbot, window)
    assert commitments(window) == []
    library = window.workspace.library
    assert library is not None
    assert library.annotations_on([COMMITMENT]) == ()
    assert page.found.count == 0
    action(window, "edit.undo").trigger()
    settled(qtbot, window)
    assert commitments(window) == before
    assert len(library.annotations_on([COMMITMENT])) == 3


def test_the_timeline_joins_a_deadline_to_the_one_it_was_moved_to(
    qtbot: QtBot, window: MainWindow, page: CommitmentsPage
) -> None:
    look(qtbot, window, View.TIMELINE)
    bridge, school, _ = commitments(window)
    (mover,) = page.timeline.placed.movers
    assert (mover.outline.id, mover.outline.moves) == (school.id, (bridge.id,))
    page.timeline.grab()


def test_annotations_of_an_import_get_their_records_by_one_button(
    qtbot: QtBot, tmp_path: Path, open_window: Opener
) -> None:
    path = tmp_path / "y.hashiyeh"
    library, (article_id,) = library_with(path, TEXT)
    annotation = tag(library, article_id, PROMISES[0], "commitment")
    for commitment in library.commitments.of_article(article_id):
        library.apply(commands.delete_commitment(commitment))
    assert library.commitments.unrecorded() == (annotation,)
    library.close()
    window = open_window(path)
    action(window, "page.commitments").trigger()
    settled(qtbot, window)
    button = window.findChild(QPushButton, "recordAll")
    assert isinstance(button, QPushButton)
    button.click()
    settled(qtbot, window)
    assert len(commitments(window)) == 1
    assert not button.isVisible()
    action(window, "edit.undo").trigger()
    settled(qtbot, window)
    assert commitments(window) == []
    assert button.isVisible()


def test_reminders_that_are_due_are_told_of_once_a_day(
    qtbot: QtBot, window: MainWindow, page: CommitmentsPage, open_window: Opener
) -> None:
    library = window.workspace.library
    assert library is not None
    library.apply(commands.set_reminder(commitments(window)[2], TODAY))
    window.close()
    again = open_window(library.path)
    strip = again.findChild(MessageStrip)
    qtbot.waitUntil(lambda: "A reminder is due" in strip.text)
    again.close()
    third = open_window(library.path)
    action(third, "page.commitments").trigger()
    settled(qtbot, third)
    assert third.findChild(MessageStrip).text == ""


def test_the_page_speaks_the_language_and_wears_the_theme_that_are_chosen(
    qtbot: QtBot, window: MainWindow, page: CommitmentsPage
) -> None:
    speak(window, "fa")
    qtbot.waitUntil(lambda: page.head.buttons[View.TIMELINE].text() == "خط زمان")
    workspace = window.workspace
    for theme in ("dark", "sepia", "contrast", "light"):
        workspace.change_settings(msgspec.structs.replace(workspace.settings, theme=theme))
        for view in View:
            look(qtbot, window, view)
            page.grab()


def test_a_library_that_is_closed_leaves_nothing_behind(
    qtbot: QtBot, window: MainWindow, page: CommitmentsPage, tmp_path: Path
) -> None:
    other, _ = library_with(tmp_path / "z.hashiyeh", "هیچ.\n")
    other.close()
    window.workspace.open_library(tmp_path / "z.hashiyeh")
    settled(qtbot, window)
    assert page.found.count == 0
    assert list(page.table.ids) == []


def test_what_is_sorted_otherwise_is_asked_for_anew(
    qtbot: QtBot, window: MainWindow, page: CommitmentsPage
) -> None:
    page.head.ask(replace(page.asked, order=CommitmentOrder.WHO))
    settled(qtbot, window)
    bridge = commitments(window)[0]
    assert page.table.ids[0] == bridge.id
