"""What speaks against a commitment: forecasts, demands, habits, weather, what was to be and was not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reader_app.suggest.cue_words import MI, as_keys


@dataclass(frozen=True, slots=True)
class Doubt:
    """Takes `levels` from the cues of its clause, or of the whole sentence.

    Spared may be what is promised in so many words, as by «قول داد» and «قرار شد».
    """

    levels: int
    triggers: tuple[str, ...]
    pattern: str
    spares_framed: bool = False
    is_of_sentence: bool = False


def _doubt(
    levels: int,
    triggers: str,
    pattern: str,
    *,
    spares_framed: bool = False,
    is_of_sentence: bool = False,
) -> Doubt:
    return Doubt(levels, tuple(as_keys(triggers).split()), pattern, spares_framed, is_of_sentence)


DOUBTS: Final = (
    _doubt(2, "پیش", rf"پیش‌بینی (?:{MI}\S+|شده\S*|کرد\S*)", is_of_sentence=True),
    _doubt(2, "انتظار", rf"انتظار (?:{MI}رو(?:د|ند)|دار\S+)", is_of_sentence=True),
    _doubt(2, "احتمال ممکن شاید بسا", r"احتمالا|احتمال دار\S+|به احتمال \S+|ممکن است|شاید|چه بسا"),
    _doubt(2, "نظر گمان", rf"به نظر {MI}\S+|گمان {MI}\S+"),
    _doubt(2, "هشدار", r"هشدار \S+", is_of_sentence=True),
    _doubt(3, "قرار مقرر بنا", r"(?:قرار|مقرر|بنا)‌(?:بود|نیست|شده بود)\S*", is_of_sentence=True),
    _doubt(2, "بود", r"(?:داده|شده|کرده)‌بود(?:ند|یم|م)?"),
    _doubt(2, "باید بایست", rf"(?:ن?باید|{MI}بایست\S*|بایستی)", spares_framed=True),
    _doubt(2, "لازم ضروری نیاز", r"(?:لازم|ضروری|نیاز) است|نیازمند \S+ است", spares_framed=True),
    _doubt(
        2, "خواستار درخواست خواست انتقاد",
        r"خواستار|درخواست (?:کرد|دار|داشت|می‌کن)\S*|خواست(?:ند)? تا|انتقاد \S+",
    ),
    _doubt(
        3, "باران بارش برف هواشناسی دما وزش جوی بارشی ابر",
        r"باران|بارش\S*|برف|هواشناسی|دمای (?:هوا|\S+)|وزش|جوی|ابری|مه‌آلود", is_of_sentence=True,
    ),
    _doubt(
        2, "قیمت نرخ تورم بورس دلار جمعیت تقاضا",
        r"(?:قیمت|نرخ|بهای|ارزش|شاخص|تورم|جمعیت|تقاضا\S*|دما\S*)(?: \S+){0,8}"
        r" (?:افزایش|کاهش|رشد|بالا|پایین|خواه\S+)",
    ),
    _doubt(2, "باعث موجب منجر سبب", r"(?:باعث|موجب|سبب) \S+|منجر (?:به|خواهد|می)\S*", spares_framed=True),
    _doubt(
        2, "هر همه سالانه روزانه معمولا همواره همیشه ماهانه",
        r"هر (?:ساله|سال|روز|ماه|هفته|شب|صبح)|همه‌ساله|همه‌روزه|سالانه|روزانه|ماهانه|معمولا|همواره"
        r"|همیشه|اغلب",
        spares_framed=True,
    ),
    _doubt(
        2, "مصاف دیدار میدان",
        rf"به مصاف|به دیدار \S+ (?:{MI}رو|خواه)\S+|(?:به )?میدان (?:{MI}|خواه)\S+",
    ),
    _doubt(
        2, "می خواه",
        rf"(?:آرام|گرم(?:‌تر)?|سرد(?:‌تر)?|گران(?:‌تر)?|ارزان(?:‌تر)?|بیشتر|کمتر|بهره‌مند|شلوغ|خلوت|شدت|برابر|روبه‌رو"
        rf"|دشوار(?:‌تر)?) (?:{MI}|خواه)\S+|{MI}مان\S+",
    ),
    _doubt(3, "ایا ؟ ?", r"آیا|؟|\?", is_of_sentence=True),
    _doubt(2, "پیشنهاد", rf"پیشنهاد {MI}\S+"),
    _doubt(2, "کاش ای", r"(?:ای )?کاش"),
    _doubt(2, "باور اعتقاد عقیده", r"به (?:باور|اعتقاد|عقیده)"),
    _doubt(2, "پیکر تشییع", r"پیکر|تشییع|بدرقه|خاکسپاری"),
)  # fmt: skip
