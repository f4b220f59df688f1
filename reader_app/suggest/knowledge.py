"""What the suggesters know of a library: a snapshot that crosses threads and is never written to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from reader_app.model import Entity, Layer, LayerId
from reader_app.suggest.reading import Reading
from reader_app.suggest.suggestion import SuggesterName, Suggestion


@dataclass(frozen=True, slots=True)
class PhraseCount:
    """What annotators have made of a phrase: `key` is the search key of its words.

    `articles` counts the articles where it stands on the layer, `rejected` the times that this was
    turned down, `plain` the articles that somebody has read where it stands on no layer.
    """

    key: str
    layer_id: LayerId
    articles: int
    rejected: int = 0
    plain: int = 0


class OwnTagger(Protocol):
    """The model of the annotator's own articles; `suggest.own_model` reads one from its file."""

    def suggest(self, reading: Reading) -> Iterable[Suggestion]:
        """Yields what it would annotate, with its own score."""
        ...

    @property
    def thresholds(self) -> Mapping[LayerId, float]:
        """The least score by layer that is worth showing, chosen on held-out articles."""
        ...


@dataclass(frozen=True, slots=True)
class Knowledge:
    """`layers` are those for which anything is suggested; `phrases` by their key.

    `has_tagger` is false where the shipped model is damaged: the others suggest without it.
    """

    layers: tuple[Layer, ...]
    entities: tuple[Entity, ...] = ()
    phrases: Mapping[str, tuple[PhraseCount, ...]] = field(
        default_factory=dict[str, tuple[PhraseCount, ...]]
    )
    own: OwnTagger | None = None
    has_tagger: bool = True


class Suggester(Protocol):
    """One way of finding what could be annotated."""

    name: SuggesterName

    def suggest(self, reading: Reading, knowledge: Knowledge) -> Iterable[Suggestion]:
        """Yields suggestions in any order; they may overlap. Spans never cut a grapheme cluster."""
        ...
