"""Names of people and places: what two spellings of one name have in common, and parts of names.

A name's key is its search key without the courtesy titles before it, with the parts of compound names
joined: «دکتر جمالی نژاد», «جمالي‌نژاد» and «جمالینژاد» have one key. One space parts the words of a key.
"""

from __future__ import annotations

import re
from typing import Final

from reader_app.model import EntityKind
from reader_app.text.search_key import search_key

# Written as the search keys of their words are.
_COURTESY: Final = tuple(
    tuple(title.split())
    for title in (
        "جناب اقای", "جناب اقا", "سرکار خانم", "سرکار علیه", "حضرت ایت الله العظمی",
        "حضرت ایتالله العظمی", "ایت الله العظمی", "ایتالله العظمی", "ایت الله", "ایتالله",
        "حجت الاسلام و المسلمین", "حجت الاسلام والمسلمین", "حجتالاسلام و المسلمین",
        "حجتالاسلام والمسلمین", "حجه الاسلام و المسلمین", "حجه الاسلام والمسلمین",
        "حجتالاسلاموالمسلمین", "ایتاللهالعظمی", "حجت الاسلام", "حجتالاسلام", "حجه الاسلام",
        "حجهالاسلام", "ثقه الاسلام",
        "حضرت", "جناب", "سرکار", "اقای", "اقا", "خانم", "بانو", "دوشیزه", "دکتر", "مهندس",
        "پروفسور", "استاد", "سید", "سیده", "حاج", "حاجیه", "کربلایی", "مشهدی", "شیخ", "شهید",
        "مرحوم", "مرحومه", "شادروان", "زنده یاد", "زندهیاد", "سردار", "سپهبد", "ارتشبد", "سرلشکر",
        "سرتیپ", "سرتیپ دوم", "سرهنگ", "دریادار", "دریابان", "ژنرال", "مستر",
    )
)  # fmt: skip
_COURTESY_BY_FIRST: Final = {
    first: [title for title in _COURTESY if title[0] == first] for first, *_ in _COURTESY
}
_HONORIFIC: Final = re.compile(r"[(\[{]\s*(?:ره|رح|ع|س|ص|عج|ق|مدظله|مدظلهالعالی|دام ظله)\s*[)\]}]")
_WORD: Final = re.compile(r"[^\W_]+")


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SURNAME_ENDINGS: Final = _set_of("نژاد زاده زادگان پور فر نیا منش خواه پناه دوست")
"""Join the word before them, where a half-space was written as a space."""
_BEGINNINGS: Final = _set_of("عبد ابو ال")
_FIRST_OF_TWO: Final = _set_of("محمد علی غلام امیر حمید عبدال شاه نور")
_SECOND_OF_TWO: Final = _set_of(
    "رضا علی حسین حسن مهدی محمد جواد باقر تقی نقی صادق کاظم هادی امین جعفر ابراهیم عباس اصغر اکبر "
    "الله قلی صالح سعید یاسر طاهر اسماعیل یوسف"
)

_STAND_INS: Final = _set_of(
    "او وی ایشان انها انان اینها همه خود خودش خودشان نامبرده مشارالیه مذکور اینجا انجا همانجا همینجا "
    "شهر استان شهرستان کشور روستا منطقه پایتخت مرکز"
)
_POINTING: Final = _set_of("این ان همین همان")
_POSTS: Final = _set_of(
    "رییس رییسجمهور رییسجمهوری رهبر وزیر معاون استاندار فرماندار بخشدار شهردار دهیار نماینده سخنگو "
    "سخنگوی مدیر مدیرکل مدیرعامل دبیر دبیرکل فرمانده جانشین سرپرست عضو مشاور مقام مقامات مسیول قایممقام "
    "سفیر دادستان قاضی امامجمعه کارشناس مربی سرمربی نخستوزیر صدراعظم پادشاه شاه ملکه نایب"
)
"""What somebody is, which others will be as well: «استاندار اصفهان» is no name of a person."""

_KIND_WORDS: Final = {
    "کشور": EntityKind.COUNTRY,
    "استان": EntityKind.PROVINCE,
    "شهرستان": EntityKind.DISTRICT,
    "بخش": EntityKind.DISTRICT,
    "شهر": EntityKind.CITY,
}

LONGEST_NAME: Final = 60
"""Code points; longer words that are linked are a description."""


def name_key(name: str) -> str:
    """Returns what all spellings of `name` have in common; "" if it has no word."""
    words = _WORD.findall(_HONORIFIC.sub(" ", search_key(name)))
    return " ".join(_joined(words[_courtesy_words(words) :]))


def place_key(name: str) -> str:
    """Returns the key of a place's name, which is one word: «بندر عباس» is «بندرعباس»."""
    return name_key(name).replace(" ", "")


def kind_and_key(name: str) -> tuple[EntityKind | None, str]:
    """Returns what kind of place a name says that it is of, and the key of the rest.

    «استان اصفهان» is a province, «اصفهان» says nothing.
    """
    first, _, rest = name_key(name).partition(" ")
    kind = _KIND_WORDS.get(first) if rest else None
    return kind, (rest if kind else f"{first}{rest}").replace(" ", "")


def kind_before(prefix: str) -> EntityKind | None:
    """Returns what kind of place the words before a name say that it is of: «… در استان »."""
    key = search_key(prefix)
    is_apart = key.endswith(" ")
    last = key.split()[-1] if is_apart and key.split() else ""
    return _KIND_WORDS.get(last)


def without_courtesy(name: str) -> str:
    """Returns `name` as it is written, on one line, without the courtesy titles before it."""
    written = name.split()
    keys = [search_key(word) for word in written]
    return " ".join(written[_courtesy_words(keys) :])


def is_part(part: str, whole: str) -> bool:
    """Tells whether the words of one key stand side by side in another that has more words."""
    return part != whole and f" {part} " in f" {whole} "


def surname(key: str) -> str:
    """Returns the last word of a key."""
    return key.rpartition(" ")[2]


def is_name_of_its_own(words: str, *, of_person: bool) -> bool:
    """Tells a name from a pronoun, «این شهر», a post that others hold as well, or a whole sentence."""
    if len(words) > LONGEST_NAME or "\n" in words.strip():
        return False
    first, *rest = name_key(words).split() or [""]
    if not first or (not rest and first in _STAND_INS) or first in _POINTING:
        return False
    return not (of_person and first in _POSTS)


def _courtesy_words(words: list[str]) -> int:
    """Returns how many words at the start are courtesy titles; one word is always left."""
    start = 0
    while start < len(words):
        fitting = (
            len(title)
            for title in _COURTESY_BY_FIRST.get(words[start], ())
            if len(words) - start > len(title) and tuple(words[start : start + len(title)]) == title
        )
        longest = max(fitting, default=0)
        if not longest:
            break
        start += longest
    return start


def _joined(words: list[str]) -> list[str]:
    """Joins the parts of compound names that are written with a space between them."""
    joined: list[str] = []
    for i, word in enumerate(words):
        before = joined[-1] if joined else ""
        ends_surname = word in _SURNAME_ENDINGS and bool(before)
        # «محمد رضا» may be a name and a surname; with a word behind it, it is a name.
        is_second = before in _FIRST_OF_TWO and word in _SECOND_OF_TWO and i + 1 < len(words)
        if ends_surname or is_second or before in _BEGINNINGS:
            joined[-1] = before + word
        else:
            joined.append(word)
    return joined
