"""`hashiyeh search` prints a line for each hit, whatever the query begins with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from builders import library_with

from reader_app.cli import main, parser

BRIDGE = "پل خواجو\nمهدی جمالی‌نژاد گفت: پل 🌉 خواجو در اصفهان می‌ماند.\nپل‌ها مي مانند."
SCHOOL = "مدرسه\nدر تهران مدرسه ساخته می‌شود."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "x.hashiyeh"
    library, _ = library_with(path, BRIDGE, SCHOOL)
    library.close()
    return path


def searched(file: Path, capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    assert main(["--library", str(file), "search", "--format", "jsonl", *words]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_all_hits_of_title_and_text_are_lines(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hits = searched(file, capsys, "پل")
    assert [(hit.get("field"), hit["start"], hit["quote"]) for hit in hits] == [
        ("title", 0, "پل"),
        (None, 0, "پل"),
        (None, 30, "پل"),
        (None, 60, "پل‌ها"),
    ]
    assert {len(hit["article"]) for hit in hits} == {36}
    assert all(BRIDGE[hit["start"] : hit["end"]] == hit["quote"] for hit in hits[1:])


def test_a_hit_has_no_other_keys(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [list(hit) for hit in searched(file, capsys, "مدرسه")] == [
        ["article", "field", "start", "end", "quote"],
        *[["article", "start", "end", "quote"]] * 2,
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("-تهران", "خواجو"),
        ("-تهران خواجو",),
        ("--", "-تهران", "خواجو"),
        ("خواجو", "-تهران"),
        ("--تهران", "خواجو"),
        ("خواجو", "--library={file}"),
        ("خواجو", "--library", "{file}"),
    ],
)
def test_a_dash_is_a_part_of_the_query(
    file: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    hits = searched(file, capsys, *(word.format(file=file) for word in words))
    assert [hit["quote"] for hit in hits] == ["خواجو"] * 3


def test_minus_h_is_help_before_and_a_word_after_two_dashes(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["search", "-h"])
    assert ended.value.code == 0
    assert "QUERY" in capsys.readouterr().out
    assert searched(file, capsys, "--", "-h", "مدرسه") != []


def test_filters_alone_print_a_line_for_each_article(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [list(hit) for hit in searched(file, capsys, "وضعیت:شروع‌نشده")] == [["article"]] * 2
    assert main(["--library", str(file), "search", "status:todo"]) == 0
    assert capsys.readouterr().out == "پل خواجو\nمدرسه\n"


def test_text_shows_title_place_and_surroundings_in_one_line(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--library", str(file), "search", "می‌مانند"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("پل خواجو  66-74  …")
    assert line.endswith("پل‌ها [مي مانند].")


def test_nothing_found_is_no_error(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert searched(file, capsys, "شیراز") == []


def test_a_filter_that_says_nothing_is_told_in_a_sentence(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--library", str(file), "search", "layer:رود"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("“رود” is no layer of this library. Its layers are: Person,")


def test_a_search_makes_no_library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", str(tmp_path / "none"), "search", "پل"]) == 1
    assert list(tmp_path.iterdir()) == []
    assert "There is no library" in capsys.readouterr().err


def test_other_verbs_take_no_dashes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(["stats", "-تهران"])
    assert ended.value.code == 2
    assert "unrecognized" in capsys.readouterr().err
