"""A date expression as a line of text: for a person, or as JSON for a program."""

from __future__ import annotations

import json
from datetime import date

from reader_app.text.dates.calendar import jalali_of
from reader_app.text.dates.expression import DateExpression


def as_line(found: DateExpression) -> str:
    """Returns place, quote, and the days in both calendars, apart by tabs."""
    jalali, gregorian = (
        _stretch(worded(found.earliest), worded(found.latest), is_one=_is_one_day(found))
        for worded in (_jalali, _gregorian)
    )
    place = f"{found.span.start}-{found.span.end}"
    quote = " ".join(found.quote.split())
    return "\t".join((place, quote, f"{found.kind}, {found.precision}", jalali, gregorian))


def as_json(found: DateExpression) -> str:
    """Returns one JSON object; what is open or not counted is left out."""
    members: dict[str, object] = {
        "start": found.span.start,
        "end": found.span.end,
        "quote": found.quote,
        "kind": found.kind,
        "earliest": found.earliest and found.earliest.isoformat(),
        "latest": found.latest and found.latest.isoformat(),
        "precision": found.precision,
        "counted_from": found.counted_from and found.counted_from.isoformat(),
        "reason": found.reason,
    }
    return json.dumps(
        {name: value for name, value in members.items() if value is not None}, ensure_ascii=False
    )


def _is_one_day(found: DateExpression) -> bool:
    return found.earliest is not None and found.earliest == found.latest


def _stretch(earliest: str, latest: str, *, is_one: bool) -> str:
    return earliest if is_one else f"{earliest}..{latest}"


def _jalali(day: date | None) -> str:
    return jalali_of(day) if day else ""


def _gregorian(day: date | None) -> str:
    return day.isoformat() if day else ""
