"""How a date in a text was understood, in a sentence: which days, how precisely, counted from what."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication

from reader_app.day_words import day_range_words, short_day_words
from ui.messages import isolated

if TYPE_CHECKING:  # the patterns of dates are imported when they are wanted
    from reader_app.text.article_date import ArticleDate
    from reader_app.text.dates import DateExpression

_WITH_WEEKDAYS: Final = 14
"""Days of a stretch whose ends are still told by their weekdays."""


class Understood(Protocol):
    """Days as they were understood, of a date in a text or of a deadline that was kept."""

    @property
    def earliest(self) -> date | None: ...
    @property
    def latest(self) -> date | None: ...
    @property
    def counted_from(self) -> date | None: ...
    @property
    def reason(self) -> str: ...


def explanation(
    found: DateExpression, own: ArticleDate | None, language: str, key: str
) -> tuple[str, ...]:
    """Returns what a date means in an article whose own day is `own`, a clause at a time.

    `key` opens the article's details. Without a day of the article nothing is said of what would be
    counted from it.
    """
    translate = QCoreApplication.translate
    quote = isolated(" ".join(found.quote.split()))
    if own is None and (found.counted_from is not None or found.reason == "weekday"):
        return unknown_day(found.quote, key)
    precision = translate("dates", "precision: {unit}").format(unit=_unit(found))
    return f"{quote}: {days_of(found, language)}", reason_of(found, own, language), precision


def unknown_day(words: str, key: str) -> tuple[str, str]:
    """Returns the clauses that say of `words` that nobody knows from which day they count."""
    translate = QCoreApplication.translate
    unknown = translate("dates", "{quote} depends on the article's date, which is not known")
    way_out = translate("dates", "write it among the article's details ({key})")
    return unknown.format(quote=isolated(" ".join(words.split()))), way_out.format(key=key)


def sentence_of(clauses: tuple[str, ...], language: str) -> str:
    """Returns the clauses of an explanation as one sentence."""
    return ("؛ " if language == "fa" else "; ").join(clauses)


def days_of(found: Understood, language: str) -> str:
    """Returns the days in both calendars."""
    earliest, latest = found.earliest, found.latest
    if earliest is None and latest is None:
        return QCoreApplication.translate("dates", "again and again")
    is_short = earliest is None or latest is None or (latest - earliest).days <= _WITH_WEEKDAYS
    return day_range_words(earliest, latest, language, with_weekdays=is_short)


def reason_of(found: Understood, own: ArticleDate | None, language: str) -> str:
    """Returns what the days follow from, and the day that is counted from."""
    translate = QCoreApplication.translate
    match found.reason:
        case "written":
            return translate("dates", "as it is written")
        case "recurring":
            return translate("dates", "without a first or last day")
        case "occasion" if found.counted_from is None:
            return translate("dates", "a day that has a name in the calendar")
        case "weekday":
            template = translate(
                "dates", "the year is not written; near {day}, the weekday fits only this one"
            )
        case "nearest" | "occasion":
            template = translate("dates", "the nearest to {day}, not before it")
        case _:
            template = translate("dates", "counted from {day}")
    return template.format(day=_named(found.counted_from, own, language))


def _named(day: date | None, own: ArticleDate | None, language: str) -> str:
    """Returns a day that is counted from, by what it is to the article."""
    shown = day or (own.day if own else None)
    if shown is None:
        return ""
    words = short_day_words(shown, language)
    if own is None or shown != own.day:
        return words
    translate = QCoreApplication.translate
    template = (
        translate("dates", "the article's date, {day}")
        if own.origin == "metadata"
        else translate("dates", "the date that the text has, {day}")
    )
    return template.format(day=words)


def _unit(found: DateExpression) -> str:
    translate = QCoreApplication.translate
    units = {
        "day": translate("dates", "a day"),
        "week": translate("dates", "a week"),
        "part": translate("dates", "a part of a longer time"),
        "month": translate("dates", "a month"),
        "season": translate("dates", "a season"),
        "year": translate("dates", "a year"),
        "decade": translate("dates", "a decade"),
    }
    return units[found.precision]
