"""The places of the gazetteers in an article: which tokens name one, and what speaks for it.

A name is found in each of its spellings: with its half-spaces, without them, and with spaces.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Final, NamedTuple

from reader_app.gazetteers import places
from reader_app.model import EntityKind
from reader_app.paths import RESOURCES
from reader_app.suggest.name_tables import (
    PLACE_PREPOSITIONS,
    PLACE_WORDS,
    TITLES,
    is_ambiguous,
    is_given_name,
    keys_of,
)
from reader_app.suggest.reading import Reading
from reader_app.text.search_key import search_key

FILE: Final = RESOURCES / "gazetteers" / "news_places.tsv"
"""Regions, seas, mountains, sights and towns of the news that no package has by their Persian name; our
own list. They are names to be found, and no places to link a mention to.
"""
LONGEST: Final = 5
"""Tokens. «چهارمحال و بختیاری» has three, «جمهوری دموکراتیک خلق کره» four."""
_LONGEST_NICKNAME: Final = 4
"""Words. In quotes that are as short a name is a title or a nickname: «منچستر شرق»."""
_ORGANISATION_REACH: Final = 5
"""Tokens between what an organisation is and its place: «دانشگاه علوم پزشکی و خدمات درمانی تهران»."""


class PlaceEvidence(StrEnum):
    """What speaks for a place; the surest that fits is taken."""

    INTRODUCED = "introduced"
    """«استان اصفهان»"""
    LONG = "long"
    """A name of several words: «سیستان و بلوچستان»."""
    LISTED = "listed"
    """«اصفهان، شیراز و یزد»"""
    COUNTRY = "country"
    PREPOSITION = "preposition"
    """«در اصفهان»"""
    ALONE = "alone"
    ORDINARY_INTRODUCED = "ordinary_introduced"
    """«شهر نور»"""
    ORDINARY_LISTED = "ordinary_listed"
    """«آمل، نور و بابل»"""
    ORDINARY_COUNTED = "ordinary_counted"
    """An ordinary word that is a place elsewhere in the article, by better evidence."""


class FoundPlace(NamedTuple):
    """The tokens `[first, last)` of a place's name."""

    first: int
    last: int
    evidence: PlaceEvidence


_ORGANISATIONS: Final = keys_of(
    "دانشگاه دانشکده پژوهشگاه پژوهشکده انستیتو انستیتوی مؤسسه سازمان شرکت باشگاه تیم بانک بورس "
    "شورای مجلس پارلمان سنای کنگره فدراسیون کنفدراسیون کمیسیون کمیته اتاق اتحادیه اتحادیه_ی انجمن "
    "بنیاد حزب جبهه جنبش پلیس سپاه ارتش نیروی بسیج هلال اورژانس وزارت استانداری فرمانداری شهرداری "
    "بخشداری دادگستری دادگاه دادسرای زندان خبرگزاری روزنامه هفته_نامه شبکه صدای رادیو تلویزیون "
    "اداره اداره_کل آبفای مخابرات گمرک حوزه موزه کتابخانه صندوق ستاد قرارگاه لشکر تیپ هیئت هیأت "
    "خزانه_داری بیمه هتل مدرسه پالایشگاه پتروشیمی نیروگاه رئال بایرن اتلتیکو اینتر آث آ_ث_میلان "
    "دینامو لوکوموتیو پاختاکور زسکا آژاکس پارتیزان استقلال پرسپولیس سپاهان تراکتور فولاد ذوب_آهن "
    "پیکان سایپا ملوان آلومینیوم شهداب هوادار گل_گهر شمس_آذر خیبر صنعت_نفت مقاومت خودروسازی "
    "ایران_خودرو فوتسال کیهان جمهوری_اسلامی لیگ جام سوپرجام قهرمانان المپیک گراندپری سفارت کنسولگری "
    "سرکنسولگری"
)
"""What begins the name of an organisation, or of a thing, that may have a place in it."""

_BARRIERS: Final = keys_of(
    "و در از به با بر برای تا که را است بود شد شود کرد می نیز هم یا ولی اما این آن یک هر علیه بین "
    "میان درباره روی زیر طی ضمن پس پیش مقابل برابر سوی نماینده مردم رئیس معاون وزیر استاندار شهردار "
    "فرماندار گفت افزود دو سه چهار چند"
)
"""Words that end the name of an organisation."""

_CLUB_WORDS: Final = keys_of("یونایتد سیتی تایمز پست کرونیکل خودرو پلاس شرق غرب شمال جنوب")
"""Words behind a place that make it a name of something else: «منچستر سیتی», «منچستر شرق»."""

_CLUBS: Final = keys_of(
    "لیورپول میلان مونیخ مادرید منچستر بارسلون بارسلونا شارجه ناپولی والنسیا دورتموند"
)
"""Cities that are, in Persian news, most often the club of their name."""

_KINDS: Final = keys_of("استان شهرستان شهر")
"""What the gazetteers put before a name to tell places of one name apart; no part of the name."""

_JOINING: Final = keys_of("و ، - – تا")


_WATERS: Final = keys_of("خلیج دریای اقیانوس دریاچه دریاچه_ی تنگه")
"""Words that are, unlike «شهر», a part of the name: «خلیج فارس»."""


class _Name(NamedTuple):
    """`parts` are where its key may be broken by spaces."""

    is_ordinary: bool
    is_country: bool
    parts: frozenset[int]


@cache
def _names() -> dict[str, _Name]:
    """Returns the names by their keys without spaces; of two places of one name, the likelier."""
    found: dict[str, _Name] = {}
    for name, is_ordinary, is_country in _written():
        parts = [search_key(part) for part in name.replace("\u200c", " ").split()]
        if len(parts) > 1 and parts[0] in _KINDS:
            continue
        key = "".join(parts)
        needs_context = len(parts) == 1 and (is_ordinary or key in _CLUBS)
        found.setdefault(key, _Name(needs_context, is_country, _breaks(parts)))
    return found


def _written() -> Iterator[tuple[str, bool, bool]]:
    """Yields names, with whether they are ordinary words as well, and whether they are countries."""
    for place in places():
        for name in place.names:
            yield name, place.is_ordinary_word, place.kind is EntityKind.COUNTRY
    for line in FILE.read_text(encoding="utf-8").splitlines():
        name, _, flag = line.partition("\t")
        yield name, flag == "*", False


def _breaks(parts: list[str]) -> frozenset[int]:
    """Returns where the parts end, and where «بندر» and «آباد» are often written apart."""
    breaks: set[int] = set()
    at = 0
    for part in parts:
        at += len(part)
        breaks.add(at)
        if part.endswith("اباد") and len(part) > len("اباد"):
            breaks.add(at - len("اباد"))
        if part.startswith("بندر") and len(part) > len("بندر"):
            breaks.add(at - len(part) + len("بندر"))
    return frozenset(breaks)


@cache
def _beginnings() -> frozenset[str]:
    """Returns what a name of more than one token may begin with."""
    return frozenset(
        key[:part] for key, name in _names().items() for part in name.parts if part < len(key)
    )


def is_place(key: str) -> bool:
    """Tells whether one token's key is a place that is hardly anything else."""
    name = _name_of(key)
    return name is not None and not name.is_ordinary


def may_be_place(key: str) -> bool:
    """Tells whether one token's key is the name of a place, whatever else it is."""
    return _name_of(key) is not None


def find_places(reading: Reading, taken: frozenset[int]) -> list[FoundPlace]:
    """Returns the places of an article, in order; none has a token that is `taken` by a person."""
    matches = [
        match for match in _matches(reading) if taken.isdisjoint(range(match.first, match.last))
    ]
    likely = {
        (match.first, match.last)
        for match in matches
        if not match.name.is_ordinary and not is_part_of_other(reading, match.first, match.last)
    }
    starts = {first for first, _ in likely}
    ends = {last for _, last in likely}
    found = [
        _with_water(reading, FoundPlace(match.first, match.last, evidence))
        for match in matches
        if not is_part_of_other(reading, match.first, match.last)
        and (evidence := _evidence(reading, match, starts, ends)) is not None
    ]
    return sorted([*found, *_counted(reading, matches, found)])


def _with_water(reading: Reading, found: FoundPlace) -> FoundPlace:
    if found.first and reading.keys[found.first - 1] in _WATERS:
        return FoundPlace(found.first - 1, found.last, PlaceEvidence.LONG)
    return found


class _Match(NamedTuple):
    first: int
    last: int
    name: _Name


def _matches(reading: Reading) -> Iterator[_Match]:
    """Yields the longest names from each token on, none within another."""
    for sentence in reading.sentences:
        first = sentence.start
        while first < sentence.stop:
            match = _longest(reading, first, min(first + LONGEST, sentence.stop))
            if match is not None:
                yield match
            first = match.last if match else first + 1


def _longest(reading: Reading, first: int, stop: int) -> _Match | None:
    key = reading.keys[first]
    name = _name_of(key)
    found = _Match(first, first + 1, name) if name else None
    if key not in _beginnings():
        return found
    ends = {len(key)}
    for last in range(first + 1, stop):
        between = reading.text[reading.tokens[last - 1].end : reading.tokens[last].start]
        if not between or "\n" in between:
            break
        key += reading.keys[last]
        name = _names().get(key)
        if name is not None and ends <= name.parts:
            found = _Match(first, last + 1, name)
        ends.add(len(key))
    return found


def _name_of(key: str) -> _Name | None:
    """Returns the name that one token has, maybe with the ی of what follows: «آمریکای لاتین»."""
    name = _names().get(key)
    if name is None and key.endswith(("ای", "وی", "هی")) and len(key) > 4:
        name = _names().get(key[:-1])
        # «ترکی‌ها» and «کرهی» are rarely places: a short name with ی is rather another word.
        if name is not None and name.is_ordinary:
            return None
    return name


def _evidence(
    reading: Reading, match: _Match, starts: set[int], ends: set[int]
) -> PlaceEvidence | None:
    before = reading.keys[match.first - 1] if match.first else ""
    is_listed = _is_listed(reading, match, starts, ends)
    if match.name.is_ordinary:
        if before in PLACE_WORDS:
            return PlaceEvidence.ORDINARY_INTRODUCED
        return PlaceEvidence.ORDINARY_LISTED if is_listed else None
    if before in PLACE_WORDS:
        return PlaceEvidence.INTRODUCED
    if match.name.is_country:
        return PlaceEvidence.COUNTRY
    if match.last - match.first > 1:
        return PlaceEvidence.LONG
    if is_listed:
        return PlaceEvidence.LISTED
    if before in PLACE_PREPOSITIONS:
        return PlaceEvidence.PREPOSITION
    return PlaceEvidence.ALONE


def _is_listed(reading: Reading, match: _Match, starts: set[int], ends: set[int]) -> bool:
    """Tells whether a sure place stands right beside, or with only «و» or a comma between."""
    keys = reading.keys
    is_before = match.first > 1 and keys[match.first - 1] in _JOINING and match.first - 1 in ends
    is_after = match.last < len(keys) and keys[match.last] in _JOINING and match.last + 1 in starts
    return is_before or is_after


def is_part_of_other(reading: Reading, first: int, last: int) -> bool:
    """Tells the tokens of a place from a piece of a longer name that is no place's."""
    keys = reading.keys
    before = keys[first - 1] if first else ""
    after = keys[last] if last < len(keys) else ""
    if before in TITLES or after in _CLUB_WORDS:
        return True
    if is_given_name(before) and not is_ambiguous(before):
        return True
    return _is_in_short_quote(reading, first, last) or _is_of_organisation(reading, first)


def _is_in_short_quote(reading: Reading, first: int, last: int) -> bool:
    keys = reading.keys
    opening = next(
        (i for i in range(first - 1, max(first - 1 - _LONGEST_NICKNAME, -1), -1) if keys[i] == "«"),
        None,
    )
    if opening is None:
        return False
    closing = next(
        (i for i in range(last, min(opening + 2 + _LONGEST_NICKNAME, len(keys))) if keys[i] == "»"),
        None,
    )
    return closing is not None and closing - opening - 1 > last - first


def _is_of_organisation(reading: Reading, first: int) -> bool:
    for i in range(first - 1, max(first - 1 - _ORGANISATION_REACH, -1), -1):
        key = reading.keys[i]
        if key in _ORGANISATIONS:
            return True
        if key in _BARRIERS or not key[:1].isalpha() or "\n" in _gap_after(reading, i):
            return False
    return False


def _gap_after(reading: Reading, token: int) -> str:
    return reading.text[reading.tokens[token].end : reading.tokens[token + 1].start]


def _counted(
    reading: Reading, matches: list[_Match], found: list[FoundPlace]
) -> Iterator[FoundPlace]:
    """Yields ordinary words that are surely a place elsewhere in the article."""
    known = {reading.keys[each.first] for each in found if each.last - each.first == 1}
    taken = {each.first for each in found}
    for match in matches:
        if match.first in taken:
            continue
        is_known = match.name.is_ordinary and reading.keys[match.first] in known
        if (
            is_known
            and match.first not in taken
            and not is_part_of_other(reading, match.first, match.last)
        ):
            yield FoundPlace(match.first, match.last, PlaceEvidence.ORDINARY_COUNTED)
