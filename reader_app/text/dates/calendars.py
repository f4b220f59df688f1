"""Which calendar the words of a date are of, by their month, their year, or their unit."""

from __future__ import annotations

import re
from typing import Final

from reader_app.text.dates.calendar import Calendar
from reader_app.text.dates.expression import DateExpression, Precision
from reader_app.text.dates.folding import fold, folded
from reader_app.text.dates.names import MONTH, MONTHS

_MONTH: Final = re.compile(rf"(?<!\w)(?:{MONTH})(?!\w)")
_YEAR: Final = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_GREGORIAN_ERA: Final = folded("میلادی")
_FIRST_GREGORIAN_YEAR: Final = 1500
# Who says tomorrow or next week counts days, which are the same in any calendar.
_IN_EITHER: Final = frozenset({Precision.DAY, Precision.WEEK})


def calendar_of(found: DateExpression) -> Calendar | None:
    """Returns the calendar that an expression is reckoned in, None where it is the same in either."""
    said = calendar_said(found.quote)
    if said is not None or found.precision in _IN_EITHER:
        return said
    return Calendar.JALALI


def calendar_said(words: str) -> Calendar | None:
    """Returns the calendar that the words name by a month, a year of four digits or an era."""
    plain = fold(words).text
    if _GREGORIAN_ERA in plain:
        return Calendar.GREGORIAN
    month = _MONTH.search(plain)
    if month is not None:
        return MONTHS[month[0]].calendar
    year = _YEAR.search(plain)
    if year is None:
        return None
    return Calendar.GREGORIAN if int(year[0]) >= _FIRST_GREGORIAN_YEAR else Calendar.JALALI
