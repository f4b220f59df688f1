"""The parts of a commitment's words: to whom, by when, on what condition, how much, and what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader_app.suggest.cue_dates import DeadlinePlace
from reader_app.suggest.cue_patterns import LONGEST_FRAME, Cue
from reader_app.suggest.cue_sentences import Place, Sentence
from reader_app.suggest.cue_words import keys_of
from reader_app.text.dates.numbers import WORDS
from reader_app.text.search_key import search_key

_PEOPLE: Final = (
    "مردم|همه مردم|شهروندان|هم‌وطنان|هموطنان|کارگران|بازنشستگان|دانشجویان|دانش‌آموزان|کشاورزان|معلمان"
    "|پرستاران|خانواده‌\\S*|زوج‌\\S*|بیماران|مستأجران|مستاجران|روستاییان|عشایر|جوانان|زنان|کودکان|سالمندان"
    "|معلولان|مددجویان|سیل‌زدگان|زلزله‌زدگان|آسیب‌دیدگان|متقاضیان|مشتریان|کارکنان|کارمندان|اصناف|قهرمانان|مهمانان|بانوان|مربیان|استادان|پزشکان|فرهنگیان|نانوایان|گردشگران|اعضای|تولیدکنندگان"
    "|صادرکنندگان|سرمایه‌گذاران|ساکنان|اهالی|دامداران|باغداران|صیادان|رانندگان|هنرمندان|ورزشکاران|زائران"
    "|مسافران|کشورهای|کشور|استان‌(?:های)?|استان|شهرداری‌(?:های|ها)?|طرف|روستاهای|مدارس|بیمارستان‌های|دولت"
    "|همسایگان|همسایه|\\S{3,}(?:گان|کاران|داران|جویان|آموزان|مندان|وندان|نشینان|سازان|پروران|فروشان)"
)
_TO: Final = rf"(?:به|با|برای|در اختیار|بین|میان) (?:{_PEOPLE})"
_BOTH: Final = "دو (?:کشور|طرف|استان|شهر|ملت)"
_STOPS: Final = keys_of(
    "را به از در با بر برای تا که و ، , : قول وعده خبر پرداخت واگذار ارائه تحویل اهدا اعطا خدمات وام "
    "یارانه هدیه کمک تعهد تضمین اعلام آموزش توزیع ظرف طی هم نیز اختصاص حقوق سهام زمین خانه مسکن تسهیلات "
    "رایگان بیمه آب برق گاز افتتاح آغاز امضا همکاری قرار خواهد خواهیم خواهند"
)
_LONGEST_RECIPIENT: Final = 4
_FOR: Final = search_key("برای")
_BEHIND: Final = keys_of("با به خبر")
_BEFORE_WHAT: Final = keys_of("تا که برای در")
_CONDITION: Final = (
    r"(?:اگر|چنانچه|در صورت(?:ی‌که)?|به شرط(?:ی‌که|‌آنکه|‌اینکه)?|مشروط (?:بر|به))(?= \S+)"
)
_POWER: Final = "(?:هزار|میلیون|میلیارد|تریلیون)"
_NUMBER: Final = rf"(?:[0-9][0-9.,/]*|{WORDS})(?: (?:و )?{_POWER})*"
_UNIT: Final = (
    "تومان|ریال|دلار|یورو|دستگاه|هکتار|تن|نفر|خانوار|واحد|مدرسه|بیمارستان|کیلومتر|مگاوات|متر|باب|تخته|نهال"
    "|روستا|فرصت|کلاس|پروژه|طرح|درصد|لیتر|مترمکعب|متر مکعب|بسته|تخت|اتوبوس|واگن|هواپیما|شهر|استان|میلیون"
    "|رشته|ایستگاه|فیلم|دوره|شغل|پل|کتاب|کارگاه|کارخانه|خانه|قطار|جلد|دوچرخه|آمبولانس|نیروگاه|پزشک|معلم"
)
_QUANTITY: Final = rf"{_NUMBER} (?:{_UNIT})"


@dataclass(frozen=True, slots=True)
class Found:
    """A commitment as it was found in its sentence; `place` is what is suggested of `clause`."""

    sentence: Sentence
    clause: Place
    place: Place
    cue_place: Place
    cue: Cue
    deadlines: Sequence[DeadlinePlace]


def deadline_of(found: Found) -> DeadlinePlace | None:
    """Returns by when: what says «تا …», else the first day that is to come."""
    inside = [each for each in found.deadlines if found.place.holds(each.place)]
    return next((each for each in inside if each.is_until), inside[0] if inside else None)


def recipient_of(found: Found) -> Place | None:
    """Returns to whom: «مردم» of «به مردم قول می‌دهیم»."""
    sentence = found.sentence
    for place in sentence.places(_TO, found.place):
        first = place.first + (2 if sentence.words[place.first] == "در" else 1)
        return _until_stop(sentence, Place(first, place.last), found.place.last)
    return next(iter(sentence.places(_BOTH, found.place)), None)


def _until_stop(sentence: Sentence, head: Place, limit: int) -> Place:
    """Returns a noun with the words behind it that are still of it, as far as can be told."""
    ends = {place.first for place in (*sentence.verbs, *sentence.places(_NUMBER))}
    last = head.last
    while last < min(limit, head.first + _LONGEST_RECIPIENT):
        if sentence.words[last] in _STOPS or last in ends:
            break
        last += 1
    return Place(head.first, last)


def condition_of(sentence: Sentence, within: Place) -> Place | None:
    """Returns on what condition: «اگر …» and its verb, «در صورت …» as far as the comma."""
    head = next(iter(sentence.places(_CONDITION, within)), None)
    if head is None:
        return None
    rest = range(head.last, within.last)
    comma = next((i for i in rest if sentence.words[i] in ("،", ",")), None)
    verb = next((verb.last for verb in sentence.verbs if verb.first in rest), None)
    end = comma if comma is not None else verb
    return Place(head.first, end) if end is not None and end < within.last else None


def quantity_of_place(found: Found) -> Place | None:
    """Returns how much: the first number with a unit that is no part of a date."""
    return next(
        (
            place
            for place in found.sentence.places(_QUANTITY, found.place)
            if not any(_touch(place, each.place) for each in found.deadlines)
        ),
        None,
    )


def what_of(found: Found, condition: Place | None, deadline: DeadlinePlace | None) -> Place | None:
    """Returns the promise itself: the words without cue, deadline and condition at their rims."""
    is_around = found.cue.is_frame and not _says_all(found.cue_place)
    aside = [found.cue_place] if is_around else []
    aside += [condition] if condition is not None else []
    aside += [deadline.place] if deadline is not None else []
    first, last = _framed(found)
    is_done = False
    while not is_done:
        before = (first, last)
        first, last = found.sentence.trimmed(Place(first, last))
        for place in aside:
            if place.first <= first < place.last:
                first = place.last
            if place.first < last <= place.last:
                last = place.first
        if first < last and found.sentence.words[first] in _BEFORE_WHAT:
            first += 1
        is_done = before == (first, last) or first >= last
    return Place(first, last) if first < last else None


def _framed(found: Found) -> Place:
    """Returns what a frame stands around: the words behind it, before it, or inside it.

    «به مردم قول می‌دهم …»; «… در دست اقدام است»; «از آمادگی یزد برای … خبر داد».
    """
    place, cue, words = found.place, found.cue_place, found.sentence.words
    if not found.cue.is_frame:
        return place
    if _says_all(cue):
        start = next((i + 1 for i in range(*cue) if words[i] == _FOR), cue.first)
        end = next((i for i in range(start + 1, cue.last) if words[i] in _BEHIND), cue.last)
        return Place(start, end)
    if cue.first == place.first:
        return place
    is_behind = place.last - cue.last > 1
    return Place(cue.last, place.last) if is_behind else Place(place.first, cue.first)


def _says_all(cue: Place) -> bool:
    return cue.last - cue.first > LONGEST_FRAME


def _touch(one: Place, other: Place) -> bool:
    return one.first < other.last and other.first < one.last
