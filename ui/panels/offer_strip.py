"""A quiet strip above the text that offers something about the open article and waits for an answer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.theme import LIGHT, Theme

_BAR: Final = 4
_SPARE: Final = 8
_ALL: Final = 1000


class OfferStrip(QWidget):
    """A question with three answers: yes, always yes, no. It takes no focus by itself; Escape in it is
    no.
    """

    accepted = Signal()
    always_accepted = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offerStrip")
        self._theme = LIGHT
        self._words = QLabel()
        self._words.setObjectName("offerWords")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._yes = self._button("offerYes", is_flat=False)
        self._always = self._button("offerAlways", is_flat=True)
        self._no = self._button("offerNo", is_flat=True)
        self._answers = QHBoxLayout()
        for button in (self._yes, self._always, self._no):
            self._answers.addWidget(button)
        self._answers.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(14 + _BAR, 6, 14 + _BAR, 6)
        for each in (self._row, self._answers):
            each.setSpacing(8)
        # In a wide window the answers stay beside the question.
        self._row.addWidget(self._words, _ALL)
        self._row.addLayout(self._answers, 1)
        self.setFocusProxy(self._yes)
        self._yes.clicked.connect(self.accepted)
        self._always.clicked.connect(self.always_accepted)
        self._no.clicked.connect(self.declined)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def word(self, question: str, *, yes: str, always: str, no: str, more: str) -> None:
        """Words the question and its answers; `more` is what the pointer learns on them."""
        self._words.setText(question)
        self._words.setMaximumWidth(self._question_width())
        self.setAccessibleName(question)
        for button, text in ((self._yes, yes), (self._always, always), (self._no, no)):
            button.setText(text)
            button.setToolTip(more)
        self._arrange()

    def offer(self) -> None:
        """Shows itself; a screen reader says the question."""
        if self.isHidden():
            self.show()
            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text))

    # --- events ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.declined.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.card))
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.line))
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            start = self.width() - _BAR if rtl else 0
            painter.fillRect(start, 0, _BAR, self.height(), QColor(theme.accent))

    # --- parts ---

    def _arrange(self) -> None:
        """Puts the answers below a question that would be squeezed into a narrow column by them."""
        margins = self._row.contentsMargins()
        beside = self._answers.sizeHint().width() + self._row.spacing()
        room = self.width() - margins.left() - margins.right() - beside
        directions = QBoxLayout.Direction
        fits = room >= self._question_width()
        self._row.setDirection(directions.LeftToRight if fits else directions.TopToBottom)

    def _question_width(self) -> int:
        return self._words.fontMetrics().horizontalAdvance(self._words.text()) + _SPARE

    def _button(self, name: str, *, is_flat: bool) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setFlat(is_flat)
        return button
