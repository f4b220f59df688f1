"""How sure words are a person or a place, by all that speaks for it and against it.

A score is the share of such suggestions that are expected to be right. The weights are those of a
logistic regression on texts that the shipped model had not seen: the dev part of ParsTwiNER and a third
of the news in build_spec/tagger_news.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader_app.model import PERSON, PLACE, LayerId
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.suggestion import SuggesterName, Suggestion


@dataclass(frozen=True, slots=True)
class Weights:
    """What is added up, as logits; `tagger` and `gazetteer` by how sure these are themselves.

    `unseen` is the model's score of what it does not suggest.
    """

    bias: float
    tagger: float
    gazetteer: float
    support: float
    unseen: float = 0.08


WEIGHTS: Final[Mapping[LayerId, Weights]] = {
    PERSON: Weights(bias=0.06, tagger=1.09, gazetteer=0.6, support=1.67),
    PLACE: Weights(bias=-0.36, tagger=0.75, gazetteer=1.0, support=0.31),
}
_SURE_ELSEWHERE: Final = 0.4
_HALF: Final = 0.5
_MEMORY, _REMEMBERED_NAME, _MEMORY_BESIDE_OWN = 1.4, 1.5, 0.6
"""Several articles that say the same are shown, where one has to be a name of several words."""
_OWN_BIAS, _SHIPPED, _OWN = 0.2, 0.5, 0.6
_NOT_SHIPPED, _NOT_OWN = 0.1, 0.05
"""What the one and the other think of what they do not suggest."""
_EXTREME: Final = 0.02


def weighed(
    those: Sequence[Suggestion], elsewhere: float, words: int, knowledge: Knowledge
) -> float:
    """Returns the score of suggestions of one span on one layer, one of each suggester at most.

    `elsewhere` is the tagger's highest score for the same name in other places of the article, `words`
    is how many there are in the span.
    """
    scores = {it.suggester: it.score for it in those}
    layer_id = those[0].layer_id
    own = knowledge.own
    is_learnt = own is not None and layer_id in own.thresholds
    weights = WEIGHTS.get(layer_id)
    if weights is None:
        own_score = scores.get(SuggesterName.OWN_MODEL)
        return _agreed(scores.values()) if own_score is None else own_score
    if is_learnt:
        return _chance(_with_own(scores, _shipped(scores, elsewhere, weights)))
    sum_ = _shipped(scores, elsewhere, weights)
    remembered = scores.get(SuggesterName.MEMORY, 0.0)
    if remembered > _HALF:
        sum_ += _MEMORY * _logit(remembered) + _REMEMBERED_NAME * (words > 1)
    return max(_chance(sum_), scores.get(SuggesterName.NAMES, 0.0))


def _shipped(scores: Mapping[SuggesterName, float], elsewhere: float, weights: Weights) -> float:
    """Returns what is to be thought of it without the annotator's articles."""
    tagger = scores.get(SuggesterName.TAGGER, weights.unseen)
    sum_ = weights.bias + weights.tagger * _logit(tagger)
    if SuggesterName.GAZETTEER in scores:
        sum_ += weights.gazetteer * _logit(scores[SuggesterName.GAZETTEER])
    return sum_ + weights.support * (elsewhere >= _SURE_ELSEWHERE)


def _with_own(scores: Mapping[SuggesterName, float], shipped: float) -> float:
    """Returns what is to be thought of it with a model of the annotator's own articles.

    Two shipped models that had not seen the own articles gave the weights: one of tweets with 80
    articles of news as the own, one of half the tweets with 100 articles of the other half.
    """
    is_shipped = scores.keys() - {SuggesterName.OWN_MODEL, SuggesterName.MEMORY}
    sum_ = _OWN_BIAS + _SHIPPED * (shipped if is_shipped else _logit(_NOT_SHIPPED))
    sum_ += _OWN * _logit(scores.get(SuggesterName.OWN_MODEL, _NOT_OWN))
    remembered = scores.get(SuggesterName.MEMORY, 0.0)
    if remembered > _HALF:
        sum_ += _MEMORY_BESIDE_OWN * _logit(remembered)
    named = scores.get(SuggesterName.NAMES, 0.0)
    return max(sum_, _logit(named)) if named else sum_


def _agreed(scores: Iterable[float]) -> float:
    """Returns the chance that not all are wrong, as if none knew of the others."""
    doubt = 1.0
    for score in scores:
        doubt *= 1 - score
    return 1 - doubt


def _logit(chance: float) -> float:
    held = min(max(chance, _EXTREME), 1 - _EXTREME)
    return math.log(held / (1 - held))


def _chance(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))
