"""What is suggested for an article of a library, from what the library itself knows."""

from __future__ import annotations

from pathlib import Path

from builders import TEXT, library_with, tag

from reader_app.model import PERSON, PLACE
from reader_app.suggestions import OFF_SETTING, knowledge_of, layers_off, suggestions_for


def test_a_phrase_of_two_articles_is_suggested_in_the_third(tmp_path: Path) -> None:
    first, second, third = (f"مقالهٔ {n}: آن را 🌉 کژوانی‌پور در هرمزآباد گفت و رفت." for n in "یدس")
    library, (one, two, three) = library_with(tmp_path / "x.hashiyeh", first, second, third)
    for article_id in (one, two):
        tag(library, article_id, "کژوانی‌پور", "person")
    found = suggestions_for(library, three, knowledge_of(library))
    assert ("کژوانی‌پور", PERSON) in {(third[it.start : it.end], it.layer_id) for it in found}
    # There it is annotated, and stays out.
    there = suggestions_for(library, one, knowledge_of(library))
    assert "کژوانی‌پور" not in {first[it.start : it.end] for it in there}


def test_layers_are_switched_off_by_a_setting_of_the_library(tmp_path: Path) -> None:
    library, _ = library_with(tmp_path / "x.hashiyeh", TEXT)
    assert layers_off(library) == frozenset()
    library.set_setting(OFF_SETTING, ["person"])
    assert knowledge_of(library).layers[0].id == PLACE
    library.set_setting(OFF_SETTING, {"strange": 1})
    assert layers_off(library) == frozenset()
