"""Offsets in code points and in UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.text.offsets import OffsetMap

PLANES = [0x41, 0x633, 0x200C, 0xE000, 0xFFFC, 0xFFFF, *(p << 16 for p in range(1, 17)), 0x10FFFF]
TEXTS = st.text(
    st.one_of(st.sampled_from([chr(code) for code in PLANES]), st.characters(codec="utf-8"))
)


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize("code", [plane << 16 | 0x21 for plane in range(17)])
def test_an_offset_after_a_character_of_any_plane_keeps_its_place(code: int) -> None:
    text = f"ا{chr(code)}ب"
    offsets = OffsetMap(text)
    units = 1 if code < 0x10000 else 2
    assert [offsets.to_utf16(i) for i in range(4)] == [0, 1, 1 + units, 2 + units]
    assert offsets.utf16_length == 2 + units
    assert offsets.is_identity is (units == 1)


@given(TEXTS)
def test_an_offset_counts_the_utf16_units_before_it(text: str) -> None:
    offsets = OffsetMap(text)
    for i in range(len(text) + 1):
        assert offsets.to_utf16(i) == utf16_length(text[:i])
        assert offsets.to_code_point(offsets.to_utf16(i)) == i
    assert offsets.utf16_length == utf16_length(text)


@given(TEXTS)
def test_the_middle_of_a_surrogate_pair_belongs_to_its_character(text: str) -> None:
    offsets = OffsetMap(text)
    for i, character in enumerate(text):
        if character > "\uffff":
            assert offsets.to_code_point(offsets.to_utf16(i) + 1) == i


@given(TEXTS)
def test_without_characters_beyond_ffff_nothing_moves(text: str) -> None:
    assert OffsetMap(text).is_identity is (utf16_length(text) == len(text))
