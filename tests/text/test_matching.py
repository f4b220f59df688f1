"""What is typed finds a name in every spelling of it, and the nearest comes first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.text.matching import closeness, holding, holds

NAMES = [
    "بزرگ‌نمایی متن",
    "یادداشت",
    "مقالهٔ بعدی",
    "Find in the article…",
    "Next article",
    "Next annotation",
]


def best(typed: str) -> str | None:
    scored = [(score, name) for name in NAMES if (score := closeness(typed, name)) is not None]
    return max(scored)[1] if scored else None


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("بزرگنمایی", "بزرگ‌نمایی متن"),
        ("بزرگ نمایی", "بزرگ‌نمایی متن"),
        ("بزرگ‌نمايي", "بزرگ‌نمایی متن"),
        ("مقاله بعدي", "مقالهٔ بعدی"),
        ("بعدی", "مقالهٔ بعدی"),
        ("FIND", "Find in the article…"),
        ("find article", "Find in the article…"),
        ("nx ar", "Next article"),
        ("nxtart", "Next article"),
        ("ne ann", "Next annotation"),
        ("یدشت", "یادداشت"),
        ("زرافه", None),
        ("xyz", None),
    ],
)
def test_a_name_is_found_by_what_is_typed(typed: str, name: str | None) -> None:
    assert best(typed) == name


def test_the_beginning_goes_before_a_word_and_a_word_before_the_inside() -> None:
    names = ["the text", "text", "context", "to examine x trees"]
    ranked = sorted(names, key=lambda name: -(closeness("tex", name) or 0))
    assert ranked[:3] == ["text", "the text", "context"]


@given(st.text(max_size=20))
def test_nothing_typed_matches_everything(name: str) -> None:
    assert closeness("", name) == 0


@given(st.text(max_size=12))
def test_a_name_answers_to_itself(name: str) -> None:
    assert closeness(name, name) is not None


@pytest.mark.parametrize(
    ("typed", "is_there"),
    [("پل خواجو", True), ("خواجو پل", True), ("كتاب‌ها", False), ("", True)],
)
def test_a_title_holds_every_word_typed(typed: str, is_there: bool) -> None:
    assert holds(typed, "پل خواجو در اصفهان") is is_there


@given(st.lists(st.text(max_size=12), min_size=1, max_size=6), st.data())
def test_many_names_are_told_as_each_alone(names: list[str], data: st.DataObject) -> None:
    typed = data.draw(st.sampled_from(names))
    assert holding(typed, names) == [i for i, name in enumerate(names) if holds(typed, name)]
