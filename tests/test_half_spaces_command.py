"""`hashiyeh half-spaces`: a file or standard input in, the same lines out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader_app.paths import HOME_VARIABLE, ROOT


def run(*arguments: str | Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "reader_app", "half-spaces", *arguments],
        cwd=ROOT,
        input=given,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("میشود\nکتابها\n", "می‌شود\nکتاب‌ها\n", id="lines"),
        pytest.param("میشود", "می‌شود", id="no line end at the end"),
        pytest.param("میشود\r\n\r\nکتابها\r\n", "می‌شود\r\n\r\nکتاب‌ها\r\n", id="CRLF"),
        pytest.param("\ufeffمیشود\u2028کتابها", "\ufeffمی‌شود\u2028کتاب‌ها", id="BOM, U+2028"),
        pytest.param("😀 میشود 12.5\tABC\n", "😀 می‌شود 12.5\tABC\n", id="emoji, Latin"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_lines_come_back_with_half_spaces_and_nothing_else(given: str, expected: str) -> None:
    done = run(given=given.encode())
    assert (done.stdout, done.stderr, done.returncode) == (expected.encode(), b"", 0)


def test_a_file_can_be_named(tmp_path: Path) -> None:
    source = tmp_path / "مقاله.txt"
    source.write_bytes("حرفهای او\n".encode())
    assert run(source).stdout == "حرف‌های او\n".encode()
    assert source.read_bytes() == "حرفهای او\n".encode()


def test_a_byte_that_is_no_utf8_is_told_with_its_offset(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes("میشود\n".encode() + b"ab\xff\n")
    done = run(source)
    assert done.returncode == 1
    assert done.stdout.decode() == "می‌شود\n"
    assert done.stderr.decode() == (
        f"“{source}” cannot be read (it is not UTF-8: the byte at offset 13 does not fit).\n"
    )


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_what_cannot_be_read_is_told_in_one_sentence(tmp_path: Path, name: str) -> None:
    done = run(tmp_path / name)
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.decode().startswith(f"“{tmp_path / name}” cannot be read (")
    assert done.stderr.count(b"\n") == 1


def test_no_library_is_made_and_no_database_imported(tmp_path: Path) -> None:
    program = (
        "import sys; from reader_app.cli import main; main(['half-spaces']);"
        "print([m for m in ('sqlalchemy', 'alembic', 'hazm') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={HOME_VARIABLE: str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        input="میشود\n".encode(),
        capture_output=True,
        check=False,
    )
    assert done.stdout.decode() == "می‌شود\n[]\n"
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_goes_away_ends_it_in_peace() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "reader_app", "half-spaces"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    _, complaint = process.communicate("میشود\n".encode() * 50_000)
    assert complaint == b""
