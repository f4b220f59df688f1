"""The words by which somebody undertakes or announces something, by level and strength.

A deadline adds one to a cue's level and a doubt takes some away (`cue_doubts`). What is left at or
above `WEAK` is suggested.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from reader_app.model import Strength
from reader_app.suggest.cue_words import (
    MI,
    PAST_STEM,
    SUBJUNCTIVE,
    THEY_DO,
    WE_DO,
    WE_MAKE,
    as_keys,
)

LATENT: Final = 0
"""Says something only beside a deadline."""
WEAK: Final = 1
MEDIUM: Final = 2
STRONG: Final = 3

LONGEST_FRAME: Final = 4
"""Words of a cue that says itself what is promised, «از آمادگی … خبر داد», are more."""


class Reach(Enum):
    """What of its clause belongs to a cue's commitment.

    From the cue on, where its subject is the one who promises; the whole clause, where its subject is
    what is promised; the words of a noun, «توافق بر …», as far as the clause's own verb.
    """

    FROM_CUE = "from_cue"
    CLAUSE = "clause"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that announce a commitment.

    `triggers` are keys of which one stands wherever the pattern is found: cheap to look for first. The
    words of a frame say that something is promised and not what.
    """

    level: int
    strength: Strength
    reach: Reach
    triggers: tuple[str, ...]
    pattern: str
    is_frame: bool

    @property
    def is_pledge(self) -> bool:
        """Whether it is one only beside a deadline or a condition: «اگر … می‌فرستیم»."""
        return self.level == LATENT and self.strength is Strength.FIRM


def _cue(
    level: int,
    strength: Strength,
    reach: Reach,
    triggers: str,
    pattern: str,
    *,
    is_frame: bool | None = None,
) -> Cue:
    frames = reach is not Reach.CLAUSE if is_frame is None else is_frame
    return Cue(level, strength, reach, tuple(as_keys(triggers).split()), pattern, frames)


_FIRM, _PLAN, _OFFER, _HOPE = Strength.FIRM, Strength.PLAN, Strength.OFFER, Strength.HOPE
_FROM_CUE, _CLAUSE, _NOUN = Reach.FROM_CUE, Reach.CLAUSE, Reach.NOUN

_GAVE: Final = (
    rf"(?:داد(?:م|یم|ند)?|{MI}ده(?:م|یم|د|ند)|داده‌(?:است|اند|ایم|ام)(?! بود)|خواه\S+ داد)"
)
_BECAME: Final = rf"(?:شد(?:م|یم|ند)?|شده‌(?:است|اند|ایم|ام)|{MI}شو(?:م|یم|د|ند)|گردید(?:ند)?)"
_IS: Final = "(?:است|هست(?:م|یم|ند)|ایم|ام|اند)"
_HAS: Final = r"دار(?:م|یم|د|ند)"
_ACT: Final = (
    "(?:افتتاح|آغاز|شروع|اجرا|اجرایی|برگزار|پرداخت|واگذار|احداث|تکمیل|راه‌اندازی|ساخته|ایجاد|تأمین|تامین"
    "|عملیاتی|بهره‌برداری|تحویل|اعزام|ارائه|ارایه|توزیع|اضافه|حل|برطرف|رفع|بازسازی|انجام|ابلاغ|نهایی"
    "|منتشر|تصویب|نصب|تأسیس|تاسیس|اعطا|اهدا|جایگزین|رونمایی|امضا|تقدیم|صادر|عرضه|آماده|بازگشایی|باز"
    "|لغو|حذف|متوقف|تعطیل|جبران|بیمه|استخدام|جذب|تجهیز|مرمت|نوسازی|مسقف|آسفالت|تهیه|ساماندهی|جمع‌آوری|دایر|تشکیل|برپا|کاشته|لایروبی|تولید"
    "|واریز|اختصاص)"
)
_COMING: Final = (
    "(?:افتتاح|آغاز|شروع|اجرای|برگزاری|پرداخت|واگذاری|احداث|تکمیل|راه‌اندازی|ساخت|ایجاد|تأمین|تامین"
    "|بهره‌برداری|تحویل|اعزام|ارائه|توزیع|حل|رفع|بازسازی|انتشار|نصب|تأسیس|تاسیس|اعطای|رونمایی|امضای"
    "|صدور|عرضه|بازگشایی|لغو|حذف|استخدام|جذب|تجهیز|مرمت|نوسازی|واریز|اختصاص)"
)
_OFFERED: Final = (
    "(?:همکاری|ارائه|ارایه|اعزام|مذاکره|پذیرش|کمک|گفت‌وگو|گفتگو|سرمایه‌گذاری|حمایت|انتقال|تأمین|تامین"
    "|آموزش|خرید|صادرات|میزبانی|مشارکت|پرداخت|واگذاری)"
)
_STATE: Final = "(?:بود|داشت|ماند|توانست|خواست|دانست)"
_DRIFT: Final = (
    "(?:یافت|رسید|خورد|وزید|بارید|گذشت|دید|آورد|انجامید|گشت|افتاد|باخت|شناخت|زد|رفت|آمد)"
)

CUES: Final = (
    # --- who says it binds himself ---
    _cue(
        STRONG, _FIRM, _FROM_CUE, "قول وعده",
        rf"(?:قول|وعده)(?:‌(?:ی|های|هایی))?(?: \S+){{0,3}}? {_GAVE}(?! شد)",
    ),
    _cue(STRONG, _FIRM, _FROM_CUE, "متعهد", rf"متعهد(?: \S+){{0,3}}?‌(?:{_BECAME}|{_IS})(?! بود)"),
    _cue(
        STRONG, _FIRM, _FROM_CUE, "تعهد",
        rf"تعهد(?: خود را)? (?:{_GAVE}|کرد(?:ند|یم)?|کرده‌(?:است|اند|ایم)|سپرد(?:ند)?|{MI}کن\S+)",
    ),
    _cue(STRONG, _FIRM, _FROM_CUE, "متعهدیم متعهدم", "متعهد(?:یم|م)"),
    _cue(
        STRONG, _FIRM, _FROM_CUE, "تضمین",
        rf"تضمین (?:{_GAVE}|کرد(?:ند|یم)?|کرده‌(?:است|اند|ایم)|{MI}کن(?:م|یم|د|ند))",
    ),
    _cue(STRONG, _FIRM, _FROM_CUE, "سوگند قسم", rf"(?:سوگند|قسم)(?: یاد)? (?:خورد\S*|کرد\S*|{MI}\S+)"),
    _cue(STRONG, _FIRM, _CLAUSE, "خواهیم خواهم", rf"ن?خواه(?:م|یم)‌(?!{_STATE}){PAST_STEM}"),
    _cue(WEAK, _FIRM, _CLAUSE, "خواهیم خواهم", rf"ن?خواه(?:م|یم)‌{_STATE}"),
    # --- what is announced or arranged ---
    _cue(
        MEDIUM, _PLAN, _CLAUSE, "خواهد خواهند",
        rf"خواه(?:د|ند)‌(?!{_STATE}|{_DRIFT}){PAST_STEM}",
    ),
    _cue(
        MEDIUM, _PLAN, _CLAUSE, "خواهد خواهند",
        r"به (?:بهره‌برداری|پایان|اتمام|اجرا|سرانجام) خواه(?:د|ند)‌رسید",
    ),
    _cue(MEDIUM, _PLAN, _CLAUSE, "اختصاص", r"اختصاص خواه(?:د|ند)‌(?:یافت|داد)"),
    _cue(
        LATENT, _PLAN, _CLAUSE, "خواهد خواهند",
        rf"خواه(?:د|ند)‌{_DRIFT}|نخواه(?:د|ند)‌(?:ماند|{PAST_STEM})",
    ),
    _cue(LATENT, _PLAN, _CLAUSE, "میزبان", r"میزبان (?:\S+ ){1,8}?خواه(?:د|ند)‌بود"),
    _cue(
        MEDIUM, _PLAN, _CLAUSE, "قرار مقرر بناست بنا",
        r"(?:قرار|مقرر|بنا)‌(?:است|شد|شده‌(?:است)?|گردید|گذاشته‌(?:شد|اند|ایم)|گذاشتند|داریم)(?! بود)"
        r"|بناست",
        is_frame=True,
    ),
    _cue(
        MEDIUM, _PLAN, _CLAUSE, "دست دستور برنامه",
        rf"(?:در (?:دست (?:اقدام|اجرا|احداث|ساخت|تدوین|تهیه)|دستور‌کار(?:\S*)?)|برنامه‌ریزی"
        rf"(?:‌های? \S+)?(?: لازم)? (?:شده|کرده|{MI}کن(?:یم|م|ند)))",
        is_frame=True,
    ),
    _cue(
        MEDIUM, _PLAN, _FROM_CUE, "برنامه تصمیم قصد نظر صدد بنا عزم مصمم",
        rf"(?:(?:تصمیم|قصد|در نظر|بنا) {_HAS}|برنامه {_HAS}|(?:تصمیم|عزم) (?:گرفت(?:ند|یم|م)?"
        rf"|گرفته‌(?:است|اند|ایم))|در‌صدد {_IS}|مصمم‌{_IS})",
    ),
    _cue(
        MEDIUM, _PLAN, _FROM_CUE, "توافق",
        rf"توافق (?:کرد(?:ند|یم)|کرده‌(?:اند|ایم)|نمودند|{MI}کن(?:یم|ند)|شد|شده‌است)"
        r"|به توافق(?: \S+)? (?:رسید(?:ند|یم)|رسیده‌(?:اند|ایم)|دست یافتند)",
    ),
    _cue(MEDIUM, _PLAN, _NOUN, "توافق", r"(?<=با )توافق (?:بر سر|بر|برای|درباره|در زمینه)(?= \S+ \S+)"),
    _cue(
        WEAK, _PLAN, _FROM_CUE, "موظف مکلف ملزم",
        rf"(?:موظف|مکلف|ملزم)(?: \S+){{0,2}}? {_BECAME}",
    ),
    # --- what is offered ---
    _cue(
        MEDIUM, _OFFER, _FROM_CUE, "آماده",
        rf"آماده‌(?:ایم|ام)|آماده (?:هستیم|هستم)|آماده (?:\S+ ){{0,2}}?{_OFFERED}"
        r" (?:\S+ ){0,5}?(?:است|هستیم|هستند|اند)",
    ),
    _cue(
        MEDIUM, _OFFER, _FROM_CUE, "امادگی",
        rf"(?:اعلام آمادگی|آمادگی (?:\S+ ){{0,12}}?(?:اعلام|ابراز)) (?:کرد(?:ند|یم)?|{MI}کن\S+|کرده‌\S+"
        rf"|داشت)|آمادگی(?: \S+){{0,3}}? (?:{_HAS}|وجود دارد)|از آمادگی (?:\S+ ){{1,25}}?خبر \S+",
    ),
    # --- what is hoped, ordered, told ---
    _cue(WEAK, _HOPE, _FROM_CUE, "امیدوار", r"امیدوار(?:یم|م| هستیم| هستم)"),
    _cue(
        WEAK, _HOPE, _CLAUSE, "تلاش سعی کوشش می",
        rf"(?:تلاش|سعی|کوشش|تلاش خود را) (?:{MI}کن(?:م|یم)|داریم)|{MI}کوشیم"
        r"|به دنبال (?:\S+ ){1,12}هستیم",
    ),
    _cue(
        LATENT, _PLAN, _FROM_CUE, "خبر",
        rf"از (?:{_COMING}|برنامه|تصمیم|قصد|عزم|طرح) (?:\S+ ){{1,25}}?خبر {_GAVE}",
    ),
    _cue(
        WEAK, _PLAN, _FROM_CUE, "پذیرفت موافقت",
        rf"(?:پذیرفت|موافقت کرد)(?:ند|یم)?(?= (?:\S+ )+?(?:{SUBJUNCTIVE})(?!\S))",
    ),
    _cue(LATENT, _PLAN, _FROM_CUE, "دستور", r"دستور داد(?:ند|ه‌است)?"),
    _cue(WEAK, _PLAN, _CLAUSE, "استانه شرف", rf"در (?:آستانه|شرف) {_ACT}"),
    # --- what is said of now and meant of later ---
    _cue(LATENT, _PLAN, _CLAUSE, "می", rf"{_ACT} (?:{MI}(?:شو|گرد|کن|ده|رس|یاب)(?:د|ند|ود))"),
    _cue(WEAK, _FIRM, _CLAUSE, "می", rf"{_ACT} (?:{MI}(?:کن|ده)(?:م|یم))"),
    _cue(
        LATENT, _PLAN, _CLAUSE, "می",
        rf"به (?:بهره‌برداری|پایان|اتمام|اجرا|مرحله اجرا) {MI}رس(?:د|ند)"
        rf"|(?:وارد|راهی) \S+(?: \S+)? {MI}شو(?:د|ند)"
        rf"|(?:روی (?:صحنه|آنتن)|به (?:صحن|مجلس|بازار|رأی|نمایش)) (?:در‌)?{MI}(?:رو|آی|گذار)\S+",
    ),
    _cue(WEAK, _FIRM, _CLAUSE, "می", WE_MAKE),
    _cue(LATENT, _FIRM, _CLAUSE, "می", WE_DO),
    _cue(LATENT, _PLAN, _CLAUSE, "می", THEY_DO),
)  # fmt: skip
