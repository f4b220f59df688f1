"""The overview of 100,000 mentions, 5,000 entities and 5,000 commitments: opened, and scrolled.

usage: python tests/benchmarks/overview_speed.py

Timed from the counting to the painted page, offscreen, against the bare query and a bare table of its
numbers.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from make_registry import make
from measuring import in_turns, quantile, scratch, told
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QScrollArea, QTableView

from reader_app.library import Library
from ui.pages.overview_page import Counted, OverviewPage
from ui.theme import LIGHT, dress, load_fonts, ui_font

_LIMIT = 2.0
_FRAME_MS = 16.0
_SIZE = (1200, 780)
_STEP_PX = 20
_FRAMES = 200


class _Overview:
    def __init__(self, application: QApplication, library: Library) -> None:
        self._application = application
        self._library = library
        self._bare = QTableView()

    def tell_all(self) -> None:
        compared = in_turns(lambda _: self._painted(self._open), lambda _: self._painted(self._ask))
        told("open the overview", compared, _LIMIT)
        self._tell_frames()

    def _open(self) -> None:
        library = self._library
        self._page = OverviewPage(datetime.now(UTC).date())
        self._page.resize(*_SIZE)
        self._page.set_theme(LIGHT)
        annotators = {each.id: each.name for each in library.annotators()}
        counted = Counted(library.overview(), library.layers(), annotators)
        self._page.show_counted(counted, datetime.now(UTC).date())
        self._page.show()

    def _ask(self) -> None:
        found = self._library.overview()
        model = QStandardItemModel(self._application)
        for counts in (found.articles_by_status, found.annotations_by_layer):
            for name, number in counts.items():
                model.appendRow([QStandardItem(str(name)), QStandardItem(str(number))])
        for day in found.days[-30:]:
            model.appendRow([QStandardItem(str(day.day)), QStandardItem(str(day.annotations))])
        self._bare = QTableView()
        self._bare.setModel(model)
        self._bare.resize(*_SIZE)
        self._bare.show()

    def _tell_frames(self) -> None:
        self._open()
        self._application.processEvents()
        area = self._page.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        bar, frames, by = area.verticalScrollBar(), list[float](), _STEP_PX
        for _ in range(_FRAMES):
            if not bar.minimum() <= bar.value() + by <= bar.maximum():
                by = -by
            bar.setValue(bar.value() + by)
            started = time.process_time()
            area.viewport().repaint()
            frames.append(1000 * (time.process_time() - started))
        print(
            f"scroll it: 95 % of frames in {quantile(frames, 0.95):.1f} ms of the processor"
            f" (limit {_FRAME_MS:.0f}), all in {max(frames):.1f}"
        )

    def _painted(self, work: Callable[[], object]) -> float:
        started = time.perf_counter()
        work()
        self._application.processEvents()
        return time.perf_counter() - started


def main() -> None:
    application = QApplication([])
    load_fonts()
    application.setFont(ui_font())
    dress(application, LIGHT)
    with scratch() as folder, closing(make(folder / "registry.hashiyeh")) as library:
        _Overview(application, library).tell_all()


if __name__ == "__main__":
    main()
