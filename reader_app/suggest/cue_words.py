"""Persian verbs and word patterns, as the cues of commitments are written and compared.

Patterns are plain Persian. They are matched against the search keys of a sentence's words with one
space between them; where a pattern has a half-space, a text may have one, a space, or nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reader_app.text.search_key import search_key

_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]+")
_HALF_SPACE: Final = "\u200c"


def as_keys(pattern: str) -> str:
    """Returns a pattern of plain Persian in the letters of search keys."""
    optional = pattern.replace(_HALF_SPACE, " ?")
    return _BEYOND_ASCII.sub(lambda match: search_key(match[0]), optional)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Returns the pattern of whole words; compiled at its first use."""
    return re.compile(rf"(?<!\S)(?:{as_keys(pattern)})(?!\S)")


def keys_of(words: str) -> frozenset[str]:
    """Returns the keys of words with white space between them."""
    return frozenset(search_key(words).split())


def _one_of(words: str) -> str:
    return f"(?:{'|'.join(sorted(words.split(), key=len, reverse=True))})"


PRESENT_STEM: Final = _one_of(
    "شو کن ده گیر ساز رس رسان گذار پرداز یاب کار بر آور خر فروش فرست دار آی رو خواه توان دان بین "
    "نویس گوی خوان ریز سپار بند نشین ایست افزای کاه انداز پیوند پذیر بخش کش گرد گردان مان شنو پوشان "
    "افت ینداز یفزای یفکن یفت نشان گشای گستر نمای آموز پرور رهان چین پوش خور زن سوز انجام گذر گذران "
    "کوش دوز تاب پیمای برگردان فشار ران گزین"
)
PAST_STEM: Final = _one_of(
    "شد کرد داد گرفت ساخت رسید رساند گذاشت پرداخت یافت کاشت برد آورد خرید فروخت فرستاد داشت بود آمد "
    "رفت خواست توانست دانست دید نوشت گفت خواند ریخت سپرد بست نشست ایستاد افزود انداخت پیوست پذیرفت "
    "بخشید کشید کاست گردید گرداند گشت ماند شنید پوشاند نشاند گشود گسترد نمود آموخت پرورد رهاند چید "
    "پوشید خورد زد افتاد انجامید گذشت گذراند برخاست شناخت کوشید دوخت وزید بارید باخت برگرداند درآورد "
    "بازگشت برگشت پیمود گزید سوخت"
)
# «ساخت»، «پرداخت»، «خرید» stand in the news as nouns far more often than as verbs.
_PAST_ALONE: Final = _one_of(
    "شد کرد داد گرفت رسید رساند گذاشت یافت برد آورد فرستاد داشت بود آمد رفت توانست دانست نوشت گفت "
    "ریخت سپرد بست ایستاد افزود انداخت پیوست پذیرفت بخشید گردید گرداند گشت ماند گشود نمود افتاد "
    "انجامید گذراند درآورد بازگشت برگشت"
)
_ENDING: Final = "(?:م|یم|د|ید|ند)"
_FIRST_ENDING: Final = "(?:م|یم)"
MI: Final = "می‌"
_NOW: Final = rf"(?:(?:بر|در|باز|فرا|فرو|وا)‌)?ن?{MI}"
INDICATIVE: Final = rf"{_NOW}{PRESENT_STEM}{_ENDING}"
WE_DO: Final = rf"{_NOW}{PRESENT_STEM}{_FIRST_ENDING}"
WE_MAKE: Final = rf"{MI}(?:ساز|فرست|سپار|رسان|بخش|آور|پرداز|خر|گردان){_FIRST_ENDING}"
"""What is done once, and not again and again."""
THEY_DO: Final = (
    rf"(?!ن)(?:(?:بر|در|باز|فرا|فرو|وا)‌)?{MI}"
    rf"(?!دان|بین|خواه|توان|گوی|شنو|مان|خور|گذر|رو|آی|زن){PRESENT_STEM}(?:د|ند)"
)
SUBJUNCTIVE: Final = (
    rf"(?!ن?دار)(?:ن|ب|بی|نی)?{PRESENT_STEM}{_ENDING}|ن?باش{_ENDING}|ب(?:دهد|دهند|دهیم|دهم)"
    rf"|بیای{_ENDING}"
)
FUTURE: Final = rf"ن?خواه{_ENDING}‌{PAST_STEM}"
_PERFECT: Final = (
    rf"ن?{PAST_STEM}ه‌(?:است|اند|ایم|ام|بود(?:ند|یم|م)?|ن?باش{_ENDING}|شد(?:ه‌(?:است|اند|بود))?"
    rf"|{MI}شو(?:د|ند)|شو(?:د|ند)|نشده‌است)"
)
_PAST: Final = rf"ن?{PAST_STEM}(?:م|یم|ند)|ن?{_PAST_ALONE}"
_COPULA: Final = (
    "ن?دار(?:م|یم|د|ند)|است|نیست|نیستند|نیستیم|هست(?:م|یم|ند)?|بود(?:م|یم|ند)?|آماده‌(?:ایم|ام|اند)"
)
_ELLIPTIC: Final = (
    "(?:شده|کرده|داده|گرفته|یافته|رسیده|بوده|داشته|انداخته|گذاشته|آورده|آمده|رفته)(?= و )"
)
VERB: Final = rf"{FUTURE}|{_PERFECT}|{INDICATIVE}|{_COPULA}|{_PAST}|{_ELLIPTIC}|{SUBJUNCTIVE}"
"""A finite verb with its helping verbs; of two that begin at one word the longer stands first."""

SPEECH: Final = (
    r"(?:گفت|گفتند|گفته‌(?:است|اند|بود)|افزود|افزودند|می‌گوید|می‌گویند|می‌افزاید|نوشت|نوشته‌است"
    r"|(?:اظهار|بیان|تصریح|خاطرنشان|خاطر نشان|تأکید|تاکید|اعلام|عنوان|اضافه|ابراز|مطرح|تشریح|اذعان"
    r"|ابراز امیدواری|یادآوری|خاطرنشان‌سازی|بیان‌داشت|عرض) (?:کرد|کردند|کرده‌(?:است|اند|بود)|داشت"
    r"|داشتند|نمود|نمودند|می‌کند|می‌کنند)|(?:یادآور|متذکر) (?:شد|شدند|شده‌است|می‌شود)"
    r"|ادامه داد|ادامه دادند|ادامه می‌دهد|توضیح داد|توضیح دادند|خبر داد|خبر دادند|خبر داده‌است"
    r"|آمده‌است(?= که)|پاسخ داد|اطمینان داد|نوید داد)"
)
"""What brings somebody's words, «X گفت: …»."""
