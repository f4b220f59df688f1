"""The trainer runs in a process of its own, and no fate of that process harms the model of before."""

from __future__ import annotations

import logging
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from lessons import snapshot

from reader_app import own_command, training_run
from reader_app.errors import FileUnwritable
from reader_app.learning_errors import NothingToLearn, TrainingFailed
from reader_app.suggest.lesson import Lesson
from reader_app.suggest.model_file import Tally, encoded, read_model_file
from reader_app.suggest.trainer import Snapshot, train
from reader_app.training_run import train_apart

BEFORE = b"the model of before"


def never() -> bool:
    return False


def quiet(_done: int, _total: int) -> None:
    pass


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "x.hashiyeh-model"
    path.write_bytes(BEFORE)
    return path


def instead_of_the_trainer(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Starts `program` in Python where the trainer should start; its arguments are argv[2:]."""

    def command(*arguments: str) -> tuple[list[str], Path | None]:
        return [sys.executable, "-c", program, *arguments], None

    monkeypatch.setattr(training_run, "own_command", command)


def unharmed(target: Path) -> bool:
    """Whether the model of before stands alone, as it was."""
    return target.read_bytes() == BEFORE and list(target.parent.iterdir()) == [target]


def test_the_model_comes_from_another_process_and_takes_its_place(target: Path) -> None:
    told: list[tuple[int, int]] = []
    figures = train_apart(snapshot(), target, lambda *it: told.append(it), never)
    model = read_model_file(target)
    assert model is not None
    assert figures == model.figures
    assert told[-1][0] == told[-1][1]
    assert list(target.parent.iterdir()) == [target]
    here = train(snapshot(), quiet)
    assert model.figures.layers == here.figures.layers


def test_a_cancelled_trainer_leaves_the_model_of_before(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead_of_the_trainer(monkeypatch, "import time; print(3, 9, flush=True); time.sleep(60)")
    heard: list[tuple[int, int]] = []
    result = train_apart(snapshot(), target, lambda *it: heard.append(it), lambda: (3, 9) in heard)
    assert result is None
    assert unharmed(target)


def test_a_trainer_that_is_too_slow_is_stopped(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead_of_the_trainer(monkeypatch, "import time; time.sleep(60)")
    with pytest.raises(TrainingFailed, match="too long"):
        train_apart(snapshot(), target, quiet, never, time_limit_s=0.2)
    assert unharmed(target)


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_a_killed_trainer_leaves_the_model_of_before(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = "import os, time; print(os.getpid(), 1, flush=True); time.sleep(60)"
    instead_of_the_trainer(monkeypatch, program)

    def kill(process_id: int, _total: int) -> None:
        if process_id:
            with suppress(ProcessLookupError):  # told a last time of what it said
                os.kill(process_id, signal.SIGKILL)

    with pytest.raises(TrainingFailed, match="-9"):
        train_apart(snapshot(), target, kill, never)
    assert unharmed(target)


FAILING: dict[str, str] = {
    "it raises": "raise RuntimeError('a word of an article')",
    "it writes nothing": "print(1, 1)",
    "it writes half a model": (
        "import sys, pathlib\npathlib.Path(sys.argv[3]).write_bytes(b'hashiyeh-model 1 0\\n')"
    ),
    "it cannot be started": "import sys; sys.exit(3)",
}


@pytest.mark.parametrize("program", FAILING.values(), ids=FAILING)
def test_a_failing_trainer_leaves_the_model_of_before(
    program: str, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead_of_the_trainer(monkeypatch, program)
    with pytest.raises(TrainingFailed):
        train_apart(snapshot(), target, quiet, never)
    assert unharmed(target)


def test_the_log_says_where_the_trainer_failed_without_a_word_of_an_article(
    target: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    instead_of_the_trainer(monkeypatch, FAILING["it raises"])
    with caplog.at_level(logging.ERROR), pytest.raises(TrainingFailed):
        train_apart(snapshot(), target, quiet, never)
    assert "RuntimeError" in caplog.text
    assert "a word" not in caplog.text


def test_lessons_without_anything_to_learn_are_told_of(target: Path) -> None:
    nothing = Snapshot((Lesson("آب کم است.", ()),) * 10, Tally())
    with pytest.raises(NothingToLearn):
        train_apart(nothing, target, quiet, never)
    assert unharmed(target)


def test_a_model_that_cannot_be_put_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tmp_path / "made"
    made.write_bytes(encoded(train(snapshot(), quiet)))
    program = f"import shutil, sys; shutil.copy({str(made)!r}, sys.argv[3])"
    instead_of_the_trainer(monkeypatch, program)
    with pytest.raises(FileUnwritable):
        train_apart(snapshot(), tmp_path / "missing" / "x-model", quiet, never)


def test_an_interrupt_takes_the_trainer_along(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = "import os, time; print(os.getpid(), 1, flush=True); time.sleep(60)"
    instead_of_the_trainer(monkeypatch, program)
    started: list[int] = []

    def interrupt(process_id: int, _total: int) -> None:
        if process_id:
            started.append(process_id)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train_apart(snapshot(), target, interrupt, never)
    assert is_gone(started[0])
    assert unharmed(target)


def is_gone(process_id: int) -> bool:
    return not Path(f"/proc/{process_id}").exists() if Path("/proc").is_dir() else True


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks /proc")
def test_a_trainer_whose_starter_has_gone_ends(tmp_path: Path) -> None:
    import subprocess

    import msgspec

    given = tmp_path / "lessons"
    given.write_bytes(msgspec.msgpack.encode(snapshot(60)))
    command, folder = own_command.own_command(
        own_command.TRAINER_VERB, str(given), str(tmp_path / "model")
    )
    trainer = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert trainer.stdout is not None
    trainer.stdout.readline()
    trainer.stdout.close()
    assert trainer.wait(60) != 0
    assert not (tmp_path / "model").exists()


def test_a_program_of_source_starts_its_own_package_whatever_folder_it_is_used_in(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "reader_app").mkdir()
    monkeypatch.chdir(tmp_path)
    command, folder = own_command.own_command("learn")
    assert command == [sys.executable, "-m", "reader_app", "learn"]
    assert folder is not None
    assert (folder / "reader_app" / "own_command.py").is_file()


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command.own_command("learn") == ([sys.executable, "learn"], None)
