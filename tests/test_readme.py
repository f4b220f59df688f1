"""What the README promises is what the program has."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from builders import exported_document
from windows import keys_of_the_program

from reader_app.cli import VERBS, parser
from reader_app.formats.schema import SCHEMA_PATH
from reader_app.library import Library
from reader_app.paths import HOME_VARIABLE, ROOT
from ui.keyboard import normal
from ui.view_keys import VIEW_KEYS

README = (ROOT / "README.md").read_text(encoding="utf-8")
KEYS_TABLE = README.partition("## Keys\n")[2].partition("\n## ")[0]
KEYS_OF_VIEWS = {key for view_key in VIEW_KEYS for key in view_key.keys}
WHEEL = "Ctrl+wheel"


def _example() -> dict[str, Any]:
    return json.loads(README.partition("```json\n")[2].partition("```")[0])


def _keys_in_table() -> set[str]:
    """The keys of the left column, as Qt writes them; what keys type in Persian is left aside."""
    cells = [row.split("|")[1] for row in KEYS_TABLE.splitlines() if row.startswith("| ")]
    written = {
        key for cell in cells[1:] for part in cell.split("·") for key in part.strip().split(", ")
    }
    return {one for key in written for one in _as_qt_writes(key)}


def _as_qt_writes(written: str) -> set[str]:
    key = re.sub(r" (?:in the list|in a note|in a correction|anywhere)$", "", written).replace(
        "−", "-"
    )
    if not key.isascii() and "← →" not in key:
        return set()
    ends = ("Left", "Right") if "← →" in key else ("",)
    return {_normal(key.replace("← →", end).replace("Enter", "Return")) for end in ends}


def _normal(key: str) -> str:
    return key if key == WHEEL else normal(key)


def test_the_example_of_the_native_form_is_true(tmp_path: Path) -> None:
    """It is valid by the schema, and comes back from a library as it stands there."""
    example = _example()
    jsonschema.Draft202012Validator(json.loads(SCHEMA_PATH.read_bytes())).validate(example)
    path = tmp_path / "example.json"
    path.write_text(json.dumps(example, ensure_ascii=False), encoding="utf-8")
    library = Library.create(tmp_path / "library.hashiyeh")

    report = library.import_paths([path])

    assert (report.problems, report.notes) == ((), ())
    layers = [layer["id"] for layer in example["layers"]]
    written = exported_document(library, tmp_path)
    written["layers"] = [layer for layer in written["layers"] if layer["id"] in layers]
    assert written == example


def test_every_key_of_the_table_is_a_key_of_the_program() -> None:
    of_commands = {key for _, keys in keys_of_the_program() for key in keys}
    known = {_normal(key) for key in of_commands | KEYS_OF_VIEWS}

    assert _keys_in_table() - known == set()


def test_every_command_with_a_key_and_every_key_of_a_view_is_in_the_table() -> None:
    first = {keys[0] for _, keys in keys_of_the_program() if keys}

    assert {_normal(key) for key in first | KEYS_OF_VIEWS} - _keys_in_table() == set()


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_of_the_command_line_is_explained(verb: str) -> None:
    assert re.search(rf"^    hashiyeh (?:--library FILE )?{verb}\b", README, re.MULTILINE)
    assert verb in parser().format_help()


def test_the_system_libraries_are_those_that_the_checks_install() -> None:
    named = set(
        re.findall(r"\blib[a-z0-9.-]+", README.partition("apt install ")[2].split("\n- ")[0])
    )
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    installed = set(re.findall(r"\blib[a-z0-9.-]+", script.partition("=(")[2].partition(")")[0]))

    assert named == installed


def test_the_folders_of_the_house_exist() -> None:
    rooms = README.partition("reader_app/            ")[2].partition("```")[0]
    folder = "reader_app"
    for line in rooms.splitlines()[1:]:
        names = re.match(r"( *)((?:[a-z_]+(?:/|\.py) ?)+)  ", line)
        assert names, line
        if not names[1]:
            folder = ""
        for name in names[2].split():
            path = ROOT / folder / name
            assert path.exists(), path
        if not names[1]:
            folder = names[2].strip().rstrip("/")


def test_the_variable_for_another_folder_is_named() -> None:
    assert f"`{HOME_VARIABLE}`" in README
