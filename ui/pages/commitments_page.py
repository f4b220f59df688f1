"""The page of commitments: a table, a board, a shelf of deadlines and a line of time of the same ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader_app.listings import CommitmentFilter, CommitmentOrder, CommitmentOutline
from reader_app.model import CommitmentId, CommitmentStatus
from reader_app.record_words import words_for
from ui.messages import interface_language, number
from ui.models.commitment_found import NOTHING, Asked, Found, View
from ui.models.commitment_rows import CommitmentRows, CommitmentSource
from ui.pages.card_board import CardBoard, status_icon
from ui.pages.commitment_preview import CommitmentPreview
from ui.pages.commitment_table import CommitmentTable
from ui.pages.commitments_head import CommitmentsHead
from ui.pages.page import Page
from ui.pages.timeline import Timeline
from ui.panels.status_marks import STATUSES
from ui.theme import Theme

SOON: Final = timedelta(days=30)
LATER: Final = timedelta(days=90)
_ENDED: Final = {
    CommitmentStatus.ACHIEVED,
    CommitmentStatus.PARTLY_ACHIEVED,
    CommitmentStatus.NOT_ACHIEVED,
    CommitmentStatus.UNCHECKABLE,
}
_SHELVES: Final = ("duePassed", "dueSoon", "dueLater", "dueReminders")
_REMINDERS: Final = _SHELVES.index("dueReminders")
_STEP: Final = 1.6


class CommitmentsPage(Page):
    """Says what it wants to see, is given it, and says what is to be done with it."""

    asked_changed = Signal(object)
    """Something else is to be seen: an `Asked`."""
    status_wanted = Signal(object, object)
    """A commitment, and the status that it is to have."""
    reminder_wanted = Signal(object)
    topic_wanted = Signal(object)
    deletion_wanted = Signal(object)
    recording_wanted = Signal()
    entities_wanted = Signal(str)
    range_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = CommitmentRows()
        self._found: Found = NOTHING
        self.head = CommitmentsHead()
        self.table = CommitmentTable(self._rows)
        names = [f"board.{status.value if status else 'none'}" for status in STATUSES]
        # To none there is no way back: a history only grows.
        self.board = CardBoard(self._rows, names, targets=frozenset(range(1, len(STATUSES))))
        self.shelf = CardBoard(self._rows, _SHELVES, targets=frozenset({_REMINDERS}))
        self.timeline = Timeline(self._rows)
        self.preview = CommitmentPreview()
        self._unrecorded = _Unrecorded()
        self._nothing = _Nothing()
        self._stack = QStackedWidget()
        self._views: dict[View, CommitmentTable | CardBoard | Timeline] = {
            View.TABLE: self.table,
            View.BOARD: self.board,
            View.DUE: self.shelf,
            View.TIMELINE: self.timeline,
        }
        for view in (*self._views.values(), self._nothing):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._unrecorded, self.head):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        column.addWidget(self.preview)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        head, preview = self.head, self.preview
        head.asked_changed.connect(self.asked_changed)
        head.entities_wanted.connect(self.entities_wanted)
        head.range_wanted.connect(self.range_wanted)
        head.zoom_wanted.connect(self._on_zoom_wanted)
        for view in self._views.values():
            view.chosen.connect(self.commitment_wanted)
            view.current_changed.connect(self._on_current_changed)
            view.menu_wanted.connect(self._on_menu_wanted)
            view.deletion_wanted.connect(self._on_deletion_wanted)
        for view in (self.table, self.board, self.shelf):
            view.selection_changed.connect(self._on_current_changed)
        self.table.order_wanted.connect(self._on_order_wanted)
        self.board.moved.connect(self._on_card_moved)
        self.shelf.moved.connect(self._on_shelved)
        preview.words_wanted.connect(self._on_words_wanted)
        preview.status_wanted.connect(self._on_status_menu_wanted)
        preview.reminder_wanted.connect(self._on_reminder_wanted)
        preview.topic_wanted.connect(self._on_topic_wanted)
        preview.deletion_wanted.connect(self._on_deletion_wanted)
        self._unrecorded.recording_wanted.connect(self.recording_wanted)
        self._nothing.clearing_wanted.connect(self._on_clearing_wanted)

    # --- what the desk tells ---

    @property
    def asked(self) -> Asked:
        return self.head.asked

    @property
    def selected(self) -> tuple[CommitmentId, ...]:
        return self._view.selected

    @property
    def found(self) -> Found:
        return self._found

    def set_source(self, source: CommitmentSource | None) -> None:
        """Takes the rows from another library; what was shown of the last one goes."""
        self._rows.set_source(source)
        self.show_found(NOTHING)

    def forget(self, ids: Sequence[CommitmentId] | None = None) -> None:
        """Says that these have changed, or all may have."""
        self._rows.forget(ids)

    def show_found(self, found: Found) -> None:
        self._found = found
        view = found.asked.view
        ids = [each.id for each in found.outlines]
        match view:
            case View.TABLE:
                self.table.show_ids(found.ids)
                self.table.show_order(found.asked.order, is_descending=found.asked.is_descending)
            case View.BOARD:
                self.board.show_columns(by_status(found.outlines), found.today)
            case View.DUE:
                self.shelf.show_columns(by_nearness(found.outlines, found.today), found.today)
            case View.TIMELINE:
                self.timeline.show_outlines(found.outlines, found.today)
        has_some = bool(found.ids or ids)
        self._nothing.show_for(found)
        shown = self._views[view] if has_some else self._nothing
        had_focus = self._stack.isAncestorOf(self.focusWidget())
        is_other = self._stack.currentWidget() is not shown
        self._stack.setCurrentWidget(shown)
        # Of another view Qt would give the focus to the first part, though it may be empty.
        if self.hasFocus() or (had_focus and is_other):
            self._focus_view()
        self.head.show_found(found, self._more(view))
        self._unrecorded.show_count(found.unrecorded)
        self.preview.setVisible(has_some)
        self._on_current_changed()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for widget in (self.head, self.preview, self._unrecorded, self._nothing):
            widget.set_theme(theme)
        for view in self._views.values():
            view.set_theme(theme)
        self.board.show_signs(STATUSES)

    def go_to_field(self) -> None:
        self.head.field.selectAll()
        self.head.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        language = interface_language()
        for column, status in zip(self.board.columns, STATUSES, strict=True):
            column.name(words_for(status, language), self.tr("Drag a card here, or Ctrl+← →"))
        names = (
            (
                self.tr("Passed without evidence"),
                self.tr("The last day is over, and nothing shows how it ended"),
            ),
            (self.tr("Due in 30 days"), self.tr("The last day is within 30 days")),
            (self.tr("Due in 90 days"), self.tr("The last day is in 31 to 90 days")),
            (self.tr("Reminders"), self.tr("Drag a card here to be reminded of it")),
        )
        for column, (title, tip) in zip(self.shelf.columns, names, strict=True):
            column.name(title, tip)
        for widget in (self.head, self.preview, self.table, self.timeline):
            widget.retranslate()
        self._unrecorded.retranslate()
        self._nothing.retranslate()
        self.show_found(self._found)

    # --- events ---

    def focusInEvent(self, event: object) -> None:
        del event
        self._focus_view()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Escape in the field leaves the field first; from the view it leaves the page.
        if event.key() == Qt.Key.Key_Escape and self.head.field.hasFocus():
            if self.head.field.text():
                self.head.field.clear()
            self._focus_view()
        else:
            super().keyPressEvent(event)

    @property
    def _view(self) -> CommitmentTable | CardBoard | Timeline:
        return self._views[self._found.asked.view]

    def _focus_view(self) -> None:
        view = self._view
        if self._found is NOTHING:  # the page itself keeps the focus till something is found
            return
        if self._stack.currentWidget() is self._nothing:
            self.head.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(view, CardBoard):
            view.focus()
        else:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _more(self, view: View) -> str:
        if view is View.TIMELINE and self.timeline.undated:
            words = self.tr("{n} without any day are in the table alone")
            return words.format(n=number(self.timeline.undated))
        return ""

    def _on_current_changed(self) -> None:
        view = self._view
        current = view.current
        row = None if current is None else self._rows.some([current]).get(current)
        self.preview.show_row(row, max(len(view.selected), 1))

    def _on_zoom_wanted(self, how: str) -> None:
        match how:
            case "in":
                self.timeline.zoom(_STEP)
            case "out":
                self.timeline.zoom(1 / _STEP)
            case "fit":
                self.timeline.fit()
            case _:
                self.timeline.go_to_today()

    def _on_order_wanted(self, order: CommitmentOrder, is_descending: bool) -> None:
        self.head.ask(replace(self.asked, order=order, is_descending=is_descending))

    def _on_card_moved(self, ids: Sequence[CommitmentId], column: int) -> None:
        if ids:
            self.status_wanted.emit(ids[0], STATUSES[column])

    def _on_shelved(self, ids: Sequence[CommitmentId], column: int) -> None:
        if column == _REMINDERS:
            self.reminder_wanted.emit(tuple(ids))

    def _on_words_wanted(self) -> None:
        if self._view.current is not None:
            self.commitment_wanted.emit(self._view.current)

    def _on_reminder_wanted(self) -> None:
        if self.selected:
            self.reminder_wanted.emit(self.selected)

    def _on_topic_wanted(self) -> None:
        if self.selected:
            self.topic_wanted.emit(self.selected)

    def _on_deletion_wanted(self) -> None:
        if self.selected:
            self.deletion_wanted.emit(self.selected)

    def _on_clearing_wanted(self) -> None:
        self.head.set_filter(CommitmentFilter())

    def _on_status_menu_wanted(self) -> None:
        button = self.preview.status_button
        self.status_menu().popup(button.mapToGlobal(QPoint(0, button.height())))

    def _on_menu_wanted(self, place: QPoint) -> None:
        self.context_menu().popup(place)

    def status_menu(self, parent: QMenu | None = None) -> QMenu:
        """Returns a menu of the statuses that the current commitment can be given."""
        menu = QMenu(self.tr("Status"), parent or self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is None)
        current = self._view.current
        for status in CommitmentStatus:
            action = menu.addAction(words_for(status, interface_language()))
            action.setIcon(status_icon(status, self.theme))
            action.triggered.connect(partial(self.status_wanted.emit, current, status))
        return menu

    def context_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_one = len(self.selected) == 1
        menu.addAction(self.tr("Go to the words"), self._on_words_wanted).setEnabled(is_one)
        menu.addMenu(self.status_menu(menu)).setEnabled(is_one)
        menu.addSeparator()
        menu.addAction(self.tr("Reminder…"), self._on_reminder_wanted)
        menu.addAction(self.tr("Topic…"), self._on_topic_wanted)
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), self._on_deletion_wanted)
        return menu


def by_status(outlines: Sequence[CommitmentOutline]) -> list[list[CommitmentId]]:
    """Returns them by status, in the order of `STATUSES`."""
    columns: dict[CommitmentStatus | None, list[CommitmentId]] = {each: [] for each in STATUSES}
    for outline in outlines:
        columns[outline.status].append(outline.id)
    return list(columns.values())


def by_nearness(outlines: Sequence[CommitmentOutline], today: date) -> list[list[CommitmentId]]:
    """Returns those that are over and undecided, those due soon, those due later, and those with a
    reminder, the nearest first.
    """
    passed: list[CommitmentId] = []
    soon: list[CommitmentId] = []
    later: list[CommitmentId] = []
    for each in outlines:
        if each.latest is None or each.status in _ENDED:
            continue
        if each.latest < today:
            passed.append(each.id)
        elif each.latest <= today + SOON:
            soon.append(each.id)
        elif each.latest <= today + LATER:
            later.append(each.id)
    reminded = [each for each in outlines if each.remind_on is not None]
    reminded.sort(key=lambda each: each.remind_on or date.max)
    # What is over longest has waited longest, but what is over since yesterday is news.
    return [passed[::-1], soon, later, [each.id for each in reminded]]


class _Unrecorded(QFrame):
    """Says that some annotations of the layer have no record, and offers to make them all."""

    recording_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._words = QLabel(wordWrap=True)
        self._words.setObjectName("unrecordedWords")
        self.button = QPushButton()
        self.button.setObjectName("recordAll")
        self.button.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.recording_wanted)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"_Unrecorded {{ background: {theme.card}; border-bottom: 1px solid {theme.line}; }}"
        )

    def show_count(self, count: int) -> None:
        self._count = count
        self.setVisible(count > 0)
        self.retranslate()

    def retranslate(self) -> None:
        words = (
            self.tr("1 commitment is only tagged: it has no record to be filled in.")
            if self._count == 1
            else self.tr("{n} commitments are only tagged: they have no record to be filled in.")
        )
        self._words.setText(words.format(n=number(self._count)))
        self.button.setText(self.tr("Record them"))
        self.button.setToolTip(self.tr("Make a record for each; can be undone in one step"))


class _Nothing(QWidget):
    """Says why there is nothing, and what to do about it."""

    clearing_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._found: Found = NOTHING
        self._words = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._words.setObjectName("commitmentsNothing")
        self.button = QPushButton()
        self.button.setObjectName("clearFilters")
        self.button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 20, 40, 20)
        column.addStretch(2)
        column.addWidget(self._words)
        column.addSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self.button.clicked.connect(self.clearing_wanted)

    def set_theme(self, theme: Theme) -> None:
        self._words.setStyleSheet(f"color: {theme.faint_text};")

    def show_for(self, found: Found) -> None:
        self._found = found
        self.button.setVisible(found.total > 0 and not found.asked.filter.is_empty)
        self.retranslate()

    def retranslate(self) -> None:
        found = self._found
        if found is NOTHING:  # nobody has looked yet
            words = ""
        elif found.total:
            words = self.tr("None of the {n} commitments fits all these filters.")
            words = words.format(n=number(found.total))
        elif found.unrecorded:
            words = self.tr("No commitment has a record yet. Press the button above to make them.")
        else:
            words = self.tr(
                "There are no commitments yet. Select a sentence in an article and press C."
            )
        self._words.setText(words)
        self.button.setText(self.tr("Take all filters off"))
