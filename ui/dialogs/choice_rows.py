"""The rows of the chooser of names: a name, and faintly what tells it from others of that name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.panels.row_painting import ink, paint_ground, small, visual
from ui.theme import Theme

CHOICE_ROLE: Final = Qt.ItemDataRole.UserRole
_PADDING: Final = 10
_GAP: Final = 12
_TALL: Final = 14


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate by its number, or, with `number` None, somebody new called `name`.

    `is_linked` says that the mention is linked to it now.
    """

    number: int | None
    name: str
    details: str = ""
    is_linked: bool = False


class ChoiceDelegate(QStyledItemDelegate):
    """Paints an item from its Choice; the item's text is the name as it is to be read."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        return QSize(0, option.fontMetrics.height() + _TALL)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        choice = index.data(CHOICE_ROLE)
        if not isinstance(choice, Choice):
            return
        painter.save()
        paint_ground(painter, option, self._theme, is_open=choice.is_linked)
        font = QFont(option.font)
        width = option.rect.width() - 2 * _PADDING
        name = QFontMetrics(font).elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideRight, width
        )
        taken = QFontMetrics(font).horizontalAdvance(name)
        painter.setPen(ink(option, self._theme))
        self._draw(painter, option, name, font, _PADDING, taken)
        rest = width - taken - _GAP
        faint = small(font)
        details = QFontMetrics(faint).elidedText(
            choice.details, Qt.TextElideMode.ElideRight, max(rest, 0)
        )
        painter.setPen(ink(option, self._theme, faint=True))
        self._draw(painter, option, details, faint, _PADDING + taken + _GAP, rest)
        painter.restore()

    def _draw(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        text: str,
        font: QFont,
        start: int,
        width: int,
    ) -> None:
        """Draws `text` from `start` on, counted from where rows of the interface begin."""
        if width <= 0:
            return
        box = option.rect
        room = visual(option, QRect(box.left() + start, box.top(), width, box.height()))
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        sides = Qt.AlignmentFlag
        side = sides.AlignRight if is_mirrored else sides.AlignLeft
        painter.setFont(font)
        painter.drawText(room, int(side | sides.AlignAbsolute | sides.AlignVCenter), text)
