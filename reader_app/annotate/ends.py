"""Where an end of a span goes when it is moved by a character or by a word."""

from __future__ import annotations

from enum import StrEnum

from reader_app.model import Span
from reader_app.text.clusters import next_boundary, previous_boundary
from reader_app.text.tokens import (
    next_word_end,
    next_word_start,
    previous_word_end,
    previous_word_start,
)


class Edge(StrEnum):
    START = "start"
    END = "end"


class Unit(StrEnum):
    """How far an end moves: by a grapheme cluster, or to the next edge of a word."""

    CHARACTER = "character"
    WORD = "word"


def moved(text: str, span: Span, edge: Edge, unit: Unit, *, forward: bool) -> Span:
    """Returns `span` with one end moved; a move that would leave nothing returns it unchanged.

    Forward is towards the end of the text, whichever way it is written.
    """
    position = span.start if edge is Edge.START else span.end
    if unit is Unit.CHARACTER:
        step = next_boundary if forward else previous_boundary
    elif edge is Edge.START:
        step = next_word_start if forward else previous_word_start
    else:
        step = next_word_end if forward else previous_word_end
    target = step(text, position)
    changed = Span(target, span.end) if edge is Edge.START else Span(span.start, target)
    return span if changed.is_empty else changed
