"""Where people and places stand in the picture of who appears with whom. Pure, and always the same.

Those that appear together pull at each other, all push one another away (Fruchterman and Reingold,
1991), from a start that the pairs alone decide; then boxes that overlap are moved apart.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from typing import Final, NamedTuple

_WORK: Final = 900_000
"""So many pairs of points are looked at in all; that takes about half a second."""
_MOST_ROUNDS: Final = 220
_FEWEST_ROUNDS: Final = 30
_GRAVITY: Final = 0.06
_START_HEAT: Final = 0.12
_GOLDEN_ANGLE: Final = math.pi * (3 - math.sqrt(5))
_RIM: Final = 0.1
"""The part of a group's room that is left free on each side."""
_ASPECT: Final = 1.5
"""How much wider than high a picture usually is."""
_SPREADING_ROUNDS: Final = 90
_LEAST_DISTANCE: Final = 1e-4


class Tie[Key: Hashable](NamedTuple):
    """Two that appear together, the more often the greater the `weight`."""

    first: Key
    second: Key
    weight: int


class _Part(NamedTuple):
    """A part of the picture."""

    left: float
    top: float
    width: float
    height: float


class Box(NamedTuple):
    """A rectangle by its centre."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: Box) -> bool:
        return (
            abs(self.x - other.x) * 2 < self.width + other.width
            and abs(self.y - other.y) * 2 < self.height + other.height
        )


def arranged[Key: Hashable](ties: Sequence[Tie[Key]]) -> dict[Key, tuple[float, float]]:
    """Returns a place for everybody of `ties`, both coordinates from 0 to 1.

    Groups that have nothing to do with one another get parts of the picture, by their numbers.
    """
    groups = _groups(ties)
    sizes = [len({key for tie in group for key in (tie.first, tie.second)}) for group in groups]
    rim = _RIM if len(groups) > 1 else 0.0
    places: dict[Key, tuple[float, float]] = {}
    for group, part in zip(groups, _parts(sizes, _Part(0, 0, 1, 1)), strict=True):
        inner = _Part(
            part.left + rim * part.width,
            part.top + rim * part.height,
            part.width * (1 - 2 * rim),
            part.height * (1 - 2 * rim),
        )
        for key, (x, y) in _arranged_together(group).items():
            places[key] = (inner.left + x * inner.width, inner.top + y * inner.height)
    return places


def _arranged_together[Key: Hashable](ties: Sequence[Tie[Key]]) -> dict[Key, tuple[float, float]]:
    keys = _in_order(ties)
    number = {key: place for place, key in enumerate(keys)}
    most = max(tie.weight for tie in ties)
    edges = [
        (number[tie.first], number[tie.second], 0.35 + 0.65 * tie.weight / most) for tie in ties
    ]
    xs, ys = _relaxed(len(keys), edges)
    return dict(zip(keys, zip(_to_unit(xs), _to_unit(ys), strict=True), strict=True))


def spread(boxes: Sequence[Box], width: float, height: float) -> list[Box]:
    """Moves boxes apart that overlap, inside `width` and `height`, each as little as can be.

    Where there is no room for all some go on overlapping.
    """
    placed = [_within(box, width, height) for box in boxes]
    for _ in range(_SPREADING_ROUNDS):
        is_moved = False
        for one in range(len(placed)):
            for other in range(one):
                if placed[one].overlaps(placed[other]):
                    placed[one], placed[other] = _parted(placed[one], placed[other])
                    is_moved = True
        placed = [_within(box, width, height) for box in placed]
        if not is_moved:
            break
    return placed


def _groups[Key: Hashable](ties: Sequence[Tie[Key]]) -> list[list[Tie[Key]]]:
    """Returns the ties in groups that have nobody in common, the largest first."""
    group_of: dict[Key, list[Tie[Key]]] = {}
    for tie in ties:
        one, other = (group_of.get(key, []) for key in (tie.first, tie.second))
        joined = one if one is other else [*one, *other]
        joined.append(tie)
        for each in joined:
            group_of[each.first] = group_of[each.second] = joined
    distinct = {id(group): group for group in group_of.values()}
    return sorted(distinct.values(), key=lambda group: -len(group))


def _parts(sizes: Sequence[int], whole: _Part) -> list[_Part]:
    """Cuts a rectangle into parts whose areas are as the sizes, none of them narrow if it can be."""
    if len(sizes) < 2:
        return [whole] * len(sizes)
    half, taken, count = sum(sizes) / 2, 0, 0
    while count < len(sizes) - 1 and (count == 0 or taken + sizes[count] <= half):
        taken += sizes[count]
        count += 1
    share = taken / sum(sizes)
    left, top, width, height = whole
    if width * _ASPECT >= height:
        first = _Part(left, top, width * share, height)
        second = _Part(left + width * share, top, width * (1 - share), height)
    else:
        first = _Part(left, top, width, height * share)
        second = _Part(left, top + height * share, width, height * (1 - share))
    return [*_parts(sizes[:count], first), *_parts(sizes[count:], second)]


def _in_order[Key: Hashable](ties: Sequence[Tie[Key]]) -> list[Key]:
    """Returns everybody once, friends near one another: whom one knows best comes next."""
    friends: dict[Key, list[tuple[int, Key]]] = {}
    for tie in ties:
        friends.setdefault(tie.first, []).append((tie.weight, tie.second))
        friends.setdefault(tie.second, []).append((tie.weight, tie.first))
    strength = {key: sum(weight for weight, _ in each) for key, each in friends.items()}
    order: dict[Key, None] = {}
    for start in sorted(friends, key=lambda key: -strength[key]):
        waiting = [start]
        while waiting:
            key = waiting.pop(0)
            if key not in order:
                order[key] = None
                nearest = sorted(friends[key], key=lambda friend: -friend[0])
                waiting += [friend for _, friend in nearest if friend not in order]
    return list(order)


def _relaxed(
    count: int, edges: Sequence[tuple[int, int, float]]
) -> tuple[list[float], list[float]]:
    # A spiral of sunflower seeds: the first in the middle, and no two at one place.
    radii = [math.sqrt((place + 0.5) / count) / 2 for place in range(count)]
    xs = [radius * math.cos(place * _GOLDEN_ANGLE) for place, radius in enumerate(radii)]
    ys = [radius * math.sin(place * _GOLDEN_ANGLE) for place, radius in enumerate(radii)]
    ideal = 0.9 / math.sqrt(count)
    rounds = max(min(_MOST_ROUNDS, 2 * _WORK // count**2), _FEWEST_ROUNDS)
    for turn in range(rounds):
        heat = _START_HEAT * (1 - turn / rounds)
        moves_x, moves_y = _pushes(xs, ys, ideal)
        for one, other, weight in edges:
            dx, dy = xs[one] - xs[other], ys[one] - ys[other]
            pull = weight * math.hypot(dx, dy) / ideal
            moves_x[one] -= dx * pull
            moves_y[one] -= dy * pull
            moves_x[other] += dx * pull
            moves_y[other] += dy * pull
        for place in range(count):
            mx = moves_x[place] - xs[place] * _GRAVITY / ideal
            my = moves_y[place] - ys[place] * _GRAVITY / ideal
            length = math.hypot(mx, my)
            if length > heat:
                mx, my = mx * heat / length, my * heat / length
            xs[place] += mx
            ys[place] += my
    return xs, ys


def _pushes(
    xs: Sequence[float], ys: Sequence[float], ideal: float
) -> tuple[list[float], list[float]]:
    count, square = len(xs), ideal * ideal
    moves_x, moves_y = [0.0] * count, [0.0] * count
    for one in range(count):
        x, y, sum_x, sum_y = xs[one], ys[one], 0.0, 0.0
        for other in range(one):
            dx, dy = x - xs[other], y - ys[other]
            push = square / max(dx * dx + dy * dy, _LEAST_DISTANCE)
            dx, dy = dx * push, dy * push
            sum_x += dx
            sum_y += dy
            moves_x[other] -= dx
            moves_y[other] -= dy
        moves_x[one] += sum_x
        moves_y[one] += sum_y
    return moves_x, moves_y


def _to_unit(values: Sequence[float]) -> list[float]:
    least, most = min(values), max(values)
    return [(value - least) / (most - least) if most > least else 0.5 for value in values]


def _parted(one: Box, other: Box) -> tuple[Box, Box]:
    """Moves two boxes apart along the way that is shorter, each by half of it."""
    over_x = (one.width + other.width) / 2 - abs(one.x - other.x)
    over_y = (one.height + other.height) / 2 - abs(one.y - other.y)
    if over_x < over_y:
        step = math.copysign(over_x / 2 + 0.5, one.x - other.x)
        return one._replace(x=one.x + step), other._replace(x=other.x - step)
    step = math.copysign(over_y / 2 + 0.5, one.y - other.y)
    return one._replace(y=one.y + step), other._replace(y=other.y - step)


def _within(box: Box, width: float, height: float) -> Box:
    x = min(max(box.x, box.width / 2), max(width - box.width / 2, box.width / 2))
    y = min(max(box.y, box.height / 2), max(height - box.height / 2, box.height / 2))
    return box._replace(x=x, y=y)


def strengths[Key: Hashable](ties: Sequence[Tie[Key]]) -> Mapping[Key, int]:
    """Returns for everybody the weight of all their ties together."""
    sums: dict[Key, int] = {}
    for tie in ties:
        for key in (tie.first, tie.second):
            sums[key] = sums.get(key, 0) + tie.weight
    return sums
