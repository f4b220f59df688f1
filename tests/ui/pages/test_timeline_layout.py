"""On the line of time nothing lies over anything else, nothing is lost, and a place has one moment."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_commitments import TODAY, id_of, outline, outlines_of_many

from reader_app.listings import CommitmentOutline
from reader_app.text.dates.calendar import Calendar
from ui.pages.timeline_layout import (
    LABEL_WIDTH,
    LANES_FROM,
    Scale,
    dated,
    extent,
    month_starts,
    place,
)

days = st.dates(date(1990, 1, 1), date(2060, 1, 1))


@st.composite
def many(draw: st.DrawFn) -> list[CommitmentOutline]:
    found: list[CommitmentOutline] = []
    for number in range(draw(st.integers(0, 40))):
        ends = sorted(draw(st.lists(days, min_size=2, max_size=2)))
        said = draw(st.none() | days)
        has_deadline = draw(st.booleans())
        found.append(
            outline(
                number,
                said_on=said,
                earliest=ends[0] if has_deadline else None,
                latest=ends[1] if has_deadline else None,
            )
        )
    return found


@given(many(), st.sampled_from([0.05, 0.5, 4.0, 20.0]))
def test_in_a_lane_the_next_begins_where_the_words_of_the_one_before_have_ended(
    outlines: list[CommitmentOutline], per_day: float
) -> None:
    placed = place(dated(outlines), per_day, Calendar.JALALI)
    for lane in placed.lanes:
        for one, other in pairwise(lane):
            assert one.label_from + LABEL_WIDTH / per_day <= other.first
    assert set(placed.bars) == {each.id for each in dated(outlines)}


@given(st.floats(0, 1000), st.floats(0.05, 40), st.booleans(), st.floats(1.1, 4))
def test_a_pixel_means_one_moment_and_keeps_it_while_zooming_round_it(
    x: float, per_day: float, is_mirrored: bool, factor: float
) -> None:
    scale = Scale(700_000.0, per_day, 1000.0, is_mirrored)
    moment = scale.moment(x)
    assert scale.x(moment) == pytest.approx(x, abs=1e-3)
    assert scale.zoomed(per_day * factor, x).moment(x) == pytest.approx(moment, abs=1e-3)


def test_in_persian_later_is_further_left() -> None:
    scale = Scale(700_000.0, 1.0, 1000.0, is_mirrored=True)
    assert scale.x(700_000.0) == 1000
    assert scale.x(700_100.0) == 900


@pytest.mark.parametrize("calendar", Calendar)
def test_where_it_is_dense_there_are_counts_that_lose_nobody(calendar: Calendar) -> None:
    outlines = dated(outlines_of_many(5000))
    placed = place(outlines, 0.6, calendar)
    assert not placed.lanes
    assert sum(cluster.total for cluster in placed.clusters) == len(outlines)
    assert all(a.end <= b.start for a, b in pairwise(placed.clusters))


def test_near_enough_each_is_seen_by_itself_however_many_there_are() -> None:
    outlines = dated(outlines_of_many(5000))
    placed = place(outlines, LANES_FROM, Calendar.JALALI)
    assert sum(len(lane) for lane in placed.lanes) == len(outlines)


def test_what_has_no_day_has_no_place() -> None:
    assert dated([outline(1, said_on=None), outline(2)]) == [outline(2)]


def test_today_is_always_among_what_is_in_sight() -> None:
    first, last = extent([outline(1, latest=date(2030, 1, 1))], TODAY)
    assert first <= date(2025, 7, 30).toordinal() < TODAY.toordinal() < last


def test_who_moves_a_deadline_is_known() -> None:
    outlines = [
        outline(1, latest=date(2025, 9, 30)),
        outline(2, latest=date(2025, 12, 20), moves=[1]),
    ]
    placed = place(dated(outlines), 1.0, Calendar.JALALI)
    assert [bar.outline.id for bar in placed.movers] == [id_of(2)]


def test_months_begin_where_the_calendars_have_them() -> None:
    scale = Scale(date(2025, 9, 1).toordinal(), 10.0, 600.0, is_mirrored=False)
    jalali = list(month_starts(Calendar.JALALI, scale, 1))
    assert jalali[0][1:] == (1404, 6)
    assert date.fromordinal(jalali[1][0]) == date(2025, 9, 23)  # 1 Mehr 1404
    years = list(month_starts(Calendar.GREGORIAN, scale._replace(per_day=0.1), 12))
    assert [year for _, year, _ in years][:3] == [2025, 2026, 2027]
    assert all(month == 1 for _, _, month in years)
