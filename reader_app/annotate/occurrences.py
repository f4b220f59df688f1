"""The places of a phrase in an article, as candidates for annotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader_app.model import Annotation, Article, LayerId, Span
from reader_app.text.anchors import context_of
from reader_app.text.find import Phrase
from reader_app.text.search_key import KeyView
from reader_app.text.snippets import Snippet, snippet


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place of a phrase: all that an annotation of it needs, without the text of the article.

    `layers` are those that an annotation is on which shares a letter with the place.
    """

    article: Article
    span: Span
    quote: str
    prefix: str
    suffix: str
    snippet: Snippet
    layers: frozenset[LayerId]


def occurrences_in(
    article: Article, text: str, wanted: Phrase, annotations: Iterable[Annotation]
) -> Iterator[Occurrence]:
    """Yields the places of a phrase in an article, in order."""
    coming = sorted(annotations, key=lambda annotation: annotation.start)
    coming.reverse()
    near: list[Annotation] = []
    for span in wanted.places_in(KeyView(text)):
        while coming and coming[-1].start < span.end:
            near.append(coming.pop())
        near = [annotation for annotation in near if annotation.end > span.start]
        prefix, suffix = context_of(text, span.start, span.end)
        yield Occurrence(
            article,
            span,
            text[span.start : span.end],
            prefix,
            suffix,
            snippet(text, [span]),
            frozenset(annotation.layer_id for annotation in near),
        )
