"""The one owner of what is highlighted as found in the open article.

Two look for words in it: Ctrl+F, and the search of all articles. While the bar of Ctrl+F is open its
places are shown, else those of the search.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader_app.model import Span
from ui.reading.article_view import ArticleView


@dataclass(slots=True)
class Hits:
    """Hits in the open article, in order, and which of them is stepped on (-1: none yet)."""

    spans: Sequence[Span] = ()
    current: int = -1

    @property
    def span(self) -> Span | None:
        """The place that is stepped on."""
        return self.spans[self.current] if 0 <= self.current < len(self.spans) else None


class Matches:
    """Keeps the places of both and shows those of one in `view`."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._of_bar: Hits | None = None
        self._of_search = Hits()

    @property
    def bar_is_open(self) -> bool:
        return self._of_bar is not None

    @property
    def of_bar(self) -> Hits:
        return self._of_bar or Hits()

    @property
    def of_search(self) -> Hits:
        return self._of_search

    def show_of_bar(self, spans: Sequence[Span], current: int) -> None:
        """Shows what Ctrl+F has found, until `close_bar`."""
        self._of_bar = Hits(spans, current)
        self._view.set_matches(spans, current)

    def close_bar(self) -> None:
        self._of_bar = None
        # Nothing is stepped on: the reader stays where Ctrl+F has led.
        self._of_search.current = -1
        self._view.set_matches(self._of_search.spans, -1)

    def show_of_search(self, spans: Sequence[Span], current: int = -1) -> None:
        """Shows what the search of all articles has found here, now or once Ctrl+F is done."""
        self._of_search = Hits(spans, current)
        if self._of_bar is None:
            self._view.set_matches(spans, current)
