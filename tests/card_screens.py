"""The card of a commitment in its states, over the sample articles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget
from windows import action

from reader_app.annotate.commitments import fill_slot
from reader_app.annotate.edits import Edit
from reader_app.model import COMMITMENT, Annotation, Commitment, Filler, SlotName
from ui.main_window import MainWindow
from ui.reading.article_view import ArticleView

type Opener = Callable[[MainWindow], QWidget]


def _commitment(window: MainWindow) -> Annotation:
    return next(a for a in window.workspace.annotations if a.layer_id == COMMITMENT)


def _view(window: MainWindow) -> ArticleView:
    found = window.findChild(ArticleView, "articleView")
    assert isinstance(found, ArticleView)
    return found


def open_card(window: MainWindow) -> QWidget:
    """Nothing is filled; who was named last and the date are offered."""
    _view(window).select_annotation(_commitment(window).id)
    QApplication.processEvents()
    return window


def filled_card(window: MainWindow) -> QWidget:
    """What is offered is taken, other slots have long words, the deadline is read."""
    open_card(window)
    action(window, "commitment.take_offers").trigger()
    record: Commitment | None = window.records.commitment_of(_commitment(window).id)
    assert record is not None
    for slot in (SlotName.WHAT, SlotName.CONDITION, SlotName.REPORTED_BY):
        words = Filler("کاشتن ده هزار نهال در میدان‌های شهر و نگهداری از آن‌ها تا پنج سال")
        edit: Edit = fill_slot(record, slot, (words, Filler("و دیگر")))
        window.workspace.apply(edit)
        record = window.records.commitment_of(_commitment(window).id)
        assert record is not None
    QApplication.processEvents()
    return window


def waiting_slot(window: MainWindow) -> QWidget:
    open_card(window)
    action(window, "slot.to_whom").trigger()
    QApplication.processEvents()
    return window


STATES: Final[dict[str, Opener]] = {
    "card of a commitment": open_card,
    "filled card": filled_card,
    "slot that waits": waiting_slot,
}
