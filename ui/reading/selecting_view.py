"""Selections of the page: pointer and keys in Qt's positions, spans in code points out.

UTF-16 stops here: every span that leaves this module is in code points of the stored text.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from reader_app.model import Span
from reader_app.text.clusters import snap_to_clusters
from ui.reading.line_geometry import Run, hanging_width, x_of
from ui.reading.page_view import PageView, moved_event
from ui.reading.selection_rules import (
    Selection,
    dragged,
    moved_by_word,
    settled,
    without_newline,
    word_at,
)

_LEFT = Qt.MouseButton.LeftButton


class SelectingView(PageView):
    """A page whose selection snaps: to words under the mouse, to grapheme clusters always."""

    span_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._announced: Span | None = None
        self._is_settling = False
        self._pressed_at: QPointF | None = None
        self._origin = Span(0, 0)
        self._is_dragging = False
        self._is_click = False
        self.selectionChanged.connect(self._on_selection_changed)

    # --- the selection, in code points ---

    @property
    def selected_span(self) -> Span | None:
        span = self._selection().span
        return None if span.is_empty else span

    @property
    def caret(self) -> int:
        """The place from which keys go on."""
        return self._selection().position

    @property
    def is_selecting(self) -> bool:
        """Whether a mouse button holds a selection that is not finished yet."""
        return self._pressed_at is not None

    def select_span(self, start: int, end: int) -> None:
        """Selects the code points `[start, end)` and brings them into view.

        An end inside a grapheme cluster moves outwards to the cluster's boundary.
        """
        size = len(self._text)
        start, end = sorted((min(max(start, 0), size), min(max(end, 0), size)))
        self._select(settled(self._text, Selection(start, end)))
        self.reveal(Span(start, end))

    def clear_selection(self) -> None:
        at = self._selection().position
        self._select(Selection(at, at))

    def _selection(self) -> Selection:
        cursor, shown = self.textCursor(), self._page.paragraphs.shown
        return Selection(shown.offset_at(cursor.anchor()), shown.offset_at(cursor.position()))

    def _positions(self, selection: Selection) -> tuple[int, int]:
        shown = self._page.paragraphs.shown
        return shown.position_of(selection.anchor), shown.position_of(selection.position)

    def _select(self, selection: Selection, *, column_x: int = -1) -> None:
        """Selects; `column_x` is where Qt's caret goes on to when it is moved up or down."""
        cursor = self.textCursor()
        anchor, position = self._positions(selection)
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        cursor.setVerticalMovementX(column_x)
        with self._settling():
            self._place_cursor(cursor)

    def _place_cursor(self, cursor: QTextCursor) -> None:
        """Sets the cursor without the scrolling that Qt adds to it."""
        bar = self.verticalScrollBar()
        scrolled = bar.value()
        self.setTextCursor(cursor)
        if not self._is_dragging:
            bar.setValue(scrolled)

    @contextmanager
    def _settling(self) -> Iterator[None]:
        """Holds the signal back while Qt and we set the selection in turns, then says the result."""
        if self._is_settling:
            yield
            return
        self._is_settling = True
        try:
            yield
        finally:
            self._is_settling = False
        self._announce()

    def _announce(self) -> None:
        span = self.selected_span
        if span != self._announced:
            self._announced = span
            self._span_changes(span)
            self.span_changed.emit(span)

    def _span_changes(self, span: Span | None) -> None:
        """Is told of a new selection before everyone else."""

    def _on_selection_changed(self) -> None:
        if self._is_settling:
            return
        if self._is_dragging:
            # Qt's timer scrolls a drag beyond the rim by itself and sets a selection of its own.
            self._drag_to(self._selection().position, by_words=True)
        else:
            self._announce()

    # --- points ---

    def _corrected(self, event: QMouseEvent) -> QMouseEvent:
        """Returns the event moved to where Qt finds the character that is under the pointer."""
        position = event.position()
        return moved_event(event, QPointF(position.x() + self._hanging(position), position.y()))

    def _hanging(self, point: QPointF) -> float:
        """Returns how far Qt's hit test is off: the width of the space that hangs over a line's end.

        Qt 6 counts the trailing space of a wrapped right-to-left line as if it had moved the line.
        """
        place = self._page.line_at(self._to_page(point))
        if place is None:
            return 0.0
        block = self.document().findBlockByNumber(place.paragraph)
        is_last = place.number + 1 == block.layout().lineCount()
        if is_last or block.textDirection() != Qt.LayoutDirection.RightToLeft:
            return 0.0
        metrics = QFontMetricsF(self.document().defaultFont())
        return hanging_width(place.line, self._page.line_units(place), metrics)

    def boundary_at(self, point: QPointF) -> int:
        """Returns the boundary between code points that is nearest to a point of the viewport."""
        at = self._to_page(point)
        place = self._page.line_at(at)
        if place is None:
            return 0
        line, x = place.line, at.x() - place.origin.x()
        start, rim = line.textStart(), line.x() + line.width()
        hanging = self._hanging(point)
        # With hanging space Qt also takes what is at the rim for the end of the line before.
        unit = line.xToCursor(min(x + hanging, rim - 0.01) if hanging else x)
        unit = max(unit, start)
        if hanging and unit > start and abs(x - x_of(line, start)) < abs(x - x_of(line, unit)):
            unit = start
        return self._page.paragraphs.span_within(place.paragraph, unit, unit).start

    def offset_at(self, point: QPointF) -> int:
        """Returns the code point whose cell holds a point of the viewport, else the nearest boundary."""
        boundary = self.boundary_at(point)
        at = self._to_page(point)
        place = self._page.line_at(at)
        if place is None:
            return boundary
        x = at.x() - place.origin.x()
        near = (boundary, boundary - 1)
        return next((i for i in near if i >= 0 and self._page.holds(place, i, x)), boundary)

    def selection_bounds(self) -> tuple[QRectF, QRectF] | None:
        """Returns the rectangles, chips included, of the selection's first and last line in the
        viewport, or None without a selection.
        """
        span = self.selected_span
        return self.bounds_of(span) if span is not None else None

    def bounds_of(self, span: Span) -> tuple[QRectF, QRectF] | None:
        """Returns the rectangles, chips included, of a span's first and last line in the viewport."""
        rects: list[QRectF] = []
        for offset in (span.start, span.end - 1):
            place = self._page.line_of(offset)
            if place is None:
                return None
            runs = self._page.runs(place, span) or [Run(0.0, 0.0)]
            rects.append(self._painter.row_rect(place, Run(runs[0].left, runs[-1].right)))
        shift = QPointF(-self.horizontalScrollBar().value(), -self._scrolled())
        return rects[0].translated(shift), rects[1].translated(shift)

    # --- the mouse ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != _LEFT:
            super().mousePressEvent(self._corrected(event))
            return
        is_extending = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._pressed_at = event.position()
        self._is_dragging = False
        with self._settling():
            if not is_extending:
                # Qt would begin to drag the selected text away where a new selection is meant.
                self.clear_selection()
            super().mousePressEvent(self._corrected(event))
            selection = self._selection()
            if selection.is_empty:
                at = self.boundary_at(event.position())
                selection = Selection(at, at)
                self._select(selection)
            self._is_click = selection.is_empty
            self._origin = Span(selection.anchor, selection.anchor)
            if is_extending:
                self._drag_to(self.boundary_at(event.position()), by_words=_by_words(event))
            elif not selection.is_empty:  # a triple click
                self._origin = without_newline(self._text, selection.span)
                self._select(Selection(*self._origin))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not event.buttons() & _LEFT:
            self._hover(event.position())
            super().mouseMoveEvent(self._corrected(event))
            return
        moved = (event.position() - self._pressed_at).manhattanLength()
        if not self._is_dragging and moved < QApplication.startDragDistance():
            return
        self._is_dragging, self._is_click = True, False
        with self._settling():
            super().mouseMoveEvent(self._corrected(event))
            self._drag_to(self.boundary_at(event.position()), by_words=_by_words(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != _LEFT:
            super().mouseReleaseEvent(self._corrected(event))
            return
        with self._settling():
            super().mouseReleaseEvent(self._corrected(event))
            if self._is_dragging:
                self._drag_to(self.boundary_at(event.position()), by_words=_by_words(event))
        was_click, self._is_click = self._is_click, False
        self._pressed_at, self._is_dragging = None, False
        if was_click:
            self._clicked(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != _LEFT:
            super().mouseDoubleClickEvent(self._corrected(event))
            return
        self._pressed_at, self._is_click = event.position(), False
        with self._settling():
            super().mouseDoubleClickEvent(self._corrected(event))
            offset = self.offset_at(event.position())
            self._origin = word_at(self._text, offset)
            if not _by_words(event) and not self._origin.is_empty:
                self._origin = snap_to_clusters(self._text, Span(offset, offset + 1))
            self._select(Selection(*self._origin))

    def _drag_to(self, position: int, *, by_words: bool) -> None:
        self._select(dragged(self._text, self._origin, position, by_words=by_words))

    def _clicked(self, point: QPointF) -> None:
        """Is told of a press and release at one place of the viewport."""

    def _hover(self, point: QPointF) -> None:
        """Is told where the pointer is while no button is down."""

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if move := _word_move(event):
            is_left, is_extending = move
            is_forward = is_left == (self._caret_direction() == Qt.LayoutDirection.RightToLeft)
            self._select(
                moved_by_word(
                    self._text, self._selection(), is_forward=is_forward, is_extending=is_extending
                )
            )
            self.ensureCursorVisible()
            return
        before = self._selection()
        with self._settling():
            super().keyPressEvent(event)
            cursor, after = self.textCursor(), self._selection()
            whole = settled(self._text, after) if after != before else after
            # A key that moves by lines may leave Qt's caret before a half-space that was put in.
            if self._positions(whole) != (cursor.anchor(), cursor.position()):
                self._select(whole, column_x=cursor.verticalMovementX())

    def _caret_direction(self) -> Qt.LayoutDirection:
        return self.textCursor().block().textDirection()

    def createMimeDataFromSelection(self) -> QMimeData:
        # Qt's own copy has marks of its document in it; the stored text is what is meant.
        copied = QMimeData()
        span = self.selected_span or Span(0, 0)
        copied.setText(self._text[span.start : span.end])
        return copied


def _by_words(event: QMouseEvent) -> bool:
    return not event.modifiers() & Qt.KeyboardModifier.ControlModifier


def _word_move(event: QKeyEvent) -> tuple[bool, bool] | None:
    """Returns (whether the key goes left, whether it extends the selection), or None."""
    keys = QKeySequence.StandardKey
    for key, is_left, is_extending in (
        (keys.MoveToNextWord, False, False),
        (keys.MoveToPreviousWord, True, False),
        (keys.SelectNextWord, False, True),
        (keys.SelectPreviousWord, True, True),
    ):
        if event.matches(key):
            return is_left, is_extending
    return None
