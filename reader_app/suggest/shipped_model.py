"""The model of people and places that comes with the program: read from resources/models, once a process.

Two files: the model itself (tagger.crf) and what is to be known of it (tagger.json). build_spec/tagger.py
makes both; MODEL_CARD.md beside them says from what and how good it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from reader_app.paths import RESOURCES
from reader_app.suggest.crf import Crf
from reader_app.suggest.features import VERSION
from reader_app.suggest_errors import ModelDamaged

FOLDER: Final = RESOURCES / "models"
MODEL: Final = "tagger.crf"
ABOUT: Final = "tagger.json"

type Scale = Sequence[tuple[float, float]]
"""Rising pairs of the model's own probability and the share that was right of what had it."""


class About(msgspec.Struct, frozen=True):
    """What stands beside a model: `features` is the version of the features that it was trained with."""

    features: int
    sha256: str
    scales: dict[str, list[tuple[float, float]]]


class ShippedModel(msgspec.Struct, frozen=True):
    crf: Crf
    about: About

    def score(self, kind: str, probability: float) -> float:
        """Returns the share that is right of runs of `kind` to which the model gives `probability`."""
        return scaled(self.about.scales[kind], probability)


@cache
def shipped_model() -> ShippedModel:
    """Returns the model; the first call reads it. Raises ModelDamaged."""
    return read_model(FOLDER)


def read_model(folder: Path) -> ShippedModel:
    """Reads the model of a folder. Raises ModelDamaged if it is not whole, or not for these features."""
    try:
        about = msgspec.json.decode((folder / ABOUT).read_bytes(), type=About)
        content = (folder / MODEL).read_bytes()
    except (OSError, msgspec.MsgspecError) as error:
        raise ModelDamaged(folder / ABOUT) from error
    if about.features != VERSION:
        raise ModelDamaged(folder / ABOUT)
    return ShippedModel(Crf(content, about.sha256, folder / MODEL), about)


def scaled(scale: Scale, probability: float) -> float:
    """Returns where a probability comes to stand on a scale, in proportion between its pairs."""
    at = bisect_right(scale, probability, key=lambda pair: pair[0])
    if at == 0:
        return scale[0][1]
    if at == len(scale):
        return scale[-1][1]
    (low, under), (high, over) = scale[at - 1], scale[at]
    return under + (over - under) * (probability - low) / (high - low)
