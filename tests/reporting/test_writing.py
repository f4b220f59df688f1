"""Reports are written whole or not at all, of the articles that were chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from builders import TEXT, change, commitment_on, library_with, person, put, tag
from table_files import read_csv

from reader_app.errors import FileUnwritable, TargetIsLibrary
from reader_app.library import Library
from reader_app.model import ArticleId, Filler
from reader_app.reporting.choice import FORMATS, ReportChoice, ReportFormat, ReportKind
from reader_app.reporting.writing import WrittenReport, write_report

TODAY = date(2026, 1, 2)
OTHER = "تهران - ۱۵ مرداد ۱۴۰۴ - ایرنا\nمهدی جمالی‌نژاد به تهران رفت.\n"
WRITTEN_HERE = [(kind, form) for kind, forms in FORMATS.items() for form in forms if form != "pdf"]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library, ids = library_with(tmp_path / "x.hashiyeh", TEXT, OTHER)
    entity = person("e1", "مهدی جمالی‌نژاد", "=دکتر")
    put(library, entity, person("e2", "کس دیگر"))
    for article_id in ids:
        mention = tag(library, article_id, "مهدی جمالی‌نژاد")
        change(library, mention, replace(mention, entity_id=entity.id))
    tag(library, ids[1], "تهران", "place", nth=1)
    promise = tag(library, ids[0], "پل را می‌سازیم", "commitment")
    put(library, commitment_on(promise, "c1", Filler(entity_id=entity.id)))
    return library


def report(
    library: Library, target: Path, kind: ReportKind, form: str = "csv", **options: object
) -> WrittenReport | None:
    choice = ReportChoice(kind, ReportFormat(form), "fa")
    return write_report(library, target, replace(choice, **options), TODAY)


@pytest.mark.parametrize(("kind", "form"), WRITTEN_HERE)
def test_every_kind_is_written_in_each_of_its_forms(
    library: Library, tmp_path: Path, kind: ReportKind, form: str
) -> None:
    target = tmp_path / f"گزارش.{form}"
    written = report(library, target, kind, form)
    assert written is not None
    assert (written.path, written.kind) == (target, kind)
    assert written.size > 0
    before = target.read_bytes()
    report(library, target, kind, form)
    assert form == "xlsx" or target.read_bytes() == before


def test_mentions_are_those_of_layers_with_entities_linked_or_not(
    library: Library, tmp_path: Path
) -> None:
    report(library, tmp_path / "m.csv", ReportKind.MENTIONS)
    headings, *rows = read_csv(tmp_path / "m.csv")
    at = {heading: place for place, heading in enumerate(headings)}
    assert [
        (row[at["عبارت"]], row[at["نام"]], row[at["تاریخ مقاله (خورشیدی)"]]) for row in rows
    ] == [
        ("مهدی جمالی‌نژاد", "مهدی جمالی‌نژاد", ""),
        ("مهدی جمالی‌نژاد", "مهدی جمالی‌نژاد", "1404/05/15"),
        ("تهران", "", "1404/05/15"),
    ]
    texts = {id_: library.article(id_)[1] for id_ in library.article_ids()}
    for row in rows:
        text = texts[ArticleId(row[at["شناسهٔ مقاله"]])]
        start, end = int(row[at["آغاز (کدپوینت)"]]), int(row[at["پایان (کدپوینت)"]])
        assert text[start:end] == row[at["عبارت"]]


def test_people_are_counted_in_the_chosen_articles_alone(library: Library, tmp_path: Path) -> None:
    target, (first, second) = tmp_path / "p.csv", library.article_ids()
    counts = {}
    for name, ids in {"all": None, "first": [first], "second": [second]}.items():
        report(library, target, ReportKind.PEOPLE, article_ids=ids)
        _, *rows = read_csv(target)
        counts[name] = [row[0:1] + row[5:9] for row in rows]
    whole = ["مهدی جمالی‌نژاد", "2", "2", "1", "0"]
    assert counts["all"] == [["کس دیگر", "0", "0", "0", "0"], whole]
    assert counts["first"] == [["مهدی جمالی‌نژاد", "1", "1", "1", "0"]]
    assert counts["second"] == [["مهدی جمالی‌نژاد", "1", "1", "0", "0"]]


def test_a_sheet_of_people_has_their_other_names_as_they_are(
    library: Library, tmp_path: Path
) -> None:
    report(library, tmp_path / "p.xlsx", ReportKind.PEOPLE, "xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "p.xlsx").worksheets[0]
    assert sheet["D3"].value == "=دکتر"
    assert sheet["D3"].data_type == "s"


@pytest.mark.parametrize("form", ["csv", "xlsx", "html"])
def test_a_report_that_is_cancelled_leaves_what_was_there(
    library: Library, tmp_path: Path, form: str
) -> None:
    target = tmp_path / f"m.{form}"
    target.write_text("alt", encoding="utf-8")
    choice = ReportChoice(ReportKind.MENTIONS, ReportFormat(form), "fa")
    steps: list[tuple[int, int]] = []
    written = write_report(
        library, target, choice, TODAY, lambda *step: steps.append(step), lambda: bool(steps)
    )
    assert written is None
    assert steps == [(1, 2)]
    assert target.read_text(encoding="utf-8") == "alt"
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".hashiyeh")] == []


def test_a_report_never_takes_the_place_of_the_library(library: Library) -> None:
    with pytest.raises(TargetIsLibrary):
        report(library, library.path, ReportKind.MENTIONS)


@pytest.mark.parametrize("form", ["csv", "xlsx", "html"])
def test_a_place_that_cannot_be_written_is_told(
    library: Library, tmp_path: Path, form: str
) -> None:
    with pytest.raises(FileUnwritable):
        report(library, tmp_path / "none" / f"x.{form}", ReportKind.MENTIONS, form)
