"""A conditional random field that says of each word how likely each of its labels is."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock


class ChanceTagger:
    """A `TokenTagger` out of a model's bytes, which have been proved to be whole: CRFsuite believes
    whatever they say. Threads wait for each other: CRFsuite keeps the sentence that it was told, and
    would answer one thread about the sentence of another.
    """

    def __init__(self, content: bytes) -> None:
        """Raises ValueError if the bytes are no model."""
        # It takes longer to import than the window to show.
        import pycrfsuite

        self._content = content  # CRFsuite reads it where it lies
        self._turn = Lock()
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(content)
        self._labels: tuple[str, ...] = tuple(self._tagger.labels())

    def chances(self, told: Sequence[Sequence[str]]) -> list[dict[str, float]]:
        if not told:
            return []
        marginal = self._tagger.marginal
        with self._turn:
            self._tagger.set(told)
            return [{label: marginal(label, i) for label in self._labels} for i in range(len(told))]
