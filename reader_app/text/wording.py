"""What a query's words look like in search keys: the pattern that finds them, and the words to ask an
index for.

Invariant: whatever a pattern finds in a key has one of the wording's spellings as consecutive words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from reader_app.text.half_space_tables import HALF_SPACE, Cuts
from reader_app.text.search_key import JOINERS, any_of, search_key
from reader_app.text.word_parts import (
    APART,
    LONG_CLITICS,
    PLURAL,
    PLURALS,
    are_three_of_one,
    attached_endings,
    cuts_with,
    ending_at,
    forms_of,
    is_followed_by_y,
    may_be_one,
)

_MOST_WAYS: Final = 16
"""How many ways of joining parts the spellings tell apart; what is wider is verified by the pattern."""

_MOST_SPELLINGS: Final = 64
"""Beyond so many an index is asked by the word's beginning instead."""

_WITHIN: Final = "[ ]{0,2}"
_BETWEEN: Final = r"[ \n]{0,2}"
_APART: Final = "[ ]{1,2}"
_EZAFES: Final = ("ی", "ء")
_EZAFE: Final = f"(?:[ ]?[{''.join(_EZAFES)}])?"
_OLD_EZAFE: Final = re.compile("(?<=ه)ء$")
_WORD_ENDS: Final = r"(?!\w)"
_HALF: Final = re.compile(f"{any_of(JOINERS)}+(?=\\S)")
_PIECES: Final = re.compile(rf"(?P<space>\s*)(?:(?P<word>[\w{HALF_SPACE}]+)|(?P<sign>[^\w\s]))")


@dataclass(frozen=True, slots=True)
class KeyWord:
    """A whole word of a search key; with `is_prefix` any word that begins so."""

    text: str
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """Regular expressions over a key that capture nothing: `body`, and the `ending` that may follow.

    `spellings` are every way in which what they find can be words of the key.
    """

    body: str
    ending: str
    spellings: tuple[tuple[KeyWord, ...], ...]

    @property
    def pattern(self) -> str:
        return self.body + self.ending


class Unit(NamedTuple):
    """A word as it was meant, as key; `cuts` are where the writer set a space or half-space in it.

    `words` is how many it was written as; `is_sign` says that it is no word and stands for itself.
    """

    key: str
    cuts: Cuts = ()
    words: int = 1
    is_sign: bool = False


class _Part(NamedTuple):
    """A piece that is never cut: its spellings, what may stand before it, and whether ی may follow."""

    forms: tuple[str, ...]
    joint: str
    is_apart: bool = False
    has_ezafe: bool = False


def units_of(written: str) -> list[Unit]:
    """Returns the words and signs of `written`, neighbours that are one word put together."""
    units: list[Unit] = []
    for match in _PIECES.finditer(
        search_key(_HALF.sub("\x00", written)).replace("\x00", HALF_SPACE)
    ):
        if match["sign"]:
            units.append(Unit(match["sign"], is_sign=True))
        elif parts := [part for part in match["word"].split(HALF_SPACE) if part]:
            units.append(_joined([_OLD_EZAFE.sub("", part) for part in parts]))
    return merged(units)


@lru_cache(maxsize=256)
def wording_of(
    units: tuple[Unit, ...], *, is_exact: bool = False, is_prefix: bool = False
) -> Wording:
    """Returns how `units`, which must not be empty, are found one after the other.

    An exact wording has the last word's own form only; one that is not finds it with other endings
    and without. The last word of a prefix may go on as it likes.
    """
    *first, last = units
    end = len(last.key)
    if not (is_exact or is_prefix or last.is_sign):
        end = ending_at(last.key, last.cuts)
    stem = Unit(last.key[:end], tuple(cut for cut in last.cuts if cut < end), is_sign=last.is_sign)
    parts = list(_parts([*first, stem]))
    ending = _ending(stem, is_exact=is_exact, is_prefix=is_prefix)
    return Wording(_body(parts), ending.pattern, tuple(_spellings(parts, ending)))


class _Ending(NamedTuple):
    """What may follow the last part: a pattern, and the same for an index."""

    pattern: str
    attached: tuple[KeyWord, ...]


def _joined(parts: Sequence[str]) -> Unit:
    cuts: list[int] = []
    for part in parts[:-1]:
        cuts.append((cuts[-1] if cuts else 0) + len(part))
    return Unit("".join(parts), tuple(cuts))


def merged(units: Sequence[Unit]) -> list[Unit]:
    """Returns the units with neighbours put together that are evidently one word."""
    merged: list[Unit] = []
    for unit in units:
        merged.append(unit)
        if len(merged) > 2 and _are_words(merged[-3:]):
            keys = [each.key for each in merged[-3:]]
            if are_three_of_one(*keys):
                merged[-3:] = [_together(merged[-3:])]
                continue
        if len(merged) > 1 and _are_words(merged[-2:]):
            first, second = merged[-2:]
            if may_be_one(first.key, second.key):
                merged[-2:] = [_together(merged[-2:])]
    return merged


def _are_words(units: Iterable[Unit]) -> bool:
    return not any(unit.is_sign for unit in units)


def _together(units: Sequence[Unit]) -> Unit:
    key, cuts = "", list[int]()
    for unit in units:
        cuts += [len(key)] * bool(key) + [len(key) + cut for cut in unit.cuts]
        key += unit.key
    return Unit(key, tuple(cuts), sum(unit.words for unit in units))


def _parts(units: Sequence[Unit]) -> Iterator[_Part]:
    for index, unit in enumerate(units):
        if unit.is_sign:
            yield _Part((unit.key,), _WITHIN, is_apart=True)
            continue
        places = (0, *cuts_with(unit.key, unit.cuts), len(unit.key))
        after_sign = index > 0 and units[index - 1].is_sign
        for start, end in pairwise(places):
            is_last = end == len(unit.key) and index + 1 < len(units)
            part = unit.key[start:end]
            if start and part in _EZAFES and is_followed_by_y(unit.key[:start]):
                continue
            follows = unit.key[end:]
            yield _Part(
                forms_of(part),
                _WITHIN if start else _BETWEEN,
                is_apart=after_sign and not start,
                has_ezafe=(is_last or follows in _EZAFES) and is_followed_by_y(part),
            )


def _body(parts: Sequence[_Part]) -> str:
    """Returns the pattern of the parts. It begins with its letters, not with a look behind: so the
    engine can hop from one place where it may begin to the next.
    """
    first, *others = parts
    pieces = [_any([f"{re.escape(form)}{_begins(form)}" for form in first.forms]) + _ezafe(first)]
    for part in others:
        pieces.append(f"{part.joint}{_any(map(re.escape, part.forms))}{_ezafe(part)}")
    return "".join(pieces)


def _begins(form: str) -> str:
    return rf"(?<!\w{re.escape(form)})" if form[0].isalnum() or form[0] == "_" else ""


def _ezafe(part: _Part) -> str:
    return _EZAFE if part.has_ezafe else ""


def _any(patterns: Iterable[str]) -> str:
    listed = list(patterns)
    return listed[0] if len(listed) == 1 else f"(?:{'|'.join(listed)})"


def _ending(stem: Unit, *, is_exact: bool, is_prefix: bool) -> _Ending:
    if stem.is_sign:
        return _Ending("", ())
    if is_prefix:
        return _Ending(r"\w*", ())
    if is_exact:
        return _exact_ending(stem.key)
    attached = attached_endings(stem.key)
    if not attached:
        return _Ending(_WORD_ENDS, ())
    return _Ending(_endings_pattern(stem.key, attached), _endings_for_index(attached))


def _exact_ending(word: str) -> _Ending:
    """Returns what a quoted word ends with: an ezafe, which is a way of spelling, and no plural."""
    if not attached_endings(word) or any(word.endswith(plural) for plural in PLURALS):
        return _Ending(_WORD_ENDS, ())
    no_plural = rf"(?!{_APART}{_any(PLURALS)}{_WORD_ENDS})"
    if is_followed_by_y(word):
        ezafes = tuple(KeyWord(ezafe) for ezafe in _EZAFES)
        return _Ending(f"{_EZAFE}{_WORD_ENDS}{no_plural}", ezafes)
    return _Ending(f"{_WORD_ENDS}{no_plural}", ())


def _endings_pattern(stem: str, attached: Sequence[str]) -> str:
    plurals = [ending for ending in attached if ending in PLURALS]
    others = [ending for ending in attached if ending not in PLURALS]
    apart = [it for it in APART if it not in PLURALS and (it != "ای" or is_followed_by_y(stem))]
    more = f"(?:{_APART}{_any(_longest_first([*LONG_CLITICS, 'یی', 'ی']))})?"
    ways = [f"(?:{_APART}{_any(PLURALS)}{more}{_WORD_ENDS})"]
    if plurals:
        ways.append(f"(?:{_any(plurals)}{more}{_WORD_ENDS})")
    if others:
        ways.append(f"(?:{_any(_longest_first(others))}{_WORD_ENDS})")
    if stem.isascii():
        return f"(?:{'|'.join(ways)}|{_WORD_ENDS})"
    ways.append(f"(?:{_APART}{_any(_longest_first(apart))}{_WORD_ENDS})")
    return f"(?:{'|'.join(ways)}|{_WORD_ENDS})"


def _longest_first(endings: Iterable[str]) -> list[str]:
    return sorted(endings, key=lambda it: (-len(it), it))


def _endings_for_index(attached: Sequence[str]) -> tuple[KeyWord, ...]:
    others = [KeyWord(ending) for ending in attached if ending not in PLURALS]
    has_plural = any(ending in PLURALS for ending in attached)
    return (*([KeyWord(PLURAL, is_prefix=True)] if has_plural else []), *others)


def _spellings(parts: Sequence[_Part], ending: _Ending) -> Iterator[tuple[KeyWord, ...]]:
    """Yields the ways of the first parts; behind them all that follows is left to the pattern."""
    worded = [part for part in parts if any(sign.isalnum() for sign in part.forms[0])]
    if not worded:
        return
    count, ways, is_cut = 0, 1, False
    for part in worded:
        ways *= len(part.forms) * (1 if part.is_apart or not count else 2)
        is_cut = count > 0 and ways > _MOST_WAYS
        if is_cut:
            break
        count += 1
        ways *= 1 + 2 * len(_EZAFES) if part.has_ezafe else 1
        is_cut = ways > _MOST_WAYS
        if is_cut:
            break
    listed = list(_ways(worded[:count]))
    is_long = (len(worded) > 1 and ending.attached) or (
        len(listed) * (1 + len(ending.attached)) > _MOST_SPELLINGS
    )
    is_open = is_cut or ending.pattern == r"\w*" or is_long
    if is_open:  # whatever follows the last part follows the prefix that it is
        listed = list(_ways([*worded[: count - 1], worded[count - 1]._replace(has_ezafe=False)]))
    for words in listed:
        if is_open:
            yield (*map(KeyWord, words[:-1]), KeyWord(words[-1], is_prefix=True))
            continue
        yield tuple(map(KeyWord, words))
        for added in ending.attached:
            last = KeyWord(words[-1] + added.text, added.is_prefix)
            yield (*map(KeyWord, words[:-1]), last)


def _ways(parts: Iterable[_Part]) -> Iterator[list[str]]:
    ways: Iterable[list[str]] = [[]]
    for part in parts:
        ways = [way for before in ways for way in _continued(before, part)]
    yield from ways


def _continued(words: list[str], part: _Part) -> Iterator[list[str]]:
    """Yields the words with the part behind them: apart or joined, with an ezafe and without."""
    for form in part.forms:
        ways = [[*words, form]]
        if words and not part.is_apart:
            ways.append([*words[:-1], words[-1] + form])
        for way in ways:
            yield way
            if part.has_ezafe:
                yield from ([*way[:-1], way[-1] + ezafe] for ezafe in _EZAFES)
                yield from ([*way, ezafe] for ezafe in _EZAFES)
