"""Counts how often each kind of evidence of the gazetteer suggester is right.

usage: python tests/benchmarks/gazetteer_precision.py PARSTWINER.tsv…

The files have a word and its IOB2 label a line, an empty line between sentences. Blocks of twenty
sentences stand for articles. What it prints is where the scores in suggest/gazetteer.py come from.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reader_app.model import PERSON, PLACE
from reader_app.suggest.person_names import find_persons
from reader_app.suggest.place_names import find_places
from reader_app.suggest.reading import read

LAYERS = {"PER": PERSON, "LOC": PLACE}
BLOCK = 20

Gold = dict[tuple[int, int], str]


def articles(path: Path) -> Iterator[tuple[str, Gold]]:
    """Yields the text of each block with the layers of its spans."""
    sentences = path.read_text(encoding="utf-8").strip("\n").split("\n\n")
    for first in range(0, len(sentences), BLOCK):
        text, gold = "", Gold()
        for sentence in sentences[first : first + BLOCK]:
            open_span: tuple[int, str] | None = None
            for line in sentence.splitlines():
                word, label = line.split("\t")
                is_inside = label.startswith("I") and open_span is not None
                if open_span and not is_inside:
                    gold[open_span[0], len(text) - 1] = open_span[1]
                    open_span = None
                if label != "O" and not is_inside:
                    open_span = (len(text), LAYERS.get(label[2:], ""))
                text += f"{word} "
            if open_span:
                gold[open_span[0], len(text) - 1] = open_span[1]
            text += "\n"
        yield text, gold


def main(paths: list[str]) -> None:
    right, all_found = Counter[str](), Counter[str]()
    for path in paths:
        for text, gold in articles(Path(path)):
            reading = read(text)
            persons = find_persons(reading)
            taken = frozenset(i for it in persons for i in range(it.first, it.last))
            for layer_id, found in ((PERSON, persons), (PLACE, find_places(reading, taken))):
                for first, last, evidence in found:
                    name = f"{layer_id} {evidence}"
                    span = (reading.tokens[first].start, reading.tokens[last - 1].end)
                    all_found[name] += 1
                    right[name] += gold.get(span) == layer_id
    for name, count in sorted(all_found.items()):
        print(f"{name:32}{count:6}{right[name] / count:8.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
