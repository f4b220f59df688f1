"""Why something is suggested, in a sentence; in Persian and English, for window and command line."""

from __future__ import annotations

from typing import Final, NamedTuple

from reader_app.model import Layer
from reader_app.suggest.suggestion import Reason, ReasonKind


class _Sentence(NamedTuple):
    """`one` is said where the count is one, if that needs other words."""

    fa: str
    en: str
    one_fa: str = ""
    one_en: str = ""


_SENTENCES: Final[dict[ReasonKind, _Sentence]] = {
    ReasonKind.KNOWN_NAME: _Sentence(
        "«{words}» در فهرست نام‌ها هست", "“{words}” is in the list of names"
    ),
    ReasonKind.KNOWN_PLACE: _Sentence(
        "«{words}» در فهرست مکان‌ها هست", "“{words}” is in the list of places"
    ),
    ReasonKind.LOOKS_LIKE: _Sentence(
        "از جملهٔ دور و برش پیداست که {layer} است", "The sentence around it speaks for: {layer}"
    ),
    ReasonKind.LOOKS_LIKE_YOURS: _Sentence(
        "شبیه جاهایی است که شما {layer} دانسته‌اید", "It looks like what you put on: {layer}"
    ),
    ReasonKind.SAME_WORDS_HERE: _Sentence(
        "همین عبارت در جای دیگر همین خبر {layer} است",
        "The same words stand for this elsewhere in the article: {layer}",
    ),
    ReasonKind.PART_OF_NAME: _Sentence(
        "بخشی از نام «{words}» است که در همین خبر آمده", "It is a part of “{words}” in this article"
    ),
    ReasonKind.ENTITY: _Sentence(
        "نام «{words}» در کتابخانهٔ شما هست", "“{words}” is a name of your library"
    ),
    ReasonKind.TAGGED_BEFORE: _Sentence(
        "در {n} خبر دیگر {layer} بود",
        "It was tagged in {n} other articles: {layer}",
        "در یک خبر دیگر {layer} بود",
        "It was tagged in another article: {layer}",
    ),
    ReasonKind.PROMISE_WORDS: _Sentence(
        "نشانهٔ تعهد دارد: «{words}»", "It has words of a promise: “{words}”"
    ),
}
_PERSIAN_DIGITS: Final = str.maketrans("0123456789,", "۰۱۲۳۴۵۶۷۸۹٬")


def reason_sentence(reason: Reason, layer: Layer, language: str) -> str:
    """Returns why something is suggested on `layer`, in `language` ("fa", else English)."""
    sentence = _SENTENCES[reason.kind]
    number = f"{reason.count:,}"
    if language == "fa":
        template = sentence.one_fa if reason.count == 1 else ""
        template = template or sentence.fa
        number = number.translate(_PERSIAN_DIGITS)
    else:
        template = sentence.one_en if reason.count == 1 else ""
        template = template or sentence.en
    return template.format(words=reason.words, n=number, layer=layer.name_in(language))
