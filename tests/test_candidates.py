"""Who is offered for a mention, and in what order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reader_app.candidates import (
    Asked,
    Candidate,
    CandidateReason,
    entity_of,
    found,
    suggested_kind,
    suggested_name,
)
from reader_app.known_names import KnownNames
from reader_app.model import (
    PERSON,
    PLACE,
    Entity,
    EntityId,
    EntityKind,
    HeldTitle,
    LayerId,
)
from reader_app.text.names import kind_before


def person(name: str, *aliases: str, **parts: object) -> Entity:
    made = Entity(EntityId(name), PERSON, EntityKind.PERSON, name, aliases)
    return replace(made, **parts)


def place(name: str, kind: EntityKind = EntityKind.CITY, **parts: object) -> Entity:
    return replace(Entity(EntityId(f"{kind} {name}"), PLACE, kind, name), **parts)


def asked(
    names: KnownNames, words: str, layer_id: LayerId, typed: str = "", **parts: object
) -> list[Candidate]:
    """Whom `words` of a mention are offered to be of."""
    return found(names, replace(Asked(layer_id), **parts), words, typed=typed)


def names_of(those: list[Candidate]) -> list[str]:
    return [candidate.name for candidate in those]


JAMALI = person("مهدی جمالی‌نژاد")
SALEHI = person("سیدعباس صالحی")


@pytest.mark.parametrize(
    "words",
    ["مهدی جمالی‌نژاد", "مهدی جمالینژاد", "مهدی جمالی نژاد", "دکتر مهدي جمالی‌نژاد"],
)
def test_the_same_name_in_any_spelling_is_offered(words: str) -> None:
    (best,) = asked(KnownNames([SALEHI, JAMALI]), words, PERSON)
    assert (best.entity, best.reason) == (JAMALI, CandidateReason.SAME_NAME)
    assert best.is_sure


def test_a_surname_finds_the_full_name() -> None:
    (best,) = asked(KnownNames([SALEHI, JAMALI]), "جمالینژاد", PERSON)
    assert (best.entity, best.reason) == (JAMALI, CandidateReason.PART_OF_NAME)
    assert best.is_sure


def test_a_full_name_finds_who_was_known_by_surname() -> None:
    surname_only = person("جمالی‌نژاد")
    (best,) = asked(KnownNames([surname_only]), "مهدی جمالی‌نژاد", PERSON)
    assert best.entity == surname_only


def test_a_first_name_alone_is_not_offered_unasked() -> None:
    assert not asked(KnownNames([JAMALI]), "مهدی", PERSON)[0].is_sure


def test_who_is_in_the_article_comes_first() -> None:
    one, other = person("محسن رضایی"), person("علی رضایی")
    for here in (one, other):
        best = asked(KnownNames([one, other]), "رضایی", PERSON, here=frozenset({here.id}))[0]
        assert best.entity == here
        assert best.is_here


def test_an_alias_counts_like_a_name_and_a_name_a_little_more() -> None:
    known, alias = person("رئیسی"), person("ابراهیم رئیسی", "رئیسی")
    assert names_of(asked(KnownNames([alias, known]), "رییسی", PERSON)) == [
        "رئیسی",
        "ابراهیم رئیسی",
    ]


def test_a_title_names_who_held_it_on_the_day() -> None:
    before = person("رضا مرتضوی", titles=(HeldTitle("استاندار اصفهان", None, date(2024, 10, 1)),))
    now = person("مهدی جمالی‌نژاد", titles=(HeldTitle("استاندار اصفهان", date(2024, 10, 2)),))
    names = KnownNames([before, now])
    for day, wanted in ((date(2025, 7, 30), now), (date(2023, 1, 1), before)):
        (best,) = asked(names, "استاندار اصفهان", PERSON, day=day)
        assert (best.entity, best.reason, best.title) == (
            wanted,
            CandidateReason.TITLE,
            "استاندار اصفهان",
        )
    assert len(asked(names, "استاندار", PERSON)) == 2


def test_the_gazetteers_offer_places_with_their_ids() -> None:
    best, *others = asked(KnownNames(), "اصفهان", PLACE)
    assert (best.name, best.kind, best.external_ids) == (
        "اصفهان",
        EntityKind.CITY,
        {"geonames": "418863"},
    )
    assert [other.kind for other in others] == [EntityKind.PROVINCE, EntityKind.DISTRICT]
    assert asked(KnownNames(), "استان اصفهان", PLACE)[0].kind is EntityKind.PROVINCE
    assert asked(KnownNames(), "اصفهان", PERSON) == []


def test_the_word_for_its_kind_tells_two_places_of_one_name_apart() -> None:
    names = KnownNames([place("اصفهان"), place("اصفهان", EntityKind.PROVINCE)])
    assert asked(names, "استان اصفهان", PLACE)[0].kind is EntityKind.PROVINCE
    assert asked(names, "شهر اصفهان", PLACE)[0].kind is EntityKind.CITY


def test_the_word_before_a_place_tells_its_kind() -> None:
    city = place("اصفهان")
    first = asked(KnownNames([city]), "اصفهان", PLACE, kind=kind_before("گسترش در استان "))[0]
    assert (first.entity, first.kind) == (None, EntityKind.PROVINCE)
    assert (
        asked(KnownNames([city]), "اصفهان", PLACE, kind=kind_before("استاندار "))[0].entity == city
    )


def test_what_the_library_has_is_not_offered_again_from_the_gazetteers() -> None:
    taken, is_new = entity_of(asked(KnownNames(), "تهران", PLACE)[0], PLACE)
    assert is_new
    offered = asked(KnownNames([taken]), "تهران", PLACE)
    assert offered[0].entity == taken
    assert entity_of(offered[0], PLACE) == (taken, False)
    assert [one.kind for one in offered].count(EntityKind.CITY) == 1


def test_an_ordinary_word_is_offered_with_caution() -> None:
    assert asked(KnownNames(), "نور", PLACE)[0].score < asked(KnownNames(), "تهران", PLACE)[0].score


def test_what_is_typed_finds_names_that_begin_so() -> None:
    names = KnownNames([JAMALI, SALEHI, place("اصفهان")])
    assert names_of(asked(names, "جما", PERSON, typed="جما")) == ["مهدی جمالی‌نژاد"]
    assert names_of(asked(names, "مهدی جم", PERSON, typed="مهدی جم")) == ["مهدی جمالی‌نژاد"]
    assert "نجف‌آباد" not in names_of(asked(names, "جما", PERSON, typed="جما"))
    assert "نجف آباد" in names_of(asked(names, "نجف", PLACE, typed="نجف"))


def test_names_keep_in_step_with_the_library() -> None:
    names = KnownNames([JAMALI])
    names.put(replace(JAMALI, name="مهدی محمدی", aliases=("محمدی",)))
    assert asked(names, "جمالی‌نژاد", PERSON) == []
    assert names_of(asked(names, "محمدی", PERSON)) == ["مهدی محمدی"]
    names.drop(JAMALI.id)
    assert asked(names, "محمدی", PERSON) == []


def test_another_layer_has_names_of_its_own() -> None:
    own = Entity(EntityId("x"), LayerId("ship"), EntityKind.OTHER, "سهند")
    names = KnownNames([own])
    assert names_of(asked(names, "سهند", LayerId("ship"))) == ["سهند"]
    assert asked(names, "سهند", PERSON) == []


@pytest.mark.parametrize(
    ("words", "layer_id", "kind"),
    [
        ("مهدی جمالی‌نژاد", PERSON, EntityKind.PERSON),
        ("استان اصفهان", PLACE, EntityKind.PROVINCE),
        ("فرانسه", PLACE, EntityKind.COUNTRY),
        ("میدان نقش جهان", PLACE, EntityKind.CITY),
        ("سهند", LayerId("ship"), EntityKind.OTHER),
    ],
)
def test_a_new_one_is_of_the_likeliest_kind(
    words: str, layer_id: LayerId, kind: EntityKind
) -> None:
    assert suggested_kind(words, layer_id) is kind


def test_a_new_one_is_called_without_courtesy() -> None:
    assert suggested_name("دکتر مهدی جمالی‌نژاد") == "مهدی جمالی‌نژاد"
