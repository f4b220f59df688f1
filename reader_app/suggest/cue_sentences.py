"""A sentence as cues are looked for in it: the keys of its words in a row, its verbs, its clauses.

A place is the number of a word of the row. The row has no quotation marks and brackets, so that they
part nothing; spans of the text are made of whole tokens, so none begins or ends inside a cluster.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

from reader_app.model import Span
from reader_app.suggest.cue_words import (
    FUTURE,
    INDICATIVE,
    SPEECH,
    SUBJUNCTIVE,
    VERB,
    compiled,
    keys_of,
)
from reader_app.suggest.reading import Reading
from reader_app.text.clusters import snap_to_clusters

_WRAPPERS: Final = frozenset("«»\"“”„‟'‘’()[]{}‹›*•-–—ـ")
_OPENING: Final = {"«": "»", "(": ")", "[": "]", "“": "”"}
_CLOSING: Final = {closing: opening for opening, closing in _OPENING.items()}
_SUBORDINATORS: Final = keys_of(
    "اگر چنانچه هرگاه وقتی هنگامیکه درصورتیکه زمانیکه درحالیکه اینکه آنکه آنچه همانطورکه چون"
)
_CONJUNCTIONS: Final = keys_of("اما ولی لیکن زیرا چراکه لذا بنابراین سپس بلکه درحالیکه درنتیجه")
_NEWS: Final = keys_of("قرار مقرر بنا طبق")
"""«… نگرانی داشتند که مقرر شد …»: the second is no part of the first."""
_COMMAS: Final = frozenset("،,")
_RIM: Final = keys_of("و که")
_END: Final = keys_of("و که تا")
_GOVERNS: Final = (
    rf"(?:(?:قول|وعده|تعهد|تضمین|پیشنهاد|تصمیم|دستور|توافق|تلاش|سعی|کوشش|متعهد|موظف|مکلف|ملزم|قرار|مقرر"
    rf"|بنا|قصد|در نظر)(?: \S+)?? (?:{VERB})|آماده‌(?:ایم|ام))"
)
"""What the rest of its sentence hangs on."""


class Place(NamedTuple):
    """`[first, last)` of the words of a sentence's row."""

    first: int
    last: int

    def holds(self, other: Place) -> bool:
        return self.first <= other.first and other.last <= self.last


class Sentence:
    """The words `row` of a sentence of a reading."""

    def __init__(self, reading: Reading, tokens: range) -> None:
        self.reading = reading
        text = reading.text
        self._tokens = [
            i
            for i in tokens
            if reading.keys[i].strip() and text[slice(*reading.tokens[i])] not in _WRAPPERS
        ]
        self.words = [reading.keys[i] for i in self._tokens]
        self.row = " ".join(self.words)

    @cached_property
    def _starts(self) -> list[int]:
        starts: list[int] = []
        at = 0
        for word in self.words:
            starts.append(at)
            at += len(word) + 1
        return starts

    @property
    def whole(self) -> Place:
        return Place(0, len(self.words))

    def place_of(self, match: re.Match[str], group: int | str = 0) -> Place:
        """Returns the place of a match in `row`, which is not empty."""
        first = bisect_right(self._starts, match.start(group)) - 1
        return Place(first, bisect_right(self._starts, match.end(group) - 1))

    def places(self, pattern: str, within: Place | None = None) -> list[Place]:
        """Returns where a pattern is found, from left to right."""
        start, end = self._ends(within or self.whole)
        return [self.place_of(m) for m in compiled(pattern).finditer(self.row, start, end)]

    def match(self, pattern: str, within: Place) -> re.Match[str] | None:
        """Returns the first place of a pattern in a part of the row."""
        return compiled(pattern).search(self.row, *self._ends(within))

    def _ends(self, place: Place) -> tuple[int, int]:
        if place.first >= place.last:
            return 0, 0
        last = place.last - 1
        return self._starts[place.first], self._starts[last] + len(self.words[last])

    def word_at(self, place: int) -> str:
        """Returns a word of the row, "" beyond its end."""
        return self.words[place] if place < len(self.words) else ""

    def words_in(self, place: Place) -> str:
        return " ".join(self.words[place.first : place.last])

    def trimmed(self, place: Place) -> Place:
        """Returns the place without the signs and conjunctions at its ends."""
        first, last = place
        while first < last and (self.words[first] in _RIM or not _is_word(self.words[first])):
            first += 1
        while last > first and (self.words[last - 1] in _END or not _is_word(self.words[last - 1])):
            last -= 1
        return Place(first, last)

    # --- between the row and the text ---

    def span(self, place: Place) -> Span:
        """Returns the span of the text, with the other half of a pair of quotation marks at its rim."""
        first, last = self._tokens[place.first], self._tokens[place.last - 1]
        tokens, text = self.reading.tokens, self.reading.text
        inside = [text[slice(*tokens[i])] for i in range(first, last + 1)]
        if first > 0 and _lacks(inside, _CLOSING, text[slice(*tokens[first - 1])]):
            first -= 1
        if last + 1 < len(tokens) and _lacks(inside, _OPENING, text[slice(*tokens[last + 1])]):
            last += 1
        return snap_to_clusters(text, Span(tokens[first].start, tokens[last].end))

    def place_in(self, span: Span) -> Place | None:
        """Returns the words that a span of the text touches, None if it touches none."""
        tokens = self.reading.tokens
        inside = [n for n, i in enumerate(self._tokens) if tokens[i].overlaps(span)]
        return Place(inside[0], inside[-1] + 1) if inside else None

    @property
    def text_span(self) -> Span:
        """The span of the text from the first word to the last."""
        tokens = self.reading.tokens
        return Span(tokens[self._tokens[0]].start, tokens[self._tokens[-1]].end)

    # --- clauses ---

    @cached_property
    def verbs(self) -> list[Place]:
        """Where the finite verbs are."""
        return self.places(VERB)

    @cached_property
    def speech(self) -> list[Place]:
        """Where somebody is said to have said something."""
        return [
            place
            for place in self.places(SPEECH)
            if self.words[place.last : place.last + 2] != ["و", "گو"]
        ]

    @cached_property
    def clauses(self) -> list[Place]:
        """The clauses, from left to right; one that another clause stands inside of is whole."""
        breaks = sorted({0, *self._breaks(), len(self.words)})
        parts = (Place(first, last) for first, last in pairwise(breaks))
        return [part for part in map(self.trimmed, parts) if part.first < part.last]

    def _breaks(self) -> Iterator[int]:
        verb_ends = {verb.last: verb for verb in self.verbs}
        speech_ends = {place.last for place in self.speech}
        governing_ends = {place.last for place in self.places(_GOVERNS)}
        telling_ends = {place.last for place in self.places(f"{FUTURE}|{INDICATIVE}")}
        open_clauses = 0
        is_inner = False
        for i, word in enumerate(self.words):
            verb = verb_ends.get(i)
            if verb is not None:
                is_inner = open_clauses > 0
                open_clauses -= is_inner
            if i in speech_ends and open_clauses == 0:
                yield i
            if word == ":" or (word == "که" and i in verb_ends and self.word_at(i + 1) in _NEWS):
                open_clauses = 0
                yield i
            elif word == "که" or word in _SUBORDINATORS:
                # «گفت که …» brings the rest, «کاری که …» stands inside it.
                before = self.words[i - 1] if i else ""
                is_content = word == "که" and (i in verb_ends or i in governing_ends)
                open_clauses += not is_content and before not in _SUBORDINATORS
            elif (verb is not None and not is_inner) and (
                word == "و"
                or (word == "تا" and i in telling_ends and i not in governing_ends)
                or word in _CONJUNCTIONS
                or (word in _COMMAS and i not in governing_ends)
            ):
                open_clauses = 0
                yield i

    def is_wish(self, place: Place) -> bool:
        """Tells whether all verbs of a clause are in the subjunctive: «… و راه بیندازد»."""
        verbs = [verb for verb in self.verbs if place.holds(verb)]
        pattern = compiled(SUBJUNCTIVE)
        return bool(verbs) and all(pattern.fullmatch(self.words_in(verb)) for verb in verbs)


def _is_word(key: str) -> bool:
    return any(map(str.isalnum, key))


def _lacks(inside: list[str], pairs: dict[str, str], beside: str) -> bool:
    """Tells whether `beside` is the missing half of a sign inside."""
    return any(
        half == beside and inside.count(sign) > inside.count(half) for sign, half in pairs.items()
    )
