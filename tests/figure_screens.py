"""The page of figures, opened for the tests of looks and of access: see `screens`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from builders import suggestion_of
from msgspec.structs import replace
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from windows import action

from reader_app.annotate import suggestions
from reader_app.listings import Effort
from reader_app.suggest.suggestion import SuggesterName
from ui.figures import LibraryFigures
from ui.main_window import MainWindow
from ui.pages.chart_card import ChartCard

type Opener = Callable[[MainWindow], QWidget]


def open_figures(window: MainWindow) -> MainWindow:
    """Goes to the page and waits until it has been counted."""
    workspace = window.workspace
    # Else the hint of the first use may come while one waits.
    workspace.change_settings(replace(workspace.settings, suggestions_are_known=True))
    action(window, "page.figures").trigger()
    wait_for_figures(window)
    return window


def wait_for_figures(window: MainWindow) -> None:
    desk = window.findChild(LibraryFigures)
    assert isinstance(desk, LibraryFigures)
    while desk.is_gathering:
        QTest.qWait(20)


def work_on_suggestions(window: MainWindow) -> None:
    """Accepts five suggestions in the first article and rejects the others, by 14 actions."""
    library = window.workspace.library
    assert library is not None
    article, text = library.article(library.article_ids()[0])
    if library.rejections(article.id):  # another window was opened on it before
        return
    words = list(dict.fromkeys(word for word in text.split() if len(word) > 3))[:8]
    names = list(SuggesterName)
    suggested = [
        suggestion_of(text, word, "commitment", suggester=names[place % 2])
        for place, word in enumerate(words)
    ]
    layers = {layer.id: layer for layer in library.layers()}
    by = library.annotators()[0]
    accepted = suggested[:5]
    apply, existing = window.workspace.apply, library.annotations(article.id)
    assert apply(suggestions.accept(article, text, existing, accepted, layers, by))
    assert apply(suggestions.reject(article, text, suggested[5:], by))
    library.add_effort(article.id, datetime.now(UTC).date(), Effort(2, 9, 3))


def _figures(*, numbers: bool) -> Opener:
    def opened(window: MainWindow) -> QWidget:
        work_on_suggestions(window)
        open_figures(window)
        for card in window.findChildren(ChartCard):
            card.numbers.setChecked(numbers)
        QTest.qWait(0)
        return window

    return opened


STATES: Final[dict[str, Opener]] = {
    "no figures": open_figures,
    "figures": _figures(numbers=False),
    "figures in numbers": _figures(numbers=True),
}
