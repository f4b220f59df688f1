"""Every spelling of a word finds every other, and nothing else is found.

In the tables a bar stands for a half-space. spellings.tsv has a group a line: its kind, its name and
the spellings. In a group of the kind "spelling" they are one word or phrase, in quotes as well; in one of
the kind "ending" they are its forms; in one of the kind "stem" the first finds the others. not_found.tsv
has a query and a text that it must not be found in.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.model import Span
from reader_app.text import word_parts
from reader_app.text.find import Finder, find_all
from reader_app.text.query import KeyWord, Query, Term, parse_query
from reader_app.text.search_key import search_key

FOLDER = Path(__file__).parent
Z = "\u200c"
BEFORE, AFTER = "دیروز، «", "» را دید."


@pytest.fixture(autouse=True, scope="module")
def tables() -> None:
    """Reads the tables before the clock of a test runs."""
    word_parts.load()


def rows(name: str) -> list[list[str]]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line.replace("|", Z).replace("\\n", "\n").split("\t") for line in lines]


GROUPS = rows("spellings.tsv")
NOT_FOUND = rows("not_found.tsv")


def test_the_tables_are_long_enough() -> None:
    assert sum(kind == "spelling" for kind, *_ in GROUPS) >= 80
    assert len(NOT_FOUND) >= 40


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group[1])
def test_spellings_find_each_other_at_their_exact_places(group: list[str]) -> None:
    kind, _, *spellings = group
    queries = spellings[:1] if kind == "stem" else spellings
    for query in queries:
        for spelling in spellings:
            text = f"{BEFORE}{spelling}{AFTER}"
            place = [Span(len(BEFORE), len(BEFORE) + len(spelling))]
            assert find_all(text, query) == place, (query, spelling)
            term, *more = parse_query(query).terms
            if not more:
                assert Finder(Query((term,))).spans(text) == place, (query, spelling)
            if kind == "spelling":
                assert Finder(parse_query(f'"{query}"')).spans(text) == place, (query, spelling)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group[1])
def test_without_endings_the_places_are_the_same(group: list[str]) -> None:
    kind, _, query, *spellings = group
    for spelling in spellings:
        text = f"{BEFORE}{spelling}{AFTER}"
        (place,) = find_all(text, query, without_endings=True)
        assert place.start == len(BEFORE)
        assert place.end <= len(BEFORE) + len(spelling)
        if kind != "spelling":  # the first of such a group is the stem
            found = search_key(text[place.start : place.end])
            assert found.replace(" ", "") == search_key(query)


@pytest.mark.parametrize(("query", "text"), NOT_FOUND)
def test_what_only_looks_alike_is_not_found(query: str, text: str) -> None:
    text = f"{BEFORE}{text}{AFTER}"
    finder = Finder(parse_query(query))
    assert not finder.matches(text)
    assert query.startswith('"') or find_all(text, query) == []


VOCABULARY = """
کتاب خانه زندگی مسئول مسوولان امضا علی رضا جمالی نژاد می شود ها های ام اش ی مان را به
گفت و گو بر گردد نامه ای BBC ۱۴۰۴ کار صدا یی شان مرحله دوم ء، .
"""
WORDS = VOCABULARY.split()
separators = st.sampled_from([" ", "", Z, "  ", "\n", "\u00a0", "\u0640", "/"])


@st.composite
def written(draw: st.DrawFn) -> str:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
    return "".join(word + draw(separators) for word in words)


def has_spelling(key: str, term: Term) -> bool:
    words = re.findall(r"\w+", key)
    return any(
        all(map(_fits, way, words[at:]))
        for way in term.spellings
        for at in range(len(words) - len(way) + 1)
    )


def _fits(asked: KeyWord, word: str) -> bool:
    return word.startswith(asked.text) if asked.is_prefix else word == asked.text


@settings(deadline=None)  # a wording is made once and kept
@given(written(), written(), st.sampled_from(["{}", '"{}"', "{}*"]), st.booleans())
def test_whatever_is_found_has_one_of_the_spellings(
    query: str, text: str, form: str, is_typing: bool
) -> None:
    asked = parse_query(form.format(query), is_typing=is_typing)
    for term in (*asked.terms, *filter(None, [asked.together])):
        assert len(term.spellings) < 100
        for whole in (text, query + text, f"{text} {query}"):
            if Finder(Query((term,))).spans(whole):
                assert has_spelling(search_key(whole), term)
