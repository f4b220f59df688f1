"""The page of the guidelines: read as they are meant to look, written with that look beside the text."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui.pages.page import Page
from ui.plain_field import PlainField
from ui.theme import Theme

_PREVIEW_MS: Final = 250
_TEXT_PT: Final = 11.5
_PADDING: Final = 28


class _Reader(QTextBrowser):
    """Shows Markdown, and fetches nothing: pictures and links of a foreign library lead nowhere."""

    def loadResource(self, type: int, name: QUrl | str) -> object:
        del type, name
        return None


class GuidelinesPage(Page):
    """Shows one text of Markdown. What is being written is kept until it is saved or given up."""

    saved = Signal(str)
    """The text that the annotators want from now on."""
    restored = Signal()
    """The default is to be seen again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._is_own = False
        self._may_write = True
        self._find = QLineEdit()
        self._find.setObjectName("guidelinesFind")
        self._find.setClearButtonEnabled(True)
        self._edit, self._restore = QPushButton(), QPushButton()
        self._save, self._give_up = QPushButton(), QPushButton()
        self._reader = _Reader()
        self._reader.setObjectName("guidelinesText")
        self._reader.setOpenLinks(False)
        self._writer = PlainField()
        self._writer.setObjectName("guidelinesSource")
        self._preview = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._arrange()
        self._connect()
        self.retranslate()
        self._show_state()

    @property
    def is_writing(self) -> bool:
        return not self._writer.isHidden()

    @property
    def has_unsaved(self) -> bool:
        return self.is_writing and self._writer.toPlainText() != self._text

    @property
    def written(self) -> str:
        """What stands in the field, saved or not."""
        return self._writer.toPlainText()

    def show_text(self, text: str, *, is_own: bool, may_write: bool, is_rtl: bool) -> None:
        """Shows a text; one that is being written stays until it is saved or given up."""
        kept = self.written if self.has_unsaved else None
        self._text, self._is_own, self._may_write = text, is_own, may_write
        option = QTextOption()
        way = Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(way)
        self._reader.document().setDefaultTextOption(option)
        self._writer.setPlainText(text if kept is None else kept)
        self._render()
        self._show_state()

    def stop_writing(self) -> None:
        """Goes back to reading; what is not saved is given up."""
        self._writer.hide()
        self._writer.setPlainText(self._text)
        self._render()
        self._show_state()
        self._reader.setFocus()

    def save(self) -> None:
        """Hands over what was written, if anything changed, and goes back to reading."""
        if self.has_unsaved:
            text = self.written
            self._text = text
            self.saved.emit(text)
        self.stop_writing()

    def find(self) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        self._find.setFocus()
        self._find.selectAll()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._render()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A proxy of the page itself would keep Tab from the controls above the text.
        super().focusInEvent(event)
        self._reader.setFocus()

    def retranslate(self) -> None:
        self._find.setPlaceholderText(self.tr("Find in the guidelines"))
        self._find.setAccessibleName(self.tr("Find in the guidelines"))
        self._reader.setAccessibleName(self.tr("The guidelines"))
        self._writer.setAccessibleName(self.tr("The guidelines as Markdown"))
        self._edit.setText(self.tr("Edit"))
        self._restore.setText(self.tr("Back to the default"))
        self._save.setText(self.tr("Save"))
        self._give_up.setText(self.tr("Discard the changes"))

    # --- events ---

    def _on_edit_clicked(self) -> None:
        self._writer.setPlainText(self._text)
        self._writer.show()
        self._show_state()
        self._writer.setFocus()

    def _on_find_text_changed(self) -> None:
        cursor = self._reader.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._reader.setTextCursor(cursor)
        self._find_next()

    def _find_next(self) -> None:
        """Goes to the next place of the words, from the end on to the beginning."""
        words = self._find.text()
        if words and not self._reader.find(words):
            cursor = self._reader.textCursor()
            cursor.setPosition(0)
            self._reader.setTextCursor(cursor)
            self._reader.find(words)

    # --- parts ---

    def _render(self) -> None:
        """Shows the text as it is meant to look, at the place where the reader was."""
        bar = self._reader.verticalScrollBar()
        place = bar.value()
        document = self._reader.document()
        option = document.defaultTextOption()
        font = self.font()
        font.setPointSizeF(_TEXT_PT)
        document.setDefaultFont(font)
        text = self.written if self.is_writing else self._text
        features = QTextDocument.MarkdownFeature
        document.setMarkdown(text, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        document.setDefaultTextOption(option)
        document.setDocumentMargin(_PADDING)
        # What has been put in leaves the cursor behind it, and the view goes after the cursor.
        cursor = self._reader.textCursor()
        cursor.setPosition(0)
        self._reader.setTextCursor(cursor)
        bar.setValue(place)

    def _show_state(self) -> None:
        is_writing = self.is_writing
        self._edit.setVisible(not is_writing)
        self._edit.setEnabled(self._may_write)
        self._restore.setVisible(not is_writing and self._is_own)
        self._restore.setEnabled(self._may_write)
        self._save.setVisible(is_writing)
        self._give_up.setVisible(is_writing)

    def _arrange(self) -> None:
        self._writer.hide()
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 14, 8)
        head.addWidget(self._find, 1)
        head.addStretch(1)
        for name, button in {
            "guidelinesEdit": self._edit,
            "guidelinesRestore": self._restore,
            "guidelinesDiscard": self._give_up,
            "guidelinesSave": self._save,
        }.items():
            button.setObjectName(name)
            head.addWidget(button)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self._writer)
        halves.addWidget(self._reader)
        halves.setSizes([500, 500])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(halves, 1)

    def _connect(self) -> None:
        self._edit.clicked.connect(self._on_edit_clicked)
        self._restore.clicked.connect(self.restored)
        self._save.clicked.connect(self.save)
        self._give_up.clicked.connect(self.stop_writing)
        self._writer.textChanged.connect(self._preview.start)
        self._preview.timeout.connect(self._render)
        self._find.textChanged.connect(self._on_find_text_changed)
        self._find.returnPressed.connect(self._find_next)
