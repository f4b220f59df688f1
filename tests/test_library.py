"""One library on a real file: edits, undo, imports, exports."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from builders import ANNOTATOR, TEXT, exported, library_with, tag
from sqlalchemy import func, insert, select

from reader_app.annotate import commands
from reader_app.annotate.edits import Action
from reader_app.errors import (
    ArticleMissing,
    DuplicateAnnotation,
    EditConflict,
    ImportRunning,
    LayerIsBuiltIn,
)
from reader_app.formats.text_file import draft_of_text
from reader_app.library import Library
from reader_app.model import (
    COMMITMENT,
    ArticleOrder,
    Direction,
    ImportId,
    Layer,
    LayerId,
    Status,
)
from reader_app.store import schema
from reader_app.store.imports import ImportSession, import_session

OTHER = "در شیراز، شهردار گفت: پارک تا مهر باز می‌شود.\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library, _ = library_with(tmp_path / "x.hashiyeh", TEXT, OTHER)
    yield library
    library.close()


def test_a_tag_is_stored_with_its_quote_and_context(library: Library) -> None:
    article_id = library.article_ids()[0]
    annotation = tag(library, article_id, "اصفهان", "place")
    _, text = library.article(article_id)
    assert library.annotations(article_id) == (annotation,)
    assert text[annotation.start : annotation.end] == "اصفهان"
    assert annotation.prefix == text[: annotation.start][-32:]
    assert annotation.suffix == text[annotation.end :][:32]


def test_the_first_tag_makes_the_annotator_and_moves_the_article_into_work(
    library: Library,
) -> None:
    article_id = library.article_ids()[0]
    assert library.annotators() == ()
    tag(library, article_id, "اصفهان", "place")
    assert library.annotators() == (ANNOTATOR,)
    assert library.article(article_id)[0].status is Status.IN_WORK
    library.undo()
    assert library.annotators() == ()
    assert library.article(article_id)[0].status is Status.TODO


def test_the_same_tag_twice_is_refused_and_adds_nothing(library: Library) -> None:
    article_id = library.article_ids()[0]
    tag(library, article_id, "اصفهان", "place")
    with pytest.raises(DuplicateAnnotation):
        tag(library, article_id, "اصفهان", "place")
    tag(library, article_id, "اصفهان", "person")
    assert len(library.annotations(article_id)) == 2


def test_an_edit_of_what_changed_meanwhile_is_refused_whole(library: Library) -> None:
    article_id = library.article_ids()[0]
    annotation = tag(library, article_id, "اصفهان", "place")
    library.apply(commands.set_note(annotation, "یک"))
    with pytest.raises(EditConflict):
        library.apply(commands.set_note(annotation, "دو"))
    with pytest.raises(EditConflict):
        library.apply(commands.delete_annotations([annotation]))
    assert [a.note for a in library.annotations(article_id)] == ["یک"]


def test_undo_and_redo_survive_a_restart(tmp_path: Path, library: Library) -> None:
    article_id = library.article_ids()[0]
    before = exported(library, tmp_path)
    annotation = tag(library, article_id, "اصفهان", "place")
    library.apply(commands.set_note(annotation, "یادداشت"))
    after = exported(library, tmp_path)
    path = library.path
    library.close()

    reopened = Library.open(path)
    undo, redo = reopened.undo_labels()
    assert (undo and undo.action, redo) == (Action.NOTE, None)
    reopened.undo()
    reopened.undo()
    assert exported(reopened, tmp_path) == before
    reopened.close()

    again = Library.open(path)
    again.redo()
    again.redo()
    assert exported(again, tmp_path) == after
    assert again.redo() is None
    again.close()


def test_a_new_edit_ends_what_could_be_done_again(library: Library) -> None:
    article_id = library.article_ids()[0]
    tag(library, article_id, "اصفهان", "place")
    library.undo()
    tag(library, article_id, "تهران", "place")
    assert library.undo_labels()[1] is None
    assert library.redo() is None


def test_removed_articles_come_back_with_their_annotations(library: Library) -> None:
    article_id, other_id = library.article_ids()
    annotation = tag(library, article_id, "اصفهان", "place")
    library.apply(commands.remove_articles([article_id], "یک"))
    assert library.article_ids() == [other_id]
    with pytest.raises(ArticleMissing):
        library.article(article_id)
    assert library.stats().annotations == 0
    library.undo()
    assert library.article_ids() == [article_id, other_id]
    assert library.annotations(article_id) == (annotation,)


def test_an_import_is_undone_and_done_again_whole(tmp_path: Path, library: Library) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a", "b", "c"):
        (tmp_path / "in" / f"{name}.txt").write_text(f"خبر {name}\n", encoding="utf-8")
    assert library.import_paths([tmp_path / "in"]).added == 3
    library.undo()
    assert len(library.article_ids()) == 2
    library.redo()
    assert len(library.article_ids()) == 5
    library.undo()
    # What waits for a redo is not "there": the same files come in anew.
    assert library.import_paths([tmp_path / "in"]).added == 3
    assert library.check().is_clean


def test_a_text_that_is_there_is_skipped_and_counted(library: Library) -> None:
    report = library.import_text(TEXT, "clipboard")
    assert (report.added, report.skipped) == (0, 1)
    assert len(library.article_ids()) == 2


def test_a_removed_text_can_be_imported_again(library: Library) -> None:
    article_id = library.article_ids()[0]
    library.apply(commands.remove_articles([article_id], ""))
    assert library.import_text(TEXT, "clipboard").added == 1
    assert library.check().is_clean


def test_one_import_at_a_time(library: Library) -> None:
    with import_session(library._database, "one"), pytest.raises(ImportRunning):
        library.import_text("متن دیگری\n", "clipboard")
    assert library.import_text("متن دیگری\n", "clipboard").added == 1


def test_the_layers_are_changed_as_one_edit(tmp_path: Path, library: Library) -> None:
    before = exported(library, tmp_path)
    own = Layer(LayerId("own"), {"fa": "سازمان", "en": "Organisation"}, "#123456", "o")
    renamed = replace(library.layers()[0], name={"fa": "آدم", "en": "Person"})
    wanted = (own, renamed, *library.layers()[1:])
    library.apply(commands.change_layers(library.layers(), wanted))
    assert [layer.id for layer in library.layers()] == ["own", "person", "place", "commitment"]
    assert library.layers()[1].name["fa"] == "آدم"

    article_id = library.article_ids()[0]
    tag(library, article_id, "اصفهان", "own")
    orphans = library.annotations_on([own.id])
    library.apply(commands.change_layers(library.layers(), library.layers()[1:], orphans))
    assert library.annotations(article_id) == ()
    for _ in range(3):
        library.undo()
    assert exported(library, tmp_path) == before


def test_a_built_in_layer_cannot_be_lost(library: Library) -> None:
    wanted = [layer for layer in library.layers() if layer.id != COMMITMENT]
    with pytest.raises(LayerIsBuiltIn):
        commands.change_layers(library.layers(), wanted)


@pytest.mark.parametrize("order", list(ArticleOrder))
def test_every_order_shows_every_article(library: Library, order: ArticleOrder) -> None:
    first, second = library.article_ids()
    tag(library, second, "شیراز", "place")
    assert sorted(library.article_ids(order)) == sorted([first, second])
    if order in (ArticleOrder.ANNOTATIONS, ArticleOrder.CHANGED):
        assert library.article_ids(order)[0] == second
    assert library.article_ids(order, Status.IN_WORK) == [second]


def test_the_list_counts_annotations_by_layer(library: Library) -> None:
    article_id = library.article_ids()[0]
    tag(library, article_id, "اصفهان", "place")
    tag(library, article_id, "تهران", "place")
    tag(library, article_id, "مهدی جمالی‌نژاد", "person")
    row = library.list_rows([article_id])[article_id]
    assert row.counts == {"place": 2, "person": 1}


def test_settings_of_a_library_are_kept(library: Library) -> None:
    assert library.setting("guideline") is None
    library.set_setting("guideline", {"متن": [1, 2]})
    library.set_setting("guideline", {"متن": [3]})
    assert library.setting("guideline") == {"متن": [3]}


def test_a_backup_is_a_library_like_the_first(tmp_path: Path, library: Library) -> None:
    tag(library, library.article_ids()[0], "اصفهان", "place")
    before = exported(library, tmp_path)
    library.back_up(tmp_path / "copy" / "b.hashiyeh")
    copy = Library.open(tmp_path / "copy" / "b.hashiyeh")
    assert exported(copy, tmp_path) == before
    assert copy.undo_labels() == library.undo_labels()
    copy.close()


def test_a_direction_is_an_edit_like_any_other(library: Library) -> None:
    article, _ = library.article(library.article_ids()[0])
    library.apply(commands.set_direction(article, Direction.LTR))
    assert library.article(article.id)[0].direction is Direction.LTR
    library.undo()
    assert library.article(article.id)[0] == article


def test_check_finds_a_quote_that_is_not_in_its_text(tmp_path: Path, library: Library) -> None:
    tag(library, library.article_ids()[0], "اصفهان", "place")
    assert library.check().is_clean
    with library._database.raw() as raw:
        raw.execute("UPDATE annotation SET quote = 'دیگر'")
    assert not library.check().is_clean


def test_what_is_exported_is_what_json_readers_expect(tmp_path: Path, library: Library) -> None:
    annotation = tag(library, library.article_ids()[0], "اصفهان", "place")
    document = json.loads(exported(library, tmp_path))
    assert list(document) == [
        "format",
        "version",
        "minor",
        "offset_unit",
        "layers",
        "annotators",
        "entities",
        "articles",
    ]
    (found,) = document["articles"][0]["annotations"]
    assert found["quote"] == "اصفهان"
    assert found["id"] == annotation.id
    assert "note" not in found


def test_an_import_that_died_is_taken_out_at_the_next_opening(
    tmp_path: Path, library: Library
) -> None:
    database = library._database
    with database.writing() as connection:
        row = {"id": "dead", "source": "x", "state": "running", "started": ""}
        row |= {"articles": 0, "annotations": 0}
        connection.execute(insert(schema.import_).values(**row))
    died = ImportSession(database, ImportId("dead"), "x")
    died.add(draft_of_text("نیمه‌کاره\n", tmp_path / "a.txt"))
    died.flush()
    assert len(library.article_ids()) == 2

    opened = Library.open(library.path)
    assert opened.recovered_import
    with database.reading() as connection:
        assert connection.execute(select(func.count()).select_from(schema.article)).scalar() == 2
        assert connection.execute(select(func.count()).select_from(schema.body)).scalar() == 2
    assert opened.check().is_clean
    opened.close()


def test_what_other_programs_put_into_the_header_is_carried_on(
    tmp_path: Path, library: Library
) -> None:
    document = json.loads(exported(library, tmp_path))
    document["extensions"] = {"گردآورنده": {"سال": 1404}}
    (tmp_path / "more.json").write_text(json.dumps(document), encoding="utf-8")
    other = Library.create(tmp_path / "other.hashiyeh")
    other.import_paths([tmp_path / "more.json"])
    assert json.loads(exported(other, tmp_path))["extensions"] == document["extensions"]
    other.close()


def test_the_undo_of_the_samples_names_no_file(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "x.hashiyeh")
    library.import_samples()
    undo, _ = library.undo_labels()
    library.close()
    assert undo is not None
    assert undo.action is Action.IMPORT_SAMPLES


def test_articles_are_found_by_the_words_of_their_titles_in_any_spelling(tmp_path: Path) -> None:
    library, (books, _, last) = library_with(
        tmp_path / "x.hashiyeh", "کتاب‌های تازه\nیک", "پل خواجو\nدو", "تازه‌ترین كتابهای شهر\nسه"
    )
    assert [article.id for article in library.titled("كتابهای تازه", 20)] == [books, last]
    assert [article.id for article in library.titled("کتابهای", 1)] == [books]
    assert library.titled("زرافه", 20) == []
    assert library.titled("کتاب", 20, lambda: True) == []
    library.close()
