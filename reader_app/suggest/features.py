"""What a tagger is told of each word of a sentence: the word, its neighbours, known names, the article.

Training and use see the same: both read a text with `suggest.reading` and ask here. A model is good only
for the features that it was trained with, so `VERSION` goes up whenever they change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from reader_app.gazetteers import places
from reader_app.model import EntityKind
from reader_app.suggest.reading import Reading
from reader_app.suggest.word_looks import NOTHING, Looks, looks_of
from reader_app.text.search_key import search_key

VERSION: Final = 1

_LONGEST_PLACE: Final = 5
"""Words."""


def features(reading: Reading, sentence: range) -> list[list[str]]:
    """Returns the features of each token of a sentence of the reading, in order."""
    keys = reading.keys[sentence.start : sentence.stop]
    looks = [looks_of(key) for key in keys]
    known = _known_places(keys)
    return [_of_token(keys, looks, known, i) for i in range(len(keys))]


def _of_token(
    keys: Sequence[str], looks: Sequence[Looks], known: Sequence[str], i: int
) -> list[str]:
    key, look = keys[i], looks[i]
    before, after = _at(looks, i - 1), _at(looks, i + 1)
    before2, after2 = _at(looks, i - 2), _at(looks, i + 2)
    key_before, key_after = _key_at(keys, i - 1), _key_at(keys, i + 1)
    key_before2 = _key_at(keys, i - 2)
    told = [
        *look.alone,
        f"w-1={key_before}",
        f"w+1={key_after}",
        f"w-2={key_before2}",
        f"w+2={_key_at(keys, i + 2)}",
        f"w-1w={key_before}|{key}",
        f"ww+1={key}|{key_after}",
        f"w-2w-1={key_before2}|{key_before}",
        f"known3={before.known}|{look.known}|{after.known}",
        f"w-1known={key_before}|{look.known}",
        f"w+1known={key_after}|{look.known}",
        f"names={before.name}|{look.name}|{after.name}",
    ]
    if look.announces:
        told.append(f"is={look.announces}")
    if before.announces:
        told.append(f"is-1={before.announces}")
        told.append(f"is-1known={before.announces}|{look.known}|{look.name}")
    if after.announces:
        told.append(f"is+1={after.announces}")
    if before2.announces:
        told.append(f"is-2={before2.announces}")
    if after2.announces:
        told.append(f"is+2={after2.announces}")
    if known[i]:
        told.append(f"place={known[i]}")
        told.append(f"place={known[i]}|{look.known}|{look.name}")
        told.append(f"place={known[i][:2]}|{before.announces or key_before}")
    if i and known[i - 1]:
        told.append(f"place-1={known[i - 1]}")
    if i + 1 < len(known) and known[i + 1]:
        told.append(f"place+1={known[i + 1]}")
    return told


def _at(looks: Sequence[Looks], i: int) -> Looks:
    return looks[i] if 0 <= i < len(looks) else NOTHING


def _key_at(keys: Sequence[str], i: int) -> str:
    if i < 0:
        return "^"
    return keys[i] if i < len(keys) else "$"


class _PlaceNames(NamedTuple):
    kinds: Mapping[tuple[str, ...], str]
    longest: Mapping[str, int]
    """How many words the longest name has that begins with this word."""


_LETTER_OF: Final = {
    EntityKind.COUNTRY: "c",
    EntityKind.PROVINCE: "p",
    EntityKind.CITY: "t",
    EntityKind.DISTRICT: "d",
    EntityKind.OTHER: "o",
}
_WITH_KIND_WORD: Final = (EntityKind.PROVINCE, EntityKind.DISTRICT)


@cache
def _place_names() -> _PlaceNames:
    kinds: dict[tuple[str, ...], set[str]] = {}
    for place in places():
        letter = "*" if place.is_ordinary_word else _LETTER_OF[place.kind]
        for name in place.names:
            bare = name.partition(" ")[2] if place.kind in _WITH_KIND_WORD else ""
            for spelling in filter(None, (name, name.replace("\u200c", " "), bare)):
                words = tuple(search_key(spelling).split())
                if len(words) <= _LONGEST_PLACE:
                    kinds.setdefault(words, set()).add(letter)
    longest: dict[str, int] = {}
    for words in kinds:
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return _PlaceNames({words: "".join(sorted(those)) for words, those in kinds.items()}, longest)


def _known_places(keys: Sequence[str]) -> list[str]:
    """Returns of each word whether it begins or goes on a known name of a place, and of which kind."""
    names = _place_names()
    found = [""] * len(keys)
    i = 0
    while i < len(keys):
        longest = min(names.longest.get(keys[i], 0), len(keys) - i)
        for length in range(longest, 0, -1):
            if kind := names.kinds.get(tuple(keys[i : i + length])):
                found[i] = ("B1" if length == 1 else "BM") + kind
                for j in range(i + 1, i + length):
                    found[j] = "IM" + kind
                i += length - 1
                break
        i += 1
    return found
