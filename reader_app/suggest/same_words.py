"""The same words elsewhere in an article, in whatever spelling: half-spaces kept, lost or made spaces."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from reader_app.model import Span
from reader_app.suggest.name_tables import (
    NAMED_AFTER,
    POSTS,
    SPEECH,
    TITLES,
    NameUse,
    is_given_name,
    looks_like_surname,
    name_use,
)
from reader_app.suggest.place_names import may_be_place
from reader_app.suggest.reading import Reading
from reader_app.text.word_parts import is_unseen

_SHORT: Final = 6
"""Letters. Shorter words are not put together out of several: «به رام» is not «بهرام»."""
_SPARE: Final = 2
"""Tokens more than the words that are looked for may be broken into."""
_LEAST: Final = 3


class WordsOf:
    """The tokens of a reading by their keys."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for i, key in enumerate(self.reading.keys):
            places.setdefault(key, []).append(i)
        return places

    @cached_property
    def _by_beginning(self) -> dict[str, list[str]]:
        """The keys of the article by their first letters, for words that are written apart."""
        keys: dict[str, list[str]] = {}
        for key in self._places:
            keys.setdefault(key[:2], []).append(key)
        return keys

    def tokens_of(self, span: Span) -> range | None:
        """Returns the tokens that a span is made of, None if it starts or ends within one."""
        tokens = self.reading.tokens
        first = bisect_left(tokens, span.start, key=lambda token: token.start)
        last = bisect_left(tokens, span.end, key=lambda token: token.end)
        is_whole = (
            first <= last < len(tokens)
            and tokens[first].start == span.start
            and tokens[last].end == span.end
        )
        return range(first, last + 1) if is_whole else None

    def find(self, words: tuple[str, ...]) -> Iterator[range]:
        """Yields the runs of tokens that are these words, which are keys, on one line each."""
        joined = "".join(words)
        if not joined:
            return
        for key in self._by_beginning.get(joined[:2], ()):
            if joined.startswith(key):
                for first in self._places[key]:
                    last = self._end(first, joined, words)
                    if last:
                        yield range(first, last)

    def _end(self, first: int, joined: str, words: tuple[str, ...]) -> int:
        """Returns where the run from `first` ends that is `joined`, 0 if none is."""
        keys, tokens, text = self.reading.keys, self.reading.tokens, self.reading.text
        done = ""
        for i in range(first, min(first + len(words) + _SPARE, len(keys))):
            if i > first:
                between = text[tokens[i - 1].end : tokens[i].start]
                if not between or "\n" in between:
                    return 0
            done += keys[i]
            if done == joined:
                is_as_written = i + 1 - first == len(words)
                return i + 1 if is_as_written or len(joined) >= _SHORT else 0
            if not joined.startswith(done):
                return 0
        return 0


def is_plain_name(key: str) -> bool:
    """Tells a word that is a person's name wherever it stands from one that is an ordinary word too."""
    if len(key) < _LEAST or not key.isalpha() or key in TITLES or key in POSTS or may_be_place(key):
        return False
    use = name_use(key)
    is_sure = bool(use) and not use & NameUse.AMBIGUOUS
    return is_sure or looks_like_surname(key) or (len(key) > _LEAST and is_unseen(key))


def speaks_for_person(reading: Reading, run: range) -> bool:
    """Tells whether a title stands before the words, or «گفت» behind them."""
    before = reading.keys[run.start - 1] if run.start else ""
    after = reading.keys[run.stop] if run.stop < len(reading.keys) else ""
    return before in TITLES or after in SPEECH


def is_of_another(reading: Reading, run: range) -> bool:
    """Tells whether the words are but a part of another's name, or of what is named after somebody."""
    keys = reading.keys
    before = keys[run.start - 1] if run.start else ""
    after = keys[run.stop] if run.stop < len(keys) else ""
    if before in TITLES:
        return run.start > 1 and keys[run.start - 2] in NAMED_AFTER
    if before in NAMED_AFTER:
        return True
    return is_given_name(before) or (looks_like_surname(after) and not is_given_name(after))
