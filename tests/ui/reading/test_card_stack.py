"""Cards keep their order, never overlap, and go no further from their lines than they must."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.reading.card_stack import WantedPlace, stacked

GAP = 4.0
places = st.lists(
    st.builds(WantedPlace, st.floats(0, 1000), st.floats(10, 80), st.just(1.0)),
    min_size=1,
    max_size=25,
).map(lambda wanted: sorted(wanted, key=lambda place: place.top))


@given(places)
@settings(max_examples=200)
def test_cards_never_overlap_and_stay_within_their_bounds(wanted: list[WantedPlace]) -> None:
    tops = stacked(wanted, GAP, 0, 5000)
    assert tops[0] >= 0
    assert tops[-1] + wanted[-1].height <= 5000 + 1e-6
    for i in range(1, len(tops)):
        assert tops[i] >= tops[i - 1] + wanted[i - 1].height + GAP - 1e-6


@given(places, st.integers(0, 24), st.floats(-30, 30))
def test_no_single_move_brings_the_cards_nearer_to_their_lines(
    wanted: list[WantedPlace], which: int, step: float
) -> None:
    tops = stacked(wanted, GAP, -9e9, 9e9)
    moved = list(tops)
    moved[which % len(tops)] += step
    apart = all(moved[i] >= moved[i - 1] + wanted[i - 1].height + GAP for i in range(1, len(moved)))

    def cost(tops: list[float]) -> float:
        return sum((top - place.top) ** 2 for top, place in zip(tops, wanted, strict=True))

    assert not apart or cost(moved) >= cost(tops) - 1e-3


def test_cards_with_room_stand_in_line_with_their_words() -> None:
    wanted = [WantedPlace(10, 20), WantedPlace(100, 20), WantedPlace(200, 20)]
    assert stacked(wanted, GAP, 0, 500) == [10, 100, 200]


def test_a_heavy_card_stays_and_the_others_make_room() -> None:
    wanted = [WantedPlace(100, 20), WantedPlace(100, 20, 1e4), WantedPlace(100, 20)]
    tops = stacked(wanted, GAP, 0, 500)
    assert tops == pytest.approx([76, 100, 124], abs=0.1)


def test_a_stack_that_is_too_tall_begins_at_the_top() -> None:
    wanted = [WantedPlace(50, 100)] * 5
    assert stacked(wanted, GAP, 8, 300)[0] == 8


def test_no_cards_need_no_places() -> None:
    assert stacked([], GAP, 0, 100) == []
