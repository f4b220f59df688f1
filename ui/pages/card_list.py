"""A column of cards, one for each commitment: of the board, and of the shelf of deadlines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from reader_app.day_words import days_left_words
from reader_app.listings import CommitmentRow
from reader_app.model import CommitmentId
from ui.messages import interface_language
from ui.models.commitment_list_model import CARD_MIME, CommitmentListModel
from ui.models.commitment_rows import CommitmentRows, due_lines, headline
from ui.pages.laid_out import LaidOut
from ui.panels.row_painting import ink, is_filled, line_height, small
from ui.panels.status_marks import paint_commitment_status, status_color
from ui.theme import LIGHT, Theme

_MARGIN: Final = 4
_PADDING: Final = 8
_SIGN: Final = 14
_EDGE: Final = 3
_RADIUS: Final = 5.0
_HEAD_LINES: Final = 2
_CHOICE_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDE_KEYS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_OWN_KEYS: Final = (*_CHOICE_KEYS, *_SIDE_KEYS, Qt.Key.Key_Delete)


class CardDelegate(QStyledItemDelegate):
    """Paints who, what, and by when: in both calendars, and how long that is from today."""

    def __init__(self, model: CommitmentListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = LIGHT
        self._today = date.min
        self._texts = LaidOut()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def set_today(self, today: date) -> None:
        self._today = today

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        faint = line_height(small(option.font))
        height = (_HEAD_LINES + 1) * line_height(option.font) + 2 * faint + 4
        return QSize(100, height + 2 * (_PADDING + _MARGIN))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = self._model.row(index.row())
        box = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self._paint_ground(painter, option, box, row)
        if row is not None:
            inner = box.adjusted(_PADDING + _EDGE, _PADDING, -_PADDING, -_PADDING)
            self._paint_words(painter, option, QStyle.visualRect(option.direction, box, inner), row)

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        row: CommitmentRow | None,
    ) -> None:
        theme = self._theme
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.selection if is_filled(option, theme) else theme.page))
        painter.setPen(QPen(QColor(theme.accent if is_selected else theme.line), 1))
        if is_selected and theme.is_high_contrast:
            painter.setPen(QPen(QColor(theme.accent), 3))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if row is not None:
            edge = QRect(box.left() + 1, box.top() + 4, _EDGE, box.height() - 8)
            edge = QStyle.visualRect(option.direction, box, edge)
            painter.fillRect(edge, status_color(row.commitment.status, theme))
        painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: CommitmentRow
    ) -> None:
        theme, side, font = self._theme, option.direction, option.font
        strong, faint = ink(option, theme), ink(option, theme, faint=True)
        first = QRect(box.left(), box.top(), box.width(), line_height(font))
        sign = QRect(first.left(), first.top() + (first.height() - _SIGN) // 2, _SIGN, _SIGN)
        sign = QStyle.visualRect(side, first, sign)
        paint_commitment_status(painter, QRectF(sign), row.commitment.status, theme)
        who = QStyle.visualRect(side, first, first.adjusted(_SIGN + 6, 0, 0, 0))
        name = "، ".join(row.who) or self.tr("Nobody named")
        self._texts.paint(painter, who, name, font, strong if row.who else faint, 1, side)
        below = QRect(box.left(), first.bottom() + 1, box.width(), box.height())
        self._texts.paint(painter, below, headline(row), font, strong, _HEAD_LINES, side)
        below = below.adjusted(0, _HEAD_LINES * line_height(font) + 2, 0, 0)
        little = small(font)
        for words in self._due_words(row):
            self._texts.paint(painter, below, words, little, faint, 1, side)
            below = below.adjusted(0, line_height(little), 0, 0)

    def _due_words(self, row: CommitmentRow) -> tuple[str, str]:
        """Returns the deadline, and how long it is till then: both in the two calendars if need be."""
        language = interface_language()
        lines = due_lines(row.commitment, language, is_short=True)
        own, *other = lines or (self.tr("Without a deadline"),)
        if row.due is None:
            return own, row.article_title
        left = days_left_words(row.due, self._today, language)
        return f"{left} · {own}", "".join(f"({each})" for each in other)


class CardList(QListView):
    """Keys: Enter goes to the words; Left and Right to the next column, with Ctrl they take the card
    along; Delete deletes.
    """

    chosen = Signal(object)
    current_changed = Signal(object)
    selection_changed = Signal(object)
    side_wanted = Signal(int, bool)
    """A step to the left (-1) or the right, and whether the cards go along."""
    dropped = Signal(object)
    """Commitments that were dragged here."""
    menu_wanted = Signal(QPoint)
    deletion_wanted = Signal()
    entered = Signal()
    """The focus has come here."""

    def __init__(self, rows: CommitmentRows, name: str, *, is_target: bool) -> None:
        super().__init__()
        self.setObjectName(name)
        self._cards = CommitmentListModel(rows, self)
        self._delegate = CardDelegate(self._cards, self)
        self._is_filling = False
        self.setModel(self._cards)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalScrollBar().setSingleStep(24)
        self.setDragEnabled(is_target)
        self.setAcceptDrops(is_target)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(
            QAbstractItemView.DragDropMode.DragDrop
            if is_target
            else QAbstractItemView.DragDropMode.NoDragDrop
        )
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())
        self.viewport().update()

    @property
    def ids(self) -> Sequence[CommitmentId]:
        return self._cards.ids

    @property
    def current(self) -> CommitmentId | None:
        row = self.currentIndex().row()
        return self.ids[row] if 0 <= row < len(self.ids) else None

    @property
    def selected(self) -> tuple[CommitmentId, ...]:
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.ids[row] for row in rows)

    def show_ids(self, ids: Sequence[CommitmentId], today: date) -> None:
        """Shows these cards; the current one stays so if it is among them."""
        current, place = self.current, self.verticalScrollBar().value()
        self._is_filling = True
        self._delegate.set_today(today)
        self._cards.show(ids)
        if current is not None and current in ids and not self.currentIndex().isValid():
            self.select(ids.index(current))
        self.verticalScrollBar().setValue(place)
        self._is_filling = False
        self.viewport().update()

    def select(self, number: int) -> None:
        """Makes a card the current one, and the only one chosen; nobody is told."""
        flags = QItemSelectionModel.SelectionFlag
        index = self._cards.index(number)
        was_filling, self._is_filling = self._is_filling, True
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        self._is_filling = was_filling

    def reword(self) -> None:
        self.viewport().update()

    # --- events ---

    def event(self, event: QEvent) -> bool:
        # The window has actions on these keys too; among cards they mean the cards.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _OWN_KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_plain = modifiers == Qt.KeyboardModifier.NoModifier
        takes_along = modifiers == Qt.KeyboardModifier.ControlModifier
        side = _SIDE_KEYS.get(Qt.Key(event.key()))
        if side is not None and (is_plain or takes_along):
            self.side_wanted.emit(side, takes_along)
        elif is_plain and event.key() in _CHOICE_KEYS and self.current is not None:
            self.chosen.emit(self.current)
        elif is_plain and event.key() == Qt.Key.Key_Delete:
            self.deletion_wanted.emit()
        elif is_plain and event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Does nothing: letters typed here are no search."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.ids and not self.currentIndex().isValid():
            self.select(0)
        self.entered.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current is None:
            return
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(place)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._consider(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if not self._consider(event):
            return
        carried = bytes(event.mimeData().data(CARD_MIME).data()).decode()
        # The card moves when the library says so, not by the hand of the view it came from.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(tuple(CommitmentId(each) for each in carried.split("\n")))

    def _consider(self, event: QDropEvent) -> bool:
        is_card = event.mimeData().hasFormat(CARD_MIME) and event.source() is not self
        event.setAccepted(is_card)
        return is_card

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self.ids[index.row()])

    def _on_selection_changed(self) -> None:
        if not self._is_filling:
            self.selection_changed.emit(self.selected)

    def _on_current_changed(self) -> None:
        if not self._is_filling:
            self.current_changed.emit(self.current)
