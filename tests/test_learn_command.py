"""`hashiyeh learn` trains in a process of its own and says how good the suggestions are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lessons import annotated_library

from reader_app.cli import main
from reader_app.suggest.model_file import model_path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "x.hashiyeh"
    annotated_library(path).close()
    return path


def test_it_prints_the_figures_of_each_layer(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--library", str(file), "learn"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Learnt from 12 articles with ")
    assert lines[1].split() == ["layer", "precision", "recall", "F", "of"]
    assert [line.split()[0] for line in lines[2:4]] == ["person", "place"]
    assert lines[4].startswith("person: suggested from a confidence of ")
    assert model_path(file).is_file()


def test_a_program_reads_a_line_for_each_layer(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--library", str(file), "learn", "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["layer"] for row in rows] == ["person", "place"]
    for row in rows:
        assert list(row) == [
            *("layer", "precision", "recall", "f", "annotations", "articles", "threshold"),
            *("shipped_f", "used", "expected"),
        ]
        assert row["articles"] == 12
        shown = sum(it["suggestions"] for it in row["expected"])
        right = sum(it["suggestions"] * it["precision"] for it in row["expected"])
        assert right / shown == pytest.approx(row["precision"], abs=0.01)


def test_too_few_articles_are_a_known_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "few.hashiyeh"
    annotated_library(path, 3).close()
    assert main(["--library", str(path), "learn"]) == 1
    assert "3 annotated articles" in capsys.readouterr().err


def test_reset_forgets_the_model(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", str(file), "learn"]) == 0
    assert main(["--library", str(file), "learn", "--reset"]) == 0
    assert "forgotten" in capsys.readouterr().out
    assert not model_path(file).exists()


def test_the_trainer_stands_in_no_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "train" not in capsys.readouterr().out


def test_an_export_does_not_take_the_place_of_the_model(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = str(model_path(file))
    assert main(["--library", str(file), "export", target, "--format", "json"]) == 1
    assert not model_path(file).exists()
    assert capsys.readouterr().err


def test_suggest_goes_on_without_a_model_that_cannot_be_read(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model_path(file).write_bytes(b"broken")
    for complaints in (1, 0):
        assert main(["--library", str(file), "suggest", "--format", "jsonl"]) == 0
        said = capsys.readouterr()
        assert said.err.count("cannot be read") == complaints
        assert said.out.count("\n") > 0
    assert model_path(file).with_name(f"{model_path(file).name}.unreadable").exists()
