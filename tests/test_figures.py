"""The figures of suggestions and of the work on articles."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from reader_app.figures import Judged, Work, all_work, judged_weeks, work_weeks
from reader_app.listings import Effort, EffortRow, SuggesterDay
from reader_app.model import ArticleId

TODAY = date(2026, 11, 24)  # a Tuesday
MONDAY = date(2026, 11, 23)
SATURDAY = date(2026, 11, 21)


def row(article: str, day: date, actions: int, made: int = 0, accepted: int = 0) -> EffortRow:
    return EffortRow(ArticleId(article), day, Effort(keys=actions), made, accepted)


def test_suggesters_of_a_week_are_added_up() -> None:
    days = [
        SuggesterDay("tagger", MONDAY, accepted=5, rejected=2, corrected=1, deleted=1),
        SuggesterDay("names", TODAY, accepted=1),
    ]
    assert judged_weeks(days, "en", TODAY)[-1] == Judged(
        MONDAY, MONDAY + timedelta(6), right=4, corrected=1, deleted=1, rejected=2
    )


def test_weeks_begin_with_the_first_that_has_any_but_are_no_fewer_than_eight() -> None:
    week = timedelta(7)
    for ago, length in ((0, 8), (10, 11), (100, 8)):
        found = judged_weeks([SuggesterDay("tagger", MONDAY - ago * week, 1)], "en", TODAY)
        assert len(found) == length
        assert sum(each.total for each in found) == 1
        assert {b.earliest - a.earliest for a, b in pairwise(found)} == {week}


def test_nothing_counted_is_no_week() -> None:
    assert judged_weeks([], "fa", TODAY) == ()
    assert work_weeks([], "fa", TODAY) == ()


def test_an_article_is_of_the_week_in_which_it_was_worked_on_last() -> None:
    rows = [row("a", TODAY - timedelta(9), 10, made=2), row("a", TODAY, 2, made=4, accepted=1)]
    weeks = work_weeks(rows, "fa", TODAY)
    assert weeks[-1].earliest == SATURDAY
    assert weeks[-1].suggested == Work(articles=1, annotations=6, actions=12)
    assert all(week.suggested == week.by_hand == Work() for week in weeks[:-1])


def test_work_with_suggestions_is_told_from_work_by_hand() -> None:
    rows = [
        row("a", TODAY, 10, made=5),
        row("b", TODAY, 20, made=5),
        row("c", TODAY, 6, made=6, accepted=3),
    ]
    (*_, week) = work_weeks(rows, "en", TODAY)
    assert week.by_hand == Work(2, 10, 30)
    assert (week.by_hand.per_annotation, week.by_hand.per_article) == (3.0, 15.0)
    assert week.suggested.per_annotation == 1.0
    assert all_work([week, week]) == (Work(2, 12, 12), Work(4, 20, 60))


def test_an_article_that_was_only_read_is_not_counted() -> None:
    assert work_weeks([row("a", TODAY, 10)], "en", TODAY) == ()
    assert Work().per_article == Work().per_annotation == 0.0
