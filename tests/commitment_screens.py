"""The page of commitments in its states, its dialogs and menus, over the sample articles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from windows import action

from reader_app.annotate.commitments import (
    change_commitment,
    delete_commitment,
    record_commitments,
)
from reader_app.listings import CommitmentFilter, CommitmentOrder
from reader_app.model import PERSON, CommitmentKind, CommitmentStatus, Deadline, Strength
from ui.dialogs.choose_entities import ChooseEntitiesDialog
from ui.dialogs.reminder_dialog import ReminderDialog
from ui.dialogs.topic_dialog import TopicDialog
from ui.main_window import MainWindow
from ui.models.commitment_found import View
from ui.pages.commitments_page import CommitmentsPage

type Opener = Callable[[MainWindow], QWidget]


def shown_part[T: QWidget](window: MainWindow, kind: type[T]) -> T:
    return next(each for each in window.findChildren(kind) if each.isVisible())


def _commitments(window: MainWindow, view: View = View.TABLE) -> CommitmentsPage:
    """The page, with a record for every commitment of the samples: one due, one reminded of, the others
    as they are.
    """
    workspace = window.workspace
    assert workspace.library is not None
    found = workspace.library.commitments
    annotator, is_new = workspace.annotator(workspace.library)
    if unrecorded := found.unrecorded():
        workspace.apply(record_commitments(unrecorded, annotator, annotator_is_new=is_new))
    ids = found.ids(CommitmentFilter(), CommitmentOrder.DUE)
    records = found.get(ids)
    for place, each in enumerate(records[commitment_id] for commitment_id in ids):
        due = date.today() + timedelta(days=12 * place)
        after = replace(
            each,
            deadline=Deadline("تا پایان ماه", earliest=due - timedelta(days=5), latest=due),
            kind=CommitmentKind.LEGISLATION,
            topic="همکاری‌های بین‌المللی",
            remind_on=due if place == 0 else None,
        )
        workspace.apply(change_commitment(each, after))
    action(window, "page.commitments").trigger()
    page = window.commitments.page
    assert page is not None
    if view is View.TIMELINE:  # what the table has chosen by then is chosen there, too
        _looked(window)
    page.head.buttons[view].click()
    _looked(window)
    return page


def _looked(window: MainWindow) -> None:
    for _ in range(1000):
        QTest.qWait(20)
        if not (window.commitments.is_looking or window.indexing.is_at_work):
            break
    QApplication.processEvents()


def commitment_table(window: MainWindow) -> QWidget:
    _commitments(window)
    return window


def commitment_board(window: MainWindow) -> QWidget:
    _commitments(window, View.BOARD)
    return window


def commitment_deadlines(window: MainWindow) -> QWidget:
    _commitments(window, View.DUE)
    return window


def commitment_timeline(window: MainWindow) -> QWidget:
    _commitments(window, View.TIMELINE)
    return window


def commitments_filtered(window: MainWindow) -> QWidget:
    page = _commitments(window)
    page.head.set_filter(
        CommitmentFilter(
            statuses=frozenset({None, CommitmentStatus.PARTLY_ACHIEVED}),
            strengths=frozenset(Strength),
            due_from=date(2025, 9, 1),
            due_to=date(2025, 9, 30),
            has_reminder=True,
            words="qqqq",
        )
    )
    _looked(window)
    return window


def commitments_unrecorded(window: MainWindow) -> QWidget:
    workspace = window.workspace
    assert workspace.library is not None
    for article_id in workspace.library.article_ids():
        for commitment in workspace.library.commitments.of_article(article_id):
            workspace.apply(delete_commitment(commitment))
    action(window, "page.commitments").trigger()
    _looked(window)
    return window


def reminder(window: MainWindow) -> QWidget:
    page = _commitments(window)
    page.reminder_wanted.emit(page.selected)
    QApplication.processEvents()
    return shown_part(window, ReminderDialog)


def topic(window: MainWindow) -> QWidget:
    page = _commitments(window)
    page.topic_wanted.emit(page.selected)
    QApplication.processEvents()
    return shown_part(window, TopicDialog)


def persons_of_commitments(window: MainWindow) -> QWidget:
    _commitments(window).entities_wanted.emit(PERSON)
    QApplication.processEvents()
    return shown_part(window, ChooseEntitiesDialog)


def commitment_menu(window: MainWindow) -> QMenu:
    return _commitments(window).context_menu()


def commitment_filters(window: MainWindow) -> QMenu:
    menu = _commitments(window).head.menu
    menu.aboutToShow.emit()
    return menu


STATES: Final[dict[str, Opener]] = {
    "commitments": commitment_table,
    "commitments on the board": commitment_board,
    "commitments by deadline": commitment_deadlines,
    "commitments on the timeline": commitment_timeline,
    "commitments filtered": commitments_filtered,
    "commitments unrecorded": commitments_unrecorded,
}

DIALOGS: Final[dict[str, Opener]] = {
    "reminder": reminder,
    "topic": topic,
    "persons of commitments": persons_of_commitments,
}

MENUS: Final[dict[str, Callable[[MainWindow], QMenu]]] = {
    "menu of a commitment": commitment_menu,
    "menu of the commitments' filters": commitment_filters,
}
