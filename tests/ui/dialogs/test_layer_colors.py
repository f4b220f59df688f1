"""The colours that are offered can be told apart by everybody."""

from __future__ import annotations

import itertools
import math

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS
from ui.dialogs.layer_colors import SAFE_COLORS, ColorGrid, color_names
from ui.theme import LIGHT

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
SIGHTS = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.95047, 1.0, 1.08883)

type Triple = tuple[float, ...]


def linear(color: str) -> Triple:
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)


def times(matrix: tuple[Triple, ...], vector: Triple) -> Triple:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def lab(rgb: Triple) -> Triple:
    xyz = times(XYZ, tuple(min(max(channel, 0), 1) for channel in rgb))
    shares = [value / white for value, white in zip(xyz, WHITE, strict=True)]
    x, y, z = (s ** (1 / 3) if s > 0.008856 else 7.787 * s + 16 / 116 for s in shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("sight", SIGHTS)
def test_no_two_colours_are_alike_to_anyone(sight: str) -> None:
    seen = {color: lab(times(SIGHTS[sight], linear(color))) for color in SAFE_COLORS}
    for one, other in itertools.combinations(SAFE_COLORS, 2):
        assert math.dist(seen[one], seen[other]) >= 21, (one, other)


def test_every_colour_stands_out_from_the_page() -> None:
    page = times(XYZ, linear(LIGHT.page))[1]
    for color in SAFE_COLORS:
        assert (page + 0.05) / (times(XYZ, linear(color))[1] + 0.05) > 3, color


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
