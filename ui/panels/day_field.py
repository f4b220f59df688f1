"""A field for one day, written in either calendar or in words, that says how it was understood."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from reader_app.day_words import day_words, short_day_words
from reader_app.text.date_range import date_range
from ui.theme import LIGHT, Theme


class DayField(QWidget):
    """Holds a day or none. What is no single day is said below the field, and is not taken."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        language: str,
        parent: QWidget | None = None,
        *,
        today: date,
        theme: Theme = LIGHT,
    ) -> None:
        """`name` is what the field is called for those who hear it."""
        super().__init__(parent)
        self._language = language
        self._today = today
        self.editor = QLineEdit()
        self.editor.setAccessibleName(name)
        self._understood = QLabel(wordWrap=True)
        self._understood.setStyleSheet(f"color: {theme.faint_text};")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.editor)
        column.addWidget(self._understood)
        self.setFocusProxy(self.editor)
        self.editor.textChanged.connect(self._on_text_changed)
        self._on_text_changed()

    @property
    def day(self) -> date | None:
        written = self.editor.text().strip()
        period = date_range(written, self._today) if written else None
        is_day = period is not None and period.earliest == period.latest
        return period.earliest if period is not None and is_day else None

    @property
    def is_sound(self) -> bool:
        """Whether the field is empty or has a day."""
        return self.day is not None or not self.editor.text().strip()

    def set_day(self, day: date | None) -> None:
        self.editor.setText(short_day_words(day, self._language) if day else "")

    def _on_text_changed(self) -> None:
        day = self.day
        if day is not None:
            words = day_words(day, self._language, with_weekday=True)
        elif self.is_sound:
            words = self.tr("A day in either calendar, or “yesterday”, “last Friday”.")
        else:
            words = self.tr("This is no single day.")
        self._understood.setText(words)
        self.changed.emit()
