"""The dialog lists places to be ticked, leaves out what is annotated, and hands over a whole choice."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from reader_app.annotate.occurrences import Occurrence
from reader_app.model import (
    BUILT_IN_LAYERS,
    PERSON,
    PLACE,
    Article,
    ArticleId,
    LayerId,
    Span,
)
from reader_app.text.snippets import Snippet
from ui.dialogs.apply_to_all import ApplyChoice, ApplyToAllDialog, Scope
from ui.panels.progress_panel import ProgressPanel

ARTICLE = Article(ArticleId("a"), "شهر", "0" * 64)


def place(start: int, *layers: LayerId) -> Occurrence:
    snippet = Snippet("به گفتهٔ علی رضا این بود", (Span(9, 16),))
    span = Span(start, start + 7)
    return Occurrence(ARTICLE, span, "علی رضا", "", "", snippet, frozenset(layers))


PLACES = (place(0), place(20, PERSON), place(40), place(60))


@pytest.fixture
def dialog(qtbot: QtBot) -> ApplyToAllDialog:
    dialog = ApplyToAllDialog("علی رضا", BUILT_IN_LAYERS, PERSON, "en")
    dialog.show_places(Scope.ARTICLE, PLACES)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def summary(dialog: ApplyToAllDialog) -> str:
    return dialog.findChild(QLabel, "applySummary").text()


def tag_button(dialog: ApplyToAllDialog) -> QPushButton:
    box = dialog.findChild(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Ok)


def scope(dialog: ApplyToAllDialog, wanted: Scope) -> QRadioButton:
    return dialog.findChild(QRadioButton, f"applyScope_{wanted.value}")


def starts(occurrences: Sequence[Occurrence]) -> list[int]:
    return [occurrence.span.start for occurrence in occurrences]


def test_all_that_is_free_is_ticked_at_first(dialog: ApplyToAllDialog) -> None:
    assert starts(dialog.ticked) == [0, 40, 60]
    assert summary(dialog) == (
        "3 of 3 places are ticked. 1 have this tag already and are left out."
    )
    assert "(3)" in scope(dialog, Scope.ARTICLE).text()
    assert tag_button(dialog).text() == "Tag 3 places"


def test_space_takes_the_tick_off_and_puts_it_on(dialog: ApplyToAllDialog) -> None:
    view = dialog.list
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert starts(dialog.ticked) == [0, 60]
    assert tag_button(dialog).text() == "Tag 2 places"
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert starts(dialog.ticked) == [0, 40, 60]


def test_space_ticks_all_that_is_selected(dialog: ApplyToAllDialog) -> None:
    view = dialog.list
    for row in (0, 2):
        index = view.model().index(row, 0)
        view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert starts(dialog.ticked) == [40]


def test_a_click_on_the_box_takes_the_tick_off(dialog: ApplyToAllDialog) -> None:
    view = dialog.list
    row = view.visualRect(view.model().index(0, 0))
    spot = row.center()
    spot.setX(row.left() + 10)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert starts(dialog.ticked) == [40, 60]


def test_none_and_all_at_once(dialog: ApplyToAllDialog) -> None:
    dialog.findChild(QPushButton, "applyTickNone").click()
    assert dialog.ticked == []
    assert not tag_button(dialog).isEnabled()
    dialog.findChild(QPushButton, "applyTickAll").click()
    assert len(dialog.ticked) == 3


def test_another_layer_has_other_places_and_keeps_the_ticks(dialog: ApplyToAllDialog) -> None:
    dialog.findChild(QPushButton, "applyTickNone").click()
    choice = dialog.findChild(QComboBox, "applyLayer")
    choice.setCurrentIndex(choice.findData(PLACE))
    assert starts(dialog.ticked) == [20]
    assert summary(dialog) == "1 of 4 places are ticked."
    assert tag_button(dialog).text() == "Tag one place"


def test_all_articles_are_asked_for_once_and_shown_when_they_come(
    qtbot: QtBot, dialog: ApplyToAllDialog
) -> None:
    with qtbot.waitSignal(dialog.scope_wanted):
        scope(dialog, Scope.ALL).click()
    progress = dialog.findChild(ProgressPanel)
    assert progress.isVisible()
    assert dialog.ticked == []
    dialog.show_progress(50, 100)
    dialog.show_places(Scope.ALL, [*PLACES, place(80)], is_cut=True)
    assert progress.isHidden()
    assert len(dialog.ticked) == 4
    assert "Only the first 5 are listed" in summary(dialog)
    scope(dialog, Scope.ARTICLE).click()
    with qtbot.assertNotEmitted(dialog.scope_wanted):
        scope(dialog, Scope.ALL).click()


def test_a_stopped_search_goes_back_to_the_article(dialog: ApplyToAllDialog) -> None:
    scope(dialog, Scope.ALL).click()
    dialog.give_up_all()
    assert dialog.scope is Scope.ARTICLE
    assert len(dialog.ticked) == 3


def test_the_choice_is_handed_over(qtbot: QtBot, dialog: ApplyToAllDialog) -> None:
    with qtbot.waitSignal(dialog.chosen) as chosen:
        tag_button(dialog).click()
    free = (PLACES[0], PLACES[2], PLACES[3])
    assert chosen.args == [ApplyChoice(Scope.ARTICLE, PERSON, free)]


def test_nothing_to_tag_is_said(qtbot: QtBot) -> None:
    dialog = ApplyToAllDialog("علی", BUILT_IN_LAYERS, PERSON, "en")
    qtbot.addWidget(dialog)
    dialog.show_places(Scope.ARTICLE, [place(0, PERSON)])
    assert summary(dialog).startswith("There is no place that could be tagged.")
    assert not tag_button(dialog).isEnabled()
