"""How well a name answers to what was typed for it: in any spelling, in part, by its first letters.

Names are compared by their search keys, so a half-space, ي or a capital makes no difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reader_app.text.search_key import search_key

_AT_START: Final = 500
_AT_WORD: Final = 400
_INSIDE: Final = 300
_WORDS: Final = 200
_SCATTERED: Final = 100
_LOOSEST: Final = 3
"""How many times its length what was typed may be spread over, or anything would match anything."""


def closeness(typed: str, name: str) -> int | None:
    """Returns how well `name` answers to `typed`, more being better, or None where it does not.

    In falling order: the name begins so, a word of it does, it is inside, each word typed begins one of
    its words, its letters are there in their order. Of two alike the shorter name is the better.
    """
    wanted, key = folded(typed), folded(name)
    if not wanted:
        return 0
    solid_wanted, solid = wanted.replace(" ", ""), key.replace(" ", "")
    if key.startswith(wanted):
        rank = _AT_START
    elif f" {wanted}" in key:
        rank = _AT_WORD
    elif solid_wanted in solid:
        rank = _INSIDE
    elif all(any(word.startswith(part) for word in key.split()) for part in wanted.split()):
        rank = _WORDS
    elif _is_scattered(solid_wanted, solid):
        rank = _SCATTERED
    else:
        return None
    return rank - min(len(key), _SCATTERED - 1)


def holds(typed: str, name: str) -> bool:
    """Returns whether every word typed is somewhere in `name`."""
    return bool(holding(typed, [name]))


def holding(typed: str, names: Sequence[str]) -> list[int]:
    """Returns the places of those names that have every word typed somewhere in them."""
    words = folded(typed).split()
    # One long text is folded in a fraction of the time that its lines take one by one.
    lines = search_key("\n".join(name.replace("\n", " ") for name in names)).split("\n")
    return [place for place, line in enumerate(lines) if all(word in line for word in words)]


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    return " ".join(search_key(text).split())


def _is_scattered(wanted: str, key: str) -> bool:
    first, place = -1, -1
    for letter in wanted:
        place = key.find(letter, place + 1)
        if place < 0:
            return False
        if first < 0:
            first = place
    return place - first < _LOOSEST * len(wanted)
