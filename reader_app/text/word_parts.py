"""Of which parts a Persian word is made, which of them is an ending, and how else it is spelled.

Words here are search keys, so that one answer holds for every spelling of a word. The tables are those
of the half-space view, folded to keys; they are read at the first question.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from reader_app.text.half_space_rules import HalfSpaceRules
from reader_app.text.half_space_tables import Cuts, WordTables, tables
from reader_app.text.search_key import search_key


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


LONG_CLITICS: Final = ("مان", "تان", "شان", "مون", "تون", "شون")
_CLITICS: Final = ("م", "ت", "ش", *LONG_CLITICS)
_AFTER_PLURAL: Final = ("", "ی", "یی", *(f"ی{it}" for it in _CLITICS), *_CLITICS, "ست")
PLURAL: Final = "ها"
PLURALS: Final = tuple(f"{PLURAL}{it}" for it in _AFTER_PLURAL)
_FULL_CLITICS: Final = ("ام", "ات", "اش")
_PERSONS: Final = ("م", "ی", "د", "یم", "ید", "ند", "ه")
_AFTER_H: Final = ("ای", "ایم", "اید", "اند", "ء")

APART: Final = frozenset((*PLURALS, *LONG_CLITICS, *_FULL_CLITICS, "ای", "ی"))
"""Endings that may stand by themselves, after a half-space or a space."""

COMPARISONS: Final = frozenset(("تر", "ترین", "تری", "ترینها", "ترها", "ترینهای"))
_SHORTEST_NOUN: Final = 3

# Little words stand beside each other all the time: none of them makes one word with its neighbour.
_LITTLE: Final = _words(
    """
    از به با در بر تا را که و یا نه هم هر چه این ان است بود شد شود کرد کند برای روی زیر پیش پس بعد قبل
    اما ولی اگر نیز همه باید چون یک دو سه چند هیچ بی من تو او ما شما وی دارد داد شده کرده بوده داشت
    گفت گوید خود دیگر هنوز فقط حتی مگر البته بلکه چرا کجا چگونه همین همان چنین چنان بین نزد سوی طی ضد
    غیر مثل مانند بدون درباره باشد نیست هست خواهد مورد طور
    """
)

# Said and written in one breath or in two, whatever the dictionary prefers.
_BREATHS: Final = _words(
    """
    این|که ان|که این|جا ان|جا همین|جا همان|جا این|گونه ان|گونه همان|گونه همین|گونه این|طور ان|طور
    همان|طور همین|طور هم|چنین هم|چنان چنان|چه چنان|که هر|چند هر|چه هر|کس هر|کدام هر|گونه هر|یک هر|گاه
    هیچ|کس هیچ|کدام هیچ|گاه هیچ|گونه هیچ|وقت این|چنین ان|چنان این|بار بل|که چون|که به|خصوص به|ویژه
    یک|دیگر خبر|گزاری به|عنوان به|طور به|دلیل به|خاطر به|وسیله به|شدت به|زودی به|صورت به|راحتی
    به|علاوه به|هر|حال
    """
)
_IN_ONE: Final = {breath.replace("|", ""): breath for breath in _BREATHS}

# Each group is one word; the table has most words by one of their spellings only.
_SEVERAL_SEATS: Final = (
    "مسیول مسوول مسول", "مسیله مساله", "هییت هیات", "جریت جرات", "نشیت نشات", "سوال سیوال", "شیء شیی شی",
)  # fmt: skip
_WITH_HAMZA: Final = re.compile(r"^\w*[ئؤ]و\w*$", re.MULTILINE)
_SHORTEST_WITH_HAMZA: Final = 4

_PREVERB: Final = re.compile("(بر|در|باز|فرا|فرو|وا|ور)(?=ن?می)")
_UNJOINING: Final = frozenset("ادذرزژو")
_MAKES_VERBS: Final = frozenset(
    f"{preverb}{prefix}"
    for preverb in ("", "بر", "در", "باز", "فرا", "فرو", "وا", "ور")
    for prefix in ("می", "نمی")
)
# Last parts that are as often words of their own: beside another word they are not taken for a part.
_FREE_WORDS: Final = _words(
    """
    باز باور بخش بخشی بسته جو خاطر خان خواه خواهان خو خورده داده دار درد درصدی دست دوست دوستان دوم
    زبان زده سنگ شدن شده شمار صفت طلب فر محور مدار میلیاردی میلیونی نامه نظر نفس پا پلو چشم چینی
    کاره کرده کیا گرفته گونه یافته نشده کاری ساز نما نگر کنان
    """
)
_NAME_ENDS: Final = _words("نژاد زاده پور نیا فرد راد وند خواه پناه دوست")
_JOINED_FIRST: Final = frozenset(("بی", "هم", "شبه", "هیچ"))
_NOT: Final = "غیر"


def load() -> None:
    """Reads the tables, which else the first question does; a tenth of a second."""
    _known()
    _seats()


def is_loaded() -> bool:
    return _seats.cache_info().currsize > 0


def is_little(word: str) -> bool:
    """Tells a word of grammar (از، برای) from one that has a meaning of its own."""
    return word in _LITTLE


@lru_cache(maxsize=1 << 12)
def is_unseen(word: str) -> bool:
    """Tells whether `word` is in no table, nor a form of a word that is: a name, or a slip."""
    known = _known()
    if is_little(word) or any(word in table for table in (known.any_word, known.past)):
        return False
    if word.startswith(("می", "نمی")) or _is_verb(word, known):
        return False
    return ending_at(word) == len(word)


@lru_cache(maxsize=1 << 12)
def cuts_of(word: str) -> Cuts:
    """Returns where the parts of `word` meet, which may be written apart: offsets, in order."""
    if not word.isalpha():
        return ()
    return tuple(sorted({*_rules().cuts(word), *_unseen_cuts(word)} - {0, len(word)}))


def cuts_with(word: str, written_cuts: Cuts) -> Cuts:
    """Returns the cuts of a word that was written with some: نامه‌ای is not نام‌های."""

    def is_other_reading(cut: int) -> bool:
        return (cut + 1 in written_cuts and word[cut] == "ه") or (
            cut - 1 in written_cuts and word[cut - 1] == "ه"
        )

    own = (cut for cut in cuts_of(word) if not is_other_reading(cut))
    return tuple(sorted({*own, *written_cuts}))


@lru_cache(maxsize=1 << 12)
def may_be_one(first: str, second: str) -> bool:
    """Tells whether two words side by side are evidently one that was written apart: می شود،
    جمالی نژاد، کتاب ها.
    """
    if not (first + second).isalpha():
        return False
    known, joined = _known(), first + second
    if second in PLURALS or second in COMPARISONS:
        return True
    if second in _AFTER_PLURAL and any(first.endswith(plural) for plural in (PLURAL, "های")):
        return joined[ending_at(joined) :] in PLURALS
    if second in (*_FULL_CLITICS, "مان", "تان") or (second in ("ای", "ی") and first.endswith("ه")):
        return not is_little(first)
    if known.joined.get(joined) and len(first) in cuts_of(joined):
        return True
    if first in _MAKES_VERBS or first in _JOINED_FIRST:
        return len(first) in cuts_of(joined)
    if is_little(first) or is_little(second):
        return False
    if second in known.last_parts - _FREE_WORDS and len(first) >= _SHORTEST_NOUN:
        return True
    return joined in known.whole and len(first) in cuts_of(joined)


def are_three_of_one(first: str, second: str, third: str) -> bool:
    """Tells whether three words side by side are one: گفت و گو، بر می گردد."""
    joined = first + second + third
    if not joined.isalpha() or not (joined in _known().joined or second in _MAKES_VERBS):
        return False
    return {len(first), len(first) + len(second)} <= set(cuts_of(joined))


@lru_cache(maxsize=1 << 12)
def ending_at(word: str, written_cuts: Cuts = ()) -> int:
    """Returns where the ending of `word` begins that other forms of it do without; its length if it
    has none. `written_cuts` are places where the writer set a space or a half-space.

    An attached ی، م or ش of a word that is known as it stands is none: بازی، آزادی.
    """
    for cut in cuts_with(word, written_cuts):
        if word[cut:] in APART and cut > 1 and (cut in written_cuts or not _is_word(word)):
            return len(word) if is_little(word[:cut]) else cut
    known = _known()
    if _is_word(word) or word in known.joined:
        return len(word)
    for ending in _CLITICS[::-1]:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_NOUN and _takes(stem, ending):
            return len(stem)
    return len(word)


def _takes(stem: str, ending: str) -> bool:
    """Tells whether `ending` after `stem` is a clitic: not in گفتم, which is a form of a verb."""
    known = _known()
    if is_little(stem) or stem not in (known.common if len(ending) == 1 else known.any_word):
        return False
    return ending != "م" or stem not in known.past | known.present


@lru_cache(maxsize=1 << 12)
def attached_endings(stem: str) -> tuple[str, ...]:
    """Returns the endings that `stem` may have with nothing between, or only a half-space.

    Left out are those with which it would be another word: باز is not found in بازی.
    """
    if is_little(stem) or not stem.isalpha():
        return PLURALS if stem.isascii() and stem.isalpha() else ()
    if len(stem) < _SHORTEST_NOUN:
        possible = [*PLURALS, *LONG_CLITICS, *_FULL_CLITICS]
    else:
        possible = ["ی", *_CLITICS, *_FULL_CLITICS, *PLURALS]
    if stem[-1] in "هی":
        possible += _AFTER_H
    if stem[-1] in "او":
        possible += ["یی", *(f"ی{clitic}" for clitic in _CLITICS)]
    return tuple(it for it in possible if not _is_word(stem + it))


def is_followed_by_y(word: str) -> bool:
    """Tells whether an ezafe after `word` may be written as ی: خانهٔ ما، خانه‌ی ما."""
    return word.endswith("ه") and not word.endswith("اه") and word not in _known().pronounced_h


@lru_cache(maxsize=1 << 12)
def forms_of(part: str) -> tuple[str, ...]:
    """Returns every key of a part of a word, its own first: مسئول is مسؤول and مسوول, امضاء is امضا."""
    forms = dict.fromkeys((part, *_seated(part)))
    for form in tuple(forms):
        if form.endswith("ا") and len(form) > _SHORTEST_NOUN:
            forms[f"{form}ء"] = None
        elif "اء" in form:
            forms[form.replace("اء", "ا")] = None
    return tuple(forms)


def _seated(part: str) -> tuple[str, ...]:
    """Returns `part` with its hamza on each seat; مسئولان is not in the table, but مسئول is."""
    seats = _seats()
    for end in (len(part), *range(len(part) - 1, _SHORTEST_WITH_HAMZA - 1, -1)):
        if group := seats.get(part[:end]):
            return tuple(f"{it}{part[end:]}" for it in group)
    return ()


def _unseen_cuts(word: str) -> set[int]:
    """Returns the cuts that no half-space shows, or that the half-space view is too careful for."""
    known, of_rules, cuts = _known(), _rules().cuts(word), set[int]()
    if word in _MAKES_VERBS:
        return {word.index("می") - word.count("نمی")}
    if word in known.two_ways:
        return {len(word) - len("های"), len(word) - len("ای")}
    if breath := _IN_ONE.get(word):
        return {at - before for before, at in enumerate(_bars(breath))}
    if (preverb := _PREVERB.match(word)) and of_rules:
        cuts.add(preverb.end())
    for cut in of_rules:  # گفت|وگو is written گفت|و|گو as well
        if word[cut] == "و" and word[cut + 1 :] in known.any_word | known.present | known.past:
            cuts.add(cut + 1)
    if word.startswith(_NOT) and _is_known_noun(word.removeprefix(_NOT)):
        cuts.add(len(_NOT))
    if word in known.joined:
        return cuts
    if not _is_word(word):
        cuts |= {at for at in range(2, len(word) - 1) if _is_unseen_ending(word[:at], word[at:])}
    places = range(_SHORTEST_NOUN, len(word) - 1)
    return cuts | {at for at in places if _are_two_words(word[:at], word[at:], known)}


def _is_verb(word: str, known: _Known) -> bool:
    """Tells بگیرد, نگرفتند and داریم, which no table has."""
    bare = word[1:] if word[0] in "بن" else word
    for ending in ("", *(ending for ending in _PERSONS if bare.endswith(ending))):
        stem = bare.removesuffix(ending)
        is_present = stem in known.present and (bare != word or len(ending) > 1 or stem == "دار")
        if is_present or stem in known.past:
            return True
    return False


def _is_known_noun(word: str) -> bool:
    known = _known().any_word
    return (
        len(word) >= _SHORTEST_NOUN
        and not is_little(word)
        and (word in known or word[:-1] in known)
    )


def _bars(breath: str) -> list[int]:
    return [at for at, sign in enumerate(breath) if sign == "|"]


def _is_unseen_ending(stem: str, ending: str) -> bool:
    """Tells whether ها or تر follows a letter that does not join, where a half-space would not show."""
    return stem[-1] in _UNJOINING and (ending in PLURALS or ending in COMPARISONS)


def _are_two_words(first: str, last: str, known: _Known) -> bool:
    if is_little(first) or is_little(last):
        return False
    if last in known.last_parts and first in known.any_word:
        return True
    if last in _NAME_ENDS and (first in known.any_word or first[:-1] in known.any_word):
        return True
    return (
        len(last) >= _SHORTEST_NOUN
        and first in known.common
        and last in known.common
        and last not in APART
    )


def _is_word(word: str) -> bool:
    """Tells whether `word` is one of its own: often met, or known as an adjective."""
    known = _known()
    return word in known.whole and (word in known.common or word in known.gradable)


class _Known:
    """The tables of the half-space view with every word as its key."""

    def __init__(self, written: WordTables) -> None:
        self.whole = _keys(written.whole)
        self.common = _keys(written.common)
        self.gradable = _keys(written.gradable)
        self.joined = {search_key(word): cuts for word, cuts in written.joined.items()}
        self.last_parts = _keys(written.last_parts)
        self.past = _keys(written.past)
        self.present = _keys(written.present)
        self.pronounced_h = _keys(written.pronounced_h)
        self.any_word = self.whole | self.joined.keys()
        self.two_ways = {search_key(word): cuts for word, cuts in written.two_ways.items()}
        self.rules = HalfSpaceRules(
            WordTables(
                whole=self.whole,
                gradable=self.gradable,
                common=self.common,
                joined=self.joined,
                first_parts=_keys(written.first_parts),
                last_parts=self.last_parts,
                present=self.present,
                past=self.past,
                spoken=_keys(written.spoken),
                pronounced_h=self.pronounced_h,
                two_ways=self.two_ways,
                complements=frozenset(),
                never_complements=frozenset(),
            )
        )


@cache
def _known() -> _Known:
    return _Known(tables())


def _rules() -> HalfSpaceRules:
    return _known().rules


def _keys(words: frozenset[str]) -> frozenset[str]:
    return frozenset(search_key("\n".join(words)).split("\n"))


@cache
def _seats() -> dict[str, tuple[str, ...]]:
    """Returns all keys of the words whose hamza is written on several seats, by each of them."""
    written = tables()
    text = "\n".join((*written.whole, *written.joined))
    groups = [
        {search_key(word), search_key(word).replace("یو", "وو", 1)}
        for word in _WITH_HAMZA.findall(text)
    ]
    groups += [set(group.split()) for group in _SEVERAL_SEATS]
    seats: dict[str, set[str]] = {}
    for group in groups:
        whole = group.union(*(seats.get(key, ()) for key in group))
        seats.update(dict.fromkeys(whole, whole))
    return {key: tuple(sorted(group)) for key, group in seats.items() if len(group) > 1}
