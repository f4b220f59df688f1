"""Suggests the people and places whose names are in the tables that ship with the program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from reader_app.model import PERSON, PLACE, LayerId, Span
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.person_names import PersonEvidence, find_persons
from reader_app.suggest.place_names import PlaceEvidence, find_places
from reader_app.suggest.reading import Reading
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion
from reader_app.text.clusters import snap_to_clusters

# The share that was right, in the middle between what tests/benchmarks/gazetteer_precision.py counts on
# ParsTwiNER's training part and on news annotated by our own guidelines. The first counts more against
# the words «استان» and «شهر» before a place, and is full of verses and chats; so news count double where
# a name stands alone.
PERSON_SCORES: Final[Mapping[PersonEvidence, float]] = {
    PersonEvidence.FULL: 0.94,
    PersonEvidence.FULL_BY_ENDING: 0.95,
    PersonEvidence.FULL_UNSEEN: 0.72,
    PersonEvidence.FULL_AMBIGUOUS: 0.79,
    PersonEvidence.TITLED: 0.68,
    PersonEvidence.SPEAKING: 0.9,
    PersonEvidence.SURNAME: 0.45,
    PersonEvidence.GIVEN: 0.49,
}
PLACE_SCORES: Final[Mapping[PlaceEvidence, float]] = {
    PlaceEvidence.INTRODUCED: 0.9,
    PlaceEvidence.LONG: 0.82,
    PlaceEvidence.LISTED: 0.97,
    PlaceEvidence.COUNTRY: 0.94,
    PlaceEvidence.PREPOSITION: 0.94,
    PlaceEvidence.ALONE: 0.75,
    PlaceEvidence.ORDINARY_INTRODUCED: 0.58,
    PlaceEvidence.ORDINARY_LISTED: 0.7,
    PlaceEvidence.ORDINARY_COUNTED: 0.35,
}


class GazetteerSuggester:
    """Knows names, and the words beside them that tell a name from an ordinary word."""

    name = SuggesterName.GAZETTEER

    def suggest(self, reading: Reading, knowledge: Knowledge) -> Iterator[Suggestion]:
        """Yields people and places; no two of them overlap."""
        persons = find_persons(reading)
        taken = frozenset(i for each in persons for i in range(each.first, each.last))
        for first, last, evidence in persons:
            score = PERSON_SCORES[evidence]
            yield from self._made(reading, first, last, PERSON, score, ReasonKind.KNOWN_NAME)
        for first, last, evidence in find_places(reading, taken):
            score = PLACE_SCORES[evidence]
            yield from self._made(reading, first, last, PLACE, score, ReasonKind.KNOWN_PLACE)

    def _made(
        self,
        reading: Reading,
        first: int,
        last: int,
        layer_id: LayerId,
        score: float,
        kind: ReasonKind,
    ) -> Iterator[Suggestion]:
        span = Span(reading.tokens[first].start, reading.tokens[last - 1].end)
        if snap_to_clusters(reading.text, span) == span:
            words = " ".join(reading.text[span.start : span.end].split())
            yield Suggestion(*span, layer_id, score, self.name, Reason(kind, words))
