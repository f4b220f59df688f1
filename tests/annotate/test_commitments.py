"""A commitment's record is made, filled and followed up by edits that have its earlier state, too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reader_app.annotate import commitments
from reader_app.annotate.edits import Action, Label
from reader_app.commitment_errors import (
    EvidenceMissing,
    EvidenceWithoutPlace,
    LinkExists,
    LinkToItself,
)
from reader_app.model import (
    COMMITMENT,
    Annotation,
    AnnotationId,
    Annotator,
    AnnotatorId,
    ArticleId,
    Commitment,
    CommitmentId,
    CommitmentLink,
    CommitmentLinkKind,
    CommitmentStatus,
    Deadline,
    EntityId,
    EvidenceId,
    EvidenceKind,
    Filler,
    Relation,
    RelationId,
    RelationKindId,
    SlotName,
    Span,
)

ARTICLE = ArticleId("a")
ANNOTATOR = Annotator(AnnotatorId("mina"), "مینا")
TEXT = "📰 استاندار گفت: پل را در ماه سپتامبر می‌سازیم.\n"
SAID_ON = date(2025, 7, 30)
SEPTEMBER = Deadline(
    "ماه سپتامبر",
    "date",
    date(2025, 9, 1),
    date(2025, 9, 30),
    "month",
    "gregorian",
    counted_from=SAID_ON,
    reason="nearest",
)


def annotation(quote: str = "پل را در ماه سپتامبر می‌سازیم", id_: str = "c") -> Annotation:
    start = TEXT.index(quote)
    return Annotation(
        AnnotationId(id_),
        ARTICLE,
        COMMITMENT,
        ANNOTATOR.id,
        start,
        start + len(quote),
        quote,
        TEXT[max(0, start - 32) : start],
        TEXT[start + len(quote) :],
        "2026-01-01T00:00:00Z",
    )


COMMITMENT_OF_IT = commitments.new_commitment([annotation()], ANNOTATOR.id)


def span_of(quote: str) -> Span:
    return Span(TEXT.index(quote), TEXT.index(quote) + len(quote))


def after(edit: object) -> Commitment:
    assert isinstance(edit, commitments.Edit)
    (commitment,) = (each for each in edit.added if isinstance(each, Commitment))
    return commitment


# --- the record ---


def test_a_new_record_has_its_wording_in_the_order_of_the_text_and_nothing_else() -> None:
    parts = [annotation("می‌سازیم", "late"), annotation("پل را", "early")]
    made = commitments.new_commitment(parts, ANNOTATOR.id)
    assert made.annotation_ids == ("early", "late")
    assert made == Commitment(made.id, ARTICLE, made.annotation_ids, ANNOTATOR.id, made.created)


def test_annotations_of_before_get_a_record_each_in_one_edit() -> None:
    both = [annotation("پل را", "one"), annotation("می‌سازیم", "two")]
    edit = commitments.record_commitments(both, ANNOTATOR, annotator_is_new=True)
    annotator, first, second = edit.added
    assert edit.label == Label(Action.RECORD_COMMITMENTS, "پل را", 2)
    assert annotator == ANNOTATOR
    assert isinstance(first, Commitment)
    assert isinstance(second, Commitment)
    assert (first.annotation_ids, second.annotation_ids) == (("one",), ("two",))


def test_the_first_filling_of_an_annotation_without_a_record_makes_it() -> None:
    filling = commitments.fill_slot(COMMITMENT_OF_IT, SlotName.WHO, [Filler("استاندار")])
    edit = commitments.as_first(filling, ANNOTATOR)
    assert edit.removed == ()
    assert edit.added == (ANNOTATOR, after(filling))


def test_an_edit_of_a_commitment_is_about_its_article() -> None:
    assert commitments.delete_commitment(COMMITMENT_OF_IT).article_ids == (ARTICLE,)


def test_a_deleted_commitment_takes_its_words_and_their_relations_along() -> None:
    relation = Relation(
        RelationId("r"),
        ARTICLE,
        RelationKindId("k"),
        AnnotationId("c"),
        AnnotationId("p"),
        ANNOTATOR.id,
        "",
    )
    edit = commitments.delete_commitment(COMMITMENT_OF_IT, [annotation()], [relation])
    assert edit.label == Label(Action.DELETE_COMMITMENT, annotation().quote)
    assert edit.removed == (COMMITMENT_OF_IT, relation, annotation())


def test_what_does_not_change_is_no_edit() -> None:
    assert list(commitments.change_commitment(COMMITMENT_OF_IT, COMMITMENT_OF_IT).records) == []
    assert list(commitments.fill_slot(COMMITMENT_OF_IT, SlotName.WHO, ()).records) == []
    assert list(commitments.set_deadline(COMMITMENT_OF_IT, None).records) == []


def test_an_edit_is_named_by_the_summary_else_by_what_is_promised() -> None:
    filled = after(commitments.fill_slot(COMMITMENT_OF_IT, SlotName.WHAT, [Filler("ساختن پل")]))
    assert commitments.change_commitment(filled, replace(filled, topic="راه")).label == Label(
        Action.CHANGE_COMMITMENT, "ساختن پل"
    )
    named = replace(filled, summary="پلی تازه")
    assert commitments.change_commitment(filled, named).label.subject == "پلی تازه"


# --- slots ---


def test_a_slot_holds_the_words_with_their_context() -> None:
    filler = commitments.filler_of(TEXT, span_of("استاندار"), EntityId("e"), role="استاندار اصفهان")
    assert filler == Filler(
        "استاندار",
        Span(2, 10),
        "📰 ",
        TEXT[10:42],
        EntityId("e"),
        "استاندار اصفهان",
    )
    edit = commitments.fill_slot(COMMITMENT_OF_IT, SlotName.WHO, [filler])
    assert edit.label == Label(Action.FILL_SLOT, "استاندار", 1, "who")
    assert edit.removed == (COMMITMENT_OF_IT,)
    assert after(edit).slots == {SlotName.WHO: (filler,)}


def test_slots_stand_in_their_order_whichever_was_filled_first() -> None:
    late = after(commitments.fill_slot(COMMITMENT_OF_IT, SlotName.REPORTED_BY, [Filler("رکنا")]))
    both = after(commitments.fill_slot(late, SlotName.WHO, [Filler("استاندار")]))
    assert list(both.slots) == [SlotName.WHO, SlotName.REPORTED_BY]


def test_what_says_nothing_or_the_same_twice_fills_nothing() -> None:
    fillers = [Filler(" "), Filler("پل"), Filler("پل"), Filler(entity_id=EntityId("e"))]
    filled = after(commitments.fill_slot(COMMITMENT_OF_IT, SlotName.WHAT, fillers))
    assert filled.fillers(SlotName.WHAT) == (Filler("پل"), Filler(entity_id=EntityId("e")))


def test_an_emptied_slot_leaves_no_trace() -> None:
    filled = after(commitments.fill_slot(COMMITMENT_OF_IT, SlotName.WHO, [Filler("استاندار")]))
    edit = commitments.fill_slot(filled, SlotName.WHO, ())
    assert edit.label == Label(Action.EMPTY_SLOT, "", 0, "who")
    assert after(edit) == COMMITMENT_OF_IT


# --- the deadline ---


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "calendar", "kind"),
    [
        ("ماه سپتامبر", date(2025, 9, 1), date(2025, 9, 30), "gregorian", "date"),
        ("در ماه سپتامبر", date(2025, 9, 1), date(2025, 9, 30), "gregorian", "date"),
        ("تا پایان سال", None, date(2026, 3, 20), "jalali", "date"),
        ("تا پایان سال ۲۰۲۶", None, date(2026, 12, 31), "gregorian", "date"),
        ("ظرف سه ماه", SAID_ON, date(2025, 10, 30), "jalali", "duration"),
        ("۱۵ مهر", date(2025, 10, 7), date(2025, 10, 7), "jalali", "date"),
        ("فردا", date(2025, 7, 31), date(2025, 7, 31), "", "date"),
        ("هر سال", None, None, "jalali", "recurring"),
        ("۱۴۰۵", date(2026, 3, 21), date(2027, 3, 20), "jalali", "date"),
        ("2025-09..2025-10", date(2025, 9, 1), date(2025, 10, 31), "gregorian", "date"),
    ],
)
def test_a_deadline_is_read_as_of_the_day_it_was_said(
    words: str, earliest: date | None, latest: date | None, calendar: str, kind: str
) -> None:
    read = commitments.read_deadline(words, SAID_ON)
    assert read is not None
    assert (read.words, read.kind) == (words, kind)
    assert (read.earliest, read.latest, read.calendar) == (earliest, latest, calendar)
    assert not read.is_resolved_by_person


def test_without_a_day_only_what_says_its_year_is_a_deadline() -> None:
    assert commitments.read_deadline("ماه سپتامبر", None) is None
    assert commitments.read_deadline("فردا", None) is None
    read = commitments.read_deadline("سپتامبر ۲۰۲۵", None)
    assert read is not None
    assert read.latest == date(2025, 9, 30)


@pytest.mark.parametrize("words", ["", "به‌زودی", "مهر یا آبان ۱۴۰۵ یا بهمن ۱۴۰۶", "99-99"])
def test_words_that_mean_no_one_stretch_of_days_are_no_deadline(words: str) -> None:
    assert commitments.read_deadline(words, SAID_ON) is None


def test_filling_by_when_reads_the_deadline_and_emptying_it_takes_it_away() -> None:
    words = [commitments.filler_of(TEXT, span_of("ماه سپتامبر"))]
    edit = commitments.fill_slot(COMMITMENT_OF_IT, SlotName.BY_WHEN, words, said_on=SAID_ON)
    assert after(edit).deadline == SEPTEMBER
    assert after(commitments.fill_slot(after(edit), SlotName.BY_WHEN, ())).deadline is None


def test_a_deadline_that_a_person_has_set_stays_whatever_fills_the_slot() -> None:
    own = replace(SEPTEMBER, latest=date(2025, 9, 15), is_resolved_by_person=True)
    edit = commitments.set_deadline(COMMITMENT_OF_IT, own)
    assert edit.label == Label(Action.SET_DEADLINE, "ماه سپتامبر")
    refilled = commitments.fill_slot(
        after(edit), SlotName.BY_WHEN, [Filler("۱۵ مهر")], said_on=SAID_ON
    )
    assert after(refilled).deadline == own


def test_a_reminder_comes_and_goes() -> None:
    edit = commitments.set_reminder(COMMITMENT_OF_IT, SAID_ON)
    assert edit.label.action is Action.SET_REMINDER
    assert after(edit).remind_on == SAID_ON
    gone = commitments.set_reminder(after(edit), None)
    assert gone.label.action is Action.REMOVE_REMINDER
    assert after(gone) == COMMITMENT_OF_IT


# --- following up ---


EVIDENCE = commitments.evidence_of_words(
    ARTICLE, TEXT, span_of("پل را"), ANNOTATOR.id, day=SAID_ON, note=" دیدم "
)
REPORT = commitments.evidence_elsewhere(
    EvidenceKind.LINK, " https://example.org/pol ", ANNOTATOR.id
)


def test_evidence_says_which_words_or_where_else() -> None:
    start = TEXT.index("پل را")
    assert (EVIDENCE.quote, EVIDENCE.prefix) == ("پل را", TEXT[:start])
    assert (EVIDENCE.kind, EVIDENCE.span, EVIDENCE.note) == (
        EvidenceKind.SPAN,
        span_of("پل را"),
        "دیدم",
    )
    assert (REPORT.kind, REPORT.target) == (EvidenceKind.LINK, "https://example.org/pol")


def test_no_status_stands_without_evidence() -> None:
    with pytest.raises(EvidenceMissing):
        commitments.change_status(
            COMMITMENT_OF_IT, CommitmentStatus.ACHIEVED, SAID_ON, (), ANNOTATOR
        )
    nowhere = replace(REPORT, target=" ")
    with pytest.raises(EvidenceWithoutPlace):
        commitments.change_status(
            COMMITMENT_OF_IT, CommitmentStatus.ACHIEVED, SAID_ON, [nowhere], ANNOTATOR
        )


def test_the_history_only_grows_and_evidence_is_kept_once() -> None:
    first = commitments.change_status(
        COMMITMENT_OF_IT, CommitmentStatus.IN_PROGRESS, SAID_ON, [EVIDENCE], ANNOTATOR
    )
    assert first.label == Label(Action.CHANGE_STATUS, becomes="in_progress")
    second = commitments.change_status(
        after(first),
        CommitmentStatus.ACHIEVED,
        date(2025, 10, 1),
        [EVIDENCE, REPORT],
        ANNOTATOR,
        note=" افتتاح شد ",
    )
    done = after(second)
    assert done.history[:-1] == after(first).history
    assert done.evidence == (EVIDENCE, REPORT)
    assert done.status is CommitmentStatus.ACHIEVED
    assert done.history[-1].evidence_ids == (EVIDENCE.id, REPORT.id)
    assert done.history[-1].note == "افتتاح شد"


def test_evidence_is_added_without_another_status() -> None:
    edit = commitments.add_evidence(COMMITMENT_OF_IT, [EVIDENCE])
    assert edit.label == Label(Action.ADD_EVIDENCE, "پل را")
    assert after(edit).evidence == (EVIDENCE,)
    assert after(edit).status is None
    again = replace(EVIDENCE, id=EvidenceId(EVIDENCE.id))
    assert list(commitments.add_evidence(after(edit), [again]).records) == []


def test_links_are_to_others_and_each_is_made_once() -> None:
    other = CommitmentId("other")
    edit = commitments.link_commitment(COMMITMENT_OF_IT, CommitmentLinkKind.RESTATES, other)
    linked = after(edit)
    assert linked.links == (CommitmentLink(CommitmentLinkKind.RESTATES, other),)
    with pytest.raises(LinkExists):
        commitments.link_commitment(linked, CommitmentLinkKind.RESTATES, other)
    with pytest.raises(LinkToItself):
        commitments.link_commitment(
            COMMITMENT_OF_IT, CommitmentLinkKind.SAME_AS, COMMITMENT_OF_IT.id
        )
    assert after(commitments.unlink_commitment(linked, linked.links[0])) == COMMITMENT_OF_IT
