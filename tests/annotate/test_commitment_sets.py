"""What is done to many commitments is one edit, and its inverse takes all of it back."""

from __future__ import annotations

from datetime import date

from reader_app.annotate.commitment_sets import set_reminders, set_topics
from reader_app.annotate.edits import Action, Label
from reader_app.model import AnnotationId, AnnotatorId, ArticleId, Commitment, CommitmentId

DAY = date(2025, 9, 12)


def commitment(number: int, topic: str = "", remind_on: date | None = None) -> Commitment:
    return Commitment(
        CommitmentId(f"c{number}"),
        ArticleId("a"),
        (AnnotationId(f"n{number}"),),
        AnnotatorId("me"),
        "2025-08-01T09:00:00Z",
        summary="پل",
        topic=topic,
        remind_on=remind_on,
    )


def test_many_get_a_topic_in_one_edit() -> None:
    before = [commitment(1), commitment(2, "راه"), commitment(3, "آب")]
    edit = set_topics(before, "آب")
    assert edit.label == Label(Action.CHANGE_COMMITMENT, count=2)
    assert edit.removed == tuple(before[:2])
    assert edit.added == (commitment(1, "آب"), commitment(2, "آب"))


def test_one_has_its_own_name_in_the_menu() -> None:
    edit = set_reminders([commitment(1), commitment(2, remind_on=DAY)], DAY)
    assert edit.label == Label(Action.SET_REMINDER, "پل")
    assert edit.added == (commitment(1, remind_on=DAY),)


def test_reminders_are_taken_off_together() -> None:
    edit = set_reminders([commitment(1, remind_on=DAY), commitment(2, remind_on=DAY)], None)
    assert edit.label == Label(Action.REMOVE_REMINDER, count=2)
    assert edit.added == (commitment(1), commitment(2))


def test_where_nothing_changes_there_is_nothing_to_do() -> None:
    edit = set_topics([commitment(1)], "")
    assert not edit.added
    assert not edit.removed
