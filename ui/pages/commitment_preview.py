"""The exact wording of the commitment that one is at, and what can be done with those chosen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader_app.day_words import day_words
from reader_app.listings import CommitmentRow
from ui.messages import interface_language, isolated, number
from ui.theme import LIGHT, Theme

_LONGEST: Final = 360
_LINES: Final = 3


class CommitmentPreview(QFrame):
    """Shown below every view."""

    words_wanted = Signal()
    status_wanted = Signal()
    reminder_wanted = Signal()
    topic_wanted = Signal()
    deletion_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._row: CommitmentRow | None = None
        self._chosen = 0
        self._quote = _Quote()
        self._quote.setObjectName("commitmentQuote")
        self._source = QLabel()
        self._source.setObjectName("commitmentSource")
        self._buttons = {
            name: QPushButton() for name in ("words", "status", "reminder", "topic", "delete")
        }
        signals = {
            "words": self.words_wanted,
            "status": self.status_wanted,
            "reminder": self.reminder_wanted,
            "topic": self.topic_wanted,
            "delete": self.deletion_wanted,
        }
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._source, 1)
        for name, button in self._buttons.items():
            button.setObjectName(f"commitment.{name}")
            button.setAutoDefault(False)
            button.clicked.connect(signals[name])
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self._quote)
        column.addLayout(row)
        self.retranslate()

    @property
    def status_button(self) -> QWidget:
        """Where the menu of statuses opens."""
        return self._buttons["status"]

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._source.setStyleSheet(f"color: {theme.faint_text};")
        self.setStyleSheet(
            f"CommitmentPreview {{ background: {theme.card}; border-top: 1px solid {theme.line}; }}"
        )

    def show_row(self, row: CommitmentRow | None, chosen: int) -> None:
        """Shows the commitment that one is at, and how many are chosen."""
        self._row, self._chosen = row, chosen
        self._show()

    def retranslate(self) -> None:
        buttons = self._buttons
        buttons["words"].setText(self.tr("Go to the words"))
        buttons["words"].setToolTip(self.tr("Open the article at these words (Enter)"))
        buttons["status"].setText(self.tr("Status…"))
        buttons["status"].setToolTip(self.tr("Say how it stands; it takes evidence"))
        buttons["reminder"].setText(self.tr("Reminder…"))
        buttons["reminder"].setToolTip(self.tr("Be reminded of it on a day"))
        buttons["topic"].setText(self.tr("Topic…"))
        buttons["topic"].setToolTip(self.tr("Give those chosen a topic"))
        buttons["delete"].setText(self.tr("Delete"))
        buttons["delete"].setToolTip(self.tr("Delete those chosen with their tags; can be undone"))
        self._show()

    def _show(self) -> None:
        row = self._row
        self._quote.show_words("" if row is None else f"«{' '.join(row.quote.split())}»")
        self._source.setText(self._source_words())
        self._source.setToolTip("" if row is None else row.article_title)
        for name, button in self._buttons.items():
            one_only = name in ("words", "status")
            button.setEnabled(row is not None and (self._chosen == 1 or not one_only))

    def _source_words(self) -> str:
        row = self._row
        if row is None:
            return ""
        if self._chosen > 1:
            return self.tr("{n} are chosen").format(n=number(self._chosen))
        metrics = QFontMetrics(self._source.font())
        title = metrics.elidedText(row.article_title, Qt.TextElideMode.ElideRight, 220)
        if row.day is None:
            return title
        return f"{isolated(title)} · {day_words(row.day, interface_language())}"


class _Quote(QLabel):
    """As high as its lines, few or none, so that the rows above do not jump."""

    def __init__(self) -> None:
        super().__init__(wordWrap=True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)

    def show_words(self, words: str) -> None:
        self.setToolTip(words)
        self.setText(words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…»")

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().lineSpacing() * _LINES)
