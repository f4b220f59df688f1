"""Finding a query's words in a text, in every spelling, at their exact places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reader_app.model import Span
from reader_app.text.query import Query
from reader_app.text.search_key import KeyView, search_key
from reader_app.text.wording import Wording, units_of, wording_of

_SLICE: Final = 1 << 16
# What a slice sees of its neighbours: the letter before a word, and the rest of a hit.
_BEFORE: Final = 64
_AFTER: Final = 4096


class Finder:
    """Finds the terms of one query in any text. Filters are not looked at."""

    def __init__(self, query: Query) -> None:
        wanted = [term for term in query.terms if not term.is_excluded]
        self._wanted = [re.compile(term.pattern) for term in wanted]
        self._together = re.compile(query.together.pattern) if query.together else None
        self._unwanted = [re.compile(term.pattern) for term in query.terms if term.is_excluded]
        # Of two terms that begin at one place the longer is found: a phrase before its first word.
        wanted += [query.together] if query.together else []
        wanted.sort(key=lambda term: len(term.written), reverse=True)
        self._any = re.compile("|".join(f"(?:{term.pattern})" for term in wanted))

    def spans(self, text: str) -> list[Span]:
        """Returns every hit of a term that is not excluded, in order and without overlaps."""
        if not self._wanted:
            return []
        view = KeyView(text)
        return [view.span_to_stored(*match.span()) for match in self._any.finditer(view.key)]

    def matches(self, *texts: str) -> bool:
        """Tells whether every term, and no excluded one, is in one of the texts (title and text)."""
        return self._is_in([search_key(text) for text in texts])

    def _is_in(self, keys: Sequence[str]) -> bool:
        if any(term.search(key) for term in self._unwanted for key in keys):
            return False
        return all(any(term.search(key) for key in keys) for term in self._wanted) or (
            self._together is not None and any(self._together.search(key) for key in keys)
        )

    def holding(self, texts: Sequence[str]) -> list[int]:
        """Returns the places of those texts that have every term and no excluded one."""
        # One long text is folded in a fraction of the time that its lines take one by one.
        lines = search_key("\n".join(text.replace("\n", " ") for text in texts)).split("\n")
        return [place for place, line in enumerate(lines) if self._is_in([line])]


class Phrase:
    """One phrase to be found, whatever its spelling."""

    def __init__(self, pattern: str, group: int = 0) -> None:
        self._pattern = re.compile(pattern)
        self._group = group

    def places_in(self, view: KeyView, start: int = 0) -> Iterator[Span]:
        """Yields the places in the text of a view, from an offset of its key on."""
        for match in self._pattern.finditer(view.key, start):
            yield view.span_to_stored(*match.span(self._group))


def phrase(query: str, *, without_endings: bool = False) -> Phrase | None:
    """Returns `query` as one phrase, or None if nothing is in it.

    With `without_endings` its places are the same, and endings as ها and مان stay outside.
    """
    units = tuple(units_of(query))
    if not units:
        return None
    wording = wording_of(units)
    return Phrase(f"({wording.body}){wording.ending}", 1 if without_endings else 0)


def find_all(text: str, query: str, *, without_endings: bool = False) -> list[Span]:
    """Returns every place of `query`, one phrase, in order and without overlaps; none for ""."""
    wanted = phrase(query, without_endings=without_endings)
    return list(wanted.places_in(KeyView(text))) if wanted else []


class SlicedText:
    """A text of any length, looked through a slice at a time, so that a window can live meanwhile.

    A slice is folded when it is first looked at and kept for the next query.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._views: dict[int, KeyView] = {}

    def find(self, wanted: Phrase) -> Iterator[list[Span]]:
        """Yields the places of a phrase, those that begin in one slice after the other."""
        done = 0
        for start in range(0, len(self.text), _SLICE):
            first = max(start - _BEFORE, 0)
            view = self._views.get(start)
            if view is None:
                view = KeyView(self.text[first : start + _SLICE + _AFTER])
                self._views[start] = view
            found: list[Span] = []
            for span in wanted.places_in(view, view.to_key(max(start, done) - first)):
                if span.start + first >= start + _SLICE:
                    break
                found.append(Span(span.start + first, span.end + first))
            done = found[-1].end if found else done
            yield found

    def find_written(self, query: str) -> Iterator[list[Span]]:
        """Yields, slice by slice, the places of what is being written into a field.

        Its last word may go on, unless a space follows it. Where nothing is found, its letters are
        looked for inside of words.
        """
        units = tuple(units_of(query))
        if not units:
            return
        exact = wording_of(units)
        wordings = [exact] if query[-1].isspace() else [exact, wording_of(units, is_prefix=True)]
        found_any = False
        for found in self.find(Phrase("|".join(_patterns(wordings)))):
            found_any |= bool(found)
            yield found
        if not found_any and not query[-1].isspace():
            letters = (re.escape(word) for word in search_key(query).split())
            yield from self.find(Phrase(r"[ \n]{0,2}".join(letters)))


def _patterns(wordings: list[Wording]) -> Iterator[str]:
    return (f"(?:{wording.pattern})" for wording in wordings)
