"""`hashiyeh suggest` prints a line for each suggestion, the same as the window shows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from builders import library_with, tag

from reader_app.cli import main
from reader_app.library import Library
from reader_app.suggest.shipped_model import ABOUT, FOLDER, MODEL, shipped_model
from reader_app.suggestions import knowledge_of, suggestions_for

TEXTS = tuple(f"خبر {n}\nآن را 🌉 کژوانی‌پور در هرمزآباد گفت و رفت." for n in "یدس")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    library, ids = library_with(tmp_path / "x.hashiyeh", *TEXTS)
    for article_id in ids[:2]:
        tag(library, article_id, "کژوانی‌پور", "person")
    library.close()
    return tmp_path / "x.hashiyeh"


def suggested(file: Path, capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    assert main(["--library", str(file), "suggest", "--format", "jsonl", *words]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_line_has_the_words_their_place_the_layer_and_why(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = Library.open(file)
    third = library.article_ids()[2]
    library.close()
    lines = suggested(file, capsys, third)
    line = next(it for it in lines if it["quote"] == "کژوانی‌پور")
    assert list(line) == ["article", "start", "end", "quote", "layer", "score", "reason"]
    assert (line["article"], line["layer"]) == (third, "person")
    assert TEXTS[2][line["start"] : line["end"]] == line["quote"]
    assert 0.5 <= line["score"] <= 1
    assert line["reason"] == "It was tagged in 2 other articles: Person"


def test_all_articles_are_meant_when_none_is_named(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = Library.open(file)
    knowledge = knowledge_of(library)
    expected = [
        (id_, it.start, it.end, it.layer_id)
        for id_ in library.article_ids()
        for it in suggestions_for(library, id_, knowledge)
    ]
    library.close()
    lines = suggested(file, capsys)
    assert [(it["article"], it["start"], it["end"], it["layer"]) for it in lines] == expected


def test_people_read_titles_places_and_reasons(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--library", str(file), "suggest"]) == 0
    out = capsys.readouterr().out
    assert "خبر س  " in out
    assert "  Person " in out
    assert "کژوانی‌پور  (It was tagged in 2 other articles: Person)" in out


def test_an_unknown_id_is_told_before_anything_is_printed(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--library", str(file), "suggest", "no-such-id"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"“{file}” has no article with the id “no-such-id”.")


def test_nothing_is_annotated_by_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = Library.open(file)
    step = before.last_step()
    before.close()
    suggested(file, capsys)
    after = Library.open(file)
    assert after.last_step() == step
    after.close()


def test_a_damaged_model_is_told_of_and_the_others_suggest_without_it(
    file: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken = tmp_path / "models"
    broken.mkdir()
    (broken / ABOUT).write_bytes((FOLDER / ABOUT).read_bytes())
    (broken / MODEL).write_bytes((FOLDER / MODEL).read_bytes()[:-1] + b"?")
    monkeypatch.setattr("reader_app.suggest.shipped_model.FOLDER", broken)
    shipped_model.cache_clear()
    try:
        assert main(["--library", str(file), "suggest"]) == 0
    finally:
        shipped_model.cache_clear()
    said = capsys.readouterr()
    assert str(broken / MODEL) in said.err
    assert "کژوانی‌پور" in said.out
