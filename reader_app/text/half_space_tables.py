"""The words that the half-space view goes by, read from resources/half_spaces once.

The files are made by build_spec/half_space_tables.py out of hazm's lists: UTF-8, an entry a line, sorted.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from reader_app.paths import RESOURCES

FOLDER: Final = RESOURCES / "half_spaces"
HALF_SPACE: Final = "\u200c"

# What may stand behind a word in the files.
_GRADABLE, _COMMON = "+", "*"
_FLAGS: Final = _GRADABLE + _COMMON

type Cuts = tuple[int, ...]
"""Where the parts of a word meet: offsets into the word, in order, never 0."""


@dataclass(frozen=True, slots=True)
class WordTables:
    """Words without signs or half-spaces, in Persian letters."""

    whole: frozenset[str]
    """Stand in one piece."""
    gradable: frozenset[str]
    """Those of them, and of the joined, that take تر and ترین."""
    common: frozenset[str]
    """Those frequent enough that a new word may be thought to be made of them."""
    joined: dict[str, Cuts]
    """Written with half-spaces."""
    first_parts: frozenset[str]
    """Begin new words and keep a half-space behind them: بی، هم، پیش."""
    last_parts: frozenset[str]
    """End new words and keep a half-space before them: سازی، کننده."""
    present: frozenset[str]
    """Present stems of verbs."""
    past: frozenset[str]
    spoken: frozenset[str]
    """Present stems as they are spoken: گ of می‌گه."""
    pronounced_h: frozenset[str]
    """End in a ه that is a consonant, beside the words in اه."""
    two_ways: dict[str, Cuts]
    """Words that can be a plural or a noun with ای, as حرفهای can, with the cuts that they have if
    nothing around them tells."""
    complements: frozenset[str]
    """Follow an ezafe and never a noun with ای."""
    never_complements: frozenset[str]
    """Cannot follow an ezafe."""


@cache
def tables() -> WordTables:
    """Returns the tables; the first call reads them, in some 40 ms."""
    words = _unpacked("words.txt")
    joined = _unpacked("joined.txt")
    parts = _of_kinds("parts.txt")
    stems = _of_kinds("stems.txt")
    around = _of_kinds("around.txt")
    return WordTables(
        whole=frozenset(word.rstrip(_FLAGS) for word in words),
        common=frozenset(word.rstrip(_FLAGS) for word in words if word.endswith(_COMMON)),
        gradable=frozenset(
            word.rstrip(_FLAGS).replace(HALF_SPACE, "")
            for word in (*words, *joined)
            if _GRADABLE in word
        ),
        joined={word.rstrip(_FLAGS).replace(HALF_SPACE, ""): _cuts_in(word) for word in joined},
        first_parts=frozenset(parts["first"]),
        last_parts=frozenset(parts["last"]),
        present=frozenset(stems["present"]),
        past=frozenset(stems["past"]),
        spoken=frozenset(stems["spoken"]),
        pronounced_h=frozenset(around["pronounced_h"]),
        two_ways={word.replace(HALF_SPACE, ""): _cuts_in(word) for word in around["two_ways"]},
        complements=frozenset(around["complements"]),
        never_complements=frozenset(around["never_complements"]),
    )


def _unpacked(name: str) -> list[str]:
    """Returns the words of a file whose lines begin with a letter for how many characters they
    share with the word before: a is none.
    """
    words: list[str] = []
    word = ""
    for line in _lines(name):
        word = word[: ord(line[0]) - ord("a")] + line[1:]
        words.append(word)
    return words


def _of_kinds(name: str) -> dict[str, list[str]]:
    """Reads lines of a kind, a tab and a word."""
    kinds: dict[str, list[str]] = {}
    for line in _lines(name):
        kind, _, word = line.partition("\t")
        kinds.setdefault(kind, []).append(word)
    return kinds


def _lines(name: str) -> list[str]:
    return (FOLDER / name).read_text(encoding="utf-8").splitlines()


def _cuts_in(joined: str) -> Cuts:
    places = [i for i, character in enumerate(joined) if character == HALF_SPACE]
    return tuple(place - before for before, place in enumerate(places))
