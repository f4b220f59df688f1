"""`hashiyeh report` writes what its file's name ends with, and refuses what a kind cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import TEXT, library_with, tag
from table_files import read_csv

from reader_app.cli import main


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "x.hashiyeh"
    library, (article_id,) = library_with(path, TEXT)
    tag(library, article_id, "اصفهان", "place")
    library.close()
    return path


def test_a_table_is_written_in_the_wanted_language(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "اشاره‌ها.CSV"
    for language, heading in (("fa", "عنوان مقاله"), ("en", "Article")):
        verb = ["report", str(out), "--kind", "mentions", "--language", language]
        assert main(["--library", str(file), *verb]) == 0
        assert capsys.readouterr().out == f"1 rows in {out}.\n"
        assert read_csv(out)[0][0] == heading


def test_the_articles_are_a_page(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.html"
    assert main(["--library", str(file), "report", str(out), "--kind", "articles"]) == 0
    assert capsys.readouterr().out == f"1 articles in {out}.\n"
    assert "</mark>" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ["out.pdf", "--kind", "articles"],
        ["out.csv", "--kind", "articles"],
        ["out", "--kind", "mentions"],
        ["out.csv", "--kind", "letters"],
        ["out.csv"],
    ],
)
def test_a_form_that_a_report_does_not_have_is_a_wrong_usage(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main(["--library", str(file), "report", *arguments])
    assert ended.value.code == 2
    assert sorted(each.name for each in tmp_path.glob("out*")) == []


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    verb = ["report", str(file.parent / "none" / "out.csv"), "--kind", "people"]
    assert main(["--library", str(file), *verb]) == 1
    assert "cannot be written" in capsys.readouterr().err
