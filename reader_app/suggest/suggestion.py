"""A suggestion: words, a layer, how sure, who says so and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader_app.model import EntityId, Filler, LayerId, SlotName, Span, Strength


class SuggesterName(StrEnum):
    """Who suggests; the value stands in an accepted annotation's `origin`."""

    GAZETTEER = "gazetteer"
    TAGGER = "tagger"
    NAMES = "names"
    CUES = "cues"
    MEMORY = "memory"
    OWN_MODEL = "own_model"


class ReasonKind(StrEnum):
    """Why something is suggested; `suggest.reasons` has the sentence."""

    KNOWN_NAME = "known_name"
    KNOWN_PLACE = "known_place"
    LOOKS_LIKE = "looks_like"
    LOOKS_LIKE_YOURS = "looks_like_yours"
    SAME_WORDS_HERE = "same_words_here"
    PART_OF_NAME = "part_of_name"
    ENTITY = "entity"
    TAGGED_BEFORE = "tagged_before"
    PROMISE_WORDS = "promise_words"


@dataclass(frozen=True, slots=True)
class Reason:
    """`words` are those that the reason points at, `count` how many articles or places say so."""

    kind: ReasonKind
    words: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words that could be annotated: `[start, end)` in code points of the stored text.

    `score` is the share of such suggestions that are expected to be right, from 0 to 1. Of a name,
    `entity_id` is whom it is likely to mean. Of a commitment, `slots` and `strength` are what its
    words say.
    """

    start: int
    end: int
    layer_id: LayerId
    score: float
    suggester: SuggesterName
    reason: Reason
    entity_id: EntityId | None = None
    slots: tuple[tuple[SlotName, Filler], ...] = ()
    strength: Strength | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)
