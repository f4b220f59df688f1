"""How what is suggested looks in a list: a phrase with its layer and how sure it is, and its places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader_app.model import Layer, LayerId
from reader_app.text.snippets import Snippet
from ui.messages import number, percent
from ui.models.suggested_model import SuggestedModel, SuggestedRow
from ui.panels.marked_lines import marked_lines, paint_lines
from ui.panels.marks import paint_layer, paint_tick_box
from ui.panels.row_painting import ink, line_height, paint_ground, small, visual
from ui.theme import Theme

_LINES: Final = 2
_PADDING: Final = 7
_GAP: Final = 8
_SIGN: Final = 9
_INDENT: Final = 26


class SuggestedDelegate(QStyledItemDelegate):
    """Paints the rows of a `SuggestedModel`; the box is where the style has it, and is ticked there."""

    def __init__(
        self, model: SuggestedModel, layers: Sequence[Layer], theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._layers: dict[LayerId, Layer] = {layer.id: layer for layer in layers}
        self._language = ""

    def set_language(self, language: str) -> None:
        """Takes the language in which layers are called."""
        self._language = language

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = self._model.shown[index.row()]
        lines = (0 if row.place else 1) + (_LINES if row.snippet_place else 0)
        return QSize(160, lines * line_height(option.font) + 2 * _PADDING)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Moves a place in from the side: the box, and where a click ticks it, move along."""
        super().initStyleOption(option, index)
        if self._model.shown[index.row()].place is not None:
            is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
            rect = QRect(option.rect)
            rect.adjust(0 if is_mirrored else _INDENT, 0, -_INDENT if is_mirrored else 0, 0)
            option.rect = rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, self._theme, is_open=False)
        row = self._model.shown[index.row()]
        box = self._paint_box(painter, option, index)
        words = QRect(option.rect).adjusted(0, _PADDING, -_PADDING, -_PADDING)
        words.setLeft(box.right() + 1 + _GAP)
        if row.place is None:
            self._paint_head(painter, option, words, row)
            words.setTop(words.top() + line_height(option.font))
        if row.snippet_place is not None:
            layer = self._layers[row.phrase.layer_id]
            marked = row.snippet_place.snippet
            self._paint_lines(painter, option, words, marked, option.font, layer)
        painter.restore()

    def _paint_box(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QRect:
        """Paints the box to tick; returns where it would be from left to right."""
        styled = QStyleOptionViewItem(option)
        self.initStyleOption(styled, index)
        style = styled.widget.style() if styled.widget else QApplication.style()
        element = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        place = style.subElementRect(element, styled, styled.widget)
        state = self._model.state_of(index.row())
        is_ticked = state is Qt.CheckState.Checked
        paint_tick_box(painter, QRectF(place), self._theme, is_ticked=is_ticked)
        if state is Qt.CheckState.PartiallyChecked:
            side = place.width() / 3.4
            painter.fillRect(
                QRectF(place).adjusted(side, side, -side, -side), QColor(self._theme.accent)
            )
        return visual(option, place)

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, words: QRect, row: SuggestedRow
    ) -> None:
        """Paints the phrase, and at the other side its layer, its places and how sure it is."""
        layer, font = self._layers[row.phrase.layer_id], QFont(option.font)
        note, height = self._note(row, layer), line_height(option.font)
        wide = QFontMetrics(small(font)).horizontalAdvance(note) + 2
        at = QRect(words.right() - wide, words.top(), wide, height)
        painter.setFont(small(font))
        painter.setPen(ink(option, self._theme, faint=True))
        painter.drawText(visual(option, at), Qt.AlignmentFlag.AlignCenter, note)
        sign = QRect(at.left() - _GAP - _SIGN, at.center().y() - _SIGN // 2, _SIGN, _SIGN)
        paint_layer(painter, QRectF(visual(option, sign)), layer, self._theme)
        font.setBold(True)
        room = QRect(words.left(), words.top(), sign.left() - _GAP - words.left(), height)
        self._paint_lines(painter, option, room, Snippet(row.phrase.words), font, layer, most=1)

    def _note(self, row: SuggestedRow, layer: Layer) -> str:
        parts = [layer.name_in(self._language)]
        if len(row.phrase.places) > 1:
            parts.append(self.tr("{n} places").format(n=number(len(row.phrase.places))))
        return " · ".join([*parts, percent(row.phrase.precision)])

    def _paint_lines(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        shown: Snippet,
        font: QFont,
        layer: Layer,
        *,
        most: int = _LINES,
    ) -> None:
        lines = marked_lines(shown, font, box.width(), most, option.direction)
        place = visual(option, box).topLeft().toPointF()
        tint, bar = self._theme.layer_tint(layer.color), self._theme.layer_color(layer.color)
        paint_lines(painter, lines, place, font, ink(option, self._theme), tint, bar)
