"""The screens of suggestions: the review, a card in the margin and over the text, nothing to review."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from windows import action

from ui.dialogs.accept_many import AcceptManyDialog
from ui.main_window import MainWindow

_PATIENCE: Final = 400


def _with_suggestions(window: MainWindow) -> None:
    """Opens an article in which phrases of the sample that is open stand again."""
    workspace = window.workspace
    assert workspace.library is not None
    known = [each.quote for each in workspace.annotations if each.layer_id != "commitment"][:4]
    text = "".join(f"دیروز از {quote} نیز گفته شد و کسی چیزی ننوشت.\n" for quote in known * 4)
    _open(window, text)
    assert window.suggestions.suggestions


def _open(window: MainWindow, text: str) -> None:
    workspace = window.workspace
    assert workspace.library is not None
    workspace.library.import_text(text, "test")
    workspace.refresh_articles()
    workspace.open_article(workspace.library.article_ids()[-1])
    for _ in range(_PATIENCE):
        QTest.qWait(25)
        if window.suggestions.is_known and not window.suggestions.is_finding:
            return
    raise AssertionError("nothing was found in time")


def review(window: MainWindow) -> QWidget:
    _with_suggestions(window)
    action(window, "suggestions.review").trigger()
    QApplication.processEvents()
    assert window.suggestions.current is not None
    return window


def clicked(window: MainWindow) -> QWidget:
    """A card outside a review."""
    _with_suggestions(window)
    window.suggestions.select(window.suggestions.suggestions[1])
    QApplication.processEvents()
    return window


def floating_card(window: MainWindow) -> QWidget:
    """The card over the text, the margin being folded."""
    clicked(window)
    if action(window, "view.margin").isChecked():
        action(window, "view.margin").trigger()
    QApplication.processEvents()
    return window


def nothing_to_review(window: MainWindow) -> QWidget:
    _open(window, "و این نیز گذشت.\n")
    assert not window.suggestions.suggestions
    action(window, "suggestions.review").trigger()
    QApplication.processEvents()
    return window


def above_a_confidence(window: MainWindow) -> QWidget:
    """The dialog, two of its places unticked."""
    _with_suggestions(window)
    workspace, found = window.workspace, window.suggestions.suggestions
    dialog = AcceptManyDialog(workspace.layers, workspace.theme, 58, window)
    dialog.show_suggestions(workspace.text, found)
    dialog.open()
    for row in (0, 3):
        dialog.list.setCurrentIndex(dialog.list.model().index(row, 0))
        QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    QTest.qWait(50)
    return dialog


STATES: Final[dict[str, Callable[[MainWindow], QWidget]]] = {
    "review of suggestions": review,
    "suggestion": clicked,
    "suggestion over the text": floating_card,
    "nothing to review": nothing_to_review,
}

DIALOGS: Final[dict[str, Callable[[MainWindow], QWidget]]] = {
    "suggestions above a confidence": above_a_confidence,
}
