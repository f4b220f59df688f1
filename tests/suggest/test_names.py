"""The names of the library, and what follows from names found before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.model import PERSON, PLACE, Entity, EntityId, EntityKind, LayerId
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.names import NamesSuggester
from reader_app.suggest.reading import read
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion
from reader_app.text.clusters import snap_to_clusters

JAMALI = Entity(
    EntityId("e1"), PERSON, EntityKind.PERSON, "دکتر مهدی جمالی‌نژاد", aliases=("جمالی‌نژاد",)
)
OMID = Entity(EntityId("e2"), PERSON, EntityKind.PERSON, "امید")
NOUR = Entity(EntityId("e3"), PLACE, EntityKind.CITY, "نور")
NOTHING = Knowledge(layers=())


def sure(text: str, words: str, layer_id: LayerId = PERSON, score: float = 1.0) -> Suggestion:
    start = text.index(words)
    reason = Reason(ReasonKind.LOOKS_LIKE)
    return Suggestion(start, start + len(words), layer_id, score, SuggesterName.TAGGER, reason)


def spread(text: str, *found: Suggestion) -> list[tuple[str, LayerId, ReasonKind]]:
    made = NamesSuggester().spread(read(text), found, NOTHING)
    return sorted((text[it.start : it.end], it.layer_id, it.reason.kind) for it in made)


def named(text: str, *entities: Entity) -> list[tuple[str, EntityId | None]]:
    made = NamesSuggester().suggest(read(text), Knowledge(layers=(), entities=entities))
    return sorted({(text[it.start : it.end], it.entity_id) for it in made})


@pytest.mark.parametrize(
    "spelling", ["مهدی جمالی‌نژاد", "مهدی جمالینژاد", "مهدي جمالی نژاد", "مِهدی جمالی‌نژاد"]
)
def test_a_name_of_the_library_is_found_in_every_spelling(spelling: str) -> None:
    assert (spelling, JAMALI.id) in named(f"دکتر {spelling} گفت.", JAMALI)


def test_a_title_of_an_entity_is_no_part_of_its_name() -> None:
    assert named("دکتر مهدی جمالی‌نژاد", JAMALI)[-1][0] == "مهدی جمالی‌نژاد"


def test_a_name_that_is_an_ordinary_word_needs_a_word_beside_it() -> None:
    assert named("به امید فردا", OMID) == []
    assert named("دکتر امید گفت", OMID) == [("امید", OMID.id)]
    assert named("نور چراغ", NOUR) == []
    assert named("شهر نور", NOUR) == [("نور", NOUR.id)]


def test_a_name_of_two_entities_says_no_entity() -> None:
    other = Entity(EntityId("e9"), PERSON, EntityKind.PERSON, "جمالی‌نژاد")
    assert named("جمالی‌نژاد رفت", JAMALI, other) == [("جمالی‌نژاد", None)]


def test_after_the_full_name_the_surname_is_the_person() -> None:
    text = "مهدی جمالی‌نژاد آمد. جمالی‌نژاد گفت. جمالینژاد رفت."
    assert spread(text, sure(text, "مهدی جمالی‌نژاد")) == [
        ("جمالینژاد", PERSON, ReasonKind.PART_OF_NAME),
        ("جمالی‌نژاد", PERSON, ReasonKind.PART_OF_NAME),
    ]


def test_a_surname_that_is_an_ordinary_word_needs_a_title_or_a_verb_of_speech() -> None:
    text = "علی پیروز آمد. تیم پیروز شد. پیروز گفت."
    assert spread(text, sure(text, "علی پیروز")) == [("پیروز", PERSON, ReasonKind.PART_OF_NAME)]


@pytest.mark.parametrize(
    "sentence",
    ["رضا جمالی‌نژاد رفت.", "خیابان جمالی‌نژاد بسته شد.", "بیمارستان شهید جمالی‌نژاد باز شد."],
)
def test_another_of_that_surname_is_somebody_else(sentence: str) -> None:
    text = f"مهدی جمالی‌نژاد آمد. {sentence}"
    assert spread(text, sure(text, "مهدی جمالی‌نژاد")) == []


def test_what_is_a_place_once_is_one_again() -> None:
    text = "از نووگورود آمد. نووگورود سرد است. دانشگاه نووگورود باز است."
    assert spread(text, sure(text, "نووگورود", PLACE)) == [
        ("نووگورود", PLACE, ReasonKind.SAME_WORDS_HERE)
    ]


def test_nothing_follows_from_what_is_not_sure() -> None:
    text = "مهدی جمالی‌نژاد آمد. جمالی‌نژاد گفت."
    assert spread(text, sure(text, "مهدی جمالی‌نژاد", score=0.6)) == []


PIECES = st.sampled_from(
    [
        *(
            "مهدی",
            "جمالی‌نژاد",
            "جمالینژاد",
            "جمالی",
            "نژاد",
            "نووگورود",
            "گفت",
            "دکتر",
            "نور",
            "شهر",
        ),
        *(" ", " ", "\u00a0", "\n", "\r\n", "،", ".", "😀", "👨‍👩‍👧", "\u064e", "\u0654", "\u200c"),
    ]
)


@given(st.lists(PIECES, max_size=30), st.data())
def test_a_span_is_its_words_and_cuts_no_cluster(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    reading = read(text)
    names = NamesSuggester()
    found: list[Suggestion] = []
    if reading.tokens:
        token = data.draw(st.sampled_from(reading.tokens))
        reason = Reason(ReasonKind.LOOKS_LIKE)
        found = [Suggestion(*token, PERSON, 1.0, SuggesterName.TAGGER, reason)]
    made = [
        *names.suggest(reading, Knowledge(layers=(), entities=(JAMALI, NOUR))),
        *names.spread(reading, found, NOTHING),
    ]
    for suggestion in made:
        span = suggestion.span
        assert 0 <= span.start < span.end <= len(text)
        assert "\n" not in text[span.start : span.end]
        assert snap_to_clusters(text, span) == span
