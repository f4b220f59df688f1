"""Suggests people and places by the look of their words: the model that comes with the program.

It needs no table to have the name. What it takes for an organization it keeps to itself: it was taught
them so that «دانشگاه اصفهان» is no place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reader_app.model import PERSON, PLACE, LayerId
from reader_app.suggest.crf import Run, runs
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.opinions import opinion_of
from reader_app.suggest.reading import Reading
from reader_app.suggest.shipped_model import ShippedModel, shipped_model
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion

LEAST_PROBABILITY: Final = 0.08
"""The model's own; what it believes in less is wrong four times out of five, and there is much of it."""

_KINDS: Final[tuple[tuple[str, LayerId], ...]] = (("person", PERSON), ("place", PLACE))


class TaggerSuggester:
    """Suggests what the shipped model finds, down to a score of about .2.

    The score is the share of such suggestions that were right on articles the model had not seen. The
    best F is to be had by showing what has .4 or more; what has less is for those who combine it with
    other evidence. Suggestions of one layer may overlap. The first call reads the model, and every call
    may raise ModelDamaged.
    """

    name = SuggesterName.TAGGER

    def suggest(self, reading: Reading, knowledge: Knowledge) -> Iterator[Suggestion]:
        layers = {layer.id for layer in knowledge.layers}
        kinds = [(kind, layer_id) for kind, layer_id in _KINDS if layer_id in layers]
        if not kinds or not knowledge.has_tagger:
            return
        model = shipped_model()
        opinion = opinion_of(model.crf, reading)
        for sentence, chances in zip(reading.sentences, opinion.chances, strict=True):
            for kind, layer_id in kinds:
                for run in runs(chances, kind, LEAST_PROBABILITY):
                    yield _suggestion(reading, sentence, run, layer_id, model)


def _suggestion(
    reading: Reading, sentence: range, run: Run, layer_id: LayerId, model: ShippedModel
) -> Suggestion:
    start = reading.tokens[sentence[run.first]].start
    end = reading.tokens[sentence[run.last - 1]].end
    score = model.score(run.kind, run.probability)
    reason = Reason(ReasonKind.LOOKS_LIKE)
    return Suggestion(start, end, layer_id, score, TaggerSuggester.name, reason)
