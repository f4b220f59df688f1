"""Adding an annotation to an open article of a million characters, against adding one to a short one.

usage: python tests/benchmarks/reading_speed.py

Both articles are shown in a view with its margin; the time counts from the annotation's arrival until
view and margin are painted again. Limit: 1.5 times the short article's. Opening, scrolling and
resizing are told without a limit.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from measuring import corpus, in_turns, quantile, scratch, timed, told

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from reader_app.model import (
    BUILT_IN_LAYERS,
    Annotation,
    AnnotationId,
    AnnotatorId,
    Article,
    ArticleId,
    LayerId,
)
from ui.reading.article_view import ArticleView
from ui.reading.margin import Margin
from ui.theme import load_fonts

_MOST_RATIO = 1.5
_ROUNDS = 41
_SHORT = (2_600, 40)
_LONG = (1_000_000, 10_000)


class Desk(QWidget):
    """An article on the screen, with its margin."""

    def __init__(self, source: Path) -> None:
        super().__init__()
        record = json.loads(source.read_text(encoding="utf-8").splitlines()[0])
        self.text: str = record["text"]
        self._annotations = [self._annotation(*span) for span in record["spans"]]
        self.view, self._margin = ArticleView(), Margin()
        self._margin.set_view(self.view)
        row = QHBoxLayout(self)
        row.addWidget(self.view, 1)
        row.addWidget(self._margin)
        for widget in (self.view, self._margin):
            widget.set_layers(BUILT_IN_LAYERS, "fa")
        self.resize(1200, 800)
        self.show()
        QApplication.processEvents()

    def open(self) -> None:
        article = Article(ArticleId("article"), "", "")
        self.view.show_article(article, self.text, self._annotations)
        self._margin.show_annotations(self._annotations)
        QApplication.processEvents()

    def add(self, number: int) -> None:
        start = self.view.place + 11 * number
        annotation = self._annotation(start, start + 6, "person", f"added-{number}")
        self.view.replace_annotations([], [annotation])
        self._margin.replace_annotations([], [annotation])
        QApplication.processEvents()

    def scroll(self) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + 60)
        QApplication.processEvents()

    def _annotation(self, start: int, end: int, layer: str, name: str = "") -> Annotation:
        return Annotation(
            AnnotationId(name or f"given-{start}"),
            ArticleId("article"),
            LayerId(layer),
            AnnotatorId("benchmark"),
            start,
            end,
            self.text[start:end],
            "",
            "",
            "",
        )


def main() -> None:
    app = QApplication.instance() or QApplication([])
    load_fonts()
    with scratch() as folder:
        short = Desk(corpus(folder, 1, characters=_SHORT[0], spans=_SHORT[1]))
        long = Desk(corpus(folder, 1, characters=_LONG[0], spans=_LONG[1]))
    short.open()
    print(f"opening {len(long.text):,} characters: {1000 * timed(long.open):.0f} ms")
    QTest.qWait(3000)  # Qt sets the rest of the text while nothing else is to do
    compared = in_turns(
        lambda number: timed(lambda: long.add(number)),
        lambda number: timed(lambda: short.add(number)),
        _ROUNDS,
    )
    told("adding one to a million characters, against a short article", compared, _MOST_RATIO)
    steps = [timed(long.scroll) for _ in range(100)]
    print(f"a turn of the wheel, 95th percentile: {1000 * quantile(steps, 0.95):.1f} ms")
    elapsed_s = timed(lambda: (long.resize(900, 800), app.processEvents()))
    print(f"making the window narrower: {1000 * elapsed_s:.0f} ms")


if __name__ == "__main__":
    main()
