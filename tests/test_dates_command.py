"""`hashiyeh dates`: the dates of a text without a library or a window."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader_app import cli

TEXT = "قرار است در ماه سپتامبر و تا پایان سال برگزار شود، هر ماه."


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, timeout=60)


def test_each_date_is_a_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    code = cli.main(["dates", TEXT, "--on", "2025-07-30", "--format", "jsonl"])

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert code == cli.EXIT_OK
    assert lines == [
        {
            "start": 12,
            "end": 23,
            "quote": "ماه سپتامبر",
            "kind": "date",
            "earliest": "2025-09-01",
            "latest": "2025-09-30",
            "precision": "month",
            "counted_from": "2025-07-30",
            "reason": "nearest",
        },
        {
            "start": 26,
            "end": 38,
            "quote": "تا پایان سال",
            "kind": "date",
            "latest": "2026-03-20",
            "precision": "year",
            "counted_from": "2025-07-30",
            "reason": "counted",
        },
        {
            "start": 51,
            "end": 57,
            "quote": "هر ماه",
            "kind": "recurring",
            "precision": "month",
            "reason": "recurring",
        },
    ]
    assert all(TEXT[line["start"] : line["end"]] == line["quote"] for line in lines)


def test_a_person_reads_both_calendars(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["dates", "۱۵\tمهر و تا پایان سال", "--on", "2025-07-30"])

    assert capsys.readouterr().out == (
        "0-6\t۱۵ مهر\tdate, day\t1404-07-15\t2025-10-07\n"
        "9-21\tتا پایان سال\tdate, year\t..1404-12-29\t..2026-03-20\n"
    )


def test_the_text_comes_from_standard_input_too() -> None:
    done = run(*["-m", "reader_app", "dates", "-", "--on", "2025-07-30"], stdin="فردا".encode())

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().split("\t")[-1].strip() == "2025-07-31"


@pytest.mark.parametrize("day", ["1404-13-01", "tomorrow", "0009-01-01", ""])
def test_a_day_that_is_none_is_wrong_usage(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["dates", "فردا", f"--on={day}"])

    assert ended.value.code == 2
    assert "--on" in capsys.readouterr().err


def test_neither_a_library_nor_what_opens_one_is_needed(tmp_path: Path) -> None:
    program = (
        "import sys; from reader_app import cli;"
        f"code = cli.main(['--library', {str(tmp_path / 'none.db')!r}, 'dates', 'فردا']);"
        "sys.exit(code or ' '.join({'sqlalchemy', 'hazm', 'PySide6'} & set(sys.modules)) or 0)"
    )

    done = run("-X", "utf8", "-c", program)

    assert (done.returncode, done.stderr) == (0, b"")
    assert list(tmp_path.iterdir()) == []
