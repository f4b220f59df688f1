"""How a mention looks in a list: a box to tick, its words in their context, its article and day."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from reader_app.model import Layer
from reader_app.text.snippets import Snippet
from ui.models.mention_model import MentionModel, in_context, where
from ui.panels.marked_lines import MarkedLine, marked_lines, paint_lines
from ui.panels.marks import paint_tick_box
from ui.panels.row_painting import ink, line_height, paint_ground, small, visual
from ui.theme import LIGHT, Theme

_MOST_LINES: Final = 2
_LONG: Final = 90
"""Letters of a mention in its context that one line has room for, in a window of the usual size."""
_PADDING: Final = 8
_GAP: Final = 8
_LEADING: Final = 2
_ROWS_KEPT: Final = 300
_SEPARATOR: Final = "  ·  "


class _Row(NamedTuple):
    """The lines of a row, laid out."""

    context: list[MarkedLine]
    below: list[MarkedLine]


class MentionDelegate(QStyledItemDelegate):
    """Paints the rows of a `MentionModel`; the box is where the style has it, and is ticked there."""

    def __init__(self, model: MentionModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = LIGHT
        self._tint = self._bar = QColor()
        self._lines = 1
        self._kept: OrderedDict[tuple[int, int, Qt.LayoutDirection], _Row] = OrderedDict()
        model.modelReset.connect(self._kept.clear)

    def set_look(self, theme: Theme, layer: Layer | None) -> None:
        """Takes the theme, and the layer in whose colour the mentions are marked."""
        self._theme = theme
        if layer is not None:
            self._tint = theme.layer_tint(layer.color)
            self._bar = theme.layer_color(layer.color)

    def fit(self) -> None:
        """Gives every row the lines that the longest of them needs."""
        is_long = any(len(in_context(row).text) > _LONG for row in self._model.rows)
        self._lines = _MOST_LINES if is_long else 1
        self._kept.clear()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        lines = self._lines * line_height(option.font) + line_height(small(option.font))
        return QSize(160, lines + _LEADING + 2 * _PADDING)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, self._theme, is_open=False)
        box = self._paint_box(painter, option, index.row())
        words = QRect(option.rect).adjusted(0, _PADDING, -_PADDING, -_PADDING)
        words.setLeft(box.right() + 1 + _GAP)
        row = self._laid_out(index.row(), words.width(), option)
        place = visual(option, words).topLeft().toPointF()
        self._paint_lines(painter, option, row.context, place, option.font)
        place.setY(place.y() + self._lines * line_height(option.font) + _LEADING)
        self._paint_lines(painter, option, row.below, place, small(option.font), is_below=True)
        painter.restore()

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> QRect:
        """Paints the box to tick; returns where it would be from left to right."""
        place = box_to_tick(option)
        is_ticked = self._model.is_ticked(row)
        paint_tick_box(painter, QRectF(place), self._theme, is_ticked=is_ticked)
        return visual(option, place)

    def _paint_lines(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        lines: Sequence[MarkedLine],
        place: QPointF,
        font: QFont,
        *,
        is_below: bool = False,
    ) -> None:
        color = ink(option, self._theme, faint=is_below)
        paint_lines(painter, lines, place, font, color, self._tint, self._bar)

    def _laid_out(self, row: int, width: int, option: QStyleOptionViewItem) -> _Row:
        """Returns the lines of a row, kept from the last painting: scrolling paints them again."""
        key = (row, width, option.direction)
        found = self._kept.get(key)
        if found is None:
            shown, side, font = self._model.rows[row], option.direction, option.font
            below = Snippet(_SEPARATOR.join(where(shown)))
            found = self._kept[key] = _Row(
                marked_lines(in_context(shown), font, width, self._lines, side),
                marked_lines(below, small(font), width, 1, side),
            )
            if len(self._kept) > _ROWS_KEPT:
                self._kept.popitem(last=False)
        return found


def box_to_tick(option: QStyleOptionViewItem) -> QRect:
    """Returns where the box of a row is that the style ticks at a click."""
    asked = QStyleOptionViewItem(option)
    asked.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator  # pyright: ignore[reportAttributeAccessIssue]
    style = option.widget.style() if option.widget else QApplication.style()
    element = QStyle.SubElement.SE_ItemViewItemCheckIndicator
    return style.subElementRect(element, asked, option.widget)
