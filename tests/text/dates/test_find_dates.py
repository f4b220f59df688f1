"""Which days a Persian expression means, by a table that an independent calendar has checked."""

from __future__ import annotations

import csv
import json
import time
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCalendar

from reader_app.paths import ROOT
from reader_app.text.dates import DateExpression, DateKind, Precision, Reason, find_dates

ON = date(2025, 7, 30)  # Wednesday, 8 Mordad 1404
TABLE = Path(__file__).with_name("expressions.tsv")
JALALI = QCalendar(QCalendar.System.Jalali)


class Row(NamedTuple):
    """An expression and what it means on the 8th of Mordad 1404; a stretch has `..` in it."""

    expression: str
    jalali: str
    gregorian: str
    kind: str
    precision: str
    reason: str
    counted_from: str = ""


def _rows() -> list[Row]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return [Row(*line) for line in list(csv.reader(lines, delimiter="\t"))[1:]]


ROWS = _rows()


def days_of(stretch: str) -> tuple[str, str]:
    """Returns both ends of `a..b`, or a single day twice."""
    first, is_stretch, last = stretch.partition("..")
    return (first, last) if is_stretch else (first, first)


def gregorian_of(jalali: str) -> str:
    """Returns the Gregorian day of a Jalali one by the calendar of Qt."""
    if not jalali:
        return ""
    day = JALALI.dateFromParts(*map(int, jalali.split("-")))
    assert day.isValid()
    return f"{day.year():04}-{day.month():02}-{day.day():02}"


def said(day: date | None) -> str:
    return day.isoformat() if day else ""


def quotes(text: str, on: date = ON) -> list[str]:
    return [found.quote for found in find_dates(text, on)]


def only(text: str, on: date = ON) -> DateExpression:
    (found,) = find_dates(text, on)
    return found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.expression)
def test_an_expression_means_its_days(row: Row) -> None:
    found = only(f"گفت: {row.expression}، چنین خواهد شد.")

    assert found.quote == row.expression
    assert (said(found.earliest), said(found.latest)) == days_of(row.gregorian)
    assert found.kind == row.kind
    assert found.precision == row.precision
    assert found.reason == row.reason
    assert said(found.counted_from) == row.counted_from


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.expression)
def test_an_independent_calendar_agrees(row: Row) -> None:
    assert tuple(map(gregorian_of, days_of(row.jalali))) == days_of(row.gregorian)


def test_the_table_is_long_and_has_every_kind_precision_and_reason() -> None:
    assert len({row.expression for row in ROWS}) >= 60
    assert {row.kind for row in ROWS} == {kind.value for kind in DateKind}
    assert {row.precision for row in ROWS} == {precision.value for precision in Precision}
    assert {row.reason for row in ROWS} == {reason.value for reason in Reason}


@pytest.mark.parametrize(
    "text",
    [
        "مهر و محبت مادر",
        "خبرگزاری مهر نوشت",
        "آقای آذر آمد",
        "می‌شود و می شود و ميشود",
        "ماه می گذرد",
        "۵ می روم",
        "تیر خورد",
        "۳ تیر شلیک کرد",
        "سه تیر در ترکش داشت",
        "دو سی دی و یک دی وی دی",
        "مه غلیظ جاده را گرفت",
        "توپ به اوت رفت",
        "بهمن کوهنوردان را برد و بهار خندید",
        "میدان ۷ تیر و خیابان ۲۲ بهمن",
        "بنیاد ۱۵ خرداد",
        "جهان امروز و رادیو فردا",
        "امام جمعه و نماز جمعه",
        "پیش از ظهر و بعدازظهر",
        "چند سال پیش، پیش از آن و پس از این",
        "سه ماه رایگان",
        "سه سال پیش از آن",
        "۵ هزار سال پیش",
        "پایان سال تحصیلی",
        "پایان ماه رمضان",
        "سال ۱۴۴۶ قمری و ۱۴۴۶/۰۹/۰۱ قمری",
        "۱۴۰۴/۱۳/۱۵ و ۳۱ مهر ۱۴۰۴ و 2025-02-30",
        "۱۲/۵ و 192.168.1.1 و 1404/07/15/3",
        "تا ۲۰۰۰ نفر",
        "https://example.org/2025/09/20/a",
        "",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قرار است در ماه سپتامبر برگزار شود", ["ماه سپتامبر"]),
        ("مهر، آبان و آذر", ["مهر", "آبان", "آذر"]),
        ("مهر و آبان", ["مهر", "آبان"]),
        ("از ۱۴۰۴/۰۷/۰۱ آغاز شد و تا پایان سال", ["۱۴۰۴/۰۷/۰۱", "تا پایان سال"]),
        ("شنبه ۲۹ شهریور ۱۴۰۴ (2025-09-20)", ["شنبه ۲۹ شهریور ۱۴۰۴", "2025-09-20"]),
        ("همین سه‌شنبه (۱۵ مهر ۱۴۰۴) گفت", ["همین سه‌شنبه (۱۵ مهر ۱۴۰۴)"]),
        ("هفتهٔ", []),
        ("در هفتهٔ آیندهٔ", ["هفتهٔ آیندهٔ"]),
        ("۱۵\u200f مهر\u064f\u200c ۱۴۰۴", ["۱۵\u200f مهر\u064f\u200c ۱۴۰۴"]),
        ("۱۵\u00a0مهر\t۱۴۰۴", ["۱۵\u00a0مهر\t۱۴۰۴"]),
        ("۱۵\nمهر", []),
        ("تا پایان\nسال", []),
        ("😀 فردا 😀", ["فردا"]),
    ],
)
def test_a_span_is_the_words_of_the_date_and_no_more(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


def test_a_weekday_tells_which_year_is_meant() -> None:
    assert only("دوشنبه ۲۳ تیر").earliest == date(2025, 7, 14)
    assert only("۲۳ تیر").earliest == date(2026, 7, 14)
    assert only("سه‌شنبه ۲۳ تیر").earliest == date(2026, 7, 14)


def test_this_day_and_month_are_not_before_the_article() -> None:
    assert only("۸ مرداد").earliest == ON
    assert only("۷ مرداد").earliest == date(2026, 7, 29)
    assert only("ماه مرداد").earliest == date(2025, 7, 23)
    assert only("تیرماه").earliest == date(2026, 6, 22)


@pytest.mark.parametrize("weekday", range(7))
def test_a_week_starts_on_saturday(weekday: int) -> None:
    saturday = date(2025, 7, 26)

    found = only("هفته آینده", saturday + timedelta(days=weekday))

    assert (found.earliest, found.latest) == (date(2025, 8, 2), date(2025, 8, 8))


def test_a_month_later_is_never_longer_than_the_month() -> None:
    assert only("ظرف یک ماه", date(2025, 9, 22)).latest == date(2025, 10, 22)  # 31 Shahrivar
    assert only("ظرف یک سال", date(2025, 3, 20)).latest == date(2026, 3, 20)  # 30 Esfand 1403


def test_a_far_count_is_no_date() -> None:
    assert quotes("ظرف ۹۹۹۹ سال") == []
    assert quotes("ظرف ۱۰ روز", date(8999, 12, 31)) == ["ظرف ۱۰ روز"]
    with pytest.raises(ValueError, match="calendars"):
        find_dates("فردا", date(9, 1, 1))


# --- what holds for every text ---

PIECES = (
    *"۱15٠٣۱۴/.-،()\n\u200c\u200f ",
    *("۱۴۰۴", "2025", "۱۵", "98", " "),
    *("مهر", "دی", "می", "مه", "سپتامبر", "اسفند", "فوریه", "بهار", "زمستان", "رمضان"),
    *("ماه", "سال", "هفته", "هفتهٔ", "روز", "ساعت", "دهه", "نیمه", "سه‌ماهه", "فجر", "نوروز"),
    *("آینده", "گذشته", "جاری", "پیش", "بعد", "دیگر", "قبل", "پیش رو", "میلادی", "قمری"),
    *("تا", "از", "و", "پیش از", "پس از", "ظرف", "طی", "بین", "هر", "این", "در", "پایان"),
    *("اوایل", "اول", "آخر", "دوم", "سی", "بیست و", "بیستم", "سه", "هزار", "صد", "کاری"),
    *("امروز", "فردا", "شنبه", "دوشنبه", "جمعه", "امسال", "پارسال", "یلدا", "اسد", "نخست"),
)
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(("", " ", " "))), max_size=24)
DAYS = st.dates(date(1300, 1, 1), date(2300, 12, 31))


@given(TEXTS, DAYS)
def test_dates_are_apart_and_quoted_as_they_stand(parts: list[tuple[str, str]], on: date) -> None:
    text = "".join(piece + gap for piece, gap in parts)

    found = find_dates(text, on)

    for one in found:
        assert one.quote == text[one.span.start : one.span.end]
        assert one.quote.strip() == one.quote != ""
        assert one.earliest is None or one.latest is None or one.earliest <= one.latest
        assert one.counted_from or one.reason in (Reason.WRITTEN, Reason.OCCASION, Reason.RECURRING)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(st.text(max_size=60), DAYS)
def test_any_text_at_all_can_be_read(text: str, on: date) -> None:
    for one in find_dates(text, on):
        assert one.quote == text[one.span.start : one.span.end]


@pytest.mark.parametrize(
    "piece",
    [
        "ا",
        " ",
        "۱",
        "۱ ",
        "۱/",
        "بیست و ",
        "تا ",
        "سال ",
        "هفته دوم ",
        "از ۱ تا ",
        "\u200c",
        "مهر و ",
    ],
)
def test_time_grows_as_the_text_does(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        begun = time.process_time()
        find_dates(text, ON)
        return time.process_time() - begun

    seconds(10)
    short, long = min(seconds(2_000) for _ in range(3)), seconds(40_000)

    # Twenty times the text; the square would be four hundred times the time.
    assert long < 100 * short + 0.1


# --- real text ---


def test_the_sample_article_has_today_and_september(sample_article: Path) -> None:
    today, september = find_dates(sample_article.read_text(encoding="utf-8"), ON)

    assert (today.quote, today.earliest) == ("امروز", ON)
    assert september.quote == "ماه سپتامبر"
    assert (september.earliest, september.latest) == (date(2025, 9, 1), date(2025, 9, 30))


def test_the_seeds_have_their_deadlines() -> None:
    seeds = json.loads((ROOT / "seeds" / "samples.json").read_text(encoding="utf-8"))
    texts = {article["title"]: article["text"] for article in seeds["articles"]}
    railway = next(text for title, text in texts.items() if "راه‌آهن" in title)

    found = quotes(railway, date(2025, 10, 9))

    assert {
        "شش سال گذشته",
        "۱۵ مهر ۱۳۹۸",
        "ظرف دو سال",
        "تا پایان خرداد ۱۴۰۱",
        "پیش از نوروز ۱۴۰۶",
        "هر ماه",
        "تا پایان دی",
        "تا 2026-03-20",
        "ظرف شش هفته",
    } <= set(found)
