"""Suggests commitments by the words that promises are made of, with what fills their slots."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reader_app.model import COMMITMENT
from reader_app.suggest.cue_actors import Actors
from reader_app.suggest.cue_dates import deadlines_of
from reader_app.suggest.cue_doubts import DOUBTS
from reader_app.suggest.cue_parts import Found, condition_of
from reader_app.suggest.cue_patterns import CUES, LATENT, MEDIUM, STRONG, WEAK, Cue
from reader_app.suggest.cue_sentences import Place, Sentence
from reader_app.suggest.cue_slots import slots_of
from reader_app.suggest.cue_spans import span_place
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.reading import Reading
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion

SCORES: Final = (0.0, 0.75, 0.88, 0.9, 0.97)
"""The expected precision by level, from 0 on; measured by tests/benchmarks/cues.py."""
_LEAST_PROMISED: Final = 4
"""Words before «قول داد» that are more than who says it."""


class CueSuggester:
    """Finds the clauses in which somebody undertakes or announces something."""

    name = SuggesterName.CUES

    def suggest(
        self, reading: Reading, knowledge: Knowledge, names: Sequence[Suggestion] = ()
    ) -> Iterable[Suggestion]:
        """Yields commitments; `names` are people and places that others have found in the article."""
        if all(layer.id != COMMITMENT for layer in knowledge.layers):
            return
        actors = Actors(reading, names)
        for tokens in reading.sentences:
            sentence = Sentence(reading, tokens)
            if not sentence.words:
                continue
            actors.listen(sentence)
            for level, found in _commitments(sentence):
                yield _suggestion(level, found, actors)


def _suggestion(level: int, found: Found, actors: Actors) -> Suggestion:
    start, end = found.sentence.span(found.place)
    cue = found.sentence.span(found.cue_place)
    words = " ".join(found.sentence.reading.text[slice(*cue)].split())
    return Suggestion(
        start,
        end,
        COMMITMENT,
        SCORES[min(level, len(SCORES) - 1)],
        SuggesterName.CUES,
        Reason(ReasonKind.PROMISE_WORDS, words),
        slots=slots_of(found, actors),
        strength=found.cue.strength,
    )


def _commitments(sentence: Sentence) -> Iterator[tuple[int, Found]]:
    """Yields the commitments of a sentence with their levels, one for each clause at most."""
    cues = _cues(sentence)
    if not cues:
        return
    deadlines = deadlines_of(sentence)
    announced: tuple[Cue, Place] | None = None
    for clause in _whole_clauses(sentence, cues):
        here = [(cue, place) for cue, place in cues if clause.holds(place)]
        here += [announced] if announced is not None else []
        announced = None
        if not here:
            continue
        cue, place = max(here, key=lambda each: (each[0].level, -each[1].first))
        if cue.is_frame and place.last == clause.last and sentence.word_at(clause.last) == ":":
            announced = cue, place  # «قول داد: …»: what is promised is what follows
            continue
        due = [each for each in deadlines if clause.holds(each.place)]
        if _is_bare(clause, cue, place):
            continue
        condition = condition_of(sentence, clause)
        level = _level(sentence, clause, cue, is_limited=bool(due or (condition and cue.is_pledge)))
        if level >= WEAK:
            kept = [each.place for each in due] + ([condition] if condition is not None else [])
            span = span_place(sentence, clause, place, cue.reach, kept)
            yield level, Found(sentence, clause, span, place, cue, due)


def _is_bare(clause: Place, cue: Cue, place: Place) -> bool:
    """Tells whether a clause says that somebody promises and not what: «آن‌ها فقط وعده می‌دهند»."""
    is_last = cue.is_frame and place.last == clause.last
    return is_last and cue.level == STRONG and place.first - clause.first < _LEAST_PROMISED


def _cues(sentence: Sentence) -> list[tuple[Cue, Place]]:
    return [
        (cue, place)
        for cue in CUES
        if any(trigger in sentence.row for trigger in cue.triggers)
        for place in sentence.places(cue.pattern)
    ]


def _whole_clauses(sentence: Sentence, cues: Sequence[tuple[Cue, Place]]) -> list[Place]:
    """Returns the clauses; what a frame still governs, «… بسازد و افتتاح کند», is one with its clause."""
    whole: list[Place] = []
    for clause in sentence.clauses:
        has_cue = any(clause.holds(place) for cue, place in cues if cue.level > LATENT)
        is_governed = (
            not has_cue
            and bool(whole)
            and any(cue.is_frame and whole[-1].holds(place) for cue, place in cues)
            and sentence.word_at(whole[-1].last) == "و"
            and sentence.is_wish(clause)
        )
        if is_governed:
            whole[-1] = Place(whole[-1].first, clause.last)
        else:
            whole.append(clause)
    return whole


def _level(sentence: Sentence, clause: Place, cue: Cue, *, is_limited: bool) -> int:
    is_framed = cue.level >= STRONG or (cue.is_frame and cue.level >= MEDIUM)
    doubts = (
        doubt.levels
        for doubt in DOUBTS
        if not (doubt.spares_framed and is_framed)
        and any(trigger in sentence.row for trigger in doubt.triggers)
        and sentence.places(doubt.pattern, None if doubt.is_of_sentence else clause)
    )
    return cue.level + is_limited - max(doubts, default=0)
