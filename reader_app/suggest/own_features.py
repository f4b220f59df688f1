"""What the annotator's own model is told of a word: the word itself, what the shipped model thinks of it,
and how it has stood in the annotator's articles.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from reader_app.suggest.lesson import OUTSIDE
from reader_app.suggest.reading import Reading
from reader_app.suggest.remembered_words import RememberedWords

type Chances = Mapping[str, float]
"""Of a token, how likely each label is."""

_EDGES: Final = (0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98)
"""Where a probability goes over into the next step: a CRF takes no numbers, and would bend them."""


class TokenTagger(Protocol):
    """A tagger that says of each token of a sentence how likely each label is."""

    def chances(self, told: Sequence[Sequence[str]]) -> list[dict[str, float]]:
        """Returns the probabilities of all labels for each token that `told` has features of."""
        ...


class OwnFeatures:
    """Makes the features of sentences, the same for training and for use."""

    def __init__(self, shipped: TokenTagger | None) -> None:
        self._shipped = shipped

    def plain(self, reading: Reading, sentence: range) -> list[list[str]]:
        """Returns what is to be told of the sentence whatever the lessons say."""
        told = _of_words(reading.keys[sentence.start : sentence.stop])
        if self._shipped is None:
            return told
        opinions = _of_opinions(self._shipped.chances(told))
        return [one + other for one, other in zip(told, opinions, strict=True)]

    def whole(
        self,
        plain: Sequence[Sequence[str]],
        keys: Sequence[str],
        remembered: RememberedWords,
        without: RememberedWords | None = None,
    ) -> list[list[str]]:
        """Returns all that is told, with how the words stand in the lessons but `without`."""
        memory = remembered.features(keys, without)
        return [[*one, *other] for one, other in zip(plain, memory, strict=True)]


def _of_words(keys: Sequence[str]) -> list[list[str]]:
    around = ["^", "^", *keys, "$", "$"]
    return [
        [
            *(f"w{step:+}={around[i + 2 + step]}" for step in range(-2, 3)),
            *(f"p{length}={key[:length]}" for length in (1, 2, 3)),
            *(f"s{length}={key[-length:]}" for length in (1, 2, 3)),
        ]
        for i, key in enumerate(keys)
    ]


def _of_opinions(chances: Sequence[Chances]) -> list[list[str]]:
    likeliest = [max(token, key=token.__getitem__) for token in chances]
    found: list[list[str]] = []
    for i, token in enumerate(chances):
        label = likeliest[i]
        told = [
            f"t={label}",
            f"t={label}:{_step(token[label])}",
            f"out={_step(token.get(OUTSIDE, 0.0))}",
            f"t-1t={likeliest[i - 1] if i else ''}|{label}",
            f"t+1={likeliest[i + 1] if i + 1 < len(chances) else ''}",
        ]
        told += [
            f"may={other}:{_step(chance)}"
            for other, chance in token.items()
            if other != OUTSIDE and chance >= _EDGES[0]
        ]
        found.append(told)
    return found


def _step(chance: float) -> int:
    return sum(chance >= edge for edge in _EDGES)
