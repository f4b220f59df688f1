"""The one card of the margin that is a widget: whose it is, how tall, and where it stands.

It stands by its words, or at the rim that is nearest to them, and is never taller than the margin.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from reader_app.model import Annotation, AnnotationId

LEAST_WIDTH: Final = 332
_WIDTH: Final = 384
_SHARE: Final = 0.42  # of the room for text and margin


class OpenCard:
    """Holds a widget in the place of an annotation's painted card."""

    def __init__(self) -> None:
        self.widget: QWidget | None = None
        self.annotation_id: AnnotationId | None = None
        self.height = 0.0

    @property
    def has_focus(self) -> bool:
        focused = self.widget.window().focusWidget() if self.widget is not None else None
        return focused is not None and self.widget is not None and self.widget.isAncestorOf(focused)

    def show(self, annotation_id: AnnotationId, widget: QWidget, margin: QWidget) -> None:
        if self.widget is not None and self.widget is not widget:
            self.widget.hide()
        self.annotation_id, self.widget = annotation_id, widget
        if widget.parentWidget() is not margin:
            widget.setParent(margin)
        widget.show()

    def hide(self) -> None:
        if self.widget is not None:
            self.widget.hide()
        self.widget, self.annotation_id = None, None

    def size_hint(self, room: int | None) -> QSize:
        """Returns the wish of a margin that shares `room` with the text."""
        wished = round(room * _SHARE) if room is not None else _WIDTH
        return QSize(min(max(wished, LEAST_WIDTH), _WIDTH), 0)

    def measure(self, width: float, most: float) -> None:
        """Takes the height that the widget wishes for, `most` at most."""
        wished = self.widget.heightForWidth(round(width)) if self.widget is not None else 0
        self.height = min(float(wished), most)

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

    def top(self, words_y: float, rim: float, view_height: float) -> float:
        """Returns where it begins in a view, as near to its words as it is seen whole."""
        return max(min(words_y, view_height - rim - self.height), rim)

    def place(self, rect: QRectF) -> None:
        if self.widget is not None:
            self.widget.setGeometry(rect.toRect())
            self.widget.raise_()
