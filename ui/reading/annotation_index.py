"""The open article's annotations, kept by paragraph and found by bisection.

Invariant: within a paragraph `reach[i]` is the furthest end among the first i + 1 annotations, so
the annotations that touch a place are found without a walk from the start of the paragraph.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator

from reader_app.model import Annotation, AnnotationId, Span
from reader_app.text.lanes import lanes_of
from ui.reading.paragraphs import Paragraphs

type _Key = tuple[int, int, str]


class ParagraphAnnotations:
    """Annotations that touch one paragraph, ordered by start, the longer first, then by id."""

    def __init__(self) -> None:
        self._keys: list[_Key] = []
        self._items: list[Annotation] = []
        self._reach: list[int] = []
        self._lanes: dict[AnnotationId, int] = {}

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Annotation]:
        return iter(self._items)

    def add(self, annotation: Annotation) -> None:
        key = _key(annotation)
        at = bisect_left(self._keys, key)
        self._keys.insert(at, key)
        self._items.insert(at, annotation)
        self._reach.insert(at, 0)
        self._mend_reach(at)
        self._forget_lanes(annotation.span)

    def remove(self, annotation: Annotation) -> None:
        at = bisect_left(self._keys, _key(annotation))
        self._forget_lanes(annotation.span)
        self._lanes.pop(annotation.id, None)
        del self._keys[at], self._items[at], self._reach[at]
        self._mend_reach(at)

    def touching(self, start: int, end: int) -> list[Annotation]:
        """Returns the annotations with a code point in `[start, end)`, in order."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._keys, (end,))
        return [item for item in self._items[first:last] if item.end > start]

    def starting(self, start: int, end: int) -> list[Annotation]:
        """Returns the annotations whose first code point is in `[start, end)`, in order."""
        return self._items[bisect_left(self._keys, (start,)) : bisect_left(self._keys, (end,))]

    def lane(self, annotation: Annotation) -> int:
        """Returns the lane of an annotation of this paragraph."""
        if annotation.id not in self._lanes:
            crowd = self._crowd(annotation.span)
            lanes = lanes_of([(item.start, item.end) for item in crowd])
            self._lanes.update(zip((item.id for item in crowd), lanes, strict=True))
        return self._lanes[annotation.id]

    def _crowd(self, span: Span) -> list[Annotation]:
        """Returns the annotations that hang together with `span` by a chain of overlaps."""
        first = bisect_right(self._reach, span.start)
        last = bisect_left(self._keys, (span.end,))
        while 0 < first < len(self._items) and self._reach[first - 1] > self._items[first].start:
            first -= 1
        while 0 < last < len(self._items) and self._reach[last - 1] > self._items[last].start:
            last += 1
        return self._items[first:last]

    def _forget_lanes(self, span: Span) -> None:
        for item in self._crowd(span) if self._lanes else ():
            self._lanes.pop(item.id, None)

    def _mend_reach(self, at: int) -> None:
        """Restores the invariant from `at` on; stops where the old values hold again."""
        before = self._reach[at - 1] if at else 0
        for i in range(at, len(self._items)):
            before = max(before, self._items[i].end)
            if self._reach[i] == before and i > at:
                return
            self._reach[i] = before


class AnnotationIndex:
    """The annotations of an article, by id and by paragraph."""

    def __init__(self, paragraphs: Paragraphs, annotations: Iterable[Annotation] = ()) -> None:
        self._paragraphs = paragraphs
        self._by_id: dict[AnnotationId, Annotation] = {}
        self._by_paragraph: dict[int, ParagraphAnnotations] = {}
        for annotation in sorted(annotations, key=_key):
            self._add(annotation)

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, annotation_id: AnnotationId | None) -> Annotation | None:
        return self._by_id.get(annotation_id) if annotation_id is not None else None

    def of_paragraph(self, number: int) -> ParagraphAnnotations | None:
        return self._by_paragraph.get(number)

    def replace(
        self, gone: Collection[AnnotationId], added: Iterable[Annotation]
    ) -> list[Annotation]:
        """Takes away `gone`, puts in `added` (over older ones of the same id).

        Returns every annotation that was taken away or put in: their places have to be painted anew.
        """
        added = list(added)
        touched = list(added)
        for annotation_id in {*gone, *(annotation.id for annotation in added)}:
            old = self._by_id.pop(annotation_id, None)
            if old is not None:
                touched.append(old)
                for number in self._paragraphs.numbers_of(old.span):
                    self._by_paragraph[number].remove(old)
        for annotation in added:
            self._add(annotation)
        return touched

    def _add(self, annotation: Annotation) -> None:
        self._by_id[annotation.id] = annotation
        for number in self._paragraphs.numbers_of(annotation.span):
            self._by_paragraph.setdefault(number, ParagraphAnnotations()).add(annotation)


def _key(annotation: Annotation) -> _Key:
    return annotation.start, -annotation.end, annotation.id
