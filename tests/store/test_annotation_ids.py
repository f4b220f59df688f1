"""An annotation's id is unique within its article: two articles may have one each of the same id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from native_files import HEADER, article, our_json

from reader_app.annotate import commands
from reader_app.library import Library
from reader_app.model import Annotation, LayerId

FIRST = "در اصفهان، استاندار گفت.\n"
SECOND = "در شیراز، شهردار گفت.\n"


def _article(text: str, word: str, number: int) -> dict[str, Any]:
    start = text.index(word)
    return article(text, (start, start + len(word)), number=number)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    path = tmp_path / "both.json"
    path.write_bytes(our_json(HEADER, [_article(FIRST, "اصفهان", 1), _article(SECOND, "شیراز", 2)]))
    library = Library.create(tmp_path / "x.hashiyeh")
    assert library.import_paths([path]).annotations == 2
    yield library
    library.close()


def annotations(library: Library) -> list[Annotation]:
    return [a for article_id in library.article_ids() for a in library.annotations(article_id)]


def test_both_come_in(library: Library) -> None:
    first, second = annotations(library)
    assert first.id == second.id
    assert (first.quote, second.quote) == ("اصفهان", "شیراز")
    assert library.check().is_clean


def test_a_change_to_one_leaves_the_other(library: Library) -> None:
    first, second = annotations(library)
    library.apply(commands.set_note(second, "پایتخت زند"))
    assert [a.note for a in annotations(library)] == ["", "پایتخت زند"]
    library.apply(commands.delete_annotations([first]))
    assert [a.quote for a in annotations(library)] == ["شیراز"]
    library.undo()
    library.undo()
    assert annotations(library) == [first, second]


def test_both_go_and_come_back_in_one_edit(library: Library) -> None:
    both = annotations(library)
    library.apply(commands.delete_annotations(both))
    assert annotations(library) == []
    library.undo()
    assert annotations(library) == both


def test_all_on_a_layer_are_found(library: Library) -> None:
    assert library.annotations_on([LayerId("place")]) == tuple(annotations(library))
