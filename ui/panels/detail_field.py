"""One detail of an article: its name, a field to write it in, and a guess that waits for a yes."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.day_words import day_words, short_day_words
from ui.plain_field import PlainField
from ui.theme import Theme

_LONG_LINES: Final = 4
_EDGE_ALPHA: Final = 0.6
HANGING_SPACE: Final = (4, 0, 4, 0)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineEditor(QLineEdit):
    """A field of one line that gives its last value back on Escape."""

    finished = Signal()
    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self.editingFinished.connect(self.finished)
        self.textEdited.connect(self._on_text_edited)

    @property
    def is_changed(self) -> bool:
        return self.text() != self._stored

    def show_stored(self, text: str) -> None:
        """Shows what is stored now, from its beginning; letters that nobody has said yet stay."""
        is_kept, self._stored = self.is_changed, text
        if not is_kept and self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def settle(self) -> None:
        """Takes what is written for what is stored: it was said, or is not wanted any more."""
        self._stored = self.text()

    def restore(self) -> None:
        self.setText(self._stored)
        self.edited.emit()

    def event(self, event: QEvent) -> bool:
        return not _is_for_the_window(self, event) and super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            _escape(self)
        else:
            super().keyPressEvent(event)

    def _on_text_edited(self, _text: str) -> None:
        self.edited.emit()


class TitleEditor(PlainField):
    """A field that grows to a few lines, so that a whole title is seen; Enter finishes it."""

    finished = Signal()
    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)

    @property
    def is_changed(self) -> bool:
        return self.text() != self._stored

    def text(self) -> str:
        return " ".join(self.toPlainText().split())

    def show_stored(self, text: str) -> None:
        is_kept, self._stored = self.is_changed, " ".join(text.split())
        if not is_kept and self.text() != self._stored:
            self.setPlainText(self._stored)

    def settle(self) -> None:
        self._stored = self.text()

    def restore(self) -> None:
        self.setPlainText(self._stored)

    def event(self, event: QEvent) -> bool:
        return not _is_for_the_window(self, event) and super().event(event)

    def set_theme(self, theme: Theme) -> None:
        """Looks as the fields of one line do."""
        edge = QColor(theme.faint_text)
        edge.setAlphaF(_EDGE_ALPHA)
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.field}; border-radius: 3px;"
            f" border: 1px solid {edge.name(QColor.NameFormat.HexArgb)}; }}"
        )

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            _escape(self)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def _height(self) -> int:
        lines = min(max(round(self.document().size().height()), 1), _LONG_LINES)
        frame = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        return lines * self.fontMetrics().lineSpacing() + frame

    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())


def _is_for_the_window(editor: LineEditor | TitleEditor, event: QEvent) -> bool:
    """Tells whether an undo is meant for the library: nothing is being typed that could be undone."""
    if event.type() is not QEvent.Type.ShortcutOverride or editor.is_changed:
        return False
    keys = QKeySequence.StandardKey
    is_undo = isinstance(event, QKeyEvent) and (
        event.matches(keys.Undo) or event.matches(keys.Redo)
    )
    if is_undo:
        event.ignore()
    return is_undo


def _escape(editor: LineEditor | TitleEditor) -> None:
    if editor.is_changed:
        editor.restore()
    else:
        editor.left.emit()


class DetailField(QWidget):
    """A label, the guess's sign and its yes beside it, the editor, and a hint below.

    `committed` says a value that differs from the stored one, when the editor is left or on Enter.
    """

    committed = Signal(str)
    guess_confirmed = Signal()
    guess_pointed = Signal()
    left = Signal()

    def __init__(self, name: str, editor: LineEditor | TitleEditor | None = None) -> None:
        super().__init__()
        self.setObjectName(f"detail.{name}")
        self.editor = editor or LineEditor()
        self.editor.setObjectName(f"detail.{name}.editor")
        self.label = QLabel()
        self.label.setBuddy(self.editor)
        self._sign = self._button(f"detail.{name}.guess")
        self._yes = self._button(f"detail.{name}.confirm")
        self._yes.setText("✓")
        self._hint = QLabel()
        self._hint.setObjectName(f"detail.{name}.hint")
        self._hint.setWordWrap(True)
        # Qt shifts a wrapped right-to-left line by the width of the space that hangs over its end.
        self._hint.setContentsMargins(*HANGING_SPACE)
        self._hint.hide()
        self._hint_color = ("", "")
        self._is_wrong = False
        self.head = QHBoxLayout()
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.setSpacing(4)
        self.head.addWidget(self.label)
        self.head.addStretch(1)
        self.head.addWidget(self._sign)
        self.head.addWidget(self._yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self.head)
        column.addWidget(self.editor)
        column.addWidget(self._hint)
        self.editor.finished.connect(self._on_editor_finished)
        self.editor.edited.connect(self._on_editor_edited)
        self.editor.left.connect(self.left)
        self._sign.clicked.connect(self.guess_pointed)
        self._yes.clicked.connect(self._on_yes_clicked)
        self.show_guess("", "")
        self._retranslate()

    def show_value(self, value: str) -> None:
        self.editor.show_stored(value)

    def show_guess(self, value: str, reason: str) -> None:
        """Shows a guess faintly in the empty field, with its reason; "" for none."""
        has_guess = bool(value)
        self.editor.setPlaceholderText(value)
        self.editor.setAccessibleDescription(reason if has_guess else "")
        self._sign.setToolTip(reason)
        for button in (self._sign, self._yes):
            button.setVisible(has_guess)

    def set_writable(self, is_writable: bool) -> None:
        self.editor.setReadOnly(not is_writable)
        self._yes.setEnabled(is_writable)

    def forget(self) -> None:
        """Lets go of what is written: another article's value is to be shown."""
        self.editor.settle()

    def commit(self) -> None:
        """Says what was written and not said yet."""
        if self.editor.is_changed:
            self._commit_text(self.editor.text())

    def set_theme(self, theme: Theme) -> None:
        if isinstance(self.editor, TitleEditor):
            self.editor.set_theme(theme)
        self._hint_color = (theme.faint_text, theme.warning)
        self._color_hint()
        self.label.setStyleSheet(f"color: {theme.faint_text};")
        self._sign.setStyleSheet(
            f"QToolButton {{ color: {theme.faint_text}; border: 1px dashed {theme.faint_text};"
            " border-radius: 6px; padding: 0 5px; font-size: 8.5pt; }"
        )
        self._yes.setStyleSheet(f"QToolButton {{ color: {theme.good}; font-weight: bold; }}")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _commit_text(self, text: str) -> None:
        self.editor.settle()
        self.committed.emit(text)

    def _show_hint(self, words: str, *, is_wrong: bool = False) -> None:
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        self._is_wrong = is_wrong
        self._color_hint()

    def _color_hint(self) -> None:
        self._hint.setStyleSheet(f"color: {self._hint_color[self._is_wrong]};")

    def _on_editor_finished(self) -> None:
        self.commit()

    def _on_yes_clicked(self) -> None:
        self.editor.settle()
        self.guess_confirmed.emit()

    def _on_editor_edited(self) -> None:
        """Is told of each letter that is typed."""

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAutoRaise(True)
        return button

    def _retranslate(self) -> None:
        self._sign.setText(self.tr("guess"))
        self._sign.setAccessibleName(self.tr("A guess: show its place in the text"))
        self._yes.setToolTip(self.tr("Take the guess over"))
        self._yes.setAccessibleName(self.tr("Take the guess over"))


class DateField(DetailField):
    """A day, typed in either calendar and in many ways, and said back in both."""

    def __init__(self, name: str) -> None:
        self._language = "en"
        super().__init__(name)

    def set_language(self, language: str) -> None:
        self._language = language

    def show_value(self, value: str) -> None:
        """Shows a date as it is among the metadata; one that cannot be read is shown as it stands."""
        day = _day_of(value)
        super().show_value(short_day_words(day, self._language) if day else value)
        self._say_back()

    def _retranslate(self) -> None:
        super()._retranslate()
        self.editor.setToolTip(
            self.tr("In either calendar, as 8 Mordad 1404, 1404/5/8 or 30 July 2025")
        )

    def _commit_text(self, text: str) -> None:
        day = _day_of(text)
        if day is not None or not text.strip():
            super()._commit_text(day.isoformat() if day else "")

    def _on_editor_edited(self) -> None:
        self._say_back()

    def _say_back(self) -> None:
        text = self.editor.text()
        day = _day_of(text)
        if day is not None:
            self._show_hint(day_words(day, self._language, with_weekday=True))
        elif text.strip():
            self._show_hint(
                self.tr("This date is not clear. Write day, month and year, in either calendar."),
                is_wrong=True,
            )
        else:
            self._show_hint("")


def _day_of(text: str) -> date | None:
    # Imported when a date is first shown: the patterns of dates are long.
    from reader_app.text.dates.written import written_day

    return written_day(text)
