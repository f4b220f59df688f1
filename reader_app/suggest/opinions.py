"""What a model of words thinks of an article, worked out once for all who ask in turn.

The shipped model is asked by its own suggester and by the annotator's own model, which stands on its
opinion; to find features and chances is most of what a suggestion costs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from reader_app.suggest.features import features
from reader_app.suggest.reading import Reading

type Chances = Mapping[str, float]
"""Of a token, how likely each label is."""


class TokenTagger(Protocol):
    """A tagger that says of each token of a sentence how likely each label is."""

    def chances(self, told: Sequence[Sequence[str]]) -> list[dict[str, float]]:
        """Returns the probabilities of all labels for each token that `told` has features of."""
        ...


class Opinion(NamedTuple):
    """Of each sentence, what is told of its words, and what the tagger thinks of them."""

    told: Sequence[Sequence[Sequence[str]]]
    chances: Sequence[Sequence[Chances]]


class _Last:
    """The last opinion; readings are compared by identity, and one of them is all that is kept."""

    def __init__(self) -> None:
        self.given: tuple[Reading, TokenTagger, Opinion] | None = None


_LAST = _Last()


def opinion_of(tagger: TokenTagger, reading: Reading) -> Opinion:
    """Returns what `tagger` makes of the sentences of an article."""
    last = _LAST.given  # read once: another thread may put its own there
    if last is not None and last[0] is reading and last[1] is tagger:
        return last[2]
    told = [features(reading, sentence) for sentence in reading.sentences]
    opinion = Opinion(told, [tagger.chances(sentence) for sentence in told])
    _LAST.given = (reading, tagger, opinion)
    return opinion
