"""What the README promises is what the program has."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

import pytest

from reader_app.cli import VERBS, parser
from reader_app.paths import HOME_VARIABLE, ROOT
from ui.action_specs import SPECS

README = (ROOT / "README.md").read_text(encoding="utf-8")
KEYS_TABLE = README.partition("## Keys\n")[2].partition("\n## ")[0]
KEYS_OF_ACTIONS = {key for spec in SPECS for key in spec.keys}

# The layers' keys come from the layers; those of the views are their own.
KEYS_OF_VIEWS = {"P", "L", "C", "Ctrl+V", "Ctrl+wheel"}


def _example() -> dict[str, Any]:
    return json.loads(README.partition("```json\n")[2].partition("```")[0])


def _keys_in_table() -> set[str]:
    left_column = "\n".join(
        row.split("|")[1] for row in KEYS_TABLE.splitlines() if row.startswith("| ")
    )
    whole = r"(?:(?:Ctrl|Shift|Alt)\+)*(?:F\d+|[A-Z][a-z]+|wheel|[A-Z0+−])(?![+a-z])"
    found = {
        key.replace("−", "-").replace("Enter", "Return") for key in re.findall(whole, left_column)
    }
    # The arrows of the rows that move an end have no name here, so only their modifiers are found.
    return {key for key in found if not key.endswith(("Shift", "Alt", "Key")) and key != "+"}


def test_the_example_of_the_native_form_is_true() -> None:
    (article,) = _example()["articles"]
    (annotation,) = article["annotations"]
    text, start, end = article["text"], annotation["start"], annotation["end"]

    assert article["sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert annotation["quote"] == text[start:end]
    assert annotation["prefix"] == text[max(0, start - 32) : start]
    assert annotation["suffix"] == text[end : end + 32]


def test_every_key_of_the_table_is_a_key_of_the_program() -> None:
    table = _keys_in_table() - KEYS_OF_VIEWS

    assert len(table) > 20
    assert table <= KEYS_OF_ACTIONS


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
