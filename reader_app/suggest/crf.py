"""A conditional random field out of its bytes, and the runs of words that it takes for something.

CRFsuite (python-crfsuite) believes whatever is in a model's file and may bring the process down over a
damaged one. So the bytes come here with their hash, and nothing is opened before it was compared.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from reader_app.suggest.chance_tagger import ChanceTagger
from reader_app.suggest_errors import ModelDamaged

BEGINS: Final = "B-"
GOES_ON: Final = "I-"
OUTSIDE: Final = "O"


class Run(NamedTuple):
    """The tokens `[first, last)` of a sentence, what they are taken for, and how probably."""

    first: int
    last: int
    kind: str
    probability: float


class Crf(ChanceTagger):
    """A trained model with labels in IOB2."""

    def __init__(self, content: bytes, sha256: str, path: Path) -> None:
        """Raises ModelDamaged, which names `path`, if the bytes are not those that were written."""
        if hashlib.sha256(content).hexdigest() != sha256:
            raise ModelDamaged(path)
        try:
            super().__init__(content)
        except ValueError as error:
            raise ModelDamaged(path) from error


def runs(chances: Sequence[Mapping[str, float]], kind: str, least: float) -> Iterator[Run]:
    """Yields the runs of `kind` that are at least so probable, in order; one may begin inside another.

    The probability of a run is that of its first word to begin one, of each other to go on with it,
    and of the one behind it not to: the least of them, for they hang together.
    """
    begins, goes_on = BEGINS + kind, GOES_ON + kind
    for first, labels in enumerate(chances):
        probability = labels.get(begins, 0.0)
        if probability < least:
            continue
        last = first + 1
        further = 0.0
        while last < len(chances):
            further = chances[last].get(goes_on, 0.0)
            if further <= probability / 2:
                break
            probability, further = min(probability, further), 0.0
            last += 1
        probability -= further
        if probability >= least:
            yield Run(first, last, kind, probability)
