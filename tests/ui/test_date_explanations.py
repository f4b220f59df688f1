"""How a date is explained: its days, its precision, what it was counted from, or why it cannot be."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from reader_app.paths import ROOT
from reader_app.text.article_date import ArticleDate
from reader_app.text.dates import find_dates
from ui.date_explanations import explanation, sentence_of

ON = date(2025, 7, 30)
OWN = ArticleDate(ON, "metadata")
ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


def explained(words: str, own: ArticleDate | None = OWN, language: str = "en") -> str:
    (found,) = find_dates(f"گفت: {words}، شد.", ON)
    clauses = explanation(found, own, language, "F7")
    return sentence_of(clauses, language).translate(ISOLATES)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "هفتهٔ آینده",
            "هفتهٔ آینده: Saturday 2 to Friday 8 August 2025 (11 to 17 Mordad 1404); counted from the "
            "article's date, 30 July 2025; precision: a week",
        ),
        (
            "۱۵ مهر ۱۴۰۴",
            "۱۵ مهر ۱۴۰۴: Tuesday 7 October 2025 (15 Mehr 1404); as it is written; precision: a day",
        ),
        (
            "مهر ۱۴۰۴",
            "مهر ۱۴۰۴: 23 September to 22 October 2025 (1 to 30 Mehr 1404); as it is written; "
            "precision: a month",
        ),
        (
            "۱۵ مهر",
            "۱۵ مهر: Tuesday 7 October 2025 (15 Mehr 1404); the nearest to the article's date, "
            "30 July 2025, not before it; precision: a day",
        ),
        (
            "تا پایان سال",
            "تا پایان سال: until Friday 20 March 2026 (29 Esfand 1404); counted from the article's "
            "date, 30 July 2025; precision: a year",
        ),
        (
            "دو هفته پس از نوروز",
            "دو هفته پس از نوروز: Saturday 4 April 2026 (15 Farvardin 1405); counted from "
            "21 March 2026; precision: a day",
        ),
        (
            "نوروز ۱۴۰۶",
            "نوروز ۱۴۰۶: Sunday 21 March 2027 (1 Farvardin 1406); a day that has a name in the "
            "calendar; precision: a day",
        ),
        ("هر ماه", "هر ماه: again and again; without a first or last day; precision: a month"),
    ],
)
def test_a_date_says_how_it_was_understood(words: str, expected: str) -> None:
    assert explained(words) == expected


def test_a_date_of_the_text_is_named_as_such() -> None:
    assert "counted from the date that the text has, 30 July 2025" in explained(
        "فردا", ArticleDate(ON, "text")
    )


def test_without_the_articles_date_nothing_is_said_that_is_counted() -> None:
    words = explained("هفته آینده", None)
    assert words.startswith("هفته آینده depends on the article's date")
    assert "F7" in words
    assert "2025" not in words


def test_what_is_written_in_full_needs_no_date_of_the_article() -> None:
    assert "7 October 2025" in explained("۱۵ مهر ۱۴۰۴", None)
    assert "again and again" in explained("هر ماه", None)


def test_every_explanation_is_whole_in_persian(qapp: QCoreApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(ROOT / "resources/i18n/hashiyeh_fa.qm"))
    qapp.installTranslator(translator)
    before = QLocale()
    QLocale.setDefault(QLocale("fa_IR"))
    try:
        assert explained("هفتهٔ آینده", language="fa") == (
            "هفتهٔ آینده: از شنبه ۱۱ تا جمعه ۱۷ مرداد ۱۴۰۴ (۲ تا ۸ اوت ۲۰۲۵)؛ حساب‌شده از تاریخ مقاله، "
            "۸ مرداد ۱۴۰۴؛ دقت: هفته"
        )
    finally:
        qapp.removeTranslator(translator)
        QLocale.setDefault(before)
