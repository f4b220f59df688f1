"""What the annotator's own model is made of: articles as their annotator has tagged them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from reader_app.model import COMMITMENT, LayerId
from reader_app.suggest.reading import Reading, read

OUTSIDE: Final = "O"

_FEWEST_SPANS: Final = 10
_LONGEST_SPAN: Final = 12
"""Tokens. What is longer is a sentence or most of one, which other suggesters find."""
_SHARE_OF_SHORT: Final = 0.8
_SHARE_OF_OVERLAPS: Final = 0.05


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """Words that stand tagged on a layer, `[start, end)` in code points of the lesson's text."""

    start: int
    end: int
    layer_id: LayerId


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article, or its beginning, that an annotator is done with: what is untagged is so on purpose.

    `spans` are in the order of their starts.
    """

    text: str
    spans: tuple[TaggedSpan, ...]


class ReadLesson:
    """A lesson with its words and sentences."""

    def __init__(self, lesson: Lesson) -> None:
        self.spans = lesson.spans
        self.reading: Reading = read(lesson.text)
        self._starts = [token.start for token in self.reading.tokens]
        self._ends = [token.end for token in self.reading.tokens]

    def tokens_of(self, span: TaggedSpan) -> range:
        """Returns the tokens that a span has a part in: a name without its «ها» is the whole word."""
        return range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))

    def labels(self, layers: Sequence[LayerId]) -> list[str]:
        """Returns a label for each token: B- or I- with the layer, or O. The first of two that overlap
        stands.
        """
        labels = [OUTSIDE] * len(self._starts)
        for span in self.spans:
            tokens = self.tokens_of(span)
            if span.layer_id not in layers or any(labels[i] != OUTSIDE for i in tokens):
                continue
            for i in tokens:
                labels[i] = f"{'B' if i == tokens.start else 'I'}-{span.layer_id}"
        return labels

    @cached_property
    def sentence_of_token(self) -> tuple[int, ...]:
        """For each token the place of its sentence among `reading.sentences`."""
        return tuple(place for place, tokens in enumerate(self.reading.sentences) for _ in tokens)


def groups_of_layers(lessons: Iterable[ReadLesson]) -> tuple[tuple[LayerId, ...], ...]:
    """Returns the layers that can be learnt, in groups within which hardly anything overlaps.

    What is tagged in whole sentences, or hardly ever, is not learnt. Layers are in alphabetical order.
    """
    spans: Counter[LayerId] = Counter()
    short: Counter[LayerId] = Counter()
    overlaps: Counter[tuple[LayerId, LayerId]] = Counter()
    for lesson in lessons:
        for place, span in enumerate(lesson.spans):
            spans[span.layer_id] += 1
            short[span.layer_id] += _is_short(lesson, span)
            for other in lesson.spans[place + 1 :]:
                if other.start >= span.end:
                    break
                overlaps[span.layer_id, other.layer_id] += 1
                overlaps[other.layer_id, span.layer_id] += 1
    groups: list[list[LayerId]] = []
    for layer in sorted(spans):
        is_learnt = spans[layer] >= _FEWEST_SPANS and short[layer] >= _SHARE_OF_SHORT * spans[layer]
        if layer == COMMITMENT or not is_learnt:
            continue
        for group in groups:
            if all(
                overlaps[layer, other] <= _SHARE_OF_OVERLAPS * min(spans[layer], spans[other])
                for other in group
            ):
                group.append(layer)
                break
        else:
            groups.append([layer])
    return tuple(map(tuple, groups))


def _is_short(lesson: ReadLesson, span: TaggedSpan) -> bool:
    tokens = lesson.tokens_of(span)
    places = lesson.sentence_of_token[tokens.start : tokens.stop]
    return 0 < len(tokens) <= _LONGEST_SPAN and places[0] == places[-1]
