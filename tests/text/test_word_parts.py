"""Of which parts a word is made, which of them is an ending, and how else it is spelled."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader_app.text import word_parts
from reader_app.text.search_key import search_key
from reader_app.text.word_parts import attached_endings, cuts_of, ending_at, forms_of, may_be_one


def key(word: str) -> str:
    return search_key(word)


@pytest.mark.parametrize(
    "marked",
    [
        *("می|شود", "بر|می|گردد", "جمالی|نژاد", "کتاب|ها", "کار|ها", "علی|رضا", "محمد|مهدی"),
        *("گفت|و|گو", "این|که", "هم|چنین", "هیچ|کس", "خانه|ای", "بزرگ|تر", "خرم|آباد"),
        *("دربار", "ازدواج", "باز", "بازی", "بیمار", "داستان", "سازمان", "تنها", "BBC", "۱۴۰۴"),
    ],
)
def test_a_word_is_cut_into_its_parts(marked: str) -> None:
    parts = key(marked.replace("|", " ")).split()
    word = "".join(parts)
    cuts = (0, *cuts_of(word), len(word))
    assert [word[a:b] for a, b in pairwise(cuts)] == parts


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        *(("کتابها", "کتاب"), ("کتابهایشان", "کتاب"), ("کتابم", "کتاب"), ("کارشان", "کار")),
        *(("خانهای", "خانه"), ("زندگیاش", "زندگی"), ("جمالینژادها", "جمالینژاد")),
        *(("بازی", "بازی"), ("آزادی", "آزادی"), ("احمدی", "احمدی"), ("مریم", "مریم")),
        *(("گفتم", "گفتم"), ("آنها", "آنها"), ("تنها", "تنها"), ("داستان", "داستان")),
    ],
)
def test_an_ending_is_told_from_the_end_of_a_word(word: str, stem: str) -> None:
    assert ending_at(key(word)) == len(key(stem))


def test_what_the_writer_cut_tells_an_ending() -> None:
    assert ending_at("نامهای", (4,)) == 4
    assert ending_at("نامهای", (3,)) == 3


@pytest.mark.parametrize(
    ("first", "second", "are_one"),
    [
        *(("می", "شود", True), ("جمالی", "نژاد", True), ("کتاب", "ها", True)),
        *(("علی", "رضا", True), ("هیچ", "کس", True), ("خانه", "ای", True)),
        *(("شهردار", "تهران", False), ("از", "تهران", False), ("در", "بار", False)),
        *(("مسابقه", "فوتبال", False), ("مرحله", "دوم", False)),
    ],
)
def test_neighbours_are_one_word_where_that_is_evident(
    first: str, second: str, are_one: bool
) -> None:
    assert may_be_one(key(first), key(second)) is are_one


def test_an_ending_that_makes_another_word_is_none() -> None:
    assert "ی" not in attached_endings("باز")
    assert "ی" in attached_endings("کتاب")
    assert "ها" not in attached_endings("تن")
    assert attached_endings("از") == ()


def test_a_hamza_has_every_seat() -> None:
    assert set(forms_of(key("مسئول"))) >= {key("مسئول"), key("مسوول")}
    assert set(forms_of(key("مسوولان"))) >= {key("مسئولان"), key("مسوولان")}
    assert forms_of(key("مؤمن")) == (key("مومن"),)
    assert set(forms_of(key("امضا"))) == {key("امضا"), key("امضاء")}


def test_the_tables_are_loaded_by_the_first_question_or_before() -> None:
    word_parts.load()
    assert word_parts.is_loaded()
