"""Half-spaces put back into a text that has lost them, as a view: only U+200C is ever inserted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from reader_app.text.half_space_rules import HalfSpaceRules
from reader_app.text.half_space_tables import HALF_SPACE, Cuts, tables
from reader_app.text.half_space_view import HalfSpaceView

_LETTER: Final = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06fa-\u06ff"
_UNSEEN: Final = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200d"

# Addresses, hashtags, names with @, numbers and Latin words come first, so that no word is looked for
# in them. A word that has a half-space of its own was written with care and is left alone.
_OTHER: Final = rf"[^\W{_LETTER}]"
_PIECES: Final = re.compile(
    rf"""(?i: (?:https?|ftp):// | www\. )\S*
      | [#@]+ [\w\u200c\u200d{_UNSEEN}]*
      | {_OTHER} [\w\u200c]* (?: (?: / | [.@:?&=%+~\#,-]+ (?={_OTHER}) ) [\w\u200c]+ )*
      | (?<=[{_LETTER}{_UNSEEN}]) \u200c+ [{_LETTER}{_UNSEEN}\u200c]*
      | (?P<word> [{_LETTER}] [{_LETTER}{_UNSEEN}]+ ) (?P<cared_for> \u200c+ [{_LETTER}] )?
    """,
    re.VERBOSE,
)
_NEXT_WORD: Final = re.compile(rf"[ \u00a0]+[«\"(]?(?P<word>[{_LETTER}{_UNSEEN}\u200c]+)")

_TO_PERSIAN: Final = str.maketrans("يىكۀةەۂ", "ییکهههه")
_ALL_UNSEEN: Final = re.compile(f"[{_UNSEEN}]+")


def restored(text: str) -> HalfSpaceView:
    """Returns `text` as a view with the half-spaces that it has lost.

    Numbers, addresses, hashtags, Latin words and words that have a half-space stay as they are.
    """
    inserts = tuple(_inserts(text))
    if not inserts:
        return HalfSpaceView(text, ())
    ends = (*inserts, len(text))
    view = HALF_SPACE.join(text[a:b] for a, b in zip((0, *inserts), ends, strict=True))
    return HalfSpaceView(view, inserts)


def _inserts(text: str) -> Iterator[int]:
    for piece in _PIECES.finditer(text):
        if piece.lastgroup != "word":
            continue
        start, end = piece.span()
        places = _places(text[start:end])
        if places is None:
            word = text[start:end]
            letters = _letters(word)
            places = _moved(word, _rules().reading(letters, _word_after(text, end)))
        for place in places:
            yield start + place


@lru_cache(maxsize=1 << 14)
def _places(word: str) -> Cuts | None:
    """Returns where half-spaces belong into `word` as it is spelled; None if that depends on the
    word that follows.
    """
    letters = _letters(word)
    rules = _rules()
    return None if letters in rules.two_ways else _moved(word, rules.cuts(letters))


def _moved(word: str, cuts: Cuts) -> Cuts:
    """Turns offsets into the letters of `word` alone into offsets into it with marks and all."""
    if not cuts or not _ALL_UNSEEN.search(word):
        return cuts
    places = [i for i, sign in enumerate(word) if not _ALL_UNSEEN.match(sign)]
    return tuple(places[cut] for cut in cuts)


def _word_after(text: str, at: int) -> str | None:
    """Returns the letters of the word that follows after spaces alone."""
    match = _NEXT_WORD.match(text, at)
    return _letters(match["word"].replace(HALF_SPACE, "")) if match else None


def _letters(word: str) -> str:
    return _ALL_UNSEEN.sub("", word).translate(_TO_PERSIAN)


@cache
def _rules() -> HalfSpaceRules:
    return HalfSpaceRules(tables())
