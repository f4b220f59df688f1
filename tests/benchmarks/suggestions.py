"""The figures of what is suggested, beside their limits.

usage: python tests/benchmarks/suggestions.py [PART …]

PART is one of: sample, tweets, actions, time, memory, start; all when none is named. Needs the folder
that HASHIYEH_SHARED names, or ../shared. A file of news with marks (see gold.py) may be named as well.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from gold import PARSTWINER, GoldArticle, Place, blocks_of, news_of, sample_article
from measuring import quantile, scratch
from simulated_annotator import ANNOTATOR, Effort, SimulatedAnnotator

from reader_app.annotate.commands import set_status, tag_all
from reader_app.annotate.occurrences import Occurrence
from reader_app.library import Library
from reader_app.model import COMMITMENT, PERSON, PLACE, ArticleId, Layer, LayerId, Span, Status
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggestions import knowledge_of, suggestions_for
from reader_app.text.anchors import context_of
from reader_app.text.snippets import snippet

OWN_ARTICLES = 100
NAMES = (PERSON, PLACE)


def main() -> int:
    named = [word for word in sys.argv[1:] if word in PARTS]
    news = [Path(word) for word in sys.argv[1:] if word not in PARTS]
    for name in named or (list(PARTS) if not news else []):
        PARTS[name]()
    for path in news:
        with scratch() as folder:
            _tell_f(path.name, _found_in(folder, news_of(path)))
    return 0


# --- what is found ---


def _sample() -> None:
    gold, borderline = sample_article()
    with scratch() as folder:
        library, (article_id,) = _library(folder / "x.hashiyeh", [gold])
        found = _places(library, article_id, knowledge_of(library))
        library.close()
    people, places = (gold.of(layer) for layer in NAMES)
    told = {layer: {it for it in found if it[2] == layer} for layer in (*NAMES, COMMITMENT)}
    wrong = [
        gold.text[start:end] for start, end, _ in (told[PERSON] | told[PLACE]) - people - places
    ]
    print(f"sample article, people: {len(people & told[PERSON])}/{len(people)} (all)")
    print(f"sample article, places: {len(places & told[PLACE])}/{len(places)} (at least 28)")
    print(f"sample article, false people and places: {len(wrong)} (none) {wrong}")
    promised = gold.of(COMMITMENT)
    spans = [Span(start, end) for start, end, _ in told[COMMITMENT]]
    hit = [it for it in promised if any(Span(*it[:2]).overlaps(span) for span in spans)]
    meant = [Span(*it[:2]) for it in promised] + list(borderline)
    false = [span for span in spans if not any(span.overlaps(it) for it in meant)]
    print(
        f"sample article, commitments: {len(hit)}/{len(promised)} (all), to the letter "
        f"{len(promised & told[COMMITMENT])}; false {len(false)} (at most 1)"
    )


def _tweets() -> None:
    test = blocks_of(PARSTWINER / "test.tsv")
    with scratch() as folder:
        _tell_f("ParsTwiNER test from nothing", _found_in(folder, test), limit=0.74)
    with scratch() as folder:
        library = _taught(folder)
        _tell_f("the same after 100 articles", _found_by(library, test), limit=0.77)
        library.close()


type Found = list[tuple[GoldArticle, set[Place]]]


def _found_in(folder: Path, articles: Sequence[GoldArticle]) -> Found:
    library = Library.create(folder / "x.hashiyeh")
    found = _found_by(library, articles)
    library.close()
    return found


def _found_by(library: Library, articles: Sequence[GoldArticle]) -> Found:
    """Returns what is suggested for each article, none of which teaches anything of the next."""
    knowledge = knowledge_of(library)
    ids = _put(library, articles)
    return [
        (gold, _places(library, id_, knowledge)) for gold, id_ in zip(articles, ids, strict=True)
    ]


def _places(library: Library, article_id: ArticleId, knowledge: Knowledge) -> set[Place]:
    found = suggestions_for(library, article_id, knowledge)
    return {(it.start, it.end, it.layer_id) for it in found}


def _tell_f(title: str, found: Found, limit: float | None = None) -> None:
    for name, layers in (("person", (PERSON,)), ("place", (PLACE,)), ("both", NAMES)):
        right = said = wanted = 0
        for gold, places in found:
            asked = {it for it in places if it[2] in layers}
            right += len(asked & gold.places)
            said += len(asked)
            wanted += len(gold.of(*layers))
        precision, recall = right / max(said, 1), right / max(wanted, 1)
        score = 2 * right / max(said + wanted, 1)
        least = f" (at least {limit})" if limit and name == "both" else ""
        print(f"{title}, {name}: P {precision:.3f} R {recall:.3f} F {score:.3f}{least}")


# --- what it takes ---


def _actions() -> None:
    test = [_names_only(gold) for gold in blocks_of(PARSTWINER / "test.tsv")]
    with scratch() as folder:
        _tell_effort("without suggestions", _effort(folder, test, looks=False), 2.0)
    with scratch() as folder:
        _tell_effort("from nothing", _effort(folder, test), 1.0)
    with scratch() as folder:
        library = _taught(folder)
        _tell_effort("after 100 articles", _effort_in(library, test), 0.8)
        library.close()
    phrases = annotations = 0
    for gold in test:
        phrases += len({(gold.text[start:end], layer) for start, end, layer in gold.places})
        annotations += len(gold.places)
    print(f"one act for each phrase of an article: {phrases / annotations:.2f}")


def _names_only(gold: GoldArticle) -> GoldArticle:
    return GoldArticle(gold.text, frozenset(gold.of(*NAMES)))


def _effort(folder: Path, articles: Sequence[GoldArticle], *, looks: bool = True) -> Effort:
    library = Library.create(folder / "x.hashiyeh")
    effort = _effort_in(library, articles, looks=looks)
    library.close()
    return effort


def _effort_in(library: Library, articles: Sequence[GoldArticle], *, looks: bool = True) -> Effort:
    """Annotates the articles one after the other; each has only what stood before to learn from."""
    knowledge = knowledge_of(library)
    total = Effort()
    for gold, article_id in zip(articles, _put(library, articles), strict=True):
        total += SimulatedAnnotator(library, article_id, gold, knowledge, looks=looks).annotate()
    return total


def _tell_effort(title: str, effort: Effort, limit: float) -> None:
    print(
        f"actions an annotation, {title}: {effort.per_annotation:.2f} (at most {limit}); "
        f"{effort.actions} for {effort.annotations}, {effort.accepted} of them accepted, "
        f"{effort.wrong} wrong suggestions left alone"
    )


# --- libraries ---


def _taught(folder: Path) -> Library:
    """Makes a library of 100 annotated articles, and trains its model."""
    from reader_app.learning import learn

    articles = [_names_only(gold) for gold in blocks_of(PARSTWINER / "train.tsv")[:OWN_ARTICLES]]
    library, ids = _library(folder / "x.hashiyeh", articles)
    layers = {layer.id: layer for layer in library.layers()}
    for gold, article_id in zip(articles, ids, strict=True):
        for layer_id in NAMES:
            _tag(library, article_id, gold, layers[layer_id])
        article, _ = library.article(article_id)
        library.apply(set_status([article], Status.DONE))
    started = time.perf_counter()
    learn(library)
    print(f"training on {len(articles)} articles: {time.perf_counter() - started:.1f} s")
    return library


def _tag(library: Library, article_id: ArticleId, gold: GoldArticle, layer: Layer) -> None:
    article, text = library.article(article_id)
    places = [
        Occurrence(
            article,
            Span(start, end),
            text[start:end],
            *context_of(text, start, end),
            snippet(text, [Span(start, end)]),
            frozenset[LayerId](),
        )
        for start, end, _ in sorted(gold.of(layer.id))
    ]
    if places:
        is_new = ANNOTATOR not in library.annotators()
        library.apply(tag_all("…", places, layer, ANNOTATOR, annotator_is_new=is_new))


def _library(path: Path, articles: Sequence[GoldArticle]) -> tuple[Library, list[ArticleId]]:
    library = Library.create(path)
    return library, _put(library, articles)


def _put(library: Library, articles: Iterable[GoldArticle]) -> list[ArticleId]:
    before = set(library.article_ids())
    for gold in articles:
        library.import_text(gold.text, "benchmark")
    ids = [id_ for id_ in library.article_ids() if id_ not in before]
    for gold, id_ in zip(articles, ids, strict=True):
        assert library.article(id_)[1] == gold.text, "the import has changed the text"
    return ids


# --- how long it takes, and how much memory ---


def _time() -> None:
    gold, _ = sample_article()
    tweets = blocks_of(PARSTWINER / "test.tsv")
    with scratch() as folder:
        library = _taught(folder)
        ids = _put(library, [gold, *tweets])
        started = time.perf_counter()
        knowledge = knowledge_of(library)
        suggestions_for(library, ids[0], knowledge)
        print(f"the first suggestions of a process: {time.perf_counter() - started:.2f} s")
        times: list[float] = []
        for id_ in ids * 5:
            started = time.process_time()
            suggestions_for(library, id_, knowledge)
            times.append(time.process_time() - started)
        library.close()
    words = sum(len(it.text.split()) for it in (gold, *tweets)) / len(ids)
    print(
        f"an article of {words:.0f} words, with the own model: {1000 * quantile(times, 0.5):.0f} ms, "
        f"95 % under {1000 * quantile(times, 0.95):.0f} ms of the processor (at most 60)"
    )


def _memory() -> None:
    with scratch() as folder:
        library = _taught(folder)
        path, article_id = library.path, library.article_ids()[0]
        library.close()
        grown = subprocess.run(
            [sys.executable, "-c", _GROWTH, str(path), article_id],
            capture_output=True,
            check=True,
            text=True,
        )
    print(f"memory of all suggesters, own model included: {grown.stdout.strip()} MB (at most 150)")


_GROWTH = """
import gc, sys
from pathlib import Path
from reader_app.library import Library
def held():
    gc.collect()
    pages = next(line for line in open("/proc/self/status") if line.startswith("VmRSS"))
    return int(pages.split()[1]) * 1024 / 1e6
library = Library.open(Path(sys.argv[1]))
library.article(sys.argv[2]); library.annotations(sys.argv[2])
before = held()
from reader_app.suggestions import knowledge_of, suggestions_for
knowledge = knowledge_of(library)
for id_ in library.article_ids():
    suggestions_for(library, id_, knowledge)
print(f"{held() - before:.0f}")
"""


def _start() -> None:
    with scratch() as folder:
        library = Library.create(folder / "library.hashiyeh")
        library.import_samples()
        library.close()
        command = [sys.executable, Path(__file__).with_name("suggestions_driver.py"), library.path]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HASHIYEH_HOME": str(folder)}
        waited = [
            float(subprocess.run(command, env=environment, capture_output=True, check=True).stdout)
            for _ in range(5)
        ]
    print(f"first suggestions after the window: {sorted(waited)[2]:.2f} s (at most 2)")


PARTS: dict[str, Callable[[], None]] = {
    "sample": _sample,
    "tweets": _tweets,
    "actions": _actions,
    "time": _time,
    "memory": _memory,
    "start": _start,
}

if __name__ == "__main__":
    raise SystemExit(main())
