"""Ids that are typed, and ids in addresses that are pasted."""

from __future__ import annotations

import pytest

from reader_app.text.external_ids import GEONAMES, WIKIDATA, address_of, external_id


@pytest.mark.parametrize(
    ("register", "typed", "wanted"),
    [
        (WIKIDATA, "Q42", "Q42"),
        (WIKIDATA, " q۴۲ ", "Q42"),
        (WIKIDATA, "\u200eQ42\u200e", "Q42"),
        (WIKIDATA, "https://www.wikidata.org/wiki/Q794", "Q794"),
        (WIKIDATA, "https://m.wikidata.org/wiki/Q794#sitelinks-wikipedia", "Q794"),
        (WIKIDATA, "wikidata.org/wiki/Special:EntityPage/Q794?uselang=fa", "Q794"),
        (WIKIDATA, "http://www.wikidata.org/entity/Q794", "Q794"),
        (GEONAMES, "418863", "418863"),
        (GEONAMES, "۴۱۸۸۶۳", "418863"),
        (GEONAMES, "https://www.geonames.org/418863/isfahan.html", "418863"),
        (GEONAMES, "https://sws.geonames.org/418863/", "418863"),
        (GEONAMES, " ", ""),
        (WIKIDATA, "", ""),
    ],
)
def test_an_id_is_taken_from_what_was_typed_or_pasted(
    register: str, typed: str, wanted: str
) -> None:
    assert external_id(register, typed) == wanted


@pytest.mark.parametrize(
    ("register", "typed"),
    [
        (WIKIDATA, "42"),
        (WIKIDATA, "Q"),
        (WIKIDATA, "Q042"),
        (WIKIDATA, "https://fa.wikipedia.org/wiki/Q42"),
        (WIKIDATA, "اصفهان"),
        (GEONAMES, "Q42"),
        (GEONAMES, "https://www.geonames.org/about.html"),
        (GEONAMES, "0"),
    ],
)
def test_anything_else_is_no_id(register: str, typed: str) -> None:
    assert external_id(register, typed) is None


@pytest.mark.parametrize(("register", "number"), [(WIKIDATA, "Q42"), (GEONAMES, "418863")])
def test_the_address_of_an_id_leads_back_to_it(register: str, number: str) -> None:
    assert external_id(register, address_of(register, number)) == number
    assert address_of("viaf", "1") == ""
