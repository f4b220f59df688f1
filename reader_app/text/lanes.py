"""Lanes for spans that overlap, so that each can have a bar of its own under the text."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence


def lanes_of(spans: Sequence[tuple[int, int]]) -> list[int]:
    """Returns a lane from 0 for each span, so that spans of one lane never overlap.

    Short spans come first, so that a nested span's bar lies nearer to the text than its outer one's.
    Spans that stand apart from others do not change each other's lanes.
    """
    order = sorted(range(len(spans)), key=lambda i: (spans[i][1] - spans[i][0], spans[i], i))
    lanes = [0] * len(spans)
    taken: list[list[tuple[int, int]]] = []
    for i in order:
        lane = next((k for k, others in enumerate(taken) if _is_free(others, *spans[i])), None)
        if lane is None:
            lane = len(taken)
            taken.append([])
        lanes[i] = lane
        insort(taken[lane], spans[i])
    return lanes


def _is_free(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    after = bisect_left(taken, (end,))
    return after == 0 or taken[after - 1][1] <= start
