"""Chips never overlap and never leave the column."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.model import AnnotationId
from ui.reading.chips import Chip, WantedChip, place_chips
from ui.reading.line_geometry import Run

COLUMN = Run(0.0, 300.0)


def count_text(count: int) -> str:
    return f"+{count}"


def width_of(text: str) -> float:
    return 6.0 * len(text)


def wanted(
    anchor: float, extent: float, *, left: bool = True, name: str = "شخص", counted: bool = False
) -> WantedChip:
    return WantedChip(AnnotationId(f"{anchor}"), name, anchor, extent, left, counted)


chips = st.builds(
    wanted,
    st.floats(0, 300),
    st.floats(2, 200),
    left=st.booleans(),
    name=st.sampled_from(["شخص", "تعهد", "Commitment", "x"]),
    counted=st.booleans(),
)


@given(st.lists(chips, max_size=20))
@settings(max_examples=200)
def test_chips_lie_apart_and_in_the_column(wishes: list[WantedChip]) -> None:
    placed = place_chips(wishes, COLUMN, width_of, count_text)
    runs = sorted(chip.run for chip in placed)
    assert all(COLUMN.left <= run.left and run.right <= COLUMN.right for run in runs)
    assert all(left.right <= right.left for left, right in pairwise(runs))


@given(st.lists(chips, max_size=20))
def test_every_wish_has_a_chip_or_is_counted_where_there_is_room(
    wishes: list[WantedChip],
) -> None:
    placed = place_chips(wishes, Run(0.0, 5000.0), width_of, count_text)
    shown = sum(chip.annotation_id is not None for chip in placed)
    counted = sum(int(chip.text[1:]) for chip in placed if chip.annotation_id is None)
    assert shown + counted == len(wishes)


def test_a_chip_begins_at_the_start_of_its_span() -> None:
    (chip,) = place_chips([wanted(200, 80)], COLUMN, width_of, count_text)
    assert chip.run.right == 200
    (chip,) = place_chips([wanted(100, 80, left=False)], COLUMN, width_of, count_text)
    assert chip.run.left == 100


def test_spans_of_one_start_have_their_chips_side_by_side() -> None:
    outer, inner = place_chips([wanted(200, 90), wanted(200, 30)], COLUMN, width_of, count_text)
    assert (outer.text, inner.text) == ("شخص", "شخص")
    assert outer.run.right == 200
    assert inner.run.right < outer.run.left


def test_where_a_chip_would_stand_over_the_next_word_it_is_shortened() -> None:
    first, second = place_chips([wanted(200, 10), wanted(190, 27)], COLUMN, width_of, count_text)
    assert (first.text, second.text) == ("شخص", "ش")


def test_a_short_span_in_two_long_ones_has_its_chip_over_it() -> None:
    wishes = [
        wanted(200, 190, name="تعهد"),
        wanted(199, 150, name="مکان"),
        wanted(170, 28, name="شخص"),
    ]
    placed = {chip.text: chip.run for chip in place_chips(wishes, COLUMN, width_of, count_text)}
    assert set(placed) == {"تعهد", "مکان", "شخص"}
    assert placed["شخص"].right == 170


def test_spans_without_a_lane_are_counted() -> None:
    placed = place_chips(
        [wanted(200, 80), wanted(200, 60, counted=True), wanted(199, 50, counted=True)],
        COLUMN,
        width_of,
        count_text,
    )
    assert [chip.text for chip in placed] == ["شخص", "+2"]


def test_a_chip_at_the_rim_is_moved_into_the_column() -> None:
    (chip,) = place_chips([wanted(5, 5)], COLUMN, width_of, count_text)
    assert chip == Chip(AnnotationId("5"), "شخص", Run(0.0, 26.0))
