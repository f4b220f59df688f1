"""Anchors find a span again by its quote and context."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.model import Span
from reader_app.text.anchors import CONTEXT_LENGTH, context_of, find_anchor

TEXT = "استاندار اصفهان گفت: اصفهان با روسیه. وی از اصفهان به تهران رفت."
FIRST, SECOND, THIRD = (Span(at, at + 6) for at in (9, 21, 44))


def test_context_is_up_to_32_code_points_on_either_side() -> None:
    text = "ا" * 40 + "😀" + "ب" * 40
    assert context_of(text, 40, 41) == ("ا" * CONTEXT_LENGTH, "ب" * CONTEXT_LENGTH)
    assert context_of(text, 2, 80) == ("اا", "ب")
    assert context_of(text, 0, len(text)) == ("", "")


@pytest.mark.parametrize(
    ("quote", "prefix", "suffix", "near", "found"),
    [
        pytest.param("روسیه", "x", "y", 0, Span(31, 36), id="unique, whatever its context"),
        pytest.param("اصفهان", "xاز ", " بهx", 0, THIRD, id="by both sides"),
        pytest.param("اصفهان", "", " با روسیه", 60, SECOND, id="by the suffix"),
        pytest.param("اصفهان", "استاندار ", "", 60, FIRST, id="by the prefix"),
        pytest.param("اصفهان", "ی از ", " به", 0, THIRD, id="by its whole context"),
        pytest.param("اصفهان", "", "", 24, SECOND, id="by nearness alone"),
        pytest.param("اصفهان", " ", " ", 60, THIRD, id="of equals the nearest"),
        pytest.param("اصفهان", "فرماندار ", " رفت", 0, FIRST, id="a context that has changed"),
        pytest.param("شیراز", "استاندار ", " گفت", 9, None, id="not there"),
        pytest.param("", "استاندار ", "اصفهان", 9, None, id="no quote"),
    ],
)
def test_a_quote_is_found_by_context_then_by_nearness(
    quote: str, prefix: str, suffix: str, near: int, found: Span | None
) -> None:
    assert find_anchor(TEXT, quote, prefix, suffix, near) == found


def test_places_that_overlap_are_told_apart() -> None:
    assert find_anchor("ااا", "اا", "ا", "", 0) == Span(1, 3)


@given(st.text("اب \n😀", min_size=1), st.data())
def test_an_anchor_finds_its_own_span_in_an_unchanged_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = find_anchor(text, text[start:end], *context_of(text, start, end), near=start)
    assert found == Span(start, end)


@given(st.text("اب \n", max_size=20), st.text("اب \n", max_size=20))
def test_an_anchor_follows_its_span_through_an_insertion(before: str, inserted: str) -> None:
    quote, suffix = "مهدی جمالی‌نژاد", " گفت"
    text = before + inserted + quote + suffix
    prefix, suffix = context_of(before + quote + suffix, len(before), len(before + quote))
    start = len(before + inserted)
    assert find_anchor(text, quote, prefix, suffix, len(before)) == Span(start, start + len(quote))
