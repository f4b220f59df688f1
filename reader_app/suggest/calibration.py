"""How sure the own model may be: what share of its suggestions was right on articles held out.

A tagger's own probability says which of two suggestions is the surer, not how often either is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import batched, pairwise
from typing import Final

_FEWEST_IN_STEP: Final = 15
"""A share of fewer would be chance."""
_ALLOWANCE: Final = 0.02
"""By so much it may look worse than the shipped model: held out, it had a third of the lessons less, and
both together are better than either.
"""
_BUCKETS: Final = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Trial:
    """A suggestion on a held-out article: the model's own probability, and whether it was right."""

    probability: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Step:
    """From `probability` on, up to the next step, `precision` of the suggestions were right."""

    probability: float
    precision: float


@dataclass(frozen=True, slots=True)
class Bucket:
    """Suggestions with scores from `least` up to the next bucket: how many, and what share was right."""

    least: float
    size: int
    precision: float


@dataclass(frozen=True, slots=True)
class LayerFigures:
    """How well a layer was suggested on held-out articles, from `threshold` on.

    `threshold` is a score, that is an expected precision; `tagged` is how many annotations there were
    to be found, `steps` are in the order of their probability, and none has less precision than the
    one before. `buckets` say what share was right of those shown, by their scores. `shipped_f` is the
    F score of the shipped model on the same articles, 0 where it does not know the layer.
    """

    threshold: float
    precision: float
    recall: float
    tagged: int
    steps: tuple[Step, ...]
    buckets: tuple[Bucket, ...] = ()
    shipped_f: float = 0.0

    @property
    def is_used(self) -> bool:
        """Whether it is not worse than the shipped model, as one of very few lessons is."""
        return self.f_score >= self.shipped_f - _ALLOWANCE

    @property
    def f_score(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def score(self, probability: float) -> float:
        """Returns the precision that is expected of a suggestion, on a line between two steps."""
        before = Step(0.0, 0.0)
        for step in self.steps:
            if probability < step.probability:
                part = (probability - before.probability) / (step.probability - before.probability)
                return before.precision + part * (step.precision - before.precision)
            before = step
        return before.precision


def measure(trials: Sequence[Trial], tagged: int) -> LayerFigures:
    """Returns the figures of a layer, with the threshold that makes its F score the best."""
    ordered = sorted(trials, key=lambda trial: trial.probability)
    bare = LayerFigures(1.0, 0.0, 0.0, tagged, tuple(_steps(ordered)))
    scored = [(bare.score(trial.probability), trial.is_right) for trial in ordered]
    best, right = bare, 0
    for shown, (score, is_right) in enumerate(reversed(scored), 1):
        right += is_right
        is_last_of_score = shown == len(scored) or scored[-shown - 1][0] < score
        if is_last_of_score and right:
            here = replace(bare, threshold=score, precision=right / shown, recall=right / tagged)
            best = max(best, here, key=lambda figures: figures.f_score)
    buckets = _buckets([it for it in scored if it[0] >= best.threshold])
    return replace(best, buckets=tuple(buckets))


def _buckets(scored: Sequence[tuple[float, bool]]) -> Iterator[Bucket]:
    for least, end in pairwise((*_BUCKETS, 1.01)):
        inside = [is_right for score, is_right in scored if least <= score < end]
        if inside:
            yield Bucket(least, len(inside), sum(inside) / len(inside))


@dataclass(frozen=True, slots=True)
class _Pool:
    total: float
    right: int
    count: int

    @property
    def probability(self) -> float:
        return self.total / self.count

    @property
    def precision(self) -> float:
        """The share of right ones, as if one more had been half right: few prove nothing."""
        return (self.right + 0.5) / (self.count + 1)

    def joined(self, other: _Pool) -> _Pool:
        return _Pool(self.total + other.total, self.right + other.right, self.count + other.count)


def _steps(ordered: Sequence[Trial]) -> Iterator[Step]:
    """Yields steps of growing precision: neighbours that would fall are made one (isotonic regression by
    pooling adjacent violators; Ayer et al., 1955).
    """
    pools: list[_Pool] = []
    for some in batched(ordered, _FEWEST_IN_STEP):
        pool = _Pool(
            sum(trial.probability for trial in some),
            sum(trial.is_right for trial in some),
            len(some),
        )
        while pools and (
            pool.count < _FEWEST_IN_STEP
            or pools[-1].precision >= pool.precision
            or pools[-1].probability >= pool.probability
        ):
            pool = pools.pop().joined(pool)
        pools.append(pool)
    yield from (Step(pool.probability, pool.precision) for pool in pools)
