"""The signs of layers beside their colours."""

from __future__ import annotations

from dataclasses import replace

from reader_app.model import BUILT_IN_LAYERS, Layer, LayerId
from ui.reading.span_painter import _PATTERNS
from ui.theme import CUES, cue_of


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
