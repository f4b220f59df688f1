"""Days are said in both calendars, and what is said can be read again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCalendar, QDate

from reader_app.day_words import (
    day_range_in_both,
    day_range_words,
    day_words,
    days_left_words,
    moment_words,
    month_name,
    short_day_words,
    span_words,
)
from reader_app.text.dates.written import written_day

DAY = date(2025, 7, 30)
JALALI = QCalendar(QCalendar.System.Jalali)


def test_persian_has_the_jalali_day_first() -> None:
    assert day_words(DAY, "fa") == "۸ مرداد ۱۴۰۴ (۳۰ ژوئیهٔ ۲۰۲۵)"
    assert short_day_words(DAY, "fa") == "۸ مرداد ۱۴۰۴"


def test_english_has_the_gregorian_day_first() -> None:
    assert day_words(DAY, "en") == "30 July 2025 (8 Mordad 1404)"
    assert short_day_words(DAY, "en") == "30 July 2025"


@pytest.mark.parametrize("language", ["fa", "en"])
@given(day=st.dates(date(1900, 1, 1), date(2050, 12, 31)))
def test_what_is_said_of_a_day_is_read_as_that_day(language: str, day: date) -> None:
    assert written_day(day_words(day, language, with_weekday=True)) == day
    assert written_day(short_day_words(day, language)) == day


@given(day=st.dates(date(1900, 1, 1), date(2050, 12, 31)))
def test_the_jalali_day_is_that_of_another_calendar(day: date) -> None:
    parts = JALALI.partsFromDate(QDate(day.year, day.month, day.day))
    digits = str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")
    number, _, year = short_day_words(day, "fa").translate(digits).split()
    assert (int(number), int(year)) == (parts.day, parts.year)


@pytest.mark.parametrize(
    ("days", "persian", "english"),
    [
        (
            (date(2025, 8, 2), date(2025, 8, 8)),
            "از ۱۱ تا ۱۷ مرداد ۱۴۰۴ (۲ تا ۸ اوت ۲۰۲۵)",
            "2 to 8 August 2025 (11 to 17 Mordad 1404)",
        ),
        (
            (date(2025, 7, 28), date(2025, 8, 3)),
            "از ۶ تا ۱۲ مرداد ۱۴۰۴ (۲۸ ژوئیه تا ۳ اوت ۲۰۲۵)",
            "28 July to 3 August 2025 (6 to 12 Mordad 1404)",
        ),
        (
            (date(2025, 12, 28), date(2026, 3, 25)),
            "از ۷ دی ۱۴۰۴ تا ۵ فروردین ۱۴۰۵ (۲۸ دسامبر ۲۰۲۵ تا ۲۵ مارس ۲۰۲۶)",
            "28 December 2025 to 25 March 2026 (7 Dey 1404 to 5 Farvardin 1405)",
        ),
        ((DAY, DAY), "۸ مرداد ۱۴۰۴ (۳۰ ژوئیهٔ ۲۰۲۵)", "30 July 2025 (8 Mordad 1404)"),
        (
            (None, DAY),
            "تا ۸ مرداد ۱۴۰۴ (۳۰ ژوئیهٔ ۲۰۲۵)",
            "until 30 July 2025 (8 Mordad 1404)",
        ),
        (
            (DAY, None),
            "از ۸ مرداد ۱۴۰۴ (۳۰ ژوئیهٔ ۲۰۲۵) به بعد",
            "from 30 July 2025 (8 Mordad 1404) on",
        ),
        ((None, None), "", ""),
    ],
)
def test_a_stretch_says_no_month_or_year_twice(
    days: tuple[date | None, date | None], persian: str, english: str
) -> None:
    assert day_range_words(*days, "fa") == persian
    assert day_range_words(*days, "en") == english


def test_weekdays_stand_in_the_calendar_of_the_language() -> None:
    words = day_range_words(DAY, DAY + timedelta(days=2), "fa", with_weekdays=True)
    assert words == "از چهارشنبه ۸ تا جمعه ۱۰ مرداد ۱۴۰۴ (۳۰ ژوئیه تا ۱ اوت ۲۰۲۵)"


def test_a_moment_has_its_time_of_day() -> None:
    assert moment_words("2025-07-30T12:30:00Z", "en").startswith("30 July 2025 (8 Mordad 1404), ")
    assert "، ساعت " in moment_words("2025-07-30T12:30:00Z", "fa")


@pytest.mark.parametrize(
    ("earliest", "latest", "own", "other"),
    [
        (date(2025, 9, 1), date(2025, 9, 30), "۱۰ شهریور تا ۸ مهر ۱۴۰۴", "۱ تا ۳۰ سپتامبر ۲۰۲۵"),
        (DAY, DAY, "۸ مرداد ۱۴۰۴", "۳۰ ژوئیهٔ ۲۰۲۵"),
        (None, DAY, "تا ۸ مرداد ۱۴۰۴", "تا ۳۰ ژوئیهٔ ۲۰۲۵"),
        (DAY, None, "از ۸ مرداد ۱۴۰۴ به بعد", "از ۳۰ ژوئیهٔ ۲۰۲۵ به بعد"),
        (None, None, "", ""),
    ],
)
def test_days_in_a_row_stand_in_each_calendar_by_itself(
    earliest: date | None, latest: date | None, own: str, other: str
) -> None:
    assert day_range_in_both(earliest, latest, "fa") == (own, other)


@pytest.mark.parametrize(
    ("days", "fa", "en"),
    [
        (0, "امروز", "today"),
        (1, "فردا", "tomorrow"),
        (-1, "دیروز", "yesterday"),
        (12, "۱۲ روز مانده", "12 days left"),
        (-45, "۴۵ روز گذشته", "45 days over"),
        (200, "۷ ماه مانده", "7 months left"),
        (-800, "۲ سال گذشته", "2 years over"),
    ],
)
def test_how_long_it_is_till_a_day_is_said_as_people_say_it(days: int, fa: str, en: str) -> None:
    day = DAY + timedelta(days=days)
    assert days_left_words(day, DAY, "fa") == fa
    assert days_left_words(day, DAY, "en") == en


def test_a_span_is_counted_in_what_it_is_many_of() -> None:
    assert [span_words(days, "en") for days in (1, 59, 60, 729, 730)] == [
        "1 day",
        "59 days",
        "2 months",
        "24 months",
        "2 years",
    ]


def test_a_month_alone_stands_without_the_letter_that_joins_it_to_a_year() -> None:
    assert month_name(7, "fa", is_jalali=False) == "ژوئیه"
    assert month_name(7, "fa", is_jalali=True) == "مهر"
