"""Columns of cards side by side: by status, or by how near the deadline is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader_app.model import CommitmentId, CommitmentStatus
from ui.messages import number
from ui.models.commitment_rows import CommitmentRows
from ui.pages.card_list import CardList
from ui.panels.status_marks import paint_commitment_status
from ui.theme import LIGHT, Theme

_WIDTH: Final = 190
_SIGN: Final = 16


class BoardColumn(QFrame):
    """A title with its count, and the cards under it."""

    def __init__(self, rows: CommitmentRows, name: str, *, is_target: bool) -> None:
        super().__init__()
        self.cards = CardList(rows, name, is_target=is_target)
        self._title = ""
        self._sign = QLabel()
        self._words = QLabel(wordWrap=True)
        self._words.setObjectName(f"{name}Title")
        head = QHBoxLayout()
        head.setContentsMargins(6, 4, 6, 2)
        head.setSpacing(6)
        head.addWidget(self._sign)
        head.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.cards, 1)
        self.setMinimumWidth(_WIDTH)
        self._sign.hide()

    def name(self, title: str, tip: str) -> None:
        self._title = title
        self._words.setToolTip(tip)
        self.cards.setAccessibleName(title)
        self.cards.setAccessibleDescription(tip)
        self.show_count()

    def show_count(self) -> None:
        self._words.setText(f"{self._title} ({number(len(self.cards.ids))})")

    def show_sign(self, icon: QIcon) -> None:
        self._sign.setPixmap(icon.pixmap(_SIGN, _SIGN))
        self._sign.show()

    def set_theme(self, theme: Theme) -> None:
        self.cards.set_theme(theme)
        self._words.setStyleSheet(f"color: {theme.text}; font-weight: 500;")


class CardBoard(QScrollArea):
    """Any number of columns; Left and Right go from one to the next, as they are seen."""

    chosen = Signal(object)
    current_changed = Signal(object)
    selection_changed = Signal(object)
    moved = Signal(object, int)
    """Commitments, and the number of the column that they were taken to."""
    menu_wanted = Signal(QPoint)
    deletion_wanted = Signal()

    def __init__(
        self, rows: CommitmentRows, names: Sequence[str], *, targets: frozenset[int]
    ) -> None:
        """`names` are the object names of the columns, `targets` those that cards can be taken to."""
        super().__init__()
        self._theme = LIGHT
        self._targets = targets
        self._current = 0
        self.columns = [
            BoardColumn(rows, name, is_target=number in targets)
            for number, name in enumerate(names)
        ]
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(8, 0, 8, 4)
        row.setSpacing(8)
        for column in self.columns:
            row.addWidget(column, 1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for place, column in enumerate(self.columns):
            self._connect(place, column.cards)

    def _connect(self, place: int, cards: CardList) -> None:
        cards.chosen.connect(self.chosen)
        cards.current_changed.connect(self.current_changed)
        cards.selection_changed.connect(self.selection_changed)
        cards.menu_wanted.connect(self.menu_wanted)
        cards.deletion_wanted.connect(self.deletion_wanted)
        cards.entered.connect(partial(self._on_entered, place))
        cards.side_wanted.connect(partial(self._on_side_wanted, place))
        cards.dropped.connect(partial(self._on_dropped, place))

    @property
    def current(self) -> CommitmentId | None:
        return self._seen.current

    @property
    def selected(self) -> tuple[CommitmentId, ...]:
        return self._seen.selected

    @property
    def _seen(self) -> CardList:
        return self.columns[self._current].cards

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for column in self.columns:
            column.set_theme(theme)

    def show_signs(self, statuses: Sequence[CommitmentStatus | None]) -> None:
        for column, status in zip(self.columns, statuses, strict=True):
            column.show_sign(status_icon(status, self._theme))

    def show_columns(self, columns: Sequence[Sequence[CommitmentId]], today: date) -> None:
        current = self.current
        for column, ids in zip(self.columns, columns, strict=True):
            column.cards.show_ids(ids, today)
            column.show_count()
        self._follow(current)
        if self.current is None:
            self._go_to_first()
        self.current_changed.emit(self.current)
        self.selection_changed.emit(self.selected)

    def show_current(self, commitment_id: CommitmentId) -> None:
        self._follow(commitment_id)

    def focus(self) -> None:
        """Takes the focus to the current card, else to the first that there is."""
        if self.current is None:
            self._go_to_first()
        self._seen.setFocus(Qt.FocusReason.OtherFocusReason)

    def reword(self) -> None:
        for column in self.columns:
            column.show_count()
            column.cards.reword()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.reword()

    def _go_to_first(self) -> None:
        filled = (place for place, column in enumerate(self.columns) if column.cards.ids)
        self._current = next(filled, self._current)
        if self._seen.ids:
            self._seen.select(0)

    def _follow(self, commitment_id: CommitmentId | None) -> None:
        """Makes the card current in whichever column it is now."""
        if commitment_id is None or commitment_id in self._seen.ids:
            return
        for place, column in enumerate(self.columns):
            if commitment_id in column.cards.ids:
                had_focus = self._seen.hasFocus()
                self._current = place
                column.cards.select(column.cards.ids.index(commitment_id))
                if had_focus:
                    column.cards.setFocus()
                return

    def _on_entered(self, place: int) -> None:
        self._current = place
        self.ensureWidgetVisible(self.columns[place], 8, 0)
        self.current_changed.emit(self.current)
        self.selection_changed.emit(self.selected)

    def _on_side_wanted(self, place: int, side: int, takes_along: bool) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        step = -side if is_mirrored else side
        target = place + step
        if not takes_along:
            if 0 <= target < len(self.columns):
                self.columns[target].cards.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        selected = self.columns[place].cards.selected
        if target in self._targets and selected:
            self.moved.emit(selected, target)

    def _on_dropped(self, place: int, ids: Sequence[CommitmentId]) -> None:
        self.moved.emit(tuple(ids), place)


def status_icon(status: CommitmentStatus | None, theme: Theme) -> QIcon:
    pixmap = QPixmap(_SIGN * 3, _SIGN * 3)
    pixmap.setDevicePixelRatio(3)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        paint_commitment_status(painter, QRectF(0, 0, _SIGN, _SIGN), status, theme)
    return QIcon(pixmap)
