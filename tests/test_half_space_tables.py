"""The tables that ship are those that the script makes."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest

from reader_app.paths import ROOT
from reader_app.text.half_space_tables import tables


def test_the_tables_are_as_the_script_makes_them() -> None:
    if version("hazm") != "0.12.1":
        pytest.skip("the tables are an extract of another version of hazm's lists")
    script = ROOT / "build_spec" / "half_space_tables.py"
    done = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("As made.\n", 0)


def test_a_word_is_whole_or_joined_and_never_both() -> None:
    words = tables()
    assert not words.whole & words.joined.keys()
    assert not words.two_ways.keys() & words.whole
    assert words.common <= words.whole


def test_every_cut_is_inside_its_word_and_behind_a_letter_that_joins() -> None:
    astray = [
        (word, cuts)
        for word, cuts in tables().joined.items()
        if not cuts
        or list(cuts) != sorted(set(cuts))
        or any(not 0 < cut < len(word) or word[cut - 1] in "اآدذرزژو" for cut in cuts)
    ]
    assert astray == []
