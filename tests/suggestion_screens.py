"""The screens of suggestions: the review, a card in the margin and over the text, nothing to review."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from windows import action

from reader_app.model import PERSON, PLACE, Annotation, LayerId
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion
from ui.dialogs.accept_many import AcceptManyDialog
from ui.main_window import MainWindow

_PATIENCE: Final = 400
_SUGGESTED: Final = (
    ("روسیه", PLACE, 0.96, ReasonKind.KNOWN_PLACE),
    ("اصفهان", PLACE, 0.93, ReasonKind.TAGGED_BEFORE),
    ("یوگنی باگدانوف", PERSON, 0.88, ReasonKind.LOOKS_LIKE),
    ("نساجی", PLACE, 0.58, ReasonKind.LOOKS_LIKE),
)


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


def made_suggestions(text: str, annotations: tuple[Annotation, ...] = ()) -> Iterator[Suggestion]:
    """Yields what is suggested for a text on the screens, outside of what is annotated."""
    for quote, layer_id, score, kind in _SUGGESTED:
        for n in range(len(text)):
            if text.startswith(quote, n):
                one = _suggestion(n, quote, layer_id, score, kind)
                if not any(each.span.overlaps(one.span) for each in annotations):
                    yield one


def _suggestion(
    start: int, quote: str, layer_id: LayerId, score: float, kind: ReasonKind
) -> Suggestion:
    reason = Reason(kind, quote, 12)
    return Suggestion(start, start + len(quote), layer_id, score, SuggesterName.TAGGER, reason)


def above_a_confidence(window: MainWindow) -> QWidget:
    """The dialog, two of its places unticked."""
    workspace = window.workspace
    found = list(made_suggestions(workspace.text, tuple(workspace.annotations)))
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
