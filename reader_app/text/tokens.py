"""Tokens: the words, numbers, dates, addresses and single signs of Persian text, as spans.

A word is whole with its half-spaces (ZWNJ), marks and digits, and without the «، ؛ ؟» beside it. A
date, a decimal, a URL, an e-mail address and a #hashtag_of_words are one token each. No token holds
white space, so one is found from the nearest space and never from the start of the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from reader_app.model import Span
from reader_app.text.clusters import snap_to_clusters

if TYPE_CHECKING:
    from regex import Pattern

# Inside a word, the half-space has also been written by these signs: the "not" sign that Word makes
# of a soft hyphen, the soft hyphen, direction marks, the word joiner, the byte order mark.
_JOINER: Final = r"[\u00ac\u00ad\u200e\u200f\u2060\ufeff]++(?=\p{L})"
_APOSTROPHE: Final = r"(?<=\p{Latin})['’](?=\p{Latin})"
_LETTER: Final = r"[\p{L}\p{N}_]"
_INNER: Final = r"[\w\p{M}\u200c\u200d]"
_REST: Final = rf"{_INNER}*+ (?:(?:{_JOINER}|{_APOSTROPHE}) {_INNER}++)*+"
_BRACKETED: Final = r"\([^\s\p{Cc}()<>«»]*\)"
_ADDRESS: Final = (
    rf"""(?:{_BRACKETED} | [^\s\p{{Cc}}<>«»"“”،؛؟()])* """
    rf"""(?:{_BRACKETED} | [^\s\p{{Cc}}<>«»"“”،؛؟().,:;!?'’…\]}}])"""
)

# The bounds on repetitions keep an article without spaces from costing the square of its length.
_MAILBOX: Final = r"[A-Za-z0-9._%+-]{1,64}+"
_DOMAIN: Final = r"(?:[A-Za-z0-9-]{1,63}\.){1,8}"
_TOP_LEVEL: Final = r"(?i:ir|com|org|net|info|gov|edu|io|me|tv)"

# The first line is all that most words need.
_TOKEN: Final = rf"""(?!\s) (?:
    [^\W\p{{N}}\p{{M}}\x00-\x7f\u200c\u200d] {_REST}
  | (?i:https?|ftp)://{_ADDRESS} | (?i:www)\.{_ADDRESS}
  | {_MAILBOX} @ {_DOMAIN} [A-Za-z]{{2,24}}
  | {_DOMAIN} {_TOP_LEVEL} (?:/{_ADDRESS}|(?!{_LETTER}))
  | [@\#] (?={_LETTER}) {_REST}
  | \d{{4}}-\d{{1,2}}-\d{{1,2}} (?!{_LETTER}) | \d{{1,2}}-\d{{1,2}}-\d{{4}} (?!{_LETTER})
  | \d{{1,3}} (?:[,٬]\d{{3}})++ (?!\d) (?:[.٫/]\d+)? {_REST}
  | \d+ (?:[./:٫]\d+)+ {_REST}
  | (?={_LETTER}) {_REST}
  | \p{{GCB=Prepend}} | \X
)"""


def iter_tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yields every token that touches `[start, end)`, whole, in order; signs are tokens too."""
    end = len(text) if end is None else end
    for match in _token().finditer(text, _chunk_start(text, start)):
        if match.start() >= end:
            return
        if match.end() > start:
            yield Span(match.start(), match.end())


def iter_words(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yields the tokens that touch `[start, end)` and are more than signs."""
    return (token for token in iter_tokens(text, start, end) if is_word(text, token))


def is_word(text: str, token: Span) -> bool:
    """Tells a word, a number or an address from a sign, an emoji or a stray mark."""
    return any(character.isalnum() for character in text[token.start : token.end])


def token_at(text: str, i: int) -> Span | None:
    """Returns the token of the character at `i`, or None at white space and at the text's end."""
    return next(iter_tokens(text, i, i + 1), None)


def snap_to_words(text: str, span: Span) -> Span:
    """Returns `span` grown to whole words and without the signs and spaces at its rim.

    An empty span touches the word that it is in or beside, rather the one after it. A span that
    touches no word comes back as it is.
    """
    if span.is_empty:
        beside = list(iter_words(text, max(span.start - 1, 0), span.start + 1))
        first = last = beside[-1] if beside else None
    else:
        first = next(iter_words(text, span.start, span.end), None)
        last = next(_words_backwards(text, span.end), None)
    if first is None or last is None:
        return span
    # A sign can be joined to the letter of another token: ۱ to the number sign before it.
    return snap_to_clusters(text, Span(first.start, last.end))


def next_word_start(text: str, i: int) -> int:
    """Returns where the first word after `i` starts, or `i` if none starts there."""
    return next((word.start for word in iter_words(text, i) if word.start > i), i)


def next_word_end(text: str, i: int) -> int:
    """Returns the first end of a word after `i`, or `i` if no word ends there."""
    return next((word.end for word in iter_words(text, i)), i)


def previous_word_start(text: str, i: int) -> int:
    """Returns the last start of a word before `i`, or `i` if no word starts there."""
    return next((word.start for word in _words_backwards(text, i) if word.start < i), i)


def previous_word_end(text: str, i: int) -> int:
    """Returns where the last word before `i` ends, or `i` if none ends there."""
    return next((word.end for word in _words_backwards(text, i) if word.end < i), i)


def _words_backwards(text: str, end: int) -> Iterator[Span]:
    """Yields the words that start before `end`, the last one first."""
    while end > 0:
        start = _chunk_start(text, end - 1)
        yield from reversed(list(iter_words(text, start, end)))
        end = start


def _chunk_start(text: str, i: int) -> int:
    """Returns where the run without white space that holds the character at `i` starts."""
    while i > 0 and not text[i - 1].isspace():
        i -= 1
    return i


@cache
def _token() -> Pattern[str]:
    # The module takes longer to import than the window to show, so it waits for its first use.
    import regex

    return regex.compile(_TOKEN, regex.VERBOSE)
