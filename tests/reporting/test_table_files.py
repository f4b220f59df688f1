"""What goes into a table as CSV or XLSX comes out of it the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from table_files import read_csv, read_xlsx

from reader_app.reporting import xlsx_file
from reader_app.reporting.cells import harmless, sayable
from reader_app.reporting.csv_file import write_csv
from reader_app.reporting.tables import Cell, Column, Table, day_cells, day_columns
from reader_app.reporting.xlsx_file import write_xlsx

COLUMNS = (
    Column("a", "عبارت", "Words"),
    *day_columns("day", "روز", "Day"),
    Column("n", "شمار", "n"),
)
DAY = date(2025, 9, 30)
HARD = (
    "نیم‌فاصله می‌شود",
    "ي عربي و ك",
    "😀 👨‍👩‍👧 ایموجی",
    "۱۲۳ ٤٥٦ 789",
    "«گیومه» \"quotes\" 'a', b; c",
    "سطر یک\nسطر دو",
    "<b>&amp;</b>",
    "_x0041_ _x000D_",
    "  میان فاصله‌ها  ",
)


def table(rows: Sequence[Sequence[Cell]], language: str = "fa") -> Table:
    return Table("تعهدها", language, COLUMNS, rows)


def row(text: str) -> list[Cell]:
    return [text, *day_cells(DAY), 3]


@pytest.mark.parametrize("text", HARD)
def test_hard_words_come_out_of_a_csv_file_as_they_went_in(text: str, tmp_path: Path) -> None:
    assert write_csv(tmp_path / "x", table([row(text)])) == 1
    assert read_csv(tmp_path / "x")[1] == [text, "2025-09-30", "1404/07/08", "3"]


@pytest.mark.parametrize("text", HARD)
def test_hard_words_come_out_of_a_sheet_as_they_went_in(text: str, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    assert write_xlsx(path, table([row(text)])) == 1
    words, day, jalali, count = read_xlsx(path)[1]
    # openpyxl leaves the escape of Excel's own escapes as it is: "_x005F_" is "_".
    assert str(words).replace("_x005F_", "_") == text
    assert (str(day)[:10], jalali, count) == ("2025-09-30", "1404/07/08", 3)


def test_a_csv_file_begins_and_breaks_as_excel_likes_it(tmp_path: Path) -> None:
    write_csv(tmp_path / "x", table([row("الف")]))
    raw = (tmp_path / "x").read_bytes()
    assert raw.startswith("\ufeffعبارت,روز (میلادی),روز (خورشیدی),شمار\r\n".encode())
    assert raw.endswith(b"\r\n")


def test_a_persian_sheet_runs_from_right_to_left_and_an_english_one_does_not(
    tmp_path: Path,
) -> None:
    path = tmp_path / "x.xlsx"
    for language in ("fa", "en"):
        write_xlsx(path, table([row("الف")], language))
        sheet = openpyxl.load_workbook(path).worksheets[0]
        assert bool(sheet.sheet_view.rightToLeft) is (language == "fa")
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == "A1:D2"


@pytest.mark.parametrize("text", ["=1+1", "@x", "-۵", "+989"])
def test_a_formula_in_a_sheet_is_words_and_stays_so_when_edited(text: str, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    write_xlsx(path, table([row(text)]))
    cell = openpyxl.load_workbook(path).worksheets[0]["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_a_day_before_excels_first_is_written_as_words(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "x.xlsx", table([["الف", *day_cells(date(1850, 1, 2)), 1]]))
    assert read_xlsx(tmp_path / "x.xlsx")[1][1:3] == ("1850-01-02", "1228/10/12")


def test_an_empty_table_has_its_headings(tmp_path: Path) -> None:
    assert write_xlsx(tmp_path / "x.xlsx", table([])) == 0
    assert write_csv(tmp_path / "x.csv", table([])) == 0
    assert len(read_xlsx(tmp_path / "x.xlsx")) == 1
    assert len(read_csv(tmp_path / "x.csv")) == 1


def test_what_is_too_much_for_a_sheet_goes_on_in_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_file, "ROWS_OF_A_SHEET", 2)
    assert write_xlsx(tmp_path / "x.xlsx", table([row(str(n)) for n in range(5)])) == 5
    sheets = openpyxl.load_workbook(tmp_path / "x.xlsx").worksheets
    assert [sheet.title for sheet in sheets] == ["تعهدها", "تعهدها 2", "تعهدها 3"]
    assert [sheet.max_row for sheet in sheets] == [3, 3, 2]


@given(st.lists(st.text(st.characters(codec=None)), max_size=6))
def test_any_words_come_out_of_a_csv_file(texts: list[str]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x"
        write_csv(path, table([row(text) for text in texts]))
        assert [cells[0] for cells in read_csv(path)[1:]] == [harmless(text) for text in texts]


@given(st.lists(st.text(st.characters(codec=None)), min_size=1, max_size=6))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_words_come_out_of_a_sheet(texts: list[str]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.xlsx"
        write_xlsx(path, table([row(text) for text in texts]))
        found = [str(cells[0] or "").replace("_x005F_", "_") for cells in read_xlsx(path)[1:]]
        assert found == [sayable(text) for text in texts]
