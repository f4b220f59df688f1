"""How well and how fast lost half-spaces come back.

usage: python tests/benchmarks/half_spaces.py [FILE …]

Each FILE is UTF-8 prose with its half-spaces; without one, the dev and test parts of ParsTwiNER in the
shared folder are taken. The half-spaces are stripped and put back; precision and recall count the
places. ParsTwiNER is tweets: many of them write «میشه» or «انسانها», so that a half-space rightly put
back counts against the precision. An opened text comes from it cold, its words not seen before.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from measuring import SHARED, timed

from reader_app.text.half_space_tables import tables
from reader_app.text.half_spaces import restored

HALF_SPACE = "\u200c"
STRAY = re.compile(r"(?<!\w)\u200c+|\u200c+(?!\w)|(?<=\u200c)\u200c+")


def places_in(text: str) -> set[int]:
    """Returns the places of the half-spaces, as offsets into the text without them."""
    marks = [i for i, sign in enumerate(text) if sign == HALF_SPACE]
    return {place - before for before, place in enumerate(marks)}


def told(name: str, lines: list[str]) -> None:
    right = put = lost = 0
    for line in lines:
        clean = STRAY.sub("", line)
        expected = places_in(clean)
        found = set(restored(clean.replace(HALF_SPACE, "")).inserts)
        right += len(expected & found)
        put += len(found)
        lost += len(expected)
    print(
        f"{name}: {lost} lost, {put} put back; precision {right / max(put, 1):.3f}, "
        f"recall {right / max(lost, 1):.3f}"
    )


def sentences_of(tsv: Path) -> Iterator[str]:
    for block in tsv.read_text(encoding="utf-8").split("\n\n"):
        yield " ".join(line.partition("\t")[0] for line in block.splitlines())


def told_speed(text: str) -> None:
    thousands = len(text.split()) / 1000
    first_s = timed(lambda: restored(text))
    again_s = min(timed(lambda: restored(text)) for _ in range(5))
    print(
        f"{1000 * first_s / thousands:.1f} ms for 1,000 words that are new, "
        f"{1000 * again_s / thousands:.1f} ms for the same again"
    )


def main(names: list[str]) -> None:
    print(f"{1000 * timed(tables):.0f} ms to read the tables")
    if names:
        parts = {name: Path(name).read_text(encoding="utf-8").splitlines() for name in names}
    else:
        folder = SHARED / "data" / "parstwiner"
        parts = {part: list(sentences_of(folder / f"{part}.tsv")) for part in ("dev", "test")}
    told_speed("\n".join(map("\n".join, parts.values())).replace(HALF_SPACE, ""))
    for name, lines in parts.items():
        told(name, lines)


if __name__ == "__main__":
    main(sys.argv[1:])
