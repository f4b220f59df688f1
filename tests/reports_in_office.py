"""Proves that LibreOffice reads every word of the tables that reports are written as.

    python tests/reports_in_office.py

It writes hard words as CSV and XLSX, lets a headless `soffice` open each and save it again, and
compares every cell. It is no part of the tests, for LibreOffice is not everywhere.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import openpyxl

from reader_app.reporting.cells import harmless
from reader_app.reporting.csv_file import write_csv
from reader_app.reporting.tables import Column, Table, day_cells, day_columns
from reader_app.reporting.xlsx_file import write_xlsx

WORDS: Final = (
    "نیم‌فاصله: می‌شود، کتاب‌هایشان",
    "ي عربي و ك عربي، ی و ک فارسی",
    "خانهٔ لاله، مُحَمَّد، الله",
    "😀 👨‍👩‍👧 ایموجی",
    "۱۲۳۴۵۶۷۸۹۰ ٤٥٦ 789",
    "۱۴۰۴/۰۷/۰۸",
    "«گیومه» \"quotes\" 'a', b; c\td",
    "سطر یک\nسطر دو",
    "=1+1",
    "+98 21",
    "-۵ درجه",
    "@SUM(A1)",
    "<b>&amp;</b> _x0041_",
    "  فاصله در دو سو  ",
    "دراز " * 3000,
)
COLUMNS: Final = (Column("words", "عبارت", "Words"), *day_columns("day", "روز", "Day"))
# UTF-8 (76), a comma between, quotes where needed, from the first line on; days as they are shown.
_AS_CSV: Final = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
_FROM_CSV: Final = "CSV:44,34,76,1"


def convert(source: Path, kind: str, folder: Path, *options: str) -> Path:
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = ["soffice", home, "--headless", *options, "--convert-to", kind]
    command += ["--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / f"{source.stem}.{kind.partition(':')[0]}"


def compare(name: str, found: list[str], wanted: list[str]) -> int:
    """Says how many cells are as they should be, and which are not; returns how many are not."""
    wrong = [(a, b) for a, b in zip(found, wanted, strict=True) if a != b]
    print(f"{name}: {len(wanted) - len(wrong)} of {len(wanted)} as they were written")
    for is_, should_be in wrong:
        print(f"  {is_[:60]!r} instead of {should_be[:60]!r}")
    return len(wrong)


def main() -> int:
    if shutil.which("soffice") is None:
        print("LibreOffice is not on this machine.")
        return 1
    rows = [[words, *day_cells(date(2025, 9, 30))] for words in WORDS]
    with TemporaryDirectory() as name:
        folder = Path(name)
        out = folder / "out"
        out.mkdir()
        write_xlsx(folder / "sheet.xlsx", Table("تعهدها", "fa", COLUMNS, rows))
        write_csv(folder / "plain.csv", Table("تعهدها", "fa", COLUMNS, rows))
        with convert(folder / "sheet.xlsx", _AS_CSV, out).open(
            encoding="utf-8-sig", newline=""
        ) as file:
            sheet = [cell for row in list(csv.reader(file))[1:] for cell in row]
        as_sheet = convert(folder / "plain.csv", "xlsx", out, f"--infilter={_FROM_CSV}")
        cells = list(openpyxl.load_workbook(as_sheet).worksheets[0].iter_rows(values_only=True))
        plain = [str(row[0] or "").replace("_x005F_", "_") for row in cells[1:]]
        days = [words for row in rows for words in (row[0], "2025-09-30", "1404/07/08")]
        wrong = compare("XLSX, through LibreOffice to CSV", sheet, [str(each) for each in days])
        wrong += compare("CSV, through LibreOffice to XLSX", plain, [harmless(w) for w in WORDS])
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
