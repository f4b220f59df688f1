import sqlite3
from hashlib import sha256
from pathlib import Path

import pytest

from reader_app.errors import (
    FolderUnusable,
    LibraryDamaged,
    LibraryExists,
    LibraryMissing,
    LibraryTooNew,
    NotALibrary,
)
from reader_app.library import Library
from reader_app.store.probe import probe
from reader_app.store.schema import HEAD


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    path = tmp_path / "x.hashiyeh"
    Library.create(path).close()
    return path


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _beside(path: Path) -> set[str]:
    return {other.name for other in path.parent.iterdir()}


def test_a_new_library_stands_at_the_newest_revision(library_path: Path) -> None:
    assert probe(library_path).revision == HEAD
    assert _beside(library_path) == {"x.hashiyeh"}


def test_a_missing_file_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing):
        Library.open(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 2\0" + bytes(4096)])
def test_a_file_of_another_kind_is_refused_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(content)
    with pytest.raises(NotALibrary):
        Library.open(path)
    assert path.read_bytes() == content
    assert _beside(path) == {"notes.db"}


def test_another_programs_database_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE alembic_version (version_num TEXT)")
    other.close()
    before = _digest(path)
    with pytest.raises(NotALibrary):
        Library.open(path)
    assert _digest(path) == before


def test_a_newer_library_is_refused_untouched(library_path: Path) -> None:
    with sqlite3.connect(library_path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = _digest(library_path)
    with pytest.raises(LibraryTooNew) as refusal:
        Library.open(library_path)
    assert "9999" in str(refusal.value)
    assert str(library_path) in str(refusal.value)
    assert _digest(library_path) == before
    assert _beside(library_path) == {"x.hashiyeh"}


def test_a_damaged_library_is_told_with_its_name(library_path: Path) -> None:
    raw = bytearray(library_path.read_bytes())
    raw[100:8192] = b"\xff" * (8192 - 100)
    library_path.write_bytes(raw)
    with pytest.raises(LibraryDamaged) as refusal:
        Library.open(library_path)
    assert str(library_path) in str(refusal.value)


def test_a_library_is_never_made_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("words", encoding="utf-8")
    with pytest.raises(LibraryExists):
        Library.create(path)
    assert path.read_text(encoding="utf-8") == "words"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FolderUnusable):
        Library.create(tmp_path / "file" / "x.hashiyeh")
