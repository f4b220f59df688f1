"""The names of people in an article, by the table of names and by what stands before and behind them.

A name is a run of tokens on one line: given names, then surnames. Titles are no part of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from reader_app.suggest.name_tables import (
    NAMED_AFTER,
    POSTS,
    SPEECH,
    TITLES,
    NameUse,
    keys_of,
    looks_like_surname,
    name_use,
)
from reader_app.suggest.place_names import is_place, may_be_place
from reader_app.suggest.reading import Reading
from reader_app.text.word_parts import is_unseen

LONGEST: Final = 5
"""Tokens: «سید محمد حسینی بهشتی» has four."""


class PersonEvidence(StrEnum):
    """What speaks for a person; the surest that fits is taken."""

    FULL = "full"
    """A given name and a surname, neither of them an ordinary word: «مهدی رضایی»."""
    FULL_BY_ENDING = "full_by_ending"
    """A given name and what ends as surnames do: «مهدی جمالی‌نژاد»."""
    FULL_UNSEEN = "full_unseen"
    """A given name and a word that is no word of the language: «دونالد بریگز»."""
    FULL_AMBIGUOUS = "full_ambiguous"
    """As before, with one of the two an ordinary word: «امید رضایی»."""
    TITLED = "titled"
    """A title or a post and a name: «دکتر رضایی»."""
    SPEAKING = "speaking"
    """A name and «گفت»."""
    SURNAME = "surname"
    """A surname on its own that is no ordinary word: «پوتین»."""
    GIVEN = "given"
    """A given name on its own that is no ordinary word."""


class FoundPerson(NamedTuple):
    """The tokens `[first, last)` of a person's name."""

    first: int
    last: int
    evidence: PersonEvidence


_INNER: Final = keys_of("بن ابن آل الله زاده نژاد پور فر نیا ال ابو دین اف")
"""Parts of names that are written apart."""
_LEAST_UNSEEN: Final = 3
_SEYED: Final = keys_of("سید سیده میر")
"""Titles that are a part of the name that follows."""


def find_persons(reading: Reading) -> list[FoundPerson]:
    """Returns the people named in an article, in order."""
    return list(_found(reading))


def _found(reading: Reading) -> Iterator[FoundPerson]:
    for sentence in reading.sentences:
        first = sentence.start
        while first < sentence.stop:
            person = _person_at(reading, first, sentence.stop)
            if person is not None:
                yield person
            first = person.last if person else first + 1


def _person_at(reading: Reading, first: int, stop: int) -> FoundPerson | None:
    keys = reading.keys
    start = first
    if keys[first] in _SEYED and first + 1 < stop and name_use(keys[first + 1]) & NameUse.GIVEN:
        start = first + 1
    elif keys[first] in TITLES or keys[first] in POSTS:
        return None
    if not _may_begin(keys[start], keys[start + 1] if start + 1 < stop else ""):
        return None
    last = _end_of_run(reading, start, stop)
    evidence = _evidence(reading, first, start, last, stop)
    return FoundPerson(first, last, evidence) if evidence else None


def _may_begin(key: str, following: str) -> bool:
    """Tells whether a name begins here; with a word that is in no table, if a surname follows."""
    use = name_use(following)
    is_followed = bool(use & NameUse.SURNAME) and not use & NameUse.AMBIGUOUS
    if is_followed and not is_place(following) and not key.endswith("ی") and _is_unseen(key):
        return True
    return bool(name_use(key) & (NameUse.GIVEN | NameUse.SURNAME)) or looks_like_surname(key)


def _end_of_run(reading: Reading, start: int, stop: int) -> int:
    """Returns where the run of name words from `start` ends.

    A word that no table knows goes on a name that has no surname yet, and ends it.
    """
    last = start + 1
    is_whole = False
    while last < min(start + LONGEST, stop):
        key = reading.keys[last]
        between = reading.text[reading.tokens[last - 1].end : reading.tokens[last].start]
        if not between or "\n" in between or not _may_follow(key):
            break
        is_part = key in _INNER or bool(name_use(key)) or looks_like_surname(key)
        if not is_part and (is_whole or not _is_unseen(key)):
            break
        is_whole = not is_part or looks_like_surname(key)
        last += 1
    return last


def _may_follow(key: str) -> bool:
    return not (key in TITLES or key in POSTS or key in SPEECH or is_place(key))


def _is_unseen(key: str) -> bool:
    """Tells what is a name because it is nothing else."""
    if len(key) < _LEAST_UNSEEN or not key.isalpha() or key in POSTS or key in TITLES:
        return False
    return not is_place(key) and is_unseen(key)


def _evidence(
    reading: Reading, first: int, start: int, last: int, stop: int
) -> PersonEvidence | None:
    keys = reading.keys
    before = keys[first - 1] if first else ""
    if before in NAMED_AFTER or (before in TITLES and first > 1 and keys[first - 2] in NAMED_AFTER):
        return None
    if last - start > 1:
        return _of_full_name(keys[start:last], is_titled=before in TITLES or before in POSTS)
    use = name_use(keys[start])
    is_sure = bool(use) and not use & NameUse.AMBIGUOUS and not may_be_place(keys[start])
    if before in TITLES and use:
        return PersonEvidence.TITLED
    if not is_sure:
        return None
    if last < stop and keys[last] in SPEECH:
        return PersonEvidence.SPEAKING
    return PersonEvidence.SURNAME if use & NameUse.SURNAME else PersonEvidence.GIVEN


def _of_full_name(keys: tuple[str, ...], *, is_titled: bool) -> PersonEvidence | None:
    given, surname = name_use(keys[0]), name_use(keys[-1])
    is_sure_given = bool(given & NameUse.GIVEN) and not given & NameUse.AMBIGUOUS
    is_sure_surname = bool(surname) and not surname & NameUse.AMBIGUOUS
    is_new = not surname and _is_unseen(keys[-1])
    if is_sure_given and is_sure_surname:
        return PersonEvidence.FULL
    if is_sure_given and looks_like_surname(keys[-1]):
        return PersonEvidence.FULL_BY_ENDING
    if (is_sure_given and is_new) or (not given and _is_unseen(keys[0]) and is_sure_surname):
        return PersonEvidence.FULL_UNSEEN
    if is_titled:
        return PersonEvidence.TITLED
    if is_sure_given or (given & NameUse.GIVEN and is_sure_surname):
        return PersonEvidence.FULL_AMBIGUOUS
    return None
