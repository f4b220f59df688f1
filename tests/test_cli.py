"""The command line as a user meets it: another process, its exit code and what it says."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from builders import TEXT, library_with, tag

from reader_app.library import Library

PERSIAN = "نام با فاصله و ۱۲۳ %20#?.txt"


def run(
    *arguments: object, env: dict[str, str] | None = None, **options: object
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reader_app", *map(str, arguments)],
        env={**os.environ, "PYTHONIOENCODING": "", "COLUMNS": "200", **(env or {})},
        check=False,
        **{"capture_output": True, "text": True, "encoding": "utf-8", "timeout": 60, **options},
    )


def failed(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence of a known error."""
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.fixture
def path(tmp_path: Path) -> Path:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    tag(library, article_id, "اصفهان", "place")
    library.close()
    return tmp_path / "x.hashiyeh"


def test_every_verb_does_its_work_and_is_silent_when_piped(tmp_path: Path) -> None:
    library, text = tmp_path / "new.db", tmp_path / PERSIAN
    text.write_text(TEXT, encoding="utf-8")
    done = run("--library", library, "import", text)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "1 added, 0 already there, 0 merged, 0 in conflict, 0 failed; 0 annotations added.\n"
    )
    for arguments in (
        ("export", tmp_path / "out.jsonl", "--library", library),
        ("check", "--library", library),
        ("--library", library, "stats"),
        ("--library", library, "backup", tmp_path / "copy.db"),
    ):
        done = run(*arguments)
        assert (done.returncode, done.stderr) == (0, ""), arguments
        assert done.stdout
    assert (tmp_path / "out.jsonl").read_bytes().startswith(b'{"format":"hashiyeh"')


@pytest.mark.parametrize("verb", ["export out.json", "check", "stats", "backup copy.db"])
def test_a_missing_library_is_told_and_nothing_is_made(tmp_path: Path, verb: str) -> None:
    assert "no library" in failed(run("--library", "none.db", *verb.split(), cwd=tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [[], ["exprot"], ["import"], ["export"], ["export", "x", "--format", "xml"]]
)
def test_a_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: hashiyeh" in done.stderr


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_need_no_library(option: str, tmp_path: Path) -> None:
    done = run(option, env={"HASHIYEH_HOME": str(tmp_path / "none")})
    assert (done.returncode, done.stderr) == (0, "")
    assert "hashiyeh" in done.stdout
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"PYTHONIOENCODING": "cp1252"},
    ],
    ids=["C", "ascii locale", "ascii", "cp1252"],
)
def test_persian_names_are_printed_in_any_locale(
    path: Path, tmp_path: Path, env: dict[str, str]
) -> None:
    out = tmp_path / "خروجی.json"
    done = run("--library", path, "export", out, env=env, encoding=None, text=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert out.exists()
    done = run("--library", tmp_path / "نیست.db", "stats", env=env, encoding=None, text=False)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep names as characters")
def test_a_name_that_is_no_text_is_imported_and_named(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff\xfe\x81.txt")
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    done = run("--library", tmp_path / "x.db", "import", tmp_path / name)
    assert (done.returncode, done.stderr) == (0, "")
    library = Library.open(tmp_path / "x.db")
    undo, _ = library.undo_labels()
    library.close()
    assert undo is not None
    assert undo.subject.endswith(".txt")


def test_a_reader_that_goes_away_is_no_error_to_speak_of(path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "reader_app", "--library", path, "stats"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    with process.stderr as stderr:
        assert stderr.read() == b""
    assert process.wait(60) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_an_output_on_a_full_disk_is_told(path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = run("--library", path, "stats", capture_output=False, stdout=full, stderr=-1)
    assert done.returncode == 1
    assert done.stderr == "The output cannot be written (No space left on device).\n"


def test_ctrl_c_ends_an_import_without_a_trace(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(3000):
        (folder / f"{number}.txt").write_text(f"خبر {number}\n", encoding="utf-8")
    path = tmp_path / "x.db"
    process = subprocess.Popen(
        [sys.executable, "-m", "reader_app", "--library", path, "import", folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while not path.with_name("x.db-wal").exists():
        time.sleep(0.01)
        assert process.poll() is None
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, ""), err
    assert err == "Stopped; nothing that was not finished was kept.\n"
    library = Library.open(path)
    assert library.article_ids() == []
    assert library.check().is_clean
    library.close()


def test_a_bad_file_is_named_and_the_others_come_in(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("خوب\n", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xd8\xff\xff\x00")
    (tmp_path / "c.json").write_text("{", encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.txt")
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "d.json").symlink_to("d.json")
    wanted = [tmp_path / name for name in ("a.txt", "b.txt", "c.json", "d.json", "none.txt")]
    wanted += [tmp_path / "pipe.txt", tmp_path / "pipe.json", "x" * 300 + ".txt"]
    done = run("--library", tmp_path / "x.db", "import", *wanted)
    assert done.returncode == 1
    assert done.stdout.startswith("1 added, 0 already there, 0 merged, 0 in conflict, 7 failed;")
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 7


def test_a_locked_library_is_told_within_seconds(path: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("خوب\n", encoding="utf-8")
    blocker = sqlite3.connect(path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    sentence = failed(run("--library", path, "import", tmp_path / "a.txt"))
    assert "Another program is writing" in sentence
    blocker.execute("ROLLBACK")
    blocker.close()
    assert run("--library", path, "import", tmp_path / "a.txt").returncode == 0


@pytest.mark.parametrize("name", ["x.hashiyeh", "link", "hard", "x.hashiyeh-wal", "folder"])
def test_an_export_is_never_written_over_the_library(path: Path, name: str) -> None:
    (path.parent / "folder").mkdir()
    (path.parent / "link").symlink_to(path)
    os.link(path, path.parent / "hard")
    before = path.read_bytes()
    failed(run("--library", path, "export", path.parent / name))
    assert path.read_bytes() == before
    assert sorted(each.name for each in path.parent.iterdir()) == [
        "folder",
        "hard",
        "link",
        "x.hashiyeh",
    ]


def test_an_export_is_no_way_to_replace_a_device(path: Path) -> None:
    os.mkfifo(path.parent / "pipe.json")
    failed(run("--library", path, "export", path.parent / "pipe.json"))
    assert (path.parent / "pipe.json").is_fifo()


def test_an_export_through_a_link_goes_to_where_it_leads(path: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link.json").symlink_to(tmp_path / "real" / "out.json")
    assert run("--library", path, "export", tmp_path / "link.json").returncode == 0
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real" / "out.json").read_bytes().startswith(b'{"format"')


@pytest.mark.parametrize("out", ["none/out.json", "a" * 300, "file/out.json", "", "."])
def test_a_place_where_no_export_can_go_is_told(path: Path, out: str) -> None:
    (path.parent / "file").write_text("", encoding="utf-8")
    failed(run("--library", path, "export", out, cwd=path.parent))


@pytest.mark.parametrize("verb", ["export", "backup"])
def test_a_name_as_long_as_a_name_may_be_is_written(path: Path, verb: str) -> None:
    out = path.parent / ("ن" * 127)
    assert run("--library", path, verb, out).returncode == 0
    assert out.stat().st_size > 0


@pytest.mark.parametrize("out", ["none/x/copy.db", "file/copy.db", "x.hashiyeh", "a" * 300])
def test_a_backup_is_told_apart_from_the_library_in_errors(path: Path, out: str) -> None:
    (path.parent / "file").write_text("", encoding="utf-8")
    done = run("--library", path, "backup", out, cwd=path.parent)
    if out == "none/x/copy.db":
        assert done.returncode == 0
    else:
        assert out in failed(done)


def test_the_library_itself_is_no_file_to_import(path: Path) -> None:
    done = run("--library", path, "import", path)
    assert done.returncode == 1
    assert "is of no kind that can be imported" in done.stderr
    assert done.stdout.startswith("0 added")
