"""The small field over selected words in which they are written anew: Enter applies, Esc leaves."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame

from reader_app.model import Direction, Span
from ui.reading.article_view import ArticleView
from ui.reading.reading_style import ReadingStyle
from ui.reading.text_field import TextField
from ui.theme import Theme

_RETURNS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROOM: Final = 36  # beside the words, for more of them
_LEAST_WIDTH: Final = 120
_BORDER: Final = 2
_FIELD: Final = """
QTextEdit#wordsEditor {{
    background: {field}; color: {text}; border: {border}px solid {accent}; border-radius: 6px;
}}
"""


class WordsEditor(TextField):
    """Stands on the page of its view, where the words are that it was begun with."""

    LINE_PERCENT = 100.0

    entered = Signal(object, str)
    """The span that was begun with, and what it shall be."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view.viewport())
        self.setObjectName("wordsEditor")
        self._view = view
        self._span: Span | None = None
        self._words = ""
        self._place = QRectF()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        view.geometry_changed.connect(self._fit)
        self.hide()
        self._retranslate()

    @property
    def span(self) -> Span | None:
        """The words that are being written anew, if any."""
        return self._span

    def begin(self, span: Span, words: str) -> None:
        """Opens on `span` of the view's article, which reads `words`."""
        self._view.select_span(span.start, span.end)
        bounds = self._view.selection_bounds()
        if bounds is None:
            return
        first, last = bounds
        is_one_line = first.top() == last.top()
        self._place = first.united(last) if is_one_line else QRectF(first)
        self._place.translate(0, self._view.verticalScrollBar().value())
        self._view.clear_selection()  # so that the bar of the layers does not come
        self._span, self._words = span, words
        self.set_stored_text(words, Direction.AUTO)
        self.selectAll()
        self._fit()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Closes without a change; the words are selected again."""
        span, self._span = self._span, None
        if span is not None:
            self.hide()
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._view.select_span(span.start, span.end)

    def close_quietly(self) -> None:
        """Closes and leaves focus and selection as they are."""
        self._span = None
        self.hide()

    def set_style(self, style: ReadingStyle) -> None:
        super().set_style(style)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.setStyleSheet(
            _FIELD.format(field=theme.field, text=theme.text, accent=theme.accent, border=_BORDER)
        )

    def _enter(self) -> None:
        span, words = self._span, self.stored_text()
        if span is None:
            return
        if words == self._words:
            self.leave()
            return
        self._span = None
        self.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entered.emit(span, words)

    def _fit(self) -> None:
        """Gives the field the size of its words, on the line where they stand."""
        if self._span is None:
            return
        viewport = self._view.viewport().rect()
        wished = max(ceil(self.document().idealWidth()), round(self._place.width())) + _ROOM
        width = min(max(wished, _LEAST_WIDTH), viewport.width() - 8)
        self.resize(width, self.height())
        margins = 2 * ceil(self.document().documentMargin()) + 2 * _BORDER
        one_line = self.fontMetrics().height() + margins
        height = max(ceil(self.document().size().height()) + 2 * _BORDER, one_line)
        place = self._place.translated(0, -self._view.verticalScrollBar().value())
        left = round(place.center().x() - width / 2)
        left = min(max(left, 4), max(viewport.width() - width - 4, 4))
        top = round(place.bottom() - place.height() * 0.36 - height / 2)
        self.setGeometry(left, top, width, height)

    def _allowed(self, text: str) -> str:
        return " ".join(text.split("\n"))

    def event(self, event: QEvent) -> bool:
        # Enter with Ctrl means these words, not what the window does on it.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (*_RETURNS, Qt.Key.Key_Escape)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _RETURNS:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # What was written waits for Enter; a field in which nothing was is only in the way.
        is_for_a_while = event.reason() in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        )
        if not is_for_a_while and self.stored_text() == self._words:
            self.close_quietly()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Correct the words"))
        self.setAccessibleDescription(
            self.tr("Enter puts the words into the text, Escape leaves it as it was.")
        )
        self.setToolTip(self.tr("Enter: apply · Esc: leave · Shift+Space: half-space"))
