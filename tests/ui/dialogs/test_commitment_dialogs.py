"""What the dialogs of the page of commitments ask for, and how they understand it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader_app.model import PERSON, Entity, EntityId, EntityKind
from ui.dialogs.choose_entities import ChooseEntitiesDialog
from ui.dialogs.reminder_dialog import ReminderDialog
from ui.dialogs.topic_dialog import TopicDialog

TODAY = date(2025, 9, 10)


def person(number: int, *names: str) -> Entity:
    return Entity(EntityId(f"p{number}"), PERSON, EntityKind.PERSON, names[0], names[1:])


PERSONS = [person(1, "مهدی جمالی‌نژاد", "جمالينژاد"), person(2, "یوگنی باگدانوف")]


# --- reminders ---


def reminder(qtbot: QtBot, **known: date | None) -> ReminderDialog:
    dialog = ReminderDialog("fa", today=TODAY, **known)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


@pytest.mark.parametrize("written", ["۱۴۰۴/۰۶/۳۰", "2025-09-21", "30 شهریور 1404"])
def test_a_day_is_understood_in_either_calendar(qtbot: QtBot, written: str) -> None:
    dialog = reminder(qtbot)
    dialog.day.setText(written)
    assert dialog.wanted == date(2025, 9, 21)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [date(2025, 9, 21)]


def test_what_is_no_day_cannot_be_taken(qtbot: QtBot) -> None:
    dialog = reminder(qtbot)
    dialog.day.setText("گاهی")
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    assert dialog.findChild(QLabel, "reminderUnderstood").text() == "This is no day."


def test_the_day_of_the_deadline_and_a_week_before_are_offered(qtbot: QtBot) -> None:
    dialog = reminder(qtbot, due=date(2025, 9, 30))
    days: list[date | None] = []
    for number in range(4):
        dialog.findChild(QPushButton, f"reminderOffer{number}").click()
        days.append(dialog.wanted)
    assert days == [date(2025, 9, 17), date(2025, 10, 10), date(2025, 9, 30), date(2025, 9, 23)]


def test_a_reminder_is_taken_off(qtbot: QtBot) -> None:
    dialog = reminder(qtbot, present=date(2025, 9, 12))
    assert dialog.wanted == date(2025, 9, 12)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.findChild(QPushButton, "reminderOff").click()
    assert chosen.args == [None]


# --- topics ---


def test_a_topic_is_typed_or_chosen_and_blanks_do_not_count(qtbot: QtBot) -> None:
    dialog = TopicDialog(["آب", "راه"], "راه")
    qtbot.addWidget(dialog)
    assert dialog.field.currentText() == "راه"
    dialog.field.setCurrentText("  همکاری   با روسیه ")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == ["همکاری با روسیه"]


# --- persons and places ---


@pytest.fixture
def choosing(qtbot: QtBot) -> ChooseEntitiesDialog:
    dialog = ChooseEntitiesDialog("Persons", PERSONS, {PERSONS[1].id})
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_a_name_is_found_by_any_spelling_of_any_of_its_names(
    choosing: ChooseEntitiesDialog,
) -> None:
    choosing.field.setText("جمالینژاد")
    assert choosing.list.model().rowCount() == 1
    choosing.field.setText("کسی")
    assert choosing.list.model().rowCount() == 0


def test_keys_alone_tick_a_name(qtbot: QtBot, choosing: ChooseEntitiesDialog) -> None:
    choosing.field.setFocus()
    QTest.keyClick(choosing.field, Qt.Key.Key_Down)
    QTest.keyClick(choosing.list, Qt.Key.Key_Space)
    with qtbot.waitSignal(choosing.chosen) as chosen:
        choosing.accept()
    assert chosen.args == [frozenset(each.id for each in PERSONS)]
