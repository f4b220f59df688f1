"""Differences of two texts: they make one of the other, in whole words where they can."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.text.differences import Difference, differences, moved_offset

characters = st.sampled_from("ابج می\u200c\u0651 \n۱.🏫a")
texts = st.text(characters, max_size=40)


def rebuilt(before: str, after: str, found: tuple[Difference, ...]) -> str:
    parts: list[str] = []
    done = 0
    for each in found:
        parts += (before[done : each.before.start], after[each.after.start : each.after.end])
        done = each.before.end
    return "".join((*parts, before[done:]))


def told(before: str, after: str) -> list[tuple[str, str]]:
    return [
        (before[d.before.start : d.before.end], after[d.after.start : d.after.end])
        for d in differences(before, after)
    ]


@given(texts, texts)
def test_differences_make_the_one_text_of_the_other(before: str, after: str) -> None:
    found = differences(before, after)
    assert rebuilt(before, after, found) == after
    for one, other in pairwise(found):
        assert one.before.end < other.before.start
        assert one.after.end < other.after.start


@given(texts, st.integers(0, 40), texts)
def test_what_was_put_in_reads_the_same_at_each_place_where_it_could_be(
    text: str, at: int, new: str
) -> None:
    after = text[:at] + new + text[at:]
    found = differences(text, after)
    for number, each in enumerate(found):
        for by in (-each.left, each.right):
            slid = (*found[:number], each.slid(by), *found[number + 1 :])
            assert rebuilt(text, after, slid) == after


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("به ابن شهر", "به این شهر", [("ب", "ی")]),
        ("می شود که این", "می‌شود که‌این", [(" ", "\u200c"), (" ", "\u200c")]),
        ("میشود", "می‌شود", [("", "\u200c")]),
        ("دکتر علی رضایی گفت", "مهندس کریمی گفت", [("دکتر علی رضایی", "مهندس کریمی")]),
        ("ابن کتابب را", "این کتاب را", [("ب", "ی"), ("ب", "")]),
        ("الف ب ج", "الف ج", [("ب ", "")]),
        ("سلام", "", [("سلام", "")]),
        ("همان", "همان", []),
    ],
)
def test_words_are_told_apart_and_narrowed_to_their_letters(
    before: str, after: str, expected: list[tuple[str, str]]
) -> None:
    assert told(before, after) == expected


def test_a_word_doubled_could_be_either() -> None:
    (found,) = differences("علی آمد", "علی علی آمد")
    assert (found.left, found.right) == (4, 0)


def test_a_long_text_is_cut_at_words_that_stand_once() -> None:
    words = [f"واژهٔ{number} و" for number in range(3000)]
    mended = words.copy()
    mended[0], mended[1500], mended[-1] = "نخست و", "میان و", "واپسین"
    assert len(differences(" ".join(words), " ".join(mended))) == 3


def test_a_long_text_without_such_words_counts_as_replaced() -> None:
    before = "بله " * 1000
    after = "خیر " + before + "خیر"
    assert rebuilt(before, after, differences(before, after)) == after


@given(texts, texts, st.integers(0, 40))
def test_a_character_that_is_kept_is_found_again(before: str, after: str, at: int) -> None:
    found = differences(before, after)
    now = moved_offset(found, at)
    if at < len(before) and not any(d.before.start <= at < d.before.end for d in found):
        assert after[now] == before[at]
