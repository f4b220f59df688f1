"""A field in which the stored text of an article is written: plain, with its half-spaces to be seen.

Invariant: what `stored_text` returns is what stands in the field, code point for code point. Qt's own
`toPlainText` makes ordinary spaces of those that do not break.
"""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader_app.errors import LoneSurrogate
from reader_app.model import Direction, Span
from reader_app.text.canonical import canonicalise
from reader_app.text.direction import paragraph_directions
from reader_app.text.offsets import OffsetMap
from ui.reading.reading_style import ReadingStyle
from ui.theme import Theme

HALF_SPACE: Final = "\u200c"
_PARAGRAPH_END: Final = "\u2029"
_MARK_ALPHA: Final = 0.75
_MARK_PX: Final = 1.4
_QT_DIRECTIONS: Final = {
    Direction.RTL: Qt.LayoutDirection.RightToLeft,
    Direction.LTR: Qt.LayoutDirection.LeftToRight,
}


class TextField(QTextEdit):
    """Takes plain text only. Spans are in code points; the field itself counts in UTF-16."""

    LINE_PERCENT = 125.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark_color = QColor()
        self._lit: tuple[tuple[Span, QColor], ...] = ()
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDefaultCursorMoveStyle(Qt.CursorMoveStyle.LogicalMoveStyle)

    # --- what stands in it ---

    def set_stored_text(self, text: str, direction: Direction) -> None:
        """Shows a stored text, with nothing to undo."""
        self.setUndoRedoEnabled(False)
        self.setPlainText(text)
        self._run_paragraphs(text, direction)
        self.setUndoRedoEnabled(True)

    def stored_text(self) -> str:
        return self.document().toRawText().replace(_PARAGRAPH_END, "\n")

    def replace_all(self, text: str) -> None:
        """Writes another text over all of it, as one step that can be undone."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def insert_half_space(self) -> None:
        self.textCursor().insertText(HALF_SPACE)
        self.setFocus()

    def _run_paragraphs(self, text: str, direction: Direction) -> None:
        """Lets each paragraph run as it does on the page."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        for each in paragraph_directions(text, direction):
            cursor.setPosition(block.position())
            block_format = QTextBlockFormat()
            block_format.setLayoutDirection(_QT_DIRECTIONS[each])
            block_format.setLineHeight(
                self.LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            )
            cursor.setBlockFormat(block_format)
            block = block.next()
        cursor.endEditBlock()

    # --- spans ---

    @property
    def selected_span(self) -> Span:
        """The selection in code points, empty at the caret."""
        cursor, offsets = self.textCursor(), OffsetMap(self.stored_text())
        return Span(
            offsets.to_code_point(cursor.selectionStart()),
            offsets.to_code_point(cursor.selectionEnd()),
        )

    def select_span(self, span: Span) -> None:
        self.setTextCursor(self._cursor_on(span, OffsetMap(self.stored_text())))
        self.ensureCursorVisible()

    def reveal(self, span: Span) -> None:
        """Brings the start of a span into view without selecting it."""
        self.select_span(Span(span.start, span.start))

    def light_up(self, spans: tuple[tuple[Span, QColor], ...]) -> None:
        """Paints spans on backgrounds of their own till the next call."""
        offsets = OffsetMap(self.stored_text()) if spans else None
        selections: list[QTextEdit.ExtraSelection] = []
        for span, color in spans:
            assert offsets is not None
            lit = QTextEdit.ExtraSelection()
            # Qt gives these two fields no setters, and its stubs no types.
            lit.cursor = self._cursor_on(span, offsets)  # pyright: ignore[reportAttributeAccessIssue]
            lit.format.setBackground(color)  # pyright: ignore[reportAttributeAccessIssue]
            selections.append(lit)
        self.setExtraSelections(selections)

    def _cursor_on(self, span: Span, offsets: OffsetMap) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(offsets.to_utf16(span.start))
        cursor.setPosition(offsets.to_utf16(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # --- look ---

    def set_style(self, style: ReadingStyle) -> None:
        self.setFont(style.font())
        self.document().setDefaultFont(style.font())

    def set_theme(self, theme: Theme) -> None:
        self.setPalette(theme.palette())
        self._mark_color = QColor(theme.accent)
        self._mark_color.setAlphaF(_MARK_ALPHA)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        first, last = self._positions_in(event.rect())
        block, end = self.document().findBlock(first), self.document().findBlock(last)
        with QPainter(self.viewport()) as painter:
            painter.setPen(QPen(self._mark_color, _MARK_PX))
            painter.translate(
                -self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
            )
            while block.isValid() and block.position() <= end.position():
                at = block.position()
                self._paint_half_spaces(painter, block, max(first - at, 0), last - at)
                block = block.next()

    def _positions_in(self, strip: QRect) -> tuple[int, int]:
        """Returns the first and last position on the lines that a strip of the viewport touches."""
        corners = (strip.topLeft(), strip.topRight(), strip.bottomLeft(), strip.bottomRight())
        positions = [self.cursorForPosition(corner).position() for corner in corners]
        return min(positions), max(positions)

    def _paint_half_spaces(
        self, painter: QPainter, block: QTextBlock, first_utf16: int, last_utf16: int
    ) -> None:
        """Draws the small roof by which an editor inserts, where a half-space stands."""
        text, layout = block.text(), block.layout()
        offsets = OffsetMap(text)
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        end = offsets.to_code_point(min(last_utf16, offsets.utf16_length))
        at = text.find(HALF_SPACE, offsets.to_code_point(first_utf16), end)
        while at >= 0:
            position = offsets.to_utf16(at)
            line = layout.lineForTextPosition(position)
            if line.isValid():
                x, _ = cast("tuple[float, int]", line.cursorToX(position))
                tip = origin + line.position() + QPointF(x, line.ascent() + line.descent() * 0.45)
                size = max(line.descent() * 0.28, 2.0)
                painter.drawLine(tip, tip + QPointF(-size, size))
                painter.drawLine(tip, tip + QPointF(size, size))
            at = text.find(HALF_SPACE, at + 1, end)

    # --- what is written into it ---

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_half_space(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_half_space(event) and not self.isReadOnly():
            self.textCursor().insertText(HALF_SPACE)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(self._allowed(_whole(source.text())))

    def createMimeDataFromSelection(self) -> QMimeData:
        copied = QMimeData()
        copied.setText(self.textCursor().selectedText().replace(_PARAGRAPH_END, "\n"))
        return copied

    def _allowed(self, text: str) -> str:
        """Returns what of a pasted text goes in."""
        return text


def ink_on(palette: QPalette, alpha: float) -> QColor:
    """Returns the highlight colour of a palette, thinned."""
    color = palette.color(QPalette.ColorRole.Highlight)
    color.setAlphaF(alpha)
    return color


def _is_half_space(event: QKeyEvent) -> bool:
    is_shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return is_shifted and event.key() == Qt.Key.Key_Space


def _whole(text: str) -> str:
    """Returns pasted text in its stored form; half a character in it becomes a sign of loss."""
    try:
        return canonicalise(text).text
    except LoneSurrogate:
        return canonicalise(text.encode("utf-16", "replace").decode("utf-16")).text
