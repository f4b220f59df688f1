"""The direction of a paragraph, by the majority of its strong letters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.model import Direction
from reader_app.text.direction import majority_direction, paragraph_directions

RTL, LTR = Direction.RTL, Direction.LTR
TEXTS = st.text(
    st.one_of(st.sampled_from("ابپ۱۲،\u200f\u200e aBc1.😀א\u064e"), st.characters(codec="utf-8"))
)


@pytest.mark.parametrize(
    ("paragraph", "direction"),
    [
        pytest.param("AP: به گزارش خبرگزاری", RTL, id="Latin first"),
        pytest.param("به AP: Reported from Isfahan", LTR, id="Persian first"),
        pytest.param("Reported from Isfahan", LTR, id="Latin"),
        pytest.param("שלום", RTL, id="Hebrew"),
        pytest.param("Привет, мир", LTR, id="Cyrillic"),
        pytest.param("اa بb", RTL, id="as many of both"),
        pytest.param("۱۲۳۴۵۶۷۸ ab", LTR, id="digits are no letters"),
        pytest.param("\u200f\u200f\u200f ab", LTR, id="direction marks are no letters"),
        pytest.param("\u064e\u064e\u064e ab", LTR, id="marks are no letters"),
        pytest.param("***", RTL, id="signs alone"),
        pytest.param("", RTL, id="nothing"),
    ],
)
def test_the_majority_of_strong_letters_decides(paragraph: str, direction: Direction) -> None:
    assert majority_direction(paragraph) is direction


@given(TEXTS, st.sampled_from([RTL, LTR]))
def test_every_letter_of_unicode_counts_once(paragraph: str, default: Direction) -> None:
    letters = [c for c in paragraph if unicodedata.category(c)[0] == "L"]
    right = sum(unicodedata.bidirectional(c) in ("R", "AL") for c in letters)
    left = sum(unicodedata.bidirectional(c) == "L" for c in letters)
    expected = default if right == left else RTL if right > left else LTR
    assert majority_direction(paragraph, default) is expected


def test_a_paragraph_without_letters_runs_as_the_one_before_it() -> None:
    text = "۱۲۳\nReported by\n***\n\nبه گزارش\n2025"
    assert paragraph_directions(text, Direction.AUTO) == [RTL, LTR, LTR, LTR, RTL, RTL]


@pytest.mark.parametrize("direction", [RTL, LTR])
def test_the_switch_of_an_article_overrules_its_letters(direction: Direction) -> None:
    assert paragraph_directions("به گزارش\nReported\n", direction) == [direction] * 3
