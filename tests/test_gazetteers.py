"""The places that ship with the program."""

from __future__ import annotations

import pytest

from reader_app.gazetteers import KnownPlace, places, places_by_key
from reader_app.model import EntityKind
from reader_app.text.names import place_key


def known(name: str) -> list[KnownPlace]:
    return list(places_by_key().get(place_key(name), ()))


def test_all_provinces_of_iran_are_there_with_their_ids() -> None:
    provinces = [place for place in places() if place.kind is EntityKind.PROVINCE]
    assert len(provinces) == 31
    assert all(place.geonames and place.within == "ایران" for place in provinces)


@pytest.mark.parametrize(
    ("name", "kind", "within", "geonames"),
    [
        ("اصفهان", EntityKind.CITY, "استان اصفهان", "418863"),
        ("استان اصفهان", EntityKind.PROVINCE, "ایران", "418862"),
        ("نطنز", EntityKind.DISTRICT, "استان اصفهان", "122490"),
        ("چهارمحال وبختياري", EntityKind.PROVINCE, "ایران", "139677"),
        ("بندر عباس", EntityKind.CITY, "استان هرمزگان", "141681"),
        ("امریکا", EntityKind.COUNTRY, "", "6252001"),
        ("آمریکا", EntityKind.COUNTRY, "", "6252001"),
        ("انگلیس", EntityKind.COUNTRY, "", "2635167"),
        ("توکیو", EntityKind.CITY, "ژاپن", "1850147"),
        ("پکن", EntityKind.CITY, "چین", "1816670"),
        ("آسیا", EntityKind.OTHER, "", "6255147"),
    ],
)
def test_a_place_is_known_in_every_spelling(
    name: str, kind: EntityKind, within: str, geonames: str
) -> None:
    assert (kind, within, geonames) in [(it.kind, it.within, it.geonames) for it in known(name)]


def test_the_city_comes_before_the_province_of_its_name() -> None:
    kinds = [place.kind for place in known("اصفهان")]
    assert kinds == [EntityKind.CITY, EntityKind.PROVINCE, EntityKind.DISTRICT]


@pytest.mark.parametrize("name", ["نور", "بهار", "بهمن", "شنبه", "بار", "پل", "صاحب"])
def test_ordinary_words_are_flagged(name: str) -> None:
    assert known(name)
    assert all(place.is_ordinary_word for place in known(name))


@pytest.mark.parametrize("name", ["تهران", "شیراز", "مشهد", "فرانسه"])
def test_other_words_are_not(name: str) -> None:
    assert not any(place.is_ordinary_word for place in known(name))


def test_names_are_written_in_persian_letters_without_stray_signs() -> None:
    astray = [
        name
        for place in places()
        for name in place.names
        if name != name.strip()
        or "  " in name
        or any(sign in name for sign in "يكىة()1234567890-،")
    ]
    assert astray == ["تیمور-لسته"]
