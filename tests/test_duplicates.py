"""Which records may be of one, and which must not be taken for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader_app.duplicates import duplicates
from reader_app.model import PERSON, PLACE, Entity, EntityId, EntityKind, LayerId


def person(name: str, *aliases: str, **parts: object) -> Entity:
    made = Entity(EntityId(name), PERSON, EntityKind.PERSON, name, aliases)
    return replace(made, **parts)


def place(name: str, kind: EntityKind, *aliases: str, **parts: object) -> Entity:
    made = Entity(EntityId(f"{kind} {name}"), PLACE, kind, name, aliases)
    return replace(made, **parts)


Q1, Q2 = {"wikidata": "Q1"}, {"wikidata": "Q2"}
CITY, PROVINCE, DISTRICT = EntityKind.CITY, EntityKind.PROVINCE, EntityKind.DISTRICT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("جمالینژاد"), person("جمالی‌نژاد")),
        (person("جمالی نژاد"), person("دکتر جمالی‌نژاد")),
        (person("ابراهیم رئیسی"), person("حجت‌الاسلام سید ابراهیم رييسي")),
        (person("مهدی جمالی‌نژاد", "جمالی‌نژاد"), person("جمالینژاد")),
        (person("محمدرضا عارف", "معاون اول"), person("محمد رضا عارف")),
        (person("رئیسی", external_ids=Q1), person("ر. ا.", external_ids=Q1)),
        (place("نجف‌آباد", CITY), place("نجف آباد", CITY, external_ids={"geonames": "1"})),
        (place("اصفهان", PROVINCE), place("استان اصفهان", PROVINCE)),
        (place("اصفهان", EntityKind.OTHER), place("اصفهان", CITY)),
    ],
)  # fmt: skip
def test_two_records_of_one(one: Entity, other: Entity) -> None:
    assert [{it.id for it in group} for group in duplicates([one, other])] == [{one.id, other.id}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("محسن رضایی"), person("علی رضایی")),
        (person("محسن رضایی", "رضایی"), person("علی رضایی", "رضایی")),
        (person("محمد رضایی"), person("محمدرضا رضایی")),
        (person("حسن روحانی"), person("حسین روحانی")),
        (person("رئیسی", external_ids=Q1), person("رييسي", external_ids=Q2)),
        (person("مهدی"), person("مهدی جمالی‌نژاد")),
        (person("تهران"), place("تهران", CITY)),
        (place("اصفهان", CITY), place("اصفهان", PROVINCE)),
        (place("اصفهان", CITY), place("استان اصفهان", PROVINCE, "اصفهان")),
        (place("شهرستان نطنز", DISTRICT, "نطنز"), place("نطنز", CITY)),
        (
            place("نورآباد", CITY, external_ids={"geonames": "1"}),
            place("نور آباد", CITY, external_ids={"geonames": "2"}),
        ),
    ],
)  # fmt: skip
def test_two_records_of_two(one: Entity, other: Entity) -> None:
    assert duplicates([one, other]) == []


def test_three_spellings_are_one_group_with_the_fullest_record_first() -> None:
    full = person("جمالی‌نژاد", note="استاندار")
    others = [person("جمالینژاد"), person("دکتر جمالی‌نژاد")]
    (group,) = duplicates([others[0], full, others[1], person("صالحی")])
    assert group[0] == full
    assert {it.id for it in group} == {full.id, *(it.id for it in others)}


def test_a_surname_joins_only_where_one_other_has_it() -> None:
    alone = person("رضایی")
    mohsen, ali = person("محسن رضایی", "رضایی"), person("علی رضایی", "رضایی")
    assert len(duplicates([alone, mohsen])) == 1
    assert duplicates([alone, mohsen, ali]) == []


def test_what_is_of_two_does_not_come_together_through_a_third() -> None:
    one = person("رئیسی", external_ids=Q1)
    two = person("رييسي", external_ids=Q2)
    (group,) = duplicates([one, person("ریيسی"), two])
    assert not {one.id, two.id} <= {it.id for it in group}


def test_layers_are_kept_apart() -> None:
    own = Entity(EntityId("x"), LayerId("ship"), EntityKind.OTHER, "تهران")
    assert duplicates([own, place("تهران", CITY)]) == []
