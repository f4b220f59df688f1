"""What a text says of its own source, place, author, address and day; and what it does not say."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.text.guesses import GuessReason, guesses

LONG = "این یک سطر از متن خبر است که چیزی از منبع نمی‌گوید و ادامه دارد.\n" * 12


def told(text: str) -> dict[str, str]:
    found = guesses(text)
    for guess in found:
        assert guess.words.start <= guess.span.start < guess.span.end <= guess.words.end
        if guess.field != "date":
            assert " ".join(text[guess.span.start : guess.span.end].split()) == guess.value
    return {guess.field.value: guess.value for guess in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("به گزارش رکنا از اصفهان؛ مهدی گفت", {"source": "رکنا", "place": "اصفهان"}),
        ("به گزارش خبرگزاری مهر، استاندار گفت", {"source": "خبرگزاری مهر"}),
        ("به گزارش مهر استاندار گفت", {"source": "مهر"}),
        ("به گزارش ایسنا، او گفت", {"source": "ایسنا"}),
        ("به گزارش ايسنا از كرمان، او گفت", {"source": "ايسنا", "place": "كرمان"}),
        ("به گزارش خبرنگار ایسنا از مشهد مقدس؛", {"source": "ایسنا", "place": "مشهد"}),
        ("به گزارش خبرنگار مهر از شهرستان نطنز،", {"source": "مهر", "place": "شهرستان نطنز"}),
        ("به گزارش خبرنگار گروه اقتصادی خبرگزاری تسنیم،", {"source": "خبرگزاری تسنیم"}),
        (
            "به گزارش گروه علمی خبرگزاری آنا از استان فارس:",
            {"source": "خبرگزاری آنا", "place": "استان فارس"},
        ),
        ("به گزارش خبرنگار ما از کرمان؛ مدیر گفت", {"place": "کرمان"}),
        ("به گزارش پایگاه خبری جماران، گفت", {"source": "پایگاه خبری جماران"}),
        ("به گزارش پایگاه اطلاع‌رسانی دولت، گفت", {"source": "پایگاه اطلاع‌رسانی دولت"}),
        ("به گزارش روزنامهٔ شرق، گفت", {"source": "روزنامهٔ شرق"}),
        ("به گزارش روابط عمومی شهرداری شیراز، گفت", {"source": "روابط عمومی شهرداری شیراز"}),
        ("به گزارش باشگاه خبرنگاران جوان، گفت", {"source": "باشگاه خبرنگاران جوان"}),
        ("به گزارش صدا و سیما، گفت", {"source": "صدا و سیما"}),
        ("به گزارش بی‌بی‌سی، گفت", {"source": "بی‌بی‌سی"}),
        ("به گزارش اکونومیست، گفت", {"source": "اکونومیست"}),
        ("به گزارش ایرنا به نقل از رویترز، گفت", {"source": "ایرنا"}),
        ("استاندار گفت و خبر به نقل از تسنیم چنین است", {"source": "تسنیم"}),
        ("عنوان\nبنا به گزارش ایلنا از تهران، گفت", {"source": "ایلنا", "place": "تهران"}),
        ("📰 به گزارش رکنا از اصفهان؛", {"source": "رکنا", "place": "اصفهان"}),
        ("به گزارش رکنا از شهر کوهدشت، گفت", {"source": "رکنا", "place": "شهر کوهدشت"}),
        ("ایسنا/تهران استاندار گفت", {"source": "ایسنا", "place": "تهران"}),
        ("ایسنا/تهران\nاستاندار گفت", {"source": "ایسنا", "place": "تهران"}),
        ("(ایسنا/خراسان رضوی) گفت", {"source": "ایسنا", "place": "خراسان رضوی"}),
        ("تهران – ایرنا – استاندار گفت", {"source": "ایرنا", "place": "تهران"}),
        ("تهران، ایرنا – استاندار گفت", {"source": "ایرنا", "place": "تهران"}),
        ("شیراز- فارس- مدیرکل گفت", {"source": "فارس", "place": "شیراز"}),
        ("کرمانشاه - خبرنگار اقتصادی: گفت", {"place": "کرمانشاه"}),
        ("خبرگزاری مهر – گروه استان‌ها: گفت", {"source": "خبرگزاری مهر"}),
        ("تهران، ۱۵ مرداد ۱۴۰۴", {"place": "تهران", "date": "2025-08-06"}),
        (
            "تهران – ۱۵ مرداد ۱۴۰۴ – ایرنا – گفت",
            {"source": "ایرنا", "place": "تهران", "date": "2025-08-06"},
        ),
        ("تاریخ انتشار: ۱۴۰۴/۰۵/۰۸ - ۱۲:۳۰\nمتن", {"date": "2025-07-30"}),
        (LONG + "منبع: ایسنا", {"source": "ایسنا"}),
        (LONG + "منبع خبر: روزنامهٔ شرق / انتهای پیام", {"source": "روزنامهٔ شرق"}),
        (LONG + "انتهای پیام/ خبرنگار: مینا کریمی", {"author": "مینا کریمی"}),
        (LONG + "خبرنگار: مینا کریمی / دبیر: علی رضایی\nانتهای پیام", {"author": "مینا کریمی"}),
        ("عنوان\nنویسنده: دکتر علی رضایی\nمتن", {"author": "دکتر علی رضایی"}),
        ("عنوان\nنویسندگان: علی رضایی، مینا کریمی\nمتن", {"author": "علی رضایی، مینا کریمی"}),
        ("به قلم مینا کریمی\nمتن", {"author": "مینا کریمی"}),
        ("گزارش از: مینا کریمی | عکس: علی رضایی\nمتن", {"author": "مینا کریمی"}),
        (LONG + "https://www.isna.ir/news/1404050805123/", {"url": "https://www.isna.ir/news/1404050805123/"}),
        (LONG + "لینک خبر: isna.ir/xdKvFn.", {"url": "isna.ir/xdKvFn"}),
        ("نشانی: https://example.org/a?b=۱\n" + LONG, {"url": "https://example.org/a?b=۱"}),
        (LONG + "منبع: https://example.org/a", {"url": "https://example.org/a"}),
        (LONG + "https://t.me/isna\nhttps://example.org/a", {"url": "https://example.org/a"}),
    ],
)  # fmt: skip
def test_words_that_say_it_make_a_guess(text: str, expected: dict[str, str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "به گزارش او، همه چیز خوب است",
        "به گزارش وی شهر آرام است",
        "به گزارش این سازمان، باران می‌آید",
        "به گزارش پلیس، جاده بسته است",
        "به گزارش‌های رسیده اعتماد نکنید",
        "وزیر به گزارش سالانه پاسخ داد",
        "وی به گزارش عملکرد شورا اشاره کرد",
        "وزیر به گزارش کمیسیون، که دیروز خوانده شد، پاسخ داد",
        "به نقل از او، کار تمام است",
        "به نقل از وزیر، کار تمام است",
        "تهران شهر بزرگی است",
        "تهران، پایتخت ایران، شلوغ است",
        "تهران – مشهد: قطار تازه",
        "مهر – ماه دانش",
        "فارس - استانی در جنوب",
        "ایسنا خبر داد",
        "نماینده گفت: تهران – این شهر بزرگ – خوب است",
        "خبرنگار گفت: نام من مینا کریمی است",
        "خبرنگار: آیا این درست است؟",
        "نویسنده: او",
        "عکس: علی رضایی",
        "منبع آب شهر خشک شد",
        "منبع: زیر",
        "راهنما در https://example.org/docs به دو زبان است و همه می‌توانند آن را رایگان بخوانند",
        LONG + "https://t.me/isna",
        LONG + "news@example.org",
        LONG + "انتهای پیام",
        "https://example.org/a\n" + LONG,
        "در ۲۲ بهمن ۱۳۵۷ انقلاب شد",
        "",
    ],
)
def test_without_words_nothing_is_guessed(text: str) -> None:
    assert told(text) == {}


def test_a_guess_says_which_words_told_it() -> None:
    text = "به گزارش رکنا از اصفهان؛ گفت"
    source, place = guesses(text)
    assert source.reason is place.reason is GuessReason.REPORTED_BY
    assert text[source.words.start : source.words.end] == "به گزارش رکنا"
    assert text[place.words.start : place.words.end] == "به گزارش رکنا از اصفهان"


def test_the_real_article_says_its_source_and_place(sample_article: Path) -> None:
    assert told(sample_article.read_text("utf-8")) == {"source": "رکنا", "place": "اصفهان"}


@given(st.text(alphabet="به گزارش ایسنا/از تهران–-:منبع\n\u200c(،", max_size=120))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    told(text)
