"""Texts with what is to be found in them: ParsTwiNER in blocks, news with marks, the sample article.

Spans are in code points of the text, end exclusive.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import batched
from pathlib import Path

from measuring import SHARED

from reader_app.model import COMMITMENT, PERSON, PLACE, LayerId, Span

SENTENCES_A_BLOCK = 20
PARSTWINER = SHARED / "data" / "parstwiner"
SAMPLE = SHARED / "data" / "article_isfahan.txt"

_LAYERS = {"PER": PERSON, "LOC": PLACE, "per": PERSON, "loc": PLACE}
_MARKED = re.compile(r"\[(?P<words>[^|\]]+)\|(?P<kind>\w+)\]|(?P<brace>[{}])")

type Place = tuple[int, int, LayerId]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with all that an annotator would tag in it."""

    text: str
    places: frozenset[Place]

    def of(self, *layers: LayerId) -> set[Place]:
        return {place for place in self.places if place[2] in layers}


def blocks_of(path: Path) -> list[GoldArticle]:
    """Returns the sentences of a file of ParsTwiNER as articles of 20 each, a sentence a line."""
    return [_block(some) for some in batched(_sentences(path), SENTENCES_A_BLOCK)]


def _sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    rows: list[tuple[str, str]] = []
    for line in (*path.read_text(encoding="utf-8").splitlines(), ""):
        word, _, label = line.partition("\t")
        if word:
            rows.append((word, label))
        elif rows:
            yield rows
            rows = []


def _block(sentences: Iterable[list[tuple[str, str]]]) -> GoldArticle:
    text = ""
    places: list[list[int | LayerId]] = []
    for sentence in sentences:
        is_open = False
        for word, label in sentence:
            start = len(text)
            text += f"{word} "
            layer = _LAYERS.get(label[2:])
            if layer is None:
                is_open = False
            elif label.startswith("I-") and is_open:
                places[-1][1] = start + len(word)
            else:
                places.append([start, start + len(word), layer])
                is_open = True
        text = text[:-1] + "\n"
    return GoldArticle(text, frozenset(map(tuple, places)))  # pyright: ignore[reportArgumentType]


def news_of(path: Path) -> list[GoldArticle]:
    """Returns the articles of a file of news, one a line: [words|per], [words|loc], {a commitment}."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_unmarked(line) for line in lines if line.strip()]


def _unmarked(line: str) -> GoldArticle:
    text, done = "", 0
    places: set[Place] = set()
    opened = 0
    for match in _MARKED.finditer(line):
        text += line[done : match.start()]
        done = match.end()
        if match["brace"] == "{":
            opened = len(text)
        elif match["brace"]:
            places.add((opened, len(text), COMMITMENT))
        else:
            start = len(text)
            text += match["words"]
            if layer := _LAYERS.get(match["kind"]):
                places.add((start, len(text), layer))
    return GoldArticle(text + line[done:], frozenset(places))


def sample_article() -> tuple[GoldArticle, set[Span]]:
    """Returns the real article, and the spans in it that count neither way: mere proposals."""
    gold = json.loads(SAMPLE.with_suffix(".gold.json").read_text(encoding="utf-8"))
    places = {(it["start"], it["end"], LayerId(it["layer"])) for it in gold["mentions"]}
    borderline = set[Span]()
    for it in gold["commitments"]:
        if "not a commitment" in it["strength"]:
            borderline.add(Span(it["start"], it["end"]))
        else:
            places.add((it["start"], it["end"], COMMITMENT))
    return GoldArticle(SAMPLE.read_text(encoding="utf-8"), frozenset(places)), borderline
