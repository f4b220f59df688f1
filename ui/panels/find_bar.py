"""The bar under the article that looks for words in it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ui.messages import number

_FORWARD: Final = 1
_BACKWARD: Final = -1


class FindBar(QWidget):
    """A field, how many places were found, and steps between them.

    Enter steps forward, Shift+Enter back, Escape closes. The search itself is done by others, who
    answer `query_changed` and `step_requested` with `show_count`.
    """

    query_changed = Signal(str)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = 0
        self._total = 0
        self.field = QLineEdit()
        self.field.setObjectName("findField")
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(220)
        self._count = QLabel()
        self._count.setObjectName("findCount")
        self._previous = self._button("findPrevious", Qt.ArrowType.UpArrow)
        self._next = self._button("findNext", Qt.ArrowType.DownArrow)
        self._close = self._button("findClose", Qt.ArrowType.NoArrow)
        self._close.setText("✕")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        for widget in (self.field, self._previous, self._next, self._count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._close)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._on_field_text_changed)
        self._previous.clicked.connect(self._on_previous_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._close.clicked.connect(self._on_close_clicked)
        self._retranslate()
        self.show_count(0, 0)

    @property
    def query(self) -> str:
        return self.field.text()

    def open(self, query: str = "") -> None:
        """Shows the bar ready to type; a query given replaces the last one."""
        self.show()
        if query:
            self.field.setText(query)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query_changed.emit(self.query)

    def show_count(self, current: int, total: int) -> None:
        """Shows that `total` places were found and which one, counted from 1, is shown."""
        self._current, self._total = current, total
        self._previous.setEnabled(total > 0)
        self._next.setEnabled(total > 0)
        if total:
            words = self.tr("{current} of {total}").format(
                current=number(current), total=number(total)
            )
        else:
            words = self.tr("Not found") if self.query else ""
        self._count.setText(words)

    # --- events ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            backward = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._step(_BACKWARD if backward else _FORWARD)
        elif event.key() == Qt.Key.Key_Escape:
            self._on_close_clicked()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_field_text_changed(self, text: str) -> None:
        self.show_count(0, 0)
        self._count.clear()  # whether it is there is said when it has been looked for
        self.query_changed.emit(text)

    def _on_previous_clicked(self) -> None:
        self._step(_BACKWARD)

    def _on_next_clicked(self) -> None:
        self._step(_FORWARD)

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()

    def _step(self, step: int) -> None:
        if self._total:
            self.step_requested.emit(step)

    # --- parts ---

    def _button(self, name: str, arrow: Qt.ArrowType) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setArrowType(arrow)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Find in the article"))
        worded = (
            (self._previous, self.tr("Previous place (Shift+Enter)")),
            (self._next, self.tr("Next place (Enter)")),
            (self._close, self.tr("Close (Esc)")),
        )
        for button, words in worded:
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.show_count(self._current, self._total)
