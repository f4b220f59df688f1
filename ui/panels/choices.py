"""A field of one line with a list of choices under it, narrowed as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QHideEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.panels.detail_field import LineEditor
from ui.theme import LIGHT, Theme

_MOST_ROWS: Final = 7
_LEAST_WIDTH: Final = 220
_SIDE: Final = 8
_DETAIL_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: `key` is what it is to the one who offers it, `detail` stands behind it."""

    key: object
    name: str
    detail: str = ""


type Offering = Callable[[str], Sequence[Choice]]
"""What is offered for what is typed, the best first."""


class ChoiceList(QListWidget):
    """Lies over the window under its field, which keeps the focus and has the keys."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self.setObjectName("choiceList")
        self._field = field
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_WithDetail(self))
        self.hide()

    def offer(self, choices: Sequence[Choice], theme: Theme) -> None:
        self.clear()
        for choice in choices:
            item = QListWidgetItem(choice.name, self)
            item.setData(Qt.ItemDataRole.UserRole, choice.key)
            item.setData(_DETAIL_ROLE, choice.detail)
        self.setStyleSheet(
            f"QListWidget {{ background: {theme.card}; color: {theme.text};"
            f" border: 1px solid {theme.faint_text}; border-radius: 4px; }}"
        )
        self.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())
        self._place()
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Goes to the next row or the one before, round by the state in which none is chosen."""
        rows = self.count() + 1
        self.setCurrentRow((self.currentRow() + 1 + by) % rows - 1)

    def _place(self) -> None:
        window, field = self.window(), self._field
        rows = min(self.count(), _MOST_ROWS)
        height = rows * self.sizeHintForRow(0) + 2 * self.frameWidth()
        width = max(field.width(), _LEAST_WIDTH)
        below = field.mapTo(window, QPoint(0, field.height() + 2))
        top = below.y()
        if top + height > window.height():
            top = field.mapTo(window, QPoint(0, 0)).y() - height - 2
        left = below.x()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left += field.width() - width
        self.setGeometry(max(min(left, window.width() - width), 0), max(top, 0), width, height)


class ChoosingField(LineEditor):
    """`chosen` says a choice's key, `written` words that are none of the choices.

    Down opens the list, Up and Down walk it, Enter takes the row or else the words, Escape closes it.
    """

    chosen = Signal(object)
    written = Signal(str)
    emptied = Signal()
    """Backspace was pressed where nothing is left to take away."""
    passed = Signal()
    """Tab led on to the next field; what was written is said by then."""
    went_on = Signal()
    """Enter was pressed in the empty field."""

    def __init__(self, parent: QWidget | None = None, *, takes_first: bool = True) -> None:
        """With `takes_first` Enter takes the first row, unless another one is walked to."""
        super().__init__(parent)
        self._theme = LIGHT
        self._offering: Offering = _nothing
        self._takes_first = takes_first
        self._list: ChoiceList | None = None
        self.textEdited.connect(self._on_text_typed)

    def set_offering(self, offering: Offering) -> None:
        self._offering = offering

    def set_list_theme(self, theme: Theme) -> None:
        self._theme = theme

    @property
    def list_is_open(self) -> bool:
        return self._list is not None and self._list.isVisible()

    def close_list(self) -> None:
        if self._list is not None:
            self._list.hide()

    def take(self) -> bool:
        """Says what is written or chosen; returns whether there was anything."""
        item = self._list.currentItem() if self._list is not None and self.list_is_open else None
        words = " ".join(self.text().split())
        self.close_list()
        if item is not None:
            self.clear()
            self.settle()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
        elif words:
            self._take_words(words)
        return item is not None or bool(words)

    def _take_words(self, words: str) -> None:
        self.clear()
        self.settle()
        self.written.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), not event.modifiers() & _CHORD
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and plain:
            self._walk(1 if key is Qt.Key.Key_Down else -1)
        elif key in _ENTER and plain:
            if not self.take():
                self.went_on.emit()
        elif key is Qt.Key.Key_Escape and self.list_is_open:
            self.close_list()
        elif key is Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes what is written when Tab leads on; a click elsewhere leaves it standing."""
        super().focusOutEvent(event)
        reasons = Qt.FocusReason
        if event.reason() in (reasons.TabFocusReason, reasons.BacktabFocusReason):
            self.take()
            self.passed.emit()
        elif event.reason() not in (reasons.PopupFocusReason, reasons.ActiveWindowFocusReason):
            self.close_list()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.close_list()

    def _walk(self, by: int) -> None:
        if self.list_is_open and self._list is not None:
            self._list.step(by)
            self._describe()
        else:
            self._offer(self.text())

    def _on_text_typed(self, text: str) -> None:
        if text.strip():
            self._offer(text)
        else:
            self.close_list()

    def _offer(self, typed: str) -> None:
        choices = self._offering(typed)
        if not choices:
            self.close_list()
            return
        shown = self._list
        if shown is None or shown.parentWidget() is not self.window():
            shown = self._list = ChoiceList(self)
            shown.itemClicked.connect(self._on_item_clicked)
            self.destroyed.connect(shown.deleteLater)
        shown.setAccessibleName(self.accessibleName())
        shown.offer(choices, self._theme)
        shown.setCurrentRow(0 if self._takes_first or not typed.strip() else -1)
        self._describe()

    def _describe(self) -> None:
        """Says the row that Enter would take to assistive technology: the field keeps the focus."""
        item = self._list.currentItem() if self._list is not None else None
        self.setAccessibleDescription(item.text() if item is not None else "")

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        if self._list is not None:
            self._list.setCurrentItem(item)
            self.take()


class _WithDetail(QStyledItemDelegate):
    """Paints a choice's detail faintly at the other end of its row."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        roles, palette = QPalette.ColorRole, option.palette
        if is_current:
            painter.fillRect(option.rect, palette.color(roles.Highlight))
        strong = palette.color(roles.HighlightedText if is_current else roles.Text)
        faint = strong if is_current else palette.color(roles.PlaceholderText)
        metrics = QFontMetrics(option.font)
        aside = str(index.data(_DETAIL_ROLE) or "")
        room = min(metrics.horizontalAdvance(aside) + 1, box.width() // 2) if aside else 0
        name, beside = QRect(box), QRect(box)
        name.setRight(box.right() - room - (_SIDE if room else 0))
        beside.setLeft(box.right() - room)
        for place, words, color, side in (
            (name, str(index.data()), strong, Qt.AlignmentFlag.AlignLeft),
            (beside, aside, faint, Qt.AlignmentFlag.AlignRight),
        ):
            painter.setPen(color)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
            start = QStyle.visualAlignment(option.direction, side)
            at = QStyle.visualRect(option.direction, option.rect, place)
            painter.drawText(at, int(start | Qt.AlignmentFlag.AlignVCenter), shown)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        return QSize(_LEAST_WIDTH, QFontMetrics(option.font).height() + 8)


def _nothing(_typed: str) -> Sequence[Choice]:
    return ()


_CHORD: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
