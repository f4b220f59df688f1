"""What is suggested for the articles of a library: the one way to it for window and command line."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from typing import Final, cast

from reader_app.errors import KnownError
from reader_app.learning import lessons_of, own_model_of
from reader_app.learning_errors import OwnModelUnreadable
from reader_app.library import Library
from reader_app.logs import LOGGER_NAME
from reader_app.model import ArticleId, LayerId
from reader_app.suggest.combining import suggest
from reader_app.suggest.knowledge import Knowledge, PhraseCount
from reader_app.suggest.memory import with_plain
from reader_app.suggest.reading import phrase_key, read
from reader_app.suggest.shipped_model import shipped_model
from reader_app.suggest.suggestion import Suggestion
from reader_app.suggest_errors import ModelDamaged
from reader_app.text.article_date import article_date

OFF_SETTING: Final = "suggestions.off"
"""The library's setting that lists the ids of the layers for which nothing is suggested."""
_READ_FOR_PLAIN: Final = 40
"""Articles that are looked through for phrases that were left as they are. The own model knows more."""


def _log(error: KnownError) -> None:
    logging.getLogger(LOGGER_NAME).warning("%s", error)


def knowledge_of(library: Library, complain: Callable[[KnownError], object] = _log) -> Knowledge:
    """Reads what suggesters know of a library.

    Where a model cannot be read, `complain` hears of it, and the rest goes on without. The annotator's
    own stands on the shipped one.
    """
    off = layers_off(library)
    layers = tuple(layer for layer in library.layers() if layer.id not in off)
    own, has_tagger = None, True
    try:
        shipped_model()
        own = own_model_of(library)
    except ModelDamaged as error:
        complain(error)
        has_tagger = False
    except OwnModelUnreadable as error:
        complain(error)
    phrases = _phrases(library)
    if own is None and phrases:
        phrases = with_plain(phrases, islice(lessons_of(library), _READ_FOR_PLAIN))
    return Knowledge(layers, library.entities.all(), phrases, own, has_tagger)


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


def _phrases(library: Library) -> dict[str, tuple[PhraseCount, ...]]:
    """Returns what was made of each phrase, by its key: spellings of one phrase are counted together."""
    counts: dict[tuple[str, LayerId], PhraseCount] = {}
    for row in library.phrases():
        place = phrase_key(row.quote), row.layer_id
        before = counts.get(place) or PhraseCount(*place, articles=0)
        articles, rejected = before.articles + row.articles, before.rejected + row.rejected
        counts[place] = replace(before, articles=articles, rejected=rejected)
    phrases: dict[str, tuple[PhraseCount, ...]] = {}
    for (key, _), count in counts.items():
        phrases[key] = (*phrases.get(key, ()), count)
    return phrases
