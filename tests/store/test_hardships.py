"""A library on a disk that is full, read-only, slow to others, broken or pulled away."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from builders import TEXT, exported, library_with, tag, tag_span

from reader_app.annotate import commands
from reader_app.errors import (
    DiskFull,
    FileUnwritable,
    ImportRunning,
    KnownError,
    LibraryDamaged,
    LibraryLocked,
    LibraryMoved,
    LibraryReadOnly,
    NotALibrary,
)
from reader_app.library import Library
from reader_app.model import Annotation, Span
from reader_app.store.imports import import_session

needs_root = pytest.mark.skipif(
    sys.platform != "linux" or os.getuid() != 0, reason="mounting needs root"
)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    yield from _mounted(tmp_path / "disk", "-t", "tmpfs", "-o", "size=1m", "tmpfs")


def _mounted(at: Path, *arguments: str) -> Iterator[Path]:
    at.mkdir()
    done = subprocess.run(["mount", *arguments, at], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("this system does not let us mount")
    yield at
    subprocess.run(["umount", "-l", at], check=True)


def _fill_up(ballast: Path) -> None:
    file = os.open(ballast, os.O_CREAT | os.O_WRONLY)
    try:
        while True:
            os.write(file, bytes(4096))
    except OSError:
        os.close(file)


def _beside(path: Path) -> set[str]:
    return {other.name for other in path.parent.iterdir()}


@needs_root
def test_a_full_disk_keeps_what_was_acknowledged_and_goes_on_when_freed(small_disk: Path) -> None:
    library, (article_id,) = library_with(small_disk / "x.hashiyeh", TEXT * 40)
    ballast = small_disk / "ballast"
    _, text = library.article(article_id)
    _fill_up(ballast)
    acknowledged: list[Annotation] = []

    def tag_all() -> None:
        for start in range(len(text)):
            if text[start].isalpha():
                acknowledged.append(tag_span(library, article_id, Span(start, start + 1)))

    with pytest.raises(DiskFull):
        tag_all()
    assert library.annotations(article_id) == tuple(acknowledged)
    with pytest.raises(DiskFull):
        library.import_text("متن\n" * 100_000, "clipboard")
    with pytest.raises(FileUnwritable):
        library.export(small_disk / "out.json", "json")
    with pytest.raises(FileUnwritable):
        library.back_up(small_disk / "copy.hashiyeh")
    assert not {name for name in _beside(library.path) if not name.startswith(("x.", "ballast"))}
    ballast.unlink()
    tag(library, article_id, "تهران", "place")
    assert library.import_text("متن\n", "clipboard").added == 1
    library.close()
    with closing(Library.open(small_disk / "x.hashiyeh")) as library:
        assert len(library.annotations(article_id)) == len(acknowledged) + 1
        assert library.check().is_clean


@needs_root
def test_a_library_is_not_made_on_a_full_disk(small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(bytes(1024 * 1024 - 8192))
    with pytest.raises(DiskFull):
        Library.create(small_disk / "x.hashiyeh")
    assert _beside(small_disk / "x") == {"ballast"}


@needs_root
@pytest.mark.parametrize("log", ["none", "waits", "waits without its index"])
def test_a_read_only_mount_is_read_and_left_alone(tmp_path: Path, log: str) -> None:
    folder = tmp_path / "real"
    folder.mkdir()
    library, (article_id,) = library_with(folder / "x.hashiyeh", TEXT)
    tag(library, article_id, "اصفهان", "place")
    before = exported(library, tmp_path)
    if log == "none":
        library.close()
    else:  # as a kill would leave it
        copy = tmp_path / "copy"
        shutil.copytree(folder, copy)
        library.close()
        shutil.rmtree(folder)
        copy.rename(folder)
    if log == "waits without its index":
        (folder / "x.hashiyeh-shm").unlink()
    for at in _mounted(tmp_path / "mount", "--bind", "-o", "ro", str(folder)):
        subprocess.run(["mount", "-o", "remount,ro,bind", at], check=True)
        names = _beside(at / "x.hashiyeh")
        if log == "waits without its index":
            with pytest.raises(LibraryReadOnly):
                Library.open(at / "x.hashiyeh")
        else:
            with closing(Library.open(at / "x.hashiyeh")) as library:
                _assert_reads_and_refuses(library, before, tmp_path)
        assert _beside(at / "x.hashiyeh") == names


def _assert_reads_and_refuses(library: Library, before: bytes, folder: Path) -> None:
    assert library.is_read_only
    assert exported(library, folder) == before
    assert library.check().is_clean
    library.back_up(folder / "copy.hashiyeh")
    with pytest.raises(LibraryReadOnly):
        library.import_text("متن", "clipboard")
    with pytest.raises(LibraryReadOnly):
        library.undo()
    with pytest.raises(LibraryReadOnly):
        tag(library, library.article_ids()[0], "تهران", "place")
    with pytest.raises(LibraryReadOnly):
        library.set_setting("x", 1)


@needs_root
@pytest.mark.parametrize("closed", ["file", "folder"])
def test_a_file_of_another_user_is_read_and_left_alone(tmp_path: Path, closed: str) -> None:
    own = (each for each in tmp_path.parents if each.name.startswith(("pytest-", "popen-")))
    for folder in (tmp_path, *own):
        folder.chmod(0o755)
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o777 if closed == "file" else 0o755)
    library, (article_id,) = library_with(folder / "x.hashiyeh", TEXT)
    tag(library, article_id, "اصفهان", "place")
    library.close()
    library.path.chmod(0o644 if closed == "file" else 0o666)
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from reader_app.library import Library\n"
        "os.setuid(65534)\n"
        "library = Library.open(Path(sys.argv[1]))\n"
        "print(library.is_read_only, library.check().is_clean, len(library.article_ids()))\n"
        "library.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, library.path], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("True True 1\n", "")
    assert _beside(library.path) == {"x.hashiyeh"}


def test_a_writer_that_keeps_the_lock_is_told_of_and_nothing_is_lost(tmp_path: Path) -> None:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    annotation = tag(library, article_id, "اصفهان", "place")
    with closing(sqlite3.connect(library.path, isolation_level=None)) as blocker:
        blocker.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryLocked):
            tag(library, article_id, "تهران", "place")
        assert library.annotations(article_id) == (annotation,)
        blocker.execute("ROLLBACK")
    tag(library, article_id, "تهران", "place")
    assert len(library.annotations(article_id)) == 2
    library.close()


@pytest.mark.parametrize("change", ["deleted", "moved", "replaced"])
def test_a_library_that_is_pulled_away_takes_no_more(tmp_path: Path, change: str) -> None:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    annotation = tag(library, article_id, "اصفهان", "place")
    if change == "deleted":
        library.path.unlink()
    else:
        library.path.rename(tmp_path / "moved.hashiyeh")
    if change == "replaced":
        Library.create(tmp_path / "x.hashiyeh").close()
    with pytest.raises(LibraryMoved):
        tag(library, article_id, "تهران", "place")
    with pytest.raises(LibraryMoved):
        library.import_text("متن", "clipboard")
    library.back_up(tmp_path / "copy.hashiyeh")
    library.close()
    with closing(Library.open(tmp_path / "copy.hashiyeh")) as copy:
        assert copy.annotations(article_id) == (annotation,)


def test_a_file_without_its_end_or_with_noise_in_it_gets_a_sentence(tmp_path: Path) -> None:
    """Whatever is broken, each thing that is asked is answered or told by a KnownError."""
    source, ids = library_with(tmp_path / "x.hashiyeh", *(f"{n} {TEXT}" * 30 for n in range(20)))
    for article_id in ids:
        tag(source, article_id, "اصفهان", "place")
    source.close()
    whole = source.path.read_bytes()
    broken = tmp_path / "broken.hashiyeh"
    pages = len(whole) // 4096
    shapes = [whole[: 4096 * n] for n in range(0, pages, 9)]
    shapes += [whole[:1000], whole[: len(whole) - 100]]
    noise = bytes(range(256)) * 16
    shapes += [whole[: 4096 * n] + noise + whole[4096 * (n + 1) :] for n in range(1, pages, 3)]
    shapes += [
        whole[: 4096 * n] + bytes(4096) + whole[4096 * (n + 1) :] for n in range(0, pages, 3)
    ]
    told = 0
    for shape in shapes:
        broken.write_bytes(shape)
        told += _survives(broken, tmp_path)
        for ending in ("-wal", "-shm", "-journal"):
            broken.with_name(broken.name + ending).unlink(missing_ok=True)
    assert told > len(shapes) / 2


def _survives(path: Path, folder: Path) -> bool:
    """Asks for everything; returns whether something was told to be wrong."""
    told = False
    try:
        library = Library.open(path)
    except (LibraryDamaged, NotALibrary):
        return True
    with closing(library):
        for ask in (
            lambda: told_by_check(library),
            library.stats,
            library.undo_labels,
            lambda: [library.article(i) for i in library.article_ids()],
            lambda: [library.annotations(i) for i in library.article_ids()],
            lambda: library.list_rows(library.article_ids()[:50]),
            lambda: exported(library, folder),
            library.undo,
            lambda: library.import_text("متن", "x"),
        ):
            try:
                ask()
            except KnownError:
                told = True
    return told


def told_by_check(library: Library) -> None:
    report = library.check()
    if not report.is_clean:
        raise LibraryDamaged(library.path, report.problems[0])


def test_a_letter_flipped_on_the_disk_is_found(tmp_path: Path) -> None:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    tag(library, article_id, "اصفهان", "place")
    library.close()
    raw = library.path.read_bytes()
    for old, new in ((TEXT[:4], "مهذی"), (TEXT[:3], "مه\udcff\udcfe")):
        (tmp_path / "y.hashiyeh").write_bytes(
            raw.replace(old.encode(), new.encode(errors="surrogateescape")[: len(old.encode())])
        )
        with closing(Library.open(tmp_path / "y.hashiyeh")) as broken:
            assert not broken.check().is_clean


def test_two_windows_that_edit_one_article_lose_nothing(tmp_path: Path) -> None:
    first, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    annotation = tag(first, article_id, "اصفهان", "place")
    second = Library.open(first.path)
    for library, quote in ((first, "تهران"), (second, "مهدی"), (first, "پل")):
        tag(library, article_id, quote)
    second.apply(commands.set_note(annotation, "دومی"))
    with pytest.raises(KnownError, match="another window"):
        first.apply(commands.set_note(annotation, "اولی"))
    assert len(first.annotations(article_id)) == 4
    assert first.annotations(article_id) == second.annotations(article_id)
    first.close()
    second.close()


def test_many_threads_and_two_libraries_write_without_losing_one(tmp_path: Path) -> None:
    first, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    tag(first, article_id, "اصفهان", "place")
    second = Library.open(first.path)

    def write(library: Library, number: int) -> None:
        for start in range(number, 40, 8):
            tag_span(library, article_id, Span(start, start + 20 + number), "person")

    threads = [
        threading.Thread(target=write, args=((first, second)[number % 2], number))
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(first.annotations(article_id)) == 1 + 40
    assert first.check().is_clean
    first.close()
    second.close()


def test_a_second_import_waits_for_no_first(tmp_path: Path) -> None:
    first, _ = library_with(tmp_path / "x.hashiyeh", TEXT)
    second = Library.open(first.path)
    with import_session(first._database, "x"), pytest.raises(ImportRunning):
        second.import_text("متن", "y")
    assert second.import_text("متن", "y").added == 1
    first.close()
    second.close()


def test_an_import_that_was_killed_is_taken_out_by_the_first_of_two_that_open(
    tmp_path: Path,
) -> None:
    library, _ = library_with(tmp_path / "x.hashiyeh", TEXT)
    library.close()
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"خبر {number}\n", encoding="utf-8")
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from reader_app.library import Library\n"
        "def kill(done, total):\n"
        "    if done > total * 0.8: os._exit(9)\n"
        "Library.open(Path(sys.argv[1])).import_paths([Path(sys.argv[2])], kill)\n"
    )
    subprocess.run([sys.executable, "-c", program, library.path, folder], check=False)
    opened: list[Library] = []
    threads = [
        threading.Thread(target=lambda: opened.append(Library.open(library.path))) for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == 2
    assert [len(one.article_ids()) for one in opened] == [1, 1]
    assert any(one.recovered_import for one in opened)
    for one in opened:
        assert one.check().is_clean
        one.close()


@pytest.mark.skipif(os.name != "posix", reason="needs SQLite's way of locking without memory")
@pytest.mark.parametrize("comes_from", ["there", "a disk with a log"])
def test_a_disk_that_can_have_no_log_holds_a_library_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, comes_from: str
) -> None:
    def without_log(path: object, **options: Any) -> sqlite3.Connection:
        uri = str(path) if options.get("uri") else f"{Path(str(path)).as_uri()}?mode=rwc"
        return connect(f"{uri}&vfs=unix-dotfile", **{**options, "uri": True})

    connect = sqlite3.connect
    if comes_from == "there":
        monkeypatch.setattr(sqlite3, "connect", without_log)
    Library.create(tmp_path / "x.hashiyeh").close()
    monkeypatch.setattr(sqlite3, "connect", without_log)
    first, second = Library.open(tmp_path / "x.hashiyeh"), Library.open(tmp_path / "x.hashiyeh")
    first.import_text(TEXT, "clipboard")
    (article_id,) = second.article_ids()
    tag(second, article_id, "اصفهان", "place")
    assert len(first.annotations(article_id)) == 1
    assert _beside(first.path) == {"x.hashiyeh"}
    assert first.check().is_clean
    first.close()
    second.close()


def test_what_a_dead_import_left_keeps_nobody_from_opening(tmp_path: Path) -> None:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    library.close()
    with closing(sqlite3.connect(library.path, isolation_level=None)) as blocker:
        blocker.execute("INSERT INTO import VALUES ('dead', 'x', 'running', 0, 0, '')")
        blocker.execute("BEGIN IMMEDIATE")
        with closing(Library.open(library.path)) as opened:
            assert not opened.recovered_import
            assert opened.article_ids() == [article_id]
        blocker.execute("ROLLBACK")
    with closing(Library.open(library.path)) as opened:
        assert opened.recovered_import
