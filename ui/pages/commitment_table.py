"""The commitments as a table: a line of two for each, to be sorted, chosen from and gone through."""

from __future__ import annotations

from collections.abc import Sequence
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
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader_app.listings import CommitmentOrder
from reader_app.model import CommitmentId, CommitmentStatus
from reader_app.record_words import words_for
from ui.messages import interface_language
from ui.models.commitment_rows import CommitmentRows
from ui.models.commitment_table_model import (
    ORDERS,
    Column,
    CommitmentTableModel,
    cell_lines,
)
from ui.pages.laid_out import LaidOut
from ui.panels.row_painting import ink, is_filled, line_height, small
from ui.panels.status_marks import STATUSES, paint_commitment_status, status_ink, status_tint
from ui.theme import LIGHT, Theme

_PADDING: Final = 6
_SIGN: Final = 14
_RADIUS: Final = 8.0
_WEIGHTS: Final = {
    Column.WHO: 12,
    Column.WHAT: 25,
    Column.TO_WHOM: 11,
    Column.WHERE: 8,
    Column.DUE: 15,
    Column.STATUS: 13,
    Column.KIND: 9,
    Column.TOPIC: 9,
    Column.ARTICLE: 16,
}
_TWO_THINGS: Final = {Column.DUE, Column.KIND, Column.ARTICLE}
_LINKS: Final = {Column.WHAT, Column.ARTICLE}
"""Columns that lead to the words by a single click."""
_CHOICE_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN_KEYS: Final = (*_CHOICE_KEYS, Qt.Key.Key_Delete)


class CommitmentDelegate(QStyledItemDelegate):
    """Paints a cell: one text in two lines, or two things in a line each; a status as a chip."""

    def __init__(self, model: CommitmentTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = LIGHT
        self._texts = LaidOut()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def row_height(self, option: QStyleOptionViewItem) -> int:
        return line_height(option.font) + line_height(small(option.font)) + 2 * _PADDING + 2

    def chip_width(self, font: QFont) -> int:
        """Returns the width that a cell needs for the longest of the statuses."""
        metrics, language = QFontMetrics(small(font)), interface_language()
        names = (metrics.horizontalAdvance(words_for(status, language)) for status in STATUSES)
        return max(names) + _SIGN + 20 + 2 * _PADDING

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        return QSize(40, self.row_height(option))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self._paint_ground(painter, option)
        row = self._model.row(index.row())
        if row is None:
            return
        column = Column(index.column())
        lines = cell_lines(row, column)
        box = option.rect.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        if column is Column.STATUS:
            self._paint_chip(painter, option, box, row.commitment.status, lines[0])
        elif column in _TWO_THINGS:
            self._paint_two(painter, option, box, lines)
        elif lines and lines[0]:
            font, color = option.font, ink(option, self._theme)
            self._texts.paint(painter, box, lines[0], font, color, 2, option.direction)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, box = self._theme, option.rect
        if is_filled(option, theme):
            painter.fillRect(box, QColor(theme.selection))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(theme.line))
        if option.state & QStyle.StateFlag.State_Selected and theme.is_high_contrast:
            painter.fillRect(QRect(box.left(), box.top(), box.width(), 2), QColor(theme.accent))
            painter.fillRect(
                QRect(box.left(), box.bottom() - 1, box.width(), 2), QColor(theme.accent)
            )

    def _paint_two(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, lines: Sequence[str]
    ) -> None:
        for number, text in enumerate(lines):
            font = small(option.font) if number else option.font
            color = ink(option, self._theme, faint=number > 0)
            used = self._texts.paint(painter, box, text, font, color, 1, option.direction)
            box = box.adjusted(0, used, 0, 0)

    def _paint_chip(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        status: CommitmentStatus | None,
        words: str,
    ) -> None:
        theme, font = self._theme, small(option.font)
        height = line_height(font) + 4
        room = box.width() - _SIGN - 15
        width = min(QFontMetrics(font).horizontalAdvance(words) + 2, room) + _SIGN + 15
        chip = QRect(box.left(), box.top(), width, height)
        chip = QStyle.visualRect(option.direction, box, chip)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.page))
        painter.drawRoundedRect(chip, _RADIUS, _RADIUS)
        painter.setBrush(status_tint(status, theme))
        if theme.is_high_contrast:
            painter.setPen(QPen(status_ink(status, theme), 1))
        painter.drawRoundedRect(chip, _RADIUS, _RADIUS)
        painter.restore()
        sign = QRect(chip.left() + 6, chip.top() + (height - _SIGN) // 2, _SIGN, _SIGN)
        sign = QStyle.visualRect(option.direction, chip, sign)
        paint_commitment_status(painter, QRectF(sign), status, theme)
        text = QRect(chip.left() + _SIGN + 10, chip.top() + 2, room, height)
        text = QStyle.visualRect(option.direction, chip, text)
        self._texts.paint(
            painter, text, words, font, status_ink(status, theme), 1, option.direction
        )


class CommitmentTable(QTableView):
    """Enter, a double click, or a click on what is promised or on the article goes to the words; any
    number of rows can be chosen.
    """

    chosen = Signal(object)
    """The commitment whose words are wanted."""
    current_changed = Signal(object)
    selection_changed = Signal(object)
    order_wanted = Signal(object, bool)
    """A CommitmentOrder, and whether the last comes first."""
    menu_wanted = Signal(QPoint)
    deletion_wanted = Signal()

    def __init__(self, rows: CommitmentRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("commitmentTable")
        self._commitments = CommitmentTableModel(rows, self)
        self._delegate = CommitmentDelegate(self._commitments, self)
        self._is_filling = False
        self.setModel(self._commitments)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.horizontalHeader().sectionClicked.connect(self._on_section_clicked)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def _set_up(self) -> None:
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    # --- what the page tells ---

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())
        self.viewport().update()

    @property
    def ids(self) -> Sequence[CommitmentId]:
        return self._commitments.ids

    @property
    def current(self) -> CommitmentId | None:
        index = self.currentIndex()
        return self.ids[index.row()] if index.isValid() else None

    @property
    def selected(self) -> tuple[CommitmentId, ...]:
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.ids[row] for row in rows)

    def show_ids(self, ids: Sequence[CommitmentId]) -> None:
        """Lists these; what was current stays so, where it was seen, if it is among them."""
        current, selected = self.current, set(self.selected)
        place = self.verticalScrollBar().value()
        self._is_filling = True
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        self._commitments.show(ids)
        number = self._commitments.number_of(current)
        if number is None:
            number = 0 if ids else None
        if number is not None and not self.currentIndex().isValid():
            flags = QItemSelectionModel.SelectionFlag
            index = self._commitments.index(number, 0)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            for each in selected - {current}:
                if (row := self._commitments.number_of(each)) is not None:
                    index = self._commitments.index(row, 0)
                    self.selectionModel().select(index, flags.Select | flags.Rows)
        self.verticalScrollBar().setValue(place)
        self._is_filling = False
        self.current_changed.emit(self.current)
        self.selection_changed.emit(self.selected)

    def show_order(self, order: CommitmentOrder, *, is_descending: bool) -> None:
        column = next((c for c, each in ORDERS.items() if each is order), None)
        way = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        header = self.horizontalHeader()
        header.setSortIndicator(-1 if column is None else column, way)

    def show_current(self, commitment_id: CommitmentId) -> None:
        number = self._commitments.number_of(commitment_id)
        if number is not None:
            self.selectRow(number)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Commitments"))
        self._commitments.reword()
        self._spread()

    # --- events ---

    def event(self, event: QEvent) -> bool:
        # The window has actions on these keys too; in the table they mean its rows.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            and event.key() in _OWN_KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _CHOICE_KEYS and self.current is not None:
            self.chosen.emit(self.current)
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.deletion_wanted.emit()
        elif plain and event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Does nothing: letters typed here are no search."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current is None:
            return
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        leads = index.isValid() and Column(index.column()) in _LINKS
        shapes = Qt.CursorShape
        self.viewport().setCursor(shapes.PointingHandCursor if leads else shapes.ArrowCursor)
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """Shares the width out among the columns; none is narrower than its title."""
        header = self.horizontalHeader()
        least = {column: header.sectionSizeHint(column) for column in Column}
        least[Column.STATUS] = max(least[Column.STATUS], self._delegate.chip_width(self.font()))
        room = max(self.viewport().width() - sum(least.values()), 0)
        # What the titles leave goes to those that are below their part of the whole.
        whole = self.viewport().width()
        parts = {
            column: max(whole * weight / sum(_WEIGHTS.values()) - least[column], 0)
            for column, weight in _WEIGHTS.items()
        }
        wanted = sum(parts.values()) or 1
        for column in Column:
            header.resizeSection(column, least[column] + int(room * parts[column] / wanted))

    def _row_height(self) -> int:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return self._delegate.row_height(option)

    def _on_clicked(self, index: QModelIndex) -> None:
        is_plain = QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
        if is_plain and Column(index.column()) in _LINKS:
            self.chosen.emit(self.ids[index.row()])

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if Column(index.column()) not in _LINKS:
            self.chosen.emit(self.ids[index.row()])

    def _on_section_clicked(self, section: int) -> None:
        order = ORDERS.get(Column(section))
        header = self.horizontalHeader()
        if order is not None:
            is_descending = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
            self.order_wanted.emit(order, is_descending)

    def _on_selection_changed(self) -> None:
        if not self._is_filling:
            self.selection_changed.emit(self.selected)

    def _on_current_changed(self) -> None:
        if not self._is_filling:
            self.current_changed.emit(self.current)
