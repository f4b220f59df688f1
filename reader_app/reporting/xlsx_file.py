"""A table as a workbook for Excel and LibreOffice, row by row: memory does not grow with the table.

Words are written as words and marked as such, so that they stay no formula when a cell is edited.
"""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# The library is typed in part only, and brings no stubs.
from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader_app.reporting.cells import begins_like_a_formula, fitting_xlsx
from reader_app.reporting.tables import Cell, Table

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

ROWS_OF_A_SHEET: Final = 1_048_575
"""Rows below the headings ("Excel specifications and limits")."""

_EXCEL_BEGINS: Final = date(1900, 3, 1)  # before it Excel counts a day that never was
_FONT: Final = (
    "Tahoma"  # on every Windows, with all Persian letters; others put theirs in its place
)
_NAME_LONGEST: Final = 31
_WIDEST: Final = 60


def write_xlsx(path: Path, table: Table) -> int:
    """Writes the table and returns how many rows it has; what is too much for a sheet has another."""
    # Imported when a sheet is wanted, which most runs of the program do not.
    from xlsxwriter.exceptions import FileCreateError
    from xlsxwriter.workbook import Workbook

    options = {"constant_memory": True, "use_zip64": True, "tmpdir": str(path.parent)}
    book = Workbook(str(path), options)
    rows = _Writer(book, table).write()
    try:
        book.close()
    except FileCreateError as error:  # in it is what the system said
        raise OSError(*error.args[0].args) from error
    return rows


class _Writer:
    def __init__(self, book: Workbook, table: Table) -> None:
        self._book = book
        self._table = table
        usual = {"font_name": _FONT, "font_size": 10, "valign": "top", "text_wrap": True}
        self._heading = book.add_format({**usual, "bold": True, "bg_color": "#ECE8DF", "bottom": 1})
        self._words = book.add_format(usual)
        self._quoted = book.add_format({**usual, "quote_prefix": True})
        self._day = book.add_format({**usual, "num_format": "yyyy-mm-dd"})

    def write(self) -> int:
        rows, at = 0, ROWS_OF_A_SHEET
        sheet: Worksheet | None = None
        numbers = count(1)
        for row in self._table.rows:
            if sheet is None or at == ROWS_OF_A_SHEET:
                self._end(sheet, at)
                sheet, at = self._begin(next(numbers)), 0
            at += 1
            rows += 1
            self._put_row(sheet, at, row)
        self._end(sheet or self._begin(next(numbers)), at if sheet else 0)
        return rows

    def _begin(self, number: int) -> Worksheet:
        table = self._table
        ending = f" {number}" if number > 1 else ""
        name = table.title[: _NAME_LONGEST - len(ending)] + ending
        sheet = self._book.add_worksheet(name)
        if table.language == "fa":
            sheet.right_to_left()
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, min(column.width, _WIDEST))
        for place, column in enumerate(table.columns):
            sheet.write_string(0, place, column.full_heading_in(table.language), self._heading)
        return sheet

    def _end(self, sheet: Worksheet | None, rows: int) -> None:
        if sheet is not None:
            sheet.autofilter(0, 0, rows, len(self._table.columns) - 1)

    def _put_row(self, sheet: Worksheet, at: int, row: Sequence[Cell]) -> None:
        for place, cell in enumerate(row):
            match cell:
                case None | "":
                    pass
                case date() if cell >= _EXCEL_BEGINS:
                    sheet.write_datetime(at, place, datetime.combine(cell, time()), self._day)
                case date():
                    sheet.write_string(at, place, cell.isoformat(), self._words)
                case str():
                    words = fitting_xlsx(cell)
                    sheet.write_string(at, place, words, self._format_of(words))
                case _:
                    sheet.write_number(at, place, cell, self._words)

    def _format_of(self, words: str) -> Format:
        return self._quoted if begins_like_a_formula(words) else self._words
