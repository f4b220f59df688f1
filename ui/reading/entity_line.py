"""The line of a card that says whom or what the words mention, or whom they may mention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.reading.card import text_block, ui_font
from ui.theme import Theme

_NAME_PT: Final = 9.5
_KEY_PT: Final = 7.5
_DOT: Final = 3.0
_DOT_ROOM: Final = 12.0
_CAP_SIDE: Final = 5.0
_CAP_GAP: Final = 6.0
_CAP_ROUND: Final = 3.0
_ABOVE: Final = 1.0


@dataclass(frozen=True, slots=True)
class EntityLine:
    """What a card says of the entity: `text`, whether that is said or only offered, and the key for it.

    `name` is the entity's or the candidate's alone, "" where there is none.
    """

    text: str
    name: str = ""
    is_linked: bool = False
    key: str = ""


class EntityLineBlock:
    """The line set at one width; painted at any place."""

    def __init__(self, line: EntityLine, width: float, max_lines: int = 1) -> None:
        self.line = line
        self._key_font = ui_font(_KEY_PT)
        self._cap_width = 0.0
        if line.key:
            advance = QFontMetricsF(self._key_font).horizontalAdvance(line.key)
            self._cap_width = advance + 2 * _CAP_SIDE
        room = width - _DOT_ROOM - (self._cap_width + _CAP_GAP if line.key else 0)
        self._room = max(room, 20.0)
        weight = QFont.Weight.Medium if line.is_linked else QFont.Weight.Normal
        self._text = text_block(line.text, ui_font(_NAME_PT, weight), self._room, max_lines)
        self.height = self._text.height + _ABOVE

    def paint(
        self,
        painter: QPainter,
        room: QRectF,
        theme: Theme,
        ink: QColor,
        *,
        starts_left: bool,
    ) -> None:
        """Paints the line at the top of `room`, from the side where the card's label begins."""
        top = room.top() + _ABOVE
        first = self._text.layouts[0].lineAt(0)
        middle = top + first.height() / 2
        self._paint_dot(painter, room, middle, ink, starts_left=starts_left)
        painter.setPen(QColor(theme.text if self.line.is_linked else theme.faint_text))
        left = room.left() + _DOT_ROOM
        if not starts_left:
            left = room.right() - _DOT_ROOM - self._text.width
        # A single line begins beside the dot, whichever way it runs; several fill the room.
        is_single = len(self._text.layouts) == 1
        shift = first.naturalTextRect().left() if is_single else self._room - self._text.width
        self._text.draw(painter, left - (shift if is_single or not starts_left else 0), top)
        if self.line.key:
            x = left + self._text.width + _CAP_GAP
            if not starts_left:
                x = left - _CAP_GAP - self._cap_width
            self._paint_cap(painter, QRectF(x, middle - 7.5, self._cap_width, 15.0), theme)

    def _paint_dot(
        self, painter: QPainter, room: QRectF, middle: float, ink: QColor, *, starts_left: bool
    ) -> None:
        """Paints a full dot for what is said, a ring for what is only offered."""
        x = room.left() + _DOT + 1 if starts_left else room.right() - _DOT - 1
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(ink if self.line.is_linked else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, middle), _DOT, _DOT)

    def _paint_cap(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.setBrush(QColor(theme.button))
        painter.drawRoundedRect(rect, _CAP_ROUND, _CAP_ROUND)
        painter.setPen(QColor(theme.text))
        painter.setFont(self._key_font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.line.key)
