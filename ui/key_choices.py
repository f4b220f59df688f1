"""Which command has which keys, between the usual ones, the annotator's wishes and the layers.

Invariant: whatever the settings hold, no key is given to two commands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader_app.model import Layer
from ui.action_specs import SPECS
from ui.keyboard import layer_keys, normal, presses
from ui.view_keys import VIEW_KEYS, ViewKey

type Keys = Mapping[str, Sequence[str]]
"""Key sequences by the id of a command."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whom a key belongs to: one of the three."""

    command: str = ""
    layer: Layer | None = None
    view_key: ViewKey | None = None


def usual_keys() -> dict[str, tuple[str, ...]]:
    return {spec.id: spec.keys for spec in SPECS}


def chosen_keys(wishes: Keys, layers: Sequence[Layer] = ()) -> dict[str, tuple[str, ...]]:
    """Returns the keys of every command.

    A wish goes before what is usual, and a layer's key before both; a sequence that is taken or that is
    none is left out. Wishes of commands that this version does not have are passed over.
    """
    usual = usual_keys()
    known = {action_id: wished for action_id, wished in wishes.items() if action_id in usual}
    letters = {layer.hotkey.upper() for layer in layers if layer.hotkey}
    # The usual keys are in nobody's way, a test sees to it; but some are letters, as layers have.
    if not known and not any(letters.intersection(keys) for keys in usual.values()):
        return usual
    taken = {
        press for layer, keys in keys_of_layers(layers) for key in keys for press in presses(key)
    }
    chosen = dict[str, tuple[str, ...]]()
    for action_id in sorted(usual, key=lambda each: each not in known):  # stable: wishes come first
        kept = list[str]()
        for sequence in (normal(key) for key in known.get(action_id, usual[action_id])):
            if sequence and not presses(sequence) & taken:
                kept.append(sequence)
        taken.update(press for sequence in kept for press in presses(sequence))
        chosen[action_id] = tuple(kept)
    return {action_id: chosen[action_id] for action_id in usual}


def keys_of_layers(layers: Sequence[Layer]) -> list[tuple[Layer, list[str]]]:
    return [(layer, layer_keys(layer.hotkey, place)) for place, layer in enumerate(layers, 1)]


def owner_of(sequence: str, keys: Keys, layers: Sequence[Layer], *, but: str = "") -> Owner | None:
    """Returns who has `sequence` or one that is pressed the same way, the command `but` left aside."""
    wanted = presses(sequence)
    for view_key in VIEW_KEYS:
        if view_key.is_needed_there and any(presses(key) & wanted for key in view_key.keys):
            return Owner(view_key=view_key)
    for layer, own in keys_of_layers(layers):
        if any(presses(key) & wanted for key in own):
            return Owner(layer=layer)
    for action_id, own in keys.items():
        if action_id != but and any(presses(key) & wanted for key in own):
            return Owner(command=action_id)
    return None


def wishes_from(wanted: Keys, wishes: Keys) -> dict[str, tuple[str, ...]]:
    """Returns what the settings have to keep: the keys that are not the usual ones.

    Wishes of commands that this version does not have stay.
    """
    usual = usual_keys()
    return {
        **{action_id: tuple(keys) for action_id, keys in wishes.items() if action_id not in usual},
        **{
            action_id: tuple(keys)
            for action_id, keys in wanted.items()
            if [normal(key) for key in usual[action_id]] != [normal(key) for key in keys]
        },
    }
