"""The same text about other people and other places, so that a tagger learns what stands around names."""

from __future__ import annotations

import random
from functools import cache

from tagged_text import Marked, TaggedText

from reader_app.gazetteers import places
from reader_app.model import EntityKind
from reader_app.suggest.name_tables import FILE as NAMES

UNKNOWN = 0.25
"""The share of words that no table has."""
CONSONANTS, VOWELS = "بپتجچخدرزژسشصغفقکگلمنوهی", ("ا", "و", "ی", "", "")
SHORTEST = 3
"""Letters of a word that is exchanged: «ف. م.» stays what it is."""
GENERIC = ("دریا", "خلیج", "اقیانوس", "جمهوری", "رود", "كوه", "کوه")


@cache
def _names(use: str) -> list[str]:
    """Returns the given names ("mf") or surnames ("s") that are no ordinary words."""
    lines = (line.split("\t") for line in NAMES.read_text(encoding="utf-8").splitlines())
    return [name for name, uses, flag in lines if not flag and set(use) & set(uses)]


@cache
def _place_names() -> list[str]:
    return [
        place.name.partition(" ")[2]
        if place.kind in (EntityKind.PROVINCE, EntityKind.DISTRICT)
        else place.name
        for place in places()
    ]


def with_other_names(text: TaggedText, chance: random.Random) -> TaggedText:
    """Returns the text with each person and place under another name, the same for the same words."""
    by_quote: dict[str, str] = {}
    by_word: dict[str, str] = {}
    changed, found, at = "", list[Marked](), 0
    for start, end, kind in text.marked:
        quote = text.text[start:end]
        if quote not in by_quote:
            by_quote[quote] = _other(quote, kind, by_word, chance)
        changed += text.text[at:start]
        found.append(Marked(len(changed), len(changed) + len(by_quote[quote]), kind))
        changed += by_quote[quote]
        at = end
    return TaggedText(changed + text.text[at:], tuple(found))


def _other(quote: str, kind: str, by_word: dict[str, str], chance: random.Random) -> str:
    if kind == "person":
        words = quote.split(" ")
        for i, word in enumerate(words):
            if word not in by_word:
                is_given = i < len(words) - 1
                by_word[word] = _other_word(word, is_given=is_given, chance=chance)
        return " ".join(by_word[word] for word in words)
    if kind == "place" and not any(word in quote for word in GENERIC):
        return _unheard_of(chance) if chance.random() < UNKNOWN else chance.choice(_place_names())
    return quote


def _other_word(word: str, *, is_given: bool, chance: random.Random) -> str:
    if len(word) < SHORTEST:
        return word
    if chance.random() < UNKNOWN:
        return _unheard_of(chance)
    return chance.choice(_names("mf" if is_given else "s"))


def _unheard_of(chance: random.Random) -> str:
    """Returns a word that can be pronounced and is in no table, as foreign names are."""
    return "".join(
        chance.choice(CONSONANTS) + chance.choice(VOWELS) for _ in range(chance.randint(2, 4))
    )
