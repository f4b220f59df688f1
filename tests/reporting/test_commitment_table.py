"""The table of commitments has the exact words, and the commitments that were asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import TEXT, commitment_on, library_with, person, put, tag
from table_files import read_csv

from reader_app.cli import main
from reader_app.library import Library
from reader_app.listings import CommitmentFilter
from reader_app.model import Deadline, Filler, SlotName
from reader_app.reporting.choice import ReportChoice, ReportFormat, ReportKind
from reader_app.reporting.commitment_table import COMMITMENT_COLUMNS
from reader_app.reporting.writing import write_report

TODAY = date(2026, 1, 2)
CHOICE = ReportChoice(ReportKind.COMMITMENTS, ReportFormat.CSV, "fa")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library, ids = library_with(tmp_path / "x.hashiyeh", TEXT, "وعده دادیم مدرسه بسازیم.\n")
    put(library, person("e1", "مهدی جمالی‌نژاد"))
    first = tag(library, ids[0], "پل را می‌سازیم", "commitment")
    second = tag(library, ids[1], "مدرسه بسازیم", "commitment")
    deadline = Deadline("تا پایان سال", latest=date(2026, 3, 20))
    who = Filler("مهدی", entity_id=person("e1", "").id, role="استاندار")
    made = commitment_on(first, "c1", who, deadline=deadline, topic="راه")
    put(library, made)
    put(library, replace(commitment_on(second, "c2"), slots={SlotName.WHAT: (Filler("=مدرسه"),)}))
    return library


def rows(library: Library, folder: Path, choice: ReportChoice) -> list[dict[str, str]]:
    target = folder / "c.csv"
    assert write_report(library, target, choice, TODAY) is not None
    headings, *found = read_csv(target)
    assert len(headings) == len(COMMITMENT_COLUMNS)
    names = [column.id for column in COMMITMENT_COLUMNS]
    return [dict(zip(names, row, strict=True)) for row in found]


def test_a_row_has_the_exact_words_the_slots_and_both_calendars(
    library: Library, tmp_path: Path
) -> None:
    first, second = rows(library, tmp_path, CHOICE)
    assert first["quote"] == "پل را می‌سازیم"
    assert first["who"] == "مهدی جمالی‌نژاد، استاندار («مهدی»)"
    assert (first["deadline_to"], first["deadline_to_jalali"]) == ("2026-03-20", "1404/12/29")
    assert first["status"] == "بررسی‌نشده"
    assert (second["quote"], second["what"]) == ("مدرسه بسازیم", "'=مدرسه")


def test_only_the_commitments_that_fit_are_in_it(library: Library, tmp_path: Path) -> None:
    by_topic = replace(CHOICE, filter=CommitmentFilter(topics=frozenset({"راه"})))
    by_article = replace(CHOICE, article_ids=library.article_ids()[1:])
    assert [row["commitment_id"] for row in rows(library, tmp_path, by_topic)] == ["c1"]
    assert [row["commitment_id"] for row in rows(library, tmp_path, by_article)] == ["c2"]


def test_the_command_line_filters_too(library: Library, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    verb = ["--library", str(library.path), "report", str(out), "--kind", "commitments"]
    assert main([*verb, "--due-to", "2026-04-01"]) == 0
    assert len(read_csv(out)) == 2
    assert main([*verb, "--status", "not_assessed"]) == 0
    assert len(read_csv(out)) == 3
    assert main([*verb, "--status", "achieved"]) == 0
    assert len(read_csv(out)) == 1
