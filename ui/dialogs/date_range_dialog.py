"""Asks between which days articles are searched for, and says how it was understood."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader_app.day_words import day_range_words
from reader_app.text.date_range import date_range
from ui.theme import LIGHT, Theme


class DateRangeDialog(QDialog):
    """Two fields for days as people write them; one left empty is open."""

    chosen = Signal(str)
    """The range as a filter has it: «1404/05/01..1404/06/31»."""

    def __init__(
        self, language: str, theme: Theme = LIGHT, parent: QWidget | None = None, *, today: date
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._today = today
        self.setWindowTitle(self.tr("Between two days"))
        self.first = QLineEdit()
        self.first.setObjectName("rangeFirst")
        self.last = QLineEdit()
        self.last.setObjectName("rangeLast")
        self.first.setPlaceholderText(self.tr("1404/05/01 or 2025-07-23"))
        self.last.setPlaceholderText(self.tr("open"))
        self._understood = QLabel(wordWrap=True)
        self._understood.setObjectName("rangeUnderstood")
        self._understood.setStyleSheet(f"color: {theme.faint_text};")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        form = QFormLayout()
        form.addRow(self.tr("&From:"), self.first)
        form.addRow(self.tr("&To:"), self.last)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._understood)
        column.addWidget(self._buttons)
        self.setMinimumWidth(380)
        self.first.textChanged.connect(self._on_text_changed)
        self.last.textChanged.connect(self._on_text_changed)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.accepted.connect(self._on_accepted)
        self._on_text_changed()

    @property
    def written(self) -> str:
        """What both fields say, as one range."""
        return f"{self.first.text().strip()}..{self.last.text().strip()}"

    def _on_accepted(self) -> None:
        self.chosen.emit(self.written)

    def _on_text_changed(self) -> None:
        period = date_range(self.written, self._today)
        is_empty = self.written == ".."
        if period is not None:
            words = day_range_words(period.earliest, period.latest, self._language)
        elif is_empty:
            words = self.tr("Write a day, a month or a year, in the calendar that you like.")
        else:
            words = self.tr("These are no days in a row.")
        self._understood.setText(words)
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(period is not None)
