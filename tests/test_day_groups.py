"""Annotations over time, by the calendar that the reader goes by."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.day_groups import MOST_GROUPS, Grain, axis_words, group_days, group_words
from reader_app.listings import DayCount
from reader_app.model import PERSON, PLACE, AnnotatorId

TODAY = date(2025, 7, 30)
BY = AnnotatorId("tester")


def count(day: date, number: int = 1, layer: str = PERSON) -> DayCount:
    return DayCount(day, PERSON if layer == PERSON else PLACE, BY, number)


def test_days_without_annotations_are_there_too() -> None:
    groups = group_days([count(date(2025, 7, 28), 3)], Grain.DAY, "fa", TODAY)

    assert len(groups) == MOST_GROUPS[Grain.DAY]
    assert [group.total for group in groups[-3:]] == [3, 0, 0]
    assert groups[-1].earliest == groups[-1].latest == TODAY


def test_layers_and_annotators_of_a_day_are_counted_together() -> None:
    days = [count(TODAY, 3), count(TODAY, 2), count(TODAY, 5, PLACE)]

    assert group_days(days, Grain.DAY, "en", TODAY)[-1].by_layer == {PERSON: 5, PLACE: 5}


@pytest.mark.parametrize(
    ("grain", "language", "earliest", "latest"),
    [
        (Grain.WEEK, "fa", date(2025, 7, 26), date(2025, 8, 1)),  # Saturday to Friday
        (Grain.WEEK, "en", date(2025, 7, 28), date(2025, 8, 3)),  # Monday to Sunday
        (Grain.MONTH, "fa", date(2025, 7, 23), date(2025, 8, 22)),  # Mordad
        (Grain.MONTH, "en", date(2025, 7, 1), date(2025, 7, 31)),
    ],
)
def test_a_group_is_of_the_calendar_of_the_language(
    grain: Grain, language: str, earliest: date, latest: date
) -> None:
    last = group_days([count(TODAY)], grain, language, TODAY)[-1]

    assert (last.earliest, last.latest, last.total) == (earliest, latest, 1)


@pytest.mark.parametrize(
    ("grain", "language", "words", "axis"),
    [
        (Grain.DAY, "fa", "۸ مرداد ۱۴۰۴", "۸ مرداد"),
        (Grain.DAY, "en", "30 July 2025", "30 July"),
        (Grain.WEEK, "fa", "از ۴ مرداد ۱۴۰۴ تا ۱۰ مرداد ۱۴۰۴", "۴ مرداد"),
        (Grain.WEEK, "en", "28 July 2025 to 3 August 2025", "28 July"),
        (Grain.MONTH, "fa", "مرداد ۱۴۰۴", "مرداد ۱۴۰۴"),
        (Grain.MONTH, "en", "July 2025", "July 2025"),
    ],
)
def test_a_group_is_named_by_its_days(grain: Grain, language: str, words: str, axis: str) -> None:
    last = group_days([count(TODAY)], grain, language, TODAY)[-1]

    assert group_words(last, grain, language) == words
    assert axis_words(last, grain, language) == axis


@pytest.mark.parametrize("day", [date(2019, 2, 28), TODAY + timedelta(days=3)])
def test_what_is_too_old_or_ahead_of_the_clock_is_shown_where_it_is(day: date) -> None:
    assert group_days([count(day)], Grain.DAY, "fa", TODAY)[-1].latest == day


def test_nothing_annotated_is_no_group() -> None:
    assert group_days([], Grain.DAY, "fa", TODAY) == ()


@given(
    st.lists(st.integers(0, 20), min_size=1),
    st.sampled_from(Grain),
    st.sampled_from(["fa", "en"]),
    st.dates(date(1990, 1, 1), date(2060, 1, 1)),
)
def test_groups_follow_on_one_another_and_lose_nothing(
    back: list[int], grain: Grain, language: str, today: date
) -> None:
    days = [count(today - timedelta(days=each)) for each in back]

    groups = group_days(days, grain, language, today)

    assert sum(group.total for group in groups) == len(days)
    for before, after in pairwise(groups):
        assert before.latest + timedelta(days=1) == after.earliest
    assert all(group.earliest <= group.latest for group in groups)
