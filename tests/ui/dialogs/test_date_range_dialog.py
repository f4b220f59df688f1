"""Days are asked for in either calendar, and it is said how they were understood."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from ui.dialogs.date_range_dialog import DateRangeDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> DateRangeDialog:
    dialog = DateRangeDialog("fa", today=date(2025, 7, 30))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def understood(dialog: DateRangeDialog) -> str:
    return dialog.findChild(QLabel, "rangeUnderstood").text()


def may_be_accepted(dialog: DateRangeDialog) -> bool:
    box = dialog.findChild(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_either_calendar_is_understood_and_said_in_both(dialog: DateRangeDialog) -> None:
    dialog.first.setText("۱ مرداد ۱۴۰۴")
    dialog.last.setText("2025-08-22")
    assert may_be_accepted(dialog)
    assert "مرداد" in understood(dialog)
    assert "۲۰۲۵" in understood(dialog)


def test_an_end_left_empty_is_open(qtbot: QtBot, dialog: DateRangeDialog) -> None:
    dialog.first.setText("1404")
    assert may_be_accepted(dialog)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == ["1404.."]


@pytest.mark.parametrize(("first", "last"), [("", ""), ("فلان", ""), ("1405", "1404")])
def test_what_means_no_days_cannot_be_accepted(
    dialog: DateRangeDialog, first: str, last: str
) -> None:
    dialog.first.setText(first)
    dialog.last.setText(last)
    assert not may_be_accepted(dialog)
    assert understood(dialog)
