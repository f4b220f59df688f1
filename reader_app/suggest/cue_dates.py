"""Deadlines of a sentence: the dates in it that are still to come, and events and words that limit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from reader_app.model import Span
from reader_app.suggest.cue_sentences import Place, Sentence
from reader_app.suggest.cue_words import keys_of
from reader_app.text.dates import DateExpression, DateKind, can_count_from, find_dates
from reader_app.text.dates.written import CENTURY_DAY

_HINT: Final = (
    r"\S*\d\S*|(?:دی|مه|می)(?:‌ماه)?|(?:سال|سده|دهه|قرن|ماه|هفته|روز|شنبه|یکشنبه|دوشنبه|سه‌شنبه|چهارشنبه"
    r"|پنجشنبه|پنج‌شنبه|جمعه|فردا|امروز|امشب|امسال|فصل|بهار|تابستان|پاییز|زمستان|نوروز|عید|یلدا|فروردین"
    r"|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|بهمن|اسفند|ژانویه|فوریه|مارس|آوریل|ژوئن|جولای|ژوئیه"
    r"|اوت|آگوست|اگست|سپتامبر|سپتمبر|اکتبر|اکتوبر|نوامبر|نومبر|دسامبر|دسمبر|جون|رمضان|محرم|کریسمس|پس‌فردا"
    r"|ساعت|شب)\S*"
)
"""Without one of these a sentence has no date: reading them takes longer than all the rest."""
_SOON: Final = (
    r"به‌زودی|در آینده‌(?:ای )?(?:بسیار )?نزدیک|در (?:اسرع وقت|کوتاه‌ترین زمان)(?: ممکن)?"
    r"|هر چه (?:زودتر|سریع‌تر)|نیمسال (?:اول|دوم|آینده|بعد)"
    r"|تا (?:عید|شب عید|نیمه‌شب|شب|صبح|ظهر|سرما|محرم|رمضان|اربعین|ساعت \S+)"
)
_THEN: Final = (
    r"(?:در|از|تا) (?:(?:فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند)(?:‌ماه)?"
    r"|20[2-9]\d|14\d\d|بهار|تابستان|پاییز|زمستان)(?! (?:سال )?(?:\d|گذشته|پارسال))"
)
"""What is a date only behind a preposition."""
_EVENT: Final = (
    r"(?:تا|پیش از|قبل از|هم‌زمان با)"
    r" (?:پایان|آخر|انتهای|قبل از|پیش از|شروع|آغاز|زمان|بازگشایی|اتمام)"
    r"|(?:پیش|قبل) از(?! (?:این|آن|همه|هر|ظهر))"
)
"""Goes on with the event's name: «پیش از پایان» and «دولت چهاردهم»."""
_UNTIL: Final = keys_of("تا ظرف پیش قبل")
_STOPS: Final = keys_of("را به از در با بر برای تا که و ، ,")
_POINTING: Final = keys_of("این آن همین سرد گرم باز بسته")
_QUALITIES: Final = keys_of(
    "جاری آینده کنونی فعلی امسال تحصیلی نخست اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم "
    "سیزدهم چهاردهم پانزدهم شدن هوا نو کار سال فصل تابستان زمستان پاییز بهار"
)


@dataclass(frozen=True, slots=True)
class DeadlinePlace:
    """`is_until` where its words say so: «تا …», «ظرف …»."""

    place: Place
    span: Span
    is_until: bool


def deadlines_of(sentence: Sentence) -> list[DeadlinePlace]:
    """Returns the deadlines of a sentence from left to right."""
    dates = list(_dates(sentence))
    said = [*dates]
    limits = [
        *sentence.places(_SOON),
        *(_without_preposition(sentence, place) for place in sentence.places(_THEN)),
        *filter(None, (_event(sentence, place) for place in sentence.places(_EVENT))),
    ]
    for place in limits:
        if not any(_touch(place, each.place) for each in said):
            said.append(DeadlinePlace(place, sentence.span(place), _is_until(sentence, place)))
    return sorted(said, key=lambda each: each.place)


def _dates(sentence: Sentence) -> list[DeadlinePlace]:
    if sentence.match(_HINT, sentence.whole) is None:
        return []
    reading = sentence.reading
    known = reading.said_on
    on = known if known is not None and can_count_from(known) else CENTURY_DAY
    start, end = sentence.text_span
    found: list[DeadlinePlace] = []
    for each in find_dates(reading.text[start:end], on):
        span = Span(start + each.span.start, start + each.span.end)
        place = sentence.place_in(span)
        if place is not None and _is_to_come(each, on, is_known=on is known):
            if place.first and sentence.words[place.first - 1] == "روز":
                place = Place(place.first - 1, place.last)
                span = sentence.span(place)
            found.append(DeadlinePlace(place, span, _is_until(sentence, place)))
    return found


def _is_to_come(found: DateExpression, on: date, *, is_known: bool) -> bool:
    if found.kind is DateKind.RECURRING:
        return False
    if not is_known and found.counted_from is None:
        return True  # a day of the calendar: without the article's own nobody knows
    last = found.latest or found.earliest
    return last is not None and last > on


def _event(sentence: Sentence, head: Place) -> Place | None:
    """Returns the words of «تا پایان این دولت»: a noun and what qualifies it, no preposition or verb."""
    ends = {verb.first for verb in sentence.verbs}
    last = head.last
    while last < len(sentence.words) and sentence.words[last] not in _STOPS and last not in ends:
        is_first = last == head.last or sentence.words[last - 1] in _POINTING
        if not is_first and sentence.words[last] not in _QUALITIES:
            break
        last += 1
    return Place(head.first, last) if last > head.last else None


def _without_preposition(sentence: Sentence, place: Place) -> Place:
    """Returns «مرداد» of «در مرداد»; «تا مرداد» is whole."""
    return place if _is_until(sentence, place) else Place(place.first + 1, place.last)


def _is_until(sentence: Sentence, place: Place) -> bool:
    return sentence.words[place.first] in _UNTIL


def _touch(one: Place, other: Place) -> bool:
    return one.first < other.last and other.first < one.last
