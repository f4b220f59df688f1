"""Texts with people, places and organizations marked: what the tagger is trained with and measured by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader_app.suggest.crf import BEGINS, GOES_ON, OUTSIDE
from reader_app.suggest.reading import Reading


class Marked(NamedTuple):
    """`[start, end)` of a text is of `kind`: person, place or organization."""

    start: int
    end: int
    kind: str


class TaggedText(NamedTuple):
    text: str
    marked: tuple[Marked, ...]


KINDS = {"per": "person", "loc": "place", "org": "organization"}
_MARK = re.compile(r"\[([^\]|\n]+)\|(per|loc|org)\]")
_COMMITMENT = re.compile(r"[{}]")


def read_blocks(path: Path) -> list[TaggedText]:
    """Reads a file of the form of ParsTwiNER: a line is a token, a tab and its label in IOB2, and an
    empty line parts the texts. The tokens are joined by spaces: to be read as the program reads.
    """
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    return [_of_block(block) for block in blocks if block.strip()]


def _of_block(block: str) -> TaggedText:
    text, found, before = "", list[Marked](), OUTSIDE
    for line in block.strip("\n").splitlines():
        token, _, label = line.partition("\t")
        start = len(text) + bool(text)
        text = f"{text} {token}" if text else token
        if label != OUTSIDE:
            goes_on = label.startswith(GOES_ON) and before[2:] == label[2:]
            start = found.pop().start if goes_on else start
            found.append(Marked(start, len(text), KINDS[label[2:].lower()]))
        before = label
    return TaggedText(text, tuple(found))


def read_news(path: Path) -> list[TaggedText]:
    """Reads a file of paragraphs, a line each, in which [words|per], [words|loc] and [words|org] are
    marked. Braces, which mark commitments, are left out; lines that begin with % are remarks.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_of_line(line) for line in lines if line.strip() and not line.startswith("%")]


def _of_line(line: str) -> TaggedText:
    line = _COMMITMENT.sub("", line.strip())
    text, found, at = "", list[Marked](), 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        found.append(Marked(len(text), len(text) + len(mark[1]), KINDS[mark[2]]))
        text += mark[1]
        at = mark.end()
    return TaggedText(text + line[at:], tuple(found))


def labels(reading: Reading, marked: tuple[Marked, ...]) -> list[str]:
    """Returns the label in IOB2 of each token of the reading that has a part in what is marked."""
    found = [OUTSIDE] * len(reading.tokens)
    for it in marked:
        begun = False
        for i, token in enumerate(reading.tokens):
            if token.start < it.end and it.start < token.end:
                found[i] = (GOES_ON if begun else BEGINS) + it.kind
                begun = True
    return found


class Figures(NamedTuple):
    """How many of what was found was right, how much was found, how much there is."""

    right: int
    found: int
    there: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.there if self.there else 0.0

    @property
    def f(self) -> float:
        both = self.found + self.there
        return 2 * self.right / both if both else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F {self.f:.3f}  ({self.there} there)"


def compared(found: Iterator[tuple[set[Marked], set[Marked]]]) -> Figures:
    """Returns the figures of pairs of what was found in a text and what is there."""
    right = all_found = there = 0
    for ours, gold in found:
        right += len(ours & gold)
        all_found += len(ours)
        there += len(gold)
    return Figures(right, all_found, there)
