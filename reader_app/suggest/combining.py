"""All suggesters asked, and of what they say the part that is worth showing.

Invariant: no two suggestions overlap on a layer, none overlaps an annotation of its layer, none was
turned down; the same reading and knowledge always give the same suggestions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
from reader_app.text.clusters import snap_to_clusters

SUGGESTERS: Final[tuple[Suggester, ...]] = (
    MemorySuggester(),
    GazetteerSuggester(),
    TaggerSuggester(),
    NamesSuggester(),
)
_CUES: Final = CueSuggester()
"""Asked last: who promises is one of the people that the others have found."""

_OWN: Final = frozenset({SuggesterName.MEMORY, SuggesterName.OWN_MODEL})
"""What the annotator has taught: it wins over what is shipped."""
_LEAST: Final = 0.5
"""The score below which nothing is shown: what is rather wrong than right."""
_ONE_OF: Final = frozenset({PERSON, PLACE})
"""Layers of which words are on one only."""


def suggest(reading: Reading, knowledge: Knowledge) -> tuple[Suggestion, ...]:
    """Returns what could be annotated in an article, in the order of its text."""
    found = list(_allowed(_asked(reading, knowledge), reading, knowledge))
    sure = list(_resolved(_agreed(found)))
    found += _allowed(NamesSuggester().spread(reading, sure, knowledge), reading, knowledge)
    best = _resolved(_agreed(found))
    shown = (it for it in best if it.score >= _least(it, knowledge))
    return tuple(sorted(shown, key=lambda it: (it.start, it.end, it.layer_id)))


def _asked(reading: Reading, knowledge: Knowledge) -> Iterator[Suggestion]:
    found = [it for suggester in SUGGESTERS for it in suggester.suggest(reading, knowledge)]
    if knowledge.own is not None:
        found += knowledge.own.suggest(reading)
    yield from found
    yield from _CUES.suggest(reading, knowledge, found)


def _least(suggestion: Suggestion, knowledge: Knowledge) -> float:
    if knowledge.own is not None and suggestion.suggester is SuggesterName.OWN_MODEL:
        return knowledge.own.thresholds.get(suggestion.layer_id, _LEAST)
    return _LEAST


def _allowed(
    found: Iterable[Suggestion], reading: Reading, knowledge: Knowledge
) -> Iterator[Suggestion]:
    """Yields those that nothing a person has said speaks against, with whole clusters."""
    layers = {layer.id for layer in knowledge.layers}
    rejected = {(it.span, it.layer_id) for it in reading.rejections}
    annotated: dict[LayerId, list[Span]] = {}
    for annotation in reading.annotations:
        annotated.setdefault(annotation.layer_id, []).append(annotation.span)
    for suggestion in found:
        span = snap_to_clusters(reading.text, suggestion.span)
        layer_id = suggestion.layer_id
        if layer_id not in layers or (span, layer_id) in rejected or not _words(reading, span):
            continue
        if any(span.overlaps(taken) for taken in annotated.get(layer_id, ())):
            continue
        known = knowledge.phrases.get(phrase_key(_words(reading, span)), ())
        if not is_unwanted(known, layer_id):
            yield replace(suggestion, start=span.start, end=span.end)


def _words(reading: Reading, span: Span) -> str:
    return reading.text[span.start : span.end].strip()


def _agreed(found: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """Yields one suggestion for each span and layer: the best there is, surer where several agree."""
    places: dict[tuple[Span, LayerId], list[Suggestion]] = {}
    for suggestion in found:
        places.setdefault((suggestion.span, suggestion.layer_id), []).append(suggestion)
    for those in places.values():
        best = max(those, key=_rank)
        doubt = 1.0
        for suggestion in those:
            doubt *= 1 - suggestion.score
        told = next((it for it in those if it.slots), best)
        score = max(best.score, 1 - doubt)
        strength = best.strength or told.strength
        yield replace(best, score=score, slots=best.slots or told.slots, strength=strength)


def _resolved(found: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """Yields the best of those that overlap: the own before the shipped, the surer, the longer."""
    kept: list[Suggestion] = []
    for suggestion in sorted(found, key=_rank, reverse=True):
        if not any(_exclude(suggestion, other) for other in kept):
            kept.append(suggestion)
            yield suggestion


def _rank(suggestion: Suggestion) -> tuple[bool, float, int, int, str, str]:
    is_own = suggestion.suggester in _OWN
    length = suggestion.end - suggestion.start
    place = (-suggestion.start, suggestion.layer_id, suggestion.suggester)
    return (is_own, suggestion.score, length, *place)


def _exclude(one: Suggestion, other: Suggestion) -> bool:
    is_same = one.layer_id == other.layer_id or {one.layer_id, other.layer_id} <= _ONE_OF
    return is_same and one.span.overlaps(other.span)
