"""How a place of a phrase looks in a list: a box to tick, its words with it marked, its article."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from reader_app.model import Layer
from reader_app.text.snippets import Snippet
from ui.models.occurrence_model import OccurrenceModel
from ui.panels.marked_lines import marked_lines, paint_lines
from ui.panels.marks import paint_tick_box
from ui.panels.row_painting import ink, line_height, paint_ground, small, visual
from ui.theme import LIGHT, Theme

_LINES: Final = 2
_PADDING: Final = 8
_GAP: Final = 8
_LEADING: Final = 2


class OccurrenceDelegate(QStyledItemDelegate):
    """Paints the rows of an `OccurrenceModel`; the box is where the style has it, and is ticked there."""

    def __init__(self, model: OccurrenceModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = LIGHT
        self._tint = self._bar = QColor()
        self._has_titles = False

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def set_layer(self, layer: Layer) -> None:
        """Takes the layer in whose colour places are marked."""
        self._tint = self._theme.layer_tint(layer.color)
        self._bar = self._theme.layer_color(layer.color)

    def set_titles(self, *, are_shown: bool) -> None:
        self._has_titles = are_shown

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        height = _LINES * line_height(option.font) + 2 * _PADDING
        if self._has_titles:
            height += _LEADING + line_height(small(option.font))
        return QSize(160, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, self._theme, is_open=False)
        box = self._paint_box(painter, option, index)
        occurrence = self._model.shown[index.row()]
        words = QRect(option.rect).adjusted(0, _PADDING, -_PADDING, -_PADDING)
        words.setLeft(box.right() + 1 + _GAP)
        self._paint_lines(painter, option, words, occurrence.snippet, option.font)
        if self._has_titles:
            words.setTop(words.top() + _LINES * line_height(option.font) + _LEADING)
            title = Snippet(occurrence.article.title)
            self._paint_lines(painter, option, words, title, small(option.font), is_title=True)
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
        is_ticked = self._model.is_ticked(index.row())
        paint_tick_box(painter, QRectF(place), self._theme, is_ticked=is_ticked)
        return visual(option, place)

    def _paint_lines(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        snippet: Snippet,
        font: QFont,
        *,
        is_title: bool = False,
    ) -> None:
        most = 1 if is_title else _LINES
        lines = marked_lines(snippet, font, box.width(), most, option.direction)
        place = visual(option, box).topLeft().toPointF()
        color = ink(option, self._theme, faint=is_title)
        paint_lines(painter, lines, place, font, color, self._tint, self._bar)
