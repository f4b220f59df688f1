"""A calm strip at the bottom of the window that says what happened and stops nobody."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractAnimation,
    QEvent,
    QPropertyAnimation,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QEnterEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader_app.errors import KnownError
from ui.messages import sentence
from ui.theme import LIGHT, Theme

SHOWN_MS: Final = 6000
_FADE_MS: Final = 350
_BAR: Final = 4


class Tone(StrEnum):
    """Whether a message may pass by itself or waits until it is dismissed."""

    NOTICE = "notice"
    ERROR = "error"


class MessageStrip(QWidget):
    """Shows one sentence at a time, the newest.

    A notice fades by itself, unless the pointer rests on it; an error stays until it is dismissed
    or another message comes.
    """

    action_triggered = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._tone = Tone.NOTICE
        self._error: KnownError | None = None
        self._on_action: Callable[[], object] = self.action_triggered.emit
        self._words = QLabel()
        self._words.setObjectName("messageWords")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = QPushButton()
        self._action.setObjectName("messageAction")
        self._close = QToolButton()
        self._close.setObjectName("messageClose")
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14 + _BAR, 7, 14 + _BAR, 7)
        row.setSpacing(12)
        for widget in (self._words, self._action, self._close):
            row.addWidget(widget)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._effect = QGraphicsOpacityEffect(self)
        self._fading = self._fade()
        self._waiting.timeout.connect(self._fading.start)
        self._action.clicked.connect(self._on_action_clicked)
        self._close.clicked.connect(self.dismiss)
        self._retranslate()
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    @property
    def tone(self) -> Tone:
        return self._tone

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_message(
        self,
        text: str,
        action: str = "",
        shown_ms: int = SHOWN_MS,
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Shows a notice, with a button named `action` unless that is empty.

        The button does `on_action`; without one it emits `action_triggered`.
        """
        self._error = None
        self._on_action = on_action or self.action_triggered.emit
        self._show(text, action, Tone.NOTICE)
        self._waiting.start(shown_ms)

    def show_error(self, error: KnownError) -> None:
        """Shows what went wrong and what to do, until it is dismissed."""
        self._error = error
        self._show(sentence(error), "", Tone.ERROR)

    def dismiss(self) -> None:
        self._stop_passing()
        self._error = None
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()

    # --- events ---

    def enterEvent(self, event: QEnterEvent) -> None:
        # Who points at a message is reading it.
        self._stop_passing()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self._tone is Tone.NOTICE and self.isVisible():
            self._waiting.start(SHOWN_MS)
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.card))
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.line))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        color = theme.warning if self._tone is Tone.ERROR else theme.accent
        painter.fillRect(self.width() - _BAR if rtl else 0, 0, _BAR, self.height(), QColor(color))

    def _on_action_clicked(self) -> None:
        self.dismiss()
        self._on_action()

    # --- parts ---

    def _show(self, text: str, action: str, tone: Tone) -> None:
        self._stop_passing()
        self._tone = tone
        self._words.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.show()
        self.update()
        self._announce(text)

    def _announce(self, text: str) -> None:
        if not QAccessible.isActive():
            return
        announcement = QAccessibleAnnouncementEvent(self, text)
        if self._tone is Tone.ERROR:
            announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(announcement)

    def _fade(self) -> QPropertyAnimation:
        # An effect that is on paints the strip through a picture; it is on only while it fades.
        self._effect.setEnabled(False)
        self.setGraphicsEffect(self._effect)
        fading = QPropertyAnimation(self._effect, b"opacity", self)
        fading.setDuration(_FADE_MS)
        fading.setStartValue(1.0)
        fading.setEndValue(0.0)
        fading.stateChanged.connect(self._on_fading_state_changed)
        fading.finished.connect(self.dismiss)
        return fading

    def _on_fading_state_changed(self, state: QAbstractAnimation.State) -> None:
        self._effect.setEnabled(state is QAbstractAnimation.State.Running)

    def _stop_passing(self) -> None:
        self._waiting.stop()
        self._fading.stop()

    def _retranslate(self) -> None:
        self._close.setToolTip(self.tr("Dismiss"))
        self._close.setAccessibleName(self.tr("Dismiss"))
        if self._error is not None:
            self._words.setText(sentence(self._error))
            self.setAccessibleName(self.text)
        else:
            self.dismiss()  # a notice was worded by others, in the language before
