"""What may fill the slots of a commitment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pages import annotation_on

from reader_app.annotate.commitments import filler_of
from reader_app.annotate.filling import (
    date_within,
    person_before,
    role_of,
    sentence_around,
    with_filler,
)
from reader_app.model import PERSON, Entity, EntityId, EntityKind, Filler, HeldTitle, Span

TEXT = "وزیر آمد. 😀 مهدی جمالی‌نژاد گفت: تا پایان مهر ۱۴۰۴ پل را می‌سازیم؛ فردا هم می‌آید."


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def words_at(words: str) -> Filler:
    return filler_of(TEXT, span_of(words))


def test_other_words_are_added_behind_those_that_are_there() -> None:
    fillers = with_filler((words_at("وزیر"),), words_at("مهدی"))
    assert [filler.words for filler in fillers] == ["وزیر", "مهدی"]


def test_words_that_overlap_a_filler_take_its_place() -> None:
    before = (words_at("وزیر"), words_at("مهدی"), words_at("پل"))
    fillers = with_filler(before, words_at("مهدی جمالی‌نژاد"))
    assert [filler.words for filler in fillers] == ["وزیر", "مهدی جمالی‌نژاد", "پل"]


def test_words_that_overlap_several_stand_for_all_of_them() -> None:
    before = (words_at("مهدی"), words_at("جمالی‌نژاد"), words_at("وزیر"))
    fillers = with_filler(before, words_at("مهدی جمالی‌نژاد"))
    assert [filler.words for filler in fillers] == ["مهدی جمالی‌نژاد", "وزیر"]


def test_what_is_typed_twice_is_there_once() -> None:
    assert with_filler((Filler("مردم"),), Filler("مردم")) == (Filler("مردم"),)


def test_the_person_who_is_named_last_before_the_words_is_offered() -> None:
    people = [annotation_on(TEXT, "وزیر"), annotation_on(TEXT, "مهدی جمالی‌نژاد")]
    found = person_before(span_of("پل را می‌سازیم"), people)
    assert found == people[1]
    assert person_before(span_of("وزیر آمد"), people[:1]) == people[0]
    assert person_before(span_of("وزیر"), people[1:]) is None


def test_places_promise_nothing() -> None:
    assert person_before(span_of("پل"), [annotation_on(TEXT, "وزیر", "place")]) is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("تا پایان مهر ۱۴۰۴ پل را می‌سازیم", "تا پایان مهر ۱۴۰۴"),
        ("پل را می‌سازیم", "تا پایان مهر ۱۴۰۴"),
        ("فردا هم می‌آید", "فردا"),
        ("وزیر آمد", None),
    ],
    ids=["in the words", "in their sentence", "in another sentence", "nowhere"],
)
def test_the_date_of_the_sentence_is_offered(words: str, said: str | None) -> None:
    assert date_within(TEXT, span_of(words)) == (span_of(said) if said else None)


def test_a_sentence_reaches_from_sign_to_sign() -> None:
    start, end = sentence_around(TEXT, span_of("پل"))
    assert TEXT[start:end].startswith(" 😀 مهدی")
    assert TEXT[start:end].endswith("می‌سازیم")


def test_the_only_title_of_the_day_is_the_role() -> None:
    governor = HeldTitle("استاندار", date(2024, 1, 1))
    entity = Entity(EntityId("e"), PERSON, EntityKind.PERSON, "جمالی‌نژاد", titles=(governor,))
    assert role_of(entity, date(2025, 7, 30)) == "استاندار"
    assert role_of(entity, date(2023, 1, 1)) == ""
    assert role_of(entity, None) == ""
    both = replace(entity, titles=(governor, HeldTitle("دکتر")))
    assert role_of(both, date(2025, 7, 30)) == ""
