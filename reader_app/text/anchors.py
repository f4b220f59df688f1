"""Anchors: a quote and its context, which find a span again in a text that has changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reader_app.model import Span

CONTEXT_LENGTH: Final = 32


def context_of(text: str, start: int, end: int) -> tuple[str, str]:
    """Returns the prefix and the suffix of a span: up to 32 code points on either side."""
    return text[max(0, start - CONTEXT_LENGTH) : start], text[end : end + CONTEXT_LENGTH]


def find_anchor(text: str, quote: str, prefix: str, suffix: str, near: int) -> Span | None:
    """Returns the span of `text` that a quote meant, or None if the quote is not there.

    Of several places the one that shares most of its context with `prefix` and `suffix` is taken,
    counted from the quote outwards; of equal ones the one that starts nearest to `near`.
    """
    if not quote:
        return None
    # Where the whole context is found, only that matters: a common word has a hundred thousand
    # places in a long article, and weighing each takes a fifth of a second.
    whole = [at + len(prefix) for at in _places_of(text, prefix + quote + suffix)]
    best = max(
        whole or _places_of(text, quote),
        key=lambda start: (
            _shared_context(text, start, start + len(quote), prefix, suffix),
            -abs(start - near),
        ),
        default=None,
    )
    return None if best is None else Span(best, best + len(quote))


def _places_of(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _shared_context(text: str, start: int, end: int, prefix: str, suffix: str) -> int:
    before = text[max(0, start - len(prefix)) : start]
    after = text[end : end + len(suffix)]
    return _shared_head(before[::-1], prefix[::-1]) + _shared_head(after, suffix)


def _shared_head(one: str, other: str) -> int:
    """Returns how many characters `one` and `other` have in common from their start."""
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return index
    return min(len(one), len(other))
