"""Every key has one owner, whatever the settings hold."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.model import BUILT_IN_LAYERS, Layer, LayerId
from ui.action_specs import SPECS
from ui.key_choices import Keys, Owner, chosen_keys, owner_of, usual_keys, wishes_from
from ui.keyboard import normal, presses

OWN_LAYER = Layer(LayerId("own"), {"en": "Own"}, "#000000", hotkey="x", position=3)
LAYERS = (*BUILT_IN_LAYERS, OWN_LAYER)
IDS = [spec.id for spec in SPECS]
SEQUENCES = [
    "Ctrl+Z",
    "Ctrl+ظ",
    "Ctrl+Shift+Z",
    "F3",
    "P",
    "X",
    "1",
    "nothing",
    "",
    "Alt+F4",
    "Ctrl+J",
]

wishes = st.dictionaries(
    st.sampled_from([*IDS, "of.another.version"]),
    st.lists(st.sampled_from(SEQUENCES) | st.text("Ctrl+SZز ,", max_size=8), max_size=3).map(tuple),
    max_size=6,
)


def test_without_wishes_the_keys_are_the_usual_ones() -> None:
    assert chosen_keys({}) == usual_keys()


def test_no_usual_key_is_a_letter_or_digit_alone_of_a_built_in_layer() -> None:
    alone = {key for keys in usual_keys().values() for key in keys if len(key) == 1}
    assert not alone & {layer.hotkey.upper() for layer in BUILT_IN_LAYERS}
    assert not any(key.isdigit() for key in alone)


def test_a_layer_that_has_the_letter_of_a_command_keeps_it() -> None:
    keys = chosen_keys({}, (*BUILT_IN_LAYERS, replace(OWN_LAYER, hotkey="e")))
    assert keys["mention.link"] == ()
    assert keys["mention.choose"] == usual_keys()["mention.choose"]


def test_no_usual_key_takes_one_of_the_text_away() -> None:
    found = [owner_of(key, {}, ()) for keys in usual_keys().values() for key in keys]
    assert [owner for owner in found if owner is not None] == []


def test_a_wish_takes_its_key_from_the_command_that_has_it_usually() -> None:
    keys = chosen_keys({"article.next": ("Ctrl+Z",)})
    assert keys["article.next"] == ("Ctrl+Z",)
    assert keys["edit.undo"] == ()
    assert keys["edit.redo"] == usual_keys()["edit.redo"]


def test_a_command_can_go_without_a_key() -> None:
    assert chosen_keys({"edit.undo": ()})["edit.undo"] == ()


def test_a_layers_key_is_not_given_to_a_command() -> None:
    keys = chosen_keys({"article.next": ("X", "Ctrl+J")}, LAYERS)
    assert keys["article.next"] == ("Ctrl+J",)
    assert chosen_keys({"article.next": ("X",)}, BUILT_IN_LAYERS)["article.next"] == ("X",)


@given(wishes)
def test_no_key_is_given_twice_whatever_is_wished(wished: Keys) -> None:
    keys = chosen_keys(wished, LAYERS)

    assert list(keys) == IDS
    pressed = [
        frozenset(press for sequence in own for press in presses(sequence)) for own in keys.values()
    ]
    assert all(not one & other for one, other in combinations(pressed, 2))
    assert all(normal(sequence) for own in keys.values() for sequence in own)


@pytest.mark.parametrize(
    ("sequence", "owner"),
    [
        ("Ctrl+Z", Owner(command="edit.undo")),
        ("Ctrl+ظ", Owner(command="edit.undo")),
        ("P", Owner(layer=BUILT_IN_LAYERS[0])),
        ("4", Owner(layer=OWN_LAYER)),
        ("5", None),
        ("Ctrl+J", None),
    ],
)
def test_a_key_knows_its_owner(sequence: str, owner: Owner | None) -> None:
    assert owner_of(sequence, usual_keys(), LAYERS) == owner


def test_the_keys_of_the_text_belong_to_it() -> None:
    found = owner_of("Shift+Left", usual_keys(), LAYERS)
    assert found is not None
    assert found.view_key is not None


def test_a_command_is_not_in_its_own_way() -> None:
    assert owner_of("Ctrl+Z", usual_keys(), LAYERS, but="edit.undo") is None


def test_only_what_differs_is_kept_and_what_is_unknown_stays() -> None:
    wanted = {**usual_keys(), "edit.undo": ("Ctrl+J",), "annotate.delete": ("Del",)}
    kept = wishes_from(wanted, {"of.another.version": ("F2",), "edit.redo": ("F4",)})
    assert kept == {"of.another.version": ("F2",), "edit.undo": ("Ctrl+J",)}
