"""What the annotator's own model is told of a word: the word itself, what the shipped model thinks of it,
and how it has stood in the annotator's articles.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from reader_app.suggest.lesson import OUTSIDE
from reader_app.suggest.opinions import Chances, TokenTagger, opinion_of
from reader_app.suggest.reading import Reading
from reader_app.suggest.remembered_words import RememberedWords

_EDGES: Final = (0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98)
"""Where a probability goes over into the next step: a CRF takes no numbers, and would bend them."""

_CERTAIN: Final = _EDGES[-1]
_LEFT_OUT: Final = ("w-1w=", "ww+1=", "w-2w-1=")
"""Pairs of words are most of what a sentence is told by, and a hundred articles say little of any."""


class Look(NamedTuple):
    """Of each sentence, what is told of its words, and what the shipped model thinks of them."""

    plain: Sequence[Sequence[Sequence[str]]]
    shipped: Sequence[Sequence[Chances]]


class OwnFeatures:
    """Makes the features of sentences, the same for training and for use."""

    def __init__(self, shipped: TokenTagger) -> None:
        self._shipped = shipped

    def look(self, reading: Reading) -> Look:
        """Returns for each sentence what is to be told of it whatever the lessons say."""
        told, chances = opinion_of(self._shipped, reading)
        elsewhere = _Elsewhere(reading, chances)
        plain = [
            [
                [*_without_pairs(word), *opinion, *elsewhere.of_token(i)]
                for i, word, opinion in zip(tokens, words, _of_opinions(those), strict=True)
            ]
            for tokens, words, those in zip(reading.sentences, told, chances, strict=True)
        ]
        return Look(plain, chances)

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


def _without_pairs(word: Sequence[str]) -> Iterator[str]:
    return (it for it in word if it[0] != "w" or not it.startswith(_LEFT_OUT))


class _Elsewhere:
    """What the shipped model thinks of the same word in other places of the article.

    A name is surest where it stands in full beside a title; further on it is a surname alone.
    """

    def __init__(self, reading: Reading, chances: Sequence[Sequence[Chances]]) -> None:
        self._keys = reading.keys
        # The two surest places of each word for each layer: one of them is another place than any.
        self._surest: dict[tuple[str, str], list[tuple[float, int]]] = {}
        flat = (token for sentence in chances for token in sentence)
        for i, token in enumerate(flat):
            for layer, chance in _by_layer(token).items():
                found = self._surest.setdefault((self._keys[i], layer), [])
                found.append((chance, i))
                if len(found) > 2:
                    found.remove(min(found))
        self._layers = sorted({layer for _, layer in self._surest})

    def of_token(self, i: int) -> Iterator[str]:
        for layer in self._layers:
            places = self._surest.get((self._keys[i], layer), ())
            step = max((_step(chance) for chance, place in places if place != i), default=0)
            if step:
                yield f"doc={layer}:{step}"


def _by_layer(token: Chances) -> Mapping[str, float]:
    found: dict[str, float] = {}
    if token.get(OUTSIDE, 0.0) < _CERTAIN:
        for label, chance in token.items():
            if label != OUTSIDE:
                found[label[2:]] = found.get(label[2:], 0.0) + chance
    return found


def _of_opinions(chances: Sequence[Chances]) -> list[list[str]]:
    likeliest = [max(token, key=token.__getitem__) for token in chances]
    return [
        [
            f"t-1t={likeliest[i - 1] if i else ''}|{likeliest[i]}",
            f"t+1={likeliest[i + 1] if i + 1 < len(chances) else ''}",
            *_of_opinion(token, likeliest[i]),
        ]
        for i, token in enumerate(chances)
    ]


def _of_opinion(token: Chances, likeliest: str) -> Iterator[str]:
    yield f"t={likeliest}"
    yield f"t={likeliest}:{_step(token[likeliest])}"
    if likeliest == OUTSIDE and token[OUTSIDE] >= _CERTAIN:
        return
    yield f"out={_step(token.get(OUTSIDE, 0.0))}"
    for label, chance in token.items():
        if chance >= _EDGES[0] and label != OUTSIDE:
            yield f"may={label}:{_step(chance)}"


def _step(chance: float) -> int:
    return bisect_right(_EDGES, chance)
