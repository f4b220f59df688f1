"""A day in a field is read however a person or a program writes it, or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.text.dates import find_dates
from reader_app.text.dates.written import full_day, may_say_a_year, without_times, written_day

DAY = date(2025, 7, 30)


@pytest.mark.parametrize(
    "written",
    [
        "۸ مرداد ۱۴۰۴ (۳۰ ژوئیهٔ ۲۰۲۵)",
        "30 July 2025 (8 Mordad 1404)",
        "2025-07-30",
        "2025-07-30T12:30:00Z",
        "2025-07-30 12:30:00.123",
        "30/7/2025",
        "۱۴۰۴/۰۵/۰۸-۱۲:۳۰",
        "۱۲:۳۰ - ۱۴۰۴/۰۵/۰۸",
        "1404 5 8",
        "۱۴۰۴ / ۵ / ۸",
        "۱۴۰۴،۵،۸",
        "8/5/1404",
        "04/05/08",
        "20250730",
        "۱۴۰۴۰۵۰۸",
        "8 Mordad 1404",
        "8th of Mordad, 1404",
        "چهارشنبه ۸ مرداد ۱۴۰۴ ساعت ۱۰:۲۰",
        "٨ مرداد ١٤٠٤",
        "30 jul. 2025, 10:15 PM",
    ],
)
def test_a_full_date_is_read(written: str) -> None:
    assert written_day(written) == DAY


@pytest.mark.parametrize(
    "written",
    ["", "۸ مرداد", "مرداد ۱۴۰۴", "۱۴۰۴", "۳۱ مهر ۱۴۰۴", "دیروز", "31 June 2025", "8 Foo 1404"],
)
def test_what_is_no_full_date_is_none(written: str) -> None:
    assert written_day(written) is None


def test_two_days_that_differ_are_none() -> None:
    assert written_day("۸ مرداد ۱۴۰۴ (۳۱ ژوئیهٔ ۲۰۲۵)") is None


def test_times_give_way_to_as_many_spaces() -> None:
    assert without_times("۱۴۰۴/۰۵/۰۸ - ۱۲:۳۰ گفت") == "1404/05/08" + " " * 8 + " گفت"


_PIECES = (
    *(
        "۱۵",
        "۵",
        "15",
        "پانزدهم",
        "بیست و یکم",
        "مهر",
        "مرداد",
        "مردادماه",
        "ژوئیهٔ",
        "مه",
        "حمل",
        "ماه",
    ),
    *(
        "سال",
        "۱۴۰۴",
        "1404",
        "١٤٠٤",
        "2025",
        "۹۹",
        "'۹۹",
        "هزار و چهارصد و چهار",
        "هزار و سیصد",
        "میلادی",
    ),
    *(
        "۱۴۰۴/۰۵/۰۸",
        "08/05/1404",
        "04/05/08",
        "2025-07-30",
        "۱۴۰۴.۵.۸",
        "امروز",
        "پنجشنبه",
        "تا",
        "و",
    ),
    *("،", "-", "–", "/", "نفر", "گفت", "ساعت ۱۲:۳۰", "T10:20", "۱۲۰۰", "\u200c", "ه.ش"),
)
_LINES = st.lists(
    st.tuples(st.sampled_from(_PIECES), st.sampled_from([" ", " ", "", " \u200f", "، "])),
    max_size=9,
).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))


@settings(max_examples=600, deadline=None)
@given(_LINES)
def test_whoever_looks_for_a_year_first_misses_no_full_day(line: str) -> None:
    days = [day for found in find_dates(without_times(line), DAY) if (day := full_day(found))]
    assert not days or may_say_a_year(line)


@pytest.mark.parametrize(
    "line", ["در ۲۰۸۰ شهر و ۱۲ روستا", "پلاک ۱۴۰۴ تهران", "مهر ۲۵ مدرسه", "بازار"]
)
def test_a_number_alone_is_no_year(line: str) -> None:
    assert not may_say_a_year(line)
