"""Days in words: in both calendars, that of the reader's language first.

Persian has Jalali days in Persian digits, with the Gregorian day behind them in brackets; English the
other way round. What is written here can be typed into the article's date again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_JALALI: Final = {
    "fa": (
        *("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور"),
        *("مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
    ),
    "en": (
        *("Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar"),
        *("Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand"),
    ),
}
# In Persian as they stand before a year.
_GREGORIAN: Final = {
    "fa": (
        *("ژانویهٔ", "فوریهٔ", "مارس", "آوریل", "مه", "ژوئن"),
        *("ژوئیهٔ", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_WEEKDAYS: Final = {
    "fa": ("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_TWO_MONTHS: Final = 60
_TWO_YEARS: Final = 730
_MONTH: Final = 30.44
_YEAR: Final = 365.25
"""Days; a month and a year as long as they are in the mean."""

_PERSIAN_DIGITS: Final = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of one calendar: numbers, and the names that go with them."""

    year: int
    month: int
    day: int
    months: Sequence[str]
    weekday: str = ""

    def words(self, *, with_month: bool = True, with_year: bool = True) -> str:
        parts = [self.weekday, str(self.day)]
        if with_month or with_year:
            parts.append(self._month(with_year=with_year))
        if with_year:
            parts.append(str(self.year))
        return " ".join(part for part in parts if part)

    def _month(self, *, with_year: bool) -> str:
        name = self.months[self.month - 1]
        return name if with_year else name.removesuffix("ٔ")


def day_words(day: date, language: str, *, with_weekday: bool = False) -> str:
    """Returns a day in both calendars: «۸ مرداد ۱۴۰۴ (۳۰ ژوئیهٔ ۲۰۲۵)»."""
    own, other = _in_both(day, language, with_weekday=with_weekday)
    return _in_digits(f"{own.words()} ({other.words()})", language)


def short_day_words(day: date, language: str) -> str:
    """Returns a day in the calendar of the language alone: «۸ مرداد ۱۴۰۴»."""
    return _in_digits(_in_both(day, language)[0].words(), language)


def day_range_words(
    earliest: date | None, latest: date | None, language: str, *, with_weekdays: bool = False
) -> str:
    """Returns days in a row, both ends included, in both calendars; None is an open end.

    «از شنبه ۱۱ تا جمعه ۱۷ مرداد ۱۴۰۴ (۲ تا ۸ اوت ۲۰۲۵)». Without any end there is nothing to say.
    """
    is_persian = language == "fa"
    if earliest is not None and latest is not None:
        if earliest == latest:
            return day_words(earliest, language, with_weekday=with_weekdays)
        first = _in_both(earliest, language, with_weekday=with_weekdays)
        last = _in_both(latest, language, with_weekday=with_weekdays)
        own, other = (_stretch(a, b, language) for a, b in zip(first, last, strict=True))
        return _in_digits(f"{'از ' if is_persian else ''}{own} ({other})", language)
    if latest is not None:
        words = day_words(latest, language, with_weekday=with_weekdays)
        return f"تا {words}" if is_persian else f"until {words}"
    if earliest is not None:
        words = day_words(earliest, language, with_weekday=with_weekdays)
        return f"از {words} به بعد" if is_persian else f"from {words} on"
    return ""


def day_range_in_both(earliest: date | None, latest: date | None, language: str) -> tuple[str, str]:
    """Returns what `day_range_words` does as two texts: in the language's own calendar, in the other.

    «۱۰ شهریور تا ۸ مهر ۱۴۰۴», «۱ تا ۳۰ سپتامبر ۲۰۲۵».
    """
    first, last = (end and _in_both(end, language) for end in (earliest, latest))
    return _one_range(first, last, 0, language), _one_range(first, last, 1, language)


def _one_range(
    first: tuple[_Day, _Day] | None, last: tuple[_Day, _Day] | None, which: int, language: str
) -> str:
    is_persian = language == "fa"
    if first and last:
        is_day = first == last
        words = last[which].words() if is_day else _stretch(first[which], last[which], language)
    elif last:
        words = f"{'تا' if is_persian else 'until'} {last[which].words()}"
    elif first:
        words = first[which].words()
        words = f"از {words} به بعد" if is_persian else f"from {words} on"
    else:
        words = ""
    return _in_digits(words, language)


def days_left_words(day: date, today: date, language: str) -> str:
    """Returns how long it is till `day`, or how long it is over: «۱۲ روز مانده», «۳ ماه گذشته»."""
    days = (day - today).days
    is_persian = language == "fa"
    if abs(days) <= 1:
        near = ("دیروز", "امروز", "فردا") if is_persian else ("yesterday", "today", "tomorrow")
        return near[days + 1]
    amount = span_words(abs(days), language)
    if is_persian:
        return f"{amount} {'مانده' if days > 0 else 'گذشته'}"
    return f"{amount} {'left' if days > 0 else 'over'}"


def span_words(days: int, language: str) -> str:
    """Returns how long so many days are, from two months on in months, from two years on in years."""
    if days < _TWO_MONTHS:
        amount, unit = days, ("روز", "day")
    elif days < _TWO_YEARS:
        amount, unit = round(days / _MONTH), ("ماه", "month")
    else:
        amount, unit = round(days / _YEAR), ("سال", "year")
    if language == "fa":
        return _in_digits(f"{amount} {unit[0]}", language)
    return f"{amount:,} {unit[1]}{'' if amount == 1 else 's'}"


def month_name(month: int, language: str, *, is_jalali: bool) -> str:
    """Returns the name of a month as it stands alone."""
    language = "fa" if language == "fa" else "en"
    names = _JALALI if is_jalali else _GREGORIAN
    return names[language][month - 1].removesuffix("ٔ")


def year_words(year: int, language: str) -> str:
    return _in_digits(str(year), language)


def moment_words(moment: str, language: str) -> str:
    """Returns an ISO time in UTC as the day and the time of day where the program runs."""
    local = datetime.fromisoformat(moment).astimezone()
    clock = _in_digits(f"{local:%H:%M}", language)
    words = day_words(local.date(), language)
    return f"{words}، ساعت {clock}" if language == "fa" else f"{words}, {clock}"


def _stretch(first: _Day, last: _Day, language: str) -> str:
    same_year = first.year == last.year
    start = first.words(
        with_month=not (same_year and first.month == last.month), with_year=not same_year
    )
    return f"{start} {'تا' if language == 'fa' else 'to'} {last.words()}"


def _in_both(day: date, language: str, *, with_weekday: bool = False) -> tuple[_Day, _Day]:
    """Returns a day of the language's own calendar, and of the other one."""
    # The calendar is imported when the first date is shown, and not with the window.
    from reader_app.text.dates.calendar import jalali_parts

    language = "fa" if language == "fa" else "en"
    weekday = _WEEKDAYS[language][day.weekday()] if with_weekday else ""
    is_persian = language == "fa"
    jalali = _Day(*jalali_parts(day), _JALALI[language], weekday if is_persian else "")
    gregorian = _Day(
        *(day.year, day.month, day.day), _GREGORIAN[language], "" if is_persian else weekday
    )
    return (jalali, gregorian) if is_persian else (gregorian, jalali)


def _in_digits(words: str, language: str) -> str:
    return words.translate(_PERSIAN_DIGITS) if language == "fa" else words
