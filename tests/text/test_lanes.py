"""Spans that overlap get lanes of their own."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.text.lanes import lanes_of

spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 25)).map(lambda s: (s[0], s[0] + s[1])),
    max_size=25,
)


@given(spans)
@settings(max_examples=150)
def test_spans_of_one_lane_never_overlap(spans: list[tuple[int, int]]) -> None:
    lanes = lanes_of(spans)
    for i, (start, end) in enumerate(spans):
        for j, (other_start, other_end) in enumerate(spans[:i]):
            if lanes[i] == lanes[j]:
                assert end <= other_start or other_end <= start


@given(spans, spans)
def test_spans_that_stand_apart_do_not_change_each_others_lanes(
    near: list[tuple[int, int]], far: list[tuple[int, int]]
) -> None:
    moved = [(start + 1000, end + 1000) for start, end in far]
    assert lanes_of(near + moved) == lanes_of(near) + lanes_of(far)


def test_a_nested_span_lies_nearer_to_the_text_than_its_outer_one() -> None:
    assert lanes_of([(0, 30), (0, 20), (5, 10)]) == [2, 1, 0]
