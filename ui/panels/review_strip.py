"""The strip under the text while its suggestions are reviewed: that it is so, how far, and which keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.panels.key_cap import KeyCap
from ui.theme import LIGHT, Theme

_BAR: Final = 4
_GAP: Final = 8
_PAIR_GAP: Final = 5


class ReviewStrip(QWidget):
    """Takes words; the keys that have no room are left out from the end. Its button ends the review."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewStrip")
        self._theme = LIGHT
        self._title = QLabel()
        self._title.setObjectName("reviewTitle")
        self._state = QLabel()
        self._state.setObjectName("reviewState")
        self._hints: list[_Hint] = []
        self._end = QPushButton()
        self._end.setObjectName("reviewEnd")
        self._end.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._end.clicked.connect(self.ended)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14 + _BAR, 5, 14 + _BAR, 5)
        self._row.setSpacing(_GAP)
        for widget in (self._title, self._state):
            self._row.addWidget(widget)
        self._row.addSpacing(_GAP)
        self._row.addStretch(1)
        self._row.addWidget(self._end)
        self._retranslate()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @property
    def state(self) -> str:
        return self._state.text()

    def show_state(self, state: str) -> None:
        """Says how far the review is, or why there is nothing to review."""
        self._state.setText(state)
        self._share_room()

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Takes the keys of the review, as `ui.keyboard.shown` gives them, and what each does."""
        while len(self._hints) > len(keys):
            hint = self._hints.pop()
            hint.hide()
            hint.deleteLater()
        while len(self._hints) < len(keys):
            hint = _Hint(self)
            self._row.insertWidget(3 + len(self._hints), hint)
            self._hints.append(hint)
        for hint, (key, words) in zip(self._hints, keys, strict=True):
            hint.word(key, words)
        self._share_room()

    # --- events ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.card))
            painter.fillRect(0, 0, self.width(), 1, QColor(theme.line))
            is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            start = self.width() - _BAR if is_rtl else 0
            painter.fillRect(start, 0, _BAR, self.height(), QColor(theme.accent))

    # --- parts ---

    def _share_room(self) -> None:
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 3 * _GAP
        for widget in (self._title, self._state, self._end):
            room -= widget.sizeHint().width() + _GAP
        for hint in self._hints:
            room -= hint.sizeHint().width() + _GAP
            hint.setVisible(room >= 0)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Reviewing the suggestions"))
        self._end.setText(self.tr("&End"))
        self._end.setToolTip(self.tr("Back to reading (Esc)"))
        self.setAccessibleName(self._title.text())
        self._share_room()


class _Hint(QWidget):
    """A key and what it does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cap = KeyCap("")
        self._words = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_PAIR_GAP)
        row.addWidget(self._cap)
        row.addWidget(self._words)

    def word(self, key: str, words: str) -> None:
        self._cap.setText(key)
        self._words.setText(words)
