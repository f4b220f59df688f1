"""How an article is read is kept for each, outside the history and the exports."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from builders import TEXT, exported, library_with

from reader_app.errors import ArticleMissing
from reader_app.library import Library
from reader_app.model import ArticleId

OLD = Path(__file__).parent / "libraries" / "0001.hashiyeh"


def test_a_choice_is_kept_for_each_article(tmp_path: Path) -> None:
    library, (one, other) = library_with(tmp_path / "x.hashiyeh", TEXT, TEXT[:-1])
    with closing(library):
        assert library.half_space_view(one) is None
        library.set_half_space_view(one, True)
        library.set_half_space_view(other, True)
        library.set_half_space_view(other, False)
    with closing(Library.open(tmp_path / "x.hashiyeh")) as library:
        assert (library.half_space_view(one), library.half_space_view(other)) == (True, False)


def test_a_choice_is_no_part_of_the_history_nor_of_an_export(tmp_path: Path) -> None:
    library, (one,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    with closing(library):
        before = exported(library, tmp_path), library.last_step()
        library.set_half_space_view(one, True)
        assert (exported(library, tmp_path), library.last_step()) == before


def test_there_is_no_choice_for_an_article_that_is_not_there(tmp_path: Path) -> None:
    library, _ = library_with(tmp_path / "x.hashiyeh", TEXT)
    with closing(library):
        assert library.half_space_view(ArticleId("nobody")) is None
        with pytest.raises(ArticleMissing):
            library.set_half_space_view(ArticleId("nobody"), True)


def test_a_choice_goes_with_an_article_that_is_deleted_for_good(tmp_path: Path) -> None:
    library, (one,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    with closing(library):
        library.set_half_space_view(one, True)
        library.undo()
        library.import_text("متنی دیگر", "clipboard")  # what was undone cannot be done again
        assert library.check().is_clean
    with closing(sqlite3.connect(tmp_path / "x.hashiyeh")) as raw:
        assert raw.execute("SELECT count(*) FROM reading").fetchone() == (0,)


def test_an_old_library_that_can_only_be_read_has_no_choices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.hashiyeh"
    shutil.copyfile(OLD, path)
    path.chmod(0o444)
    monkeypatch.setattr("os.access", lambda *_: False)  # which root would be granted anyway
    with closing(Library.open(path)) as library:
        assert library.is_read_only
        assert library.half_space_view(library.article_ids()[0]) is None
    assert not (tmp_path / "backups").exists()
