"""Half-spaces put back: which, where, and nothing else; and the way between the two texts."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader_app.model import Span
from reader_app.paths import ROOT
from reader_app.text.half_spaces import HalfSpaceView, restored

Z = "\u200c"
SHARED = Path(os.environ.get("HASHIYEH_SHARED") or ROOT.parent / "shared")
SAMPLE = SHARED / "data" / "article_isfahan.txt"

# The words of the sample article that lost a half-space, in its order, with a bar where it was.
LOST_IN_SAMPLE = """
جمالی|نژاد همکاری|های حوزه|های ظرفیت|های منحصربه|فرد قطب|های حوزه|های حرف|های بخش|ها داده|اند بی|نظیر
بی|نظیر آماده|ایم ظرفیت|ها تفاهم|نامه استان|های تفاهم|نامه عملیاتی|سازی همکاری|ها می|شود ظرفیت|های
حوزه|های جاذبه|های منحصربه|فرد حوزه|های می|توانند همکاری|های زمینه|های جمالی|نژاد قطب|های همکاری|ها
می|کند گفت|وگوهای انجام|شده حوزه|های فناوری|های دست|اندرکاران حوزه|های فرآورده|های نرم|افزار
ماشین|آلات می|پردازد همکاری|ها دانشگاه|های حوزه|های برنامه|ریزی|ها بین|المللی برنامه|های شناخته|شده
برنامه|ریزی اجرایی|سازی طرح|های
""".split()  # noqa: SIM905 - a list of fifty Persian words in quotes cannot be read

RULES = {
    "prefix of verbs": "می|رود نمی|روم می|خواستند می|آید نمی|آورد می|ایستد می|انجامد می|توان",
    "prefix inside a verb": "برمی|گردد بازمی|گشت درنمی|یابد فرامی|گیرد فرومی|ریزد وامی|دارد",
    "object of a verb": "می|بینمت می|گویندشان نمی|آوردمشان",
    "perfect": "رفته|اند نرفته|ایم گفته|ام برگشته|اند شده|ایم زده|ام می|گفته|اند بوده|است",
    "spoken verbs": "می|گه نمی|دونم می|خوام می|شه",
    "plural": "کتاب|ها کتاب|های کتاب|هایی کتاب|هایم کتاب|هایشان پادکست|ها سال|هاست قصه|ها",
    "noun with ای": "خانه|ای رسانه|ای هسته|ای مؤسسه|ای نظریه|ای پروانه|ای دوره|ای",
    "clitics after a silent h": "خانه|ام خانه|اش خانه|مان همه|شان بچه|ات حافظه|ام",
    "clitics after y": "زندگی|اش آزادی|شان ایرانی|اند",
    "ezafe after a silent h": "خانه|ی مرحله|ی درباره|ی",
    "copula": "خوشحال|اند مسئول|اند",
    "comparison": "بزرگ|تر مهم|ترین قوی|ترند ساده|ترین پیشرفته|ترین شناخته|شده|ترین",
    "prefixes": "بی|نظیر بی|توجهی هم|زمان بین|المللی بی|آن|که به|عنوان به|آرامی به|دست|آمده",
    "demonstratives": "آن|ها این|گونه آن|چنان همین|طور هیچ|کدام",
    "compounds": "برنامه|ریزی انجام|شده علاقه|مند قانون|گذار سرمایه|گذاران دانش|آموزان داستان|نویس",
    "compounds with y": "عملیاتی|سازی انگلیسی|زبان فارسی|زبانان",
    "pairs": "گفت|وگو جست|وجوی رفت|وآمد گام|به|گام تن|به|تن",
    "numbers": "بیست|وپنجم سی|وسومین بیست|ساله|ای",
    "names": "احمدی|نژاد آیت|الله رئیس|جمهور خرم|آباد",
}

# Words that end or begin like those above, and stand whole.
WHOLE = {
    "ending like a noun with ای": "راستای بالای روزهای دنیای رویای کشورهای دریای برای جای",
    "ending like a plural": "تنها انتها رها بها منتها فقها تنهایی نهایی رهایی بهای انتهای "
    "تنهاست انتهایش بهایش",
    "ending like a clitic": "سهام الهام ابهام اتهام پیام قیام تجربیات عملیات سازمان ایمان مهمان",
    "where letters do not join": "کارها کارهای روزها داروها فردا بدتر زودترین ابزارهایشان",
    "ending like a comparison": "بیشتر بهترین کمتر دفتر دختر کبوتر مشتری دکتر فیلتر دفتری دکترم",
    "beginning like a verb": "میدان میان میلیون میراث میزان میوه میهن میانگین میدانی",
    "beginning like a prefix": "بیمار بیمارستان بیدار بیدارم بیان همسر همراهش بهتره بهبود همایش",
    "a verb with اند": "بماند خواند نرساند گذراندند",
    "derived": "دانشجویان دانشگاهی ورزشکاران کتابخانه بازیگران صدایشان مویمان برایشان",
}


def joined(marked: str) -> str:
    return marked.replace("|", Z)


def words_of(groups: dict[str, str]) -> list[object]:
    return [
        pytest.param(word, id=f"{name}: {word}")
        for name, words in groups.items()
        for word in words.split()
    ]


@pytest.mark.parametrize("marked", words_of(RULES))
def test_a_word_gets_its_half_spaces_back(marked: str) -> None:
    assert restored(marked.replace("|", "")).text == joined(marked)


@pytest.mark.parametrize("word", words_of(WHOLE))
def test_a_word_that_only_looks_like_one_stays_whole(word: str) -> None:
    assert restored(word).text == word


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("حرفهای زیادی زد", "حرف|های"),
        ("بازیگری حرفهای است", "حرفه|ای"),
        ("نامهای به او نوشت", "نامه|ای"),
        ("نامهای این شهرها", "نام|های"),
        ("دستهای او", "دست|های"),
        ("دستهای از پرندگان", "دسته|ای"),
        ("گوشهای، روشن", "گوشه|ای"),
        ("زمینهای کشاورزی", "زمین|های"),
    ],
)
def test_what_follows_tells_a_plural_from_a_noun_with_ای(sentence: str, marked: str) -> None:
    assert restored(sentence).text == sentence.replace(marked.replace("|", ""), joined(marked))


def test_each_lost_half_space_of_a_real_article_comes_back_and_no_other() -> None:
    if not SAMPLE.exists():
        pytest.skip("the sample article is not beside this checkout")
    text = SAMPLE.read_text(encoding="utf-8")

    places: list[int] = []
    at = 0
    for marked in LOST_IN_SAMPLE:
        at = text.index(marked.replace("|", ""), at)
        parts = marked.split("|")
        for part in parts[:-1]:
            at += len(part)
            places.append(at)
        at += len(parts[-1])

    assert len(places) == 53
    assert restored(text).inserts == tuple(places)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("https://fa.example.ir/کتابها/میشود", id="address"),
        pytest.param("www.example.ir/کتابها", id="address without a scheme"),
        pytest.param("example.ir/کتابها", id="bare domain"),
        pytest.param("#کتابها_میشود #می‌شود_کتابها", id="hashtags"),
        pytest.param("@کتابها", id="name with @"),
        pytest.param("۱۴۰۴/۰۷/۱۵ ۱۲.۵ ۱۲٫۵ 12,000", id="numbers"),
        pytest.param("۱۰ساله PDFها covid19های", id="letters after digits and Latin"),
        pytest.param("کتاب‌های خانه‌هاشان‌ها", id="half-spaces of its own"),
        pytest.param("ههههه هاهاهاها خخخ", id="laughter"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_plain_word_is_left_alone(text: str) -> None:
    view = restored(text)
    assert view == HalfSpaceView(text, ())
    assert view.is_identity


@pytest.mark.parametrize(
    ("text", "view"),
    [
        pytest.param("ميشود و كتابها", "مي‌شود و كتاب‌ها", id="Arabic letters"),
        pytest.param("کِتابْها", "کِتابْ‌ها", id="marks stay with their letter"),
        pytest.param("کتـابها", "کتـاب‌ها", id="tatweel"),
        pytest.param("گفت:میشود،کتابها۱", "گفت:می‌شود،کتاب‌ها۱", id="signs without spaces"),
        pytest.param("۱-کتابها", "۱-کتاب‌ها", id="number of a list"),
        pytest.param("کتابها\u200c میشود", "کتاب‌ها\u200c می‌شود", id="stray half-space"),
        pytest.param("😀کتابها\r\nمیشود\n", "😀کتاب‌ها\r\nمی‌شود\n", id="emoji and CRLF"),
    ],
)
def test_words_are_found_among_signs(text: str, view: str) -> None:
    assert restored(text).text == view


def test_a_very_long_run_of_letters_costs_little() -> None:
    text = "ها" * 50_000 + " " + "می" * 50_000
    assert restored(text).is_identity


# --- the two texts ---

SAMPLE_WORDS = [
    word.replace("|", "") for words in (*RULES.values(), *WHOLE.values()) for word in words.split()
]
PIECES = (
    *SAMPLE_WORDS,
    *"ابهمیتر \n،.«»()#@/-۱1a\u200c\u200d\u064e\u0654\u0640\u00a0😀يكۀ",
    "ها",
    "های",
    "می",
    "ه",
    "https://",
    "PDF",
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda space: space.join(pieces))
)
ANY_TEXT = st.one_of(TEXTS, st.text(max_size=40))


@given(ANY_TEXT)
@example("کِتابْها می‌رود میشود 😀")
def test_without_what_was_put_in_the_view_is_the_stored_text(text: str) -> None:
    view = restored(text)
    marks = set(view.marks)
    assert all(view.text[place] == Z for place in marks)
    assert "".join(sign for i, sign in enumerate(view.text) if i not in marks) == text
    assert len(marks) == len(view.inserts)


@given(ANY_TEXT)
@example("کتابهایشان 😀 میشود")
def test_the_way_to_the_view_and_back_is_exact(text: str) -> None:
    view = restored(text)
    behind_a_mark = {place + 1 for place in view.marks}

    for i, sign in enumerate(text):
        assert view.to_stored(view.to_view(i)) == i
        span = view.span_to_view(Span(i, i + 1))
        assert view.text[span.start : span.end] == sign
        assert view.span_to_stored(span) == Span(i, i + 1)
    assert view.to_view(0) == 0
    assert view.to_view(len(text)) == len(view.text)
    for j in range(len(view.text) + 1):
        expected = j - 1 if j in behind_a_mark else j
        assert view.to_view(view.to_stored(j)) == expected


@given(ANY_TEXT)
def test_both_ways_keep_the_order(text: str) -> None:
    view = restored(text)
    assert all(a < b for a, b in pairwise(map(view.to_view, range(len(text) + 1))))
    assert all(a <= b for a, b in pairwise(map(view.to_stored, range(len(view.text) + 1))))


@given(ANY_TEXT)
def test_a_restored_text_has_nothing_more_to_get(text: str) -> None:
    assert restored(restored(text).text).is_identity


@given(ANY_TEXT)
def test_a_half_space_is_only_put_where_letters_would_join(text: str) -> None:
    view = restored(text)
    for place in view.marks:
        before = view.text[:place].rstrip("\u064e\u0654\u0640\u200d")
        assert before[-1] not in "اآدذرزژو"
        assert view.text[place + 1].isalpha()


def test_an_empty_span_stays_empty() -> None:
    view = restored("کتابها")
    assert view.span_to_view(Span(4, 4)) == Span(4, 4)
    assert view.span_to_view(Span(0, 4)) == Span(0, 4)
    assert view.span_to_view(Span(4, 6)) == Span(5, 7)
    assert view.span_to_stored(Span(0, 5)) == Span(0, 4)


@pytest.mark.parametrize(
    ("text", "has_many"),
    [
        pytest.param("کتابها میشود " * 4, True, id="every word"),
        pytest.param("کتابها میشود " * 3, False, id="a few words"),
        pytest.param("کتابها میشود " * 4 + "پل " * 392, True, id="a fiftieth of the words"),
        pytest.param("کتابها میشود " * 4 + "پل " * 393, False, id="here and there"),
        pytest.param("کتاب‌ها می‌شود " * 40, False, id="none"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_text_has_lost_many_if_it_is_not_just_written_so(text: str, has_many: bool) -> None:
    assert restored(text).has_many is has_many


def test_the_sample_article_has_lost_many(sample_article: Path) -> None:
    assert restored(sample_article.read_text(encoding="utf-8")).has_many


def test_reading_needs_no_hazm() -> None:
    program = (
        "import sys; from reader_app.text.half_spaces import restored;"
        "restored('کتابها'); print([m for m in ('hazm', 'regex', 'sqlalchemy') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
