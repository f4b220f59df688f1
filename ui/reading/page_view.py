"""The page itself: sets a text in a centred column and paints its marks; knows nothing of selections.

Invariant: the document holds the shown text, which is the stored one with nothing but half-spaces put
in, and without character formats, so that a position in it is a UTF-16 offset of the shown text.
`ShownText` turns positions into offsets of the stored text and back; nothing is read from the document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, cast

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader_app.model import Annotation, Direction, Span
from reader_app.text.direction import paragraph_directions
from ui.reading.page_layout import ChipText, PageLayout
from ui.reading.paragraphs import Paragraphs
from ui.reading.reading_style import ReadingStyle
from ui.reading.shown_text import ShownText
from ui.reading.span_painter import REACH, SpanPainter
from ui.theme import LIGHT, Theme

_WHEEL_STEP: Final = 120  # eighths of a degree, Qt's unit for one notch
_SELECTION_ALPHA: Final = 0.72
_PARAGRAPH_GAP: Final = 0.25  # of a line
_QT_DIRECTIONS: Final = {
    Direction.RTL: Qt.LayoutDirection.RightToLeft,
    Direction.LTR: Qt.LayoutDirection.LeftToRight,
}
_MOUSE_EVENTS: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
    }
)


class PageView(QTextEdit):
    """A read-only text in a column of a comfortable measure, with annotations painted on it."""

    geometry_changed = Signal()
    size_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._direction = Direction.AUTO
        self._style = ReadingStyle()
        self._theme = LIGHT
        self._painter = SpanPainter(self._theme, self._style)
        painter = self._painter
        chip_text = ChipText(
            painter.has_room_for_chips, painter.chip_name, painter.chip_width, painter.count_text
        )
        self._page = PageLayout(self.document(), chip_text)
        self._wheel_rest = 0
        self._kept_place = (0, 0)
        self._to_reveal: Span | None = None
        self._attended_before: Span | None = None  # what was in view before a resize
        self._make_read_only()
        self.verticalScrollBar().valueChanged.connect(self.geometry_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._on_document_size_changed)
        self.set_theme(self._theme)
        self._apply_style()

    def _make_read_only(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)  # a dropped file belongs to the window
        self.viewport().setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDefaultCursorMoveStyle(Qt.CursorMoveStyle.LogicalMoveStyle)
        self.viewport().setMouseTracking(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    # --- what is shown ---

    def _set_page(
        self, shown: ShownText, direction: Direction, annotations: Iterable[Annotation]
    ) -> None:
        self._text = shown.stored
        self._direction = direction
        self._kept_place = (0, 0)
        self._fill(shown)
        self._page.open(Paragraphs(shown), annotations)
        self._set_paragraphs()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def _show_otherwise(self, shown: ShownText) -> None:
        """Shows the same text in another view, from its top; its annotations stay."""
        self._fill(shown)
        self._page.show(shown)
        self._set_paragraphs()

    def _fill(self, shown: ShownText) -> None:
        self.setPlainText(shown.text)
        length = self.document().characterCount() - 1
        assert length == shown.length_utf16, "Qt shows another text than it was given"

    def set_direction(self, direction: Direction) -> None:
        """Lets paragraphs run by their majority (AUTO) or all one way; the top line stays in view."""
        if direction is not self._direction:
            self._direction = direction
            self._relaid(self._set_paragraphs)

    @property
    def reading_style(self) -> ReadingStyle:
        return self._style

    def set_style(self, style: ReadingStyle) -> None:
        """Sets the page anew in `style`; the top line stays in view."""
        if style != self._style:
            self._style = style
            self._relaid(self._apply_style)

    def _apply_style(self) -> None:
        self._painter.set_style(self._style)
        self.setFont(self._style.font())
        self.document().setDefaultFont(self._style.font())
        self.document().setDocumentMargin(self._style.padding())
        self._set_paragraphs()
        self._centre_column()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._painter.theme = theme
        palette = theme.palette()
        selection = QColor(theme.selection)
        if not theme.is_high_contrast:
            # Tints and bars stay visible through a selection.
            selection.setAlphaF(_SELECTION_ALPHA)
        palette.setColor(QPalette.ColorRole.Highlight, selection)
        self.setPalette(palette)
        self.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())
        self.viewport().update()

    def _set_paragraphs(self) -> None:
        """Gives every paragraph its direction and the room above its lines where chips go."""
        directions = paragraph_directions(self._text, self._direction)
        rtl, ltr = Direction.RTL, Direction.LTR
        majority = rtl if 2 * directions.count(rtl) >= len(directions) else ltr
        option = QTextOption()
        option.setTextDirection(_QT_DIRECTIONS[majority])
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        pitch = self._style.line_pitch()
        block_format = QTextBlockFormat()
        block_format.setLineHeight(pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block_format.setBottomMargin(round(pitch * _PARAGRAPH_GAP))
        block_format.setLayoutDirection(_QT_DIRECTIONS[majority])
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(block_format)
        for number, direction in enumerate(directions):
            if direction is not majority:
                block_format.setLayoutDirection(_QT_DIRECTIONS[direction])
                cursor.setPosition(self.document().findBlockByNumber(number).position())
                cursor.setBlockFormat(block_format)
        cursor.endEditBlock()
        self._page.forget_layout()

    # --- places on the page ---

    @property
    def place(self) -> int:
        """The offset of the first code point on the topmost line in view."""
        top = self._scrolled()
        # What hangs down from the line before, above where `go_to` stops, is no line in view.
        seen = top + self._style.em() / 2
        lines = self._page.lines_between(top, top + self.viewport().height())
        line = next((line for line in lines if line.baseline > seen), None)
        return self._page.span_on(line).start if line is not None else 0

    def go_to(self, offset: int) -> None:
        """Scrolls so that the line of the code point at `offset` is the topmost one."""
        line = self._page.line_of(offset) if offset > 0 else None
        top = self._row_top(line.baseline) if line is not None else 0
        self.verticalScrollBar().setValue(round(top))

    def reveal(self, span: Span) -> None:
        """Scrolls as little as brings the start of `span` well into view; waits for the first show."""
        if not self.isVisible():
            self._to_reveal = span
            return
        first = self._page.line_of(span.start)
        last = self._page.line_of(max(span.end - 1, span.start))
        if first is None or last is None:
            return
        pitch, height = self._style.line_pitch(), self.viewport().height()
        top = self._row_top(first.baseline)
        bottom = min(last.baseline + pitch, top + height - pitch)
        bar = self.verticalScrollBar()
        if round(top) < bar.value():  # as `go_to` rounds: what it put on top is in view
            bar.setValue(round(top - pitch))
        elif bottom > bar.value() + height:
            bar.setValue(round(bottom - height + pitch))

    def _attended(self) -> Span | None:
        """To be overridden: words that the next key is about; in view, they stay so when lines move."""
        return None

    def _attended_in_view(self) -> Span | None:
        span = self._attended() if self._text and self.isVisible() else None
        line = self._page.line_of(span.start) if span is not None else None
        top = self._scrolled()
        is_seen = line is not None and top <= line.baseline <= top + self.viewport().height()
        return span if is_seen else None

    @property
    def line_pitch(self) -> float:
        """The distance in pixels from one baseline to the next."""
        return self._style.line_pitch()

    def _scrolled(self) -> int:
        return self.verticalScrollBar().value()

    def _row_top(self, baseline: float) -> float:
        """Returns where the row begins whose letters stand on `baseline`: its chips included."""
        style = self._style
        return baseline - style.line_pitch() + style.em() * style.extents().descent

    def _to_page(self, point: QPointF) -> QPointF:
        return QPointF(point.x() + self.horizontalScrollBar().value(), point.y() + self._scrolled())

    # --- layout ---

    def _relaid(self, change: Callable[[], None]) -> None:
        """Runs `change`, which moves lines about, and keeps the topmost text where it is."""
        place = self._place_to_keep() if self._text and self.isVisible() else 0
        attended = self._attended_in_view()
        change()
        self._page.forget_layout()
        if place:
            self.go_to(place)
            self._kept_place = (place, self.place)
        if attended is not None:
            self.reveal(attended)
        self.viewport().update()
        self.geometry_changed.emit()

    def _place_to_keep(self) -> int:
        """Returns the place, or the one that was kept if nobody has moved since.

        A line that begins anew begins elsewhere: without this, each change there and back would take
        the text up by a line.
        """
        kept, came_of_it = self._kept_place
        place = self.place
        return kept if place == came_of_it else place

    def _centre_column(self) -> None:
        bar = self.verticalScrollBar()
        reserved = bar.sizeHint().width()
        wanted = self._style.column_width() + 2 * self._style.padding()
        column = min(wanted, max(self.contentsRect().width() - reserved, 0))
        shown = bar.width() if bar.isVisible() else 0
        rest = max(self.contentsRect().width() - shown - column, 0)
        margins = self.viewportMargins()
        if margins.left() + margins.right() != rest:
            self.setViewportMargins(rest // 2, 0, rest - rest // 2, 0)
        # Within a resize Qt does not tell the text of the margins' own resize.
        if self.document().textWidth() != self.viewport().width():
            self.document().setTextWidth(self.viewport().width())
            self._page.forget_layout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrower_or_wider = event.oldSize().width() != event.size().width()
        place = self.place if is_narrower_or_wider and self._text and self.isVisible() else 0
        super().resizeEvent(event)
        self._centre_column()
        if is_narrower_or_wider:
            self._page.forget_layout()
            if place:
                self.go_to(place)
            if self._attended_before is not None:
                self.reveal(self._attended_before)
        self.geometry_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._centre_column()
        if self._to_reveal is not None:
            span, self._to_reveal = self._to_reveal, None
            self.reveal(span)

    def _on_document_size_changed(self) -> None:
        self.geometry_changed.emit()

    # --- events ---

    def event(self, event: QEvent) -> bool:
        # A press in the empty margins beside the column counts as one at the end of a line.
        if event.type() in _MOUSE_EVENTS:
            mouse = cast("QMouseEvent", event)
            offset = QPointF(self.viewport().pos())
            return self.viewportEvent(moved_event(mouse, mouse.position() - offset))
        if event.type() == QEvent.Type.Resize:
            self._attended_before = self._attended_in_view()
            # Before Qt gives the text the new width with the old margins and sets every line twice.
            self._centre_column()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel_rest += event.angleDelta().y()
        steps = int(self._wheel_rest / _WHEEL_STEP)
        self._wheel_rest -= steps * _WHEEL_STEP
        if steps:
            self.size_requested.emit(steps)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        strip = event.rect()
        top = self._scrolled() + strip.top() - REACH
        places = list(self._page.lines_between(top, top + strip.height() + 2 * REACH))
        with_marks = (
            len(self._page.index) > 0
            or len(self._painter.matches) > 0
            or self._painter.marks_half_spaces
            or len(self._painter.dates) > 0
            or len(self._page.slot_marks) > 0
            or len(self._painter.suggestions) > 0
        )
        if with_marks:
            with QPainter(self.viewport()) as painter:
                self._prepare(painter)
                self._painter.paint_below(painter, self._page, places)
        super().paintEvent(event)
        if with_marks:
            with QPainter(self.viewport()) as painter:
                self._prepare(painter)
                self._painter.paint_above(painter, self._page, places)

    def _prepare(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self._scrolled())

    def _update_rows(self, spans: Iterable[Span]) -> None:
        """Asks for a new painting of the rows in view of the paragraphs that `spans` touch."""
        numbers = {n for span in spans for n in self._page.paragraphs.numbers_of(span)}
        scrolled, height = self._scrolled(), self.viewport().height()
        for place in self._page.lines_between(scrolled - REACH, scrolled + height + REACH):
            if place.paragraph in numbers:
                top = place.origin.y() + place.line.y() - scrolled - REACH
                row = QRectF(0, top, self.viewport().width(), place.line.height() + 2 * REACH)
                self.viewport().update(row.toAlignedRect())


def moved_event(event: QMouseEvent, position: QPointF) -> QMouseEvent:
    """Returns a copy of `event` at another place of the widget."""
    return QMouseEvent(
        event.type(),
        position,
        event.scenePosition(),
        event.globalPosition(),
        event.button(),
        event.buttons(),
        event.modifiers(),
        event.pointingDevice(),
    )
