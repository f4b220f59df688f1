"""What is suggested for the articles of a library: the one way to it for window and command line."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import Final, cast

from reader_app.errors import KnownError
from reader_app.learning import own_model_of
from reader_app.learning_errors import OwnModelUnreadable
from reader_app.library import Library
from reader_app.logs import LOGGER_NAME
from reader_app.model import ArticleId, LayerId
from reader_app.suggest.combining import suggest
from reader_app.suggest.knowledge import Knowledge, PhraseCount
from reader_app.suggest.reading import phrase_key, read
from reader_app.suggest.suggestion import Suggestion
from reader_app.text.article_date import article_date

OFF_SETTING: Final = "suggestions.off"
"""The library's setting that lists the ids of the layers for which nothing is suggested."""


def _log(error: KnownError) -> None:
    logging.getLogger(LOGGER_NAME).warning("%s", error)


def knowledge_of(library: Library, complain: Callable[[KnownError], object] = _log) -> Knowledge:
    """Reads what suggesters know of a library.

    Where the annotator's own model cannot be read, `complain` hears of it and there is none.
    """
    off = layers_off(library)
    layers = tuple(layer for layer in library.layers() if layer.id not in off)
    counted = _phrases(library, [layer.id for layer in layers])
    try:
        own = own_model_of(library)
    except OwnModelUnreadable as error:
        complain(error)
        own = None
    return Knowledge(layers, library.entities.all(), counted, own)


def layers_off(library: Library) -> frozenset[LayerId]:
    """Returns the layers for which the annotator wants no suggestions."""
    stored = library.setting(OFF_SETTING)
    ids = cast("list[object]", stored) if isinstance(stored, list) else []
    return frozenset(LayerId(id_) for id_ in ids if isinstance(id_, str))


def suggestions_for(
    library: Library, article_id: ArticleId, knowledge: Knowledge
) -> tuple[Suggestion, ...]:
    """Returns what is suggested for an article, in the order of its text. Raises ArticleMissing."""
    article, text = library.article(article_id)
    dated = article_date(article.metadata, text)
    said_on = dated.day if dated else None
    said = library.annotations(article_id), library.rejections(article_id)
    return suggest(read(text, said_on, *said), knowledge)


def _phrases(library: Library, layer_ids: Iterable[LayerId]) -> dict[str, tuple[PhraseCount, ...]]:
    """Returns how often each phrase stands on each layer, by its key."""
    articles: dict[tuple[str, LayerId], set[ArticleId]] = {}
    for annotation in library.annotations_on(list(layer_ids)):
        place = (phrase_key(annotation.quote), annotation.layer_id)
        articles.setdefault(place, set()).add(annotation.article_id)
    counted: dict[str, tuple[PhraseCount, ...]] = {}
    for (key, layer_id), those in articles.items():
        counted[key] = (*counted.get(key, ()), PhraseCount(key, layer_id, len(those)))
    return counted
