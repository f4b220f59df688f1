"""Where label chips stand in the row above a line: they never overlap and never leave the column.

Pure: widths come in, rectangles in one dimension go out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from reader_app.model import AnnotationId
from ui.reading.line_geometry import Run
from ui.reading.slot_marks import SlotMark

_GAP: Final = 2.0
_PADDING: Final = 4.0
_SIDE_BY_SIDE: Final = 2.5  # widths of a chip that spans of one start may take up


class WantedChip(NamedTuple):
    """A chip that would like to begin at `anchor` and grow leftwards (`grows_left`) or rightwards.

    `extent` is the length of its span on this line. An `annotation_id` of a span that has no lane
    left goes into the count of those not shown (`is_counted`). That of a slot has its `slot` instead.
    """

    annotation_id: AnnotationId | None
    name: str
    anchor: float
    extent: float
    grows_left: bool
    is_counted: bool = False
    slot: SlotMark | None = None


class Chip(NamedTuple):
    """A chip with its place: of an annotation, of a slot, or "+n", the count of those not shown."""

    annotation_id: AnnotationId | None
    text: str
    run: Run
    slot: SlotMark | None = None


def place_chips(
    wanted: Sequence[WantedChip],
    column: Run,
    width_of: Callable[[str], float],
    count_text: Callable[[int], str],
) -> list[Chip]:
    """Returns the chips of one line; `count_text` words how many are not shown.

    A chip that meets another is pushed along its span; where that takes it too far it is shortened to
    the first letter of its name; where even that has no room it is counted in a "+n" chip.
    """
    in_order = range(len(wanted))
    found = _placed_in_turn(wanted, in_order, column, width_of)
    if _letters(found) < sum(len(chip.name) for chip in wanted if not chip.is_counted):
        # Where the order of the text cuts chips short, let short spans go first: long ones have room
        # to give way.
        short_first = sorted(in_order, key=lambda number: wanted[number].extent)
        found = max(found, _placed_in_turn(wanted, short_first, column, width_of), key=_letters)
    placed = list(found.values())
    left_out = [chip for number, chip in enumerate(wanted) if number not in found]
    for crowd in _crowds(left_out):
        text = count_text(len(crowd))
        width = width_of(text) + 2 * _PADDING
        wish = crowd[0]
        back = wish._replace(grows_left=not wish.grows_left)
        run = _free_run(wish, width, placed, column) or _free_run(back, width, placed, column)
        if run is not None:
            placed.append(Chip(None, text, run))
    return placed


def _placed_in_turn(
    wanted: Sequence[WantedChip],
    turns: Iterable[int],
    column: Run,
    width_of: Callable[[str], float],
) -> dict[int, Chip]:
    """Returns the chips that find a place, by their number among the wanted."""
    placed: dict[int, Chip] = {}
    for number in turns:
        chip = wanted[number]
        if not chip.is_counted and (found := _place(chip, list(placed.values()), column, width_of)):
            placed[number] = found
    return placed


def _letters(placed: dict[int, Chip]) -> int:
    return sum(len(chip.text) for chip in placed.values())


def _place(
    chip: WantedChip, placed: Sequence[Chip], column: Run, width_of: Callable[[str], float]
) -> Chip | None:
    for text in (chip.name, chip.name[:1]):
        width = width_of(text) + 2 * _PADDING
        run = _free_run(chip, width, placed, column)
        if run is None:
            continue
        if _drift(chip, run) <= _allowed_drift(chip, width, placed):
            return Chip(chip.annotation_id, text, run, chip.slot)
    return None


def _drift(chip: WantedChip, run: Run) -> float:
    return chip.anchor - run.right if chip.grows_left else run.left - chip.anchor


def _allowed_drift(chip: WantedChip, width: float, placed: Sequence[Chip]) -> float:
    """Returns how far a chip may stand from its span's start before it would be read as another's.

    Spans that start together have their chips side by side.
    """
    is_shared = any(abs(_drift(chip, other.run)) < 1.0 for other in placed)
    return max(chip.extent - width / 2, width * (_SIDE_BY_SIDE if is_shared else 0.5))


def _free_run(chip: WantedChip, width: float, placed: Sequence[Chip], column: Run) -> Run | None:
    """Returns the first free place from the anchor on in the direction of growth, if there is one."""
    left = chip.anchor - width if chip.grows_left else chip.anchor
    left = min(max(left, column.left), column.right - width)
    for _ in range(len(placed) + 1):
        other = next((p.run for p in placed if _meet(p.run, left, left + width)), None)
        if other is None:
            fits = column.left <= left and left + width <= column.right
            return Run(left, left + width) if fits else None
        left = other.left - _GAP - width if chip.grows_left else other.right + _GAP
    return None


def _meet(run: Run, left: float, right: float) -> bool:
    return left < run.right + _GAP / 2 and run.left - _GAP / 2 < right


def _crowds(left_out: Sequence[WantedChip]) -> list[list[WantedChip]]:
    """Groups neighbours whose places are within a chip or two of each other."""
    crowds: list[list[WantedChip]] = []
    for chip in left_out:
        if crowds and abs(crowds[-1][-1].anchor - chip.anchor) < max(chip.extent, 40.0):
            crowds[-1].append(chip)
        else:
            crowds.append([chip])
    return crowds
