"""Adding one annotation in a very large article, against adding one in an article of the usual size.

usage: python tests/benchmarks/annotate_large.py

Through the real window, offscreen: a word is selected, its layer's action is triggered, which commits
the annotation, and everything that is to be painted for it is painted. 1,000,000 characters with
10,000 annotations against 2,600 with 20. Limit: 1.5 times.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from make_native import articles, header
from measuring import corpus, in_turns, quantile, scratch, told
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from reader_app.formats import exporter_named
from reader_app.model import ArticleId, Span
from reader_app.text.tokens import iter_tokens
from ui.app import build
from ui.main_window import MainWindow
from ui.reading.article_view import ArticleView

_CHARACTERS = 1_000_000
_ANNOTATIONS = 10_000
_USUAL_CHARACTERS = 2600
_USUAL_ANNOTATIONS = 20
_WORDS_A_ROUND = 12
_MOST_RATIO = 1.5


def main() -> None:
    del sys.argv[1:]  # the two articles are always made, as their sizes are the question
    with scratch() as folder:
        os.environ["HASHIYEH_HOME"] = str(folder)
        application = QApplication([])
        natives = [
            _native(folder, _CHARACTERS, _ANNOTATIONS),
            _native(folder, _USUAL_CHARACTERS, _USUAL_ANNOTATIONS),
        ]
        window = build(folder / "large.hashiyeh")
        window.resize(1200, 780)
        window.show()
        application.processEvents()
        large, usual = (_Article(application, window, native) for native in natives)
        told("add an annotation", in_turns(large.annotate, usual.annotate), _MOST_RATIO)
        window.close()


def _native(folder: Path, characters: int, annotations: int) -> Path:
    native = folder / f"{characters}.jsonl"
    (article,) = articles(corpus(folder, 1, characters=characters, spans=annotations))
    assert len(article.annotations) == annotations
    article.id = native.stem  # the corpora give the first article of each one id
    with native.open("wb") as out:
        exporter_named("jsonl").write(out, header(), [article])
    return native


class _Article:
    """An article of the window's library, with words in the middle of it that have no annotation."""

    def __init__(self, application: QApplication, window: MainWindow, native: Path) -> None:
        self._application = application
        self._window = window
        self._view: ArticleView = window.findChild(ArticleView, "articleView")
        self._action: QAction = window.findChild(QAction, "annotate.place")
        library = window.workspace.library
        known = set(library.article_ids())
        library.import_paths([native])
        (self._id,) = set(library.article_ids()) - known
        window.workspace.refresh_articles()
        self._words = self._free_words()

    def annotate(self, _round: int) -> float:
        """Opens the article, annotates some words, and returns the median of the seconds for one."""
        self._window.workspace.open_article(ArticleId(self._id))
        self._settle()
        # The first is slower: caches of fonts and statements are filled.
        times = [self._annotate(word) for word in islice(self._words, _WORDS_A_ROUND)]
        return quantile(times[1:], 0.5)

    def _settle(self) -> None:
        """Lets Qt finish the layout that it does by and by after an article is opened."""
        height = -1
        while height != (height := self._view.verticalScrollBar().maximum()):
            deadline = time.monotonic() + 0.2
            while time.monotonic() < deadline:
                self._application.processEvents()

    def _annotate(self, word: Span) -> float:
        self._view.select_span(word.start, word.end)
        self._application.processEvents()
        before = len(self._window.workspace.annotations)
        started = time.perf_counter()
        self._action.trigger()
        self._application.processEvents()
        elapsed_s = time.perf_counter() - started
        assert len(self._window.workspace.annotations) == before + 1
        return elapsed_s

    def _free_words(self) -> Iterator[Span]:
        library = self._window.workspace.library
        _, text = library.article(self._id)
        taken = [annotation.span for annotation in library.annotations(self._id)]
        start = len(text) // 2 if len(text) > _CHARACTERS // 2 else 0
        for word in iter_tokens(text, start):
            if not any(word.overlaps(span) for span in taken):
                yield word


if __name__ == "__main__":
    main()
