"""How words have stood in lessons, as features of the own model: tagged, on which layer, or not.

While it learns from a lesson, the model must not see what only that lesson says, or it would learn to
trust the memory blindly; so each lesson is looked at with the memory of the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from reader_app.suggest.lesson import OUTSIDE

_LONGEST_PHRASE: Final = 5
_MANY: Final = 6

type Counts = Mapping[str, Mapping[str, int]]
"""By a word's or a phrase's key, in how many lessons it stands with which label, or outside."""


class RememberedWords:
    """`words` counts tagged and untagged words by layer, `phrases` the tagged phrases of two and more."""

    def __init__(self, words: Counts, phrases: Counts) -> None:
        self.words = words
        self.phrases = phrases

    def features(
        self, keys: Sequence[str], without: RememberedWords | None = None
    ) -> list[list[str]]:
        """Returns the features of each word of a sentence, as if the lesson `without` were not there."""
        found = [self._of_word(key, without) for key in keys]
        first = 0
        while first < len(keys):
            first = max(first + 1, self._add_phrase(keys, first, found, without))
        return found

    def _of_word(self, key: str, without: RememberedWords | None) -> list[str]:
        counts = _counts(self.words, key, without and without.words)
        total = sum(counts.values())
        if not total:
            return ["m=?"]
        features: list[str] = []
        for label, count in counts.items():
            if count:
                features.append(f"m={label}:{_share(count, total)}")
                features.append(f"mn={label}:{_share(count, total)}:{min(total, _MANY)}")
        return features

    def _add_phrase(
        self,
        keys: Sequence[str],
        first: int,
        found: list[list[str]],
        without: RememberedWords | None,
    ) -> int:
        """Marks the longest remembered phrase that begins at `first`; returns where it ends."""
        for last in range(min(first + _LONGEST_PHRASE, len(keys)), first + 1, -1):
            counts = _counts(self.phrases, " ".join(keys[first:last]), without and without.phrases)
            layers = [layer for layer, count in counts.items() if count]
            if layers:
                for i in range(first, last):
                    found[i] += [f"mp={layer}:{'B' if i == first else 'I'}" for layer in layers]
                return last
        return first


def remember(
    keys: Sequence[str], labels: Sequence[str], sentences: Iterable[range]
) -> RememberedWords:
    """Returns what a single lesson says of its words; `gather` puts them together."""
    words: dict[str, dict[str, int]] = {}
    phrases: dict[str, dict[str, int]] = {}
    for sentence in sentences:
        for i in sentence:
            words.setdefault(keys[i], {})[_layer(labels[i])] = 1
            if labels[i].startswith("B-"):
                last = i + 1
                while last < sentence.stop and labels[last].startswith("I-"):
                    last += 1
                if 1 < last - i <= _LONGEST_PHRASE:
                    phrases.setdefault(" ".join(keys[i:last]), {})[_layer(labels[i])] = 1
    return RememberedWords(words, phrases)


def gather(lessons: Iterable[RememberedWords]) -> RememberedWords:
    """Returns in how many lessons each word and phrase stands how."""
    words: dict[str, Counter[str]] = {}
    phrases: dict[str, Counter[str]] = {}
    for lesson in lessons:
        for whole, single in ((words, lesson.words), (phrases, lesson.phrases)):
            for key, counts in single.items():
                whole.setdefault(key, Counter()).update(counts)
    return RememberedWords(words, phrases)


def _layer(label: str) -> str:
    return label if label == OUTSIDE else label[2:]


def _counts(whole: Counts, key: str, without: Counts | None) -> Mapping[str, int]:
    counts = whole.get(key, {})
    if without is None or not counts:
        return counts
    less = without.get(key, {})
    return {label: count - less.get(label, 0) for label, count in counts.items()}


def _share(count: int, total: int) -> int:
    """Returns a share in five steps; 0 and 4 are nearly none and nearly all."""
    return min(4, count * 5 // total)
