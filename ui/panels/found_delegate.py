"""How an article that was found looks: status, title, how many hits, and a snippet with them marked.

A hit is marked by a ground under its letters, never by a format in the text, which would cut Persian
letters apart. Every row is of one height.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Final, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPainterPath,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from reader_app.model import ArticleId
from reader_app.text.snippets import Snippet
from ui.messages import number
from ui.models.found_model import FoundModel, FoundRow
from ui.panels.marked_lines import MarkedLine, marked_lines
from ui.panels.marks import paint_status
from ui.panels.row_painting import BAR, ink, line_height, paint_ground, small, visual
from ui.theme import LIGHT, Theme

SNIPPET_LINES: Final = 2
_PADDING: Final = 9
_GAP: Final = 8
_MARK: Final = 15
_LEADING: Final = 3
_RADIUS: Final = 2.5
_LINES_KEPT: Final = 200


class _Asked(NamedTuple):
    """What the lines of a snippet depend on."""

    snippet: Snippet
    font_key: str
    width: int
    most: int
    side: Qt.LayoutDirection


class FoundDelegate(QStyledItemDelegate):
    """Paints a `FoundRow` of the model it is given."""

    def __init__(self, model: FoundModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = LIGHT
        self._open_id: ArticleId | None = None
        self._lines: OrderedDict[_Asked, list[MarkedLine]] = OrderedDict()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def set_open(self, article_id: ArticleId | None) -> None:
        """Says which article is open in the window; its row has a bar at the side."""
        self._open_id = article_id

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        lines = line_height(option.font) + SNIPPET_LINES * line_height(small(option.font))
        return QSize(120, lines + _LEADING + 2 * _PADDING)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = self._model.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, self._theme, is_open=row.article.id == self._open_id)
        self._paint_row(painter, option, row)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() is not QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self._model.rows[index.row()].article.title, view)
        return True

    # --- painting ---

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: FoundRow) -> None:
        box = option.rect.adjusted(_PADDING + BAR, _PADDING, -_PADDING, -_PADDING)
        line = line_height(option.font)
        mark = QRect(box.left(), box.top() + (line - _MARK) // 2, _MARK, _MARK)
        paint_status(painter, QRectF(visual(option, mark)), row.article.status, self._theme)
        first = box.left() + _MARK + _GAP
        title = QRect(first, box.top(), box.right() - first + 1, line)
        below = QRect(title)
        below.setTop(title.bottom() + 1 + _LEADING)
        if row.hits > 1:
            title.setRight(self._paint_count(painter, option, title, row.hits))
        self._paint_lines(painter, option, title, row.title, option.font, 1)
        self._paint_lines(
            painter, option, below, row.snippet, small(option.font), SNIPPET_LINES, faint=True
        )

    def _paint_lines(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        snippet: Snippet,
        font: QFont,
        most: int,
        *,
        faint: bool = False,
    ) -> None:
        place = visual(option, box).topLeft().toPointF()
        tint = self._theme.match_tint(is_current=False)
        for marked in self._laid_out(
            _Asked(snippet, font.key(), box.width(), most, option.direction), font
        ):
            grounds = QPainterPath()
            grounds.setFillRule(Qt.FillRule.WindingFill)
            for run in marked.runs:
                ground = QRectF(run.left - 1, 1, run.width + 2, line_height(font) - 1)
                grounds.addRoundedRect(ground.translated(place), _RADIUS, _RADIUS)
            painter.fillPath(grounds, tint)
            painter.setPen(ink(option, self._theme, faint=faint))
            marked.layout.draw(painter, place)
            if faint and marked.runs:
                # What was looked for is of full strength: the same line once more, within its grounds.
                painter.save()
                painter.setClipPath(grounds)
                painter.setPen(ink(option, self._theme))
                marked.layout.draw(painter, place)
                painter.restore()
            place.setY(place.y() + line_height(font))

    def _laid_out(self, asked: _Asked, font: QFont) -> list[MarkedLine]:
        """Returns the lines of a snippet, kept from the last painting: rows that stream in repaint those
        in sight again and again.
        """
        lines = self._lines.get(asked)
        if lines is None:
            lines = marked_lines(asked.snippet, font, asked.width, asked.most, asked.side)
            self._lines[asked] = lines
            if len(self._lines) > _LINES_KEPT:
                self._lines.popitem(last=False)
        self._lines.move_to_end(asked)
        return lines

    def _paint_count(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, hits: int
    ) -> int:
        """Paints the number of hits at the end of the title's line; returns where that leaves off."""
        font = small(option.font)
        words = number(hits)
        width = QFontMetrics(font).horizontalAdvance(words) + 2
        box = QRect(line.right() - width + 1, line.top(), width, line.height())
        painter.setFont(font)
        painter.setPen(ink(option, self._theme, faint=True))
        alignment = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight)
        painter.drawText(visual(option, box), int(alignment | Qt.AlignmentFlag.AlignVCenter), words)
        return box.left() - _GAP
