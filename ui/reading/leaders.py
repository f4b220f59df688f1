"""The lines of the margin: the double rule beside the text, and those from cards to their words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

_RULES: Final = (0.5, 3.5)
_LEADER_PX: Final = 1.2
_RIM: Final = 4.0


class Leader(NamedTuple):
    """Leads from a card, at the height `row` within it, to that of its words; `color` is a layer's."""

    card: QRectF
    row: float
    words_y: float
    color: str


def paint_page_rule(
    painter: QPainter, margin: QWidget, theme: Theme, *, text_is_left: bool
) -> None:
    """Draws the double rule that parts text and margin in a Persian manuscript."""
    painter.setPen(QPen(QColor(theme.line), 1.0))
    for inset in _RULES:
        x = inset if text_is_left else margin.width() - inset
        painter.drawLine(QPointF(x, 0), QPointF(x, margin.height()))


def paint_leaders(
    painter: QPainter,
    margin: QWidget,
    theme: Theme,
    leaders: Iterable[Leader],
    *,
    text_is_left: bool,
) -> None:
    """Draws the lines from cards to the height of their words."""
    far = _RIM if text_is_left else margin.width() - _RIM
    for card, row, words_y, color in leaders:
        painter.setPen(QPen(theme.layer_color(color or theme.faint_text), _LEADER_PX))
        near = card.left() if text_is_left else card.right()
        painter.drawPolyline(
            [
                QPointF(near, card.top() + row),
                QPointF((near + far) / 2, words_y + row),
                QPointF(far, words_y + row),
            ]
        )
