"""Which words of a sentence are the commitment: what an annotator would tag, «وی گفت» left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader_app.suggest.cue_patterns import LONGEST_FRAME, Reach
from reader_app.suggest.cue_sentences import Place, Sentence
from reader_app.suggest.cue_words import keys_of

_LEADING: Final = keys_of(
    "وی او ایشان آنان آنها همچنین نیز هم البته ضمنا ضمناً اما ولی و که لذا بنابراین سپس حالا اکنون "
    "نهایتا ، , : گفتنی"
)
_FIXED: Final = (
    r"(?:بر (?:همین|این) اساس|به (?:همین|این) (?:منظور|ترتیب|جهت|خاطر|دلیل)|از این‌رو|در (?:همین|این)"
    r" (?:راستا|زمینه|خصوص|باره)|در (?:ادامه|پایان|حاشیه|جریان|خلال) (?:این )?(?:دیدار|نشست|جلسه|سفر"
    r"|مراسم|گفت‌و‌گو|گفتگو|همایش|بازدید|سخنانش|سخنان خود)|از سوی دیگر"
    r"|به گفته (?:او|وی|آنها|آنان|ایشان)|در عین حال|علاوه بر این)"
)
_CIRCUMSTANCE: Final = keys_of("در با به بر از ضمن طبق علاوه درباره پیرو همزمان")
_LONGEST_CIRCUMSTANCE: Final = 16
_PARTING: Final = (
    r"به (?:پایان|اتمام) رسید|پایان (?:یافت|گرفت)|به کار (?:خود|خودش) پایان \S+|همراه (?:بود|شد)"
    r"|(?:برگزار|انجام|تمام|خاتمه) (?:شد|یافت)"
)
_BESIDE: Final = keys_of("به با")
_LONGEST_RECIPIENT: Final = 5


def span_place(
    sentence: Sentence, clause: Place, cue: Place, reach: Reach, kept: Sequence[Place]
) -> Place:
    """Returns the place of the commitment whose cue is at `cue`.

    `kept` are deadlines and conditions, which are never taken for a mere opening.
    """
    if reach is Reach.NOUN:
        return sentence.trimmed(Place(cue.first, _end_of_noun(sentence, clause, cue)))
    if not clause.holds(cue):
        return sentence.trimmed(clause)
    says_what = cue.last - cue.first > LONGEST_FRAME or clause.last - cue.last > 1
    if reach is Reach.FROM_CUE and says_what:
        return sentence.trimmed(Place(_with_recipient(sentence, clause, cue), clause.last))
    return sentence.trimmed(Place(_without_opening(sentence, clause, cue, kept), clause.last))


def _end_of_noun(sentence: Sentence, clause: Place, cue: Place) -> int:
    rest = Place(cue.last, clause.last)
    parting = sentence.places(_PARTING, rest)
    verbs = [verb for verb in sentence.verbs if rest.holds(verb)]
    return min([clause.last, *(place.first for place in (*parting, *verbs))])


def _with_recipient(sentence: Sentence, clause: Place, cue: Place) -> int:
    """Returns where a commitment starts with the «به مردم» before its cue."""
    verb_ends = {verb.last for verb in sentence.verbs}
    for i in range(cue.first - 1, max(clause.first, cue.first - _LONGEST_RECIPIENT) - 1, -1):
        if sentence.words[i] in _LEADING or i + 1 in verb_ends:
            break
        if sentence.words[i] in _BESIDE:
            return i
    return cue.first


def _without_opening(sentence: Sentence, clause: Place, cue: Place, kept: Sequence[Place]) -> int:
    """Returns where a clause starts without «وی در ادامه این دیدار،» and the like."""
    first = clause.first
    while first < cue.first:
        beyond = _beyond_word_or_phrase(sentence, first, cue.first, kept)
        if beyond is None:
            break
        first = beyond
    return first


def _beyond_word_or_phrase(
    sentence: Sentence, first: int, limit: int, kept: Sequence[Place]
) -> int | None:
    if any(place.first <= first < place.last for place in kept):
        return None
    if sentence.words[first] in _LEADING:
        return first + 1
    rest = Place(first, limit)
    fixed = next((p for p in sentence.places(_FIXED, rest) if p.first == first), None)
    if fixed is not None:
        return fixed.last
    if sentence.words[first] not in _CIRCUMSTANCE:
        return None
    for i in range(first, min(limit, first + _LONGEST_CIRCUMSTANCE)):
        if sentence.words[i] in ("،", ","):
            inside = Place(first, i)
            return None if any(inside.holds(place) for place in kept) else i + 1
    return None
