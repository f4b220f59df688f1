"""A line or two of a text around a place in it, as a list of what was found shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader_app.model import Span

SHOWN: Final = 240
"""Code points of a snippet: more than two lines of any list have room for."""

_LEAD: Final = 24
"""Code points shown before the first hit at most, so that it stands in the first line."""

_BLANKS: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A text of one line and where the hits stand in it, in code points."""

    text: str
    hits: tuple[Span, ...] = ()


def snippet(text: str, hits: Sequence[Span]) -> Snippet:
    """Returns the surroundings of the first of `hits`, or the beginning of `text` if there is none.

    Blanks and line ends become one space. `hits` are in order and do not overlap.
    """
    start = _word_start(text, hits[0].start) if hits else _first_letter(text)
    end = min(start + SHOWN, len(text))
    parts = ["…" if text[:start].strip() else ""]
    length = len(parts[0])
    shown: list[Span] = []
    at = start
    for hit in hits:
        if hit.start >= end:
            break
        before = _BLANKS.sub(" ", text[at : hit.start])
        found = _BLANKS.sub(" ", text[hit.start : min(hit.end, end)])
        shown.append(Span(length + len(before), length + len(before) + len(found)))
        parts += (before, found)
        length += len(before) + len(found)
        at = min(hit.end, end)
    parts.append(_BLANKS.sub(" ", text[at:end]))
    return Snippet("".join(parts).rstrip(), tuple(shown))


def _word_start(text: str, hit: int) -> int:
    """Returns where a word begins that is a few words before `hit`, in its own line if it can be."""
    earliest = max(0, hit - _LEAD)
    line = text.rfind("\n", earliest, hit) + 1
    if line > earliest:
        return line
    if earliest == 0:
        return 0
    space = text.find(" ", earliest, hit)
    return space + 1 if space >= 0 else hit


def _first_letter(text: str) -> int:
    return len(text) - len(text.lstrip())
