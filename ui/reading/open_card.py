"""The cards of the margin that are widgets: whose they are, how tall, and where they stand.

Such a card stands by its words, or at the rim that is nearest to them, and is never taller than the
margin.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from reader_app.model import Annotation, AnnotationId, Span
from ui.reading.leaders import Leader

LEAST_WIDTH: Final = 332
_WIDTH: Final = 384
_SHARE: Final = 0.42  # of the room for text and margin
_GUEST_ROW: Final = 16.0  # from the top of a guest's card to the middle of its first row


class WidgetCard:
    """A widget among painted cards."""

    def __init__(self) -> None:
        self.widget: QWidget | None = None
        self.height = 0.0

    @property
    def has_focus(self) -> bool:
        focused = self.widget.window().focusWidget() if self.widget is not None else None
        return focused is not None and self.widget is not None and self.widget.isAncestorOf(focused)

    def take(self, widget: QWidget, margin: QWidget) -> None:
        """Shows `widget` in the margin, in the place of what was shown before."""
        if self.widget is not None and self.widget is not widget:
            self.widget.hide()
        self.widget = widget
        if widget.parentWidget() is not margin:
            widget.setParent(margin)
        widget.show()

    def hide(self) -> None:
        if self.widget is not None:
            self.widget.hide()
        self.widget = None

    def measure(self, width: float, most: float) -> None:
        """Takes the height that the widget wishes for, `most` at most."""
        wished = self.widget.heightForWidth(round(width)) if self.widget is not None else 0
        self.height = min(float(wished), most)

    def top(self, words_y: float, rim: float, view_height: float) -> float:
        """Returns where it begins in a view, as near to its words as it is seen whole."""
        return max(min(words_y, view_height - rim - self.height), rim)

    def place(self, rect: QRectF) -> None:
        if self.widget is not None:
            self.widget.setGeometry(rect.toRect())
            self.widget.raise_()


class OpenCard(WidgetCard):
    """Holds a widget in the place of an annotation's painted card."""

    def __init__(self) -> None:
        super().__init__()
        self.annotation_id: AnnotationId | None = None

    def show(self, annotation_id: AnnotationId, widget: QWidget, margin: QWidget) -> None:
        self.annotation_id = annotation_id
        self.take(widget, margin)

    def hide(self) -> None:
        super().hide()
        self.annotation_id = None

    def size_hint(self, room: int | None) -> QSize:
        """Returns the wish of a margin that shares `room` with the text."""
        wished = round(room * _SHARE) if room is not None else _WIDTH
        return QSize(min(max(wished, LEAST_WIDTH), _WIDTH), 0)

    def among(
        self, near: Sequence[tuple[Annotation, float]], own: Annotation, words_y: float
    ) -> list[tuple[Annotation, float]]:
        """Returns annotations and heights with `own`, whose card is open, in the order of the text:
        its words may be far away.
        """
        others = [(annotation, y) for annotation, y in near if annotation.id != own.id]
        key = (own.start, -own.end, own.id)
        before = sum((each.start, -each.end, each.id) < key for each, _ in others)
        return [*others[:before], (own, words_y), *others[before:]]


class GuestCard(WidgetCard):
    """Holds a widget beside words that are no annotation; the cards of annotations make room for it.

    `words_y` is the height of the words, `wanted_top` and `rect` where it is wished to and does stand.
    """

    def __init__(self, margin: QWidget | None = None) -> None:
        super().__init__()
        self._margin = margin
        self.on_change: Callable[[], None] = _nothing
        self._color = ""
        self.span: Span | None = None
        self.words_y = self.wanted_top = 0.0
        self.rect = QRectF()

    def show(self, span: Span, color: str, widget: QWidget) -> None:
        """Shows `widget` beside the words of `span`, whose layer has a colour."""
        self.span, self._color = span, color
        if self._margin is not None:
            self.take(widget, self._margin)
        self.on_change()

    def leave(self) -> None:
        """Gives its place back."""
        if self.span is not None:
            self.hide()
            self.span = None
            self.on_change()

    @property
    def leader(self) -> Leader:
        """The line to its words."""
        return Leader(self.rect, _GUEST_ROW, self.words_y, self._color)

    def wish(self, words_y: float, width: float, rim: float, view_height: float) -> None:
        """Says where its words are now, and how wide it may be."""
        self.measure(width, view_height - 2 * rim)
        self.words_y = words_y
        self.wanted_top = self.top(words_y, rim, view_height)

    def moved_into_view(self, rim: float, view_height: float) -> float:
        """Moves it as little as brings it into view; returns how far up that is."""
        up = max(self.rect.bottom() + rim - view_height, 0.0)
        up = min(up, self.rect.top() - rim)
        self.rect.translate(0.0, -up)
        return up


def _nothing() -> None:
    """Of a guest that nobody has placed."""
