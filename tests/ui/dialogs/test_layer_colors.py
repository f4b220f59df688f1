"""The colours that are offered can be told apart by everybody."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from sights import SIGHTS, contrast, difference

from reader_app.model import BUILT_IN_LAYERS
from ui.dialogs.layer_colors import SAFE_COLORS, ColorGrid, color_names
from ui.theme import LIGHT


@pytest.mark.parametrize("sight", SIGHTS)
def test_no_two_colours_are_alike_to_anyone(sight: str) -> None:
    for one, other in itertools.combinations(SAFE_COLORS, 2):
        assert difference(one, other, sight) >= 21, (one, other)


def test_every_colour_stands_out_from_the_page() -> None:
    for color in SAFE_COLORS:
        assert contrast(color, LIGHT.page) > 3, color


def test_the_built_in_layers_come_first_and_every_colour_has_a_name() -> None:
    assert SAFE_COLORS[:3] == tuple(layer.color for layer in BUILT_IN_LAYERS)
    assert len(set(color_names())) == len(SAFE_COLORS)


@pytest.fixture
def grid(qtbot: QtBot) -> ColorGrid:
    grid = ColorGrid()
    qtbot.addWidget(grid)
    grid.show()
    return grid


def test_any_other_colour_can_be_chosen(
    qtbot: QtBot, grid: ColorGrid, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor("#123abc"))
    grid.show_color(SAFE_COLORS[0])
    with qtbot.waitSignal(grid.color_chosen) as chosen:
        grid.findChild(QPushButton, "otherColor").click()
    assert chosen.args == ["#123ABC"]
    assert not any(swatch.isChecked() for swatch in grid.findChildren(QToolButton))


def test_a_cancelled_choice_changes_nothing(
    qtbot: QtBot, grid: ColorGrid, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor())
    with qtbot.assertNotEmitted(grid.color_chosen):
        grid.findChild(QPushButton, "otherColor").click()
