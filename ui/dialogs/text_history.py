"""The texts that an article has had: when, who, what was corrected; and one of them taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader_app.annotate.edits import TextStep
from reader_app.model import Article
from reader_app.text.differences import differences
from ui.dialogs.buttons import name_buttons
from ui.messages import edit_sentence, interface_language, isolated, moment_words
from ui.reading.reading_style import ReadingStyle
from ui.reading.text_field import TextField, ink_on
from ui.theme import LIGHT, Theme

_SIZE: Final = QSize(900, 620)
_MOST_LIT: Final = 500


class TextHistoryDialog(QDialog):
    """A row for each text, the present one first; beside it the text, with what the next one changed."""

    text_chosen = Signal(str)
    """An earlier text that shall be the article's again."""

    def __init__(
        self,
        article: Article,
        text: str,
        steps: Sequence[TextStep],
        parent: QWidget | None = None,
        *,
        theme: Theme = LIGHT,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("textHistory")
        self._article = article
        self._steps = tuple(steps)
        self._texts = [text]  # of the rows so far; an earlier one is made of the one after it
        self._is_writable = True
        self._build(theme)
        self._arrange()
        self._list.currentRowChanged.connect(self._on_row_changed)
        self._take.clicked.connect(self._on_take_clicked)
        self._buttons.rejected.connect(self.reject)
        self._retranslate()
        self._list.setCurrentRow(0)
        self.resize(_SIZE)

    def set_style(self, style: ReadingStyle) -> None:
        self._text.set_style(style)

    def set_writable(self, is_writable: bool) -> None:
        self._is_writable = is_writable
        self._on_row_changed()

    def text_of(self, row: int) -> str:
        """Returns the text of a row."""
        while len(self._texts) <= row:
            step = self._steps[len(self._texts) - 1]
            earlier = step.edit.inverted().text_after(self._article.id, self._texts[-1])
            assert earlier is not None, "the history and the text belong to each other"
            self._texts.append(earlier)
        return self._texts[row]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_row_changed(self) -> None:
        row = self._list.currentRow()
        if row < 0:
            return
        text = self.text_of(row)
        self._text.set_stored_text(text, self._article.direction)
        self._take.setEnabled(self._is_writable and row > 0)
        if row == 0:
            self._text.light_up(())
            return
        color = ink_on(self._text.palette(), 0.8)
        changed = [d.before for d in differences(text, self.text_of(row - 1))]
        self._text.light_up(tuple((span, color) for span in changed[:_MOST_LIT]))
        self._text.reveal(changed[0])

    def _on_take_clicked(self) -> None:
        text = self.text_of(self._list.currentRow())
        self.accept()
        self.text_chosen.emit(text)

    # --- parts ---

    def _build(self, theme: Theme) -> None:
        self._list = QListWidget()
        self._list.setObjectName("textHistoryList")
        self._list.setWordWrap(True)
        self._list.setSpacing(2)
        for _ in range(len(self._steps) + 1):
            self._list.addItem(QListWidgetItem())
        self._text = TextField()
        self._text.setObjectName("textHistoryText")
        self._text.setReadOnly(True)
        self._text.set_theme(theme)
        self._text.document().setDocumentMargin(14)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._take = QPushButton()
        self._take.setObjectName("textHistoryTake")
        self._take.setAutoDefault(False)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.addButton(self._take, QDialogButtonBox.ButtonRole.ActionRole)

    def _arrange(self) -> None:
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self._list)
        parts.addWidget(self._text)
        parts.setStretchFactor(1, 1)
        parts.setChildrenCollapsible(False)
        parts.setSizes([_SIZE.width() * 2 // 5, _SIZE.width() * 3 // 5])
        below = QHBoxLayout()
        below.addWidget(self._hint, 1)
        below.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(parts, 1)
        column.addLayout(below)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("History of the text"))
        self._list.setAccessibleName(self.tr("Texts of the article, the present one first"))
        self._text.setAccessibleName(self.tr("The chosen text"))
        self._take.setText(self.tr("Go back to this text…"))
        self._hint.setText(
            self.tr("This text was never corrected.")
            if not self._steps
            else self.tr("Marked is what the correction after it changed.")
        )
        name_buttons(self._buttons, {QDialogButtonBox.StandardButton.Close: self.tr("Close")})
        for row in range(self._list.count()):
            self._list.item(row).setText(self._row_words(row))

    def _row_words(self, row: int) -> str:
        """Returns what made the text of a row, when, and who; the last one is as it was imported."""
        present = [self.tr("The present text")] if row == 0 else []
        if row == len(self._steps):
            return "\n".join([*present, self.tr("As it was imported")])
        step = self._steps[row]
        words = [*present, edit_sentence(step.edit.label)]
        when = moment_words(step.at, interface_language())
        by = step.edit.label.by
        if by:
            words.append(self.tr("{name}, {when}").format(name=isolated(by), when=when))
        else:
            words.append(when)
        return "\n".join(words)
