"""Finding words in an article."""

from __future__ import annotations

import pytest

from reader_app.model import Span
from reader_app.text.find import find_all


@pytest.mark.parametrize(
    ("text", "query", "places"),
    [
        pytest.param("اصفهان و اصفهان", "اصفهان", [Span(0, 6), Span(9, 15)], id="Persian"),
        pytest.param("😀 AP ap Ap", "ap", [Span(2, 4), Span(5, 7), Span(8, 10)], id="letter case"),
        pytest.param("Straße X", "x", [Span(7, 8)], id="nothing shifts after ß"),
        pytest.param("a.b axb (a", "a.b", [Span(0, 3)], id="signs are themselves"),
        pytest.param("سلام\nدنیا", "سلام دنیا", [Span(0, 9)], id="across a line's end"),
        pytest.param("باز بازی انباز", "باز", [Span(0, 3)], id="whole words"),
        pytest.param("سلام", "", [], id="nothing to find"),
        pytest.param("", "ا", [], id="nowhere to find it"),
    ],
)
def test_every_place_is_found_in_order(text: str, query: str, places: list[Span]) -> None:
    assert find_all(text, query) == places
