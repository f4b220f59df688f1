"""What fingers and eyes do in a window to commitments and their cards."""

from __future__ import annotations

from typing import Final

from pages import point_of
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from windows import action

from reader_app.model import Commitment, SlotName, Span
from ui.main_window import MainWindow
from ui.panels.commitment_card import CommitmentCard
from ui.reading.article_view import ArticleView
from ui.reading.margin import Margin

PLAIN: Final = Qt.KeyboardModifier.NoModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
KEYS: Final = dict(zip(SlotName, [getattr(Qt.Key, f"Key_{n}") for n in range(1, 9)], strict=True))


class Walk:
    """A window on one article, with what fingers and eyes do there."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        action(window, "article.next").trigger()
        self.view = window.findChild(ArticleView, "articleView")
        self.margin = window.findChild(Margin, "margin")
        self.view.setFocus()
        self.text = window.workspace.text

    @property
    def card(self) -> CommitmentCard:
        found = self.window.findChild(CommitmentCard, "commitmentCard")
        assert isinstance(found, CommitmentCard)
        return found

    @property
    def commitment(self) -> Commitment:
        (one,) = self.window.records.commitments
        return one

    @property
    def is_empty(self) -> bool:
        """Whether no slot of any commitment is filled."""
        return not any(each.slots for each in self.window.records.commitments)

    def select(self, words: str, nth: int = 0) -> None:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        self.view.select_span(start, start + len(words))

    def point_of(self, offset: int) -> QPoint:
        """Returns the middle of a character in the view, which is scrolled to it first."""
        self.view.reveal(Span(offset, offset + 1))
        return point_of(self.view, offset)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key, modifiers)

    def press_persian(self, letter: str, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Presses a key of a Persian keyboard, of which QTest does not know what it types."""
        widget = QApplication.focusWidget() or self.view
        click, key = QTest.KeyAction.Click, Qt.Key(ord(letter))
        QTest.sendKeyEvent(click, widget, key, letter, modifiers)

    def tag(self, words: str, key: Qt.Key = Qt.Key.Key_C) -> None:
        self.view.setFocus()
        self.select(words)
        self.press(key)

    def fill(self, slot: SlotName, words: str, nth: int = 0) -> None:
        self.view.setFocus()
        self.select(words, nth)
        self.press(KEYS[slot], ALT)

    def write(self, slot: SlotName, words: str) -> None:
        self.view.clear_selection()
        self.press(KEYS[slot], ALT)
        type_in(QApplication.focusWidget(), words)
        self.press(Qt.Key.Key_Return)

    def words_of(self, slot: SlotName) -> list[str]:
        return [filler.words for filler in self.commitment.fillers(slot)]

    def undo(self) -> None:
        action(self.window, "edit.undo").trigger()


def type_in(widget: QWidget, words: str) -> None:
    """Types letters of any script; QTest knows those of ASCII alone."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)
