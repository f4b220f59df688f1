"""Paints annotations beneath and above the text, never into it.

A character format in mid-word cuts Persian shaping apart, so the document stays as it is: tints, bars
and highlights of matches go under Qt's own text, label chips over it. A layer is told by its colour,
by the name on its chip and by the pattern of its bar.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from reader_app.model import COMMITMENT, Annotation, AnnotationId, Layer, LayerId, Span
from ui.messages import number
from ui.reading.chips import Chip
from ui.reading.line_geometry import LANES, Run
from ui.reading.page_layout import LinePlace, PageLayout
from ui.reading.reading_style import ReadingStyle
from ui.reading.slot_marks import SlotMark
from ui.reading.suggestion_marks import SuggestionMarks
from ui.theme import UI_FONT, Theme, cue_of

REACH: Final = 40
"""How far in pixels marks may stand out of their line; that much beyond a dirty strip is painted."""

_TINT_STRENGTH: Final = {False: 1.0, True: 1.9}
_CHIP_FONT_EM: Final = 0.52
_CHIP_HEIGHT_EM: Final = 0.66
_BAR_EM: Final = 0.11
_BAR_PITCH_EM: Final = 0.18
_TICK_EM: Final = 0.11
_TICK_PX: Final = 1.2
_DOT_PX: Final = 1.2
_DOT_GAP: Final = 2.4
_DATE_ALPHA: Final = 0.75
_SLOT_ALPHA: Final = 0.6
_SLOT_TINT: Final = {False: 0.05, True: 0.22}
_SLOT_PX: Final = {False: 1.0, True: 1.6}
_RADIUS: Final = 3.0
# Solid, dashed, dotted for the built-in layers, then two of dashes and dots; in units of the bar.
_PATTERNS: Final = (
    (),
    (5.0, 2.2),
    (1.6, 1.6),
    (5.0, 1.8, 1.6, 1.8),
    (5.0, 1.8, 1.6, 1.8, 1.6, 1.8),
)


class SpanPainter:
    """Knows colours, fonts and what is emphasised; reads places from a `PageLayout`."""

    def __init__(self, theme: Theme, style: ReadingStyle) -> None:
        self.theme = theme
        self.selected_id: AnnotationId | None = None
        self.hovered_id: AnnotationId | None = None
        self.matches: Sequence[Span] = ()
        self.current_match = -1
        self.current_slot: SlotMark | None = None
        self.marks_half_spaces = False
        self.dates: Sequence[Span] = ()
        self.suggestions = SuggestionMarks()
        self._layers: dict[LayerId, Layer] = {}
        self._language = ""
        self.set_style(style)

    def set_style(self, style: ReadingStyle) -> None:
        em = self.em = style.em()
        letters = style.extents()
        self._ascent = em * letters.marks
        self._descent = em * letters.descent
        self._bar = max(em * _BAR_EM, 1.6)
        self._tick = max(em * _TICK_EM, 2.0)
        self._bar_pitch = max(em * _BAR_PITCH_EM, 2.6)
        self._chip_height = em * _CHIP_HEIGHT_EM
        self._chip_font = QFont(UI_FONT)
        self._chip_font.setWeight(QFont.Weight.Medium)
        self._chip_font.setPixelSize(max(round(em * _CHIP_FONT_EM), 8))
        self._chip_metrics = QFontMetricsF(self._chip_font)
        # A close setting leaves no room for chips between the lines; names are in the margin then.
        room = style.line_pitch() - self._ascent - self._descent
        self._shows_chips = style.show_chips and room >= self._chip_height + self._bar

    def set_layers(self, layers: Sequence[Layer], language: str) -> None:
        self._layers = {layer.id: layer for layer in layers}
        self._language = language

    def has_room_for_chips(self) -> bool:
        return self._shows_chips

    def chip_name(self, annotation: Annotation) -> str | None:
        if not self._shows_chips:
            return None
        layer = self._layers.get(annotation.layer_id)
        return layer.name_in(self._language) if layer else annotation.layer_id

    def count_text(self, count: int) -> str:
        """Returns "+n" in the language's digits, its sign on the left in Persian too."""
        return f"\u200e+{number(count, self._language)}"

    def chip_width(self, text: str) -> float:
        return self._chip_metrics.horizontalAdvance(text)

    # --- geometry of the marks, in the document's coordinates ---

    def letters_top(self, baseline: float) -> float:
        return baseline - self._ascent

    def letters_rect(self, place: LinePlace, run: Run) -> QRectF:
        """Returns the rectangle of the letters of `run`, without the room between the lines."""
        left = place.origin.x() + run.left
        top = self.letters_top(place.baseline)
        return QRectF(left, top, run.width, self._ascent + self._descent)

    def row_rect(self, place: LinePlace, run: Run) -> QRectF:
        """Returns the rectangle of `run` from the chips above it to the bars below."""
        bars = self._bar + LANES * self._bar_pitch
        return self.letters_rect(place, run).adjusted(0, -self._chip_height, 0, bars)

    def chip_rect(self, place: LinePlace, chip: Chip) -> QRectF:
        top = place.baseline - self._ascent - self._chip_height
        left = place.origin.x() + chip.run.left
        return QRectF(left, top, chip.run.width, self._chip_height)

    def bar_y(self, place: LinePlace, lane: int) -> float:
        return place.baseline + self._descent + self._bar + lane * self._bar_pitch

    # --- painting; the painter is translated to the document's coordinates ---

    def paint_below(self, painter: QPainter, page: PageLayout, places: Sequence[LinePlace]) -> None:
        """Paints what lies under the text of `places`."""
        for place in places:
            boxes = page.boxes(place).boxes
            for box in boxes:
                self._paint_tint(painter, place, box.annotation, box.runs)
            for box in boxes:
                if box.lane < LANES:
                    self._paint_bar(painter, place, box.annotation, box.lane, box.runs)
            self._paint_slots(painter, page, place)
            self._paint_matches(painter, page, place)
            if self.marks_half_spaces:
                self._paint_half_spaces(painter, place, page.half_spaces(place))
            self._paint_dates(painter, page, place)
            self.suggestions.paint(painter, page, place, self)

    def paint_above(self, painter: QPainter, page: PageLayout, places: Sequence[LinePlace]) -> None:
        """Paints the chips of `places` over the text."""
        painter.setFont(self._chip_font)
        for place in places:
            for chip in page.boxes(place).chips:
                if chip.slot is not None:
                    self._paint_slot_chip(painter, place, chip)
                else:
                    self._paint_chip(painter, page, place, chip)

    def color_of(self, layer_id: LayerId) -> QColor:
        """Returns the colour in which a layer is painted."""
        layer = self._layers.get(layer_id)
        return self.theme.layer_color(layer.color if layer else self.theme.faint_text)

    def _is_emphasised(self, annotation: Annotation) -> bool:
        return annotation.id in (self.selected_id, self.hovered_id)

    def _color(self, annotation: Annotation) -> str:
        layer = self._layers.get(annotation.layer_id)
        return layer.color if layer else self.theme.faint_text

    def _paint_tint(
        self, painter: QPainter, place: LinePlace, annotation: Annotation, runs: list[Run]
    ) -> None:
        color = self._color(annotation)
        tint = self.theme.layer_tint(color)
        tint.setAlphaF(tint.alphaF() * _TINT_STRENGTH[self._is_emphasised(annotation)])
        painter.setBrush(tint)
        is_selected = annotation.id == self.selected_id
        painter.setPen(
            QPen(self.theme.layer_color(color), 1.4) if is_selected else Qt.PenStyle.NoPen
        )
        for run in runs:
            painter.drawRoundedRect(
                self.letters_rect(place, run).adjusted(0.5, 0, -0.5, 0), _RADIUS, _RADIUS
            )

    def _paint_bar(
        self,
        painter: QPainter,
        place: LinePlace,
        annotation: Annotation,
        lane: int,
        runs: list[Run],
    ) -> None:
        painter.setPen(self._bar_pen(annotation))
        y = self.bar_y(place, lane)
        inset = 0.5 + self._bar / 2
        for run in runs:
            left = place.origin.x() + run.left + inset
            right = max(place.origin.x() + run.right - inset, left + 0.1)
            painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _bar_pen(self, annotation: Annotation) -> QPen:
        layer = self._layers.get(annotation.layer_id)
        pen = QPen(self.theme.layer_color(self._color(annotation)), self._bar)
        pattern = _PATTERNS[cue_of(layer)] if layer else ()
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if pattern else Qt.PenCapStyle.RoundCap)
        if pattern:
            pen.setDashPattern(pattern)
        return pen

    def _paint_matches(self, painter: QPainter, page: PageLayout, place: LinePlace) -> None:
        for which, span in self._matches_on(page, place):
            is_current = which == self.current_match
            painter.setBrush(self.theme.match_tint(is_current=is_current))
            painter.setPen(
                QPen(QColor(self.theme.warning), 1.4) if is_current else Qt.PenStyle.NoPen
            )
            for run in page.runs(place, span):
                painter.drawRoundedRect(self.letters_rect(place, run), _RADIUS, _RADIUS)

    def _paint_slots(self, painter: QPainter, page: PageLayout, place: LinePlace) -> None:
        """Frames the words of the open commitment's slots, faintly: its own tint lies under many."""
        own = page.span_on(place) if page.slot_marks else Span(0, 0)
        for mark in page.slot_marks:
            if not mark.span.overlaps(own):
                continue
            is_current = mark == self.current_slot
            tint = self._slot_color()
            tint.setAlphaF(_SLOT_TINT[is_current])
            painter.setBrush(tint)
            painter.setPen(QPen(self._slot_color(is_faint=not is_current), _SLOT_PX[is_current]))
            for run in page.runs(place, mark.span):
                frame = self.letters_rect(place, run).adjusted(-0.5, 0.5, 0.5, -0.5)
                painter.drawRoundedRect(frame, _RADIUS, _RADIUS)

    def _slot_color(self, *, is_faint: bool = False) -> QColor:
        layer = self._layers.get(COMMITMENT)
        color = self.theme.layer_color(layer.color if layer else self.theme.faint_text)
        if is_faint and not self.theme.is_high_contrast:
            color.setAlphaF(_SLOT_ALPHA)
        return color

    def _paint_half_spaces(
        self, painter: QPainter, place: LinePlace, places: Sequence[float]
    ) -> None:
        """Paints at each half-space that was put in the small roof by which an editor inserts."""
        painter.setPen(QPen(QColor(self.theme.faint_text), _TICK_PX))
        top = place.baseline + self._descent - self._tick
        for x in places:
            tip = QPointF(place.origin.x() + x, top)
            for side in (-self._tick, self._tick):
                painter.drawLine(tip, tip + QPointF(side, self._tick))

    def _paint_dates(self, painter: QPainter, page: PageLayout, place: LinePlace) -> None:
        """Paints faint dots under the dates that were understood, above the bars of annotations."""
        if not self.dates:
            return
        color = QColor(self.theme.faint_text)
        color.setAlphaF(_DATE_ALPHA)
        pen = QPen(color, _DOT_PX)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern((1.0, _DOT_GAP))
        painter.setPen(pen)
        y = place.baseline + self._descent
        for _, span in matches_touching(self.dates, page.span_on(place)):
            for run in page.runs(place, span):
                left = place.origin.x() + run.left
                painter.drawLine(QPointF(left + 1, y), QPointF(left + run.width - 1, y))

    def _matches_on(self, page: PageLayout, place: LinePlace) -> Iterator[tuple[int, Span]]:
        if self.matches:
            yield from matches_touching(self.matches, page.span_on(place))

    def _paint_chip(
        self, painter: QPainter, page: PageLayout, place: LinePlace, chip: Chip
    ) -> None:
        annotation = page.index.get(chip.annotation_id)
        if annotation is None:
            fill, ink = QColor(self.theme.faint_text), QColor(self.theme.page)
        else:
            color = self._color(annotation)
            fill, ink = self.theme.layer_color(color), self.theme.on_layer_color(color)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_chip_words(painter, self.chip_rect(place, chip), chip.text, fill, ink)

    def _paint_slot_chip(self, painter: QPainter, place: LinePlace, chip: Chip) -> None:
        """Paints a slot's name hollow, so that it is not taken for a layer's."""
        layer = self._layers.get(COMMITMENT)
        ink = self.theme.layer_ink(layer.color if layer else self.theme.faint_text)
        painter.setPen(QPen(self._slot_color(is_faint=chip.slot != self.current_slot), 1.0))
        rect = self.chip_rect(place, chip).adjusted(0.5, 0.5, -0.5, -0.5)
        self._paint_chip_words(painter, rect, chip.text, QColor(self.theme.page), ink)

    def _paint_chip_words(
        self, painter: QPainter, rect: QRectF, text: str, fill: QColor, ink: QColor
    ) -> None:
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        painter.setPen(ink)
        # Centred by the letters of the font: the rectangle of its full height is taller than a chip.
        shift = (self._chip_metrics.ascent() - self._chip_metrics.descent()) / 2
        width = self._chip_metrics.horizontalAdvance(text)
        painter.drawText(
            QPointF(rect.center().x() - width / 2, rect.center().y() + shift * 0.82), text
        )


def matches_touching(matches: Sequence[Span], span: Span) -> Iterator[tuple[int, Span]]:
    """Yields number and span of the `matches` (sorted, apart from each other) that touch `span`."""
    low, high = 0, len(matches)
    while low < high:
        middle = (low + high) // 2
        if matches[middle].end <= span.start:
            low = middle + 1
        else:
            high = middle
    while low < len(matches) and matches[low].start < span.end:
        yield low, matches[low]
        low += 1
