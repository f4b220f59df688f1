"""Finding words in an article."""

from __future__ import annotations

from itertools import chain

import pytest

from reader_app.model import Span
from reader_app.text.find import Finder, SlicedText, find_all
from reader_app.text.query import parse_query


@pytest.mark.parametrize(
    ("text", "query", "places"),
    [
        pytest.param("اصفهان و اصفهان", "اصفهان", [Span(0, 6), Span(9, 15)], id="Persian"),
        pytest.param("😀 AP ap Ap", "ap", [Span(2, 4), Span(5, 7), Span(8, 10)], id="letter case"),
        pytest.param("Straße X", "x", [Span(7, 8)], id="nothing shifts after ß"),
        pytest.param("a.b axb (a", "a.b", [Span(0, 3)], id="signs are themselves"),
        pytest.param("سلام\nدنیا", "سلام دنیا", [Span(0, 9)], id="across a line's end"),
        pytest.param("باز بازی انباز", "باز", [Span(0, 3)], id="whole words"),
        pytest.param("سلام", "", [], id="nothing to find"),
        pytest.param("", "ا", [], id="nowhere to find it"),
    ],
)
def test_every_place_is_found_in_order(text: str, query: str, places: list[Span]) -> None:
    assert find_all(text, query) == places


def found_while_writing(text: str, query: str) -> list[Span]:
    return list(chain.from_iterable(SlicedText(text).find_written(query)))


def test_the_last_word_may_go_on_while_it_is_written() -> None:
    text = "باز بازی انباز بازار"
    assert found_while_writing(text, "باز") == [Span(0, 3), Span(4, 8), Span(15, 20)]
    assert found_while_writing(text, "باز ") == [Span(0, 3)]


def test_letters_inside_a_word_are_found_where_nothing_begins_with_them() -> None:
    assert found_while_writing("انباز", "باز") == [Span(2, 5)]
    assert found_while_writing("انباز", "باز ") == []
    assert found_while_writing("انباز", "") == []


@pytest.mark.parametrize("shift", range(-12, 13))
def test_a_hit_at_the_rim_of_a_slice_is_found_once(shift: int) -> None:
    hit = "مـي\u200cشود"
    before = "ا " * ((1 << 15) - 6) + " " * (12 + shift)
    text = f"{before}{hit} ب {hit}{'  ا' * (1 << 15)} {hit}"
    places = [at for at in range(len(text)) if text.startswith(hit, at)]
    assert [span.start for span in found_while_writing(text, "می شود")] == places
    assert len(places) == 3


def test_a_word_that_begins_before_a_slice_is_not_found_in_its_middle() -> None:
    text = " " * ((1 << 16) - 3) + "دربار"
    assert found_while_writing(text, "بار ") == []


@pytest.mark.parametrize("text", ["سازمان ملل", "سازمان\u200cملل", "سازمانملل", "سازمان  ملل"])
def test_bare_words_side_by_side_are_one_hit(text: str) -> None:
    finder = Finder(parse_query("سازمان ملل"))
    assert finder.matches(text)
    assert finder.spans(text) == [Span(0, len(text))]


def test_bare_words_apart_are_hits_of_their_own() -> None:
    text = "ملل دنیا و سازمان آنها"
    finder = Finder(parse_query("سازمان ملل"))
    assert finder.matches(text)
    assert [text[a:b] for a, b in finder.spans(text)] == ["ملل", "سازمان"]


def found(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in Finder(parse_query(query)).spans(text)]


def test_neighbours_are_found_where_they_are_written_as_one_word() -> None:
    text = "حاجی\u200cبابایی و حاجی و بابایی و حاجیبابایی"
    assert found(text, "حاجی بابایی") == [
        *("حاجی\u200cبابایی", "حاجی", "بابایی", "حاجیبابایی"),
    ]
    assert Finder(parse_query("حاجی بابایی")).matches("آقای حاجی\u200cبابایی")


def test_every_term_has_its_hits_and_the_longer_goes_first() -> None:
    text = "شهردار تهران به تهران آمد."
    assert found(text, "تهران شهردار") == ["شهردار", "تهران", "تهران"]
    assert found(text, "شهردار «شهردار تهران»") == ["شهردار تهران"]


def test_an_article_has_every_term_and_none_that_is_excluded() -> None:
    def matches(query: str, *texts: str) -> bool:
        return Finder(parse_query(query)).matches(*texts)

    assert matches("تهران قم", "از تهران", "به قم")
    assert not matches("تهران قم", "از تهران")
    assert not matches("تهران -قم", "از تهران", "به قم")
    assert matches("-قم", "از تهران")
    assert matches("", "از تهران")
    assert found("از تهران", "-تهران") == []
