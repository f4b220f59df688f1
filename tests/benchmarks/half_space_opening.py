"""Opening articles with their lost half-spaces put back, against opening them as they are stored.

usage: python tests/benchmarks/half_space_opening.py [FILE]

Through the real window, offscreen; an article is open when its text is painted. FILE is UTF-8 text that
has lost its half-spaces; without one it is the article of the shared folder. Limit: 1.3 times at 2,600
letters, with the tables read. A long text stands as it is stored until its view is made in a thread:
there the limit holds for the first painting, and when the view stands is told without one.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from measuring import SHARED, in_turns, quantile, scratch, timed, told
from PySide6.QtWidgets import QApplication

from reader_app.model import ArticleId
from reader_app.text.half_spaces import restored
from ui.app import build
from ui.half_space_view import HalfSpaces
from ui.reading.article_view import ArticleView

_MOST_RATIO = 1.3
_ROUNDS = 21
_LONG = 200_000


class Desk:
    """A window whose articles are each there twice: as they are stored, and with half-spaces."""

    def __init__(self, folder: Path, texts: dict[str, str]) -> None:
        self.window = build(folder / "x.hashiyeh")
        self.window.resize(1200, 780)
        self.window.show()
        self._view: ArticleView = self.window.findChild(ArticleView, "articleView")
        self._half_spaces: HalfSpaces = self.window.findChild(HalfSpaces)
        workspace = self.window.workspace
        library = workspace.library
        self.ids: dict[str, ArticleId] = {}
        for name, text in texts.items():
            known = set(library.article_ids())
            library.import_text(text, name)
            (self.ids[name],) = set(library.article_ids()) - known
            library.set_half_space_view(self.ids[name], name.startswith("view"))
        workspace.refresh_articles()

    def open(self, name: str) -> float:
        """Returns the seconds until the article's text is painted."""
        self.window.workspace.close_article()
        QApplication.processEvents()
        article_id = self.ids[name]

        def work() -> None:
            self.window.workspace.open_article(article_id)
            self._view.viewport().repaint()

        elapsed_s = timed(work)
        while self._half_spaces.is_busy:
            QApplication.processEvents()
        return elapsed_s

    def open_in_full(self, name: str) -> float:
        """Returns the seconds until the article's text is painted as it is to be."""

        def wait() -> None:
            self.open(name)
            self._view.viewport().repaint()

        return timed(wait)


def main() -> None:
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "data" / "article_isfahan.txt"
    text = source.read_text(encoding="utf-8")
    long = (text * (_LONG // len(text) + 1))[:_LONG]
    # The stored one ends otherwise: a text that is there already is not taken twice.
    texts = {"view": text, "plain": text + ".", "view, long": long, "plain, long": long + "."}
    with scratch() as folder:
        os.environ["HASHIYEH_HOME"] = str(folder)
        QApplication([])
        desk = Desk(folder, texts)
        view, long_view = restored(text), restored(long)
        desk.open("view")  # and with it the tables
        told(
            f"open {len(text):,} letters with {len(view.inserts)} half-spaces",
            in_turns(lambda _: desk.open("view"), lambda _: desk.open("plain"), _ROUNDS),
            _MOST_RATIO,
        )
        told(
            f"open {len(long):,} letters until their first painting",
            in_turns(
                lambda _: desk.open("view, long"), lambda _: desk.open("plain, long"), _ROUNDS
            ),
            _MOST_RATIO,
        )
        in_full_s = quantile([desk.open_in_full("view, long") for _ in range(5)], 0.5)
        print(
            f"and until its {len(long_view.inserts):,} half-spaces stand: {1000 * in_full_s:.0f} ms"
        )
        desk.window.close()


if __name__ == "__main__":
    main()
