"""The filters of a query, as conditions on rows and on articles.

Whatever the index knows of an article is asked in SQL. Of one that it does not know yet, the same is
asked of the article itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, and_, func, not_, or_, select, true

from reader_app.model import PERSON, PLACE, Layer, Status
from reader_app.search_errors import NoSuchLayer, NoSuchStatus, NoSuchThing, NotADate, NotAName
from reader_app.store import schema
from reader_app.store.rows import ANNOTATION_IS_SEEN
from reader_app.store.search_index import Facts
from reader_app.text.date_range import date_range
from reader_app.text.query import Filter, FilterName, Term, parse_query
from reader_app.text.search_key import search_key

_STATUSES: Final = {
    (Status.TODO,): ("todo", "to do", "شروع‌نشده", "شروع نشده است"),
    (Status.IN_WORK,): ("in work", "inwork", "در دست کار", "در حال کار"),
    (Status.DONE,): ("done", "تمام‌شده", "تمام", "کامل"),
    (Status.TODO, Status.IN_WORK): ("undone", "not done", "ناتمام", "تمام‌نشده"),
}
_NOTE: Final = ("note", "notes", "یادداشت")
_ANNOTATION: Final = ("annotation", "annotations", "tag", "tags", "برچسب")
NAMED: Final = (PERSON, PLACE)
"""The layers whose annotations are names."""
_QUOTES: Final = re.compile('["«»“”„]')


@dataclass(frozen=True, slots=True)
class Name:
    """A name that an annotated person or place must have, as whole words within its quote."""

    term: Term
    pattern: re.Pattern[str]
    is_excluded: bool

    def is_in(self, quotes: Iterable[str]) -> bool:
        return any(self.pattern.search(search_key(quote)) for quote in quotes) != self.is_excluded


@dataclass(slots=True)
class Conditions:
    """What the filters of one query ask for."""

    of_rows: list[ColumnElement[bool]] = field(default_factory=list[ColumnElement[bool]])
    """Conditions on the rows of `article`, whatever the index knows."""
    of_entries: list[ColumnElement[bool]] = field(default_factory=list[ColumnElement[bool]])
    """Conditions on the rows of `search_entry`, and the same of facts."""
    of_facts: list[Callable[[Facts], bool]] = field(default_factory=list[Callable[[Facts], bool]])
    names: list[Name] = field(default_factory=list[Name])


def conditions_of(filters: Sequence[Filter], layers: Sequence[Layer], today: date) -> Conditions:
    """Returns what the filters ask for.

    Raises NoSuchStatus, NoSuchLayer, NoSuchThing, NotADate or NotAName for one that says nothing.
    """
    found = Conditions()
    for each in filters:
        match each.name:
            case FilterName.STATUS:
                found.of_rows.append(_negated(_has_status(each), each))
            case FilterName.LAYER | FilterName.HAS:
                found.of_rows.append(_negated(_has(each, layers), each))
            case FilterName.ENTITY:
                found.names.append(_name(each))
            case FilterName.SOURCE:
                _ask_source(found, each)
            case FilterName.DATE:
                _ask_date(found, each, today)
    return found


def _negated(condition: ColumnElement[bool], of: Filter) -> ColumnElement[bool]:
    return not_(condition) if of.is_excluded else condition


def _plain(written: str) -> str:
    """Returns a word as it is compared: neither spaces nor half-spaces nor lines divide it."""
    return re.sub(r"[\s_-]", "", search_key(written))


def _has_status(wanted: Filter) -> ColumnElement[bool]:
    for statuses, names in _STATUSES.items():
        if _plain(wanted.value) in map(_plain, names):
            return schema.article.c.status.in_([status.value for status in statuses])
    raise NoSuchStatus(wanted.value)


def _has(wanted: Filter, layers: Sequence[Layer]) -> ColumnElement[bool]:
    value = _plain(wanted.value)
    annotation = schema.annotation
    here = and_(annotation.c.article_key == schema.article.c.key, ANNOTATION_IS_SEEN)
    ids = [layer.id for layer in layers if value in _names_of(layer)]
    if ids:
        here = and_(here, annotation.c.layer_id.in_(ids))
    elif wanted.name is FilterName.LAYER:
        raise NoSuchLayer(wanted.value, tuple(layers))
    elif value in map(_plain, _NOTE):
        here = and_(here, annotation.c.note != "")
    elif value not in map(_plain, _ANNOTATION):
        raise NoSuchThing(wanted.value, tuple(layers))
    return select(annotation.c.key).where(here).exists()


def _names_of(layer: Layer) -> set[str]:
    return {_plain(layer.id), *map(_plain, layer.name.values())}


def _name(wanted: Filter) -> Name:
    terms = parse_query(f'"{_QUOTES.sub(" ", wanted.value)}"').terms
    if not terms:
        raise NotAName(wanted.value)
    (term,) = terms
    return Name(term, re.compile(term.pattern), wanted.is_excluded)


def _ask_source(found: Conditions, wanted: Filter) -> None:
    needle = search_key(wanted.value).strip()
    is_excluded = wanted.is_excluded
    found.of_entries.append(_negated(func.instr(schema.search_entry.c.source, needle) > 0, wanted))
    found.of_facts.append(lambda facts: (needle in facts.source) != is_excluded)


def _ask_date(found: Conditions, wanted: Filter, today: date) -> None:
    period = date_range(wanted.value, today)
    if period is None:
        raise NotADate(wanted.value)
    column = schema.search_entry.c.day
    first = period.earliest.isoformat() if period.earliest else ""
    last = period.latest.isoformat() if period.latest else "9999-12-31"
    is_within = and_(column.is_not(None), column >= first, column <= last)
    is_excluded = wanted.is_excluded
    found.of_entries.append(_negated(is_within, wanted))
    found.of_facts.append(
        lambda facts: (facts.day is not None and first <= facts.day <= last) != is_excluded
    )


def where(conditions: Conditions, *, is_indexed: bool, takes_due: bool) -> ColumnElement[bool]:
    """Returns the condition on the rows of `article`.

    With `takes_due` those that the index does not know yet need not fulfil what is asked of entries.
    """
    parts = [true(), *conditions.of_rows]
    if is_indexed and conditions.of_entries:
        entry = schema.search_entry
        here = entry.c.article_key == schema.article.c.key
        fulfils = select(entry.c.article_key).where(here, *conditions.of_entries).exists()
        parts.append(or_(IS_DUE, fulfils) if takes_due else fulfils)
    return and_(*parts)


IS_DUE: Final = (
    select(schema.search_due.c.article_key)
    .where(schema.search_due.c.article_key == schema.article.c.key)
    .exists()
)
