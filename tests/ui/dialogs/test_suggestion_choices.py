"""The part of the settings about suggestions tells what is chosen and shows what is known."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS, PERSON, PLACE
from ui.dialogs.suggestion_choices import SuggestionChoices


@pytest.fixture
def choices(qtbot: QtBot) -> SuggestionChoices:
    choices = SuggestionChoices()
    qtbot.addWidget(choices)
    choices.show_shown(True)
    choices.show_layers(BUILT_IN_LAYERS, frozenset({PLACE}), {PERSON: 0.82}, is_fixed=False)
    choices.show()
    return choices


def box(choices: SuggestionChoices, name: str) -> QCheckBox:
    found = choices.findChild(QCheckBox, name)
    assert found is not None
    return found


def forget_button(choices: SuggestionChoices) -> QPushButton:
    found = choices.findChild(QPushButton, "settingsForget")
    assert found is not None
    return found


def test_a_layer_that_is_off_is_not_ticked(choices: SuggestionChoices) -> None:
    assert box(choices, "settingsSuggest.person").isChecked()
    assert not box(choices, "settingsSuggest.place").isChecked()


def test_switching_a_layer_off_tells_all_that_are_off(
    qtbot: QtBot, choices: SuggestionChoices
) -> None:
    with qtbot.waitSignal(choices.off_changed) as told:
        box(choices, "settingsSuggest.person").click()
    assert told.args == [frozenset({PERSON, PLACE})]


def test_without_suggestions_their_layers_cannot_be_chosen(
    qtbot: QtBot, choices: SuggestionChoices
) -> None:
    with qtbot.waitSignal(choices.shown_changed) as told:
        box(choices, "settingsSuggestionsShown").click()
    assert told.args == [False]
    assert not box(choices, "settingsSuggest.person").isEnabled()


def test_what_is_expected_of_a_layer_stands_beside_it(choices: SuggestionChoices) -> None:
    words = {label.text() for label in choices.findChildren(QLabel)}
    assert "right in 82% of cases" in words
    assert forget_button(choices).isEnabled()


def test_without_a_library_there_are_no_layers(qtbot: QtBot) -> None:
    choices = SuggestionChoices()
    qtbot.addWidget(choices)
    choices.show()
    assert not forget_button(choices).isVisible()
    assert len(choices.findChildren(QCheckBox)) == 1
