"""The signs of layers beside their colours, and what else a theme paints."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS, Layer, LayerId
from ui.panels.article_list import ArticleListPanel
from ui.reading.span_painter import _PATTERNS
from ui.theme import CUES, DARK, LIGHT, Theme, cue_of


def test_a_layer_keeps_its_sign_when_the_layers_are_reordered() -> None:
    own = Layer(LayerId("5a3c86c2"), {"fa": "پول"}, "#336699", "m", 0)
    for layer in (*BUILT_IN_LAYERS, own):
        assert {cue_of(replace(layer, position=position)) for position in range(9)} == {
            cue_of(layer)
        }


def test_the_built_in_layers_share_their_signs_with_no_other() -> None:
    built_in = [cue_of(layer) for layer in BUILT_IN_LAYERS]
    own = {cue_of(Layer(LayerId(f"own-{n}"), {}, "#336699", "", 0)) for n in range(200)}
    assert built_in == [0, 1, 2]
    assert own == {3, 4}
    assert len(set(_PATTERNS)) == len(_PATTERNS) == CUES


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_scroll_bar_of_the_list_lies_on_the_page_in_every_theme(
    qtbot: QtBot, theme: Theme
) -> None:
    panel = ArticleListPanel()
    qtbot.addWidget(panel)
    panel.set_theme(theme)
    sheet = panel.view.verticalScrollBar().styleSheet()
    assert f"QScrollBar:vertical {{ background: {theme.page};" in sheet
