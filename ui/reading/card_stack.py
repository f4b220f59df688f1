"""Where the cards of the margin stand: each as near to its line as its neighbours allow.

Pure. The order of the text is kept and no two cards overlap. Among all such stacks the one is chosen
whose (weighted) squared distances from the wished places are least: isotonic regression by pooling
adjacent violators (Ayer et al. 1955).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class WantedPlace(NamedTuple):
    """A card's wished top and its height in pixels; a heavier card yields less."""

    top: float
    height: float
    weight: float = 1.0


class _Pool(NamedTuple):
    mean: float
    weight: float
    members: int


def stacked(
    wanted: Sequence[WantedPlace], gap: float, highest: float, lowest: float
) -> list[float]:
    """Returns the tops of the cards, which lie between `highest` and `lowest` as a stack.

    Where the stack is taller than that, it begins at `highest` and runs over the end.
    """
    if not wanted:
        return []
    # What a card's top would be if the cards before it had no height.
    before: list[float] = []
    used = 0.0
    for place in wanted:
        before.append(used)
        used += place.height + gap
    last_top = max(lowest - (used - gap), highest)
    flat = _ascending([place.top - b for place, b in zip(wanted, before, strict=True)], wanted)
    return [min(max(x, highest), last_top) + b for x, b in zip(flat, before, strict=True)]


def _ascending(values: Sequence[float], wanted: Sequence[WantedPlace]) -> list[float]:
    """Returns the ascending sequence nearest to `values`."""
    pools: list[_Pool] = []
    for value, place in zip(values, wanted, strict=True):
        pool = _Pool(value, place.weight, 1)
        while pools and pools[-1].mean > pool.mean:
            other = pools.pop()
            weight = other.weight + pool.weight
            mean = (other.mean * other.weight + pool.mean * pool.weight) / weight
            pool = _Pool(mean, weight, other.members + pool.members)
        pools.append(pool)
    return [pool.mean for pool in pools for _ in range(pool.members)]
