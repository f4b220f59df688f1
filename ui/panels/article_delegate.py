"""How one article looks in the list: status, title in its own direction, counts by layer.

Every row is of one height, so that a list of 100,000 is laid out at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

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
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from reader_app.model import ArticleId, ArticleOrder, Layer, LayerId, ListRow
from reader_app.text.direction import majority_direction
from reader_app.text.offsets import OffsetMap
from ui.messages import day_words, number, short_day_words, status_name
from ui.models.article_list_model import ArticleListModel
from ui.panels.marks import paint_layer, paint_status
from ui.panels.row_painting import (
    BAR,
    ink,
    lay_out,
    line_height,
    paint_ground,
    small,
    visual,
)
from ui.theme import LIGHT, Theme

TITLE_LINES: Final = 2
_PADDING: Final = 9
_GAP: Final = 8
_MARK: Final = 15
_DOT: Final = 8


class ArticleDelegate(QStyledItemDelegate):
    """Paints a `ListRow` of the model it is given."""

    def __init__(self, model: ArticleListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = LIGHT
        self._layers: tuple[Layer, ...] = ()
        self._language = "en"
        self._open_id: ArticleId | None = None

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def set_layers(self, layers: Sequence[Layer], language: str) -> None:
        self._layers = tuple(layers)
        self._language = language

    def set_open(self, article_id: ArticleId | None) -> None:
        """Says which article is open in the window; its row has a bar at the side."""
        self._open_id = article_id

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        lines = TITLE_LINES * line_height(option.font) + QFontMetrics(small(option.font)).height()
        return QSize(120, lines + 2 * _PADDING)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = self._model.row(index.row())
        painter.save()
        is_open = row is not None and row.article.id == self._open_id
        paint_ground(painter, option, self._theme, is_open=is_open)
        if row is not None:
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
        row = self._model.row(index.row())
        if row is not None:
            QToolTip.showText(event.globalPos(), self.description(row), view)
        return True

    def description(self, row: ListRow) -> str:
        """Returns the whole title, the date in both calendars, the status and the counts in words."""
        day = [day_words(row.day, self._language)] if row.day else []
        named = [f"{name}: {number(count, self._language)}" for name, count in self._named(row)]
        return "\n".join([row.article.title, *day, status_name(row.article.status), *named])

    def _named(self, row: ListRow) -> list[tuple[str, int]]:
        return [(layer.name_in(self._language), count) for layer, count in self._counted(row)]

    def _counted(self, row: ListRow) -> list[tuple[Layer, int]]:
        counts: dict[LayerId, int] = row.counts
        return [(layer, counts[layer.id]) for layer in self._layers if counts.get(layer.id)]

    # --- painting ---

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: ListRow) -> None:
        box = option.rect.adjusted(_PADDING + BAR, _PADDING, -_PADDING, -_PADDING)
        line = line_height(option.font)
        first = box.left() + _MARK + _GAP
        title = QRect(first, box.top(), box.right() - first + 1, TITLE_LINES * line)
        lines = _title_lines(row.article.title, option.font, title.width(), option.direction)
        # A title of one line stands in the middle, with the line below it.
        slack = (TITLE_LINES - lines.lineCount()) * line // 2
        title.translate(0, slack)
        mark = QRect(box.left(), title.top() + (line - _MARK) // 2, _MARK, _MARK)
        paint_status(painter, QRectF(visual(option, mark)), row.article.status, self._theme)
        painter.setPen(ink(option, self._theme))
        lines.draw(painter, visual(option, title).topLeft().toPointF())
        below = QRect(title)
        below.setTop(title.top() + lines.lineCount() * line)
        below.setBottom(below.top() + QFontMetrics(small(option.font)).height() - 1)
        self._paint_below(painter, option, below, row)

    def _paint_below(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: ListRow
    ) -> None:
        """Paints the status in words, the counts after it, and the badge of a sample at the end."""
        font = small(option.font)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        if row.article.is_sample:
            box.setRight(self._paint_badge(painter, option, box, metrics))
        x = self._paint_words(painter, option, box, self.words_below(row))
        for layer, count in self._counted(row):
            digits = number(count, self._language)
            end = x + _GAP + _DOT + 4 + metrics.horizontalAdvance(digits)
            if end > box.right():
                break
            dot = QRect(x + _GAP, box.top() + (box.height() - _DOT) // 2 + 1, _DOT, _DOT)
            paint_layer(painter, QRectF(visual(option, dot)), layer, self._theme)
            left = dot.right() + 5
            room = QRect(left, box.top(), end - left + 2, box.height())
            x = self._paint_words(painter, option, room, digits)

    def words_below(self, row: ListRow) -> str:
        """Returns the status, and the date in a list that is sorted by it."""
        words = status_name(row.article.status)
        if row.day is None or self._model.order is not ArticleOrder.DATE:
            return words
        return f"{words} · {short_day_words(row.day, self._language)}"

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, words: str
    ) -> int:
        """Paints one line at the start of `box` and returns where it ends, before mirroring."""
        painter.setPen(ink(option, self._theme, faint=True))
        alignment = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        flags = alignment | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(visual(option, box), int(flags), words)
        return box.left() + painter.fontMetrics().horizontalAdvance(words)

    def _paint_badge(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, metrics: QFontMetrics
    ) -> int:
        """Paints the badge of a sample at the end of `box`; returns where that leaves off."""
        words = self.tr("Sample")
        width = metrics.horizontalAdvance(words) + 14
        badge = QRect(box.right() - width + 1, box.top(), width, box.height())
        shown = visual(option, badge)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.button))
        painter.drawRoundedRect(QRectF(shown), 7, 7)
        painter.setPen(QColor(self._theme.faint_text))
        painter.drawText(shown, int(Qt.AlignmentFlag.AlignCenter), words)
        return badge.left() - _GAP


def _title_lines(title: str, font: QFont, width: int, side: Qt.LayoutDirection) -> QTextLayout:
    """Lays the title out in its own direction, the last line cut with an ellipsis if need be."""
    direction = majority_direction(title)
    lines = lay_out(title, font, width, direction, side)
    if lines.lineCount() <= TITLE_LINES:
        return lines
    start = OffsetMap(title).to_code_point(lines.lineAt(TITLE_LINES - 1).textStart())
    rest = QFontMetricsF(font).elidedText(title[start:], Qt.TextElideMode.ElideRight, width - 2)
    # The line separator keeps the break where it was, however wide the ellipsis is.
    return lay_out(f"{title[:start].rstrip()}\u2028{rest}", font, width, direction, side)
