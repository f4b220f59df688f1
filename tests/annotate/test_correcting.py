"""Correcting a text: each annotation keeps its words, or goes along with a small change, or is asked."""

from __future__ import annotations

import pytest
from pages import annotation_of, annotation_on, span_on

from reader_app.annotate.correcting import changed_words, correct_text, stored_form
from reader_app.annotate.following import Correction, Doubt, correction, placed
from reader_app.correcting_errors import NoTextLeft, TagsCoincide
from reader_app.errors import EmptySpan, LoneSurrogate
from reader_app.model import Annotation, Article, ArticleId, Span
from reader_app.text.canonical import sha256_of, title_of
from reader_app.text.differences import differences, moved_offset

TEXT = "🏫 استاندار اصفهان، مهدی جمالی‌نژاد، در ابن شهر گفت: پل را می‌سازیم.\n"


def corrected(
    old: str, new: str, quote: str, text: str = TEXT, words: Span | None = None
) -> Correction:
    """`old`, which stands once, made `new`, with one annotation on `quote`."""
    assert text.count(old) == 1
    return correction(text, text.replace(old, new), [annotation_on(text, quote)], words)


def quote_of(found: Correction) -> str:
    ((_, span),) = found.kept
    assert not found.questions
    return found.after[span.start : span.end]


def proposals_of(found: Correction) -> tuple[Doubt, list[str]]:
    assert not found.kept
    (question,) = found.questions
    return question.doubt, [found.after[span.start : span.end] for span in question.proposals]


@pytest.mark.parametrize(
    ("old", "new", "quote"),
    [
        ("🏫 ", "", "اصفهان"),  # before
        ("🏫 ", "🏫🏫 ", "اصفهان"),
        ("استاندار", "فرماندار", "اصفهان"),
        ("گفت", "گفته است", "اصفهان"),  # after
        (" می‌سازیم", "", "اصفهان"),
        ("اصفهان،", "اصفهان ،", "اصفهان"),  # at its rims, between words
        ("استاندار ", "استاندار  ", "اصفهان"),
        ("استاندار ", "استاندار استان ", "اصفهان"),
        ("اصفهان،", "اصفهان و حومه،", "اصفهان"),
        ("، مهدی جمالی‌نژاد", "", "اصفهان"),
        ("🏫 استاندار ", "", "اصفهان"),
        ("ابن شهر", "این شهر", "گفت"),
        ("جمالی‌نژاد", "جمالینژاد", "مهدی"),
    ],
)
def test_words_that_did_not_change_are_kept_wherever_they_are(
    old: str, new: str, quote: str
) -> None:
    assert quote_of(corrected(old, new, quote)) == quote


@pytest.mark.parametrize(
    ("old", "new", "quote", "requoted"),
    [
        ("ابن", "این", "ابن", "این"),
        ("ابن", "این", "در ابن شهر", "در این شهر"),
        ("ابن ", "", "در ابن شهر", "در شهر"),
        ("جمالی‌نژاد", "جمالینژاد", "مهدی جمالی‌نژاد", "مهدی جمالینژاد"),
        ("جمالی‌نژاد", "جمالی نژاد", "جمالی‌نژاد", "جمالی نژاد"),
        ("اصفهان", "صفهان", "اصفهان", "صفهان"),  # the letters at its rims
        ("اصفهان", "اصفهام", "اصفهان", "اصفهام"),
        ("مهدی جمالی‌نژاد", "مهدی رضا جمالی‌نژاد", "مهدی جمالی‌نژاد", "مهدی رضا جمالی‌نژاد"),
        ("مهدی ", "", "مهدی جمالی‌نژاد", "جمالی‌نژاد"),
        ("نژاد", "زاده", "مهدی جمالی‌نژاد، در", "مهدی جمالی‌زاده، در"),
        ("جمالی", "جمانی", "جمالی", "جمانی"),  # a part of a word, up to its rim
    ],
)
def test_a_span_goes_along_with_a_small_change_inside(
    old: str, new: str, quote: str, requoted: str
) -> None:
    found = corrected(old, new, quote)
    assert quote_of(found) == requoted
    assert [(a.quote, now) for a, now in found.requoted] == [(quote, requoted)]


@pytest.mark.parametrize(
    ("old", "new", "quote", "doubt", "proposals"),
    [
        ("استاندار اصفهان", "استاندار", "اصفهان", Doubt.GONE, []),
        ("اصفهان", "تبریز", "اصفهان", Doubt.GONE, ["تبریز"]),
        ("اصفهان، مهدی", "یزد، احمد", "اصفهان، مهدی", Doubt.REWRITTEN, ["یزد، احمد"]),
        ("مهدی جمالی‌نژاد", "او", "جمالی‌نژاد", Doubt.GONE, ["او"]),
        ("مهدی جمالی‌نژاد", "او", "اصفهان، مهدی", Doubt.CUT, ["اصفهان", "اصفهان، او"]),
        ("مهدی جمالی‌نژاد", "او", "جمالی‌نژاد، در", Doubt.CUT, ["در", "او، در"]),
        ("اصفهان،", "اصفهانی،", "اصفهان", Doubt.RIM, ["اصفهانی", "اصفهان"]),
        (" اصفهان", " وراصفهان", "اصفهان", Doubt.RIM, ["وراصفهان", "اصفهان"]),
        ("ابن شهر", "ابنشهر", "شهر", Doubt.RIM, ["ابنشهر", "شهر"]),
        ("ابن شهر", "ابنشهر", "ابن", Doubt.RIM, ["ابنشهر", "ابن"]),
        ("ابن شهر", "ابن‌شهر", "ابن", Doubt.RIM, ["ابن‌شهر", "ابن"]),
        ("مهدی", "مهدی مهدی", "مهدی", Doubt.EITHER, ["مهدی", "مهدی"]),
        ("اصفهان", "نصف جهان", "اصفهان، مهدی", Doubt.CUT, ["جهان، مهدی", "نصف جهان، مهدی"]),
    ],
)
def test_what_is_not_sure_is_asked_with_proposals(
    old: str, new: str, quote: str, doubt: Doubt, proposals: list[str]
) -> None:
    assert proposals_of(corrected(old, new, quote)) == (doubt, proposals)


def test_one_of_two_equal_words_deleted_is_asked_whichever_it_was() -> None:
    text = "کتاب کتاب را آورد."
    for start in (0, 5):
        found = correction(text, "کتاب را آورد.", [annotation_of(text, start, start + 4, "place")])
        (question,) = found.questions
        assert (question.doubt, question.proposals) == (Doubt.EITHER, (Span(0, 4),))


def test_words_that_were_written_anew_are_no_question_for_their_own_annotation() -> None:
    span = span_on(TEXT, "اصفهان")
    assert quote_of(corrected("اصفهان", "تبریز", "اصفهان", words=span)) == "تبریز"
    assert quote_of(corrected("اصفهان", "یزد", "استاندار اصفهان", words=span)) == "استاندار یزد"
    assert quote_of(corrected("اصفهان", "اصفهان اصفهان", "مهدی", words=span)) == "مهدی"


def test_a_moved_paragraph_is_proposed_where_it_is_now() -> None:
    one, other = (
        "علی به شیراز رفت.\n",
        "مریم در تبریز ماند و هیچ نگفت تا آن که شب شد و همه خوابیدند.\n",
    )
    found = correction(one + other, other + one, [annotation_on(one + other, "شیراز")])
    assert proposals_of(found) == (Doubt.GONE, ["شیراز"])


def test_annotations_that_would_be_one_tag_are_asked() -> None:
    text = "سر علی آمد."
    both = [annotation_on(text, "سر علی"), annotation_on(text, "علی")]
    found = correction(text, "علی آمد.", both)
    assert [a.quote for a, _ in found.kept] == ["علی"]
    (question,) = found.questions
    assert (question.annotation.quote, question.doubt) == ("سر علی", Doubt.SAME)
    with pytest.raises(TagsCoincide):
        placed(found, {question.annotation.id: Span(0, 3)})
    assert [a.quote for a in placed(found, {question.annotation.id: None})] == ["علی"]
    with pytest.raises(EmptySpan):
        placed(found, {question.annotation.id: Span(3, 4)})


def test_the_context_of_annotations_near_a_change_is_renewed() -> None:
    near, far = annotation_on(TEXT, "شهر"), annotation_on(TEXT, "🏫")
    found = correction(TEXT, TEXT.replace("ابن", "این"), [near, far])
    one, other = placed(found, {})
    assert other.prefix.endswith("در این ")
    assert one == Annotation(**{**_fields(far), "prefix": "", "suffix": found.after[1:33]})


def _fields(annotation: Annotation) -> dict[str, object]:
    return {name: getattr(annotation, name) for name in Annotation.__slots__}


def test_the_edit_takes_away_and_puts_in_what_changed_and_no_more() -> None:
    article = Article(ArticleId("article"), title_of(TEXT), sha256_of(TEXT))
    annotations = [annotation_on(TEXT, "ابن"), annotation_on(TEXT, "اصفهان")]
    found = correction(TEXT, TEXT.replace("🏫 ", "").replace("ابن", "این"), annotations)
    edit = correct_text(article, found, {}, "مینا")
    assert edit.text_after(article.id, TEXT) == found.after
    assert edit.inverted().text_after(article.id, found.after) == TEXT
    assert edit.text_after(article.id, found.after) is None
    assert edit.article_ids == (article.id,)
    assert (edit.label.count, edit.label.by) == (2, "مینا")
    (renamed,) = (r for r in edit.added if isinstance(r, Article))
    assert renamed.title == title_of(found.after) != article.title


def test_a_title_of_its_own_stays() -> None:
    article = Article(ArticleId("article"), "گزارش", sha256_of(TEXT))
    edit = correct_text(article, correction(TEXT, "متن تازه", []), {})
    assert [r.title for r in edit.added if isinstance(r, Article)] == ["گزارش"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("ابن", "این", ("ابن", "این")),
        ("اصفهان،", "اصفهانی،", ("اصفهان", "اصفهانی")),
        ("ابن شهر", "ابن‌شهر", ("ابن شهر", "ابن‌شهر")),
        ("مهدی ", "", ("مهدی ", "")),
    ],
)
def test_a_change_is_told_in_whole_words(old: str, new: str, words: tuple[str, str]) -> None:
    found = correction(TEXT, TEXT.replace(old, new), [])
    before, after = changed_words(found, found.differences[0])
    assert (TEXT[slice(*before)], found.after[slice(*after)]) == words


def test_a_text_of_nothing_and_half_a_character_are_refused() -> None:
    assert stored_form("\ufeffالف\r\nب") == "الف\nب"
    with pytest.raises(NoTextLeft):
        stored_form(" \n\u200c\n")
    with pytest.raises(LoneSurrogate):
        stored_form("الف\ud800")


def test_a_place_in_the_text_is_followed() -> None:
    after = TEXT.replace("🏫 ", "").replace("ابن شهر", "این شهر بزرگ")
    changed = differences(TEXT, after)
    for word in ("استاندار", "جمالی‌نژاد", "شهر", "گفت"):
        assert moved_offset(changed, TEXT.index(word)) == after.index(word)
    assert moved_offset(changed, 0) == 0
