"""The list of articles with 100,000 of them: opened, sorted, filtered, and reloaded after a change.

usage: python tests/benchmarks/list_of_many.py [CORPUS]

The whole panel, offscreen: what is timed is the choice, what it asks of the library, and the painting of
the rows in view. Short articles with two annotations each, so that the library is made in little time.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from make_native import convert
from measuring import ROUNDS, corpus, scratch
from PySide6.QtWidgets import QApplication, QComboBox

from reader_app.annotate import commands
from reader_app.library import Library
from reader_app.model import ArticleOrder, Status
from ui.panels.article_list import ArticleListPanel

_ARTICLES = 100_000
_CHARACTERS = 200
_ANNOTATIONS = 2
_DONE_AT_ONCE = 500


def main() -> None:
    with scratch() as folder:
        application = QApplication([])
        with closing(_library(folder)) as library:
            print(f"{len(library.article_ids()):,} articles")
            _Panel(application, library).tell_all()


def _library(folder: Path) -> Library:
    native = folder / "native.jsonl"
    convert(corpus(folder, _ARTICLES, characters=_CHARACTERS, spans=_ANNOTATIONS), native)
    library = Library.create(folder / "many.hashiyeh")
    library.import_paths([native])
    ids = library.article_ids()[::10]  # a tenth is done
    for first in range(0, len(ids), _DONE_AT_ONCE):
        rows = library.list_rows(ids[first : first + _DONE_AT_ONCE])
        library.apply(commands.set_status([row.article for row in rows.values()], Status.DONE))
    return library


class _Panel:
    def __init__(self, application: QApplication, library: Library) -> None:
        self._application = application
        self._library = library
        self._panel = ArticleListPanel()
        self._panel.resize(300, 780)
        self._panel.show()
        self._filter: QComboBox = self._panel.findChild(QComboBox, "articleFilter")
        self._order: QComboBox = self._panel.findChild(QComboBox, "articleOrder")

    def tell_all(self) -> None:
        self._tell("open", self._open, self._close)
        self._open()
        for order in ArticleOrder:
            if order is not ArticleOrder.IMPORTED:
                self._tell(
                    f"sort by {order.value}", lambda order=order: self._sort(order), self._unsort
                )
        for status in (Status.DONE, Status.TODO):
            self._tell(
                f"filter by {status.value}",
                lambda status=status: self._show(status),
                self._show_all,
            )
        self._tell("reload", self._panel.reload, lambda: None)
        self._tell("go to the last article", self._go_to_last, self._go_to_first)

    def _tell(self, name: str, work: Callable[[], object], undo: Callable[[], object]) -> None:
        times: list[float] = []
        for _ in range(ROUNDS):
            started = time.perf_counter()
            work()
            self._application.processEvents()
            times.append(time.perf_counter() - started)
            undo()
            self._application.processEvents()
        print(f"{name}: {1000 * statistics.median(times):.0f} ms", flush=True)

    def _open(self) -> None:
        self._panel.set_library(self._library)

    def _close(self) -> None:
        self._panel.set_library(None)

    def _sort(self, order: ArticleOrder) -> None:
        self._order.setCurrentIndex(self._order.findData(order))

    def _unsort(self) -> None:
        self._sort(ArticleOrder.IMPORTED)

    def _show(self, status: Status) -> None:
        self._filter.setCurrentIndex(self._filter.findData(status))

    def _show_all(self) -> None:
        self._filter.setCurrentIndex(0)

    def _go_to_last(self) -> None:
        self._panel.select(self._panel.shown_ids[-1])

    def _go_to_first(self) -> None:
        self._panel.select(self._panel.shown_ids[0])


if __name__ == "__main__":
    main()
