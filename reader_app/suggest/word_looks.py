"""What one word by itself looks like to a tagger: its letters, its kind, and what it announces.

All words are search keys, so half-spaces lost or kept look alike.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from reader_app.suggest.name_tables import POSTS, SPEECH, TITLES, NameUse, name_use
from reader_app.text.half_space_tables import tables
from reader_app.text.search_key import search_key


def _keys(words: str) -> frozenset[str]:
    return frozenset(map(search_key, words.split()))


_ANNOUNCERS: Final = {
    # What somebody is or does; the name stands before it or behind.
    "trade": (
        "بازیکن مهاجم دروازه‌بان مدافع هافبک کاپیتان داور مربی سرمربی بازیگر کارگردان نویسنده "
        "شاعر خواننده آهنگساز نقاش عکاس گرافیست تهیه‌کننده فیلمساز مترجم پژوهشگر استادیار "
        "دانشیار کارشناس اقتصاددان تحلیلگر سیاستمدار خبرنگار روزنامه‌نگار سردبیر بنیانگذار "
        "مالک پزشک جراح کشتی‌گیر وزنه‌بردار ملی‌پوش ورزشکار قهرمان پیشکسوت هنرمند راننده "
        "کشاورز معلم دانشجو مخترع متهم شاهد"
    ),
    "kin": "همسر پسر دختر برادر خواهر پدر مادر فرزند نوه داماد عروس عمو دایی عمه خاله",
    # Say what kind of place stands behind them.
    "area": (
        "استان استان‌های شهر شهرهای شهرستان شهرستان‌های کشور کشورهای بخش بخش‌های روستای "
        "روستاهای جمهوری منطقه مناطق ایالت پایتخت بندر بنادر جزیره جزایر قاره شبه‌جزیره "
        "دهستان"
    ),
    "nature": (
        "دریای دریاچه رود رودخانه خلیج کوه کوه‌های ارتفاعات قله دره سد سدهای تالاب جنگل "
        "جنگل‌های دشت کویر بیابان تنگه اقیانوس حوضه چشمه غار آبشار گردنه سواحل"
    ),
    "site": (
        "خیابان میدان بلوار محله کوچه بزرگراه اتوبان آزادراه پل جاده محور محورهای مرز گذرگاه "
        "پایانه فرودگاه ورزشگاه استادیوم پارک بوستان حرم مسجد کاخ برج زندان بیمارستان ایستگاه "
        "تالار سالن موزه نیروگاه پالایشگاه اردوگاه گورستان بازار بازارچه فرهنگسرای"
    ),
    "side": (
        "شمال جنوب شرق غرب شمالی جنوبی شرقی غربی مرکز اطراف حوالی اهالی مردم ساکنان شهروندان "
        "مسیر مبدأ مقصد حومه راهی عازم زاده اهل"
    ),
    "body": (
        "سازمان وزارت شرکت دانشگاه موسسه مؤسسه بنیاد کمیته کمیسیون شورای مجلس حزب بانک باشگاه "
        "تیم خبرگزاری روزنامه اتحادیه انجمن ستاد اداره دفتر دانشکده پژوهشگاه جنبش ارتش سپاه "
        "نیروی دولت فدراسیون هیئت هیات شبکه شهرداری استانداری فرمانداری گروه کانون"
    ),
    "preposition": "در از به تا با برای بین میان سوی",
}
_ANNOUNCES: Final[dict[str, str]] = {
    **{word: kind for kind, words in reversed(_ANNOUNCERS.items()) for word in _keys(words)},
    **dict.fromkeys(SPEECH, "says"),
    **dict.fromkeys(POSTS, "post"),
    **dict.fromkeys(TITLES, "title"),
}

_NUMBER: Final = re.compile(r"[\d.,/:%٪-]+")
_LATIN: Final = re.compile(r"[a-z]")
_PERSIAN: Final = re.compile(r"[ء-ی]")

LONGEST_PREFIX: Final = 3
LONGEST_SUFFIX: Final = 4
_LONG: Final = 9
"""Letters; longer words are all alike."""


class Looks(NamedTuple):
    """`alone` are the features of the word whatever stands around it."""

    shape: str
    known: str
    announces: str
    name: str
    alone: tuple[str, ...]


NOTHING: Final = Looks("-", "-", "", "", ())
"""What stands before the first and behind the last word of a sentence."""


@cache
def looks_of(key: str) -> Looks:
    """Returns what a word looks like; the words of all articles of a day fit into the cache."""
    shape, known = _shape(key), _known(key)
    name = _name(key)
    alone = [f"w={key}", f"shape={shape}", f"known={known}"]
    if shape == "word":
        alone += [f"p{n}={key[:n]}" for n in range(1, LONGEST_PREFIX + 1) if len(key) > n]
        alone += [f"s{n}={key[-n:]}" for n in range(1, LONGEST_SUFFIX + 1) if len(key) > n]
        alone.append(f"long={min(len(key), _LONG)}")
    if name:
        alone += [f"name={name}", f"name={name}|{known}"]
    return Looks(shape, known, _ANNOUNCES.get(key, ""), name, tuple(alone))


_USES: Final = (
    (NameUse.GIVEN, "g"),
    (NameUse.SURNAME, "s"),
    (NameUse.AMBIGUOUS, "*"),
)


def _name(key: str) -> str:
    use = name_use(key)
    return "".join(letter for uses, letter in _USES if use & uses)


def _shape(key: str) -> str:
    if _NUMBER.fullmatch(key):
        return "number"
    if key[:1] in ("#", "@"):
        return "tag"
    if _LATIN.search(key):
        return "latin"
    return "word" if _PERSIAN.search(key) else "sign"


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """The search keys of words of the dictionary, and of those that are frequent."""
    known = tables()
    return (
        frozenset(map(search_key, (*known.whole, *known.joined))),
        frozenset(map(search_key, known.common)),
    )


def _known(key: str) -> str:
    words, common = _words()
    if key in common:
        return "common"
    return "known" if key in words else "new"
