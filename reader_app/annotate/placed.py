"""The annotations of one article, found by their id and by their span."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader_app.model import Annotation, AnnotationId, Span


class PlacedAnnotations:
    """Finds, takes and drops an annotation at a cost that does not grow with their number."""

    def __init__(self, annotations: Iterable[Annotation] = ()) -> None:
        self._by_id: dict[AnnotationId, Annotation] = {}
        # Of those of one span, the last to come stands last.
        self._ids_by_span: dict[Span, dict[AnnotationId, None]] = {}
        for annotation in annotations:
            self.put(annotation)

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Annotation]:
        return iter(self._by_id.values())

    def get(self, annotation_id: AnnotationId) -> Annotation | None:
        return self._by_id.get(annotation_id)

    def at(self, span: Span, *, but: AnnotationId | None = None) -> list[Annotation]:
        """Returns the annotations that have exactly this span, all but one, in the order they came."""
        ids = self._ids_by_span.get(span, {})
        return [self._by_id[each] for each in ids if each != but]

    def put(self, annotation: Annotation) -> None:
        """Takes an annotation; one of the same id gives way."""
        self.drop(annotation.id)
        self._by_id[annotation.id] = annotation
        self._ids_by_span.setdefault(annotation.span, {})[annotation.id] = None

    def drop(self, annotation_id: AnnotationId) -> None:
        """Lets go of an annotation, if it is there."""
        annotation = self._by_id.pop(annotation_id, None)
        if annotation is None:
            return
        ids = self._ids_by_span[annotation.span]
        del ids[annotation_id]
        if not ids:
            del self._ids_by_span[annotation.span]
