"""Where the parts of a Persian word meet: the half-spaces that belong into it when it has none.

A half-space is only put between two letters that would join, so that it can be seen. A word stays as
it is unless something speaks for a cut: the word list, the forms of a verb, or an ending or a first
or last part that is written apart by the Academy's orthography (دستور خط فارسی).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from typing import Final

from reader_app.text.half_space_tables import Cuts, WordTables

SHORTEST, LONGEST = 4, 40
"""Words of fewer letters have no half-space, and what is longer is no word."""

_WHOLE: Final[Cuts] = ()
_UNJOINING: Final = frozenset("اآدذرزژوءأإؤة")

_PREVERBS: Final = "بر|در|باز|فرا|فرو|وا|ور"
_VERB: Final = re.compile(rf"(?:{_PREVERBS})?ن?می(?=..)")
_PARTICIPLE_PREFIX: Final = re.compile(rf"(?:{_PREVERBS})?ن?")
_PERSONS: Final = ("یم", "ید", "ند", "م", "ی")
_SPOKEN_PERSONS: Final = (*_PERSONS, "ین", "ه", "ن", "د")
_OBJECTS: Final = ("مان", "تان", "شان", "مون", "تون", "شون", "م", "ت", "ش")
_IMPERSONAL: Final = frozenset(("توان", "بایست", "باید", "بایستی", "شایست", "شاید"))
_PERFECT: Final = ("ام", "ای", "است", "ایم", "اید", "اند")

_PLURAL: Final = re.compile(
    r"(?P<stem>..+)(?P<ending>ها(?:(?P<formal>ی(?:ی|م|ت|ش|مان|تان|شان|ند)?|ست)|مون|تون|شون|م|ت|ش)?)"
)
# … each of which is also ه with an ending of its own.
_LIKE_AFTER_H: Final = frozenset(("های", "هایم", "هام", "هات", "هاش", "هاست"))
_AFTER_SILENT_H: Final = re.compile(
    r"(?P<stem>..+ه)(?P<ending>ایم|اید|اند|است|ست|ام|ات|اش|ای|مان|تان|شان|مون|تون|شون|ی)"
)
_AFTER_Y: Final = re.compile(r"(?P<stem>..+ی)(?P<ending>ایم|اید|اند|ام|ات|اش|ای|مان|تان|شان)")
_COMPARED: Final = re.compile(
    r"(?P<stem>..+)(?P<ending>تر(?P<most>ین)?(?:ی|م|ش|ند|یم|ید|مان|تان|شان)?)"
)
_SAME_TWICE: Final = re.compile(r"(?P<part>..+)به(?P=part)")
_NUMBER: Final = re.compile(
    r"(?P<tens>بیست|سی|چهل|پنجاه|شصت|هفتاد|هشتاد|نود|صد)و"
    r"(?:یک|دو|سه|سو|چهار|پنج|شش|هفت|هشت|نه)(?:م|مین)?"
)
_ENDINGS: Final = frozenset(
    (
        *("ی", "م", "ت", "ش", "ه"),
        *("یی", "یم", "ید", "ند", "ان", "ات", "ین", "ست", "گی"),
        *("مان", "تان", "شان", "انی", "انه", "یان", "گان"),
    )
)
_DERIVING: Final = frozenset(("ی", "یی", "ان", "انه", "گی", "یت"))
_LONGEST_ENDING: Final = max(map(len, _ENDINGS))


class HalfSpaceRules:
    """Finds the cuts of single words by the tables it is given."""

    def __init__(self, tables: WordTables) -> None:
        self._tables = tables
        # Most of a text is the same few thousand words.
        self.cuts = lru_cache(maxsize=1 << 14)(self._cuts)

    @property
    def two_ways(self) -> Container[str]:
        """The words whose cuts depend on what follows: see `reading`."""
        return self._tables.two_ways

    def reading(self, word: str, follower: str | None) -> Cuts:
        """Returns the cuts of a word that is a plural in ezafe (حرف‌های او) or a noun with ای
        (آدمی حرفه‌ای است), by the word behind it; None stands for a sign or the end.
        """
        as_plural, as_noun = (len(word) - 3,), (len(word) - 2,)
        if follower is None or follower in self._tables.never_complements:
            return as_noun
        if follower in self._tables.complements:
            return as_plural
        return self._tables.two_ways[word]

    def _cuts(self, word: str) -> Cuts:
        """Returns where half-spaces belong into `word`: Persian letters without marks and signs."""
        if not SHORTEST <= len(word) <= LONGEST:
            return _WHOLE
        return self._settled(word) or _WHOLE

    def _settled(self, word: str) -> Cuts | None:
        """Returns the cuts of a word that is understood, or None."""
        if (cuts := self._tables.joined.get(word)) is not None:
            return cuts
        if word in self._tables.whole:
            return _WHOLE
        for rule in (
            self._verb,
            self._paired,
            self._plural,
            self._with_clitic,
            self._compared,
            self._with_copula,
            self._with_that,
            self._compound,
            self._inflected,
        ):
            if (cuts := rule(word)) is not None:
                return cuts
        return None

    # --- verbs ---

    def _verb(self, word: str) -> Cuts | None:
        """می‌روم، نمی‌رود، برمی‌گردند، می‌گفته‌اند، می‌بینمش."""
        prefix = _VERB.match(word)
        if prefix is None:
            return None
        start = prefix.end()
        rest = word[start:]
        if self._is_finite(rest):
            return (start,)
        if (perfect := self._perfect(rest)) is not None:
            return (start, *(start + cut for cut in perfect))
        for ending in _OBJECTS:
            if rest.endswith(ending) and self._is_finite(rest.removesuffix(ending)):
                return (start,)
        return None

    def _is_finite(self, form: str) -> bool:
        """Tells whether می before `form` makes a form of a verb that needs no further cut."""
        tables = self._tables
        if form in tables.past or form in _IMPERSONAL or self._is_participle(form):
            return True
        if form.endswith("د") and form[:-1] in tables.present:
            return True
        return any(
            form.endswith(person)
            and (
                (stem := form.removesuffix(person)) in tables.present
                or stem in tables.past
                or stem in tables.spoken
            )
            for person in _SPOKEN_PERSONS
        )

    def _perfect(self, form: str) -> Cuts | None:
        for ending in _PERFECT:
            stem = form.removesuffix(ending)
            if stem != form and self._is_participle(stem):
                return (len(stem),)
        return None

    def _is_participle(self, form: str) -> bool:
        """رفته، نرفته، برگشته."""
        if not form.endswith("ه"):
            return False
        prefix = _PARTICIPLE_PREFIX.match(form)
        bare = form[prefix.end() :] if prefix else form
        return bare[:-1] in self._tables.past or form[:-1] in self._tables.past

    # --- pairs and endings ---

    def _paired(self, word: str) -> Cuts | None:
        """گام‌به‌گام، بیست‌وپنجم."""
        if match := _SAME_TWICE.fullmatch(word):
            at = match.end("part")
            return (*self._joint(match["part"]), at + len("به"))
        if match := _NUMBER.fullmatch(word):
            return self._joint(match["tens"])
        return None

    def _plural(self, word: str) -> Cuts | None:
        """کتاب‌ها، خانه‌هایشان، and خانه‌ای, which looks like a plural of خان."""
        match = _PLURAL.fullmatch(word)
        if match is None:
            return None
        stem, ending = match["stem"], match["ending"]
        if f"{stem}ها" in self._tables.whole:  # تنهاست، انتهایش
            return _WHOLE
        if ending in _LIKE_AFTER_H and self._is_noun_with_h(stem, ending):
            return (*self._inside(f"{stem}ه"), len(stem) + 1)
        if ending == "های" and (cuts := self._tables.joined.get(word[:-1])):
            return cuts
        is_plain = ending == "ها" or match["formal"] is not None
        if not is_plain and not self._is_known(stem):
            return None
        return (*self._inside(stem), *self._joint(stem))

    def _is_noun_with_h(self, stem: str, ending: str) -> bool:
        """Tells خانه‌ای from a plural of خان, رفته‌ایم from one of رفت."""
        longer = f"{stem}ه"
        if not self._is_listed(longer) or self._is_h_pronounced(longer):
            return False
        if ending in ("های", "هاست"):
            return not self._is_listed(stem)
        if ending in ("هام", "هات", "هاش"):
            return True
        return stem not in self._tables.common or self._is_participle(longer)

    def _with_clitic(self, word: str) -> Cuts | None:
        """خانه‌ام، رفته‌اند، همه‌شان، خانه‌ی، زندگی‌اش، ایرانی‌اند."""
        match = _AFTER_SILENT_H.fullmatch(word)
        if match and self._is_known(match["stem"]):
            stem, ending = match["stem"], match["ending"]
            if not self._is_h_pronounced(stem) or ending in ("اند", "ایم", "اید", "است"):
                return (*self._inside(stem), len(stem))
        match = _AFTER_Y.fullmatch(word)
        if match is None:
            return None
        stem, ending = match["stem"], match["ending"]
        # After ا and و the ی only carries the ending: صدایشان، مویمان.
        if len(stem) < SHORTEST or stem[-2] in "او" or not self._is_known(stem):
            return None
        if ending == "ای" and self._is_known(word[:-1]):
            return None
        return (*self._inside(stem), len(stem))

    def _compared(self, word: str) -> Cuts | None:
        """بزرگ‌تر، مهم‌ترینشان."""
        match = _COMPARED.fullmatch(word)
        if match is None or self._is_inflected_whole(word):
            return None
        stem = match["stem"]
        if self._is_gradable(stem) or (match["most"] and self._is_known(stem)):
            return (*self._inside(stem), *self._joint(stem))
        return None

    def _with_copula(self, word: str) -> Cuts | None:
        """خوشحال‌اند، مسئول‌اند."""
        stem = word.removesuffix("اند")
        if stem == word or self._is_inflected_whole(word):
            return None
        # بماند and نرساند are verbs.
        if self._is_finite(word) or (word[0] in "بن" and self._is_finite(word[1:])):
            return None
        if stem[-1:] in _UNJOINING or not (self._is_gradable(stem) and self._is_known(stem)):
            return None
        return (*self._inside(stem), len(stem))

    def _with_that(self, word: str) -> Cuts | None:
        """زمانی‌که، همان‌گونه‌که."""
        stem = word.removesuffix("که")
        if stem == word or len(stem) < SHORTEST or stem[-1] not in "یهن":
            return None
        if self._is_inflected_whole(word):
            return None
        return (*self._inside(stem), len(stem)) if self._is_known(stem) else None

    # --- words made of words ---

    def _compound(self, word: str) -> Cuts | None:
        """برنامه‌ریزی، انجام‌شده، بی‌نظیر، علاقه‌مند."""
        if len(word) < SHORTEST or word in self._tables.whole or self._is_inflected_whole(word):
            return None
        for at in range(2, len(word) - 1):
            first, last = word[:at], word[at:]
            if first[-1] not in _UNJOINING and self._is_compound(first, last):
                return (*self._inside(first), at, *(at + cut for cut in self._inside(last)))
        return None

    def _is_compound(self, first: str, last: str) -> bool:
        tables = self._tables
        if first in tables.first_parts and len(last) > 2 and last not in _OBJECTS:
            return self._is_base(last)
        if last in tables.last_parts:
            return len(first) > 2 and self._is_base(first)
        return (
            len(first) >= SHORTEST
            and len(last) > 2
            and first.endswith("ه")
            and first in tables.common
            and last in tables.common
            and not self._is_h_pronounced(first)
        )

    def _is_base(self, word: str) -> bool:
        """Tells whether new words are made of `word`."""
        tables = self._tables
        return (
            word in tables.common
            or word in tables.joined
            or (word.endswith("ی") and word[:-1] in tables.common)
            or self._is_participle(word)
        )

    def _inflected(self, word: str) -> Cuts | None:
        """برنامه‌ریزان، سیاست‌گذارانی: what is joined keeps its half-space before an ending."""
        if self._is_inflected_whole(word):
            return _WHOLE
        for stem in _stems(word, _ENDINGS):
            if len(stem) < SHORTEST:
                continue
            if (cuts := self._tables.joined.get(stem)) or (cuts := self._compound(stem)):
                return cuts
        return None

    # --- what is known of a word ---

    def _is_known(self, word: str) -> bool:
        return self._is_listed(word) or self._is_derived(word) or bool(self._inflected(word))

    def _is_listed(self, word: str) -> bool:
        tables = self._tables
        return (
            word in tables.whole
            or word in tables.joined
            or self._is_participle(word)
            or bool(self._compound(word))
        )

    def _is_derived(self, word: str) -> bool:
        """Tells whether `word` is a known one with an ending that makes another word of it."""
        whole = self._tables.whole
        return any(stem in whole for stem in _stems(word, _DERIVING))

    def _is_inflected_whole(self, word: str) -> bool:
        """Tells whether `word` is a known one with an ending that is written together with it."""
        whole = self._tables.whole
        return any(stem in whole for stem in _stems(word, _ENDINGS))

    def _is_gradable(self, word: str) -> bool:
        tables = self._tables
        return (
            word in tables.gradable
            or self._is_participle(word)
            or (word.endswith("ی") and word[:-1] in tables.common)
        )

    def _inside(self, stem: str) -> Cuts:
        return self.cuts(stem)

    def _joint(self, stem: str) -> Cuts:
        return _WHOLE if stem[-1] in _UNJOINING else (len(stem),)

    def _is_h_pronounced(self, word: str) -> bool:
        return word.endswith(("اه", "الله")) or word in self._tables.pronounced_h


def _stems(word: str, endings: frozenset[str]) -> Iterator[str]:
    """Yields what is left of `word` without each of the endings that it has, the shortest first."""
    for length in range(_LONGEST_ENDING, 0, -1):
        if word[-length:] in endings and len(word) > length:
            yield word[:-length]
