"""A table as CSV, as office programs read it: UTF-8 with a byte order mark, lines that end in CRLF.

Without the mark Excel takes Persian for Windows-1252.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from reader_app.reporting.cells import harmless
from reader_app.reporting.tables import Cell, Table


def write_csv(path: Path, table: Table) -> int:
    """Writes the table and returns how many rows it has below the headings."""
    rows = 0
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(column.full_heading_in(table.language) for column in table.columns)
        for row in table.rows:
            writer.writerow(_written(row))
            rows += 1
    return rows


def _written(row: Sequence[Cell]) -> Iterator[str | int]:
    for cell in row:
        match cell:
            case None:
                yield ""
            case date():
                yield cell.isoformat()
            case str():
                yield harmless(cell)
            case _:
                yield cell
