"""The page of commitments on 5,000 of them among 100,000 mentions: each view opened, and scrolled.

usage: python tests/benchmarks/pages_speed.py [LIBRARY]

Each view is timed from its wish to its painted rows, offscreen, against the bare queries of what it shows
and a bare table that paints as many rows. LIBRARY is one that `make_registry.py` has made.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from make_registry import make
from measuring import in_turns, quantile, scratch, told
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from reader_app.library import Library
from reader_app.listings import CommitmentFilter, CommitmentOrder
from reader_app.model import CommitmentId, CommitmentStatus
from ui.commitments import found_in
from ui.models.commitment_found import Asked, View
from ui.pages.commitments_page import CommitmentsPage
from ui.theme import LIGHT, dress, load_fonts, ui_font

_LIMIT = 2.0
_FRAME_MS = 16.0
_SIZE = (1200, 780)
_PIXELS = 60
_FRAMES = 400
_ROWS = 30
_TODAY = date(2025, 10, 1)
_NARROW = CommitmentFilter(statuses=frozenset({None, CommitmentStatus.IN_PROGRESS}))


class _Page:
    def __init__(self, application: QApplication, library: Library) -> None:
        self._application = application
        self._library = library
        self._page = CommitmentsPage()
        self._page.resize(*_SIZE)
        self._page.set_theme(LIGHT)
        self._page.set_source(library.commitments)
        self._page.show()
        application.processEvents()

    def tell_all(self) -> None:
        for view in View:
            asked = Asked(view)
            self._tell(f"open as {view.value}", asked)
        self._tell("sort the table by who", Asked(order=CommitmentOrder.WHO))
        self._tell("filter the table by status", Asked(filter=_NARROW))
        self._show(Asked())
        self._scroll("the table", self._page.table)
        self._show(Asked(View.BOARD))
        self._scroll("a column of the board", self._page.board.columns[0].cards)
        self._move_timeline()

    # --- the page ---

    def _show(self, asked: Asked) -> None:
        self._page.head.ask(asked)
        self._page.show_found(found_in(self._library, asked, _TODAY))
        self._application.processEvents()

    def _leave(self) -> None:
        """Empties the page: the next look is a first one."""
        self._page.set_source(self._library.commitments)
        self._application.processEvents()

    # --- bare queries, and a bare table of as many rows ---

    def _bare(self, asked: Asked) -> None:
        commitments = self._library.commitments
        if asked.view is View.TABLE:
            ids: Sequence[CommitmentId] = commitments.ids(asked.filter, asked.order)
        else:
            ids = [each.id for each in commitments.outlines(asked.filter)]
        commitments.counts(CommitmentFilter())
        commitments.topics()
        commitments.unrecorded()
        model = QStandardItemModel(self._page)
        for row in commitments.rows(ids[:_ROWS]).values():
            words = (*row.who, row.quote, row.article_title, row.due, row.day)
            model.appendRow([QStandardItem(str(each)) for each in words])
        self._table = QTableView()
        self._table.setModel(model)
        self._table.resize(*_SIZE)
        self._table.show()
        self._application.processEvents()

    def _drop_table(self) -> None:
        self._table.deleteLater()

    # --- measuring ---

    def _tell(self, name: str, asked: Asked) -> None:
        def ours(_: int) -> float:
            return self._timed(lambda: self._show(asked), self._leave)

        def bare(_: int) -> float:
            return self._timed(lambda: self._bare(asked), self._drop_table)

        told(name, in_turns(ours, bare), _LIMIT)

    def _timed(self, work: Callable[[], object], after: Callable[[], object]) -> float:
        started = time.perf_counter()
        work()
        elapsed_s = time.perf_counter() - started
        after()
        self._application.processEvents()
        return elapsed_s

    def _scroll(self, name: str, view: QAbstractItemView) -> None:
        bar = view.verticalScrollBar()
        self._frames(
            f"scroll {name} ({bar.maximum():,} pixels)",
            lambda: bar.setValue(bar.value() + _PIXELS),
        )

    def _move_timeline(self) -> None:
        self._show(Asked(View.TIMELINE))
        timeline = self._page.timeline
        self._frames("move the timeline where it counts", lambda: timeline.scroll_by(_PIXELS))
        timeline.zoom(1000)
        timeline.go_to_today()
        bar = timeline.verticalScrollBar()
        self._frames("move the timeline where each is seen", lambda: timeline.scroll_by(_PIXELS))
        self._frames("and from lane to lane", lambda: bar.setValue(bar.value() + _PIXELS))

    def _frames(self, name: str, step: Callable[[], object]) -> None:
        times: list[float] = []
        for _ in range(_FRAMES):
            started = time.thread_time()  # others on this machine take turns with us
            step()
            self._application.processEvents()
            times.append(1000 * (time.thread_time() - started))
        print(
            f"{name}: 95 % of frames in {quantile(times, 0.95):.1f} ms of the processor "
            f"(at most {_FRAME_MS:g}), the longest {max(times):.1f} ms",
            flush=True,
        )


def main() -> None:
    application = QApplication([])
    application.setStyle("Fusion")
    load_fonts()
    application.setFont(ui_font())
    dress(application, LIGHT)
    with scratch() as folder:
        path = Path(sys.argv[1]) if len(sys.argv) > 1 else folder / "many.hashiyeh"
        if not path.exists():
            make(path)
        with closing(Library.open(path)) as library:
            counts = library.commitments.counts(CommitmentFilter())
            print(f"{sum(counts.values()):,} commitments")
            _Page(application, library).tell_all()


if __name__ == "__main__":
    main()
