"""Tables: named columns that stay the same for ever, and rows that come in a stream."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from reader_app.text.dates.calendar import jalali_parts

type Cell = str | int | date | None


class Calendar(StrEnum):
    """Which calendar the days of a column are of; NONE of a column without days."""

    NONE = ""
    GREGORIAN = "gregorian"
    JALALI = "jalali"


_CALENDARS: Final = {
    Calendar.GREGORIAN: ("میلادی", "Gregorian"),
    Calendar.JALALI: ("خورشیدی", "Jalali"),
}


class Column(NamedTuple):
    """A column: its id is for ever, its heading is of the report's language.

    `width` is in characters, for a sheet. A page for reading shows those that say `is_shown`.
    """

    id: str
    fa: str
    en: str
    width: int = 16
    is_shown: bool = False
    calendar: Calendar = Calendar.NONE

    def heading_in(self, language: str) -> str:
        return self.fa if language == "fa" else self.en

    def full_heading_in(self, language: str) -> str:
        """Returns the heading with the calendar, for tables that give each its own column."""
        heading = self.heading_in(language)
        if self.calendar is Calendar.NONE:
            return heading
        fa, en = _CALENDARS[self.calendar]
        return f"{heading} ({fa if language == 'fa' else en})"


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` can be gone through once; each has a cell for every column."""

    title: str
    language: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]


def day_columns(id_: str, fa: str, en: str, *, is_shown: bool = False) -> tuple[Column, Column]:
    """Returns the two columns of a day: the Gregorian one, and the Jalali one as text."""
    return (
        Column(id_, fa, en, 14, is_shown, Calendar.GREGORIAN),
        Column(f"{id_}_jalali", fa, en, 14, calendar=Calendar.JALALI),
    )


def day_cells(day: date | None) -> tuple[date | None, str]:
    """Returns the cells of `day_columns`; the Jalali day is «1404/07/08», which sorts as it should."""
    if day is None:
        return None, ""
    year, month, number = jalali_parts(day)
    return day, f"{year:04}/{month:02}/{number:02}"
