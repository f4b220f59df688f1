"""The record of a person or place is changed in the dialog's own copy and handed over whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from reader_app.model import PERSON, PLACE, Entity, EntityId, EntityKind, HeldTitle, LayerId
from ui.dialogs.entity_dialog import EntityDialog, kinds_on

TODAY = date(2026, 11, 24)
JAMALI = Entity(
    EntityId("e"),
    PERSON,
    EntityKind.PERSON,
    "مهدی جمالی‌نژاد",
    ("جمالی‌نژاد",),
    (HeldTitle("استاندار اصفهان", date(2024, 10, 6)),),
    {"wikidata": "Q1", "viaf": "7"},
    "یادداشت",
)


@pytest.fixture
def dialog(qtbot: QtBot) -> EntityDialog:
    dialog = EntityDialog(JAMALI, today=TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def field(dialog: EntityDialog, name: str, nth: int = 0) -> QLineEdit:
    return dialog.findChildren(QLineEdit, name)[nth]


def ok_button(dialog: EntityDialog) -> QPushButton:
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def warning(dialog: EntityDialog) -> str:
    return dialog.findChild(QLabel, "entityWarning").text()


def test_nothing_touched_means_nothing_changed(dialog: EntityDialog) -> None:
    assert dialog.wanted == JAMALI
    assert ok_button(dialog).isEnabled()


def test_every_part_is_changed(dialog: EntityDialog) -> None:
    field(dialog, "entityName").setText(" مهدی  جمالی ")
    kind = dialog.findChild(QComboBox, "entityKind")
    kind.setCurrentIndex(kind.findData("other"))
    dialog.findChild(QPlainTextEdit, "entityAliases").setPlainText("جمالی\n\nاستاندار ")
    dialog.findChild(QPlainTextEdit, "entityNote").setPlainText("")
    field(dialog, "entityId_wikidata").setText("")
    field(dialog, "entityId_geonames").setText("۴۱۸۸۶۳")
    assert dialog.wanted == replace(
        JAMALI,
        kind=EntityKind.OTHER,
        name="مهدی جمالی",
        aliases=("جمالی", "استاندار"),
        external_ids={"viaf": "7", "geonames": "418863"},
        note="",
    )


def test_an_address_that_is_pasted_becomes_the_id(dialog: EntityDialog) -> None:
    wikidata = field(dialog, "entityId_wikidata")
    wikidata.setText("https://www.wikidata.org/wiki/Q794")
    wikidata.editingFinished.emit()
    assert wikidata.text() == "Q794"
    assert dialog.wanted.external_ids["wikidata"] == "Q794"


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("entityName", " ", "name"),
        ("entityId_wikidata", "اصفهان", "Q42"),
        ("entityId_geonames", "Q42", "number"),
        ("heldTitle.first", "چیزی", "1403/07/15"),
        ("heldTitle.last", "1390", "end before it begins"),
    ],
)
def test_what_cannot_be_kept_is_said_and_not_accepted(
    dialog: EntityDialog, name: str, typed: str, said: str
) -> None:
    field(dialog, name).setText(typed)
    assert said in warning(dialog)
    assert not ok_button(dialog).isEnabled()


def test_a_title_is_added_with_days_of_either_calendar(dialog: EntityDialog) -> None:
    dialog.findChild(QPushButton, "heldTitles.add").click()
    for name, typed in (("name", "وزیر"), ("first", "۱۴۰۰/۰۵/۱۲"), ("last", "2024-07-28")):
        field(dialog, f"heldTitle.{name}", 1).setText(typed)
    assert dialog.wanted.titles == (
        *JAMALI.titles,
        HeldTitle("وزیر", date(2021, 8, 3), date(2024, 7, 28)),
    )


def test_a_title_is_removed(dialog: EntityDialog) -> None:
    dialog.findChild(QToolButton, "heldTitle.remove").click()
    assert dialog.wanted.titles == ()


def test_a_layer_offers_the_kinds_that_fit_it() -> None:
    assert kinds_on(PERSON)[0] is EntityKind.PERSON
    assert EntityKind.PERSON not in kinds_on(PLACE)
    assert set(kinds_on(LayerId("ship"))) == set(EntityKind)


def test_a_kind_that_does_not_fit_is_kept(qtbot: QtBot) -> None:
    odd = replace(JAMALI, kind=EntityKind.SITE)
    dialog = EntityDialog(odd, today=TODAY)
    qtbot.addWidget(dialog)
    assert dialog.wanted == odd
