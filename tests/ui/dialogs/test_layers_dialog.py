"""Layers are changed in the dialog's own copies, by the rules, and handed over whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS, PERSON, Layer, LayerId
from ui.dialogs.layer_colors import SAFE_COLORS, ColorGrid
from ui.dialogs.layers_dialog import LayersDialog

OWN = Layer(LayerId("own"), {"fa": "سازمان", "en": "Organisation"}, "#8A2BE2", "o", 3)
LAYERS = (*BUILT_IN_LAYERS, OWN)


@pytest.fixture
def dialog(qtbot: QtBot) -> LayersDialog:
    dialog = LayersDialog(LAYERS, {OWN.id: 12, PERSON: 3})
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog: LayersDialog, row: int) -> None:
    dialog.findChild(QListWidget, "layersList").setCurrentRow(row)


def press(dialog: LayersDialog, name: str) -> None:
    kind = QToolButton if name in ("layerUp", "layerDown") else QPushButton
    dialog.findChild(kind, name).click()


def write(qtbot: QtBot, dialog: LayersDialog, name: str, words: str) -> None:
    """Puts words in a field as an annotator does: QTest can type Latin letters only."""
    field = dialog.findChild(QLineEdit, name)
    field.selectAll()
    field.insert(words)
    field.textEdited.emit(field.text())


def ok_button(dialog: LayersDialog) -> QPushButton:
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def warning(dialog: LayersDialog) -> str:
    return dialog.findChild(QLabel, "layersWarning").text()


def test_nothing_touched_means_nothing_changed(dialog: LayersDialog) -> None:
    for row in range(len(LAYERS)):
        choose(dialog, row)
    assert dialog.wanted_layers == LAYERS


def test_a_layer_is_renamed_in_both_languages(qtbot: QtBot, dialog: LayersDialog) -> None:
    choose(dialog, 0)
    write(qtbot, dialog, "layerPersianName", " فرد ")
    write(qtbot, dialog, "layerEnglishName", "Human")
    assert dialog.wanted_layers[0] == replace(LAYERS[0], name={"fa": "فرد", "en": "Human"})
    assert dialog.wanted_layers[1:] == LAYERS[1:]


def test_a_layer_of_ones_own_can_have_names(dialog: LayersDialog) -> None:
    names = dialog.findChild(QCheckBox, "layerHasNames")
    choose(dialog, 0)
    assert names.isChecked()
    assert not names.isEnabled()
    choose(dialog, 3)
    assert not names.isChecked()
    names.click()
    assert dialog.wanted_layers[3] == replace(OWN, has_entities=True)


def test_an_emptied_name_leaves_the_other_language(qtbot: QtBot, dialog: LayersDialog) -> None:
    choose(dialog, 3)
    write(qtbot, dialog, "layerEnglishName", "")
    assert dialog.wanted_layers[3].name == {"fa": "سازمان"}
    assert ok_button(dialog).isEnabled()


def test_names_in_further_languages_are_kept(qtbot: QtBot) -> None:
    layer = replace(OWN, name={**OWN.name, "de": "Organisation"})
    dialog = LayersDialog((layer,), {})
    qtbot.addWidget(dialog)
    write(qtbot, dialog, "layerPersianName", "نهاد")
    assert dialog.wanted_layers[0].name == {**layer.name, "fa": "نهاد"}


def test_a_layer_without_a_name_cannot_be_kept(qtbot: QtBot, dialog: LayersDialog) -> None:
    press(dialog, "layerAdd")
    assert not ok_button(dialog).isEnabled()
    assert "name" in warning(dialog)
    write(qtbot, dialog, "layerPersianName", "قانون")
    assert ok_button(dialog).isEnabled()
    assert warning(dialog) == ""


def test_a_new_layer_has_an_id_of_its_own_and_a_colour_not_in_use(
    qtbot: QtBot, dialog: LayersDialog
) -> None:
    for name in ("قانون", "رویداد"):
        press(dialog, "layerAdd")
        write(qtbot, dialog, "layerPersianName", name)
    law, event = dialog.wanted_layers[4:]
    assert (law.name, event.name) == ({"fa": "قانون"}, {"fa": "رویداد"})
    assert len({layer.id for layer in dialog.wanted_layers}) == 6
    assert len(law.id) == 32
    assert [law.color, event.color] == list(SAFE_COLORS[3:5])
    assert (law.position, event.position) == (4, 5)


@pytest.mark.parametrize(
    ("typed", "key"),
    [("q", "q"), ("Q", "q"), ("ض", "q"), ("پ", "m"), ("7", ""), ("۷", ""), ("é", ""), ("", "")],
)
def test_a_key_is_one_latin_letter_whatever_the_keyboard(
    qtbot: QtBot, dialog: LayersDialog, typed: str, key: str
) -> None:
    choose(dialog, 3)
    write(qtbot, dialog, "layerHotkey", typed)
    assert dialog.wanted_layers[3].hotkey == key
    assert dialog.findChild(QLineEdit, "layerHotkey").text() == key.upper()


def test_a_key_that_is_taken_is_said_and_not_kept(qtbot: QtBot, dialog: LayersDialog) -> None:
    choose(dialog, 3)
    write(qtbot, dialog, "layerHotkey", "p")
    assert not ok_button(dialog).isEnabled()
    assert "Person" in warning(dialog)
    write(qtbot, dialog, "layerHotkey", "x")
    assert ok_button(dialog).isEnabled()


def test_a_colour_is_chosen_from_the_grid(dialog: LayersDialog) -> None:
    choose(dialog, 1)
    grid = dialog.findChild(ColorGrid)
    swatch = next(s for s in grid.findChildren(QToolButton) if s.toolTip() == "Navy")
    swatch.click()
    assert dialog.wanted_layers[1].color == SAFE_COLORS[8]
    assert swatch.isChecked()


def test_the_chosen_layers_colour_is_marked(dialog: LayersDialog) -> None:
    choose(dialog, 2)
    checked = [s.toolTip() for s in dialog.findChildren(QToolButton) if s.isChecked()]
    assert checked == ["Rust"]


def test_layers_move_up_and_down(dialog: LayersDialog) -> None:
    choose(dialog, 3)
    press(dialog, "layerUp")
    press(dialog, "layerUp")
    assert [layer.id for layer in dialog.wanted_layers] == ["person", "own", "place", "commitment"]
    assert [layer.position for layer in dialog.wanted_layers] == [0, 1, 2, 3]
    press(dialog, "layerDown")
    assert dialog.wanted_layers[2].id == "own"


def test_the_first_layer_goes_no_further_up(dialog: LayersDialog) -> None:
    choose(dialog, 0)
    assert not dialog.findChild(QToolButton, "layerUp").isEnabled()
    choose(dialog, 3)
    assert not dialog.findChild(QToolButton, "layerDown").isEnabled()


def test_layers_are_dragged_into_another_order(dialog: LayersDialog) -> None:
    rows = dialog.findChild(QListWidget, "layersList").model()
    assert rows.moveRow(QModelIndex(), 3, QModelIndex(), 0)
    first = dialog.wanted_layers[0]
    assert (first.id, first.position) == ("own", 0)


@pytest.mark.parametrize("row", [0, 1, 2])
def test_a_built_in_layer_cannot_be_removed(dialog: LayersDialog, row: int) -> None:
    choose(dialog, row)
    assert not dialog.findChild(QPushButton, "layerRemove").isEnabled()


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    asked: list[str] = []

    def question(_parent: object, _title: str, words: str) -> QMessageBox.StandardButton:
        asked.append(words)
        return button

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


def test_removal_asks_first_and_says_how_many_annotations_go(
    dialog: LayersDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, QMessageBox.StandardButton.Yes)
    choose(dialog, 3)
    press(dialog, "layerRemove")
    assert dialog.wanted_layers == BUILT_IN_LAYERS
    assert len(asked) == 1
    assert "12" in asked[0]
    assert "Organisation" in asked[0]


def test_a_layer_stays_when_the_removal_is_not_meant(
    dialog: LayersDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, QMessageBox.StandardButton.No)
    choose(dialog, 3)
    press(dialog, "layerRemove")
    assert dialog.wanted_layers == LAYERS


def test_an_unused_layer_goes_without_a_question(
    qtbot: QtBot, dialog: LayersDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, QMessageBox.StandardButton.No)
    press(dialog, "layerAdd")
    press(dialog, "layerRemove")
    assert asked == []
    assert dialog.wanted_layers == LAYERS
