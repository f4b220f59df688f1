"""Offsets of the stored text and positions in the document that shows it lead to each other exactly."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pages import persian_texts

from reader_app.model import Span
from reader_app.text.half_space_view import HalfSpaceView
from reader_app.text.half_spaces import restored
from ui.reading.shown_text import ShownText

Z = "\u200c"
texts = st.one_of(persian_texts, st.text(max_size=30))


def shown_in(text: str, is_view: bool) -> ShownText:
    return ShownText(text, restored(text) if is_view else None)


def units_of(text: str) -> list[bytes]:
    raw = text.encode("utf-16-le", "surrogatepass")
    return [raw[i : i + 2] for i in range(0, len(raw), 2)]


@given(texts, st.booleans())
@example("کِتابْها 😀 میشود", True)
def test_from_an_offset_to_its_position_and_back(text: str, is_view: bool) -> None:
    shown = shown_in(text, is_view)
    units = units_of(shown.text)
    assert shown.length_utf16 == len(units)
    for offset, character in enumerate(text):
        position = shown.position_of(offset)
        own = units_of(character)
        assert units[position : position + len(own)] == own
        assert shown.offset_at(position) == offset
        assert shown.offset_at(shown.end_position_of(offset)) == offset
    assert shown.position_of(len(text)) == shown.end_position_of(len(text)) == len(units)


@given(texts, st.booleans())
def test_every_position_has_an_offset_and_only_the_caret_s_own_lead_back(
    text: str, is_view: bool
) -> None:
    shown = shown_in(text, is_view)
    own = [shown.position_of(offset) for offset in range(len(text) + 1)]
    assert all(a < b for a, b in pairwise(own))
    offsets = [shown.offset_at(position) for position in range(shown.length_utf16 + 1)]
    assert all(a <= b <= a + 1 for a, b in pairwise(offsets))
    for position, offset in enumerate(offsets):
        assert (shown.position_of(offset) == position) is (position in own)


@given(texts, st.booleans(), st.data())
def test_a_span_is_shown_with_nothing_put_in_at_its_rims(
    text: str, is_view: bool, data: st.DataObject
) -> None:
    shown = shown_in(text, is_view)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if start == end:
        return
    first, last = shown.position_of(start), shown.end_position_of(end)
    assert Span(shown.offset_at(first), shown.offset_at(last)) == Span(start, end)
    pieces = [start, *shown.inserts_in(Span(start, end)), end]
    part = Z.join(text[a:b] for a, b in pairwise(pieces))
    assert units_of(part) == units_of(shown.text)[first:last]
    assert len(shown.units(first, last)) == last - first


def test_the_caret_stands_behind_a_half_space_that_was_put_in() -> None:
    shown = ShownText("😀کتابها", HalfSpaceView(f"😀کتاب{Z}ها", (5,)))
    assert shown.end_position_of(5) == 6
    assert shown.position_of(5) == 7
    assert [shown.offset_at(position) for position in (5, 6, 7, 8)] == [4, 5, 5, 6]
    assert shown.inserts_in(Span(0, 7)) == (5,)
    assert shown.inserts_in(Span(0, 5)) == shown.inserts_in(Span(5, 7)) == ()


@pytest.mark.parametrize(("start", "end", "units"), [(0, 2, "\ufffd\ufffd"), (6, 7, Z), (0, 0, "")])
def test_a_unit_stands_for_each_of_qt_s(start: int, end: int, units: str) -> None:
    assert ShownText("😀کتابها", HalfSpaceView(f"😀کتاب{Z}ها", (5,))).units(start, end) == units
