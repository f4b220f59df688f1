"""A phrase looked for in the articles of a library, to annotate it everywhere at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from reader_app.annotate.occurrences import Occurrence, occurrences_in
from reader_app.errors import ArticleMissing, ArticlesChanged
from reader_app.library import Library
from reader_app.model import Article, ArticleId, LayerId
from reader_app.text.find import phrase
from reader_app.text.query import phrase_query

MOST: Final = 10_000
"""Places that are listed at most: nobody looks through more, and one step of the history holds them."""

_TOLD_EVERY: Final = 50


@dataclass(frozen=True, slots=True)
class Occurrences:
    """What was found. `step` is the library's last when it was; `is_cut` says that there is more."""

    places: tuple[Occurrence, ...]
    step: int
    is_cut: bool = False


def find_occurrences(
    library: Library,
    quote: str,
    ids: Sequence[ArticleId] | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Occurrences | None:
    """Returns the places of `quote` in some articles, or in all, whatever their spelling.

    Endings stay outside of the places. Returns None if it was cancelled.
    """
    step = library.last_step()
    wanted = phrase(quote, without_endings=True)
    if wanted is None:
        return Occurrences((), step)
    found: list[Occurrence] = []
    for article, text in _articles(library, quote, ids, progress, is_cancelled):
        places = occurrences_in(article, text, wanted, library.annotations(article.id))
        found += islice(places, MOST + 1 - len(found))
        if len(found) > MOST:
            return Occurrences(tuple(found[:MOST]), step, is_cut=True)
    return None if is_cancelled() else Occurrences(tuple(found), step)


def _articles(
    library: Library,
    quote: str,
    ids: Sequence[ArticleId] | None,
    progress: Callable[[int, int], None],
    is_cancelled: Callable[[], bool],
) -> Iterator[tuple[Article, str]]:
    """Yields the articles to look through: by the index those that have the words, if it knows all
    articles, else one after the other.
    """
    query = phrase_query(quote)
    known, total = library.index_progress()
    if ids is None and known == total and not query.is_empty:
        for done, found in enumerate(library.search(query, is_cancelled)):
            if done % _TOLD_EVERY == 0:
                progress(done, 0)
            yield found.article, found.text
        return
    ids = library.article_ids() if ids is None else ids
    for done, article_id in enumerate(ids):
        if is_cancelled():
            return
        if done % _TOLD_EVERY == 0:
            progress(done, len(ids))
        try:
            yield library.article(article_id)
        except ArticleMissing:  # removed in another window since the list was made
            continue


def require_unchanged(
    library: Library, found: Occurrences, chosen: Sequence[Occurrence], layer_id: LayerId
) -> list[Occurrence]:
    """Returns `chosen` with their articles as they are now.

    Raises ArticlesChanged if the text of one has changed since, or a place has been annotated on the
    layer; ArticleMissing if one is not there any more.
    """
    if library.last_step() == found.step:
        return [*chosen]
    by_article: dict[ArticleId, list[Occurrence]] = {}
    for occurrence in chosen:
        by_article.setdefault(occurrence.article.id, []).append(occurrence)
    rows = library.list_rows(list(by_article))
    current: list[Occurrence] = []
    for article_id, occurrences in by_article.items():
        if article_id not in rows:
            raise ArticleMissing
        article = rows[article_id].article
        taken = [a.span for a in library.annotations(article_id) if a.layer_id == layer_id]
        if article.sha256 != occurrences[0].article.sha256 or any(
            occurrence.span.overlaps(span) for occurrence in occurrences for span in taken
        ):
            raise ArticlesChanged(article.title)
        current += (replace(occurrence, article=article) for occurrence in occurrences)
    return current
