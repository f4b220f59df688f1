"""Paints a row of the palette: a name, where it stands or why it cannot be, and its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from ui.panels.palette import Offer

_SIDE: Final = 10
_GAP: Final = 12
_ABOVE: Final = 6
_CAP_SIDE: Final = 7
_ROUND: Final = 4.0


class OfferDelegate(QStyledItemDelegate):
    """Everything is thought from left to right and mirrored as it is painted."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        return QSize(200, QFontMetrics(option.font).height() + 2 * _ABOVE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        offer: Offer = index.data(Qt.ItemDataRole.UserRole)
        palette, box = option.palette, option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_current:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        strong = palette.color(
            QPalette.ColorRole.HighlightedText if is_current else QPalette.ColorRole.Text
        )
        faint = strong if is_current else palette.color(QPalette.ColorRole.PlaceholderText)
        if offer.key:
            box.setRight(self._paint_key(painter, option, box, offer.key, faint) - _GAP)
        aside = offer.place if offer.is_enabled else offer.why_not or offer.place
        metrics = QFontMetrics(option.font)
        # A long name leaves the note beside it a third of the room at the most.
        room = min(metrics.horizontalAdvance(aside), box.width() // 3) if aside else 0
        name = QRect(box)
        name.setWidth(
            min(metrics.horizontalAdvance(offer.name) + 2, box.width() - room - _GAP)
            if aside
            else box.width()
        )
        self._paint_words(painter, option, name, offer.name, strong if offer.is_enabled else faint)
        beside = QRect(box)
        beside.setLeft(name.right() + _GAP)
        self._paint_words(painter, option, beside, aside, faint)
        painter.restore()

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        words: str,
        color: QColor,
    ) -> None:
        if not words or box.width() <= 0:
            return
        metrics = QFontMetrics(option.font)
        painter.setPen(color)
        painter.setLayoutDirection(option.direction)
        start = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        flags = start | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(_visual(option, box), int(flags), shown)

    def _paint_key(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        key: str,
        color: QColor,
    ) -> int:
        """Paints the key at the end of `box`; returns where that leaves off."""
        metrics = QFontMetrics(option.font)
        width = metrics.horizontalAdvance(key) + 2 * _CAP_SIDE
        cap = QRect(box.right() - width + 1, box.top() + 3, width, box.height() - 6)
        shown = _visual(option, cap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(color)
        painter.drawRoundedRect(QRectF(shown).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        painter.drawText(shown, int(Qt.AlignmentFlag.AlignCenter), key)
        return cap.left()


def _visual(option: QStyleOptionViewItem, box: QRect) -> QRect:
    """Returns where `box`, thought from left to right, is in the direction of the interface."""
    return QStyle.visualRect(option.direction, option.rect, box)
