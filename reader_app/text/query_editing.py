"""Filters put into what is written in a search field, and taken out, without touching the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reader_app.model import Span
from reader_app.text.query import Filter, FilterName, filters_in
from reader_app.text.search_key import search_key

_PERSIAN_NAMES: Final = {
    FilterName.STATUS: "وضعیت",
    FilterName.LAYER: "لایه",
    FilterName.ENTITY: "نام",
    FilterName.SOURCE: "منبع",
    FilterName.DATE: "تاریخ",
    FilterName.HAS: "دارد",
}
_SINGLE: Final = (FilterName.STATUS, FilterName.DATE)
"""Filters of which an article can fulfil one value only: another one takes its place."""

_QUOTES: Final = re.compile('["«»“”„]')
_DIVIDERS: Final = re.compile(r"[\s_-]")


def filter_words(wanted: Filter, language: str) -> str:
    """Returns a filter as it is written in `language`, quoted where its value has spaces or is empty."""
    name = _PERSIAN_NAMES[wanted.name] if language == "fa" else wanted.name.value
    value = _QUOTES.sub("", wanted.value).strip()
    if not value or re.search(r"\s", value):
        value = f"«{value}»" if language == "fa" else f'"{value}"'
    return f"{'-' if wanted.is_excluded else ''}{name}:{value}"


def has_filter(written: str, wanted: Filter, *other_values: str) -> bool:
    """Tells whether the filter is written, by its value or one of those that mean the same."""
    return any(True for _ in _places(written, wanted, other_values))


def with_filter(written: str, wanted: Filter, language: str) -> str:
    """Returns `written` with the filter at its end, in the place of one that it rules out."""
    gone = [
        span
        for each, span in filters_in(written)
        if wanted.name in _SINGLE and each.name is wanted.name and not each.is_excluded
    ]
    rest = _without(written, gone).strip()
    return f"{rest} {filter_words(wanted, language)}".strip()


def without_filter(written: str, wanted: Filter, *other_values: str) -> str:
    """Returns `written` without the filter, by whichever of these values it is written."""
    return _without(written, list(_places(written, wanted, other_values))).strip()


def without_filters(written: str) -> str:
    """Returns `written` with its words only."""
    return _without(written, [span for _, span in filters_in(written)]).strip()


def _places(written: str, wanted: Filter, other_values: tuple[str, ...]) -> Iterator[Span]:
    values = {_plain(value) for value in (wanted.value, *other_values)}
    for each, span in filters_in(written):
        is_same = (each.name, each.is_excluded) == (wanted.name, wanted.is_excluded)
        if is_same and _plain(each.value) in values:
            yield span


def _without(written: str, gone: list[Span]) -> str:
    for span in reversed(gone):
        before, after = written[: span.start].rstrip(), written[span.end :].lstrip()
        written = f"{before} {after}" if before and after else before + after
    return written


def _plain(value: str) -> str:
    return _DIVIDERS.sub("", search_key(value))
