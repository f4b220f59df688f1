"""Keys and parts of names."""

from __future__ import annotations

import pytest

from reader_app.text.names import (
    is_name_of_its_own,
    is_part,
    name_key,
    place_key,
    surname,
    without_courtesy,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("جمالی‌نژاد", "جمالینژاد"),
        ("جمالی‌نژاد", "جمالی نژاد"),
        ("جمالی‌نژاد", "دکتر جمالی‌نژاد"),
        ("جمالی‌نژاد", "آقای جمالي‌نژاد"),
        ("جمالی‌نژاد", "جناب آقای دکتر جمالی‌نژاد"),
        ("ابراهیم رئیسی", "سید ابراهیم رييسی"),
        ("ابراهیم رئیسی", "حجت‌الاسلام والمسلمین سید ابراهیم رئیسی"),
        ("ابراهیم رئیسی", "حجة‌الاسلام سید ابراهیم رئیسی (ره)"),
        ("عبدالله نوری", "عبد الله نوری"),
        ("علی‌اکبر ولایتی", "علی اکبر ولایتی"),
        ("محمدرضا عارف", "محمد رضا عارف"),
        ("Ali Rezaei", "ALI REZAEI"),
        ("حسن حسن‌زاده", "حسن حسن زاده"),
    ],
)
def test_spellings_and_courtesy_make_no_other_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مهدی جمالی‌نژاد", "جمالی‌نژاد"),
        ("محمد رضایی", "محمدرضا رضایی"),
        ("محمد رضا", "محمدرضا"),
        ("حسین رضایی", "حسن رضایی"),
        ("سید", "سید علی"),
        ("دکتر", "مهندس"),
        ("فاطمه کریمی", "کریمی فاطمه"),
    ],
)
def test_other_words_make_another_name(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_a_courtesy_title_alone_is_kept() -> None:
    assert name_key("سید") == "سید"
    assert name_key("آقای دکتر") == "دکتر"


def test_signs_alone_have_no_key() -> None:
    assert name_key("«…»") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("بندر عباس", "بندرعباس"),
        ("چهار محال و بختیاری", "چهارمحال و بختیاری"),
        ("نجف‌آباد", "نجف آباد"),
        ("شهر کرد", "شهرکرد"),
    ],
)
def test_a_place_is_one_word(one: str, other: str) -> None:
    assert place_key(one) == place_key(other)


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("دکتر مهدی جمالی‌نژاد", "مهدی جمالی‌نژاد"),
        ("آیت‌الله‌العظمی\nسیستانی", "سیستانی"),
        ("جناب آقای دکتر سید علی حسینی", "علی حسینی"),
        ("آقا", "آقا"),
        ("", ""),
    ],
)
def test_a_name_is_offered_without_courtesy_and_as_it_is_written(written: str, left: str) -> None:
    assert without_courtesy(written) == left


def test_a_part_has_whole_words() -> None:
    whole = name_key("مهدی جمالی‌نژاد")
    assert is_part(name_key("جمالینژاد"), whole)
    assert is_part(name_key("مهدی"), whole)
    assert not is_part(name_key("جمالی"), whole)
    assert not is_part(whole, whole)
    assert surname(whole) == name_key("جمالی‌نژاد")


@pytest.mark.parametrize("words", ["رئیسی", "مهدی جمالی‌نژاد", "دکتر پزشکیان"])
def test_a_name_is_learnt_as_one(words: str) -> None:
    assert is_name_of_its_own(words, of_person=True)


@pytest.mark.parametrize(
    "words",
    ["وی", "او", "این استاندار", "استاندار اصفهان", "رئیس‌جمهور", "نامبرده", "علی\nحسن", "ا" * 61],
)
def test_what_could_be_said_of_others_is_no_name_of_a_person(words: str) -> None:
    assert not is_name_of_its_own(words, of_person=True)


def test_this_town_is_no_name_of_a_place() -> None:
    assert not is_name_of_its_own("این شهر", of_person=False)
    assert not is_name_of_its_own("استان", of_person=False)
    assert is_name_of_its_own("استان اصفهان", of_person=False)
    assert is_name_of_its_own("وزیرآباد", of_person=False)
