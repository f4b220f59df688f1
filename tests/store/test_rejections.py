"""What was turned down is kept, goes with its article, layer and import, and comes back from a file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from builders import (
    ANNOTATOR,
    TEXT,
    exported,
    exported_document,
    library_with,
    promise,
    put,
    rejection_of,
    suggestion_of,
    tag,
)
from native_files import TEXT as FILE_TEXT
from native_files import article, jsonl, on_words, records_header, rejection

from reader_app import consequences
from reader_app.annotate import commands, suggestions
from reader_app.errors import ArticleMissing
from reader_app.format_errors import RejectionsLeftOut
from reader_app.library import Library
from reader_app.listings import PhraseRow
from reader_app.model import PERSON, PLACE, ArticleId, Layer, LayerId, Rejection, RejectionId

THEIRS = ArticleId("article-1")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(library_with(tmp_path / "x.hashiyeh", TEXT)[0]) as library:
        yield library


@pytest.fixture
def own(library: Library) -> ArticleId:
    return library.article_ids()[0]


def turn_down(
    library: Library, article_id: ArticleId, quote: str, layer: str = "person", **fields: Any
) -> Rejection:
    found, text = library.article(article_id)
    suggestion = suggestion_of(text, quote, layer, **fields)
    is_new = ANNOTATOR not in library.annotators()
    edit = suggestions.reject(found, text, [suggestion], ANNOTATOR, annotator_is_new=is_new)
    library.apply(edit)
    return next(record for record in edit.added if isinstance(record, Rejection))


def test_a_rejection_is_one_step_that_is_undone_and_done_again(
    library: Library, own: ArticleId
) -> None:
    rejection = turn_down(library, own, "تهران")
    assert library.rejections(own) == (rejection,)
    assert library.check().is_clean
    library.undo()
    assert library.rejections(own) == ()
    library.redo()
    assert library.rejections(own) == (rejection,)


def test_a_removed_article_hides_its_rejections(library: Library, own: ArticleId) -> None:
    turn_down(library, own, "تهران")
    library.apply(commands.remove_articles([own], ""))
    assert (library.rejections(own), library.phrases()) == ((), [])
    assert len(library.rejections_on([PERSON])) == 1
    with pytest.raises(ArticleMissing):
        put(library, replace(library.rejections_on([PERSON])[0], id=RejectionId("x")))
    library.undo()
    assert len(library.rejections(own)) == 1


def test_a_layer_goes_with_what_was_turned_down_on_it(library: Library, own: ArticleId) -> None:
    layer = Layer(LayerId("own"), {"fa": "نهاد"}, "#123456")
    present = library.layers()
    library.apply(commands.change_layers(present, (*present, layer)))
    rejection = turn_down(library, own, "تهران", "own")
    library.apply(consequences.change_layers(library, library.layers(), present))
    assert library.rejections(own) == ()
    library.undo()
    assert library.rejections(own) == (rejection,)
    assert library.check().is_clean


def test_check_finds_a_rejection_that_does_not_quote_its_text(
    library: Library, own: ArticleId
) -> None:
    turn_down(library, own, "تهران")
    for column, value in (("quote", "شیراز"), ("prefix", "از")):
        with closing(sqlite3.connect(library.path)) as raw, raw:
            raw.execute(f"UPDATE rejection SET {column} = ?", (value,))
        assert len(library.check().problems) == 1


def test_phrases_are_counted_by_layer_and_letters(library: Library, own: ArticleId) -> None:
    library.import_text("در تهران و تهران.\n", "clipboard")
    other = library.article_ids()[1]
    for article_id, nth in ((own, 0), (other, 0), (other, 1)):
        tag(library, article_id, "تهران", "place", nth)
    turn_down(library, other, "تهران", "place")
    turn_down(library, own, "اصفهان", "person")
    promise(library, own, "پل را")
    assert sorted(library.phrases(), key=lambda row: row.quote) == [
        PhraseRow(PERSON, "اصفهان", rejected=1),
        PhraseRow(PLACE, "تهران", annotations=3, articles=2, rejected=1),
        PhraseRow(LayerId("commitment"), "پل را", annotations=1, articles=1),
    ]


# --- files ---


def with_rejected(*rejected: object, text: str = FILE_TEXT) -> dict[str, Any]:
    return {**article(text), "extensions": {"mine": 1, "rejected": list(rejected)}}


@pytest.fixture
def take(library: Library, tmp_path: Path) -> Callable[[dict[str, Any]], list[object]]:
    """Imports an article; returns the remarks."""

    def taken(made: dict[str, Any]) -> list[object]:
        path = tmp_path / "in.jsonl"
        path.write_bytes(jsonl(records_header(), [made]))
        report = library.import_paths([path])
        assert report.problems == ()
        assert library.check().problems == ()
        return [*report.notes]

    return taken


type Take = Callable[[dict[str, Any]], list[object]]


def test_what_was_turned_down_is_exported_and_read_back(
    library: Library, own: ArticleId, tmp_path: Path
) -> None:
    tag(library, own, "اصفهان", "place")
    rejection = turn_down(library, own, "تهران")
    first = exported(library, tmp_path)
    (written,) = json.loads(first)["articles"][0]["extensions"]["rejected"]
    assert written == {
        "id": rejection.id,
        "layer": "person",
        "start": rejection.start,
        "end": rejection.end,
        "quote": "تهران",
        "prefix": rejection.prefix,
        "suffix": rejection.suffix,
        "annotator": ANNOTATOR.id,
        "created": rejection.created,
        "suggester": "tagger",
    }
    with closing(Library.create(tmp_path / "y.hashiyeh")) as other:
        other.import_paths([tmp_path / "out.json"])
        assert other.rejections(own) == (rejection,)
        assert exported(other, tmp_path) == first


def test_an_article_without_rejections_says_nothing_of_them(
    library: Library, tmp_path: Path
) -> None:
    assert "extensions" not in exported_document(library, tmp_path)["articles"][0]


def test_other_extensions_are_kept_beside_them(
    library: Library, take: Take, tmp_path: Path
) -> None:
    take(with_rejected(rejection()))
    assert library.article(THEIRS)[0].extensions == {"mine": 1}
    written = exported_document(library, tmp_path)["articles"][1]["extensions"]
    assert written == {"mine": 1, "rejected": [rejection()]}


@pytest.mark.parametrize(
    "other", ["نه", {"a": 1}, [1], [{"id": "x"}], [{**rejection(), "y": 1}], []]
)
def test_what_has_another_shape_is_kept_as_it_came(
    library: Library, take: Take, tmp_path: Path, other: object
) -> None:
    extensions = {"rejected": other, "mine": 1}
    assert take({**article(FILE_TEXT), "extensions": extensions}) == []
    assert library.rejections(THEIRS) == ()
    assert exported_document(library, tmp_path)["articles"][1]["extensions"] == extensions
    turn_down(library, THEIRS, "تهران")
    written = exported_document(library, tmp_path)["articles"][1]["extensions"]
    assert written["rejected_other"] == other
    assert len(written["rejected"]) == 1


def test_known_articles_get_new_rejections_and_each_only_once(library: Library, take: Take) -> None:
    take(article(FILE_TEXT))
    take(with_rejected(rejection()))
    assert [each.id for each in library.rejections(THEIRS)] == ["rejection-1"]
    steps = library.last_step()
    take(with_rejected(rejection(2), rejection()))
    assert (len(library.rejections(THEIRS)), library.last_step()) == (1, steps)
    library.undo()
    assert library.rejections(THEIRS) == ()
    library.redo()
    assert len(library.rejections(THEIRS)) == 1
    assert library.check().is_clean


@pytest.mark.parametrize(
    "wrong",
    [
        {"layer": "elsewhere"},
        {"annotator": "nobody"},
        {"created": "دیروز"},
        {"quote": "شیراز"},
        {"id": "rejection-1"},
    ],
    ids=str,
)
def test_what_does_not_fit_is_left_out_and_told_and_the_article_taken(
    library: Library, take: Take, wrong: dict[str, Any]
) -> None:
    remarks = take(with_rejected(rejection(), {**rejection(2), **wrong}))
    assert [type(each) for each in remarks] == [RejectionsLeftOut]
    assert [each.id for each in library.rejections(THEIRS)] == ["rejection-1"]


def test_words_are_found_again_where_the_file_counts_otherwise(
    library: Library, take: Take
) -> None:
    place = on_words(FILE_TEXT, "تهران", 1)
    remarks = take(with_rejected({**rejection(), "start": place["start"] + 2, "end": 40}))
    assert len(remarks) == 1
    (found,) = library.rejections(THEIRS)
    assert found.span == (place["start"], place["end"])


def test_places_are_those_of_the_text_as_it_is_stored(library: Library, take: Take) -> None:
    text = FILE_TEXT.replace("\n", "\r\n")
    take(with_rejected({**rejection(), **on_words(text, "تهران", 1)}, text=text))
    (found,) = library.rejections(THEIRS)
    stored = library.article(THEIRS)[1]
    assert found.start == stored.index("تهران", 25)


def test_an_import_that_is_undone_and_forgotten_leaves_none(
    library: Library, own: ArticleId, take: Take
) -> None:
    take(with_rejected(rejection()))
    library.undo()
    tag(library, own, "اصفهان", "place")  # gives the import up
    path = library.path
    library.close()
    with closing(Library.open(path)), closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM rejection").fetchone() == (0,)


def test_rejection_of_is_what_the_command_makes(library: Library, own: ArticleId) -> None:
    annotation = tag(library, own, "تهران")
    made = turn_down(library, own, "تهران")
    assert replace(rejection_of(annotation), id=made.id, created=made.created) == made
