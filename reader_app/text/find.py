"""Finding a query's words in a text, in every spelling, at their exact places."""

from __future__ import annotations

import re

from reader_app.model import Span
from reader_app.text.query import Query, Term
from reader_app.text.search_key import KeyView
from reader_app.text.wording import Wording, units_of, wording_of


class Finder:
    """Finds the terms of one query in any text. Filters are not looked at."""

    def __init__(self, query: Query) -> None:
        self._wanted = [_compiled(term) for term in query.terms if not term.is_excluded]
        self._unwanted = [_compiled(term) for term in query.terms if term.is_excluded]
        patterns = [term.pattern for term in query.terms if not term.is_excluded]
        # Of two terms that begin at one place the longer is found: a phrase before its first word.
        patterns.sort(key=len, reverse=True)
        self._any = re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
        self._finds_something = bool(patterns)

    def spans(self, text: str) -> list[Span]:
        """Returns every hit of a term that is not excluded, in order and without overlaps."""
        if not self._finds_something:
            return []
        view = KeyView(text)
        return [view.span_to_stored(*match.span()) for match in self._any.finditer(view.key)]

    def matches(self, *texts: str) -> bool:
        """Tells whether every term, and no excluded one, is in one of the texts (title and text)."""
        keys = [KeyView(text).key for text in texts]
        return all(any(term.search(key) for key in keys) for term in self._wanted) and not any(
            term.search(key) for term in self._unwanted for key in keys
        )


def find_all(text: str, query: str, *, without_endings: bool = False) -> list[Span]:
    """Returns every place of `query`, one phrase, in order and without overlaps; none for "".

    With `without_endings` the places are the same, and endings as ها and مان stay outside.
    """
    units = tuple(units_of(query))
    return Places(wording_of(units), without_endings).of(KeyView(text)) if units else []


class Places:
    """Finds one wording in the keys of texts."""

    def __init__(self, wording: Wording, without_endings: bool = False) -> None:
        self._pattern = re.compile(f"({wording.body}){wording.ending}")
        self._group = 1 if without_endings else 0

    def of(self, view: KeyView) -> list[Span]:
        found = self._pattern.finditer(view.key)
        return [view.span_to_stored(*match.span(self._group)) for match in found]


def _compiled(term: Term) -> re.Pattern[str]:
    return re.compile(term.pattern)
