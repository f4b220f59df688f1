"""Numbers as they are written in dates: digits, words, and ordinals of both."""

from __future__ import annotations

import re
from typing import Final

from reader_app.text.dates.folding import folded

_UNITS: Final = ["یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه"]
_TEENS: Final = [
    "ده",
    "یازده",
    "دوازده",
    "سیزده",
    "چهارده",
    "پانزده",
    "شانزده",
    "هفده",
    "هجده",
    "نوزده",
]
_TENS: Final = ["بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"]
_HUNDREDS: Final = ["صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"]

_VALUES: Final = (
    {word: value for value, word in enumerate(_UNITS, start=1)}
    | {word: value for value, word in enumerate(_TEENS, start=10)}
    | {word: value * 10 for value, word in enumerate(_TENS, start=2)}
    | {word: value * 100 for value, word in enumerate(_HUNDREDS, start=1)}
    | {"هیجده": 18, "شانزه": 16, "پونزده": 15, "یکصد": 100, "یه": 1, "هزار": 1000}
)
_ORDINALS: Final = {
    f"{word}م": value for word, value in _VALUES.items() if word not in ("سه", "سی")
} | {"سوم": 3, "سیم": 30, "سیام": 30, "سی ام": 30, "اول": 1, "نخست": 1}


def _one_of(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


WORDS: Final = rf"(?:{_one_of(_VALUES)})(?: و (?:{_one_of(_VALUES)})){{0,4}}"
"""A cardinal in words: «بیست و یک»."""
ORDINAL: Final = rf"(?:(?:{_one_of(_VALUES)}) و ){{0,4}}(?:{_one_of(_ORDINALS)})"
"""An ordinal in words: «بیست و دوم»."""
NUMBER: Final = rf"(?:[0-9]{{1,4}}|{WORDS})"
DAY_DIGITS: Final = r"[0-9]{1,2}(?: ?ام|م)?(?![0-9])"

_VALUE_OF: Final = {folded(word): value for word, value in (_VALUES | _ORDINALS).items()}
_DIGITS: Final = re.compile("[0-9]+")


def value_of(written: str) -> int:
    """Returns what a number of these patterns is worth."""
    digits = _DIGITS.match(written)
    if digits:
        return int(digits[0])
    total = 0
    for word in written.split(" و "):
        total += _VALUE_OF[word]
    return total
