"""A long text falls into pieces that lose nothing and cut no date that stands on a line."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reader_app.text.dates import find_dates
from reader_app.text.dates.pieces import pieces

ON = date(2025, 7, 30)


@given(st.text(alphabet="آب ۱۲.؟\n", max_size=300), st.integers(1, 40))
def test_the_pieces_are_the_text(text: str, size: int) -> None:
    found = list(pieces(text, size))
    assert "".join(text[span.start : span.end] for span in found) == text
    assert all(0 < span.length <= size for span in found)


def test_dates_are_found_by_pieces_as_in_the_whole() -> None:
    text = "وی گفت ۱۵ مهر ۱۴۰۴ می‌آید و تا پایان سال می‌ماند.\n" * 60
    whole = [(found.span, found.latest) for found in find_dates(text, ON)]
    parts = [
        ((found.span.start + piece.start, found.span.end + piece.start), found.latest)
        for piece in pieces(text, 500)
        for found in find_dates(text[piece.start : piece.end], ON)
    ]
    assert parts == whole


def test_a_line_that_is_too_long_is_cut_after_a_sentence() -> None:
    text = "جمله‌ای کوتاه است. " * 40
    assert all(text[: span.end].endswith(". ") for span in pieces(text, 300))
