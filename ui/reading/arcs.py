"""Arcs from words to words: the relations of the annotation that is selected or hovered.

An arc lies over the text, in the document's coordinates, and depends on nothing but where the words
stand: so it stays right while the page is scrolled.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from reader_app.model import Annotation, AnnotationId
from ui.reading.page_layout import PageLayout
from ui.reading.relation_lines import ShownRelations
from ui.reading.span_painter import SpanPainter
from ui.theme import UI_FONT, Theme

_MOST_ARCS: Final = 40
_LABEL_PT: Final = 8.5
_LABEL_AT: Final = 84.0
"""How far from the words in question an arc has its name; in its middle if it is short."""
_LABEL_STEP: Final = 24.0
_LABEL_TRIES: Final = 12
_LABEL_PADDING: Final = 6.0
_WIDTH: Final = 1.7
_HALO_WIDTH: Final = 4.0
_HALO_ALPHA: Final = 0.6
_HEAD: Final = 8.0
_HEAD_HALF_WIDTH: Final = 3.6
_LEAST_RISE: Final = 14.0
_RISE_SHARE: Final = 0.22
_NO_LINE: Final = 0.5
_RIM: Final = 10.0
"""How far arcs and names stay away from the top of the page."""


class Ends(NamedTuple):
    """Where an annotation's words begin and end: rectangles on its first and its last line."""

    first: QRectF
    last: QRectF


class Arc(NamedTuple):
    """A way from words to words, what it is called, and whether it is only proposed."""

    path: QPainterPath
    name: str
    is_from_focus: bool
    is_draft: bool = False


class ArcPainter:
    """Knows the relations and the annotation that one is being drawn from."""

    def __init__(self) -> None:
        self.relations = ShownRelations()
        self.draft_from: AnnotationId | None = None
        self._font = QFont(UI_FONT)
        self._font.setPointSizeF(_LABEL_PT)
        self._metrics = QFontMetricsF(self._font)

    def has_arcs(self, *ids: AnnotationId | None) -> bool:
        """Tells whether there is an arc at one of the annotations."""
        return any(self.relations.of(each) for each in ids) or (
            self.draft_from is not None and any(each not in (None, self.draft_from) for each in ids)
        )

    def paint(self, painter: QPainter, page: PageLayout, marks: SpanPainter) -> None:
        """Paints over the text the arcs of what `marks` emphasises."""
        arcs = list(self.arcs(page, marks))
        for arc in arcs:
            _paint_line(painter, arc, marks.theme)
        taken: list[QRectF] = []
        for arc in arcs:
            if arc.name:
                taken.append(self._place_of_name(arc, taken))
                self._paint_name(painter, arc.name, taken[-1], marks.theme)

    def arcs(self, page: PageLayout, marks: SpanPainter) -> Iterator[Arc]:
        """Yields the arcs of the hovered annotation, else of the selected one; while a relation is being
        made, that one alone.
        """
        hovered, selected = marks.hovered_id, marks.selected_id
        if self.draft_from is not None:
            yield from self._draft(page, marks)
            return
        focus = hovered if self.relations.of(hovered) else selected
        for line in self.relations.of(focus)[:_MOST_ARCS]:
            path = _path(line.from_id, line.to_id, page, marks)
            if path is not None:
                yield Arc(path, line.kind, line.from_id == focus)

    def _draft(self, page: PageLayout, marks: SpanPainter) -> Iterator[Arc]:
        others = (marks.hovered_id, marks.selected_id)
        target = next((each for each in others if each not in (None, self.draft_from)), None)
        path = _path(self.draft_from, target, page, marks)
        if path is not None:
            yield Arc(path, "", is_from_focus=False, is_draft=True)

    def _place_of_name(self, arc: Arc, taken: Sequence[QRectF]) -> QRectF:
        """Returns where the name stands on its arc, apart from others as far as there is room."""
        length = arc.path.length()
        width = self._metrics.horizontalAdvance(arc.name) + 2 * _LABEL_PADDING
        rect = QRectF(0, 0, width, self._metrics.height() + 2)
        for step in range(_LABEL_TRIES):
            along = min(_LABEL_AT + step * _LABEL_STEP, length / 2)
            share = along / length if length else 0.0
            rect.moveCenter(arc.path.pointAtPercent(share if arc.is_from_focus else 1 - share))
            rect.moveTop(max(rect.top(), 1.0))
            if not any(rect.intersects(other) for other in taken):
                break
        return rect

    def _paint_name(self, painter: QPainter, name: str, rect: QRectF, theme: Theme) -> None:
        painter.setPen(QPen(QColor(theme.accent), 1.0))
        painter.setBrush(QColor(theme.page))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setPen(QColor(theme.text))
        painter.setFont(self._font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name)


def _path(
    from_id: AnnotationId | None, to_id: AnnotationId | None, page: PageLayout, marks: SpanPainter
) -> QPainterPath | None:
    start = ends_of(page.index.get(from_id), page, marks)
    return _way(start, ends_of(page.index.get(to_id), page, marks))


def ends_of(annotation: Annotation | None, page: PageLayout, marks: SpanPainter) -> Ends | None:
    """Returns where an annotation's words stand, in the document; None if nothing of them is set."""
    if annotation is None:
        return None
    first = _rect_at(annotation, annotation.start, page, marks)
    last = _rect_at(annotation, annotation.end - 1, page, marks)
    return Ends(first, last) if first is not None and last is not None else None


def _rect_at(
    annotation: Annotation, offset: int, page: PageLayout, marks: SpanPainter
) -> QRectF | None:
    place = page.line_of(offset)
    runs = page.runs(place, annotation.span) if place is not None else []
    if place is None or not runs:
        return None
    # In a line of both directions the words may stand apart: the longest part stands for them.
    return marks.row_rect(place, max(runs, key=lambda run: run.width))


def _way(start: Ends | None, end: Ends | None) -> QPainterPath | None:
    """Returns the way from some words to others, over their line or from line to line."""
    if start is None or end is None:
        return None
    pairs = ((one, other) for one in start for other in end)
    here, there = min(pairs, key=lambda pair: abs(pair[0].top() - pair[1].top()))
    if abs(here.top() - there.top()) < _NO_LINE:
        return _over_the_line(here, there)
    return _between_lines(here, there)


def _over_the_line(here: QRectF, there: QRectF) -> QPainterPath:
    start, end = _top_of(here), _top_of(there)
    if abs(start.x() - end.x()) < _LEAST_RISE:  # one stands within the other
        start.setX(start.x() - here.width() / 4)
        end.setX(end.x() + there.width() / 4)
    rise = min(max(abs(start.x() - end.x()) * _RISE_SHARE, _LEAST_RISE), here.height())
    rise = max(min(rise, start.y() - _RIM), 0.0)  # over the first line there is less room
    lift = QPointF(0, -rise * 4 / 3)  # a cubic rises by three quarters of what its handles do
    path = QPainterPath(start)
    path.cubicTo(start + lift, end + lift, end)
    return path


def _between_lines(here: QRectF, there: QRectF) -> QPainterPath:
    is_down = there.top() > here.top()
    start, end = (
        (_bottom_of(here), _top_of(there)) if is_down else (_top_of(here), _bottom_of(there))
    )
    handle = max(abs(end.y() - start.y()) / 2, here.height() / 2)
    lift = QPointF(0, handle if is_down else -handle)
    path = QPainterPath(start)
    path.cubicTo(start + lift, end - lift, end)
    return path


def _top_of(rect: QRectF) -> QPointF:
    return QPointF(rect.center().x(), rect.top())


def _bottom_of(rect: QRectF) -> QPointF:
    return QPointF(rect.center().x(), rect.bottom())


def _paint_line(painter: QPainter, arc: Arc, theme: Theme) -> None:
    halo, ink = QColor(theme.page), QColor(theme.accent)
    halo.setAlphaF(_HALO_ALPHA)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in ((halo, _HALO_WIDTH), (ink, _WIDTH)):
        pen = QPen(color, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if arc.is_draft and color is ink:
            pen.setDashPattern((3.0, 3.0))
        painter.setPen(pen)
        painter.drawPath(arc.path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(_head_of(arc.path))


def _head_of(path: QPainterPath) -> QPolygonF:
    """Returns the head of the arrow, by the direction in which the way arrives."""
    tip = path.currentPosition()
    length = path.length()
    back = path.pointAtPercent(max(1 - _HEAD / length, 0.0)) if length else tip
    run = tip - back
    size = max((run.x() ** 2 + run.y() ** 2) ** 0.5, 1e-6)
    along = QPointF(run.x() / size, run.y() / size)
    across = QPointF(-along.y(), along.x()) * _HEAD_HALF_WIDTH
    base = tip - along * _HEAD
    return QPolygonF([tip, base + across, base - across])
