"""What may fill the slots of a commitment: what is put beside what is there, and what can be offered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from reader_app.model import PERSON, Annotation, Entity, Filler, Span

_ENDS: Final = ".!?؟؛\n"
"""Where a sentence ends: «…؛ …» parts what is promised from what is not."""


def with_filler(fillers: Sequence[Filler], new: Filler) -> tuple[Filler, ...]:
    """Returns the fillers of a slot with another one, in the place of those whose words it overlaps.

    So a filler's ends are corrected by selecting its words again, and other words are added.
    """
    if new.span is None:
        return tuple(dict.fromkeys((*fillers, new)))
    found = [number for number, each in enumerate(fillers) if _overlap(each, new)]
    kept = [each for each in fillers if not _overlap(each, new)]
    at = found[0] if found else len(kept)
    return (*kept[:at], new, *kept[at:])


def _overlap(one: Filler, other: Filler) -> bool:
    return one.span is not None and other.span is not None and one.span.overlaps(other.span)


def person_before(words: Span, annotations: Iterable[Annotation]) -> Annotation | None:
    """Returns the mention of a person that begins last before a commitment's words, else in them."""
    people = sorted((a for a in annotations if a.layer_id == PERSON), key=lambda a: a.span)
    before = [person for person in people if person.start < words.start]
    inside = (person for person in people if words.start <= person.start < words.end)
    return before[-1] if before else next(inside, None)


def date_within(text: str, words: Span) -> Span | None:
    """Returns where a date stands in a commitment's words, else in the sentence that they are in."""
    from reader_app.text.dates import find_dates
    from reader_app.text.dates.written import CENTURY_DAY

    sentence = sentence_around(text, words)
    spans = [
        Span(sentence.start + found.span.start, sentence.start + found.span.end)
        for found in find_dates(text[sentence.start : sentence.end], CENTURY_DAY)
    ]
    inside = (span for span in spans if words.start <= span.start and span.end <= words.end)
    return next(inside, spans[0] if spans else None)


def sentence_around(text: str, words: Span) -> Span:
    """Returns the sentence or sentences that `words` reach into."""
    start = max((text.rfind(end, 0, words.start) for end in _ENDS), default=-1) + 1
    last = max(words.end - 1, words.start)
    ends = [found for end in _ENDS if (found := text.find(end, last)) >= 0]
    return Span(start, min(ends, default=len(text)))


def role_of(entity: Entity, day: date | None) -> str:
    """Returns the title that an entity had on a day, "" unless just one is known."""
    held = [
        title.title
        for title in entity.titles
        if day is not None
        and (title.earliest is None or title.earliest <= day)
        and (title.latest is None or day <= title.latest)
    ]
    return held[0] if len(held) == 1 else ""
