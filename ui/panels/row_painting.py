"""What the rows of the lists have in common: their ground, their mirrored places, their lines."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader_app.model import Direction
from ui.theme import Theme

BAR: Final = 3
"""Width of the bar at the side of the row whose article is open."""

_FRAME: Final = 2.0
_SMALL: Final = 0.86
"""Size of the line below the title, as a share of the title's."""


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, is_open: bool
) -> None:
    """Paints what lies under a row, and its sign of being open or selected."""
    box = option.rect
    if is_filled(option, theme):
        painter.fillRect(box, QColor(theme.selection))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, QColor(theme.card))
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(theme.line))
    if is_open:
        bar = QRect(box.left(), box.top(), BAR, box.height())
        painter.fillRect(visual(option, bar), QColor(theme.accent))
    if option.state & QStyle.StateFlag.State_Selected and theme.is_high_contrast:
        # A frame and no ground, on which the signs of layers would not be seen.
        painter.setPen(QPen(QColor(theme.accent), _FRAME))
        painter.drawRect(QRectF(box).adjusted(*(_FRAME / 2 * side for side in (1, 1, -1, -1))))


def ink(option: QStyleOptionViewItem, theme: Theme, *, faint: bool = False) -> QColor:
    """Returns the colour of words on the row's ground."""
    if is_filled(option, theme):
        return QColor(theme.on_selection)
    return QColor(theme.faint_text if faint else theme.text)


def is_filled(option: QStyleOptionViewItem, theme: Theme) -> bool:
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    return is_selected and not theme.is_high_contrast


def visual(option: QStyleOptionViewItem, box: QRect) -> QRect:
    """Returns where `box`, thought from left to right, is in the direction of the interface."""
    return QStyle.visualRect(option.direction, option.rect, box)


def small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * _SMALL)
    return small


def line_height(font: QFont) -> int:
    return QFontMetrics(font).height()


def lay_out(
    text: str, font: QFont, width: int, direction: Direction, side: Qt.LayoutDirection
) -> QTextLayout:
    """Lays `text` out in its own direction, its lines beginning where rows of an interface of `side` do.

    To a QTextOption left is left, whichever way the text runs.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    is_mirrored = side is Qt.LayoutDirection.RightToLeft
    option.setAlignment(Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft
        if direction is Direction.RTL
        else Qt.LayoutDirection.LeftToRight
    )
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line_height(font)
    layout.endLayout()
    return layout
