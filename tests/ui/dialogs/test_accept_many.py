"""The dialog shows what is sure enough, says how many may be wrong, and hands over what is ticked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QSlider, QSpinBox
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS, PERSON, PLACE, LayerId
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion
from ui.dialogs.accept_many import AcceptManyDialog
from ui.models.suggested_model import SuggestedModel
from ui.theme import LIGHT

TEXT = "رضا در یزد گفت. رضا از یزد رفت. یزد ماند و مهر آمد."


def every(quote: str, layer_id: LayerId, score: float) -> list[Suggestion]:
    starts = [n for n in range(len(TEXT)) if TEXT.startswith(quote, n)]
    reason = Reason(ReasonKind.LOOKS_LIKE)
    return [
        Suggestion(n, n + len(quote), layer_id, score, SuggesterName.TAGGER, reason) for n in starts
    ]


ALL = [*every("رضا", PERSON, 0.95), *every("یزد", PLACE, 0.9), *every("مهر", PERSON, 0.55)]


@pytest.fixture
def dialog(qtbot: QtBot) -> AcceptManyDialog:
    dialog = AcceptManyDialog(BUILT_IN_LAYERS, LIGHT, 90)
    dialog.show_suggestions(TEXT, ALL)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def summary(dialog: AcceptManyDialog) -> str:
    return dialog.findChild(QLabel, "acceptSummary").text()


def accept_button(dialog: AcceptManyDialog) -> QPushButton:
    box = dialog.findChild(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Ok)


def least(dialog: AcceptManyDialog) -> QSpinBox:
    return dialog.findChild(QSpinBox, "acceptLeast")


def words(dialog: AcceptManyDialog) -> list[str]:
    model = dialog.list.model()
    assert isinstance(model, SuggestedModel)
    return [row.phrase.words for row in model.shown if row.place is None]


def press(dialog: AcceptManyDialog, row: int) -> None:
    dialog.list.setCurrentIndex(dialog.list.model().index(row, 0))
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)


def test_it_begins_with_what_is_usually_sure_enough(dialog: AcceptManyDialog) -> None:
    assert words(dialog) == ["یزد", "رضا"]
    assert summary(dialog).startswith("5 of 6 suggestions")
    assert accept_button(dialog).text() == "Accept 5"


def test_a_lower_precision_lets_more_in_and_says_that_more_may_be_wrong(
    dialog: AcceptManyDialog,
) -> None:
    assert "none of those" in summary(dialog)
    least(dialog).setValue(55)
    assert words(dialog) == ["مهر", "یزد", "رضا"]
    assert "About one of those" in summary(dialog)
    assert dialog.findChild(QSlider).value() == 55


def test_it_goes_from_the_least_sure_to_the_surest(dialog: AcceptManyDialog) -> None:
    assert (least(dialog).minimum(), least(dialog).maximum()) == (55, 95)
    dialog.findChild(QSlider).setValue(95)
    assert words(dialog) == ["رضا"]
    assert least(dialog).value() == 95


def test_a_phrase_is_ticked_with_all_its_places_and_a_place_alone(dialog: AcceptManyDialog) -> None:
    model = dialog.list.model()
    press(dialog, 2)  # the second place of Yazd
    assert len(dialog.ticked) == 4
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.PartiallyChecked
    press(dialog, 0)
    assert len(dialog.ticked) == 5
    press(dialog, 0)
    assert [each.layer_id for each in dialog.ticked] == [PERSON, PERSON]


def test_what_was_unticked_stays_so_while_others_come_and_go(dialog: AcceptManyDialog) -> None:
    press(dialog, 1)
    least(dialog).setValue(95)
    least(dialog).setValue(55)
    assert len(dialog.ticked) == 5
    dialog.show_suggestions(TEXT, ALL[1:])
    assert len(dialog.ticked) == 4


def test_with_nothing_ticked_there_is_nothing_to_accept(dialog: AcceptManyDialog) -> None:
    dialog.findChild(QPushButton, "acceptTickNone").click()
    assert not accept_button(dialog).isEnabled()
    dialog.findChild(QPushButton, "acceptTickAll").click()
    assert accept_button(dialog).isEnabled()


def test_what_is_ticked_is_handed_over_in_the_order_of_the_text(
    qtbot: QtBot, dialog: AcceptManyDialog
) -> None:
    press(dialog, 1)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        accept_button(dialog).click()
    (wanted,) = chosen.args
    assert [each.start for each in wanted] == sorted(each.start for each in wanted)
    assert len(wanted) == 4


def test_a_screen_reader_is_told_the_phrase_its_layer_and_its_line(
    dialog: AcceptManyDialog,
) -> None:
    model = dialog.list.model()
    spoken = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert spoken[0] == "یزد, Place"
    assert spoken[1] == f"یزد, Place: {TEXT}"


def test_a_click_on_a_box_ticks_its_place(dialog: AcceptManyDialog) -> None:
    index = dialog.list.model().index(1, 0)
    rect = dialog.list.visualRect(index)
    for x in range(rect.left(), rect.left() + 60, 4):
        before = len(dialog.ticked)
        place = QPoint(x, rect.center().y())
        QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        if len(dialog.ticked) != before:
            assert x > rect.left() + 20, "a place is moved in from the side"
            return
    pytest.fail("no click ticked it")
