"""Makes resources/half_spaces/ out of hazm's lists of words and verbs and a list of our own.

usage: python build_spec/half_space_tables.py [--check]

With --check nothing is written; the exit code is 1 if the files are not what would be made. The same
lists make the same bytes.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "half_spaces"
OWN_WORDS = Path(__file__).with_name("half_space_words.txt")

HALF_SPACE = "\u200c"
LETTERS = frozenset("ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی")
UNJOINING = frozenset("اآدذرزژوءأؤ")
TO_PERSIAN = str.maketrans("يىكۀة", "ییکهه")
MARKS = dict.fromkeys(range(0x64B, 0x656))

# hazm counts some words in the millions and gives others, as good, a number of one digit.
COMMON = 5_000

# Of نامهای and its like the list tells by such a ratio that the noun with ه is meant.
FAR_MORE = 3

# What may stand behind a word in the files.
GRADABLE, COMMON_WORD = "+", "*"
MOST_SHARED = 25

ENDINGS = ("ی", "یی", "ان", "م", "ت", "ش", "ات", "انه", "یم", "ند")

# A part that ends words in the list is taken to end new ones, apart, if the list writes it apart at
# least so often, and so many times as often as together.
LEAST_EVIDENCE, LEAST_RATIO = 9, 8


@dataclass
class Lists:
    """hazm's lists, spelled with Persian letters; a word without class is left out, for most are
    the headwords of an old dictionary."""

    whole: dict[str, int] = field(default_factory=dict[str, int])
    joined: dict[str, int] = field(default_factory=dict[str, int])
    gradable: set[str] = field(default_factory=set[str])
    present: set[str] = field(default_factory=set[str])
    past: set[str] = field(default_factory=set[str])
    spoken: set[str] = field(default_factory=set[str])


def read_lists() -> Lists:
    lists = Lists()
    for line in _lines_of("words.dat"):
        word, frequency, classes = line.split("\t")
        word = word.translate(TO_PERSIAN).translate(MARKS).strip(HALF_SPACE)
        key = word.replace(HALF_SPACE, "")
        if not LETTERS.issuperset(key) or (classes == "0" and key == word):
            continue
        target = lists.whole if key == word else lists.joined
        target[word] = max(int(frequency), target.get(word, 0))
        if {"AJ", "ADV", "AJC"}.intersection(classes.split(",")):
            lists.gradable.add(key)
    for line in _lines_of("verbs.dat"):
        past, _, present = line.partition("#")
        lists.past.update(filter(None, [past]))
        lists.present.update(present.split(" یا "))
    for line in _lines_of("iverbs.dat"):
        _, spoken, _ = line.rsplit(" ", 2)
        lists.spoken.add(spoken)
    return lists


def _lines_of(name: str) -> Iterator[str]:
    text = (files("hazm") / "data" / name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line)


@dataclass
class Own:
    """Our own list: what is written with a bar in it is joined by half-spaces there."""

    joined: set[str] = field(default_factory=set[str])
    whole: set[str] = field(default_factory=set[str])
    two_ways: set[str] = field(default_factory=set[str])
    first: set[str] = field(default_factory=set[str])
    last: set[str] = field(default_factory=set[str])
    never_last: set[str] = field(default_factory=set[str])
    spoken: set[str] = field(default_factory=set[str])
    pronounced_h: set[str] = field(default_factory=set[str])
    complements: set[str] = field(default_factory=set[str])
    never_complements: set[str] = field(default_factory=set[str])


def read_own() -> Own:
    own = Own()
    target: set[str] = set()
    for line in OWN_WORDS.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            target = getattr(own, line.strip("[]"))
        elif not line.startswith("#"):
            target.update(word.replace("|", HALF_SPACE) for word in line.split())
    return own


def choose_joined(lists: Lists, own: Own) -> dict[str, str]:
    """Returns the words that are written with half-spaces, by what is left without them."""
    chosen: dict[str, str] = {}
    for word, frequency in sorted(lists.joined.items()):
        key = word.replace(HALF_SPACE, "")
        visible = _only_visible(word)
        if HALF_SPACE not in visible or frequency < lists.whole.get(key, 0):
            continue
        if not frequency and any(
            key.endswith(ending) and key.removesuffix(ending) in lists.whole for ending in ENDINGS
        ):
            continue
        if frequency >= lists.joined.get(chosen.get(key, ""), 0):
            chosen[key] = visible
    for word, frequency in lists.whole.items():
        longer = f"{word}ه"
        if lists.whole.get(longer, 0) > FAR_MORE * frequency:
            chosen.setdefault(f"{longer}ای", f"{longer}{HALF_SPACE}ای")
    for key in own.whole:
        chosen.pop(key, None)
    chosen.update((word.replace(HALF_SPACE, ""), _only_visible(word)) for word in own.joined)
    return chosen


def _with_spoken(past: set[str]) -> set[str]:
    """Returns past stems and how they are spoken: خواند and خوند, دانست and دونست."""
    spoken = {
        stem.removesuffix(end) + end.replace("ان", "ون")
        for stem in past
        for end in ("اند", "انست")
        if stem.endswith(end)
    }
    return past | {"خوند" if stem == "خووند" else stem for stem in spoken}


def _spellings(word: str) -> set[str]:
    """Returns `word` and how it is written by those who leave the hamza out: مأمور and مامور."""
    return {word, word.replace("أ", "ا"), word.replace("ؤ", "و")}


def _only_visible(word: str) -> str:
    """Returns `word` with the half-spaces alone that keep two letters from joining."""
    kept = [part for part in word.split(HALF_SPACE) if part]
    joined = kept[0]
    for part in kept[1:]:
        joined += part if joined[-1] in UNJOINING else HALF_SPACE + part
    return joined


def productive_last_parts(joined: Iterable[str], whole: set[str]) -> set[str]:
    """Returns the last parts that the list nearly always writes apart."""
    apart, together = Counter[str](), Counter[str]()
    for word in joined:
        _, _, last = word.partition(HALF_SPACE)
        if HALF_SPACE not in last:
            apart[last] += 1
    for word in whole:
        for at in range(2, len(word) - 1):
            if word[at - 1] not in UNJOINING and {word[:at], word[at:]} <= whole:
                together[word[at:]] += 1
    return {
        part
        for part, times in apart.items()
        if len(part) > 1 and times >= LEAST_EVIDENCE and times >= LEAST_RATIO * together[part]
    }


def make() -> dict[str, str]:
    """Returns the text of each file by its name."""
    lists, own = read_lists(), read_own()
    joined = choose_joined(lists, own)
    whole = {spelling for word in {*lists.whole, *own.whole} for spelling in _spellings(word)}
    whole -= joined.keys()
    last = (productive_last_parts(joined.values(), whole) | own.last) - own.never_last
    return {
        "words.txt": _packed(word + _flags(lists, word) for word in whole),
        "joined.txt": _packed(
            word + (GRADABLE if key in lists.gradable else "") for key, word in joined.items()
        ),
        "parts.txt": _lines({"first": own.first, "last": last}),
        "around.txt": _lines(
            {
                "pronounced_h": own.pronounced_h,
                "two_ways": own.two_ways,
                "complements": own.complements,
                "never_complements": own.never_complements,
            }
        ),
        "stems.txt": _lines(
            {
                "past": _with_spoken(lists.past),
                "present": lists.present,
                "spoken": lists.spoken | own.spoken,
            }
        ),
    }


def _flags(lists: Lists, word: str) -> str:
    is_gradable, is_common = word in lists.gradable, lists.whole.get(word, 0) >= COMMON
    return (GRADABLE if is_gradable else "") + (COMMON_WORD if is_common else "")


def _packed(words: Iterable[str]) -> str:
    """Returns the words sorted, a line each, with what one shares with the one before it given by a
    letter that tells how much: a is nothing, b one character.
    """
    lines: list[str] = []
    before = ""
    for word in sorted(words):
        limit = min(len(before), len(word), MOST_SHARED)
        shared = next((i for i in range(limit) if before[i] != word[i]), limit)
        lines.append(f"{chr(ord('a') + shared)}{word[shared:]}\n")
        before = word
    return "".join(lines)


def _lines(kinds: dict[str, set[str]]) -> str:
    return "".join(f"{kind}\t{word}\n" for kind in kinds for word in sorted(kinds[kind]))


def main(arguments: list[str]) -> int:
    made = make()
    if "--check" in arguments:
        stale = [name for name, text in made.items() if _written(TARGET / name) != text]
        print("\n".join(f"not what would be made: {name}" for name in stale) or "As made.")
        return 1 if stale else 0
    TARGET.mkdir(exist_ok=True)
    for name, text in made.items():
        (TARGET / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"{name}: {text.count(chr(10))} entries, {len(text.encode())} bytes")
    return 0


def _written(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
