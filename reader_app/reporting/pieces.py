"""A paragraph cut where annotations begin and end, for pages that show which words have which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from reader_app.model import Annotation, Direction, Span
from reader_app.text.direction import paragraph_directions
from reader_app.text.lanes import lanes_of

MOST_LANES: Final = 4
"""Bars that have room under a line; what lies deeper shares the last."""


class Cover(NamedTuple):
    """An annotation over a piece, the lane of its bar, and whether it begins with this piece."""

    annotation: Annotation
    lane: int
    begins: bool


class Piece(NamedTuple):
    """Words of a paragraph that the same annotations cover, the outermost first."""

    text: str
    covers: tuple[Cover, ...]


class Paragraph(NamedTuple):
    """A line of the stored text, `start` its first code point. It has letters in it, or signs.

    `covers` are all annotations over it, by their start; the spans, one for each, count from `start`.
    """

    start: int
    text: str
    direction: Direction
    pieces: tuple[Piece, ...]
    covers: tuple[Cover, ...]
    spans: tuple[Span, ...]


def paragraphs_of(
    text: str, direction: Direction, annotations: Sequence[Annotation]
) -> Iterator[Paragraph]:
    """Yields the paragraphs that are not empty. `annotations` are ordered by start."""
    start, next_ = 0, 0
    over: list[Annotation] = []
    for line, way in zip(text.split("\n"), paragraph_directions(text, direction), strict=True):
        end = start + len(line)
        while next_ < len(annotations) and annotations[next_].start < end:
            over.append(annotations[next_])
            next_ += 1
        over = [each for each in over if each.end > start]
        if line.strip():
            yield _paragraph(line, start, way, over)
        start = end + 1


def _paragraph(
    line: str, start: int, way: Direction, annotations: Sequence[Annotation]
) -> Paragraph:
    spans = tuple(
        Span(max(each.start - start, 0), min(each.end - start, len(line))) for each in annotations
    )
    covers = tuple(
        Cover(each, min(lane, MOST_LANES - 1), each.start >= start)
        for each, lane in zip(annotations, lanes_of(spans), strict=True)
    )
    return Paragraph(start, line, way, _pieces(line, covers, spans), covers, spans)


def _pieces(line: str, covers: Sequence[Cover], spans: Sequence[Span]) -> tuple[Piece, ...]:
    beginning: dict[int, list[int]] = {}
    for place, (begin, _) in enumerate(spans):
        beginning.setdefault(begin, []).append(place)
    cuts = sorted({0, len(line), *(cut for span in spans for cut in span)})
    pieces: list[Piece] = []
    over: list[int] = []
    for begin, end in pairwise(cuts):
        over = [place for place in over if spans[place][1] > begin] + beginning.get(begin, [])
        over.sort(key=lambda place: (spans[place][0], -spans[place][1], place))
        now = (
            covers[place]._replace(begins=covers[place].begins and spans[place][0] == begin)
            for place in over
        )
        pieces.append(Piece(line[begin:end], tuple(now)))
    return tuple(pieces)
