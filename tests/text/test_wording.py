"""What a pattern finds, an index that is asked for the spellings finds too, and little else."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader_app.text.query import parse_query
from reader_app.text.search_key import search_key
from reader_app.text.wording import KeyWord

_WORDS = (
    "شناسه",
    "هفته",
    "آینده",
    "خانه",
    "کتاب",
    "پا",
    "می",
    "شود",
    "اصفهان",
    "۱۴۰۴",
    "جمالی",
    "نژاد",
)
_PIECES = (*_WORDS, "ی", "ء", "ٔ", "ها", "های", "ای", "مان")
_JOINTS = ("", " ", "\u200c", "  ", "\n")


def _stands(spelling: Sequence[KeyWord], words: Sequence[str]) -> bool:
    """Whether the words of a spelling stand side by side among `words`."""
    return any(
        all(
            word.startswith(wanted.text) if wanted.is_prefix else word == wanted.text
            for wanted, word in zip(spelling, words[at:], strict=False)
        )
        for at in range(len(words) - len(spelling) + 1)
    )


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3),
    st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from(_JOINTS)), max_size=8),
    st.booleans(),
)
@example(["هفته", "آینده"], [("هفته", " "), ("ی", " "), ("آینده", "")], True)
@example(["شناسه", "۱۴۰۴"], [("شناسه", ""), ("ٔ", " "), ("۱۴۰۴", "")], True)
def test_what_a_pattern_finds_has_one_of_the_spellings(
    wanted: list[str], pieces: list[tuple[str, str]], is_quoted: bool
) -> None:
    key = search_key("".join(piece + joint for piece, joint in pieces))
    words = re.findall(r"[^\W_]+", key)
    written = " ".join(wanted)
    for term in parse_query(f"«{written}»" if is_quoted else written).terms:
        if re.search(term.pattern, key):
            assert any(_stands(spelling, words) for spelling in term.spellings), (term, key)


@pytest.mark.parametrize("written", ["«شناسه ۱۰۰۰۰۷ ثبت شد»", "«هفته آینده مدرسه»", "«همه ۱۴۰۴»"])
def test_a_phrase_that_begins_with_a_silent_letter_is_asked_for_as_a_phrase(written: str) -> None:
    # Asked for its first word alone, an index of 10,000 articles took nine seconds.
    (term,) = parse_query(written).terms
    assert all(len(spelling) > 1 or len(spelling[0].text) > 6 for spelling in term.spellings)
