"""Asks when to be reminded of commitments, and says how that was understood."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.day_words import day_words, days_left_words, short_day_words
from reader_app.text.date_range import date_range
from ui.theme import LIGHT, Theme

_WEEK: Final = timedelta(days=7)
_MONTH: Final = timedelta(days=30)


class ReminderDialog(QDialog):
    """A field for a day as people write it, and buttons for the days that are mostly meant."""

    chosen = Signal(object)
    """The day, or None: no reminder any more."""

    def __init__(
        self,
        language: str,
        theme: Theme = LIGHT,
        parent: QWidget | None = None,
        *,
        today: date,
        due: date | None = None,
        present: date | None = None,
    ) -> None:
        """`due` is the deadline, `present` the day of the reminder that there is."""
        super().__init__(parent)
        self._language = language
        self._today = today
        self.setWindowTitle(self.tr("Reminder"))
        self.day = QLineEdit()
        self.day.setObjectName("reminderDay")
        self.day.setPlaceholderText(self.tr("1404/06/01 or 2025-08-23"))
        self._understood = QLabel(wordWrap=True)
        self._understood.setObjectName("reminderUnderstood")
        self._understood.setStyleSheet(f"color: {theme.faint_text};")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._off = QPushButton(self.tr("No &reminder"))
        self._off.setObjectName("reminderOff")
        self._off.setEnabled(present is not None)
        self._buttons.addButton(self._off, QDialogButtonBox.ButtonRole.ResetRole)
        form = QFormLayout()
        form.addRow(self.tr("&On the day:"), self.day)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addLayout(self._offers(due))
        column.addWidget(self._understood)
        column.addWidget(self._buttons)
        self.setMinimumWidth(420)
        self.day.textChanged.connect(self._on_text_changed)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.accepted.connect(self._on_accepted)
        self._off.clicked.connect(self._on_off_clicked)
        if present is not None:
            self._write(present)
        self._on_text_changed()

    @property
    def wanted(self) -> date | None:
        """The day that the field means; the last one, where it means several."""
        period = date_range(self.day.text(), self._today)
        return period and (period.latest or period.earliest)

    def _offers(self, due: date | None) -> QGridLayout:
        days = [
            (self.tr("In a &week"), self._today + _WEEK),
            (self.tr("In a &month"), self._today + _MONTH),
        ]
        if due is not None and due > self._today:
            days.append((self.tr("On the day of the d&eadline"), due))
            if due - _WEEK > self._today:
                days.append((self.tr("A week &before it"), due - _WEEK))
        grid = QGridLayout()
        for number, (words, day) in enumerate(days):
            button = QPushButton(words)
            button.setObjectName(f"reminderOffer{number}")
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._write, day))
            grid.addWidget(button, number // 2, number % 2)
        return grid

    def _write(self, day: date) -> None:
        self.day.setText(short_day_words(day, self._language))
        self.day.setFocus()

    def _on_text_changed(self) -> None:
        day = self.wanted
        if day is not None:
            left = days_left_words(day, self._today, self._language)
            words = f"{day_words(day, self._language, with_weekday=True)} · {left}"
        elif not self.day.text().strip():
            words = self.tr("Write a day, in the calendar that you like.")
        else:
            words = self.tr("This is no day.")
        self._understood.setText(words)
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(day is not None)

    def _on_accepted(self) -> None:
        self.chosen.emit(self.wanted)

    def _on_off_clicked(self) -> None:
        self.chosen.emit(None)
        self.reject()
