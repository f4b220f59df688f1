"""The page of people and places on 100,000 mentions of 5,000 entities: opened, sorted, scrolled.

usage: python tests/benchmarks/people_speed.py

Each view is timed from its wish to its painted rows, offscreen, against the bare query of what it shows
and a bare table that paints as many rows.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from make_registry import make
from measuring import in_turns, quantile, scratch, told
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QTableView

from reader_app.library import Library
from reader_app.listings import EntityOrder
from reader_app.model import BUILT_IN_LAYERS, EntityId
from ui.models.entity_model import EntityColumn
from ui.pages.entities_page import EntitiesPage
from ui.pages.entity_list import EntityQuestion
from ui.people import drawn, found, read
from ui.theme import LIGHT, dress, load_fonts, ui_font

_LIMIT = 2.0
_FRAME_MS = 16.0
_SIZE = (1200, 780)
_PIXELS = 60
_FRAMES = 400
_PAIRS = 40
_ENTITIES = 5_000


class _Page:
    def __init__(self, application: QApplication, library: Library) -> None:
        self._application = application
        self._library = library
        self._page = EntitiesPage()
        self._page.resize(*_SIZE)
        self._page.set_theme(LIGHT)
        self._page.set_layers(BUILT_IN_LAYERS)
        self._page.show()
        self._most = library.entities.ids(EntityOrder.MENTIONS)[0]
        application.processEvents()

    def tell_all(self) -> None:
        for name, question in {
            "open the list": EntityQuestion(),
            "sort it by name": EntityQuestion(column=EntityColumn.NAME, is_descending=False),
            "sort it by promises made": EntityQuestion(column=EntityColumn.MADE),
            "find «جمالينژاد» in it": EntityQuestion(typed="جمالينژاد"),
        }.items():
            self._tell(name, lambda it=question: self._list(it), lambda it=question: self._ids(it))
        self._tell("open the page of whom most mention", self._entity, self._entity_bare)
        self._tell("draw who is with whom", self._company, self._pairs)
        self._scroll("the list", self._page.list.table, lambda: self._list(EntityQuestion()))
        self._scroll("the mentions", self._page.view.mentions.view, self._entity)

    # --- the page ---

    def _list(self, question: EntityQuestion) -> None:
        self._page.show_list()
        # How many there are in all the list knows from its opening.
        news = found(self._library, question, _ENTITIES if question.typed else None)
        self._page.list.show_found(
            news.ids, self._library.entities.rows, total=news.total, unlinked=news.unlinked
        )

    def _entity(self) -> None:
        self._page.show_list()
        shown = read(self._library, self._most)
        assert shown is not None
        self._page.show_entity(shown)

    def _company(self) -> None:
        self._page.list.company_wanted.emit()
        self._page.show_company(drawn(self._library, _PAIRS, None))

    # --- bare queries, and a bare table of as many rows ---

    def _ids(self, question: EntityQuestion) -> None:
        entities = self._library.entities
        orders = {
            EntityColumn.NAME: EntityOrder.NAME,
            EntityColumn.MADE: EntityOrder.MADE,
            EntityColumn.MENTIONS: EntityOrder.MENTIONS,
        }
        ids = entities.ids(orders[question.column], None, question.typed)
        entities.unlinked_count()
        self._show_table(ids)

    def _show_table(self, ids: list[EntityId]) -> None:
        rows = self._library.entities.rows(ids[:30]).values()
        model = QStandardItemModel(self._page)
        for row in rows:
            words = (row.entity.name, row.entity.kind, row.mentions, row.articles, row.made)
            model.appendRow([QStandardItem(str(each)) for each in (*words, row.received, "")])
        self._bare = QTableView()
        self._bare.setModel(model)
        self._bare.resize(*_SIZE)
        self._bare.show()

    def _entity_bare(self) -> None:
        entities = self._library.entities
        entities.rows([self._most])
        mentions = entities.mentions(self._most)
        entities.commitments_of(self._most)
        entities.companions(self._most)
        self._show_list([row.annotation.quote for row in mentions])

    def _pairs(self) -> None:
        pairs = self._library.entities.pairs(_PAIRS)
        ids = {each for pair in pairs for each in (pair.first_id, pair.second_id)}
        rows = self._library.entities.rows(list(ids)).values()
        self._show_list([row.entity.name for row in rows])

    def _show_list(self, words: list[str]) -> None:
        self._bare_list = QListView()
        self._bare_list.setUniformItemSizes(True)
        self._bare_list.setModel(QStringListModel(words, self._page))
        self._bare_list.resize(*_SIZE)
        self._bare_list.show()

    # --- measuring ---

    def _tell(self, name: str, ours: Callable[[], object], bare: Callable[[], object]) -> None:
        told(name, in_turns(lambda _: self._painted(ours), lambda _: self._painted(bare)), _LIMIT)

    def _painted(self, work: Callable[[], object]) -> float:
        started = time.perf_counter()
        work()
        self._application.processEvents()
        elapsed_s = time.perf_counter() - started
        for bare in ("_bare", "_bare_list"):
            if hasattr(self, bare):
                getattr(self, bare).deleteLater()
                delattr(self, bare)
        self._application.processEvents()
        return elapsed_s

    def _scroll(self, name: str, view: QAbstractItemView, show: Callable[[], object]) -> None:
        show()
        self._application.processEvents()
        bar = view.verticalScrollBar()
        frames: list[float] = []
        for number in range(_FRAMES):
            started = time.thread_time()  # others on this machine take turns with us
            bar.setValue(min(number * _PIXELS, bar.maximum()))
            view.viewport().repaint()
            frames.append(1000 * (time.thread_time() - started))
        print(
            f"scroll {name}, all painted anew: 95 % of frames in {quantile(frames, 0.95):.1f} ms of the "
            f"processor (at most {_FRAME_MS:g}), the longest {max(frames):.1f} ms",
            flush=True,
        )


def main() -> None:
    application = QApplication([])
    load_fonts()
    application.setFont(ui_font())
    dress(application, LIGHT)
    with scratch() as folder, closing(_library(folder)) as library:
        _Page(application, library).tell_all()


def _library(folder: Path) -> Library:
    return make(folder / "registry.hashiyeh")


if __name__ == "__main__":
    main()
