"""An article's details among its metadata: the key that each stands under, and what a change makes.

Metadata are strings by keys of any name. A detail that the program knows keeps the key that the
article has for it; all other keys are the user's own fields.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Final

from reader_app.text.search_key import search_key


class Detail(StrEnum):
    """What the program knows of an article beside its title, by the key that it gives it."""

    SOURCE = "source"
    URL = "url"
    AUTHOR = "author"
    DATE = "date"
    PLACE = "place"


# By rank; in small letters, without what divides words, in one spelling of each letter.
_KEYS: Final = {
    Detail.SOURCE: ("source", "publisher", "agency", "منبع", "خبرگزاری"),
    Detail.URL: ("url", "link", "نشانی", "لینک", "پیوند"),
    Detail.AUTHOR: ("author", "byline", "writer", "reporter", "نویسنده", "خبرنگار"),
    Detail.DATE: (
        *("date", "published", "publisheddate", "publishedat", "publishdate", "publicationdate"),
        *("pubdate", "datepublished", "day", "created", "createdat", "timestamp", "time"),
        *("تاریخ", "تاریخانتشار", "زمانانتشار", "انتشار", "تاریخخبر", "تاریخمقاله", "تاریخدرج"),
    ),
    Detail.PLACE: ("place", "location", "محلخبر", "محل", "مکان"),
}
_DIVIDERS: Final = re.compile(r"[\W_]")


def keys_of(metadata: Mapping[str, str], detail: Detail) -> list[str]:
    """Returns the keys of `metadata` that say a detail, the best first."""
    known = _KEYS[detail]
    fitting = [key for key in metadata if _plain(key) in known]
    return sorted(fitting, key=lambda key: known.index(_plain(key)))


def key_of(metadata: Mapping[str, str], detail: Detail) -> str:
    """Returns the key that a detail stands under, or is to be put under."""
    return next(iter(keys_of(metadata, detail)), detail.value)


def value_of(metadata: Mapping[str, str], detail: Detail) -> str:
    return metadata.get(key_of(metadata, detail), "")


def own_keys(metadata: Mapping[str, str]) -> tuple[str, ...]:
    """Returns the keys of the user's own fields, in their order."""
    known = {key_of(metadata, detail) for detail in Detail}
    return tuple(key for key in metadata if key not in known)


def with_value(metadata: Mapping[str, str], key: str, value: str) -> dict[str, str]:
    """Returns the metadata with a key set to a value; without the key if the value is empty."""
    changed = dict(metadata)
    if value.strip():
        changed[key] = value.strip()
    else:
        changed.pop(key, None)
    return changed


def with_name(metadata: Mapping[str, str], key: str, name: str) -> dict[str, str]:
    """Returns the metadata with a key renamed in its place; `name` is not among them."""
    return {name if each == key else each: value for each, value in metadata.items()}


@lru_cache(maxsize=1000)
def _plain(key: str) -> str:
    return _DIVIDERS.sub("", search_key(key))
