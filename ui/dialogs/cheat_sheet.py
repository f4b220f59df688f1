"""All keys on one sheet, in groups as the menus are; a field on top narrows it down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader_app.text.matching import holds
from ui.dialogs.buttons import name_buttons
from ui.panels.key_cap import ABOVE, KeyCap

_COLUMN_WIDTH: Final = 330
_MOST_COLUMNS: Final = 4
_USUAL_SIZE: Final = QSize(1400, 940)
_SHARE_OF_WINDOW: Final = 0.94
_SCROLLING: Final = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What is done, and the keys that do it, as they are shown. `others` are names it is found by."""

    words: str
    keys: tuple[str, ...]
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyGroup:
    title: str
    rows: tuple[KeyRow, ...]


class CheatSheet(QDialog):
    """Shows groups of keys in as many columns as there is room for."""

    change_requested = Signal()
    """The annotator wants other keys."""

    def __init__(self, groups: Sequence[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cheatSheet")
        self._groups: list[_Group] = []
        self._columns: list[QVBoxLayout] = []
        self._build()
        self._retranslate()
        self.show_groups(groups)
        window = parent.window().size() if parent is not None else _USUAL_SIZE
        self.field.setFocus()
        self.resize((window * _SHARE_OF_WINDOW).boundedTo(_USUAL_SIZE))

    def show_groups(self, groups: Sequence[KeyGroup]) -> None:
        """Shows these instead of what was shown: keys or the language have changed."""
        for old in self._groups:
            old.hide()
            old.deleteLater()
        self._groups = [_Group(group) for group in groups]
        self._narrow(self.field.text())

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if len(self._columns) != self._fitting_columns():
            self._arrange_groups()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The field has no use for these and leaves them to the sheet.
        action = _SCROLLING.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self._scroll.verticalScrollBar().triggerAction(action)

    def _narrow(self, typed: str) -> None:
        for group in self._groups:
            group.narrow(typed)
        self._nothing.setVisible(not any(group.shown_rows for group in self._groups))
        self._arrange_groups()

    # --- parts ---

    def _fitting_columns(self) -> int:
        return max(1, min(_MOST_COLUMNS, self.width() // _COLUMN_WIDTH))

    def _arrange_groups(self) -> None:
        """Deals the groups out to the columns in their order, so that these are about as long."""
        sheet = QWidget()
        sheet.setBackgroundRole(QPalette.ColorRole.Base)
        row = QHBoxLayout(sheet)
        row.setContentsMargins(20, 14, 20, 14)
        row.setSpacing(30)
        self._columns = [QVBoxLayout() for _ in range(self._fitting_columns())]
        for column in self._columns:
            column.setSpacing(18)
            row.addLayout(column, 1)
        groups = [group for group in self._groups if group.shown_rows]
        room = sum(group.height_in_rows for group in groups) / len(self._columns)
        filled = 0.0
        for group in self._groups:
            height = group.height_in_rows if group.shown_rows else 0
            place = int((filled + height / 2) / room) if room else 0
            self._columns[min(place, len(self._columns) - 1)].addWidget(group)
            filled += height
        for column in self._columns:
            column.addStretch(1)
        old = self._scroll.takeWidget()
        self._scroll.setWidget(sheet)
        if old is not None:
            old.deleteLater()

    def _build(self) -> None:
        self.field = QLineEdit()
        self.field.setObjectName("cheatSheetField")
        self.field.setClearButtonEnabled(True)
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.StyledPanel)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._change = QPushButton()
        self._change.setObjectName("cheatSheetChange")
        self._buttons.addButton(self._change, QDialogButtonBox.ButtonRole.ActionRole)
        for button in (self._change, self._buttons.button(QDialogButtonBox.StandardButton.Close)):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        for widget in (self.field, self._nothing):
            column.addWidget(widget)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._hint)
        column.addWidget(self._buttons)
        self.field.textChanged.connect(self._narrow)
        self._change.clicked.connect(self.change_requested)
        self._buttons.rejected.connect(self.reject)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("All keys"))
        self.field.setPlaceholderText(self.tr("Find a key"))
        self.field.setAccessibleName(self.tr("Find a key"))
        self._nothing.setText(self.tr("No key is called so."))
        self._hint.setText(
            self.tr("On a Persian keyboard press the same key, whatever letter it types.")
        )
        self._change.setText(self.tr("Change the keys…"))
        buttons = QDialogButtonBox.StandardButton
        name_buttons(self._buttons, {buttons.Close: self.tr("Close")})


class _Group(QWidget):
    """A title, and below it a row for each command."""

    def __init__(self, group: KeyGroup) -> None:
        super().__init__()
        self._group = group
        self.shown_rows = len(group.rows)
        title = QLabel(group.title)
        font = QFont(title.font())
        font.setBold(True)
        title.setFont(font)
        self._rows = [(_words(row), _caps(row)) for row in group.rows]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.addWidget(title, 0, 0, 1, 2)
        for place, (words, caps) in enumerate(self._rows, 1):
            grid.addWidget(words, place, 0)
            grid.addWidget(caps, place, 1, Qt.AlignmentFlag.AlignTop)

    @property
    def height_in_rows(self) -> int:
        return self.shown_rows + 2

    def narrow(self, typed: str) -> None:
        """Leaves the rows with every word that is typed, or all where the title has them."""
        is_whole = holds(typed, self._group.title)
        self.shown_rows = 0
        for row, (words, caps) in zip(self._group.rows, self._rows, strict=True):
            named = " ".join((row.words, *row.others, *row.keys))
            is_shown = is_whole or holds(typed, named)
            self.shown_rows += is_shown
            words.setVisible(is_shown)
            caps.setVisible(is_shown)
        self.setVisible(self.shown_rows > 0)


def _words(row: KeyRow) -> QLabel:
    words = QLabel(row.words)
    words.setWordWrap(True)
    words.setContentsMargins(0, ABOVE, 0, ABOVE)
    words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    return words


def _caps(row: KeyRow) -> QWidget:
    caps = QWidget()
    line = QHBoxLayout(caps)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    line.addStretch(1)
    for key in row.keys:
        line.addWidget(KeyCap(key))
    return caps
