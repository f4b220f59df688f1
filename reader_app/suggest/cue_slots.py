"""What fills the slots of a commitment that cues have found: words of its own article, never guesses."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reader_app.annotate.commitments import filler_of
from reader_app.model import EntityId, Filler, SlotName, Span
from reader_app.suggest.cue_actors import Actor, Actors, agent_of
from reader_app.suggest.cue_parts import (
    Found,
    condition_of,
    deadline_of,
    quantity_of_place,
    recipient_of,
    what_of,
)
from reader_app.suggest.cue_patterns import Reach
from reader_app.suggest.cue_sentences import Place, Sentence
from reader_app.suggest.cue_words import compiled
from reader_app.text.quantities import quantity_of

_WE: Final = (
    r"\S*(?:خواهیم|خواهم)(?: \S+)?|ن?می‌\S+(?:م|یم)|\S+‌ایم|(?:دار|کرد|گرفت|هست|داد|امیدوار|آماده|متعهد)"
    r"(?:م|یم|‌ام|‌ایم)"
)
_IN: Final = "در"


def slots_of(found: Found, actors: Actors) -> tuple[tuple[SlotName, Filler], ...]:
    """Returns what the text says of who, what, to whom …, in the order of the slots."""
    sentence, text = found.sentence, found.sentence.reading.text
    condition, deadline = condition_of(sentence, found.place), deadline_of(found)
    places = {
        SlotName.WHAT: what_of(found, condition, deadline),
        SlotName.TO_WHOM: recipient_of(found),
        SlotName.CONDITION: condition,
        SlotName.QUANTITY: quantity_of_place(found),
    }
    fillers = {
        slot: filler_of(text, sentence.span(place)) for slot, place in places.items() if place
    }
    if SlotName.QUANTITY in fillers:
        fillers[SlotName.QUANTITY] = _with_number(fillers[SlotName.QUANTITY])
    if deadline is not None:
        fillers[SlotName.BY_WHEN] = filler_of(text, deadline.span)
    where = _where(found, actors)
    if where is not None:
        fillers[SlotName.WHERE] = filler_of(text, *where)
    who, reporter = who_of(found, actors)
    for slot, actor in ((SlotName.WHO, who), (SlotName.REPORTED_BY, reporter)):
        if actor is not None:
            fillers[slot] = filler_of(text, actor.span, actor.entity_id, role=actor.role)
    return tuple((slot, fillers[slot]) for slot in SlotName if slot in fillers)


def who_of(found: Found, actors: Actors) -> tuple[Actor | None, Actor | None]:
    """Returns who promises, and who says so where that is somebody else."""
    sentence = found.sentence
    reporter = actors.reporter(sentence, found.clause)
    if found.cue.reach is Reach.NOUN:
        return None, None
    if _is_first_person(sentence, found.cue_place):
        return actors.speaker, None
    before = Place(_start_of_cue(found), found.cue_place.first)
    is_strict = found.cue.reach is Reach.CLAUSE
    subject = actors.subject(sentence, before, is_strict=is_strict)
    actor = subject.actor or agent_of(sentence, found.clause, actors)
    if actor is None:
        return reporter or actors.speaker, None
    speaker = reporter or (actors.speaker if _is_quoted(sentence, found.clause) else None)
    return actor, speaker if speaker is not None and speaker.span != actor.span else None


def _start_of_cue(found: Found) -> int:
    """Returns where the cue's clause starts: of «X قول داد: …» it is the one before."""
    clauses = (it for it in found.sentence.clauses if it.holds(found.cue_place))
    return next(clauses, found.clause).first


def _is_first_person(sentence: Sentence, cue: Place) -> bool:
    return sentence.match(_WE, cue) is not None


def _is_quoted(sentence: Sentence, clause: Place) -> bool:
    """Tells whether somebody says the clause in its own sentence."""
    return any(speech.last <= clause.first for speech in sentence.speech)


def _with_number(filler: Filler) -> Filler:
    found = quantity_of(filler.words)
    return filler if found is None else replace(filler, number=found.number, unit=found.unit)


def _where(found: Found, actors: Actors) -> tuple[Span, EntityId | None] | None:
    """Returns the known place behind «در» in the commitment's words."""
    sentence = found.sentence
    words = sentence.span(found.place)
    for known in actors.places:
        if not (words.start <= known.start and known.end <= words.end):
            continue
        place = sentence.place_in(known.span)
        if place is not None and compiled(_IN).search(
            sentence.words_in(Place(max(place.first - 2, found.place.first), place.first))
        ):
            return known.span, known.entity_id
    return None
