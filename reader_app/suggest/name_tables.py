"""The names of people that the program knows, and the words that stand before names: by search keys.

The table is read from resources/gazetteers when first asked for; build_spec/names.py makes it, and
resources/NOTICE.md says what it was taken from. A key is one token's, or several joined.
"""

from __future__ import annotations

from enum import Flag, auto
from functools import cache
from typing import Final

from reader_app.paths import RESOURCES
from reader_app.text.search_key import search_key

FILE: Final = RESOURCES / "gazetteers" / "names.tsv"


class NameUse(Flag):
    """What a word is of people; AMBIGUOUS if it is as well an ordinary word or a place."""

    NONE = 0
    MALE = auto()
    FEMALE = auto()
    SURNAME = auto()
    AMBIGUOUS = auto()
    GIVEN = MALE | FEMALE


_USES: Final = {
    "m": NameUse.MALE,
    "f": NameUse.FEMALE,
    "s": NameUse.SURNAME,
    "*": NameUse.AMBIGUOUS,
}

_SURNAME_ENDINGS: Final = (
    *("نژاد", "زاده", "زادگان", "پور", "فر", "نیا", "منش", "خواه", "پناه", "دوست", "لو", "وند"),
    *("یان", "چی", "اوغلو", "اف", "وف", "ویچ", "سکی", "اسکی", "سون", "شویلی"),
    *("راد", "زاد", "نسب", "تبار", "مقدم", "مهر", "کیا", "فرد", "پرست", "یزدی", "خانی", "وردی"),
)
_LEAST_STEM: Final = 3


def keys_of(words: str) -> frozenset[str]:
    """Returns the keys of words; "_" stands for a half-space."""
    return frozenset(search_key(word.replace("_", "")) for word in words.split())


TITLES: Final = keys_of(
    "دکتر مهندس پروفسور استاد آقای آقا خانم بانو جناب سرکار حضرت سید سیده حاج حاجیه شیخ شهید شهیده "
    "مرحوم مرحومه شادروان زنده_یاد سردار سرلشکر سرتیپ سرهنگ سرگرد سروان ستوان سپهبد ارتشبد دریادار "
    "دریابان ژنرال مارشال کلنل ناخدا خلبان امیر آیت_الله آیت_الله_العظمی حجت_الاسلام "
    "حجت_الاسلام_والمسلمین حجه_الاسلام ملا مولوی ماموستا علامه پاپ پرنس شاهزاده لرد سر کاپیتان کشیش "
    "اسقف خواجه میرزا کربلایی مشهدی مستر مسیو سیدنا امام"
)
"""Titles that stand right before a name and are no part of it."""

POSTS: Final = keys_of(
    "رئیس_جمهور رئیس_جمهوری رئیس رهبر وزیر معاون استاندار فرماندار بخشدار شهردار دهیار نماینده "
    "سخنگو سخنگوی مدیر مدیرکل مدیرعامل دبیر دبیرکل فرمانده جانشین سرپرست عضو مشاور قائم_مقام سفیر "
    "دادستان قاضی کارشناس مربی سرمربی نخست_وزیر صدراعظم پادشاه شاه ملکه ولیعهد نایب_رئیس مدیرمسئول "
    "سردبیر نویسنده شاعر کارگردان بازیگر خواننده آهنگساز مترجم پژوهشگر استادیار دانشیار تحلیلگر "
    "خبرنگار عکاس روزنامه_نگار وکیل سناتور فیلسوف دانشمند مهاجم مدافع هافبک دروازه_بان کاپیتان داور "
    "امام_جمعه تولیت متولی نوازنده مجری تهیه_کننده فیلمساز نقاش هنرمند دیپلمات بازیکن رئیسجمهور "
    "همسر برادر خواهر پدر مادر پسر دختر فرزند"
)
"""What somebody is, with whose place or office a name may follow: «وزیر خارجه ایران، …»."""

SPEECH: Final = keys_of(
    "گفت افزود اظهار تصریح تأکید خاطرنشان بیان ادامه اعلام یادآور اشاره گفته نوشت توضیح عنوان پاسخ "
    "ابراز مطرح پرسید خواست"
)
"""What stands behind the name of one who speaks."""

NAMED_AFTER: Final = keys_of(
    "خیابان میدان بلوار بزرگراه اتوبان بیمارستان دانشگاه ورزشگاه مدرسه مسجد جایزه تالار پل کوچه "
    "بندر فرودگاه دبیرستان دبستان بهشت تخت انتشارات بنیاد مجله روزنامه شهرک سد نشر گروه باشگاه هتل "
    "برج پارک موزه"
)
"""What is named after people, so that the name behind it is not theirs."""

PLACE_WORDS: Final = keys_of(
    "استان شهر شهرستان کشور روستای بخش منطقه خیابان میدان محله بندر جزیره ایالت پایتخت شهرک دهستان "
    "بلوار کوچه کوی ناحیه حومه فرودگاه جاده اتوبان بزرگراه مرز استان_های شهرهای شهرستان_های کشورهای "
    "روستاهای مناطق بندرهای سواحل ساحل دریای رود رودخانه کوه دشت دریاچه خلیج تنگه اقیانوس شبه_جزیره"
)
"""Words that introduce a place."""

PLACE_PREPOSITIONS: Final = keys_of("در از به تا سوی مقصد عازم راهی وارد اهل متولد مقیم ساکن")
"""Words that often stand before the name of a place."""


@cache
def _table() -> dict[str, NameUse]:
    table: dict[str, NameUse] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        name, uses, flag = line.split("\t")
        use = NameUse.NONE
        for letter in uses + flag:
            use |= _USES[letter]
        table[search_key(name)] = use
    return table


def name_use(key: str) -> NameUse:
    """Returns all that is known of a word, by its search key."""
    return _table().get(key, NameUse.NONE)


def is_given_name(key: str) -> bool:
    return bool(name_use(key) & NameUse.GIVEN)


def is_surname(key: str) -> bool:
    return bool(name_use(key) & NameUse.SURNAME)


def is_ambiguous(key: str) -> bool:
    """Tells whether a name is as well an ordinary word or a place, and needs context."""
    return bool(name_use(key) & NameUse.AMBIGUOUS)


def looks_like_surname(key: str) -> bool:
    """Tells whether a word ends as surnames do: «جمالی‌نژاد»; it need not be in the table."""
    return key.endswith(_SURNAME_ENDINGS) and any(
        key.endswith(ending) and len(key) - len(ending) >= _LEAST_STEM
        for ending in _SURNAME_ENDINGS
    )
