"""A library keeps its own guidelines, and the default is there where it has none."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import exported, library_with

from reader_app.annotate.guidelines import change_guidelines, restore_guidelines
from reader_app.guidelines import shipped_guidelines
from reader_app.model import Guidelines


@pytest.mark.parametrize(("language", "words"), [("fa", "تعهد نیست"), ("en", "not a commitment")])
def test_the_default_says_what_is_no_commitment(language: str, words: str) -> None:
    assert words in shipped_guidelines(language)
    assert shipped_guidelines(language).startswith("# ")


def test_a_change_of_guidelines_is_undone_and_done_again(tmp_path: Path) -> None:
    library, _ = library_with(tmp_path / "x.hashiyeh", "متن\n")
    before = exported(library, tmp_path)
    library.apply(change_guidelines(None, "# قاعده", "fa"))
    assert library.guidelines() == {"fa": "# قاعده"}
    library.undo()
    assert exported(library, tmp_path) == before
    library.redo()
    library.apply(change_guidelines(Guidelines("fa", "# قاعده"), "# دیگر", "fa"))
    library.apply(restore_guidelines(Guidelines("fa", "# دیگر")))
    assert library.guidelines() == {}


def test_the_same_words_are_no_change() -> None:
    own = Guidelines("fa", "# قاعده")
    edit = change_guidelines(own, own.text, "fa")
    assert (edit.removed, edit.added) == ((), ())
