"""The menu of filters of the commitments; what is on is ticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader_app.listings import CommitmentFilter
from reader_app.model import PERSON, PLACE, CommitmentKind, Strength
from reader_app.record_words import words_for
from reader_app.text.dates.calendar import Calendar, Period, month_of, months, years
from ui.messages import interface_language
from ui.models.commitment_filters import due_between, toggled
from ui.panels.status_marks import STATUSES


class CommitmentFilterMenu(QMenu):
    """Filled anew each time it is opened."""

    changed = Signal(object)
    """The filter that is wanted now."""
    entities_wanted = Signal(str)
    """Persons or places, by their layer, are to be chosen."""
    range_wanted = Signal()
    """The user wants to say between which days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = CommitmentFilter()

    def fill(self, present: CommitmentFilter, topics: Sequence[str], today: date) -> None:
        """Makes the entries, ticked as `present` says."""
        self._filter = present
        for child in self.findChildren(QMenu):
            child.deleteLater()
        self.clear()
        language = interface_language()
        self.addAction(self.tr("Person…")).triggered.connect(
            partial(self.entities_wanted.emit, PERSON)
        )
        self.addAction(self.tr("Place…")).triggered.connect(
            partial(self.entities_wanted.emit, PLACE)
        )
        menu = self.addMenu(self.tr("Topic"))
        for topic in topics:
            self._add(menu, topic.replace("&", "&&"), toggled(present, "topics", topic))
        menu.setEnabled(bool(topics))
        for title, field, values in (
            (self.tr("Status"), "statuses", STATUSES),
            (self.tr("Kind"), "kinds", tuple(CommitmentKind)),
            (self.tr("Strength"), "strengths", tuple(Strength)),
        ):
            menu = self.addMenu(title)
            for value in values:
                is_on = value in getattr(present, field)
                wanted = toggled(present, field, value)
                self._add(menu, words_for(value, language), wanted, is_on=is_on)
        self._fill_due(self.addMenu(self.tr("Deadline")), today)
        self.addSeparator()
        clearing = self._add(self, self.tr("Take all filters off"), CommitmentFilter())
        clearing.setCheckable(False)
        clearing.setEnabled(not present.is_empty)

    def _fill_due(self, menu: QMenu, today: date) -> None:
        present = self._filter
        for words, period in self._periods(today):
            is_on = (present.due_from, present.due_to) == period
            wanted = due_between(present, *((None, None) if is_on else period))
            self._add(menu, words, wanted, is_on=is_on)
        menu.addAction(self.tr("Between two days…")).triggered.connect(self.range_wanted)
        menu.addSeparator()
        for words, value in (
            (self.tr("With a deadline"), True),
            (self.tr("Without a deadline"), False),
        ):
            is_on = present.has_deadline is value
            wanted = replace(present, has_deadline=None if is_on else value)
            self._add(menu, words, wanted, is_on=is_on)
        is_on = present.has_reminder is True
        wanted = replace(present, has_reminder=None if is_on else True)
        self._add(menu, self.tr("With a reminder"), wanted, is_on=is_on)

    def _periods(self, today: date) -> list[tuple[str, Period]]:
        """Returns the next months and years in the reader's own calendar."""
        is_persian = interface_language() == "fa"
        calendar = Calendar.JALALI if is_persian else Calendar.GREGORIAN
        year, month = month_of(calendar, today)
        following = (year, month + 1) if month < 12 else (year + 1, 1)
        found = (
            (self.tr("This month"), months(calendar, year, month, month)),
            (self.tr("Next month"), months(calendar, following[0], following[1], following[1])),
            (self.tr("This year"), years(calendar, year, year)),
            (self.tr("Next year"), years(calendar, year + 1, year + 1)),
        )
        return [(words, period) for words, period in found if period is not None]

    def _add(
        self, menu: QMenu, words: str, wanted: CommitmentFilter, *, is_on: bool | None = None
    ) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(self._is_narrower(wanted) if is_on is None else is_on)
        action.triggered.connect(partial(self.changed.emit, wanted))
        return action

    def _is_narrower(self, wanted: CommitmentFilter) -> bool:
        """Tells whether choosing `wanted` would take a topic off that is on now."""
        return wanted.topics < self._filter.topics
