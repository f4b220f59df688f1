"""How the deadline of a promise has moved over the articles that tell of it."""

from __future__ import annotations

from datetime import date

from reader_app.annotate.drift import drift
from reader_app.model import (
    AnnotationId,
    AnnotatorId,
    ArticleId,
    Commitment,
    CommitmentId,
    CommitmentLink,
    CommitmentLinkKind,
    Deadline,
)


def said(name: str, due: date | None, *moves: str) -> Commitment:
    return Commitment(
        CommitmentId(name),
        ArticleId("a"),
        (AnnotationId(name),),
        AnnotatorId("m"),
        "2026-01-01T00:00:00Z",
        deadline=Deadline("…", latest=due) if due else None,
        links=tuple(
            CommitmentLink(CommitmentLinkKind.MOVES_DEADLINE, CommitmentId(each)) for each in moves
        ),
    )


def test_each_move_is_told_the_first_one_first() -> None:
    first = said("first", date(2025, 3, 20))
    second = said("second", date(2025, 9, 22), "first")
    third = said("third", date(2025, 9, 1), "second")
    known = {each.id: each for each in (first, second, third)}

    moves = drift(third, known)

    assert [(move.earlier.id, move.later.id) for move in moves] == [
        ("first", "second"),
        ("second", "third"),
    ]
    assert [move.days for move in moves] == [186, -21]


def test_what_is_not_in_the_library_moves_nothing() -> None:
    alone = said("alone", date(2025, 3, 20), "elsewhere")
    assert drift(alone, {alone.id: alone}) == ()


def test_a_promise_without_a_day_is_passed_over_and_its_own_forerunner_is_not() -> None:
    first = said("first", date(2025, 1, 1))
    vague = said("vague", None, "first")
    last = said("last", date(2025, 5, 1), "vague")
    known = {each.id: each for each in (first, vague, last)}
    assert drift(last, known) == ()
    assert drift(vague, known) == ()


def test_a_circle_ends() -> None:
    one, two = said("one", date(2025, 1, 1), "two"), said("two", date(2025, 2, 1), "one")
    known = {one.id: one, two.id: two}
    assert [move.earlier.id for move in drift(one, known)] == ["two"]
