"""A commitment's deadline as it was understood, under the words that say it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.panels.detail_field import HANGING_SPACE


@dataclass(frozen=True, slots=True)
class ShownDeadline:
    """`days` in both calendars, why (`reason`), and what can be done about it.

    `fresh` are the days that the words mean now, where they are others than those kept: the article
    was given its date, or another one. With `needs_date` they cannot be known before that.
    """

    days: str = ""
    reason: str = ""
    fresh: str = ""
    needs_date: bool = False
    can_be_cleared: bool = False


class DeadlineBox(QWidget):
    """Says the days and the reasoning; offers to set them by hand and to clear them."""

    by_hand_wanted = Signal()
    cleared = Signal()
    fresh_wanted = Signal()
    details_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("deadlineBox")
        self._fresh_days = ""
        self._days = self._label("deadlineDays")
        self._reason = self._label("deadlineReason")
        self._reason.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._fresh_words = self._label("deadlineFresh")
        self._fresh_words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.by_hand = self._button("deadlineByHand")
        self._clear = self._button("deadlineClear")
        self._fresh = self._button("deadlineReadAgain")
        self._details = self._button("deadlineDetails")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self._details, self._fresh, self.by_hand, self._clear):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(2)
        for label in (self._days, self._reason, self._fresh_words):
            column.addWidget(label)
        column.addLayout(row)
        self.by_hand.clicked.connect(self.by_hand_wanted)
        self._clear.clicked.connect(self.cleared)
        self._fresh.clicked.connect(self.fresh_wanted)
        self._details.clicked.connect(self.details_wanted)
        self._retranslate()

    def show_deadline(self, shown: ShownDeadline) -> None:
        for label, words in ((self._days, shown.days), (self._reason, shown.reason)):
            label.setText(words)
            label.setVisible(bool(words))
        self._fresh_days = shown.fresh
        self._fresh_words.setVisible(bool(shown.fresh))
        self._fresh.setVisible(bool(shown.fresh))
        self._details.setVisible(shown.needs_date)
        self._clear.setVisible(shown.can_be_cleared)
        self._word_fresh()

    def set_writable(self, is_writable: bool) -> None:
        for button in (self.by_hand, self._clear, self._fresh, self._details):
            button.setEnabled(is_writable)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _label(self, name: str) -> QLabel:
        label = QLabel(wordWrap=True)
        label.setObjectName(name)
        label.setContentsMargins(*HANGING_SPACE)
        return label

    def _button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _word_fresh(self) -> None:
        words = self.tr("As the article is dated now: {days}").format(days=self._fresh_days)
        self._fresh_words.setText(words if self._fresh_days else "")

    def _retranslate(self) -> None:
        self.by_hand.setText(self.tr("By hand…"))
        self.by_hand.setToolTip(self.tr("Set the days of the deadline by hand"))
        self._clear.setText(self.tr("Clear"))
        self._clear.setToolTip(self.tr("Take the deadline away; the words stay"))
        self._fresh.setText(self.tr("Read again"))
        self._details.setText(self.tr("Date the article…"))
        self._word_fresh()
