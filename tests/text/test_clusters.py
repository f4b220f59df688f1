"""Snapping to grapheme clusters, compared with a segmentation of the whole text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from reader_app.model import Span
from reader_app.text.clusters import next_boundary, previous_boundary, snap_to_clusters

FAMILY = "👨\u200d👩\u200d👧"
FLAGS = "🇮🇷🇦🇫🇹🇯"
# One character of every class of UAX 29, so that short texts meet all its rules.
JOINING = (
    "اب\u064e\u0651\u200c\u200d\u0640\u0600۱ a#\u0300\ufe0f\u20e3"
    "👨👩🏻©🇮🇷क\u094dष\u093f\u093c\u0d4d가각\n\r\u200f\U000e0067"
)
TEXTS = st.text(st.one_of(st.sampled_from(JOINING), st.characters(codec="utf-8")), max_size=30)


def boundaries(text: str) -> list[int]:
    return [0, *(match.end() for match in regex.finditer(r"\X", text))]


@given(TEXTS)
@example("\u064e" * 50)
@example(FLAGS * 3)
@example(FAMILY * 3)
def test_snapping_goes_to_the_nearest_boundary_outwards(text: str) -> None:
    cuts = boundaries(text)
    for i in range(len(text) + 1):
        before = cuts[bisect_right(cuts, i) - 1]
        after = cuts[bisect_left(cuts, i)]
        assert snap_to_clusters(text, Span(i, i)) == (before, after)
        assert snap_to_clusters(text, Span(i, len(text))) == (before, len(text))
        assert snap_to_clusters(text, Span(0, i)) == (0, after)


@given(TEXTS)
def test_the_boundaries_before_and_after_are_those_of_the_whole_text(text: str) -> None:
    cuts = boundaries(text)
    for i in range(len(text) + 1):
        assert next_boundary(text, i) == min((cut for cut in cuts if cut > i), default=len(text))
        assert previous_boundary(text, i) == max((cut for cut in cuts if cut < i), default=0)


@pytest.mark.parametrize(
    ("text", "span", "snapped"),
    [
        pytest.param("مُحَمَّد", Span(1, 3), Span(0, 4), id="harakat"),
        pytest.param("می‌شود", Span(0, 2), Span(0, 3), id="a half-space goes with its letter"),
        pytest.param("می‌شود", Span(3, 6), Span(3, 6), id="after a half-space"),
        pytest.param("سلام", Span(2, 3), Span(2, 3), id="lam-alef is two"),
        pytest.param(f"ا{FAMILY}ب", Span(2, 4), Span(1, 6), id="a family"),
        pytest.param(FLAGS, Span(1, 3), Span(0, 4), id="flags"),
        pytest.param(FLAGS, Span(2, 4), Span(2, 4), id="one flag"),
        pytest.param("👍🏽", Span(1, 2), Span(0, 2), id="skin tone"),
        pytest.param("\u1100\u1161\u11a8", Span(1, 2), Span(0, 3), id="Hangul"),
        pytest.param("क्षि", Span(2, 4), Span(0, 4), id="a conjunct"),
        pytest.param("ا\nب", Span(1, 2), Span(1, 2), id="a newline"),
        pytest.param("", Span(0, 0), Span(0, 0), id="no text"),
    ],
)
def test_only_an_end_inside_a_cluster_moves(text: str, span: Span, snapped: Span) -> None:
    assert snap_to_clusters(text, span) == snapped
