"""What is hidden by an undo stands in nobody's way, and comes back by a redo as it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from builders import ANNOTATOR, TEXT, exported, library_with, tag
from sqlalchemy import func, select

from reader_app.annotate import commands
from reader_app.errors import ArticleMissing, EditConflict, ImportRunning
from reader_app.formats.interchange import AnnotatorDraft, HeaderDraft, LayerDraft
from reader_app.library import Library
from reader_app.model import Layer, LayerId
from reader_app.store import schema
from reader_app.store.imports import import_session

OTHER = "در شیراز، شهردار گفت: پارک تا مهر باز می‌شود.\n"
PARTY = Layer(LayerId("party"), {"fa": "حزب", "en": "Party"}, "#123456", "z", 3)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library, _ = library_with(tmp_path / "x.hashiyeh", TEXT)
    yield library
    library.close()


def add_layer(library: Library, layer: Layer = PARTY) -> None:
    present = library.layers()
    library.apply(commands.change_layers(present, (*present, layer)))


def remove_layer(library: Library, layer_id: LayerId) -> None:
    present = library.layers()
    wanted = [layer for layer in present if layer.id != layer_id]
    orphans = library.annotations_on([layer_id])
    library.apply(commands.change_layers(present, wanted, orphans))


def file_of(folder: Path, name: str, *texts: str, layer: Layer | None = None) -> Path:
    """A native file of another library whose articles have their first word tagged."""
    other, ids = library_with(folder / f"{name}.hashiyeh", *texts)
    if layer:
        add_layer(other, layer)
    for article_id in ids:
        word = other.article(article_id)[1].split()[0]
        tag(other, article_id, word, layer.id if layer else "person")
    path = folder / f"{name}.json"
    other.export(path, "json")
    other.close()
    return path


def changed(path: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    document = json.loads(path.read_bytes())
    change(document)
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def states(library: Library, folder: Path, *steps: Callable[[], object]) -> list[bytes]:
    found = [exported(library, folder)]
    for step in steps:
        step()
        found.append(exported(library, folder))
    return found


def assert_undone_and_redone(library: Library, folder: Path, *steps: Callable[[], object]) -> None:
    """Does the steps, takes them back and does them again, comparing bytes at each."""
    expected = states(library, folder, *steps)
    for state in reversed(expected[:-1]):
        assert library.undo() is not None
        assert exported(library, folder) == state
    assert library.check().is_clean
    for state in expected[1:]:
        assert library.redo() is not None
        assert exported(library, folder) == state
    assert library.check().is_clean


def test_an_annotation_deleted_and_imported_again_is_undone_twice(
    library: Library, tmp_path: Path
) -> None:
    article_id = library.article_ids()[0]
    annotation = tag(library, article_id, "اصفهان", "place")
    path = tmp_path / "in.json"
    library.export(path, "json")
    assert_undone_and_redone(
        library,
        tmp_path,
        lambda: library.apply(commands.delete_annotations([annotation])),
        lambda: library.import_paths([path]),
    )


def test_a_merged_annotation_deleted_by_hand_goes_with_its_import(
    library: Library, tmp_path: Path
) -> None:
    path = file_of(tmp_path, "other", TEXT)
    article_id = library.article_ids()[0]
    assert_undone_and_redone(
        library,
        tmp_path,
        lambda: library.import_paths([path]),
        lambda: library.apply(commands.delete_annotations(library.annotations(article_id))),
    )


def test_an_imported_layer_removed_by_hand_goes_with_its_import(
    library: Library, tmp_path: Path
) -> None:
    tag(library, library.article_ids()[0], "اصفهان", "place")
    path = file_of(tmp_path, "other", TEXT, OTHER, layer=PARTY)
    assert_undone_and_redone(
        library,
        tmp_path,
        lambda: library.import_paths([path]),
        lambda: remove_layer(library, PARTY.id),
    )


def test_the_annotator_of_a_first_tag_is_undone_below_an_import_of_theirs(
    library: Library, tmp_path: Path
) -> None:
    paths = [file_of(tmp_path, "a", OTHER), file_of(tmp_path, "b", TEXT)]
    article_id = library.article_ids()[0]
    assert_undone_and_redone(
        library,
        tmp_path,
        lambda: tag(library, article_id, "اصفهان", "place"),
        lambda: library.import_paths(paths[:1]),
        lambda: library.import_paths(paths[1:]),
    )
    assert library.undo()
    assert library.undo()
    assert library.undo()
    assert library.annotators() == ()
    tag(library, article_id, "تهران", "place")
    assert library.annotators() == (ANNOTATOR,)
    assert library.check().is_clean


def test_a_layer_made_by_hand_is_undone_below_an_import_on_it(
    library: Library, tmp_path: Path
) -> None:
    path = file_of(tmp_path, "other", OTHER, TEXT, layer=PARTY)
    assert_undone_and_redone(
        library, tmp_path, lambda: add_layer(library), lambda: library.import_paths([path])
    )


def test_a_layer_is_removed_though_an_undone_import_used_it(
    library: Library, tmp_path: Path
) -> None:
    article_id = library.article_ids()[0]
    add_layer(library)
    tag(library, article_id, "اصفهان", "party")
    library.import_paths([file_of(tmp_path, "other", OTHER, TEXT, layer=PARTY)])
    library.undo()
    remove_layer(library, PARTY.id)
    assert len(library.layers()) == 3
    assert library.annotations(article_id) == ()
    library.undo()
    assert [a.quote for a in library.annotations(article_id)] == ["اصفهان"]
    assert library.check().is_clean


def test_two_undone_imports_of_one_layer_are_forgotten(library: Library, tmp_path: Path) -> None:
    library.import_paths([file_of(tmp_path, "a", OTHER, layer=PARTY)])
    library.import_paths([file_of(tmp_path, "b", "یک متن دیگر\n", TEXT, layer=PARTY)])
    library.undo()
    library.undo()
    tag(library, library.article_ids()[0], "اصفهان", "place")
    library.import_text("متن\n", "clipboard")
    assert len(library.layers()) == 3
    assert library.check().is_clean
    with library._database.reading() as connection:
        assert connection.execute(select(func.count()).select_from(schema.article)).scalar() == 2
        assert connection.execute(select(func.count()).select_from(schema.import_)).scalar() == 2


def test_a_tag_where_an_undone_import_had_one_is_made(library: Library, tmp_path: Path) -> None:
    article_id = library.article_ids()[0]
    library.import_paths([file_of(tmp_path, "other", TEXT)])
    library.undo()
    annotation = tag(library, article_id, "مهدی")
    assert library.annotations(article_id) == (annotation,)
    library.import_text("متن\n", "clipboard")
    assert library.annotations(article_id) == (annotation,)


def test_a_tag_beside_a_running_import_of_the_same_annotator_is_made(library: Library) -> None:
    """Both bring the annotator's row; whoever comes second finds it there."""
    article_id = library.article_ids()[0]
    header = HeaderDraft(annotators=[AnnotatorDraft(id=ANNOTATOR.id, name="دیگر")])
    with import_session(library._database, "x") as session:
        session.take_header(header)
        tag(library, article_id, "اصفهان", "place")
        assert library.annotators() == (ANNOTATOR,)
    assert library.annotators() == (ANNOTATOR,)
    library.undo()
    assert library.annotators() == ()


def test_an_import_does_not_take_a_layer_that_was_made_meanwhile(library: Library) -> None:
    draft = LayerDraft(id=PARTY.id, name=PARTY.name, color="#654321", hotkey="z")
    with import_session(library._database, "x") as session:
        session.take_header(HeaderDraft(layers=[draft]))
        add_layer(library)
        assert PARTY in library.layers()
    assert PARTY in library.layers()


def test_an_import_is_not_undone_while_another_runs(library: Library) -> None:
    """Else the other takes articles for known that are being hidden."""
    with import_session(library._database, "x"), pytest.raises(ImportRunning):
        library.undo()
    assert library.undo() is not None  # the other ended without a word, so it is taken out first
    assert library.redo() is not None


def test_no_tag_goes_into_an_article_that_was_removed_elsewhere(
    library: Library, tmp_path: Path
) -> None:
    article_id = library.article_ids()[0]
    tag(library, article_id, "اصفهان", "place")
    elsewhere = Library.open(library.path)
    article, text = library.article(article_id)
    layer = library.layers()[0]
    elsewhere.apply(commands.remove_articles([article_id], ""))
    elsewhere.close()
    span = library.annotations(article_id)[0].span
    edit = commands.tag(article, text, (), span, layer, ANNOTATOR)
    with pytest.raises(ArticleMissing):
        library.apply(edit)
    with pytest.raises(ArticleMissing):
        library.apply(commands.set_note(library.annotations(article_id)[0], "یادداشت"))


def test_no_tag_goes_into_an_article_whose_import_was_undone_elsewhere(library: Library) -> None:
    article, text = library.article(library.article_ids()[0])
    elsewhere = Library.open(library.path)
    elsewhere.undo()
    elsewhere.close()
    start = text.index("اصفهان")
    edit = commands.tag(
        article,
        text,
        (),
        commands.Span(start, start + 6),
        library.layers()[0],
        ANNOTATOR,
        annotator_is_new=True,
    )
    with pytest.raises((ArticleMissing, EditConflict)):
        library.apply(edit)
    assert library.redo() is not None
    assert library.check().is_clean


def test_a_removed_article_that_two_files_bring_back_comes_back_once(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "a.json"
    library.export(path, "json")
    (tmp_path / "b.json").write_bytes(path.read_bytes())
    library.apply(commands.remove_articles(library.article_ids(), ""))
    report = library.import_paths([path, tmp_path / "b.json"])
    assert (report.added, report.skipped) == (1, 1)
    assert len(library.article_ids()) == 1
    library.undo()
    assert library.article_ids() == []
