"""Finds the words of a file's annotations and slots again, where they do not stand at their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reader_app.model import Span
from reader_app.text.anchors import find_anchor

# A quote that is there more often than this, and nowhere with its own context, is not placed: it
# would be a guess, and comparing all places for thousands of annotations would take minutes.
_MOST_PLACES: Final = 200


@dataclass(slots=True)
class Tally:
    """How many quotes of an article were found again elsewhere, or with another context."""

    moved: int = 0
    differing: int = 0


def found_again(text: str, quote: str, prefix: str, suffix: str, near: int) -> Span | None:
    """Finds the quote where its whole context stands once, else where most of it does."""
    if not quote:
        return None
    in_context = prefix + quote + suffix
    at = text.find(in_context)
    if at >= 0 and text.find(in_context, at + 1) < 0:
        return Span(at + len(prefix), at + len(prefix) + len(quote))
    if text.count(quote) > _MOST_PLACES:
        return None
    return find_anchor(text, quote, prefix, suffix, near)
