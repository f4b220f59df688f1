"""What annotators have made of a phrase before: offered wherever the same words stand again.

It knows phrases by their keys, so that spelling and lost half-spaces make no difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final

from reader_app.model import LayerId, Span
from reader_app.suggest.knowledge import Knowledge, PhraseCount
from reader_app.suggest.lesson import Lesson
from reader_app.suggest.reading import Reading, phrase_key, read
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion

_LONGEST: Final = 8
"""Tokens. Whole sentences are said once; to look for them would find nothing."""
_REJECTED_ALWAYS: Final = 2


class MemorySuggester:
    """Suggests the phrases of other articles of the library on the layers that they stand on there."""

    name = SuggesterName.MEMORY

    def suggest(self, reading: Reading, knowledge: Knowledge) -> Iterator[Suggestion]:
        if not knowledge.phrases:
            return
        layers = {layer.id for layer in knowledge.layers}
        here = {(phrase_key(it.quote), it.layer_id) for it in reading.annotations}
        for span, key in _known_in(reading, knowledge.phrases):
            known = knowledge.phrases[key]
            for count in known:
                elsewhere = count.articles - ((key, count.layer_id) in here)
                if elsewhere > 0 and count.layer_id in layers:
                    reason = Reason(ReasonKind.TAGGED_BEFORE, count=elsewhere)
                    score = _score(count, elsewhere, known)
                    yield Suggestion(*span, count.layer_id, score, self.name, reason)


def is_unwanted(known: Iterable[PhraseCount], layer_id: LayerId) -> bool:
    """Tells whether a phrase was turned down on the layer again and again, and never taken."""
    return any(
        count.layer_id == layer_id and count.rejected >= _REJECTED_ALWAYS and not count.articles
        for count in known
    )


def with_plain(
    phrases: Mapping[str, tuple[PhraseCount, ...]], lessons: Iterable[Lesson]
) -> dict[str, tuple[PhraseCount, ...]]:
    """Returns the phrases with the number of lessons in which each stands on no layer."""
    plain: Counter[str] = Counter()
    for lesson in lessons:
        tagged = {(it.start, it.end) for it in lesson.spans}
        plain.update(
            {key for span, key in _known_in(_read_once(lesson.text), phrases) if span not in tagged}
        )
    return {
        key: tuple(replace(count, plain=plain[key]) for count in counts)
        for key, counts in phrases.items()
    }


@lru_cache(maxsize=64)
def _read_once(text: str) -> Reading:
    """Phrases are counted again after every few annotations, and the lessons are mostly the same."""
    return read(text)


def _known_in(reading: Reading, phrases: Container[str]) -> Iterator[tuple[Span, str]]:
    """Yields where the words of a phrase stand side by side in a sentence, with its key."""
    tokens, keys = reading.tokens, reading.keys
    for sentence in reading.sentences:
        for first in sentence:
            key = keys[first]
            if key in phrases:
                yield Span(*tokens[first]), key
            for last in range(first + 1, min(first + _LONGEST, sentence.stop)):
                key = f"{key} {keys[last]}"
                if key in phrases:
                    yield Span(tokens[first].start, tokens[last].end), key


def _score(count: PhraseCount, elsewhere: int, known: Iterable[PhraseCount]) -> float:
    """Returns the share of places that are likely to be right, by those that were decided.

    What stands on other layers speaks against it, for people are called like places, and so does what
    was read and left as it is, for they are called like ordinary words.
    """
    others = sum(it.articles for it in known if it.layer_id != count.layer_id)
    return (elsewhere + 0.5) / (elsewhere + count.rejected + count.plain + others + 1)
