"""The margin as a screen reader hears it: a list with an item for each annotation of the article.

Cards are painted, so there are no widgets that could speak for them.
"""

# The stub says that these pointers are never null; for Qt null is the answer "there is none".
# pyright: reportIncompatibleMethodOverride=false

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

if TYPE_CHECKING:
    from ui.reading.margin import Margin


@cache
def make_margins_heard() -> None:
    """Lets Qt ask here for what it tells of a margin; once, as Qt keeps every factory."""
    QAccessible.installFactory(_interface_of)


def tell_selected(margin: Margin, number: int) -> None:
    """Says that the focus is on the card with this number, counted from 0."""
    if not QAccessible.isActive():
        return
    interface = QAccessible.queryAccessibleInterface(margin)
    card = interface.child(number) if interface is not None else None
    if card is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(card, QAccessible.Event.Focus))
        QAccessible.updateAccessibility(QAccessibleEvent(card, QAccessible.Event.Selection))


class MarginInterface(QAccessibleWidget):
    """Its children are the annotations in the order of the text."""

    def __init__(self, margin: Margin) -> None:
        super().__init__(margin, QAccessible.Role.List, margin.accessibleName())
        self._margin = margin
        # By number and kept for good: Qt holds on to an item after its annotation is gone.
        self._cards: list[CardInterface] = []

    def childCount(self) -> int:
        return len(self._margin.annotations_in_order)

    def child(self, index: int) -> QAccessibleInterface | None:
        if not 0 <= index < self.childCount():
            return None
        while len(self._cards) <= index:
            self._cards.append(CardInterface(self._margin, len(self._cards)))
        return self._cards[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.number if isinstance(child, CardInterface) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        numbers = range(self.childCount())
        found = (n for n in numbers if self._margin.card_rect(n).contains(x, y))
        return self.child(next(found, -1))

    def focusChild(self) -> QAccessibleInterface | None:
        return self.child(self._margin.selected_number) if self._margin.hasFocus() else None


class CardInterface(QAccessibleInterface):
    """The card with a number; says what the annotation there is now."""

    def __init__(self, margin: Margin, number: int) -> None:
        super().__init__()
        self._margin = margin
        self.number = number

    def isValid(self) -> bool:
        return self.number < len(self._margin.annotations_in_order)

    def object(self) -> QObject | None:
        return None

    def window(self) -> QWindow | None:
        return self._margin.window().windowHandle()

    def parent(self) -> QAccessibleInterface | None:
        return QAccessible.queryAccessibleInterface(self._margin)

    def child(self, index: int) -> None:
        del index

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        del child
        return -1

    def childAt(self, x: int, y: int) -> None:
        del x, y

    def text(self, kind: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        annotation = self._margin.annotations_in_order[self.number]
        if kind is QAccessible.Text.Name:
            return self._margin.label_and_quote(annotation)
        return annotation.note if kind is QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """A note is written in its field; cards take no text."""

    def rect(self) -> QRect:
        return self._margin.card_rect(self.number)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        is_selected = self.number == self._margin.selected_number
        state.focusable = state.selectable = True
        state.selected = is_selected
        state.focused = is_selected and self._margin.hasFocus()
        state.offscreen = self.rect().isEmpty()
        state.invalid = not self.isValid()
        return state


def _interface_of(_key: str, thing: QObject | None) -> QAccessibleInterface | None:
    from ui.reading.margin import Margin

    if not isinstance(thing, Margin):
        return None
    # Qt keeps a pointer to it for as long as the margin lives, and so must Python.
    thing.interface = MarginInterface(thing)
    return thing.interface
