"""The search key: one spelling of everything, and the exact way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.model import Span
from reader_app.text.search_key import JOINERS, MARKS, KeyView, search_key

Z = "\u200c"

mixed_text = st.text(
    st.one_of(
        st.sampled_from("ابپتدسشعقکگلمنوهیيكىةۀأإآٱؤئء \n\t\u00a0۰۵۹٠٥٩059AaÉéßΣς«»،؛؟."),
        st.sampled_from([Z, "\u0640", "\u064e", "\u0651", "\u0654", "\u0670", "\u200f", "\ufe0f"]),
        st.sampled_from(["😀", "👩", "\u200d", "\u00ad", "\ufb56", "\ufefb"]),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param(f"می{Z}شود", "میشود", id="half-space"),
        pytest.param("مُحَمّدٌ", "محمد", id="harakat"),
        pytest.param("کتـــاب", "کتاب", id="tatweel"),
        pytest.param("علي على ىی", "علی علی یی", id="Arabic ya"),
        pytest.param("كتاب", "کتاب", id="Arabic kaf"),
        pytest.param("خانهٔ خانۀ صلاة", "خانه خانه صلاه", id="ha"),
        pytest.param("أإآٱ مؤثر مسئول", "اااا موثر مسیول", id="hamza"),
        pytest.param("۱۴۰۴ ١٤٠٤ 1404", "1404 1404 1404", id="digits of three scripts"),
        pytest.param("a\u00a0b\u2009c\td", "a b c d", id="spaces of all kinds"),
        pytest.param("سلام\nدنیا", "سلام\nدنیا", id="a line is a line"),
        pytest.param("BBC Éa Straße ΣΊΣΥΦΟΣ", "bbc ea straße σισυφοσ", id="Latin and Greek"),
        pytest.param("\u200fالف\u202c", "الف", id="direction marks"),
        pytest.param("\ufecb\ufee0\ufef2", "علی", id="presentation forms"),
    ],
)
def test_spellings_become_one(text: str, key: str) -> None:
    assert search_key(text) == key
    assert search_key(key) == key


@given(mixed_text)
def test_the_view_is_an_exact_inverse_on_every_position(text: str) -> None:
    view = KeyView(text)
    assert all(view.to_key(view.to_stored(at)) == at for at in range(len(view.key) + 1))
    kept = [at for at, character in enumerate(text) if character not in MARKS + JOINERS]
    assert [view.to_stored(view.to_key(at)) for at in kept] == kept
    assert [search_key(text[at]) for at in kept] == list(view.key)


@given(mixed_text, st.data())
def test_a_span_of_the_key_has_its_letters_and_their_marks(text: str, data: st.DataObject) -> None:
    view = KeyView(text)
    start = data.draw(st.integers(0, len(view.key)))
    end = data.draw(st.integers(start, len(view.key)))
    span = view.span_to_stored(start, end)
    assert search_key(text[span.start : span.end]) == view.key[start:end]
    if end > start:
        assert text[span.start] not in MARKS + JOINERS
        assert text[span.end - 1] not in JOINERS
        assert text[span.end : span.end + 1] not in [*MARKS]


def test_the_last_mark_belongs_to_a_span_and_a_half_space_does_not() -> None:
    assert KeyView(f"خانهٔ{Z} ما").span_to_stored(0, 4) == Span(0, 5)
    assert KeyView(f"کتابِ{Z}ها").span_to_stored(0, 4) == Span(0, 5)
