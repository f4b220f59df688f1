"""The page shows what it is given and says what is wanted; it does nothing by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from made_commitments import TODAY, MadeRows, id_of, outline, outlines_of_many
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader_app.listings import CommitmentFilter, CommitmentOrder, CommitmentOutline
from reader_app.model import CommitmentStatus
from ui.models.commitment_found import Asked, Found, View
from ui.models.commitment_list_model import CARD_MIME
from ui.models.commitment_table_model import Column
from ui.pages.commitments_page import CommitmentsPage, by_nearness
from ui.pages.timeline_layout import Bar, Cluster
from ui.panels.status_marks import STATUSES

SIX = [
    outline(0, latest=TODAY + timedelta(days=20)),
    outline(1),
    outline(2, CommitmentStatus.IN_PROGRESS, latest=TODAY + timedelta(days=60)),
    outline(3, latest=TODAY - timedelta(days=3)),
    outline(4, CommitmentStatus.ACHIEVED, latest=TODAY - timedelta(days=30), moves=[0]),
    outline(5, remind_on=TODAY),
]


@pytest.fixture
def page(qtbot: QtBot) -> CommitmentsPage:
    page = CommitmentsPage()
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    return page


def show(
    page: CommitmentsPage,
    view: View,
    outlines: list[CommitmentOutline] = SIX,
    **asked: object,
) -> None:
    wanted = replace(Asked(view=view), **asked)
    page.head.ask(wanted)
    page.set_source(MadeRows(outlines))
    ids = [each.id for each in outlines]
    page.show_found(
        Found(
            wanted,
            TODAY,
            total=len(SIX),
            unrecorded=0,
            ids=ids if view is View.TABLE else (),
            outlines=() if view is View.TABLE else outlines,
        )
    )


def words_of(page: CommitmentsPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


# --- the table ---


def test_enter_on_a_row_wants_its_words_and_the_exact_wording_is_read_below(
    qtbot: QtBot, page: CommitmentsPage
) -> None:
    show(page, View.TABLE)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert "قرار است در ماه سپتامبر" in words_of(page, "commitmentQuote")
    with qtbot.waitSignal(page.commitment_wanted) as wanted:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == [id_of(1)]


def test_a_click_on_what_is_promised_goes_there_and_a_click_elsewhere_only_chooses(
    page: CommitmentsPage,
) -> None:
    show(page, View.TABLE)
    wanted: list[object] = []
    page.commitment_wanted.connect(wanted.append)
    for column in (Column.STATUS, Column.WHAT):
        box = page.table.visualRect(page.table.model().index(2, column))
        QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert wanted == [id_of(2)]
    assert page.selected == (id_of(2),)


def test_several_are_chosen_and_deleted_together(qtbot: QtBot, page: CommitmentsPage) -> None:
    show(page, View.TABLE)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert words_of(page, "commitmentSource") == "2 are chosen"
    with qtbot.waitSignal(page.deletion_wanted) as wanted:
        QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert wanted.args == [(id_of(0), id_of(1))]


def test_a_click_on_a_title_sorts_and_one_more_turns_the_order_round(
    page: CommitmentsPage,
) -> None:
    show(page, View.TABLE)
    header = page.table.horizontalHeader()
    x = header.sectionViewportPosition(Column.STATUS) + 10
    for is_descending in (False, True):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
        assert page.asked.order is CommitmentOrder.STATUS
        assert page.asked.is_descending is is_descending


def test_the_chosen_row_stays_when_the_order_changes(page: CommitmentsPage) -> None:
    show(page, View.TABLE)
    page.table.show_current(id_of(3))
    show_found = page.found
    page.show_found(replace(show_found, ids=list(reversed(show_found.ids))))
    assert page.selected == (id_of(3),)


def test_only_rows_in_sight_are_read(page: CommitmentsPage) -> None:
    outlines = outlines_of_many(5000)
    source = MadeRows(outlines)
    page.set_source(source)
    ids = [each.id for each in outlines]
    page.show_found(Found(Asked(), TODAY, total=5000, unrecorded=0, ids=ids))
    page.grab()
    assert source.asked <= 96


# --- the board ---


def column(page: CommitmentsPage, status: CommitmentStatus | None) -> list[str]:
    return list(page.board.columns[STATUSES.index(status)].cards.ids)


def test_the_board_has_a_column_for_each_status_and_one_for_none(page: CommitmentsPage) -> None:
    show(page, View.BOARD)
    assert column(page, None) == [id_of(0), id_of(1), id_of(3), id_of(5)]
    assert column(page, CommitmentStatus.ACHIEVED) == [id_of(4)]
    assert words_of(page, "board.noneTitle") == "Not assessed (4)"


def test_a_card_that_is_dragged_asks_for_its_status_and_stays_till_there_is_evidence(
    qtbot: QtBot, page: CommitmentsPage
) -> None:
    show(page, View.BOARD)
    carried = QMimeData()
    carried.setData(CARD_MIME, id_of(1).encode())
    target = page.board.columns[STATUSES.index(CommitmentStatus.STALLED)].cards
    event = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.MoveAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(page.status_wanted) as wanted:
        target.dropEvent(event)
    assert wanted.args == [id_of(1), CommitmentStatus.STALLED]
    assert id_of(1) in column(page, None)


def test_keys_go_from_column_to_column_and_take_a_card_along(
    qtbot: QtBot, page: CommitmentsPage
) -> None:
    show(page, View.BOARD)
    page.board.focus()
    none = page.board.columns[0].cards
    assert none.hasFocus()
    QTest.keyClick(none, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.status_wanted) as wanted:
        QTest.keyClick(none, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [id_of(1), CommitmentStatus.NOT_STARTED]
    QTest.keyClick(none, Qt.Key.Key_Right)
    assert page.board.columns[1].cards.hasFocus()


def test_nothing_goes_back_to_unassessed(page: CommitmentsPage) -> None:
    show(page, View.BOARD)
    wanted: list[object] = []
    page.status_wanted.connect(lambda *args: wanted.append(args))
    cards = page.board.columns[STATUSES.index(CommitmentStatus.NOT_STARTED)].cards
    assert not page.board.columns[0].cards.acceptDrops()
    QTest.keyClick(cards, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert wanted == []


# --- the shelf ---


def test_the_shelf_tells_what_is_over_from_what_is_due_soon() -> None:
    passed, soon, later, reminders = by_nearness(SIX, TODAY)
    assert passed == [id_of(3)], "what is achieved is not over"
    assert soon == [id_of(0)]
    assert later == [id_of(2)]
    assert reminders == [id_of(5)]


def test_another_view_has_the_focus_where_a_card_is(page: CommitmentsPage) -> None:
    """It was given to the first column, which was empty, and no wording was read below."""
    page.activateWindow()
    soon = [outline(0, latest=TODAY + timedelta(days=3))]
    show(page, View.TABLE, soon)
    page.table.setFocus()
    show(page, View.DUE, soon)
    assert page.selected == (id_of(0),)
    assert page.shelf.columns[1].cards.hasFocus()


def test_what_is_due_today_is_not_over() -> None:
    passed, soon, _, _ = by_nearness([outline(1, latest=TODAY)], TODAY)
    assert (passed, soon) == ([], [id_of(1)])


# --- the timeline ---


def test_a_click_on_the_timeline_goes_to_the_words(qtbot: QtBot, page: CommitmentsPage) -> None:
    show(page, View.TIMELINE)
    page.timeline.grab()
    box, bar = next(each for each in page.timeline._painter._seen if isinstance(each[1], Bar))
    with qtbot.waitSignal(page.commitment_wanted) as wanted:
        QTest.mouseClick(
            page.timeline.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint()
        )
    assert wanted.args == [bar.outline.id]


def test_a_click_on_a_count_comes_nearer(page: CommitmentsPage) -> None:
    show(page, View.TIMELINE, outlines_of_many(5000))
    page.timeline.grab()
    box, found = page.timeline._painter._seen[0]
    assert isinstance(found, Cluster)
    before = page.timeline.scale.per_day
    QTest.mouseClick(
        page.timeline.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint()
    )
    assert page.timeline.scale.per_day > before


def test_keys_walk_the_timeline_in_the_order_of_time(qtbot: QtBot, page: CommitmentsPage) -> None:
    show(page, View.TIMELINE)
    page.timeline.setFocus()
    first = page.timeline.current
    QTest.keyClick(page.timeline, Qt.Key.Key_Down)
    assert page.timeline.current != first
    QTest.keyClick(page.timeline, Qt.Key.Key_Up)
    with qtbot.waitSignal(page.commitment_wanted) as wanted:
        QTest.keyClick(page.timeline, Qt.Key.Key_Return)
    assert wanted.args == [first]


def test_zooming_stays_within_bounds_and_home_shows_everything(page: CommitmentsPage) -> None:
    show(page, View.TIMELINE)
    fitted = page.timeline.scale
    for _ in range(60):
        QTest.keyClick(page.timeline, Qt.Key.Key_Plus)
    assert page.timeline.scale.per_day == 40
    for _ in range(90):
        QTest.keyClick(page.timeline, Qt.Key.Key_Minus)
    assert page.timeline.scale.per_day > 0
    QTest.keyClick(page.timeline, Qt.Key.Key_Home)
    assert page.timeline.scale == fitted


def test_what_has_no_day_is_counted_beside_the_timeline(page: CommitmentsPage) -> None:
    show(page, View.TIMELINE, [*SIX, outline(9, said_on=None)])
    assert "1 without any day" in words_of(page, "commitmentCount")


# --- filters and empty states ---


def test_a_filter_is_seen_as_a_button_that_takes_it_off(page: CommitmentsPage) -> None:
    wanted = CommitmentFilter(statuses=frozenset({CommitmentStatus.STALLED}), words="پل")
    show(page, View.TABLE, filter=wanted)
    assert len(page.head.chips.words) == 3
    assert page.head.field.text() == "پل"
    page.head.chips._buttons[1].click()
    assert page.asked.filter == CommitmentFilter(words="پل")


def test_words_are_asked_for_when_typing_rests(qtbot: QtBot, page: CommitmentsPage) -> None:
    show(page, View.TABLE)
    asked: list[Asked] = []
    page.asked_changed.connect(asked.append)
    QTest.keyClicks(page.head.field, "abc")
    qtbot.waitUntil(lambda: [each.filter.words for each in asked] == ["abc"])


def test_an_empty_page_says_why_and_how_to_see_something(page: CommitmentsPage) -> None:
    show(page, View.TABLE, [], filter=CommitmentFilter(words="پل"))
    assert words_of(page, "commitmentsNothing").startswith("None of the 6 commitments")
    button = page.findChild(QPushButton, "clearFilters")
    assert isinstance(button, QPushButton)
    button.click()
    assert page.asked.filter.is_empty
    page.show_found(Found(Asked(), TODAY, total=0, unrecorded=0))
    assert "press C" in words_of(page, "commitmentsNothing")
    assert not button.isVisible()


def test_nothing_is_said_before_anybody_has_looked(page: CommitmentsPage) -> None:
    page.set_source(MadeRows([]))
    assert words_of(page, "commitmentsNothing") == ""
    assert words_of(page, "commitmentCount") == ""


def test_who_comes_before_something_is_found_is_taken_to_it(page: CommitmentsPage) -> None:
    page.activateWindow()
    page.set_source(MadeRows(SIX))
    page.setFocus()
    show_ids = [each.id for each in SIX]
    page.show_found(Found(Asked(), TODAY, total=6, unrecorded=0, ids=show_ids))
    assert page.focusWidget() is page.table


def test_annotations_without_a_record_are_counted_and_one_button_records_them(
    qtbot: QtBot, page: CommitmentsPage
) -> None:
    page.show_found(Found(Asked(), TODAY, total=0, unrecorded=12))
    assert words_of(page, "unrecordedWords").startswith("12 commitments")
    button = page.findChild(QPushButton, "recordAll")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(page.recording_wanted):
        button.click()
