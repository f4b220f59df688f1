"""Whom or what a mention may be of: this library's people and places first, then the gazetteers.

A candidate says why it is one; the window words the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Final

from reader_app.annotate.entities import new_entity
from reader_app.duplicates import duplicates as duplicates  # to be had here as well
from reader_app.gazetteers import KnownPlace, places_and_keys, places_by_key
from reader_app.known_names import KnownNames, begins
from reader_app.library import Library
from reader_app.model import (
    PERSON,
    PLACE,
    Annotation,
    Entity,
    EntityId,
    EntityKind,
    LayerId,
)
from reader_app.text.article_date import metadata_day
from reader_app.text.names import (
    kind_and_key,
    kind_before,
    name_key,
    place_key,
    surname,
    without_courtesy,
)


class CandidateReason(StrEnum):
    """Why an entity is offered for a mention."""

    SAME_NAME = "same_name"
    PART_OF_NAME = "part_of_name"
    TITLE = "title"
    BEGINS = "begins"
    GAZETTEER = "gazetteer"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity of the library, or, with `entity` None, a place of the gazetteers.

    `score` is 0 to 1, for the order alone. `is_here` says that the article mentions it elsewhere;
    `title` is the one that the words say; `within` is what a place lies in.
    """

    entity: Entity | None
    name: str
    kind: EntityKind
    score: float
    reason: CandidateReason
    external_ids: dict[str, str] = field(default_factory=dict[str, str])
    aliases: tuple[str, ...] = ()
    is_here: bool = False
    title: str = ""
    within: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether it is good enough to be offered without being asked for."""
        return self.score >= LEAST_OFFERED


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of a mention beside its words.

    `here` are the entities that the article mentions elsewhere, `day` is the article's. `kind` is what
    the word before the mention says that it is: «استان» before «اصفهان».
    """

    layer_id: LayerId
    here: frozenset[EntityId] = frozenset()
    day: date | None = None
    kind: EntityKind | None = None


LEAST_OFFERED: Final = 0.5
MOST: Final = 30
_HERE: Final = 0.09
_OF_THE_KIND: Final = 0.08
_OF_ANOTHER_KIND: Final = 0.35
_LEAST_LETTERS_OF_A_SURNAME: Final = 3


def candidates(library: Library, annotation: Annotation, text: str = "") -> list[Candidate]:
    """Returns whom or what the annotation may mention, the best first.

    `text` is what the annotator has typed to look for; without it the annotation's own words count.
    Whoever asks often keeps a `KnownNames` and asks `found`.
    """
    names = KnownNames(library.entities.all(annotation.layer_id))
    here = {
        other.entity_id
        for other in library.annotations(annotation.article_id)
        if other.entity_id is not None and other.id != annotation.id
    }
    article, _ = library.article(annotation.article_id)
    day = metadata_day(article.metadata)
    about = Asked(annotation.layer_id, frozenset(here), day, kind_before(annotation.prefix))
    return found(names, about, text or annotation.quote, typed=text)


def found(
    names: KnownNames, asked: Asked, words: str, *, typed: str = "", only_sure: bool = False
) -> list[Candidate]:
    """Returns who may be called by `words`, the best first.

    With `typed` names that begin with it are found as well. `only_sure` spares the time for those who
    would not be offered without being asked for.
    """
    by_entity: dict[EntityId, Candidate] = {}
    for entity_id, candidate in _of_library(names, words, asked, typed, only_sure=only_sure):
        if entity_id in asked.here:
            candidate = replace(candidate, score=candidate.score + _HERE, is_here=True)
        known = by_entity.get(entity_id)
        if known is None or candidate.score > known.score:
            by_entity[entity_id] = candidate
    offered = list(by_entity.values())
    if asked.layer_id == PLACE:
        offered += _of_gazetteers(words, typed, offered)
        offered = [_by_kind(candidate, asked.kind) for candidate in offered]
    # Python's sort is stable: of the same score, what the library has stays before the gazetteers.
    offered.sort(key=lambda candidate: -candidate.score)
    return offered[:MOST]


def _by_kind(candidate: Candidate, kind: EntityKind | None) -> Candidate:
    """Returns the candidate with what the word before the mention says of it."""
    if kind is None or candidate.kind is EntityKind.OTHER:
        return candidate
    worth = _OF_THE_KIND if candidate.kind is kind else -_OF_ANOTHER_KIND
    return replace(candidate, score=candidate.score + worth)


def entity_of(candidate: Candidate, layer_id: LayerId) -> tuple[Entity, bool]:
    """Returns the entity to link to, and whether the library does not have it yet."""
    if candidate.entity is not None:
        return candidate.entity, False
    made = new_entity(layer_id, candidate.name, candidate.kind)
    return replace(made, aliases=candidate.aliases, external_ids=candidate.external_ids), True


def suggested_name(words: str) -> str:
    """Returns what a new entity would be called that `words` mention."""
    return without_courtesy(words)


def suggested_kind(words: str, layer_id: LayerId) -> EntityKind:
    """Returns what kind of thing `words` are likeliest to mention on the layer."""
    if layer_id == PERSON:
        return EntityKind.PERSON
    if layer_id != PLACE:
        return EntityKind.OTHER
    kind, key = kind_and_key(words)
    known = places_by_key().get(key, ())
    return kind or next((place.kind for place in known), EntityKind.CITY)


def _of_library(
    names: KnownNames, words: str, asked: Asked, typed: str, *, only_sure: bool
) -> Iterator[tuple[EntityId, Candidate]]:
    reasons, layer_id = CandidateReason, asked.layer_id
    for entity in names.named(words, layer_id):
        # Who is called so by preference comes before who is also called so.
        is_preferred = name_key(entity.name) == name_key(words)
        yield _offered(entity, 0.9 if is_preferred else 0.88, reasons.SAME_NAME)
    for entity, held in names.titled(words, layer_id, asked.day):
        yield _offered(entity, 0.75, reasons.TITLE, held.title)
    if layer_id == PERSON or typed:
        is_long = len(surname(name_key(words))) >= _LEAST_LETTERS_OF_A_SURNAME
        # A surname says more than a first name, which many have.
        for entity, by_surname in names.partly_named(words, layer_id, by_surname=only_sure):
            score = 0.7 if by_surname and is_long else 0.42
            yield _offered(entity, score, reasons.PART_OF_NAME)
    if typed:
        for entity, begins_so in names.beginning(typed, layer_id):
            yield _offered(entity, 0.44 if begins_so else 0.4, reasons.BEGINS)


def _offered(
    entity: Entity, score: float, reason: CandidateReason, title: str = ""
) -> tuple[EntityId, Candidate]:
    candidate = Candidate(
        entity,
        entity.name,
        entity.kind,
        score,
        reason,
        entity.external_ids,
        entity.aliases,
        title=title,
    )
    return entity.id, candidate


def _of_gazetteers(words: str, typed: str, own: list[Candidate]) -> Iterator[Candidate]:
    """Yields the known places that the library does not have yet."""
    had = {(register, number) for it in own for register, number in it.external_ids.items()}
    had |= {("name", f"{it.kind} {place_key(it.name)}") for it in own if not it.external_ids}
    for place, score in _known_places(words, typed).items():
        ids = set(place.external_ids.items()) | {("name", f"{place.kind} {place_key(place.name)}")}
        if not ids & had:
            yield Candidate(
                None,
                place.name,
                place.kind,
                score,
                CandidateReason.GAZETTEER,
                place.external_ids,
                place.aliases,
                within=place.within,
            )


def _known_places(words: str, typed: str) -> dict[KnownPlace, float]:
    kind, rest = kind_and_key(words)
    scores: dict[KnownPlace, float] = {}
    for place in places_by_key().get(place_key(words), ()):
        scores[place] = 0.6 - (0.05 if place.is_ordinary_word else 0)
    for place in places_by_key().get(rest, ()) if kind else ():
        if place.kind is kind:
            scores.setdefault(place, 0.6)
    wanted = name_key(typed)
    parts = wanted.split()
    if len("".join(parts)) > 1:
        for place, keys in places_and_keys():
            if any(begins(parts, key) for key in keys):
                scores.setdefault(place, 0.34 if keys[0].startswith(wanted) else 0.3)
    return scores
