"""An article's own day: what its metadata say, else its dateline, and never what it is about."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.text.article_date import ArticleDate, article_date

DAY = date(2025, 7, 30)  # 8 Mordad 1404
NEXT_DAY = date(2025, 7, 31)


def told(text: str, imported_on: date | None = None) -> tuple[str, str] | None:
    """The day that a text says it is of, and the words that say it."""
    found = article_date({}, text, imported_on)
    if found is None:
        return None
    assert found.origin == "text"
    assert found.span is not None
    return found.day.isoformat(), text[found.span.start : found.span.end]


@pytest.mark.parametrize(
    "metadata",
    [
        {"date": "2025-07-30"},
        {"date": "2025-07-30T12:30:00+03:30"},
        {"Date": "۱۴۰۴/۰۵/۰۸"},
        {"published": "١٤٠٤/٠٥/٠٨ ١٢:٣٠"},
        {"published_at": "Wed, 30 Jul 2025 10:00:00 GMT"},
        {"publish-date": "July 30, 2025"},
        {"تاریخ": "۸ مرداد ۱۴۰۴"},
        {"تاريخ": "چهارشنبه ۸ مرداد ۱۴۰۴ - ۱۲:۳۰"},
        {"تاریخ انتشار": "۱۲:۳۰ - ۱۴۰۴/۵/۸"},
        {"تاریخ‌انتشار": "1404-05-08"},
        {"date": "soon", "published": "20250730"},
        {"created": "2025-08-02", "date": "2025-07-30"},
    ],
    ids=str,
)
def test_metadata_say_the_day(metadata: dict[str, str]) -> None:
    assert article_date(metadata, "تهران، ۱۵ مرداد ۱۴۰۴") == ArticleDate(DAY, "metadata")


@pytest.mark.parametrize(
    "metadata",
    [
        {},
        {"date": "بهار ۱۴۰۴"},
        {"date": "۸ مرداد"},
        {"source": "1404/5/9"},
        {"modified": "1404/5/9"},
    ],
    ids=str,
)
def test_without_a_full_date_in_the_metadata_the_text_says_the_day(
    metadata: dict[str, str],
) -> None:
    found = article_date(metadata, "چهارشنبه ۸ مرداد ۱۴۰۴\nمتن")
    assert found is not None
    assert (found.day, found.origin) == (DAY, "text")


@pytest.mark.parametrize(
    ("text", "day", "quote"),
    [
        ("تهران، ۸ مرداد ۱۴۰۴\nمتن", DAY, "۸ مرداد ۱۴۰۴"),
        ("تاریخ انتشار: ۱۴۰۴/۰۵/۰۸ - ۱۲:۳۰\nمتن", DAY, "۱۴۰۴/۰۵/۰۸"),
        ("تاریخ انتشار: ۱۲:۳۰ - ۱۴۰۴/۰۵/۰۸\nمتن", DAY, "۱۴۰۴/۰۵/۰۸"),
        ("پنجشنبه ۹ مرداد ۱۴۰۴\nمتن", NEXT_DAY, "پنجشنبه ۹ مرداد ۱۴۰۴"),
        ("عنوان خبر\nپنج‌شنبه، ۹ مرداد ۱۴۰۴ ساعت ۱۰:۲۰\nمتن", NEXT_DAY, "پنج‌شنبه، ۹ مرداد ۱۴۰۴"),
        ("تهران – ۸ مرداد ۱۴۰۴ – ایرنا – استاندار گفت.", DAY, "۸ مرداد ۱۴۰۴"),
        ("تهران ۸ مرداد ۱۴۰۴ ایرنا", DAY, "۸ مرداد ۱۴۰۴"),
        ("(ایسنا/اصفهان) ۸ مرداد ۱۴۰۴", DAY, "۸ مرداد ۱۴۰۴"),
        ("به گزارش خبرگزاری مهر، ۸ مرداد ۱۴۰۴؛ استاندار گفت.", DAY, "۸ مرداد ۱۴۰۴"),
        ("شهردار امروز پنجشنبه ۹ مرداد ۱۴۰۴ گفت.", NEXT_DAY, "امروز پنجشنبه ۹ مرداد ۱۴۰۴"),
        ("پنجشنبه ۹ مرداد ۱۴۰۴ در نشستی گفت.", NEXT_DAY, "پنجشنبه ۹ مرداد ۱۴۰۴"),
        ("عنوان\nکد خبر: ۱۲۳۴۵ | ۱۴۰۴/۰۵/۰۸ - ۱۲:۳۰\nمتن", DAY, "۱۴۰۴/۰۵/۰۸"),
        ("کد خبر: ۸۵۹\nتاریخ خبر: چهارشنبه ۸ مرداد ۱۴۰۴\n", DAY, "چهارشنبه ۸ مرداد ۱۴۰۴"),
        ("۳۰ ژوئیهٔ ۲۰۲۵ - ۱۲:۰۰\nمتن", DAY, "۳۰ ژوئیهٔ ۲۰۲۵"),
        ("📰 ۸ مرداد ۱۴۰۴\nمتن", DAY, "۸ مرداد ۱۴۰۴"),
        ("متن بلندی است.\n" * 300 + "انتهای پیام\n۱۴۰۴/۰۵/۰۸\n", DAY, "۱۴۰۴/۰۵/۰۸"),
        ("تهران، ۹ مرداد ۱۴۰۴\nتاریخ انتشار: ۱۴۰۴/۰۵/۰۸\n", DAY, "۱۴۰۴/۰۵/۰۸"),
        ("تهران، ۸ مرداد ۱۴۰۴\nگفت.\nشیراز، ۹ مرداد ۱۴۰۴\n", DAY, "۸ مرداد ۱۴۰۴"),
    ],
)
def test_a_dateline_says_the_day(text: str, day: date, quote: str) -> None:
    assert told(text) == (day.isoformat(), quote)


@pytest.mark.parametrize(
    "text",
    [
        "در ۲۲ بهمن ۱۳۵۷ انقلاب شد.",
        "۲۲ بهمن ۱۳۵۷ روز بزرگی بود.",
        "تاریخ ۲۲ بهمن ۱۳۵۷ را کسی از یاد نمی‌برد.",
        "در تاریخ ۲۲ بهمن ۱۳۵۷ چنین شد.",
        "سالگرد ۲۲ بهمن ۱۳۵۷",
        "زلزله ۵ دی ۱۳۸۲ بم\nمتن",
        "وی افزود طرح ۸ مرداد ۱۴۰۴ افتتاح شد و تا سال ۱۴۰۵ ادامه دارد.",
        "تا ۸ مرداد ۱۴۰۴",
        "۱۸ ژوئیهٔ ۲۰۰۳، پیکر او را یافتند.",
        "۲۱ فروردین ۱۳۴۳ (۱۰ آوریل ۱۹۶۴) بود که چنین شد.",
        "عملیات فتح‌المبین (۲ فروردین ۱۳۶۱)",
        "گل چهارم: ۱۹ خرداد ۱۳۷۶. تهران، ورزشگاه آزادی، مرحلهٔ گروهی",
        "تهران، ۸ مرداد",
        "مرداد ۱۴۰۴",
        "امروز سه‌شنبه",
        "از ۸ تا ۱۰ مرداد ۱۴۰۴",
        "۱۴۰۴/۱۳/۴۰",
        "",
    ],
)
def test_what_an_article_is_about_is_not_its_day(text: str) -> None:
    assert told(text) is None


def test_a_date_after_the_import_is_not_the_articles_own() -> None:
    text = "تهران، ۸ مرداد ۱۴۰۴\nمتن"
    assert told(text, date(2025, 7, 29)) is not None
    assert told(text, date(2025, 7, 28)) is None


@given(st.text(alphabet="۸ مردا۱۴۰۵/:ـ-\n\u200cایسنتهر", max_size=80))
def test_any_text_is_read_without_a_fault_and_its_span_is_in_it(text: str) -> None:
    found = article_date({}, text)
    if found is not None and found.span is not None:
        assert 0 <= found.span.start < found.span.end <= len(text)
