"""Slots and evidence go along with a corrected text as annotations do, or keep their words alone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from pages import annotation_of, annotation_on, persian_texts

from reader_app.annotate.commitments import evidence_of_words, filler_of, new_commitment
from reader_app.annotate.correcting import correct_text
from reader_app.annotate.following import Correction, correction
from reader_app.annotate.following_records import Records, follow_records
from reader_app.model import (
    COMMITMENT,
    PERSON,
    AnnotationId,
    AnnotatorId,
    Article,
    ArticleId,
    Commitment,
    CommitmentId,
    EntityId,
    Filler,
    Rejection,
    RejectionId,
    Relation,
    RelationId,
    RelationKindId,
    SlotName,
    Span,
)
from reader_app.text.anchors import context_of
from reader_app.text.canonical import canonicalise, sha256_of

TEXT = "🏫 استاندار اصفهان گفت: پل را تا پایان سال می‌سازیم.\n"
ARTICLE = ArticleId("article")
OTHER = ArticleId("other")
BY = AnnotatorId("tester")


def span_on(quote: str, text: str = TEXT) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def commitment(
    *slots: tuple[SlotName, str], cites: str = "", article_id: ArticleId = ARTICLE
) -> Commitment:
    """A commitment with slots on words of TEXT, and evidence on the words `cites`."""
    filled = {name: (filler_of(TEXT, span_on(quote)),) for name, quote in slots}
    evidence = (evidence_of_words(ARTICLE, TEXT, span_on(cites), BY),) if cites else ()
    return Commitment(
        CommitmentId(f"commitment of {article_id}"),
        article_id,
        (AnnotationId("wording"),),
        BY,
        "2026-01-01T00:00:00Z",
        slots=filled,
        evidence=evidence,
    )


def corrected(old: str, new: str, *, tagged: str = "") -> Correction:
    annotations = [annotation_on(TEXT, tagged)] if tagged else []
    return correction(TEXT, TEXT.replace(old, new), annotations)


def test_a_slot_keeps_its_words_behind_a_change() -> None:
    before = commitment((SlotName.WHAT, "پل را"), cites="می‌سازیم")
    found = corrected("🏫 استاندار", "فرماندار")

    followed = follow_records(found, {}, Records(ARTICLE, [before]))

    (after,) = followed.added
    (filler,) = after.fillers(SlotName.WHAT)
    assert (followed.removed, followed.loosened) == ((before,), ())
    assert filler == filler_of(found.after, span_on("پل را", found.after))
    (evidence,) = after.evidence
    assert evidence.span == span_on("می‌سازیم", found.after)
    assert (evidence.prefix, evidence.suffix) == context_of(found.after, *evidence.span)


def test_a_slot_goes_along_with_a_small_change_inside() -> None:
    before = commitment((SlotName.BY_WHEN, "تا پایان سال"))

    followed = follow_records(corrected("پایان", "پایانِ"), {}, Records(ARTICLE, [before]))

    (after,) = followed.added
    assert after.fillers(SlotName.BY_WHEN)[0].words == "تا پایانِ سال"


def test_a_slot_without_a_sure_place_keeps_its_words_as_typed_ones() -> None:
    before = commitment((SlotName.WHO, "استاندار اصفهان"), cites="استاندار اصفهان")
    before = replace(
        before,
        slots={
            SlotName.WHO: (
                replace(before.fillers(SlotName.WHO)[0], entity_id=EntityId("e"), role="استاندار"),
            )
        },
    )

    followed = follow_records(corrected("استاندار اصفهان ", ""), {}, Records(ARTICLE, [before]))

    (after,) = followed.added
    typed = Filler("استاندار اصفهان", entity_id=EntityId("e"), role="استاندار")
    assert after.fillers(SlotName.WHO) == (typed,)
    (evidence,) = after.evidence
    assert (evidence.span, evidence.quote) == (None, "استاندار اصفهان")
    assert followed.loosened == ("استاندار اصفهان",) * 2


def test_a_slot_goes_where_its_annotation_was_decided_to_be() -> None:
    before = commitment((SlotName.WHO, "استاندار"))
    found = corrected("استاندار", "سیاستمدار", tagged="استاندار")
    (question,) = found.questions
    place = span_on("سیاستمدار", found.after)

    records = Records(ARTICLE, [before])
    followed = follow_records(found, {question.annotation.id: place}, records)

    assert followed.added[0].fillers(SlotName.WHO)[0].span == place
    assert follow_records(found, {}, records).loosened == ("استاندار",)


def test_a_commitment_of_another_article_follows_with_its_evidence_alone() -> None:
    before = commitment((SlotName.WHAT, "پل را"), cites="می‌سازیم", article_id=OTHER)

    followed = follow_records(corrected("🏫 ", ""), {}, Records(ARTICLE, [before]))

    (after,) = followed.added
    assert after.slots == before.slots
    assert after.evidence[0].span == Span(before.evidence[0].span[0] - 2, len(TEXT) - 4)


def test_a_commitment_that_a_correction_does_not_touch_is_left_alone() -> None:
    text = TEXT + "و " * 40 + "تمام شد."
    filler = filler_of(text, span_on("پل را"))
    before = replace(commitment(), slots={SlotName.WHAT: (filler,)})
    found = correction(text, text.replace("تمام", "ناتمام"), [])

    assert follow_records(found, {}, Records(ARTICLE, [before])).removed == ()


def test_a_commitment_whose_only_annotation_is_deleted_goes_with_its_relations() -> None:
    gone = replace(annotation_on(TEXT, "گفت"), layer_id=COMMITMENT, article_id=ARTICLE)
    other = annotation_on(TEXT, "اصفهان")
    before = replace(commitment((SlotName.WHAT, "پل را")), annotation_ids=(gone.id,))
    two = replace(before, id=CommitmentId("2"), annotation_ids=(other.id, gone.id))
    relation = Relation(
        RelationId("r"), ARTICLE, RelationKindId("k"), gone.id, other.id, BY, "2026-01-01T00:00:00Z"
    )
    after = TEXT.replace("گفت", "")
    found = correction(TEXT, after, [gone, other])
    article = Article(ARTICLE, "عنوان", sha256_of(TEXT))

    edit = correct_text(
        article, found, {gone.id: None}, records=Records(ARTICLE, [before, two], [relation])
    )

    assert all(record in edit.removed for record in (relation, before, two, gone))
    (kept,) = (record for record in edit.added if isinstance(record, Commitment))
    assert (kept.id, kept.annotation_ids) == (two.id, (other.id,))


@given(persian_texts, persian_texts, st.data())
def test_slots_move_exactly_as_annotations_do(old: str, new: str, data: st.DataObject) -> None:
    old, new = (canonicalise(f"{text}.").text for text in (old, new))
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    annotation = annotation_of(old, start, end)
    before = replace(
        new_commitment([replace(annotation, article_id=ARTICLE)], BY),
        slots={SlotName.WHAT: (filler_of(old, Span(start, end)),)},
    )
    found = correction(old, new, [annotation])

    followed = follow_records(found, {}, Records(ARTICLE, [before]))

    (filler,) = (*followed.added, before)[0].fillers(SlotName.WHAT)
    if found.questions:
        assert filler == Filler(old[start:end])
        assert followed.loosened == (old[start:end],)
    else:
        assert filler == filler_of(new, found.kept[0][1])


def rejected(quote: str) -> Rejection:
    start, end = span_on(quote)
    return Rejection(
        RejectionId(f"rejection of {quote}"),
        ARTICLE,
        PERSON,
        BY,
        start,
        end,
        quote,
        *context_of(TEXT, start, end),
        "2026-01-01T00:00:00Z",
        "tagger",
    )


def test_a_rejection_goes_along_with_its_words() -> None:
    before = rejected("اصفهان")
    found = corrected("🏫 استاندار", "فرماندار")

    followed = follow_records(found, {}, Records(ARTICLE, rejections=[before]))

    start, end = span_on("اصفهان", found.after)
    prefix, suffix = context_of(found.after, start, end)
    after = replace(before, start=start, end=end, prefix=prefix, suffix=suffix)
    assert (followed.removed, followed.added) == ((before,), (after,))


def test_a_rejection_of_words_that_change_is_forgotten() -> None:
    for before, new in ((rejected("اصفهان"), "اصفهانِ"), (rejected("اصفهان"), "")):
        followed = follow_records(
            corrected("اصفهان", new), {}, Records(ARTICLE, rejections=[before])
        )
        assert (followed.removed, followed.added, followed.loosened) == ((before,), (), ())


def test_a_rejection_far_from_a_change_is_not_written_again() -> None:
    followed = follow_records(
        corrected("می‌سازیم", "می‌سازم"), {}, Records(ARTICLE, rejections=[rejected("استاندار")])
    )
    assert (followed.removed, followed.added) == ((), ())
