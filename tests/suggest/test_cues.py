"""Commitments are found by their words: where they begin and end, who promises, by when."""

from __future__ import annotations

import csv
import json
import os
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.model import (
    BUILT_IN_LAYERS,
    COMMITMENT,
    PERSON,
    Annotation,
    AnnotationId,
    AnnotatorId,
    ArticleId,
    EntityId,
    SlotName,
    Strength,
)
from reader_app.suggest.cues import CueSuggester
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.reading import read
from reader_app.suggest.suggestion import ReasonKind, Suggestion
from reader_app.text.canonical import canonicalise
from reader_app.text.clusters import snap_to_clusters

KNOWN: Final = Knowledge(BUILT_IN_LAYERS)
DAY: Final = date(2025, 7, 30)
ROOT: Final = Path(__file__).resolve().parents[2]
SHARED: Final = Path(os.environ.get("HASHIYEH_SHARED") or ROOT.parent / "shared")
ARTICLE: Final = SHARED / "data" / "article_isfahan.txt"
SAMPLES: Final = [
    article
    for article in json.loads((ROOT / "seeds/samples.json").read_text())["articles"]
    if article["status"] == "done"
]


def found(text: str, *annotations: Annotation, day: date | None = DAY) -> list[Suggestion]:
    return list(CueSuggester().suggest(read(text, day, annotations), KNOWN))


def quotes(text: str) -> list[str]:
    return [text[it.start : it.end] for it in found(text)]


def slots(text: str, *annotations: Annotation) -> dict[SlotName, str]:
    (one,) = found(text, *annotations)
    return {slot: filler.words for slot, filler in one.slots}


def person(text: str, words: str, entity: str = "e") -> Annotation:
    start = text.index(words)
    return Annotation(
        AnnotationId(words),
        ArticleId("a"),
        PERSON,
        AnnotatorId("t"),
        start,
        start + len(words),
        words,
        "",
        "",
        "",
        entity_id=EntityId(entity),
    )


# --- the real article, and the samples that we annotated ourselves ---


@pytest.mark.skipif(not ARTICLE.exists(), reason="the shared texts are not beside the project")
def test_all_commitments_of_the_real_article_are_found_just_as_they_were_tagged() -> None:
    gold: dict[str, Any] = json.loads(ARTICLE.with_suffix(".gold.json").read_text())
    tagged = [
        (each["start"], each["end"])
        for each in gold["commitments"]
        if not each["strength"].startswith("proposal")
    ]
    assert [tuple(it.span) for it in found(ARTICLE.read_text())] == tagged


@pytest.mark.skipif(not ARTICLE.exists(), reason="the shared texts are not beside the project")
def test_who_promises_in_the_real_article_is_known_through_pronouns_and_posts() -> None:
    text = ARTICLE.read_text()
    who = [
        next((f.words for slot, f in it.slots if slot is SlotName.WHO), "") for it in found(text)
    ]
    first, second = "استاندار اصفهان", "یوگنی باگدانوف"
    assert who == [first, first, first, second, second, ""]
    assert dict(found(text)[4].slots)[SlotName.BY_WHEN].words == "ماه سپتامبر"


@pytest.mark.parametrize("number", range(len(SAMPLES)))
def test_of_the_samples_commitments_none_is_missed_and_none_invented(number: int) -> None:
    article = SAMPLES[number]
    tagged = [
        (each["start"], each["end"])
        for each in article["annotations"]
        if each["layer"] == COMMITMENT
    ]
    spans = [it.span for it in found(article["text"])]
    for start, end in tagged:
        assert any(span.start < end and start < span.end for span in spans)
    for span in spans:
        assert any(span.start < end and start < span.end for start, end in tagged), article["text"][
            slice(*span)
        ]


@pytest.mark.parametrize("half", ["seen", "unseen"])
def test_of_our_own_sentences_enough_are_found_and_few_falsely(half: str) -> None:
    right = false = missed = 0
    with Path(__file__).with_name("commitment_sentences.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["half"] != half:
                continue
            marked = row["sentence"]
            hits = quotes(marked.replace("{", "").replace("}", ""))
            right += "{" in marked and bool(hits)
            missed += "{" in marked and not hits
            false += "{" not in marked and bool(hits)
    assert right / (right + false) >= 0.77
    assert right / (right + missed) >= 0.85


# --- where they begin and end ---


@pytest.mark.parametrize(
    "text",
    [
        "وی گفت: {تا پایان سال پل را می‌سازیم}.",
        "لیلا پارسا، شهردار یزد، {قول داد تا پایان پاییز ده هزار نهال بکارد}.",
        "شهردار گفت: «{به مردم قول می‌دهم تا پایان آبان پل باز شود}.»",
        "او در پایان این نشست، {از آمادگی یزد برای امضای قرارداد خبر داد} و رفت.",
        "شهردار قول داد: {پارک را پیش از پایان تابستان باز می‌کنیم}.",
        "این نشست با {توافق بر ساخت تعمیرگاهی مشترک در مرودشت} به پایان رسید.",
        "وی گفت: {کارگاهی که پارسال سوخته بود، تا نوروز بازسازی خواهد شد} و کار پیش می‌رود.",
        "شهرداری {متعهد شد پلی بسازد و پارکی راه بیندازد}.",
        "او افزود: {طرح «پل سفید» تا پایان سال اجرا خواهد شد}.",
    ],
)
def test_a_commitment_is_what_an_annotator_would_tag(text: str) -> None:
    plain = text.replace("{", "").replace("}", "")
    assert quotes(plain) == [text[text.index("{") + 1 : text.index("}")]]


@pytest.mark.parametrize(
    "words",
    ["پل ساخته خواهد شد", "پل ساخته خواهدشد", "پل ساخته خواهد\u200cشد", "پل ساخته خواهد\u00a0شد"],
)
def test_a_verb_is_known_in_every_spelling(words: str) -> None:
    assert quotes(f"او گفت: {words}.") == [words]


@pytest.mark.parametrize("verb", ["می‌کنیم", "میکنیم", "می کنیم", "مي‌كنيم", "می‌کنیــم"])
def test_a_promise_of_the_present_tense_is_known_in_every_spelling(verb: str) -> None:
    words = f"تا پایان سال پل را افتتاح {verb}"
    assert quotes(f"او گفت: {words}.") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "هواشناسی گفت: فردا در تهران باران خواهد بارید.",
        "پیش‌بینی می‌شود تا پایان سال قیمت نان افزایش خواهد یافت.",
        "دولت باید تا پایان سال پل را بسازد.",
        "قرار بود پل تا پارسال باز شود.",
        "ده مدرسه در اصفهان ساختیم.",
        "آیا این پل تا پایان سال ساخته خواهد شد؟",
        "هر سال در نوروز جشن می‌گیریم.",
        "این کارخانه هزار کارگر دارد.",
        "او از افزایش صادرات خبر داد.",
        "",
        "🌉",
        "\u200c",
    ],
)
def test_what_is_no_commitment_is_not_suggested(text: str) -> None:
    assert quotes(text) == []


def test_a_suggestion_says_by_which_words_and_how_firmly() -> None:
    (one,) = found("استاندار گفت: آماده‌ایم به مردم کمک کنیم.")
    assert (one.reason.kind, one.reason.words) == (ReasonKind.PROMISE_WORDS, "آماده‌ایم")
    assert (one.layer_id, one.strength) == (COMMITMENT, Strength.OFFER)


def test_a_deadline_makes_it_surer() -> None:
    (without,) = found("او گفت: پل ساخته خواهد شد.")
    (with_one,) = found("او گفت: پل تا پایان سال ساخته خواهد شد.")
    assert with_one.score > without.score


def test_nothing_is_suggested_where_the_layer_is_off() -> None:
    reading = read("او گفت: پل ساخته خواهد شد.", DAY)
    assert not list(CueSuggester().suggest(reading, Knowledge(BUILT_IN_LAYERS[:2])))


# --- what fills the slots ---


def test_the_slots_are_filled_with_words_of_the_text() -> None:
    text = (
        "لیلا پارسا، شهردار یزد، گفت: در صورت تأمین بودجه، تا پایان پاییز به کشاورزان"
        " ۳ هزار نهال می‌دهیم."
    )
    assert slots(text) == {
        SlotName.WHO: "لیلا پارسا",
        SlotName.WHAT: "به کشاورزان ۳ هزار نهال می‌دهیم",
        SlotName.TO_WHOM: "کشاورزان",
        SlotName.BY_WHEN: "تا پایان پاییز",
        SlotName.CONDITION: "در صورت تأمین بودجه",
        SlotName.QUANTITY: "۳ هزار نهال",
    }


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("قرار است در ماه سپتامبر جشنوارهٔ فیلم برگزار شود.", "جشنوارهٔ فیلم برگزار شود"),
        ("او گفت: ساخت پل بزرگ شهر در دست اقدام است.", "ساخت پل بزرگ شهر"),
        ("او از آمادگی یزد برای ساخت مدرسه خبر داد.", "ساخت مدرسه"),
        ("به مردم قول می‌دهم پل باز شود.", "پل باز شود"),
        ("این نشست با توافق بر ساخت پل به پایان رسید.", "ساخت پل"),
    ],
)
def test_what_is_promised_is_told_without_the_words_around_it(text: str, what: str) -> None:
    assert slots(text)[SlotName.WHAT] == what


def test_the_post_of_who_promises_is_kept_beside_the_name() -> None:
    (one,) = found("لیلا پارسا، شهردار یزد، قول داد پل را بسازد.")
    who = dict(one.slots)[SlotName.WHO]
    assert (who.words, who.role) == ("لیلا پارسا", "شهردار یزد")


@pytest.mark.parametrize("again", ["وی افزود", "او گفت", "شهردار یزد گفت", "این مقام گفت"])
def test_a_pronoun_or_post_means_who_was_named_before(again: str) -> None:
    text = f"لیلا پارسا، شهردار یزد، گفت: هوا خوب است.\n{again}: پل را خواهیم ساخت."
    assert slots(text)[SlotName.WHO] == "لیلا پارسا"


def test_who_acts_is_told_from_who_says_so() -> None:
    text = "به گفتهٔ آذرمنش، شهرداری متعهد شده است پل را بسازد."
    filled = slots(text)
    assert filled[SlotName.WHO] == "شهرداری"
    assert filled[SlotName.REPORTED_BY] == "آذرمنش"


def test_a_tagged_person_comes_with_whom_it_means() -> None:
    text = "شهردار یزد لیلا پارسا گفت: پل را خواهیم ساخت."
    (one,) = found(text, person(text, "لیلا پارسا", "parsa"))
    who = dict(one.slots)[SlotName.WHO]
    assert (who.words, who.entity_id, who.role) == ("لیلا پارسا", "parsa", "شهردار یزد")


# --- properties ---

PIECES: Final = [
    *("مهدی جمالی‌نژاد", "استاندار اصفهان", "وی", "شهرداری", "👩‍👩‍👧", "🇮🇷", "A\u0301"),
    *(
        "گفت",
        "افزود",
        "قول داد",
        "متعهد شد",
        "قرار است",
        "آمادهایم",
        "خواهد شد",
        "می سازیم",
        "بسازد",
    ),
    *(
        "تا پایان سال",
        "۱۵ مهر ۱۴۰۴",
        "اگر",
        "که",
        "به مردم",
        "۱۲۰ میلیارد تومان",
        "اِجرا",
        "توافق بر",
    ),
    *(" ", "\u200c", "\u00a0", "\r\n", "\n", ". ", "، ", ": ", "«", "»", "؟", "\u064e", "ـ", " و "),
]
TEXTS: Final = st.lists(st.sampled_from(PIECES), max_size=40).map(
    lambda pieces: canonicalise("".join(pieces)).text
)


@given(TEXTS, st.sampled_from([None, DAY]))
def test_spans_are_whole_clusters_of_the_text_and_slots_quote_it(
    text: str, day: date | None
) -> None:
    last = 0
    for it in found(text, day=day):
        assert last <= it.start < it.end <= len(text)
        last = it.end
        assert snap_to_clusters(text, it.span) == it.span
        assert text[it.start : it.end].strip() == text[it.start : it.end]
        assert 0 < it.score <= 1
        for _, filler in it.slots:
            assert filler.span is not None
            assert text[slice(*filler.span)] == filler.words
            assert snap_to_clusters(text, filler.span) == filler.span
            assert text[: filler.span.start].endswith(filler.prefix)
            assert text[filler.span.end :].startswith(filler.suffix)
