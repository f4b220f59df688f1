"""An article as the suggesters read it: its words, their keys and its sentences, found once for all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from reader_app.model import Annotation, Rejection, Span
from reader_app.text.search_key import search_key
from reader_app.text.tokens import iter_tokens

_ENDS: Final = frozenset(".؟?!؛…")
_LONGEST_SENTENCE: Final = 160
"""Tokens. A text without full stops is read in pieces of this size."""
_NEW_LINE: Final = re.compile(r"\n")


@dataclass(frozen=True, slots=True)
class Reading:
    """`tokens` are spans of `text`, signs included, and `keys` their search keys, one for one.

    `sentences` are ranges `[first, last)` of tokens; each token is in just one. `said_on` is the day
    of the article. `annotations` and `rejections` are what a person has said of it.
    """

    text: str
    tokens: tuple[Span, ...]
    keys: tuple[str, ...]
    sentences: tuple[range, ...]
    said_on: date | None = None
    annotations: tuple[Annotation, ...] = ()
    rejections: tuple[Rejection, ...] = ()

    def words(self, first: int, last: int) -> str:
        """Returns the text of the tokens `[first, last)`."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]


def phrase_key(words: str) -> str:
    """Returns what phrases are compared by: the search keys of the tokens, a space between them."""
    return " ".join(search_key(words[start:end]) for start, end in iter_tokens(words))


def read(
    text: str,
    said_on: date | None = None,
    annotations: tuple[Annotation, ...] = (),
    rejections: tuple[Rejection, ...] = (),
) -> Reading:
    """Finds the words and sentences of an article's stored text."""
    tokens = tuple(iter_tokens(text))
    keys = tuple(search_key(text[token.start : token.end]) for token in tokens)
    return Reading(
        text, tokens, keys, tuple(_sentences(text, tokens)), said_on, annotations, rejections
    )


def _sentences(text: str, tokens: tuple[Span, ...]) -> list[range]:
    found: list[range] = []
    first = 0
    for i, token in enumerate(tokens):
        after = tokens[i + 1].start if i + 1 < len(tokens) else len(text)
        is_end = text[token.start : token.end] in _ENDS
        is_line_end = _NEW_LINE.search(text, token.end, after) is not None
        if is_end or is_line_end or i + 1 - first >= _LONGEST_SENTENCE:
            found.append(range(first, i + 1))
            first = i + 1
    if first < len(tokens):
        found.append(range(first, len(tokens)))
    return found
