"""The names of people that ship with the program."""

from __future__ import annotations

import pytest

from reader_app.suggest import name_tables
from reader_app.suggest.name_tables import is_ambiguous, is_given_name, is_surname, name_use
from reader_app.text.search_key import search_key


@pytest.mark.parametrize("name", ["علی", "مهدی", "زهرا", "محمدرضا", "يوسف", "دونالد", "ولادیمیر"])
def test_given_names_are_known(name: str) -> None:
    assert is_given_name(search_key(name))


@pytest.mark.parametrize(
    "name", ["روحانی", "جمالی‌نژاد", "جمالینژاد", "خامنه‌ای", "ترامپ", "نتانیاهو", "اردوغان"]
)
def test_surnames_are_known_with_and_without_their_half_space(name: str) -> None:
    assert is_surname(search_key(name))


@pytest.mark.parametrize("word", ["شهر", "روز", "اما", "این", "دولت", "ایران", "گفت"])
def test_common_words_are_no_names(word: str) -> None:
    assert not name_use(search_key(word))


@pytest.mark.parametrize("name", ["بهمن", "امید", "پیروز", "جهان", "پیام"])
def test_names_that_are_ordinary_words_are_flagged(name: str) -> None:
    assert is_given_name(search_key(name))
    assert is_ambiguous(search_key(name))


@pytest.mark.parametrize("name", ["علی", "حسین", "پوتین", "رضایی"])
def test_other_names_are_not_flagged(name: str) -> None:
    assert not is_ambiguous(search_key(name))


def test_a_title_is_known_by_the_key_of_one_token() -> None:
    assert {search_key("آیت‌الله"), search_key("دکتر")} <= name_tables.TITLES


def test_the_table_is_written_in_persian_letters_and_in_order() -> None:
    lines = name_tables.FILE.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines)
    assert not [line for line in lines if any(sign in line for sign in "يكىة ـ()")]
    assert len({search_key(line.split("\t")[0]) for line in lines}) == len(lines)
