"""What the pages of people and places ask of a library."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import commitment_on, library_with, person, put, set_day, tag
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader_app.annotate import commands
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.library import Library
from reader_app.listings import Companion, EntityOrder, EntityRow, Pair
from reader_app.model import (
    PERSON,
    PLACE,
    Annotation,
    Entity,
    EntityId,
    EntityKind,
    Filler,
    Layer,
    LayerId,
    SlotName,
)
from reader_app.store import mentions

TEXTS = (
    "علی و مریم در یزد بودند. علی رفت. قول داد بیاید.\n",
    "مریم و علی آمدند. علی ماند. قول داد بماند.\n",
    "مریم تنها بود. قول داد برود.\n",
)
ALI = person("ali", "علی", "علی آقا")
MARYAM = person("maryam", "مریم", "خانم مریم")
YAZD = Entity(EntityId("yazd"), PLACE, EntityKind.CITY, "یزد")
NOBODY = person("nobody", "پرویز")


def link(library: Library, mentions: list[Annotation], entity: Entity) -> None:
    linked = tuple(replace(mention, entity_id=entity.id) for mention in mentions)
    library.apply(Edit(Label(Action.TAG), tuple(mentions), linked))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Three articles: the second is the oldest, the third has no day. One mention is not linked."""
    library, ids = library_with(tmp_path / "x.hashiyeh", *TEXTS)
    with closing(library):
        put(library, ALI, MARYAM, YAZD, NOBODY)
        first, second, _ = ids
        link(library, [tag(library, first, "علی"), tag(library, second, "علی")], ALI)
        link(library, [tag(library, second, "علی", nth=1)], ALI)
        link(library, [tag(library, each, "مریم") for each in ids], MARYAM)
        link(library, [tag(library, first, "یزد", "place")], YAZD)
        tag(library, first, "علی", nth=1)
        for place, (article_id, to_whom) in enumerate(((first, MARYAM), (second, YAZD))):
            wording = tag(library, article_id, "قول داد", "commitment")
            slots = {SlotName.TO_WHOM: (Filler(entity_id=to_whom.id),)}
            slots[SlotName.WHO] = (Filler(entity_id=ALI.id), Filler("دوستش"))
            put(library, commitment_on(wording, f"c{place}", slots=slots))
        set_day(library, first, "2025-05-02")
        set_day(library, second, "2024-05-02")
        library.build_index()
        yield library


def test_entities_stand_in_the_order_of_the_persian_alphabet(library: Library) -> None:
    assert library.entities.all() == (NOBODY, ALI, MARYAM, YAZD)
    assert library.entities.all(PLACE) == (YAZD,)
    assert library.entities.get(ALI.id) == ALI
    assert library.entities.get(EntityId("none")) is None


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (EntityOrder.NAME, ["nobody", "ali", "maryam", "yazd"]),
        (EntityOrder.MENTIONS, ["ali", "maryam", "yazd", "nobody"]),
        (EntityOrder.KIND, ["yazd", "nobody", "ali", "maryam"]),
        (EntityOrder.ARTICLES, ["maryam", "ali", "yazd", "nobody"]),
        (EntityOrder.MADE, ["ali", "nobody", "maryam", "yazd"]),
        (EntityOrder.RECEIVED, ["maryam", "yazd", "nobody", "ali"]),
        (EntityOrder.COMMITMENTS, ["ali", "maryam", "yazd", "nobody"]),
        (EntityOrder.LAST_SEEN, ["ali", "maryam", "yazd", "nobody"]),
    ],
)
def test_entities_are_sorted(library: Library, order: EntityOrder, expected: list[str]) -> None:
    assert library.entities.ids(order) == expected
    assert library.entities.ids(order, PERSON) == [each for each in expected if each != "yazd"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("مريم", ["maryam"]),
        ("آقا علی", ["ali"]),
        ("خانم علی", []),
        (" ", ["nobody", "ali", "maryam"]),
    ],
)
def test_an_entity_is_found_by_the_words_of_one_of_its_names(
    library: Library, typed: str, expected: list[str]
) -> None:
    assert library.entities.ids(EntityOrder.NAME, PERSON, typed) == expected


def test_a_row_counts_mentions_articles_and_commitments(library: Library) -> None:
    ids = library.entities.ids(EntityOrder.NAME)
    assert library.entities.rows(ids) == {
        "ali": EntityRow(ALI, 3, 2, 2, 0, date(2025, 5, 2)),
        "maryam": EntityRow(MARYAM, 3, 3, 0, 1, date(2025, 5, 2)),
        "yazd": EntityRow(YAZD, 1, 1, 0, 1, date(2025, 5, 2)),
        "nobody": EntityRow(NOBODY, 0, 0, 0, 0),
    }


def test_mentions_stand_by_day_and_place_and_those_without_a_day_last(library: Library) -> None:
    first, second, third = library.article_ids()
    found = [(row.annotation.article_id, row.day) for row in library.entities.mentions(MARYAM.id)]
    assert found == [(second, date(2024, 5, 2)), (first, date(2025, 5, 2)), (third, None)]
    places = [row.annotation.start for row in library.entities.mentions(ALI.id)]
    assert places[0] < places[1]
    assert {row.article_title for row in library.entities.mentions(YAZD.id)} == {
        library.article(first)[0].title
    }


def test_mentions_that_are_not_linked_are_listed_and_counted(library: Library) -> None:
    first, second, _ = library.article_ids()
    more = [tag(library, second, "مریم و", "place"), tag(library, first, "یزد بودند", "place")]
    found = [row.annotation for row in library.entities.unlinked()]
    assert [(each.article_id, each.quote) for each in found] == [
        (first, "یزد بودند"),
        (first, "علی"),
        (second, "مریم و"),
    ]
    assert library.entities.unlinked_count() == 3
    assert [row.annotation for row in library.entities.unlinked(limit=2)] == found[:2]
    assert [row.annotation.id for row in library.entities.unlinked(PLACE)] == [
        each.id for each in reversed(more)
    ]
    assert library.entities.unlinked_count(PLACE) == 2
    assert library.entities.unlinked(LayerId("commitment")) == []


def test_the_mentions_of_a_layer_of_ones_own_are_waited_for_once_it_has_entities(
    library: Library,
) -> None:
    layers = library.layers()
    party = Layer(LayerId("party"), {"fa": "حزب"}, "#123456", has_entities=True)
    library.apply(commands.change_layers(layers, (*layers, party)))
    tag(library, library.article_ids()[2], "تنها", "party")
    assert library.entities.unlinked_count(LayerId("party")) == 1


def test_pairs_of_a_layer_are_both_of_it(library: Library) -> None:
    assert library.entities.pairs(10, PERSON) == [Pair(ALI.id, MARYAM.id, 2)]
    assert library.entities.pairs(10, PLACE) == []


def test_companions_are_counted_by_articles_with_the_last_day_of_these(library: Library) -> None:
    assert library.entities.companions(ALI.id) == [
        Companion(MARYAM, 2, date(2025, 5, 2)),
        Companion(YAZD, 1, date(2025, 5, 2)),
    ]
    assert library.entities.companions(NOBODY.id) == []


def test_pairs_are_counted_by_articles(library: Library) -> None:
    pairs = [
        Pair(ALI.id, MARYAM.id, 2),
        Pair(ALI.id, YAZD.id, 1),
        Pair(MARYAM.id, YAZD.id, 1),
    ]
    assert library.entities.pairs(10) == pairs
    assert library.entities.pairs(1) == pairs[:1]
    assert library.entities.pairs(0) == []


def test_the_commitments_of_an_entity_stand_by_day(library: Library) -> None:
    made, received = library.entities.commitments_of(ALI.id)
    assert [row.id for row in made] == ["c1", "c0"]
    assert received == []
    made, received = library.entities.commitments_of(MARYAM.id)
    assert (made, [row.id for row in received]) == ([], ["c0"])


def test_what_is_in_a_removed_article_is_not_counted(library: Library) -> None:
    first = library.article_ids()[0]
    library.apply(commands.remove_articles([first], ""))
    assert library.entities.rows([ALI.id, YAZD.id]) == {
        "ali": EntityRow(ALI, 2, 1, 1, 0, date(2024, 5, 2)),
        "yazd": EntityRow(YAZD, 0, 0, 0, 1),
    }
    assert library.entities.unlinked() == []
    assert library.entities.unlinked_count() == 0
    assert library.entities.pairs(10) == [Pair(ALI.id, MARYAM.id, 1)]
    assert library.entities.companions(ALI.id) == [Companion(MARYAM, 1, date(2024, 5, 2))]
    assert len(library.entities.annotations_of([ALI.id])) == 3
    assert library.entities.ids(EntityOrder.MENTIONS)[:2] == ["ali", "maryam"]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    articles=st.dictionaries(
        st.sampled_from([EntityId(f"e{n}") for n in range(9)]),
        st.sets(st.sampled_from("abcdefg"), min_size=1),
        min_size=1,
    ),
    limit=st.integers(0, 9),
    at_first=st.integers(1, 4),
)
def test_the_best_pairs_are_the_same_however_few_are_looked_at_first(
    monkeypatch: pytest.MonkeyPatch,
    articles: dict[EntityId, set[str]],
    limit: int,
    at_first: int,
) -> None:
    monkeypatch.setattr(mentions, "_FIRST_LOOKED_AT", at_first)
    every = [
        -len(articles[one] & articles[other])
        for one in articles
        for other in articles
        if one < other and articles[one] & articles[other]
    ]
    found = mentions.best_pairs(articles, limit)
    assert [-pair.articles for pair in found] == sorted(every)[:limit]
    assert all(
        pair.articles == len(articles[pair.first_id] & articles[pair.second_id]) for pair in found
    )


def test_the_queue_of_unlinked_mentions_goes_by_import_and_round_the_end(library: Library) -> None:
    first, second, third = library.article_ids()
    entities = library.entities
    assert entities.next_unlinked(None) == first
    assert entities.next_unlinked(first) == first
    last = tag(library, third, "تنها", "place")
    assert [entities.next_unlinked(each) for each in (first, second, third)] == [
        third,
        third,
        first,
    ]
    assert entities.next_unlinked(first, forward=False) == third
    assert entities.next_unlinked(second, forward=False) == first
    library.apply(commands.remove_articles([third], ""))
    assert entities.next_unlinked(first) == first
    library.undo()
    unlinked = [row.annotation for row in entities.unlinked() if row.annotation != last]
    link(library, unlinked, ALI)
    assert entities.next_unlinked(third) == third
    link(library, [last], YAZD)
    assert entities.next_unlinked(None) is None


def test_unlinked_mentions_are_found_by_what_they_are_called(library: Library) -> None:
    (unlinked,) = (row.annotation for row in library.entities.unlinked())
    called = library.entities.unlinked_called
    assert called(PERSON, lambda quote, prefix: quote == "علی" and prefix.endswith(". ")) == [
        unlinked
    ]
    assert called(PERSON, lambda quote, _: quote == "مریم") == []
    assert called(PLACE, lambda _quote, _prefix: True) == []
