"""How the cells of the table of people and places are painted: plain words, quickly.

Qt's own delegate asks the model ten times for each cell and lays its words out anew, which for a
screenful of Persian takes longer than a frame; here a cell is worded and laid out when it is first seen.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.entity_model import COUNTS, EntityColumn, EntityModel
from ui.theme import LIGHT, Theme

_PADDING: Final = 5
_SIGN: Final = 16
_KEPT: Final = 3000
# As plain numbers: to ask a flag of an enumeration takes as long as to paint the cell.
_SELECTED: Final = QStyle.StateFlag.State_Selected.value
_FOCUSED: Final = QStyle.StateFlag.State_HasFocus.value


class _Cell(NamedTuple):
    """The words of a cell, laid out, and where they begin from the side where reading does."""

    words: QStaticText
    indent: float
    width: float
    height: float
    sign: QIcon | None


class EntityDelegate(QStyledItemDelegate):
    """Paints the cells of an `EntityModel`."""

    def __init__(self, model: EntityModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kept: OrderedDict[tuple[int, int, int], _Cell] = OrderedDict()
        model.modelReset.connect(self._kept.clear)
        model.dataChanged.connect(self._kept.clear)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        self._ink, self._accent = QColor(theme.text), QColor(theme.accent)
        self._selection = QColor(theme.selection)
        self._selected_ink = QColor(theme.on_selection)
        self._kept.clear()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box, state = option.rect, option.state.value
        if state & _SELECTED:
            painter.fillRect(box, self._selection)
        if state & _FOCUSED:
            painter.setPen(self._accent)
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        cell = self._cell(index, box.width(), option.font)
        if cell is None:
            return
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        left = box.left() + cell.indent
        if is_mirrored:
            left = box.left() + box.width() - cell.indent - cell.width
        if cell.sign is not None:
            sign = QRect(box.left() + _PADDING, box.top(), _SIGN, box.height())
            if is_mirrored:
                sign.moveRight(box.right() - _PADDING)
            mode = QIcon.Mode.Selected if state & _SELECTED else QIcon.Mode.Normal
            cell.sign.paint(painter, sign, Qt.AlignmentFlag.AlignCenter, mode)
        painter.setFont(option.font)
        painter.setPen(self._selected_ink if state & _SELECTED else self._ink)
        top = box.top() + (box.height() - cell.height) / 2
        painter.drawStaticText(QPointF(left, top), cell.words)

    def _cell(
        self, index: QModelIndex | QPersistentModelIndex, width: int, font: QFont
    ) -> _Cell | None:
        """Returns a cell as it was laid out when it was painted before, or lays it out."""
        key = (index.row(), index.column(), width)
        found = self._kept.get(key)
        if found is None:
            found = self._laid_out(*key, font)
            if found is None:
                return None
            self._kept[key] = found
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found

    def _laid_out(self, row: int, column: int, width: int, font: QFont) -> _Cell | None:
        shown = self._model.row(row)
        if shown is None:
            return None
        sign = self._model.sign_of(shown) if column == EntityColumn.NAME else None
        indent = float(_PADDING + (_SIGN + _PADDING if column == EntityColumn.NAME else 0))
        room = width - round(indent) - _PADDING
        words = self._model.words(shown, EntityColumn(column))
        text = QStaticText(QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.prepare(font=font)
        size = text.size()
        if column in COUNTS:
            indent = (width - size.width()) / 2
        return _Cell(text, indent, size.width(), size.height(), sign)
