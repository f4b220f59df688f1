"""From the probabilities of single tokens to spans that may be annotated, and how likely each is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader_app.model import LayerId

LEAST_CHANCE: Final = 0.08
"""A span that is less likely is not looked at: no layer's threshold comes out so low."""

_GOES_ON: Final = 0.5
"""A span that is not the likeliest goes on while its next token is half as likely to belong to it."""


@dataclass(frozen=True, slots=True)
class LikelySpan:
    """The tokens `[first, last)` of a sentence, and how likely they are just such a span."""

    first: int
    last: int
    layer_id: LayerId
    chance: float


def likely_spans(chances: Sequence[Mapping[str, float]]) -> Iterator[LikelySpan]:
    """Yields the spans of the likeliest labels, and beside them those that are rather unlikely.

    `chances` are those of the labels of each token of a sentence. A model of few articles is timid:
    many a span that it believes in by a third is right. No two overlap.
    """
    labels = [max(token, key=token.__getitem__) for token in chances]
    taken = [False] * len(labels)
    for first, last, layer in spans_of(labels):
        taken[first:last] = [True] * (last - first)
        yield LikelySpan(first, last, layer, _chance(chances, first, last, layer))
    first = 0
    while first < len(labels):
        layer = None if taken[first] else _layer_beginning(chances[first])
        if layer is None:
            first += 1
            continue
        last = first + 1
        so_far = chances[first][f"B-{layer}"]
        while last < len(labels) and not taken[last]:
            goes_on = chances[last].get(f"I-{layer}", 0.0)
            if goes_on < _GOES_ON * so_far:
                break
            so_far = goes_on
            last += 1
        yield LikelySpan(first, last, layer, _chance(chances, first, last, layer))
        first = last


def spans_of(labels: Sequence[str]) -> Iterator[tuple[int, int, LayerId]]:
    """Yields the first token, the token behind the last, and the layer of each span that labels say."""
    first, layer = 0, ""
    for i, label in enumerate((*labels, "")):
        kind, _, of = label.partition("-")
        if layer and not (kind == "I" and of == layer):
            yield first, i, LayerId(layer)
            layer = ""
        if kind in ("B", "I") and not layer:
            first, layer = i, of


def _layer_beginning(chances: Mapping[str, float]) -> LayerId | None:
    """Returns the layer of which a span is likeliest to begin here, None if none is likely at all."""
    best = max(
        (label for label in chances if label.startswith("B-")),
        key=chances.__getitem__,
        default=None,
    )
    if best is None or chances[best] < LEAST_CHANCE:
        return None
    return LayerId(best.removeprefix("B-"))


def _chance(chances: Sequence[Mapping[str, float]], first: int, last: int, layer: str) -> float:
    """Returns how likely its most doubtful token is, the one behind its end included."""
    chance = min(
        chances[first].get(f"B-{layer}", 0.0),
        *(chances[i].get(f"I-{layer}", 0.0) for i in range(first + 1, last)),
        1.0,
    )
    if last < len(chances):
        chance = min(chance, 1 - chances[last].get(f"I-{layer}", 0.0))
    return chance
