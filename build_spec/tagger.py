"""Trains resources/models/tagger.crf, by which people and places are suggested from nothing.

usage: python build_spec/tagger.py FOLDER_OF_PARSTWINER [--check]

FOLDER_OF_PARSTWINER holds train.tsv, dev.tsv and test.tsv of the corpus of that name (overfit.ir, MIT).
The rest of what is learnt from are the paragraphs of news in build_spec/tagger_news, which were written
for this; 13.txt and 14.txt of them are held out. Two trainings: the first leaves out dev.tsv, and what it
makes of that and of the news held out gives the scale of scores; the second, which ships, takes dev.tsv
as well. The same texts and tables make the same model on one kind of machine; others may differ in the
last digit of a weight, so --check, which writes nothing, compares figures when the bytes differ.
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import msgspec  # noqa: E402
import pycrfsuite  # noqa: E402
from other_names import with_other_names  # noqa: E402
from tagged_text import (  # noqa: E402
    Figures,
    Marked,
    TaggedText,
    compared,
    labels,
    read_blocks,
    read_news,
)

from reader_app.suggest.crf import Crf, Run, runs  # noqa: E402
from reader_app.suggest.features import VERSION, features  # noqa: E402
from reader_app.suggest.reading import read  # noqa: E402
from reader_app.suggest.shipped_model import (  # noqa: E402
    ABOUT,
    FOLDER,
    MODEL,
    About,
    ShippedModel,
    read_model,
)
from reader_app.suggest.tagger import LEAST_PROBABILITY  # noqa: E402

NEWS = Path(__file__).with_name("tagger_news")
SHIPPED = ("person", "place")
HELD_OUT = ("13.txt", "14.txt")
"""Of the news: no model is trained on them."""

NEWS_TIMES, OTHER_NAMES_TIMES = 2, 3
"""How often a paragraph of news is seen as it is, and how often with other names in it."""
SETTINGS = {
    "c1": 0.6,
    "c2": 0.01,
    "max_iterations": 80,
    "feature.possible_transitions": True,
}
SEED = 1404

FEWEST_OF_STEP = 40
"""How many suggestions a step of the scale is made of at least."""
TOLERANCE = 0.005

BEST_SCORE = 0.4
"""What has this score at least gives the best F."""


def train(texts: Iterable[TaggedText], path: Path) -> Crf:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for text, marked in texts:
        reading = read(text)
        label = labels(reading, marked)
        for sentence in reading.sentences:
            trainer.append(features(reading, sentence), label[sentence.start : sentence.stop])
    trainer.set_params(SETTINGS)
    trainer.train(str(path))
    return crf_of(path)


def crf_of(path: Path) -> Crf:
    content = path.read_bytes()
    return Crf(content, hashlib.sha256(content).hexdigest(), path)


def told_often(news: Sequence[TaggedText]) -> Iterator[TaggedText]:
    """Yields the paragraphs as often as they are to be seen, and with other names in them."""
    chance = random.Random(SEED)
    for _ in range(NEWS_TIMES):
        yield from news
    for _ in range(OTHER_NAMES_TIMES):
        for text in news:
            yield with_other_names(text, chance)


def found_by(crf: Crf, text: str) -> Iterator[tuple[Marked, float]]:
    """Yields what the model takes for a person or a place, and its own probability of it."""
    reading = read(text)
    for sentence in reading.sentences:
        chances = crf.chances(features(reading, sentence))
        for kind in SHIPPED:
            for run in runs(chances, kind, LEAST_PROBABILITY):
                yield Marked(*_span(reading.tokens, sentence, run), kind), run.probability


def _span(tokens: Sequence[tuple[int, int]], sentence: range, run: Run) -> tuple[int, int]:
    return tokens[sentence[run.first]][0], tokens[sentence[run.last - 1]][1]


def scales(crf: Crf, texts: Iterable[TaggedText]) -> dict[str, list[tuple[float, float]]]:
    """Returns for each kind the pairs of a probability and the share that is right there."""
    trials: dict[str, list[tuple[float, bool]]] = {kind: [] for kind in SHIPPED}
    for text, marked in texts:
        for it, probability in found_by(crf, text):
            trials[it.kind].append((probability, it in marked))
    return {kind: scale(sorted(those)) for kind, those in trials.items()}


def scale(trials: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Returns rising pairs out of trials in rising order: neighbours are joined while the share that
    is right does not rise (the pool-adjacent-violators algorithm).
    """
    pools: list[tuple[float, float, int]] = []
    for i in range(0, len(trials), FEWEST_OF_STEP):
        some = trials[i : i + FEWEST_OF_STEP]
        pool = (sum(p for p, _ in some), float(sum(is_right for _, is_right in some)), len(some))
        while pools and pools[-1][1] / pools[-1][2] >= pool[1] / pool[2]:
            pool = tuple(a + b for a, b in zip(pools.pop(), pool, strict=True))
        pools.append(pool)
    return [(round(p / count, 3), round(right / count, 3)) for p, right, count in pools]


def measured(model: ShippedModel, texts: Iterable[TaggedText], least: float) -> Figures:
    """Returns how good what has at least this score is, where the best of overlapping ones stays."""
    return compared((best(model, text, least), gold(marked)) for text, marked in texts)


def gold(marked: Iterable[Marked]) -> set[Marked]:
    return {it for it in marked if it.kind in SHIPPED}


def best(model: ShippedModel, text: str, least: float) -> set[Marked]:
    scored = ((model.score(it.kind, p), p, it) for it, p in found_by(model.crf, text))
    kept: set[Marked] = set()
    for score, _, it in sorted(scored, reverse=True):
        if score >= least and not any(it.start < o.end and o.start < it.end for o in kept):
            kept.add(it)
    return kept


def make(corpus: Path, target: Path) -> None:
    """Trains and writes the two files of the model into the folder `target`."""
    tweets, dev = read_blocks(corpus / "train.tsv"), read_blocks(corpus / "dev.tsv")
    news = list(told_often(news_to_learn_from()))
    with tempfile.TemporaryDirectory() as scratch:
        first = train([*tweets, *news], Path(scratch) / MODEL)
        about = About(VERSION, "", scales(first, [*dev, *news_held_out()]))
        for name, texts in (("dev.tsv", dev), ("news held out", news_held_out())):
            print(f"{name}: {measured(ShippedModel(first, about), texts, BEST_SCORE)}")
    train([*tweets, *dev, *news], target / MODEL)
    sha256 = hashlib.sha256((target / MODEL).read_bytes()).hexdigest()
    about = msgspec.structs.replace(about, sha256=sha256)
    (target / ABOUT).write_bytes(msgspec.json.format(msgspec.json.encode(about)) + b"\n")


def news_to_learn_from() -> list[TaggedText]:
    paths = sorted(path for path in NEWS.glob("*.txt") if path.name not in HELD_OUT)
    return [text for path in paths for text in read_news(path)]


def news_held_out() -> list[TaggedText]:
    return [text for name in HELD_OUT for text in read_news(NEWS / name)]


def main(arguments: list[str]) -> int:
    is_check = "--check" in arguments
    (corpus,) = (Path(it) for it in arguments if it != "--check")
    test = read_blocks(corpus / "test.tsv")
    if not is_check:
        FOLDER.mkdir(exist_ok=True)
        make(corpus, FOLDER)
        print(f"test.tsv: {measured(read_model(FOLDER), test, BEST_SCORE)}")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch)
        make(corpus, made)
        if all((made / it).read_bytes() == (FOLDER / it).read_bytes() for it in (MODEL, ABOUT)):
            print("As made.")
            return 0
        ours, theirs = (measured(read_model(it), test, BEST_SCORE) for it in (made, FOLDER))
    print(f"made:    {ours}\nshipped: {theirs}")
    return int(abs(ours.f - theirs.f) > TOLERANCE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
