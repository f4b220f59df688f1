"""What is written into a field of search, read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.text.query import Filter, FilterName, KeyWord, Query, parse_query

Z = "\u200c"


def written(query: Query) -> list[str]:
    return [term.written for term in query.terms]


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        pytest.param("تهران اصفهان", ["تهران", "اصفهان"], id="words"),
        pytest.param("می شود", ["می شود"], id="a verb written apart"),
        pytest.param("آقای جمالی نژاد", ["آقای", "جمالی نژاد"], id="a name written apart"),
        pytest.param("کتاب ها را", ["کتاب ها", "را"], id="a plural written apart"),
        pytest.param("گفت و گو", ["گفت و گو"], id="three words in one"),
        pytest.param("از تهران به قم", ["از", "تهران", "به", "قم"], id="little words stand alone"),
        pytest.param("مسابقه فوتبال", ["مسابقه", "فوتبال"], id="a noun and its noun"),
        pytest.param("«سلام دنیا» تهران", ["سلام دنیا", "تهران"], id="a phrase"),
        pytest.param("“سلام دنیا”", ["سلام دنیا"], id="a phrase in English quotes"),
        pytest.param('"سلام دنیا', ["سلام دنیا"], id="a phrase that is being written"),
        pytest.param("۱۴۰۴/۰۷/۱۵", ["۱۴۰۴/۰۷/۱۵"], id="a date"),
        pytest.param("… ، - !", [], id="signs alone"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_words_become_terms(query: str, terms: list[str]) -> None:
    assert written(parse_query(query)) == terms


def test_a_query_may_begin_with_minus() -> None:
    query = parse_query("-تهران")
    assert [(term.written, term.is_excluded) for term in query.terms] == [("تهران", True)]
    query = parse_query("-«شهر تهران» قم")
    assert [term.is_excluded for term in query.terms] == [True, False]
    assert [term.is_phrase for term in query.terms] == [True, False]


def test_a_star_makes_a_prefix() -> None:
    (term,) = parse_query("کتاب*").terms
    assert term.is_prefix
    assert term.spellings == ((KeyWord("کتاب", is_prefix=True),),)


@pytest.mark.parametrize(
    ("query", "is_prefix"),
    [("کتا", True), ("کتا ", False), ("«کتا", True), ("«کتا»", False), ("status:done کتا", True)],
)
def test_the_word_that_is_being_written_may_go_on(query: str, is_prefix: bool) -> None:
    assert parse_query(query, is_typing=True).terms[-1].is_prefix is is_prefix
    assert not parse_query(query).terms[-1].is_prefix


@pytest.mark.parametrize(
    ("query", "name", "value"),
    [
        ("status:done", FilterName.STATUS, "done"),
        (f"وضعیت:تمام{Z}شده", FilterName.STATUS, f"تمام{Z}شده"),
        ("لايه:شخص", FilterName.LAYER, "شخص"),
        (f'entity:"جمالی{Z}نژاد"', FilterName.ENTITY, f"جمالی{Z}نژاد"),
        ("نام:«علی رضا»", FilterName.ENTITY, "علی رضا"),
        ("منبع:رکنا", FilterName.SOURCE, "رکنا"),
        ("date:1404/05/01..1404/06/31", FilterName.DATE, "1404/05/01..1404/06/31"),
        ("date:2025-07", FilterName.DATE, "2025-07"),
        ("تاریخ:مرداد ۱۴۰۴", FilterName.DATE, "مرداد ۱۴۰۴"),
        ("تاریخ:۱۵ مرداد ۱۴۰۴..۳ شهریور ۱۴۰۴", FilterName.DATE, "۱۵ مرداد ۱۴۰۴..۳ شهریور ۱۴۰۴"),
        ("دارد:تعهد", FilterName.HAS, "تعهد"),
    ],
)
def test_a_filter_is_read_in_both_languages(query: str, name: FilterName, value: str) -> None:
    assert parse_query(query).filters == (Filter(name, value),)
    assert parse_query(f"-{query}").filters == (Filter(name, value, is_excluded=True),)
    assert written(parse_query(f"شهر {query} «تهران»")) == ["شهر", "تهران"]


def test_a_word_with_a_colon_is_no_filter() -> None:
    query = parse_query("ساعت:۱۲")
    assert query.filters == ()
    assert written(query) == ["ساعت:۱۲"]


def test_a_year_after_a_whole_date_is_a_word() -> None:
    query = parse_query("date:2025-07 12")
    assert query.filters[0].value == "2025-07"
    assert written(query) == ["12"]


@given(st.text('تهران کتاب\u200c-*"«»:status۱ ', max_size=30), st.booleans())
def test_whatever_is_written_is_read(query: str, is_typing: bool) -> None:
    read = parse_query(query, is_typing=is_typing)
    assert all(term.spellings for term in read.terms)
    assert all(
        not word.is_prefix for term in read.terms for way in term.spellings for word in way[:-1]
    )


@pytest.mark.parametrize(
    ("query", "together"),
    [
        pytest.param("سازمان ملل", "سازمان ملل", id="two words"),
        pytest.param("از تهران به قم", "از تهران به قم", id="four words"),
        pytest.param("وضعیت:done سازمان ملل", "سازمان ملل", id="beside a filter"),
        pytest.param("ملل", None, id="one word"),
        pytest.param("می شود", None, id="one word written apart"),
        pytest.param('"سازمان ملل"', None, id="a phrase already"),
        pytest.param('"سازمان ملل" متحد ایران', None, id="beside a phrase"),
        pytest.param("یک دو سه چهار پنج", None, id="many words"),
        pytest.param("سازمان ملل -متحد", "سازمان ملل", id="before an excluded word"),
        pytest.param("-سازمان ملل متحد", "ملل متحد", id="beside an excluded word"),
    ],
)
def test_a_few_bare_words_are_a_phrase_too(query: str, together: str | None) -> None:
    found = parse_query(query).together
    assert (found.written if found else None) == together
