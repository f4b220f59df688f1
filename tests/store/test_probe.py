import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

from reader_app.errors import (
    FolderUnusable,
    ImportRunning,
    LibraryDamaged,
    LibraryExists,
    LibraryLocked,
    LibraryMissing,
    LibraryTooNew,
    NotALibrary,
)
from reader_app.library import Library
from reader_app.store.imports import import_session
from reader_app.store.probe import probe
from reader_app.store.revisions import HEAD


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


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    path = tmp_path / ("ح" * 200)
    for attempt in (Library.open, Library.create, Library.open_or_create):
        with pytest.raises(FolderUnusable):
            attempt(path)
    assert list(tmp_path.iterdir()) == []


def test_a_long_persian_name_is_a_name_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / ("ک" * 118 + ".hashiyeh")  # 245 bytes; SQLite and we add up to eight
    Library.create(path).close()
    Library.open(path).close()


@pytest.mark.parametrize("name", ["50% #1?.db", "کتاب خانه‌ی من", "a'b\"c&d=e;f", "mode=ro", "x?y"])
def test_any_name_opens_and_stays_the_only_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name} folder%20" / name
    Library.create(path).close()
    library = Library.open(path)
    library.import_text("متن", "x")
    library.close()
    assert _beside(path) == {name}


def test_two_that_make_one_library_at_once_share_it(tmp_path: Path) -> None:
    """Each imports into what it opened: neither may have moved its own file over the other's."""
    path = tmp_path / "x.hashiyeh"
    with ThreadPoolExecutor(8) as pool:
        libraries = list(pool.map(Library.open_or_create, [path] * 8))
    for number, library in enumerate(libraries):
        library.import_text(f"متن {number}", "x")
        library.close()
    library = Library.open(path)
    assert len(library.article_ids()) == 8
    library.close()
    assert _beside(path) == {"x.hashiyeh"}


def test_a_link_to_nowhere_is_not_replaced_by_a_library(tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(tmp_path / "gone.db")
    with pytest.raises(LibraryMissing):
        Library.open(link)
    with pytest.raises(LibraryExists):
        Library.create(link)
    assert link.is_symlink()


def _killed_after(path: Path, statement: str) -> None:
    """Changes the library in a process that dies before it closes it."""
    program = (
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        f"{statement}\n"
        "os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", program, path], check=False)


def test_a_log_that_waits_is_seen_through_a_link(library_path: Path, tmp_path: Path) -> None:
    _killed_after(library_path, "c.execute(\"UPDATE alembic_version SET version_num = '9999'\")")
    link = tmp_path / "elsewhere" / "link.hashiyeh"
    link.parent.mkdir()
    link.symlink_to(library_path)
    with pytest.raises(LibraryTooNew):
        Library.open(link)


def test_what_a_dying_writer_left_half_done_is_rolled_back(library_path: Path) -> None:
    _killed_after(
        library_path,
        "c.execute('PRAGMA journal_mode=DELETE')\n"
        "c.execute('PRAGMA cache_size=1')\n"
        "c.execute('BEGIN IMMEDIATE')\n"
        "c.execute(\"UPDATE alembic_version SET version_num = '9999'\")\n"
        "c.executemany('INSERT INTO body (sha256, text) VALUES (?, ?)',"
        " [(str(n), 'x' * 5000) for n in range(100)])",
    )
    assert (library_path.with_name(library_path.name + "-journal")).stat().st_size > 0
    library = Library.open(library_path)
    assert library.check().is_clean
    library.close()


def test_a_library_that_is_locked_whole_is_told_as_that(library_path: Path) -> None:
    blocker = sqlite3.connect(library_path, isolation_level=None)
    blocker.execute("PRAGMA journal_mode=DELETE")
    blocker.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LibraryLocked):
        Library.open(library_path)
    blocker.close()


@pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="needs root to become nobody")
def test_a_folder_that_may_not_be_entered_is_told(tmp_path: Path) -> None:
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    (tmp_path / "closed").mkdir(mode=0o700)
    path = tmp_path / "closed" / "x.hashiyeh"
    Library.create(path).close()
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from reader_app.errors import FolderUnusable\n"
        "from reader_app.library import Library\n"
        "os.setuid(65534)\n"
        "for attempt in (Library.open, Library.create, Library.open_or_create):\n"
        "    try: attempt(Path(sys.argv[1]))\n"
        "    except FolderUnusable: print('told')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, path], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("told\n" * 3, "")


def test_an_import_through_a_link_keeps_another_import_out(
    library_path: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link.hashiyeh"
    link.symlink_to(library_path)
    library, same = Library.open(library_path), Library.open(link)
    with import_session(library._database, "x"), pytest.raises(ImportRunning):
        same.import_text("متن", "y")
    library.close()
    same.close()
