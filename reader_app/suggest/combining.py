"""All suggesters asked, and of what they say the part that is worth showing.

Invariant: no two suggestions overlap on a layer, none overlaps an annotation of its layer, none was
turned down; the same reading and knowledge always give the same suggestions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from reader_app.model import PERSON, PLACE, LayerId, Span
from reader_app.suggest.cues import CueSuggester
from reader_app.suggest.gazetteer import GazetteerSuggester
from reader_app.suggest.knowledge import Knowledge, Suggester
from reader_app.suggest.memory import MemorySuggester, is_unwanted
from reader_app.suggest.names import NamesSuggester
from reader_app.suggest.reading import Reading, phrase_key
from reader_app.suggest.suggestion import SuggesterName, Suggestion
from reader_app.suggest.tagger import TaggerSuggester
from reader_app.suggest.weighing import weighed
from reader_app.text.clusters import snap_to_clusters

_NAMES: Final = NamesSuggester()
_CUES: Final = CueSuggester()
SUGGESTERS: Final[tuple[Suggester, ...]] = (
    TaggerSuggester(),
    GazetteerSuggester(),
    _NAMES,
    MemorySuggester(),
)
"""Those of names and of whatever was annotated before; the cues of promises ask who was named first."""

_OWN: Final = frozenset({SuggesterName.MEMORY, SuggesterName.OWN_MODEL})
"""What the annotator has taught: it wins over what is shipped."""
_SURE: Final = 0.5
_LEAST: Final[Mapping[LayerId, float]] = {PERSON: 0.4, PLACE: 0.4}
"""The score below which nothing is shown. From .3 to .5 F is the same within a point on what the shipped
model had not seen; higher costs names that are to be selected by hand, lower a glance at what is none.
"""
_LEAST_OF_OTHERS: Final = 0.5
_ONE_OF: Final = frozenset({PERSON, PLACE})
"""Layers of which words are on one only."""

type _Place = tuple[Span, LayerId]


def suggest(reading: Reading, knowledge: Knowledge) -> tuple[Suggestion, ...]:
    """Returns what could be annotated in an article, in the order of its text."""
    pool = _Pool(reading, knowledge)
    for suggester in SUGGESTERS:
        pool.put(suggester.suggest(reading, knowledge))
    if knowledge.own is not None:
        pool.put(knowledge.own.suggest(reading))
    pool.put(_NAMES.spread(reading, pool.best(), knowledge))
    pool.put(_CUES.suggest(reading, knowledge, pool.best()))
    return tuple(sorted(pool.best(), key=lambda it: (it.start, it.end, it.layer_id)))


def _least(layer_id: LayerId, knowledge: Knowledge) -> float:
    if knowledge.own is not None and layer_id in knowledge.own.thresholds:
        return knowledge.own.thresholds[layer_id]
    return _LEAST.get(layer_id, _LEAST_OF_OTHERS)


class _Pool:
    """All that suggesters say of an article, but what a person has already decided."""

    def __init__(self, reading: Reading, knowledge: Knowledge) -> None:
        self._reading = reading
        self._knowledge = knowledge
        self._layers = {layer.id for layer in knowledge.layers}
        self._rejected = {(it.span, it.layer_id) for it in reading.rejections}
        self._annotated: dict[LayerId, list[Span]] = {}
        for annotation in reading.annotations:
            self._annotated.setdefault(annotation.layer_id, []).append(annotation.span)
        self._places: dict[_Place, dict[SuggesterName, Suggestion]] = {}
        self._keys: dict[_Place, str] = {}
        # Of each name, and of each that it ends with, where the tagger has it and how sure it is.
        self._tagged: dict[tuple[str, LayerId], dict[Span, float]] = {}

    def put(self, suggestions: Iterable[Suggestion]) -> None:
        """Takes suggestions in, with whole clusters; the surest of each suggester for each place."""
        for suggestion in suggestions:
            place = snap_to_clusters(self._reading.text, suggestion.span), suggestion.layer_id
            if place not in self._keys and not self._is_allowed(place):
                continue
            those = self._places.setdefault(place, {})
            before = those.get(suggestion.suggester)
            if before is None or before.score < suggestion.score:
                span = place[0]
                whole = replace(suggestion, start=span.start, end=span.end)
                those[suggestion.suggester] = whole
                if suggestion.suggester is SuggesterName.TAGGER:
                    for name in _ends_of(self._keys[place]):
                        self._tagged.setdefault((name, place[1]), {})[span] = suggestion.score

    def _is_allowed(self, place: _Place) -> bool:
        span, layer_id = place
        if layer_id not in self._layers or place in self._rejected:
            return False
        if any(span.overlaps(taken) for taken in self._annotated.get(layer_id, ())):
            return False
        key = phrase_key(self._reading.text[span.start : span.end])
        self._keys[place] = key
        return bool(key) and not is_unwanted(self._knowledge.phrases.get(key, ()), layer_id)

    def best(self) -> Sequence[Suggestion]:
        """Returns those that are worth showing, the surest first; no two exclude each other."""
        told = map(self._told, self._places)
        return _resolved(it for it in told if it.score >= _least(it.layer_id, self._knowledge))

    def _told(self, place: _Place) -> Suggestion:
        """Returns the one suggestion for a place, with the reason of the surest that says it."""
        those = tuple(self._places[place].values())
        words = self._keys[place].count(" ") + 1
        score = weighed(those, self._elsewhere(place), words, self._knowledge)
        best = max(those, key=_rank)
        linked = next((it.entity_id for it in those if it.entity_id), None)
        told = next((it for it in those if it.slots), best)
        slots, strength = best.slots or told.slots, best.strength or told.strength
        return replace(best, score=score, entity_id=linked, slots=slots, strength=strength)

    def _elsewhere(self, place: _Place) -> float:
        """Returns how sure the tagger is of the name in other places, longer forms of it included."""
        span, layer_id = place
        found = self._tagged.get((self._keys[place], layer_id), {})
        return max((it for other, it in found.items() if not other.overlaps(span)), default=0.0)


def _ends_of(key: str) -> Iterator[str]:
    """Yields a name and what is left of it without its first words: «مهدی رضایی» and «رضایی»."""
    words = key.split(" ")
    return (" ".join(words[i:]) for i in range(len(words)))


def _resolved(found: Iterable[Suggestion]) -> Sequence[Suggestion]:
    """Returns the best of those that overlap: the own before the shipped, the surer, the longer."""
    kept: list[Suggestion] = []
    for suggestion in sorted(found, key=_rank, reverse=True):
        if not any(_exclude(suggestion, other) for other in kept):
            kept.append(suggestion)
    return kept


def _rank(suggestion: Suggestion) -> tuple[bool, float, int, int, str, str]:
    is_own = suggestion.suggester in _OWN and suggestion.score >= _SURE
    length = suggestion.end - suggestion.start
    place = (-suggestion.start, suggestion.layer_id, suggestion.suggester)
    return (is_own, suggestion.score, length, *place)


def _exclude(one: Suggestion, other: Suggestion) -> bool:
    is_same = one.layer_id == other.layer_id or {one.layer_id, other.layer_id} <= _ONE_OF
    return is_same and one.span.overlaps(other.span)
