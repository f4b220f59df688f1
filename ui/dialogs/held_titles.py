"""The titles that a person or place had, each with the days from and to which."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.day_words import day_range_words, short_day_words
from reader_app.model import HeldTitle
from reader_app.text.date_range import date_range
from reader_app.text.dates.calendar import Period
from ui.messages import interface_language
from ui.theme import Theme

_DAY_SHARE: Final = 3
_TITLE_SHARE: Final = 4


class HeldTitlesField(QWidget):
    """The titles one below the other, and a button for one more."""

    edited = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self.setObjectName("heldTitles")
        self._theme = theme
        self._today = today
        self._rows: list[TitleRow] = []
        self._add = QPushButton()
        self._add.setObjectName("heldTitles.add")
        self._add.setFlat(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeading)
        self._add.clicked.connect(self._on_add_clicked)
        self._retranslate()

    @property
    def titles(self) -> tuple[HeldTitle, ...]:
        """Those that have a name, as they are written now."""
        return tuple(row.title for row in self._rows if row.title.title)

    @property
    def obstacle(self) -> str:
        """What keeps a title from being kept, or ""."""
        return next((row.obstacle for row in self._rows if row.obstacle), "")

    def show_titles(self, titles: Sequence[HeldTitle]) -> None:
        for row in list(self._rows):
            self._drop(row)
        for held in titles:
            self._new(held)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_add_clicked(self) -> None:
        row = self._new(HeldTitle(""))
        row.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_row_removed(self, row: TitleRow) -> None:
        self._drop(row)
        self._add.setFocus()
        self.edited.emit()

    def _new(self, held: HeldTitle) -> TitleRow:
        row = TitleRow(held, self._theme, self._today)
        row.edited.connect(self.edited)
        row.removed.connect(self._on_row_removed)
        self._column.insertWidget(len(self._rows), row)
        self._rows.append(row)
        row.show()  # the layout would do it later, and it is to have the focus now
        return row

    def _drop(self, row: TitleRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _retranslate(self) -> None:
        self._add.setText(self.tr("Add a title"))
        self._add.setToolTip(self.tr("Add a post or title, as “governor of Isfahan”"))


class TitleRow(QWidget):
    """A title, the first and the last day, a button that removes it, and how the days were understood."""

    edited = Signal()
    removed = Signal(object)

    def __init__(self, held: HeldTitle, theme: Theme, today: date) -> None:
        super().__init__()
        self.setObjectName("heldTitle")
        self._today = today
        self.name, self.first, self.last = QLineEdit(), QLineEdit(), QLineEdit()
        fields = {"name": self.name, "first": self.first, "last": self.last}
        for part, field in fields.items():
            field.setObjectName(f"heldTitle.{part}")
        self._remove = QToolButton()
        self._remove.setObjectName("heldTitle.remove")
        self._remove.setText("✕")
        self._remove.setAutoRaise(True)
        self._understood = QLabel(wordWrap=True)
        self._understood.setStyleSheet(f"color: {theme.faint_text};")
        self._arrange()
        self._show(held)
        for field in fields.values():
            field.textChanged.connect(self._on_text_changed)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._retranslate()

    @property
    def title(self) -> HeldTitle:
        first, last = (self._days_of(field) for field in (self.first, self.last))
        return HeldTitle(
            " ".join(self.name.text().split()),
            first.earliest if first else None,
            last.latest if last else None,
        )

    @property
    def obstacle(self) -> str:
        """What keeps the days from being kept, or ""."""
        for field in (self.first, self.last):
            if field.text().strip() and self._days_of(field) is None:
                return self.tr(
                    "The days of a title could not be read. Write them as 1403/07/15 or 2024-10-06."
                )
        return ""

    def _days_of(self, field: QLineEdit) -> Period | None:
        return date_range(field.text(), self._today)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_text_changed(self) -> None:
        self._explain()
        self.edited.emit()

    def _on_remove_clicked(self) -> None:
        self.removed.emit(self)

    def _explain(self) -> None:
        """Says in both calendars which days are meant."""
        held = self.title
        is_sound = not (held.earliest and held.latest and held.latest < held.earliest)
        days = (held.earliest, held.latest) if is_sound else (None, None)
        words = day_range_words(*days, interface_language())
        self._understood.setText(words)
        self._understood.setVisible(bool(words))

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        for column, field in enumerate((self.name, self.first, self.last, self._remove)):
            grid.addWidget(field, 0, column)
        grid.addWidget(self._understood, 1, 0, 1, 4)
        for column, share in enumerate((_TITLE_SHARE, _DAY_SHARE, _DAY_SHARE)):
            grid.setColumnStretch(column, share)

    def _show(self, held: HeldTitle) -> None:
        self.name.setText(held.title)
        language = interface_language()
        for field, day in ((self.first, held.earliest), (self.last, held.latest)):
            field.setText(short_day_words(day, language) if day else "")
            field.setCursorPosition(0)

    def _retranslate(self) -> None:
        self.name.setPlaceholderText(self.tr("Post or title"))
        self.name.setAccessibleName(self.tr("Post or title"))
        self.first.setPlaceholderText(self.tr("since"))
        self.first.setAccessibleName(self.tr("Since which day"))
        self.last.setPlaceholderText(self.tr("until"))
        self.last.setAccessibleName(self.tr("Until which day"))
        self._remove.setToolTip(self.tr("Remove the title"))
        self._remove.setAccessibleName(self.tr("Remove the title"))
        self._explain()
