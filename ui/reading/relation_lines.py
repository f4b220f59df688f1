"""The relations of the open article as they are shown: lines of the margin's cards, arcs of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from reader_app.model import Annotation, AnnotationId, Direction, RelationId
from reader_app.text.direction import majority_direction
from ui.messages import isolated

_LEFT, _RIGHT = "←", "→"
_LONGEST_QUOTE: Final = 60


class RelationLine(NamedTuple):
    """A relation by the name of its kind and the annotations that it joins."""

    id: RelationId
    kind: str
    from_id: AnnotationId
    to_id: AnnotationId

    def other_end(self, annotation_id: AnnotationId) -> AnnotationId:
        return self.from_id if annotation_id == self.to_id else self.to_id

    def words(self, annotation_id: AnnotationId, other_quote: str) -> str:
        """Returns the line that one of the two annotations has of it; its arrow leaves or arrives."""
        quote = " ".join(other_quote.split())
        if len(quote) > _LONGEST_QUOTE:
            quote = f"{quote[:_LONGEST_QUOTE].rstrip()}…"
        line = f"{isolated(self.kind)}: {isolated(quote)}"
        is_rtl = majority_direction(line) is Direction.RTL
        arrow = _LEFT if is_rtl == (annotation_id == self.from_id) else _RIGHT
        return f"{arrow} {line}"


class ShownRelations:
    """Finds the relations of an annotation."""

    def __init__(self, lines: Iterable[RelationLine] = ()) -> None:
        self._of: dict[AnnotationId, list[RelationLine]] = {}
        for line in lines:
            for end in {line.from_id, line.to_id}:
                self._of.setdefault(end, []).append(line)

    def of(self, annotation_id: AnnotationId | None) -> Sequence[RelationLine]:
        """Returns those that leave it, then those that arrive."""
        lines = self._of.get(annotation_id, []) if annotation_id is not None else []
        return sorted(lines, key=lambda line: line.from_id != annotation_id)

    def words_of(
        self,
        annotation_id: AnnotationId,
        annotations: Mapping[AnnotationId, Annotation],
        quote_of: Callable[[Annotation], str],
    ) -> list[tuple[RelationLine, str]]:
        """Returns the lines of an annotation's card, in order, with what they say."""
        return [
            (line, line.words(annotation_id, quote_of(annotations[other])))
            for line in self.of(annotation_id)
            if (other := line.other_end(annotation_id)) in annotations
        ]
