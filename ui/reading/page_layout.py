"""What stands where on the page: lines, the boxes of annotations on them, and what a point hits.

Boxes are made for one line when it is first seen and kept until its paragraph's annotations or the
layout change: a paragraph of 200,000 characters costs no more than a short one. Coordinates are the
document's; a viewport subtracts its scroll position.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from reader_app.model import Annotation, Span
from ui.reading.annotation_index import AnnotationIndex
from ui.reading.chips import Chip, WantedChip, place_chips
from ui.reading.line_geometry import (
    LANES,
    DirectedRun,
    Run,
    directed_runs,
    is_rtl_at,
    line_at_y,
    runs_of,
    without_trailing_space,
    x_of,
)
from ui.reading.paragraphs import Paragraphs
from ui.reading.shown_text import ShownText
from ui.reading.slot_marks import SlotMark


class LinePlace(NamedTuple):
    """A line of the page: its paragraph and number in it, and where its paragraph begins."""

    paragraph: int
    number: int
    line: QTextLine
    origin: QPointF

    @property
    def baseline(self) -> float:
        return self.origin.y() + self.line.y() + self.line.ascent()


class Box(NamedTuple):
    """An annotation's part on one line: its visual runs in the paragraph's coordinates."""

    annotation: Annotation
    lane: int
    runs: list[Run]


@dataclass(slots=True)
class LineBoxes:
    """Everything that is painted on one line for its annotations."""

    boxes: list[Box]
    chips: list[Chip]


@dataclass(slots=True)
class ChipText:
    """How chips are worded and measured; `name_of` gives None for an annotation without a chip, and
    `has_room` tells whether the setting has any.
    """

    has_room: Callable[[], bool]
    name_of: Callable[[Annotation], str | None]
    width_of: Callable[[str], float]
    count_text: Callable[[int], str]


@dataclass(slots=True)
class _Shape:
    """What is known of a paragraph's lines so far, by line number."""

    directed: dict[int, list[DirectedRun]] = field(default_factory=dict[int, list[DirectedRun]])
    boxes: dict[int, LineBoxes] = field(default_factory=dict[int, LineBoxes])


class PageLayout:
    """Reads the layout of `document`, which shows the text of `paragraphs`."""

    def __init__(self, document: QTextDocument, chip_text: ChipText) -> None:
        self._document = document
        self._chip_text = chip_text
        self.paragraphs = Paragraphs(ShownText(""))
        self.index = AnnotationIndex(self.paragraphs)
        self._slot_marks: Sequence[SlotMark] = ()
        self._shapes: dict[int, _Shape] = {}

    def open(self, paragraphs: Paragraphs, annotations: Iterable[Annotation]) -> None:
        self.paragraphs = paragraphs
        self.index = AnnotationIndex(paragraphs, annotations)
        self._slot_marks = ()
        self._shapes.clear()

    @property
    def slot_marks(self) -> Sequence[SlotMark]:
        """The slots that are marked."""
        return self._slot_marks

    def mark_slots(self, marks: Sequence[SlotMark]) -> list[Span]:
        """Marks other slots; returns the spans whose lines have to be painted anew."""
        touched = [mark.span for mark in (*self._slot_marks, *marks)]
        self._slot_marks = tuple(marks)
        self.forget_boxes(touched)
        return touched

    def show(self, shown: ShownText) -> None:
        """Takes the same text in another view; its annotations stay."""
        self.paragraphs.shown = shown
        self._shapes.clear()

    def forget_layout(self) -> None:
        """Drops everything that was measured: width, font or direction changed."""
        self._shapes.clear()

    def forget_boxes(self, spans: Iterable[Span] | None = None) -> None:
        """Drops the boxes of the paragraphs that `spans` touch, or all of them."""
        if spans is None:
            numbers: Iterable[int] = self._shapes
        else:
            numbers = {n for span in spans for n in self.paragraphs.numbers_of(span)}
        for number in numbers:
            if number in self._shapes:
                self._shapes[number].boxes.clear()

    # --- lines ---

    def lines_between(self, top: float, bottom: float) -> Iterator[LinePlace]:
        """Yields the lines whose rows meet `[top, bottom]`, from above."""
        block = self.block_at(top)
        while block.isValid():
            layout = block.layout()
            origin = layout.position()
            if origin.y() > bottom:
                return
            for number in range(line_at_y(layout, top - origin.y()), layout.lineCount()):
                line = layout.lineAt(number)
                if origin.y() + line.y() - line.height() > bottom:
                    return
                yield LinePlace(block.blockNumber(), number, line, origin)
            block = block.next()

    def block_at(self, y: float) -> QTextBlock:
        """Returns the paragraph at a height, the first or last one beyond the page's ends."""
        # Qt's own answer walks over all paragraphs, and while the page is not set to its end it goes
        # astray between two of them: so theirs are bisected as far as they are set.
        block = self._bisected(y)
        if self._is_at(block, y):
            return block
        position = self._document.documentLayout().hitTest(
            QPointF(1.0, y), Qt.HitTestAccuracy.FuzzyHit
        )
        block = self._bisected(y)  # now the page is set down to `y`
        return block if self._is_at(block, y) else self._document.findBlock(max(position, 0))

    def _bisected(self, y: float) -> QTextBlock:
        """Returns the last paragraph that is set and begins above `y`, by places that may be out of
        date.
        """
        low, high = 0, self._document.blockCount() - 1
        while low < high:
            middle = (low + high + 1) // 2
            layout = self._document.findBlockByNumber(middle).layout()
            if layout.lineCount() > 0 and layout.position().y() <= y:
                low = middle
            else:
                high = middle - 1
        return self._document.findBlockByNumber(low)

    def _is_at(self, block: QTextBlock, y: float) -> bool:
        """Tells whether `y` is in a paragraph or the gap below; sets the page down to it if need be."""
        # A paragraph's own rectangle ends above the gap, and by how much depends on the font.
        layout, following = self._document.documentLayout(), block.next()
        begins_above = layout.blockBoundingRect(block).top() <= y or not block.previous().isValid()
        return begins_above and (
            not following.isValid() or y < layout.blockBoundingRect(following).top()
        )

    def line_of(self, offset: int) -> LinePlace | None:
        """Returns the line that holds the code point at `offset`; lays out the page down to it."""
        number = self.paragraphs.number_at(offset)
        block = self._document.findBlockByNumber(number)
        if not block.isValid():
            return None
        self._document.documentLayout().blockBoundingRect(block)
        unit = self.paragraphs.unit_within(number, offset)
        line = block.layout().lineForTextPosition(unit)
        if not line.isValid():
            return None
        return LinePlace(number, line.lineNumber(), line, block.layout().position())

    def line_units(self, place: LinePlace) -> str:
        """Returns the line's text, one character for each UTF-16 unit."""
        start = place.line.textStart()
        return self.paragraphs.text_within(place.paragraph, start, start + place.line.textLength())

    def span_on(self, place: LinePlace) -> Span:
        """Returns the code points that stand on the line."""
        start = place.line.textStart()
        return self.paragraphs.span_within(place.paragraph, start, start + place.line.textLength())

    def half_spaces(self, place: LinePlace) -> list[float]:
        """Returns the x in the paragraph of the half-spaces that were put in on a line."""
        return [
            x_of(place.line, self.paragraphs.unit_within(place.paragraph, offset))
            for offset in self.paragraphs.shown.inserts_in(self.span_on(place))
        ]

    # --- spans ---

    def runs(self, place: LinePlace, span: Span) -> list[Run]:
        """Returns the visual runs of `span` on a line, without the white space at its end."""
        start, end = self.paragraphs.units_within(place.paragraph, span)
        first = place.line.textStart()
        start, end = max(start, first), min(end, first + place.line.textLength())
        units = self.line_units(place)
        end = first + without_trailing_space(units, start - first, end - first)
        return runs_of(place.line, start, end, self._directed(place)) if start < end else []

    def holds(self, place: LinePlace, offset: int, x: float) -> bool:
        """Tells whether `x` of the paragraph is in the cell of the code point at `offset`."""
        start, end = self.paragraphs.units_within(place.paragraph, Span(offset, offset + 1))
        return is_on(runs_of(place.line, start, end, self._directed(place)), x)

    def boxes(self, place: LinePlace) -> LineBoxes:
        shape = self._shapes.setdefault(place.paragraph, _Shape())
        if place.number not in shape.boxes:
            shape.boxes[place.number] = self._boxes(place)
        return shape.boxes[place.number]

    # --- points ---

    def line_at(self, point: QPointF) -> LinePlace | None:
        """Returns the line whose row holds `point`: the letters and the room above them."""
        block = self.block_at(point.y())
        layout = block.layout() if block.isValid() else None
        if layout is None or layout.lineCount() == 0:
            return None
        origin = layout.position()
        number = line_at_y(layout, point.y() - origin.y())
        return LinePlace(block.blockNumber(), number, layout.lineAt(number), origin)

    def _boxes(self, place: LinePlace) -> LineBoxes:
        annotations = self.index.of_paragraph(place.paragraph)
        own = self.span_on(place)
        boxes: list[Box] = []
        wanted: list[WantedChip] = []
        if own.is_empty:
            return LineBoxes(boxes, [])
        if annotations is None:
            return LineBoxes(boxes, self._chips(place, list(self._chips_of_slots(place, own))))
        for annotation in annotations.touching(own.start, own.end):
            runs = self.runs(place, annotation.span)
            if not runs:
                continue
            box = Box(annotation, annotations.lane(annotation), runs)
            boxes.append(box)
            if annotation.start >= own.start and (chip := self._wanted_chip(place, box)):
                wanted.append(chip)
        wanted += self._chips_of_slots(place, own)
        return LineBoxes(boxes, self._chips(place, wanted))

    def _wanted_chip(self, place: LinePlace, box: Box) -> WantedChip | None:
        name = self._chip_text.name_of(box.annotation)
        if name is None:
            return None
        home, grows_left = self._home(place, box.annotation.start, box.runs)
        anchor = home.right if grows_left else home.left
        return WantedChip(
            box.annotation.id, name, anchor, home.width, grows_left, box.lane >= LANES
        )

    def _chips_of_slots(self, place: LinePlace, own: Span) -> Iterator[WantedChip]:
        for mark in self._slot_marks if self._chip_text.has_room() else ():
            begins_here = own.start <= mark.span.start < own.end
            runs = self.runs(place, mark.span) if begins_here else []
            if runs:
                home, grows_left = self._home(place, mark.span.start, runs)
                anchor = home.right if grows_left else home.left
                yield WantedChip(None, mark.name, anchor, home.width, grows_left, slot=mark)

    def _home(self, place: LinePlace, start: int, runs: list[Run]) -> tuple[Run, bool]:
        """Returns which of the runs a span begins in, and whether it runs from right to left there."""
        unit = self.paragraphs.unit_within(place.paragraph, start)
        directed = self._directed(place)
        grows_left = is_rtl_at(directed, unit)
        first = runs_of(place.line, unit, unit + 1, directed) or runs
        x = first[0].right if grows_left else first[0].left
        return next((r for r in runs if r.left - 1 <= x <= r.right + 1), runs[0]), grows_left

    def _chips(self, place: LinePlace, wanted: list[WantedChip]) -> list[Chip]:
        if not wanted:
            return []
        column = Run(place.line.x(), place.line.x() + place.line.width())
        worded = self._chip_text
        return place_chips(wanted, column, worded.width_of, worded.count_text)

    def _directed(self, place: LinePlace) -> list[DirectedRun]:
        shape = self._shapes.setdefault(place.paragraph, _Shape())
        if place.number not in shape.directed:
            shape.directed[place.number] = directed_runs(place.line)
        return shape.directed[place.number]


def is_on(runs: Iterable[Run], x: float) -> bool:
    return any(run.left <= x <= run.right for run in runs)
