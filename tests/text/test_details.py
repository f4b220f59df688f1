"""A detail keeps the key that an article has for it; every other key is a field of the user's own."""

from __future__ import annotations

import pytest

from reader_app.text.details import (
    Detail,
    key_of,
    keys_of,
    own_keys,
    value_of,
    with_name,
    with_value,
)


@pytest.mark.parametrize(
    ("key", "detail"),
    [
        ("source", Detail.SOURCE),
        ("Source", Detail.SOURCE),
        ("منبع", Detail.SOURCE),
        ("published", Detail.DATE),
        ("published_at", Detail.DATE),
        ("تاریخ انتشار", Detail.DATE),
        ("تاريخ‌انتشار", Detail.DATE),
        ("نویسنده", Detail.AUTHOR),
        ("نشانی", Detail.URL),
        ("محل خبر", Detail.PLACE),
    ],
)
def test_a_detail_is_found_under_the_key_it_has(key: str, detail: Detail) -> None:
    assert key_of({"topic": "x", key: "y"}, detail) == key
    assert value_of({"topic": "x", key: "y"}, detail) == "y"


def test_a_detail_that_is_missing_gets_the_programs_own_key() -> None:
    assert key_of({"topic": "x"}, Detail.AUTHOR) == "author"
    assert value_of({"topic": "x"}, Detail.AUTHOR) == ""


def test_of_two_keys_of_one_detail_the_other_is_an_own_field() -> None:
    metadata = {"topic": "آب", "created": "2026-01-01", "date": "2025-07-30"}
    assert keys_of(metadata, Detail.DATE) == ["date", "created"]
    assert own_keys(metadata) == ("topic", "created")


def test_a_value_is_set_in_its_place_and_an_empty_one_takes_the_key_out() -> None:
    metadata = {"a": "1", "b": "2"}
    assert list(with_value(metadata, "a", " ۳ ").items()) == [("a", "۳"), ("b", "2")]
    assert with_value(metadata, "a", "  ") == {"b": "2"}
    assert with_value(metadata, "c", "") == metadata == {"a": "1", "b": "2"}


def test_a_renamed_key_keeps_its_place() -> None:
    assert list(with_name({"a": "1", "b": "2"}, "a", "نام").items()) == [("نام", "1"), ("b", "2")]
