"""The field in which a card's note is written: Enter keeps it, Esc leaves it as it was."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from reader_app.model import Annotation, AnnotationId
from ui.plain_field import PlainField
from ui.reading.card import ui_font
from ui.theme import Theme

_MIN_LINES = 2
_MAX_LINES = 8
_FONT_PT = 9.5
_BORDER = 1  # of _FIELD
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FIELD = """
QPlainTextEdit {{
    background: {page}; color: {text}; border: 1px solid {accent}; border-radius: 4px;
}}
"""


class NoteEditor(PlainField):
    """Edits one note at a time. `finished` carries the annotation's id and the note, or None."""

    finished = Signal(object, object)
    height_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("noteEditor")
        self.setFont(ui_font(_FONT_PT))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(4)
        self._annotation_id: AnnotationId | None = None
        self._before = ""
        self._home: QWidget | None = None
        self.textChanged.connect(self._on_text_changed)
        self.hide()
        self._retranslate()

    @property
    def annotation_id(self) -> AnnotationId | None:
        """The annotation whose note is being written, if any."""
        return self._annotation_id

    def set_home(self, home: QWidget) -> None:
        """Names the widget that gets the focus back after a key ended a note."""
        self._home = home

    def begin(self, annotation: Annotation) -> None:
        self._annotation_id = annotation.id
        self._before = annotation.note
        self.setPlainText(annotation.note)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def abandon(self) -> None:
        """Closes without keeping anything."""
        self._finish(keep=False)

    def commit(self) -> None:
        """Closes and says the note, if it changed."""
        self._finish(keep=True)

    def wished_height(self) -> int:
        lines = min(max(self._line_count(), _MIN_LINES), _MAX_LINES)
        # The height of a line as the text is laid out, which is not that of the font's metrics.
        line = self.blockBoundingRect(self.document().firstBlock())
        height = line.height() / max(self.document().firstBlock().lineCount(), 1)
        margins = 2 * self.document().documentMargin() + 2 * _BORDER
        return ceil(lines * height + margins)

    def set_theme(self, theme: Theme) -> None:
        self.setPalette(theme.palette())
        self.setStyleSheet(_FIELD.format(accent=theme.accent, page=theme.page, text=theme.text))

    def _line_count(self) -> int:
        return round(self.document().size().height())

    def _on_text_changed(self) -> None:
        policies = Qt.ScrollBarPolicy
        is_long = self._line_count() > _MAX_LINES
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAsNeeded if is_long else policies.ScrollBarAlwaysOff
        )
        self.height_changed.emit()

    def _finish(self, *, keep: bool) -> None:
        annotation_id, self._annotation_id = self._annotation_id, None
        if annotation_id is None:
            return
        ends_by_key = self.hasFocus()
        self.hide()
        if ends_by_key and self._home is not None:
            self._home.setFocus(Qt.FocusReason.OtherFocusReason)
        note = self.toPlainText().strip()
        self.finished.emit(annotation_id, note if keep and note != self._before else None)

    def event(self, event: QEvent) -> bool:
        # Who ends a note with Ctrl+Enter means the note, not what the window does on that key.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _RETURNS
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _RETURNS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape:
            self.abandon()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # The field's own menu and a change of window take the focus for a while only.
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.commit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Write a note…"))
        self.setAccessibleName(self.tr("Note"))
        self.setAccessibleDescription(self.tr("Enter keeps the note, Escape leaves it as it was."))
