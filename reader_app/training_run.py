"""Trains the annotator's own model in a process of its own.

`pycrfsuite` holds Python's lock while it trains, which would stop the window; and whatever befalls that
process, the model of before stands until a new one is whole.
"""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Final

import msgspec

from reader_app.learning_errors import NothingToLearn, OwnModelUnreadable, TrainingFailed
from reader_app.logs import LOGGER_NAME
from reader_app.own_command import TRAINER_VERB, own_command
from reader_app.suggest.model_file import ModelFigures, StoredModel, put_model_file, read_model_file
from reader_app.suggest.trainer import Snapshot, Tell

TIME_LIMIT_S: Final = 600.0
_LOOKS_EVERY_S: Final = 0.1


def train_apart(
    given: Snapshot,
    target: Path,
    tell: Tell,
    is_cancelled: Callable[[], bool],
    time_limit_s: float = TIME_LIMIT_S,
) -> ModelFigures | None:
    """Trains and puts the model at `target`; returns its figures, None if it was cancelled.

    Raises TrainingFailed, NothingToLearn or FileUnwritable, with the model of before unharmed.
    """
    try:
        # The folder is the user's alone: the snapshot is the text of their articles.
        with TemporaryDirectory(prefix="hashiyeh-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            snapshot, made = folder / "lessons", folder / "model"
            snapshot.write_bytes(msgspec.msgpack.encode(given))
            if not _run(folder, snapshot, made, tell, is_cancelled, time_limit_s):
                return None
            model = _made(made)
            if not model.taggers:
                raise NothingToLearn
            put_model_file(target, made.read_bytes())
            return model.figures
    except OSError as error:
        raise TrainingFailed(error.strerror or str(error)) from error


def _made(path: Path) -> StoredModel:
    try:
        model = read_model_file(path)
    except OwnModelUnreadable as error:
        raise TrainingFailed(error.detail) from error
    if model is None:
        raise TrainingFailed("it made no model")
    return model


def _run(
    folder: Path,
    snapshot: Path,
    made: Path,
    tell: Tell,
    is_cancelled: Callable[[], bool],
    time_limit_s: float,
) -> bool:
    """Runs the trainer to its end; returns whether it got there."""
    complaints = folder / "complaints"
    command, cwd = own_command(TRAINER_VERB, str(snapshot), str(made))
    with complaints.open("wb") as stderr:
        process = subprocess.Popen(
            command,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=stderr,
            creationflags=_creation_flags(),
            start_new_session=True,  # Ctrl+C in a terminal is for the program to answer
        )
        try:
            is_at_end = _watch(process, tell, is_cancelled, time.monotonic() + time_limit_s)
        finally:
            process.kill()  # does nothing to one that has ended
            process.wait()
    if is_at_end and process.returncode:
        _log_complaints(complaints)
        raise TrainingFailed(f"the trainer ended with {process.returncode}")
    return is_at_end


def _watch(
    process: subprocess.Popen[bytes], tell: Tell, is_cancelled: Callable[[], bool], end_s: float
) -> bool:
    """Tells how far the trainer is till it ends; returns False if it is to be stopped."""
    assert process.stdout is not None
    heard = _Heard(process.stdout)
    while True:
        tell(*heard.last)
        try:
            process.wait(_LOOKS_EVERY_S)
        except subprocess.TimeoutExpired:
            if is_cancelled():
                return False
            if time.monotonic() > end_s:
                raise TrainingFailed("it took too long") from None
        else:
            tell(*heard.last)
            return True


class _Heard:
    """What the trainer has said last of how far it is; a thread listens, for pipes do on no system wait
    for two things at once that the other systems would, too.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self.last = (0, 1)
        self._stream = stream
        threading.Thread(target=self._listen, name="trainer", daemon=True).start()

    def _listen(self) -> None:
        with self._stream:
            for line in self._stream:
                done, _, total = line.partition(b" ")
                if done.isdigit() and total.strip().isdigit():
                    self.last = (int(done), int(total))


def _creation_flags() -> int:
    """Returns what keeps the process out of sight and of the way on Windows; else it does that itself."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return 0


def _log_complaints(file: Path) -> None:
    """Logs where the trainer stopped, without a word of the articles, which its last line may have."""
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    places = [line.strip() for line in lines if line.startswith('  File "')]
    kind = lines[-1].partition(":")[0] if lines else ""
    logging.getLogger(LOGGER_NAME).error("the trainer failed: %s at %s", kind, "; ".join(places))
