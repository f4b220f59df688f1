"""The commitments of a person or place: who promised whom, what, by when, and how it stands."""

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
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader_app.listings import CommitmentRow
from reader_app.record_words import words_for
from reader_app.text.snippets import Snippet
from ui.messages import interface_language
from ui.models.promise_model import PromiseModel, promised
from ui.panels.marked_lines import marked_lines, paint_lines
from ui.panels.row_painting import ink, line_height, paint_ground, small, visual
from ui.panels.status_marks import (
    paint_commitment_status,
    status_color,
    status_ink,
    status_tint,
)
from ui.theme import LIGHT, Theme

_LINES: Final = 2
_PADDING: Final = 8
_GAP: Final = 6
_CHIP: Final = 7
_SIGN: Final = 12
_RADIUS: Final = 4.0
_OPENING_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PromiseList(QListView):
    """A click or Enter goes to the commitment's words."""

    chosen = Signal(object)
    """The CommitmentRow that is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._promises = PromiseModel(self)
        self._delegate = _PromiseDelegate(self._promises, self)
        self.setObjectName("promiseList")
        self.setModel(self._promises)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)

    @property
    def promises(self) -> PromiseModel:
        return self._promises

    def show_rows(self, made: Sequence[CommitmentRow], received: Sequence[CommitmentRow]) -> None:
        self._promises.show(made, received)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        # The window has an action on Enter too; here it means the row.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _OPENING_KEYS
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING_KEYS and self.currentIndex().isValid():
            self._on_clicked(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the page's: back
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Does nothing: letters typed here are no search in the commitments."""

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self._promises.rows[index.row()])


class _PromiseDelegate(QStyledItemDelegate):
    """Paints who promised whom and the chip of the status, below them what, and below that by when."""

    def __init__(self, model: PromiseModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        lines = _LINES * line_height(option.font) + 2 * line_height(small(option.font))
        return QSize(120, lines + _GAP + 2 * _PADDING)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, self._theme, is_open=False)
        box = QRect(option.rect).adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        head = QRect(box.left(), box.top(), box.width(), line_height(small(option.font)))
        head.setRight(self._paint_chip(painter, option, head, row) - _GAP)
        self._paint_text(painter, option, head, self._model.side(row), is_faint=True)
        box.setTop(head.bottom() + 1 + _GAP)
        self._paint_text(painter, option, box, promised(self._model.rows[row]))
        box.setTop(box.top() + _LINES * line_height(option.font))
        self._paint_text(painter, option, box, self._model.due(row), is_faint=True)
        painter.restore()

    def _paint_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        text: str,
        *,
        is_faint: bool = False,
    ) -> None:
        font = small(option.font) if is_faint else option.font
        most = 1 if is_faint else _LINES
        lines = marked_lines(Snippet(text), font, box.width(), most, option.direction)
        color = ink(option, self._theme, faint=is_faint)
        place = visual(option, box).topLeft().toPointF()
        paint_lines(painter, lines, place, font, color, color, color)

    def _paint_chip(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, row: int
    ) -> int:
        """Paints the status at the end of a line; returns where that leaves off."""
        status = self._model.rows[row].commitment.status
        words, font = words_for(status, interface_language()), small(option.font)
        width = QFontMetrics(font).horizontalAdvance(words) + _SIGN + _GAP + 2 * _CHIP
        chip = QRect(line.right() - width + 1, line.top() - 2, width, line.height() + 4)
        painter.setPen(status_color(status, self._theme))
        painter.setBrush(self._theme.page)
        painter.drawRoundedRect(QRectF(visual(option, chip)), _RADIUS, _RADIUS)
        painter.setBrush(status_tint(status, self._theme))
        painter.drawRoundedRect(QRectF(visual(option, chip)), _RADIUS, _RADIUS)
        sign = QRect(chip.left() + _CHIP, line.top() + (line.height() - _SIGN) // 2, _SIGN, _SIGN)
        paint_commitment_status(painter, QRectF(visual(option, sign)), status, self._theme)
        text = QRect(chip.left() + _CHIP + _SIGN + _GAP, chip.top(), width, chip.height())
        text.setRight(chip.right() - _CHIP)
        painter.setFont(font)
        painter.setPen(status_ink(status, self._theme))
        painter.drawText(visual(option, text), Qt.AlignmentFlag.AlignCenter, words)
        return chip.left()
