"""One slot of a commitment: its name and key, the chips that fill it, and a field to add to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.model import SlotName
from ui.panels.choices import ChoosingField
from ui.panels.detail_field import HANGING_SPACE
from ui.panels.filler_chip import FillerChip
from ui.panels.flow_layout import FlowLayout
from ui.theme import Theme

_LEAST_FIELD: Final = 36
_GAP: Final = 6
_ROW: Final = 26  # a chip with the frame round it
_NAME_PT: Final = 9.0
_KEY_PT: Final = 7.5


@dataclass(frozen=True, slots=True)
class ShownFiller:
    """What a chip says: the entity's name or the words, the words in full, and the entity's colour."""

    text: str
    tip: str = ""
    color: str | None = None


class SlotRow(QWidget):
    """`chosen` and `written` come from the field; chips are told by their number."""

    chosen = Signal(object)
    written = Signal(str)
    removed = Signal(int)
    pointed = Signal(int)
    offer_taken = Signal()
    wanted = Signal()
    """The name was clicked: the slot is to be filled next."""
    left = Signal()

    def __init__(self, slot: SlotName) -> None:
        super().__init__()
        self.setObjectName(f"slot.{slot.value}")
        self.slot = slot
        self._theme: Theme | None = None
        self._is_writable = True
        self._chips: list[FillerChip] = []
        self.name = _Name()
        self.name.setCursor(Qt.CursorShape.PointingHandCursor)
        self.key = QLabel()
        self.key.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._between = QSpacerItem(0, 0, QSizePolicy.Policy.Fixed)
        self._frame = QFrame()
        self._frame.setObjectName("slotFrame")
        self._frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.field = _SlotField(takes_first=True)
        self.field.setObjectName(f"slot.{slot.value}.field")
        self._offer = FillerChip(self._frame, is_offer=True)
        self._offer.setObjectName(f"slot.{slot.value}.offer")
        self._offer.hide()
        self._flow = FlowLayout(self._frame, 4)
        self._flow.setContentsMargins(3, 2, 3, 2)
        self._flow.addWidget(self._offer)
        self._flow.addWidget(self.field)
        self._hint = QLabel(wordWrap=True)
        self._hint.setObjectName(f"slot.{slot.value}.hint")
        self._hint.setContentsMargins(*HANGING_SPACE)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.hide()
        self._arrange()
        self._connect()

    def show_fillers(self, fillers: Sequence[ShownFiller]) -> None:
        while len(self._chips) > len(fillers):
            chip = self._chips.pop()
            if chip.hasFocus():
                self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        while len(self._chips) < len(fillers):
            self._add_chip()
        for number, (chip, filler) in enumerate(zip(self._chips, fillers, strict=True), 1):
            chip.show_filler(filler.text, filler.color)
            chip.setToolTip(filler.tip)
            chip.setObjectName(f"slot.{self.slot.value}.chip.{number}")
            chip.setAccessibleName(f"{self.name.text()}: {filler.text}")
        self._flow.invalidate()
        self.updateGeometry()

    def show_offer(self, text: str, tip: str) -> None:
        """Shows faintly what could fill the slot, "" for nothing."""
        self._offer.show_filler(text, None)
        self._offer.setToolTip(tip)
        self._offer.setAccessibleName(tip)
        self._offer.setVisible(bool(text))
        self._flow.invalidate()

    def show_waiting(self, words: str) -> None:
        """Says under the slot what it waits for, "" if it does not wait."""
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        self._dress_frame()

    def set_writable(self, is_writable: bool) -> None:
        self._is_writable = is_writable
        self.field.setReadOnly(not is_writable)
        self._offer.setEnabled(is_writable)
        for chip in self._chips:
            chip.set_writable(is_writable)

    def set_words(self, name: str, key: str, tip: str) -> None:
        self.name.setText(name)
        self.name.setToolTip(tip)
        self.key.setText(key)
        self.field.setAccessibleName(name)

    @property
    def head_width(self) -> int:
        """The pixels that name and key need."""
        return self.name.sizeHint().width() + _GAP + self.key.sizeHint().width()

    def set_head_width(self, width: int) -> None:
        """Lets the frame begin where those of the other slots do."""
        self._between.changeSize(width - self.head_width + _GAP, 0, QSizePolicy.Policy.Fixed)
        self._row.invalidate()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.field.set_list_theme(theme)
        for chip in (self._offer, *self._chips):
            chip.set_theme(theme)
        self._dress_frame()

    def _add_chip(self) -> None:
        chip = FillerChip(self._frame)
        if self._theme is not None:
            chip.set_theme(self._theme)
        chip.set_writable(self._is_writable)
        number = len(self._chips)
        chip.clicked.connect(partial(self.pointed.emit, number))
        chip.removed.connect(partial(self.removed.emit, number))
        before = self._chips[-1] if self._chips else self._offer
        self._chips.append(chip)
        self._flow.insert(number, chip)
        QWidget.setTabOrder(before, chip)
        QWidget.setTabOrder(chip, self.field)
        chip.show()

    def _dress_frame(self) -> None:
        if self._theme is None:
            return
        theme, is_meant = self._theme, not self._hint.isHidden() or self.field.hasFocus()
        edge = theme.accent if is_meant else theme.line
        self._frame.setStyleSheet(
            f"#slotFrame {{ background: {theme.field}; border: 1px solid {edge};"
            " border-radius: 4px; }"
            " #slotFrame QLineEdit { background: transparent; border: none; }"
        )

    def _arrange(self) -> None:
        for label, size in ((self.name, _NAME_PT), (self.key, _KEY_PT)):
            font = label.font()
            font.setPointSizeF(size)
            label.setFont(font)
            label.setFixedHeight(_ROW)
        self._row = row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        row.addItem(self._between)
        row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(_GAP)
        row.addWidget(self._frame, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._hint)

    def _connect(self) -> None:
        self.name.pressed.connect(self.wanted)
        self.field.chosen.connect(self.chosen)
        self.field.written.connect(self.written)
        self.field.emptied.connect(self._on_field_emptied)
        self.field.left.connect(self.left)
        self.field.focused.connect(self._dress_frame)
        self._offer.clicked.connect(self.offer_taken)

    def _on_field_emptied(self) -> None:
        if self._chips and self._is_writable:
            self.removed.emit(len(self._chips) - 1)


class _Name(QLabel):
    """A label that can be clicked."""

    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()
        else:
            super().mousePressEvent(event)


class _SlotField(ChoosingField):
    """A field without a frame of its own, as wide as its row leaves it."""

    focused = Signal()

    def __init__(self, *, takes_first: bool) -> None:
        super().__init__(takes_first=takes_first)
        self.setFrame(False)
        self.setMinimumWidth(_LEAST_FIELD)
        self.setFixedHeight(22)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
