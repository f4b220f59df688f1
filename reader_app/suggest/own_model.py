"""The model of the annotator's own articles, as it is used; `suggest.trainer` makes it."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from reader_app.model import LayerId
from reader_app.suggest.chance_tagger import ChanceTagger
from reader_app.suggest.model_file import (
    ModelFigures,
    StoredModel,
    StoredTagger,
    read_model_file,
    set_aside,
)
from reader_app.suggest.own_features import OwnFeatures
from reader_app.suggest.reading import Reading
from reader_app.suggest.remembered_words import RememberedWords
from reader_app.suggest.shipped import shipped_tagger, shipped_version
from reader_app.suggest.span_chances import likely_spans
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion


def read_own_model(path: Path) -> OwnModel | None:
    """Returns the model in the file; None if there is none, or one that is to be trained anew because
    this version of the program reads articles in another way.

    Raises OwnModelUnreadable, with a damaged file set aside under another name.
    """
    stored = read_model_file(path)
    if stored is None or stored.stands_on != shipped_version():
        return None
    try:
        return OwnModel(stored)
    except ValueError:  # the checksum is right, so whoever wrote it was wrong
        raise set_aside(path) from None


class OwnModel:
    """An `OwnTagger`. Its methods may be called from any thread."""

    def __init__(self, stored: StoredModel) -> None:
        self.figures: ModelFigures = stored.figures
        self._features = OwnFeatures(shipped_tagger())
        self._taggers = tuple(map(_Tagger, stored.taggers))
        self._turn = threading.Lock()

    @property
    def thresholds(self) -> Mapping[LayerId, float]:
        return {layer: it.threshold for layer, it in self.figures.layers.items() if it.is_used}

    def suggest(self, reading: Reading) -> Iterator[Suggestion]:
        """Yields what it would annotate, the unlikely included, each with its expected precision."""
        reason = Reason(ReasonKind.LOOKS_LIKE_YOURS, count=self.figures.articles)
        with self._turn:
            plain = self._features.look(reading).plain
            found = [
                suggestion
                for sentence, told in zip(reading.sentences, plain, strict=True)
                for suggestion in self._of_sentence(reading, sentence, told, reason)
            ]
        yield from found

    def _of_sentence(
        self, reading: Reading, sentence: range, plain: Sequence[Sequence[str]], reason: Reason
    ) -> Iterator[Suggestion]:
        keys = reading.keys[sentence.start : sentence.stop]
        tokens = reading.tokens
        for tagger in self._taggers:
            chances = tagger.crf.chances(self._features.whole(plain, keys, tagger.remembered))
            for span in likely_spans(chances):
                if not self.figures.layers[span.layer_id].is_used:
                    continue
                yield Suggestion(
                    tokens[sentence.start + span.first].start,
                    tokens[sentence.start + span.last - 1].end,
                    span.layer_id,
                    self.figures.layers[span.layer_id].score(span.chance),
                    SuggesterName.OWN_MODEL,
                    reason,
                )


class _Tagger:
    def __init__(self, stored: StoredTagger) -> None:
        self.crf = ChanceTagger(stored.crf)
        self.remembered = RememberedWords(stored.words, stored.phrases)
