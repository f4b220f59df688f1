"""Grapheme clusters: what a reader takes for one character (UAX 29, extended clusters).

The text is never segmented as a whole: a cluster is looked for from the nearest place before it
where a boundary is certain, which in ordinary text is one character away.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reader_app.model import Span

if TYPE_CHECKING:
    from regex import Pattern


def snap_to_clusters(text: str, span: Span) -> Span:
    """Returns `span` with an end that is inside a cluster moved to the rim of it, outwards."""
    return Span(_cluster_around(text, span.start)[0], _cluster_around(text, span.end)[1])


def next_boundary(text: str, i: int) -> int:
    """Returns the first cluster boundary after `i`, at most the length of the text."""
    return _cluster_around(text, min(i + 1, len(text)))[1]


def previous_boundary(text: str, i: int) -> int:
    """Returns the last cluster boundary before `i`, at least 0."""
    return _cluster_around(text, max(i - 1, 0))[0]


def _cluster_around(text: str, i: int) -> tuple[int, int]:
    """Returns the rims of the cluster that `i` is inside of, or `i` twice if it is at a boundary."""
    start = i
    while not _is_certain_boundary(text, start):
        start -= 1
    end = start
    while end < i:
        match = _cluster().match(text, end)
        assert match is not None, "\\X matches any character"
        start, end = end, match.end()
    return (i, i) if end == i else (start, end)


def _is_certain_boundary(text: str, i: int) -> bool:
    """Tells whether a boundary is at `i` whatever stands further before it.

    Only an Indic conjunct (GB9c) and a sequence of emoji (GB11) join what two characters alone
    would not, and both do it over an extender: a boundary after one is left uncertain. So is the
    middle of a run of flags, since two of their letters always join.
    """
    if i <= 0 or i >= len(text):
        return True
    before, after = text[i - 1], text[i]
    return not _extender().match(before) and not _cluster().fullmatch(before + after)


@cache
def _cluster() -> Pattern[str]:
    # The module takes longer to import than the window to show, so it waits for its first use.
    import regex

    return regex.compile(r"\X")


@cache
def _extender() -> Pattern[str]:
    import regex

    return regex.compile(r"[\p{GCB=Extend}\p{GCB=ZWJ}]")
