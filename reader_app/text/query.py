"""What is written into a field of search: words, phrases in quotes, -words, prefixes* and filters.

Neighbours that are one word written apart (می شود، کتاب ها) make one term; every other word is a term of
its own, and an article has to have them all. A few bare words alone are looked for as a phrase too: where
they stand side by side they are one hit, and nobody knows which of them a writer has joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from reader_app.model import Span
from reader_app.text.search_key import search_key
from reader_app.text.wording import KeyWord, Unit, merged, units_of, wording_of

__all__ = [
    "Filter",
    "FilterName",
    "KeyWord",
    "Query",
    "Term",
    "filters_in",
    "parse_query",
    "phrase_query",
]


class FilterName(StrEnum):
    """What articles can be told apart by."""

    STATUS = "status"
    LAYER = "layer"
    ENTITY = "entity"
    SOURCE = "source"
    DATE = "date"
    HAS = "has"


@dataclass(frozen=True, slots=True)
class Filter:
    """A wish about articles: `value` as it was written, without quotes."""

    name: FilterName
    value: str
    is_excluded: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """Words that are found as one hit.

    `spellings` are all ways in which a hit can stand in a search key as consecutive words, and may be
    too wide; `pattern`, a regular expression over the key, is exact.
    """

    written: str
    is_excluded: bool
    is_phrase: bool
    is_prefix: bool
    spellings: tuple[tuple[KeyWord, ...], ...]
    pattern: str


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for. `together` is all terms as one phrase, which does for the terms themselves;
    None where they are not a few bare words.
    """

    terms: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    together: Term | None = None

    @property
    def is_empty(self) -> bool:
        return not self.terms and not self.filters


NAMES: Final = {
    **{name.value: name for name in FilterName},
    "وضعیت": FilterName.STATUS,
    "لایه": FilterName.LAYER,
    "نام": FilterName.ENTITY,
    "منبع": FilterName.SOURCE,
    "تاریخ": FilterName.DATE,
    "دارد": FilterName.HAS,
}
"""The names of the filters as they are written before the colon, by their search keys."""

_QUOTED: Final = r'"[^"]*"? | «[^»]*»? | [“„][^“”]*[“”]?'
_TOKEN: Final = re.compile(
    rf"""(?P<minus> [-\u2212] (?=\S) )?
    (?: (?P<name> [^\W\d_]+ ) : (?P<value> {_QUOTED} | [^\s"«“„]+ )
      | (?P<quoted> {_QUOTED} )
      | (?P<bare> [^\s"«“„]+ )
    )""",
    re.VERBOSE,
)
_QUOTES: Final = '"«»“”„'
_STARS: Final = "*\u066d\uff0a"
_MONTHS: Final = frozenset(
    search_key(
        "فروردین اردیبهشت خرداد تیر مرداد امرداد شهریور مهر آبان آذر دی بهمن اسفند ژانویه فوریه مارس "
        "آوریل مه ژوئن جون ژوئیه جولای اوت آگوست سپتامبر اکتبر نوامبر دسامبر"
    ).split()
)
_RANGE: Final = ".."
_MOST_TOGETHER: Final = 4
_RIM: Final = re.compile(r"^[\W_]+|[\W_]+$")


class _Token(NamedTuple):
    """A piece of what was written, with its place."""

    text: str
    start: int
    end: int
    is_excluded: bool
    is_phrase: bool
    is_closed: bool
    filter: FilterName | None


def parse_query(written: str, *, is_typing: bool = False) -> Query:
    """Reads what was written; nothing is an error, for it is read while it is typed.

    With `is_typing` the last bare word may go on: it is a prefix unless a space follows it.
    """
    filters: list[Filter] = []
    terms: list[Term] = []
    run: list[_Token] = []
    bare: list[_Token] = []
    for token in _tokens(written):
        if token.filter is None and not token.is_phrase and not token.is_excluded:
            run.append(token)
            bare.append(token)
            continue
        terms += _terms_of_run(run)
        run = []
        if token.filter is None:
            terms += _terms_of(token, may_go_on=is_typing and not token.is_closed)
        elif token.text:
            filters.append(Filter(token.filter, token.text, token.is_excluded))
    may_go_on = is_typing and bool(run) and run[-1].end == len(written)
    terms += _terms_of_run(run, may_go_on=may_go_on)
    wanted = [term for term in terms if not term.is_excluded]
    has_phrase = any(term.is_phrase for term in wanted)
    is_few = not has_phrase and 1 < len(wanted) <= _MOST_TOGETHER
    together = _together(bare, may_go_on=may_go_on) if is_few else None
    return Query(tuple(terms), tuple(filters), together)


def _together(run: Sequence[_Token], *, may_go_on: bool) -> Term | None:
    """Returns bare words as one phrase; None if one of them is not a plain word."""
    if any(token.text[-1] in _STARS for token in run[:-1]):
        return None
    units = tuple(units_of(" ".join(_bare(token.text) for token in run)))
    if not units or any(unit.is_sign for unit in units):
        return None
    written = " ".join(token.text for token in run)
    return _term(written, units, is_prefix=written[-1] in _STARS, may_go_on=may_go_on)


def phrase_query(written: str) -> Query:
    """Returns the query for one phrase, with the endings that its last word may have; it is empty if
    the phrase has no word.
    """
    units = tuple(units_of(written))
    return Query((_term(written, units),)) if any(not unit.is_sign for unit in units) else Query()


def filters_in(written: str) -> list[tuple[Filter, Span]]:
    """Returns the filters of what was written, also one without a value, each with its place."""
    return [
        (Filter(token.filter, token.text, token.is_excluded), Span(token.start, token.end))
        for token in _tokens(written)
        if token.filter is not None
    ]


def _tokens(written: str) -> Iterator[_Token]:
    at = 0
    while match := _TOKEN.search(written, at):
        at = match.end()
        name = NAMES.get(search_key(match["name"])) if match["name"] else None
        is_excluded = match["minus"] is not None
        if name is not None:
            value: str = match["value"]
            if name is FilterName.DATE and value[0] not in _QUOTES:
                at = _end_of_date(written, match.start("value"))
                value = written[match.start("value") : at]
            yield _Token(
                value.strip(_QUOTES).strip(), match.start(), at, is_excluded, False, True, name
            )
        elif quoted := match["quoted"]:
            is_closed = len(quoted) > 1 and quoted[-1] in _QUOTES
            yield _Token(
                quoted.strip(_QUOTES), match.start(), at, is_excluded, True, is_closed, None
            )
        else:
            yield _Token(match[0][is_excluded:], match.start(), at, is_excluded, False, True, None)


def _end_of_date(written: str, start: int) -> int:
    """Returns where a date ends that was written without quotes: it may go on after a space, as in
    ۱۵ مرداد ۱۴۰۴..۳ شهریور ۱۴۰۴.
    """
    words = list(re.compile(r"\S+").finditer(written, start))
    end = words[0].end()
    for before, word in pairwise(words):
        last = search_key(before[0]).rpartition(_RANGE)[2]
        following = search_key(word[0]).partition(_RANGE)[0]
        goes_on = (
            not last
            or not following
            or (last in _MONTHS and following.isdecimal())
            or (last.isdecimal() and len(last) < len("1404") and following in _MONTHS)
        )
        if not goes_on:
            break
        end = word.end()
    return end


def _terms_of_run(run: Sequence[_Token], *, may_go_on: bool = False) -> Iterator[Term]:
    """Yields the terms of bare words that stand side by side."""
    words: list[tuple[_Token, Unit]] = []
    for token in run:
        units = units_of(_bare(token.text))
        if len(units) == 1 and not units[0].is_sign and token.text[-1] not in _STARS:
            words.append((token, units[0]))
            continue
        yield from _terms_of_words(words)
        words = []
        yield from _terms_of(token, may_go_on=may_go_on and token is run[-1])
    yield from _terms_of_words(words, may_go_on=may_go_on)


def _terms_of_words(
    words: Sequence[tuple[_Token, Unit]], *, may_go_on: bool = False
) -> Iterator[Term]:
    at = 0
    for unit in merged([unit for _, unit in words]):
        tokens = [token for token, _ in words[at : at + unit.words]]
        at += unit.words
        written = " ".join(token.text for token in tokens)
        yield _term(written, (unit,), may_go_on=may_go_on and at == len(words))


def _terms_of(token: _Token, *, may_go_on: bool = False) -> Iterator[Term]:
    is_prefix = not token.is_phrase and token.text[-1:] in (*_STARS,)
    units = tuple(units_of(token.text if token.is_phrase else _bare(token.text)))
    if any(not unit.is_sign for unit in units):
        yield _term(
            token.text,
            units,
            is_excluded=token.is_excluded,
            is_phrase=token.is_phrase,
            is_prefix=is_prefix,
            may_go_on=may_go_on,
        )


def _term(
    written: str,
    units: tuple[Unit, ...],
    *,
    is_excluded: bool = False,
    is_phrase: bool = False,
    is_prefix: bool = False,
    may_go_on: bool = False,
) -> Term:
    wordings = [wording_of(units, is_exact=is_phrase, is_prefix=is_prefix)]
    if may_go_on and not is_prefix:
        wordings.append(wording_of(units, is_prefix=True))
    return Term(
        written,
        is_excluded,
        is_phrase,
        is_prefix or may_go_on,
        tuple(dict.fromkeys(way for wording in wordings for way in wording.spellings)),
        "|".join(wording.pattern for wording in wordings),
    )


def _bare(text: str) -> str:
    """Returns a bare word without the signs at its rim: a comma that was copied along, a star."""
    return _RIM.sub("", text)
