"""How good the shipped tagger is by itself, how fast, and how much memory it takes.

usage: python tests/benchmarks/tagger.py [FOLDER_OF_PARSTWINER]

Precision, recall and F of people and places, exact spans, of what has a score of at least .4, in the test
part of ParsTwiNER, in the paragraphs of news that are held out, in the sample articles and in the article
of the shared folder; none of these was trained with.
"""

from __future__ import annotations

import json
import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "build_spec"))

from measuring import ROUNDS, SHARED, timed
from tagged_text import Marked, TaggedText, read_blocks
from tagger import BEST_SCORE, measured, news_held_out

from reader_app.model import BUILT_IN_LAYERS
from reader_app.paths import SAMPLES
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.reading import read
from reader_app.suggest.shipped_model import shipped_model
from reader_app.suggest.tagger import TaggerSuggester

STEPS = ((0.0, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 1.01))


def samples() -> list[TaggedText]:
    articles = json.loads(SAMPLES.read_text(encoding="utf-8"))["articles"]
    return [
        TaggedText(it["text"], _marked(it["annotations"])) for it in articles if it["annotations"]
    ]


def real_article() -> list[TaggedText]:
    text = (SHARED / "data" / "article_isfahan.txt").read_text(encoding="utf-8")
    gold = (SHARED / "data" / "article_isfahan.gold.json").read_text(encoding="utf-8")
    return [TaggedText(text, _marked(json.loads(gold)["mentions"]))]


def _marked(annotations: list[dict[str, object]]) -> tuple[Marked, ...]:
    return tuple(
        Marked(int(str(it["start"])), int(str(it["end"])), str(it["layer"]))
        for it in annotations
        if it["layer"] in ("person", "place")
    )


def told_scores(texts: list[TaggedText]) -> None:
    """Prints what share of suggestions was right, by their score."""
    trials = [
        (it.score, Marked(it.start, it.end, str(it.layer_id)) in marked)
        for text, marked in texts
        for it in TaggerSuggester().suggest(read(text), Knowledge(BUILT_IN_LAYERS))
    ]
    for low, high in STEPS:
        those = [is_right for score, is_right in trials if low <= score < high]
        if those:
            print(
                f"  score {low:.1f}-{min(high, 1):.1f}: {statistics.mean(those):.2f} of {len(those)}"
            )


def told_speed(text: str) -> None:
    suggester, knowledge = TaggerSuggester(), Knowledge(BUILT_IN_LAYERS)
    reading = read(text)
    first_s = timed(lambda: list(suggester.suggest(reading, knowledge)))
    again_s = statistics.median(
        timed(lambda: list(suggester.suggest(reading, knowledge))) for _ in range(ROUNDS)
    )
    print(
        f"{len(reading.tokens)} tokens: {1000 * again_s:.1f} ms; the first time, with the tables, "
        f"{1000 * first_s:.0f} ms"
    )


def main(names: list[str]) -> None:
    article = real_article()
    told_speed(article[0].text)
    corpus = Path(names[0]) if names else SHARED / "data" / "parstwiner"
    test = read_blocks(corpus / "test.tsv")
    news = news_held_out()
    parts = {"ParsTwiNER test": test, "news": news, "samples": samples(), "article": article}
    for name, texts in parts.items():
        print(f"{name}: {measured(shipped_model(), texts, BEST_SCORE)}")
    told_scores([*test, *news])


if __name__ == "__main__":
    main(sys.argv[1:])
