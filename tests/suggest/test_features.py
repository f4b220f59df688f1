"""What a tagger is told does not depend on how a text is spelled, and holds what is known of names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.suggest.features import features
from reader_app.suggest.reading import read


def told(text: str) -> list[list[str]]:
    reading = read(text)
    return [token for sentence in reading.sentences for token in features(reading, sentence)]


@pytest.mark.parametrize(
    "spelling",
    ["مهدی جمالینژاد", "مهدي جمالي‌نژاد", "مَهدی جمالی\u200fنژاد", "مهـدی\u00a0جمالی‌نژاد"],
)
def test_spellings_of_a_text_are_told_alike(spelling: str) -> None:
    assert told(f"دکتر {spelling} گفت") == told("دکتر مهدی جمالی‌نژاد گفت")


def test_a_place_of_several_words_is_known_as_one() -> None:
    _, first, and_, second, _ = told("به سیستان و بلوچستان رفت")
    assert any(it.startswith("place=BM") for it in first)
    for other in (and_, second):
        assert any(it.startswith("place=IM") for it in other)


@pytest.mark.parametrize("spelling", ["تل‌آویو", "تل آویو", "تلآویو"])
def test_a_place_is_known_with_and_without_its_half_space(spelling: str) -> None:
    assert any(it.startswith("place=B") for it in told(f"در {spelling} بود")[1])


def test_a_word_is_told_what_its_neighbours_announce() -> None:
    _, name, says = told("استاندار مهدی گفت")
    assert "is-1=post" in name
    assert "is+1=says" in name
    assert "is=says" in says
    assert any(it.startswith("name=g") for it in name)


def test_an_ordinary_word_is_known_and_a_name_that_nobody_has_is_new() -> None:
    text = told("کتاب خچودژ")
    assert [next(it for it in token if it.startswith("known=")) for token in text] == [
        "known=common",
        "known=new",
    ]


@settings(deadline=None)  # the first of all reads the tables
@given(st.text(max_size=80))
def test_any_text_has_features_for_each_token(text: str) -> None:
    reading = read(text)
    assert len(told(text)) == len(reading.tokens)
    assert all(token and all(token) for token in told(text))
