"""Learning from the annotator: what it brings, how long it takes, and whether the window feels it.

usage: python tests/benchmarks/learning.py [PART …]

PART is one of: gain, time, frames; all when none is named. Needs ParsTwiNER in the folder that
HASHIYEH_SHARED names, or ../shared. The shipped model has seen all of it but its test.tsv, so for `gain`
another is trained first, of half the tweets and of no news; the other half stands for the annotator's
articles, and dev.tsv and test.tsv for those that are new.
"""

from __future__ import annotations

import hashlib
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from gold import PARSTWINER, GoldArticle, blocks_of
from measuring import quantile, scratch

from reader_app import learning
from reader_app.annotate import commands
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.library import Library
from reader_app.model import PERSON, PLACE, Annotation, Annotator, AnnotatorId, Span, Status
from reader_app.suggest import shipped_model
from reader_app.suggest.model_file import Tally, encoded, model_path, put_model_file
from reader_app.suggest.trainer import Snapshot, train
from reader_app.suggestions import knowledge_of, suggestions_for

if TYPE_CHECKING:
    from ui.main_window import MainWindow

BUILD = Path(__file__).resolve().parents[2] / "build_spec"
ANNOTATOR = Annotator(AnnotatorId("benchmark"), "سنجه")
LESSONS = (0, 20, 50, 100)
MANY = 200
WORDS = 450
FRAME_S = 0.016


def main() -> None:
    for name in sys.argv[1:] or PARTS:
        PARTS[name]()


def _gain() -> None:
    tweets = blocks_of(PARSTWINER / "train.tsv")
    half = len(tweets) // 2
    new = [*blocks_of(PARSTWINER / "dev.tsv"), *blocks_of(PARSTWINER / "test.tsv")]
    with scratch() as folder:
        _ship(folder, tweets[:half])
        for number in LESSONS:
            with closing(
                _library(folder / f"{number}.hashiyeh", tweets[half:][:number])
            ) as library:
                expected = ""
                if number:
                    model = train(Snapshot(tuple(learning.lessons_of(library)), Tally()), _quiet)
                    put_model_file(model_path(library.path), encoded(model))
                    expected = f" ({model.figures.precision:.3f} expected of the own model)"
                _tell(f"people and places after {number} articles", library, new, expected)


def _quiet(_done: int, _total: int) -> None:
    """Hears how far the training is; it runs in this process, which alone has another model."""


def _ship(folder: Path, texts: Sequence[GoldArticle]) -> None:
    """Trains a model the way that the shipped one is trained, and puts it in its place."""
    sys.path.insert(0, str(BUILD))
    from tagged_text import Marked, TaggedText
    from tagger import train as train_shipped

    shipped = msgspec.json.decode((shipped_model.FOLDER / shipped_model.ABOUT).read_bytes())
    marked = (
        TaggedText(it.text, tuple(sorted(Marked(*place) for place in it.places))) for it in texts
    )
    train_shipped(marked, folder / shipped_model.MODEL)
    content = (folder / shipped_model.MODEL).read_bytes()
    shipped["sha256"] = hashlib.sha256(content).hexdigest()
    (folder / shipped_model.ABOUT).write_bytes(msgspec.json.encode(shipped))
    shipped_model.FOLDER = folder  # ours is asked for next, for the first time


def _tell(name: str, library: Library, new: Sequence[GoldArticle], more: str) -> None:
    knowledge = knowledge_of(library)
    right = shown = wanted = 0
    with scratch() as folder, closing(_library(folder / "new.hashiyeh", new, tags=False)) as other:
        for id_, gold in zip(other.article_ids(), new, strict=True):
            found = {
                (it.start, it.end, it.layer_id)
                for it in suggestions_for(other, id_, knowledge)
                if it.layer_id in (PERSON, PLACE)
            }
            shown += len(found)
            right += len(found & gold.places)
            wanted += len(gold.places)
    precision, recall = right / shown, right / wanted
    score = 2 * precision * recall / (precision + recall)
    print(f"{name}: P {precision:.3f}{more}, R {recall:.3f}, F {score:.3f}", flush=True)


def _library(path: Path, texts: Iterable[GoldArticle], *, tags: bool = True) -> Library:
    """A library of articles, done if they are to be tagged."""
    library = Library.create(path)
    layers = {layer.id: layer for layer in library.layers()}
    known: set[str] = set()
    for gold in texts:
        library.import_text(gold.text, "clipboard")
        (id_,) = set(library.article_ids()) - known
        known.add(id_)
        if not tags:
            continue
        article, text = library.article(id_)
        edits = [
            commands.tag(article, text, (), Span(start, end), layers[layer], ANNOTATOR)
            for start, end, layer in sorted(gold.places)
        ]
        added = [it for edit in edits for it in edit.added if isinstance(it, Annotation)]
        first = [] if len(known) > 1 else [ANNOTATOR]
        library.apply(Edit(Label(Action.TAG, "…", len(added)), added=(*first, *added)))
        library.apply(commands.set_status([library.article(id_)[0]], Status.DONE))
    return library


def _long_articles() -> list[GoldArticle]:
    """Articles of the length of news, made of tweets one after another."""
    blocks = blocks_of(PARSTWINER / "train.tsv")[:MANY]
    return [_cut(number, block) for number, block in enumerate(blocks)]


def _cut(number: int, block: GoldArticle) -> GoldArticle:
    """Returns the first lines of a block, WORDS words of it, under a number: no two are the same."""
    head, text = f"{number}\n", ""
    for line in block.text.splitlines(keepends=True):
        if len(text.split()) < WORDS:
            text += line
    places = {
        (start + len(head), end + len(head), layer)
        for start, end, layer in block.places
        if end <= len(text)
    }
    return GoldArticle(head + text, frozenset(places))


def _time() -> None:
    articles = _long_articles()
    words = sum(len(it.text.split()) for it in articles)
    with scratch() as folder, closing(_library(folder / "x.hashiyeh", articles)) as library:
        begun = time.perf_counter()
        figures = learning.learn(library)
        took = time.perf_counter() - begun
        trainer_s = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    assert figures is not None
    print(
        f"training on {figures.articles} articles, {words} words, {figures.annotations} annotations: "
        f"{took:.1f} s (at most 30), {trainer_s:.1f} of the processor"
    )


def _frames() -> None:
    from PySide6.QtWidgets import QApplication

    from ui.app import build

    application = QApplication([])
    with scratch() as folder:
        _library(folder / "x.hashiyeh", _long_articles()).close()
        window = build(folder / "x.hashiyeh")
        window.resize(1200, 800)
        window.show()
        library = window.workspace.library
        assert library is not None
        window.workspace.open_article(library.article_ids()[0])
        application.processEvents()
        alone = _scrolled(window, lambda frames: frames < 300)
        window.learning.learn_now()
        beside = _scrolled(window, lambda _: window.learning.is_at_work)
        window.close()
    for name, frames in (("alone", alone), ("while it learns", beside)):
        shares = [1000 * quantile(frames, part) for part in (0.5, 0.95, 1)]
        print(
            f"{len(frames)} frames {name}: 50 % {shares[0]:.1f}, 95 % {shares[1]:.1f} ms (at most "
            f"{1000 * FRAME_S:.0f}), longest {shares[2]:.1f}"
        )


def _scrolled(window: MainWindow, goes_on: Callable[[int], bool]) -> list[float]:
    """Scrolls the article to and fro, a step a frame, and returns what each frame took."""
    from PySide6.QtWidgets import QApplication

    bar = window.findChild(type(window._desk.view)).verticalScrollBar()
    frames: list[float] = []
    while goes_on(len(frames)):
        begun = time.perf_counter()
        bar.setValue(bar.value() + 12 if bar.value() < bar.maximum() else 0)
        window._desk.view.viewport().repaint()
        QApplication.processEvents()
        took = time.perf_counter() - begun
        frames.append(took)
        time.sleep(max(FRAME_S - took, 0))
    return frames


PARTS = {"gain": _gain, "time": _time, "frames": _frames}

if __name__ == "__main__":
    main()
