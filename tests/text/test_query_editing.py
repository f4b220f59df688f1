"""A filter is put in and taken out without touching what else is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.text.query import Filter, FilterName, filters_in, parse_query
from reader_app.text.query_editing import (
    filter_words,
    has_filter,
    with_filter,
    without_filter,
    without_filters,
)

DONE = Filter(FilterName.STATUS, "تمام‌شده")
PERSON = Filter(FilterName.LAYER, "شخص")
PLACE = Filter(FilterName.LAYER, "مکان")
MONTH = Filter(FilterName.DATE, "مرداد ۱۴۰۴")


@pytest.mark.parametrize(
    ("wanted", "language", "words"),
    [
        (DONE, "fa", "وضعیت:تمام‌شده"),
        (Filter(FilterName.STATUS, "In work"), "en", 'status:"In work"'),
        (Filter(FilterName.STATUS, "در دست کار"), "fa", "وضعیت:«در دست کار»"),
        (Filter(FilterName.HAS, "برچسب", is_excluded=True), "fa", "-دارد:برچسب"),
        (Filter(FilterName.LAYER, 'نام «دیگر"'), "fa", "لایه:«نام دیگر»"),
        (Filter(FilterName.SOURCE, ""), "fa", "منبع:«»"),
    ],
)
def test_a_filter_is_written_in_the_language(wanted: Filter, language: str, words: str) -> None:
    assert filter_words(wanted, language) == words


@pytest.mark.parametrize(
    "wanted", [DONE, MONTH, Filter(FilterName.HAS, "یادداشت", is_excluded=True)]
)
@pytest.mark.parametrize("language", ["fa", "en"])
def test_what_is_written_is_read_as_the_same_filter(wanted: Filter, language: str) -> None:
    assert parse_query(filter_words(wanted, language)).filters == (wanted,)


def test_it_goes_to_the_end_of_what_is_written() -> None:
    assert with_filter("پل خواجو ", DONE, "fa") == "پل خواجو وضعیت:تمام‌شده"
    assert with_filter("", DONE, "fa") == "وضعیت:تمام‌شده"


def test_another_status_or_date_takes_the_place_of_the_one_before() -> None:
    written = "پل status:todo خواجو"
    assert with_filter(written, DONE, "fa") == "پل خواجو وضعیت:تمام‌شده"
    assert with_filter("تاریخ:۱۵ مرداد ۱۴۰۴ پل", MONTH, "fa") == "پل تاریخ:«مرداد ۱۴۰۴»"


def test_layers_stand_beside_each_other() -> None:
    assert with_filter("لایه:شخص", PLACE, "fa") == "لایه:شخص لایه:مکان"


def test_a_filter_is_known_by_any_of_its_names() -> None:
    assert has_filter("پل status:done", DONE, "done")
    assert has_filter("پل وضعیت:تمام شده", DONE) is False  # two words, the second not of the filter
    assert has_filter("وضعیت:«تمام شده»", DONE)
    assert not has_filter("-status:done", DONE, "done")


def test_it_is_taken_out_by_whichever_name_it_has() -> None:
    assert without_filter("پل status:done خواجو", DONE, "done") == "پل خواجو"
    assert without_filter("پل لایه:شخص لایه:مکان", PERSON) == "پل لایه:مکان"


def test_all_filters_are_taken_out_at_once() -> None:
    assert without_filters('پل status:done "دو واژه" -دارد:برچسب خواجو') == 'پل "دو واژه" خواجو'


@given(st.text(alphabet='اب ‌:"«»-*۱.وضعیت', max_size=40))
def test_what_is_put_in_can_be_taken_out_of_any_text(written: str) -> None:
    before = without_filters(written)
    if '"' in before or "«" in before or "»" in before:
        return  # an open quotation takes in what is put after it
    assert without_filters(with_filter(before, PERSON, "fa")) == before


def test_the_place_of_a_filter_is_from_its_minus_to_the_end_of_its_value() -> None:
    written = 'پل -منبع:"ایسنا یک" خواجو'
    ((found, span),) = filters_in(written)
    assert found == Filter(FilterName.SOURCE, "ایسنا یک", is_excluded=True)
    assert written[span.start : span.end] == '-منبع:"ایسنا یک"'
