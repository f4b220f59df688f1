"""The day that an article is of: from its metadata, else from where the text itself says so.

Only a full date counts, its year included. In the text that is a dateline: a date with a label before
it («تاریخ انتشار: …»), alone in its line or beside a place and an agency («تهران – ۱۵ مرداد ۱۴۰۴ –
ایرنا»), at the very opening of a paragraph, or called today («امروز پنجشنبه ۹ مرداد ۱۴۰۴»). A date in
the midst of a sentence is what the article is about, and never its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from reader_app.model import Span
from reader_app.text.dates import find_dates
from reader_app.text.dates.expression import DateExpression
from reader_app.text.dates.folding import fold, folded
from reader_app.text.dates.names import WEEKDAY
from reader_app.text.dates.written import (
    CENTURY_DAY,
    full_day,
    may_say_a_year,
    without_times,
    written_day,
)
from reader_app.text.details import Detail, keys_of
from reader_app.text.news_names import AGENCIES, LONGEST_NAME, PLACES

_HEAD_LINES: Final = 8
_OPENING_LINES: Final = 3
_TAIL_LINES: Final = 5
_READ_AT_AN_END: Final = 3000
"""Code points that are looked at from either end: no more than a long first paragraph."""

_LABEL: Final = re.compile(
    folded(
        r"(?:^|[|/•·)-] ?)(?:"
        r"(?:تاریخ|زمان)(?: ?ی)? (?:و (?:ساعت|زمان) )?(?:انتشار|خبر|مقاله|درج|ثبت|نشر|چاپ|ارسال|مخابره)"
        r"(?: ?ی? (?:خبر|مقاله|مطلب))? ?:?|(?:خبر |مطلب )?منتشر ?شده(?: در)?(?: تاریخ)? ?:?|انتشار ?:"
        r"|(?:تاریخ|زمان) ?:|published(?: on| at)? ?:?|date ?:"
        rf") ?(?:{WEEKDAY}[ ،,]{{0,2}})?$"
    ),
    re.IGNORECASE,
)
_TODAY: Final = re.compile(folded(r"^(?:امروز|امشب)(?!\w)"))
_WEEKDAY_FIRST: Final = re.compile(folded(rf"^{WEEKDAY}(?!\w)"))
_LINE: Final = re.compile(r"[^\n]+")
_SEPARATORS: Final = re.compile(r"[-ـ|/•·:؛;،,.()«»\[\]\t]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_CODE: Final = re.compile(folded(r"(?:کد (?:خبر|مطلب)|شناسه(?: خبر)?|شماره)(?: ?ی)? ?:? ?[0-9-]+"))
_CLAUSE_BEGINS: Final = frozenset(
    folded("در از با بر به پس پیش این آن وی او که تا برای طی سالگرد روز مراسم ویژه").split()
)
_AFTER_A_LONE_DATE: Final = re.compile(r" *[-ـ|/:–]")
_REPORTED: Final = re.compile(folded(r"^(?:به|بنا به|طبق) گزارش "))
_MOST_WORDS: Final = 3
_MOST_WORDS_REPORTED: Final = 7


@dataclass(frozen=True, slots=True)
class ArticleDate:
    """The article's day. `span` is where the text says it, None where the metadata does."""

    day: date
    origin: Literal["metadata", "text"]
    span: Span | None = None


def article_date(
    metadata: Mapping[str, str], text: str, imported_on: date | None = None
) -> ArticleDate | None:
    """Returns the day that an article is of, or None if nothing says it.

    A date in the text that is later than `imported_on` announces something and is passed over.
    """
    day = metadata_day(metadata, imported_on)
    return ArticleDate(day, "metadata") if day else dateline(text, imported_on)


def metadata_day(metadata: Mapping[str, str], imported_on: date | None = None) -> date | None:
    """Returns the first day that can be read among the metadata, by the rank of their keys."""
    days = (written_day(metadata[key], imported_on) for key in keys_of(metadata, Detail.DATE))
    return next(filter(None, days), None)


def dateline(text: str, imported_on: date | None = None) -> ArticleDate | None:
    """Returns the day that the text gives itself; where several do, the first of the best kind."""
    # All articles of a library are asked for their day, and most say no year at their ends: to look
    # for one takes a hundredth of what reading the dates takes.
    if not any(map(may_say_a_year, _ends(text))):
        return None
    candidates = (*_at_the_top(text, imported_on), *_at_the_bottom(text, imported_on))
    found = min(candidates, default=None)
    return found and ArticleDate(found[2], "text", Span(found[1], found[3]))


def _ends(text: str) -> tuple[str, ...]:
    """Returns what is read of a text."""
    if len(text) <= 2 * _READ_AT_AN_END:
        return (text,)
    return text[:_READ_AT_AN_END], text[-_READ_AT_AN_END:]


type _Candidate = tuple[int, int, date, int]
"""Rank (0 with a label, 1 without), start, day, end."""


def _at_the_top(text: str, imported_on: date | None) -> Iterator[_Candidate]:
    lines = list(_lines(text, 0, min(len(text), _READ_AT_AN_END)))[:_HEAD_LINES]
    for number, (start, line) in enumerate(lines):
        for found, day in _full_days(line, imported_on):
            if _has_label(line, found.span.start):
                rank = 0
            elif (
                _stands_alone(line, found.span)
                or _TODAY.match(fold(found.quote).text)
                or (number < _OPENING_LINES and _opens(line, found))
            ):
                rank = 1
            else:
                continue
            yield rank, start + found.span.start, day, start + found.span.end


def _at_the_bottom(text: str, imported_on: date | None) -> Iterator[_Candidate]:
    cut = max(len(text) - _READ_AT_AN_END, 0)
    start = text.find("\n", cut) if cut else 0  # half a line could look like a whole dateline
    lines = list(_lines(text, start, len(text)))[-_TAIL_LINES:] if start >= 0 else []
    for start, line in lines:
        for found, day in _full_days(line, imported_on):
            if _has_label(line, found.span.start):
                rank = 0
            elif _stands_alone(line, found.span):
                rank = 1
            else:
                continue
            yield rank, start + found.span.start, day, start + found.span.end


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yields start and text of each line between two places that has something in it."""
    for match in _LINE.finditer(text, start, end):
        if not match[0].isspace():
            yield match.start(), match[0]


def _full_days(line: str, imported_on: date | None) -> Iterator[tuple[DateExpression, date]]:
    if not may_say_a_year(line):
        return
    latest = imported_on and imported_on + timedelta(days=1)  # the world's clocks are a day apart
    for found in find_dates(without_times(line), imported_on or CENTURY_DAY):
        day = full_day(found)
        if day is not None and (latest is None or day <= latest):
            yield found, day


def _has_label(line: str, start: int) -> bool:
    before = fold(without_times(line[:start])).text
    return _LABEL.search(" ".join(before.split())) is not None


def _stands_alone(line: str, span: Span) -> bool:
    """Tells whether a line is a dateline: the date, beside it at most places, agencies and codes."""
    before, after = _segments(line[: span.start]), _segments(line[span.end :])
    touching = (before.pop(), after.pop(0))
    rest = [segment for segment in (*before, *after) if segment]
    # «عملیات فتح‌المبین (۲ فروردین ۱۳۶۱)»: brackets tell when that was.
    if line[: span.start].rstrip().endswith("(") and not all(map(_is_known, rest)):
        return False
    is_short = len(rest) <= 3 and all(_is_name_of_something(segment) for segment in rest)
    return is_short and all(not words or _is_known(words) for words in touching)


def _opens(line: str, found: DateExpression) -> bool:
    """Tells whether a paragraph begins with the date, after at most a place and a source.

    «۱۸ ژوئیهٔ ۲۰۰۳، …» begins a story: without a place, a source or a weekday a dash is needed.
    """
    before = _segments(line[: found.span.start])
    touching = before.pop()
    named = [segment for segment in before if segment]
    if touching and not _is_known(touching):
        return False
    if not all(_is_known(segment) or _is_report(segment) for segment in named):
        return False
    if _WEEKDAY_FIRST.match(fold(found.quote).text):
        return True
    rest = fold(without_times(line)[found.span.end :]).text
    if named or touching:
        return _SEPARATORS.match(rest.lstrip()[:1]) is not None
    return _AFTER_A_LONE_DATE.match(rest) is not None


def _segments(part: str) -> list[str]:
    """Returns the words between separators, folded; the last one touches what follows, if any does."""
    plain = _CODE.sub(" ", fold(without_times(part)).text)
    return [" ".join(_WORD.findall(segment)) for segment in _SEPARATORS.split(plain)]


def _is_name_of_something(segment: str) -> bool:
    words = segment.split()
    is_short = len(words) <= _MOST_WORDS and words[0] not in _CLAUSE_BEGINS
    return is_short or _is_report(segment)


def _is_report(segment: str) -> bool:
    words = segment.split()
    return len(words) <= _MOST_WORDS_REPORTED and _REPORTED.match(segment) is not None


def _is_known(segment: str) -> bool:
    words = segment.split()
    return len(words) <= LONGEST_NAME and "".join(words) in AGENCIES | PLACES
