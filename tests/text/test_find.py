"""Finding words in an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.model import Span
from reader_app.text.find import find_all


@pytest.mark.parametrize(
    ("text", "query", "places"),
    [
        pytest.param("اصفهان و اصفهان", "اصفهان", [Span(0, 6), Span(9, 15)], id="Persian"),
        pytest.param("😀 AP ap Ap", "ap", [Span(2, 4), Span(5, 7), Span(8, 10)], id="letter case"),
        pytest.param("Straße X", "x", [Span(7, 8)], id="nothing shifts after ß"),
        pytest.param("ااا", "اا", [Span(0, 2)], id="without overlaps"),
        pytest.param("a.b axb (a", "a.b", [Span(0, 3)], id="signs are themselves"),
        pytest.param("سلام\nدنیا", "م\nد", [Span(3, 6)], id="across paragraphs"),
        pytest.param("سلام", "", [], id="nothing to find"),
        pytest.param("", "ا", [], id="nowhere to find it"),
    ],
)
def test_every_place_is_found_in_order(text: str, query: str, places: list[Span]) -> None:
    assert find_all(text, query) == places


@given(st.text("aAاب. ß😀", max_size=30), st.text("aAا.😀", min_size=1, max_size=2))
def test_what_is_found_reads_as_the_query(text: str, query: str) -> None:
    found = find_all(text, query)
    assert all(text[start:end].lower() == query.lower() for start, end in found)
    assert bool(found) is (query.lower() in text.lower())
