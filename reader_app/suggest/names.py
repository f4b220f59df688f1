"""Suggests the names of the library's people and places, and what follows from names found before.

Who is called «مهدی جمالی‌نژاد» once is «جمالی‌نژاد» afterwards, and what was a place in one sentence is
one in the next. Words that are ordinary words too are taken only beside a word that says what they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reader_app.gazetteers import places_by_key
from reader_app.model import PERSON, PLACE, Entity, EntityId, LayerId, Span
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.name_tables import (
    PLACE_WORDS,
    TITLES,
    is_surname,
    keys_of,
    looks_like_surname,
)
from reader_app.suggest.place_names import is_part_of_other
from reader_app.suggest.reading import Reading
from reader_app.suggest.same_words import (
    WordsOf,
    is_of_another,
    is_plain_name,
    speaks_for_person,
)
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion
from reader_app.text.clusters import snap_to_clusters
from reader_app.text.search_key import search_key
from reader_app.text.tokens import iter_words
from reader_app.text.word_parts import is_unseen

LEAST_SCORE: Final = 0.7
"""From here what others suggest is believed enough to draw conclusions from it."""

# In the middle between the shares that were right on annotated news and on ParsTwiNER's training part,
# which is full of chats; what follows from a suggestion is as sure as that and the rule together.
_SAME_WORDS: Final = 0.92
_SURNAME: Final = 0.9
_GIVEN_NAME: Final = 0.6
_ENTITY: Final = 0.93
_ENTITY_WORD: Final = 0.85

_SURE: Final = 0.9

_SURNAME_ENDS: Final = keys_of("نژاد زاده زادگان پور فر نیا منش خواه پناه دوست راد مهر کیا")
_LONGEST: Final = 8


@dataclass(frozen=True, slots=True)
class _Source:
    """Words of the article that are known to be on a layer, and how surely."""

    run: range
    layer_id: LayerId
    score: float
    entity_id: EntityId | None


class NamesSuggester:
    """Knows the library's entities, and what is a name in this article."""

    name = SuggesterName.NAMES

    def suggest(self, reading: Reading, knowledge: Knowledge) -> Iterator[Suggestion]:
        """Yields the entities of the library by all their names."""
        words = WordsOf(reading)
        known = _names_of(tuple((it.id, it.layer_id, it.names) for it in knowledge.entities))
        for key in dict.fromkeys(reading.keys):
            for name in known.get(key[:2], ()):
                if name.words[0].startswith(key) or key.startswith(name.words[0]):
                    yield from self._named(words, key, name)

    def _named(self, words: WordsOf, key: str, name: _Name) -> Iterator[Suggestion]:
        for run in words.find(name.words):
            if words.reading.keys[run.start] != key:
                continue
            if _is_meant(words.reading, run, name.layer_id):
                score = _ENTITY if len(name.words) > 1 else _ENTITY_WORD
                reason = Reason(ReasonKind.ENTITY, name.written)
                yield from self._made(
                    words.reading, run, name.layer_id, score, reason, name.entity_id
                )

    def spread(
        self, reading: Reading, found: Sequence[Suggestion], knowledge: Knowledge
    ) -> Iterator[Suggestion]:
        """Yields what follows from the annotations of the article, and from what others are sure of."""
        words = WordsOf(reading)
        entities = {entity.id: entity for entity in knowledge.entities}
        sources = list(_sources(words, found))
        best: dict[tuple[LayerId, tuple[str, ...]], _Source] = {}
        for source in sources:
            key = (source.layer_id, reading.keys[source.run.start : source.run.stop])
            if key not in best or best[key].score < source.score:
                best[key] = source
        taken = [(source.layer_id, source.run) for source in sources]
        for source in best.values():
            yield from self._spread_one(words, source, taken, entities)

    def _spread_one(
        self,
        words: WordsOf,
        source: _Source,
        taken: list[tuple[LayerId, range]],
        entities: dict[EntityId, Entity],
    ) -> Iterator[Suggestion]:
        reading = words.reading
        written = " ".join(reading.words(source.run.start, source.run.stop).split())
        for said, kind, share in _follows(reading, source, entities):
            for run in words.find(said):
                if any(
                    layer_id == source.layer_id
                    and run.start < other.stop
                    and other.start < run.stop
                    for layer_id, other in taken
                ):
                    continue
                if _is_meant(reading, run, source.layer_id):
                    score = source.score * share
                    reason = Reason(kind, written)
                    yield from self._made(
                        reading, run, source.layer_id, score, reason, source.entity_id
                    )

    def _made(
        self,
        reading: Reading,
        run: range,
        layer_id: LayerId,
        score: float,
        reason: Reason,
        entity_id: EntityId | None,
    ) -> Iterator[Suggestion]:
        span = Span(reading.tokens[run.start].start, reading.tokens[run.stop - 1].end)
        if snap_to_clusters(reading.text, span) == span:
            yield Suggestion(*span, layer_id, score, self.name, reason, entity_id)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of an entity by the keys of its words; no entity where several are called so."""

    words: tuple[str, ...]
    written: str
    layer_id: LayerId
    entity_id: EntityId | None


@lru_cache(maxsize=4)
def _names_of(
    entities: tuple[tuple[EntityId, LayerId, tuple[str, ...]], ...],
) -> dict[str, list[_Name]]:
    """Returns the names of entities by their first two letters."""
    found: dict[tuple[LayerId, tuple[str, ...]], _Name] = {}
    for entity_id, layer_id, names in entities:
        for written in names:
            words = _words_of(written)
            if not words or len(words) > _LONGEST:
                continue
            before = found.get((layer_id, words))
            is_shared = before is not None and before.entity_id != entity_id
            only = None if is_shared else entity_id
            found[layer_id, words] = _Name(words, written, layer_id, only)
    by_beginning: dict[str, list[_Name]] = {}
    for name in found.values():
        by_beginning.setdefault(name.words[0][:2], []).append(name)
    return by_beginning


def _words_of(name: str) -> tuple[str, ...]:
    keys = [search_key(name[word.start : word.end]) for word in iter_words(name)]
    while len(keys) > 1 and keys[0] in TITLES:
        del keys[0]
    return tuple(keys)


def _sources(words: WordsOf, found: Iterable[Suggestion]) -> Iterator[_Source]:
    for annotation in words.reading.annotations:
        run = words.tokens_of(annotation.span)
        if run is not None and len(run) <= _LONGEST:
            yield _Source(run, annotation.layer_id, 1.0, annotation.entity_id)
    for suggestion in found:
        run = words.tokens_of(suggestion.span)
        is_sure = suggestion.score >= LEAST_SCORE
        if run is not None and is_sure and len(run) <= _LONGEST:
            yield _Source(run, suggestion.layer_id, suggestion.score, suggestion.entity_id)


def _follows(
    reading: Reading, source: _Source, entities: dict[EntityId, Entity]
) -> Iterator[tuple[tuple[str, ...], ReasonKind, float]]:
    """Yields the words that will mean the same, why, and how often they do."""
    keys = reading.keys[source.run.start : source.run.stop]
    yield keys, ReasonKind.SAME_WORDS_HERE, _SAME_WORDS
    if source.layer_id == PERSON:
        name = keys
        while len(name) > 1 and name[0] in TITLES:
            name = name[1:]
        for part in _surnames(name):
            yield part, ReasonKind.PART_OF_NAME, _SURNAME
        if len(name) > 1 and source.score >= _SURE and is_unseen(name[0]):
            yield name[:1], ReasonKind.PART_OF_NAME, _GIVEN_NAME
    entity = entities.get(source.entity_id) if source.entity_id else None
    for written in entity.names if entity else ():
        said = _words_of(written)
        if said and said != keys:
            yield said, ReasonKind.ENTITY, _SAME_WORDS


def _surnames(name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yields the ends of a name that are said alone: «هاشمی رفسنجانی», «رفسنجانی», «هاشمی»."""
    if len(name) < 2:
        return
    last = name[-2:] if name[-1] in _SURNAME_ENDS and len(name) > 2 else name[-1:]
    yield last
    if len(name) > 2 and len(last) == 1 and (is_surname(name[-2]) or looks_like_surname(name[-2])):
        yield name[-2:]
        yield name[-2:-1]


def _is_meant(reading: Reading, run: range, layer_id: LayerId) -> bool:
    """Tells whether words that are a name elsewhere are one here."""
    if layer_id == PLACE and is_part_of_other(reading, run.start, run.stop):
        return False
    if len(run) > 1:
        return True
    key = reading.keys[run.start]
    if layer_id == PERSON:
        is_name = is_plain_name(key) or speaks_for_person(reading, run)
        return is_name and not is_of_another(reading, run)
    if layer_id == PLACE:
        before = reading.keys[run.start - 1] if run.start else ""
        return before in PLACE_WORDS or _is_plain_place(key)
    return is_unseen(key)


def _is_plain_place(key: str) -> bool:
    known = places_by_key().get(key)
    if known is None:
        return is_unseen(key)
    return not any(place.is_ordinary_word for place in known)
