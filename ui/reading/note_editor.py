"""The field in which a card's note is written: Enter keeps it, Esc leaves it as it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from reader_app.model import Annotation, AnnotationId
from ui.reading.card import ui_font
from ui.theme import Theme

_MIN_LINES = 2
_MAX_LINES = 8
_FONT_PT = 9.5
_FIELD = """
QPlainTextEdit {{
    background: {page}; color: {text}; border: 1px solid {accent}; border-radius: 4px;
}}
"""


class NoteEditor(QPlainTextEdit):
    """Edits one note at a time. `finished` carries the annotation's id and the note, or None."""

    finished = Signal(object, object)
    height_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("noteEditor")
        self.setFont(ui_font(_FONT_PT))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(4)
        self._annotation_id: AnnotationId | None = None
        self._before = ""
        self.textChanged.connect(self.height_changed)
        self.hide()
        self._retranslate()

    @property
    def annotation_id(self) -> AnnotationId | None:
        """The annotation whose note is being written, if any."""
        return self._annotation_id

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
        spacing = self.fontMetrics().lineSpacing()
        lines = min(max(round(self.document().size().height()), _MIN_LINES), _MAX_LINES)
        return round(lines * spacing + 2 * self.document().documentMargin()) + 2 * self.frameWidth()

    def set_theme(self, theme: Theme) -> None:
        self.setPalette(theme.palette())
        self.setStyleSheet(_FIELD.format(accent=theme.accent, page=theme.page, text=theme.text))

    def _finish(self, *, keep: bool) -> None:
        annotation_id, self._annotation_id = self._annotation_id, None
        if annotation_id is None:
            return
        self.hide()
        note = self.toPlainText().strip()
        self.finished.emit(annotation_id, note if keep and note != self._before else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
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
