"""A quantity as a text has it («۱۲۰ میلیارد تومان», «سی دستگاه»): its number, and of what."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from reader_app.text.dates.folding import fold, folded
from reader_app.text.dates.numbers import WORDS, value_of

_POWERS: Final = {"هزار": 3, "میلیون": 6, "میلیارد": 9, "تریلیون": 12}
_DIGITS: Final = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:[./][0-9]+)?"


class Quantity(NamedTuple):
    """`number` is a decimal number in ASCII digits, `unit` the words behind it."""

    number: str
    unit: str


def quantity_of(words: str) -> Quantity | None:
    """Returns the quantity that `words` begin with, None if they begin with no number."""
    seen = fold(words.strip())
    match = _pattern().match(seen.text)
    if match is None:
        return None
    written = match["number"]
    value = (
        Decimal(written.replace(",", "").replace("/", "."))
        if written[0].isdigit()
        else Decimal(value_of(written))
    )
    for power in (match["powers"] or "").split():
        value *= 10 ** _powers()[power]
    start = seen.span(match.end(), len(seen.text)).start if match.end() < len(seen.text) else None
    unit = seen.source[start:].strip() if start is not None else ""
    return Quantity(f"{value.normalize():f}", " ".join(unit.split()))


@cache
def _powers() -> dict[str, int]:
    return {folded(word): power for word, power in _POWERS.items()}


@cache
def _pattern() -> re.Pattern[str]:
    powers = "|".join(_powers())
    return re.compile(
        rf"(?P<number>{_DIGITS}|{folded(WORDS)})(?!\w)(?P<powers>(?: (?:{powers})(?!\w))*) ?"
    )
