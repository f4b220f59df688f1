"""Ids of people and places in registers of the web, as they are typed or pasted."""

from __future__ import annotations

import re
from typing import Final

from reader_app.text.search_key import search_key

WIKIDATA: Final = "wikidata"
GEONAMES: Final = "geonames"
REGISTERS: Final = (WIKIDATA, GEONAMES)
"""Those that the program knows; a record may have ids of others, which are kept as they are."""

_FORMS: Final = {
    WIKIDATA: re.compile(r"(?:https?://)?(?:(?:www|m)\.)?wikidata\.org/\S*?\b(q[1-9][0-9]*)\b\S*|(q[1-9][0-9]*)"),
    GEONAMES: re.compile(r"(?:https?://)?(?:[a-z]+\.)?geonames\.org/(?:v3/#/)?([1-9][0-9]*)\b\S*|([1-9][0-9]*)"),
}  # fmt: skip
_ADDRESSES: Final = {
    WIKIDATA: "https://www.wikidata.org/wiki/{id}",
    GEONAMES: "https://www.geonames.org/{id}",
}


def external_id(register: str, typed: str) -> str | None:
    """Returns the id that was typed, or that of a pasted address; "" of nothing, None of nonsense."""
    # The key has ASCII digits, small letters and no signs of direction, which come along with a paste.
    written = search_key(typed).strip()
    if not written:
        return ""
    match = _FORMS[register].fullmatch(written)
    return (match[1] or match[2]).upper() if match else None


def address_of(register: str, external_id: str) -> str:
    """Returns the page of an id; "" for a register that the program does not know."""
    form = _ADDRESSES.get(register)
    return form.format(id=external_id) if form else ""
