"""What the verbs of the command line print, and the bar that shows how far they are."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reader_app.store.import_run import Progress


class OutputFailed(Exception):
    """Raised when stdout takes no more."""

    def __init__(self, cause: OSError) -> None:
        self.cause = cause


def tell(text: str) -> None:
    """Prints a result."""
    try:
        print(text, flush=True)
    except OSError as error:
        raise OutputFailed(error) from error


def write(raw: bytes, *, is_last: bool = False) -> None:
    """Writes bytes to stdout as they are."""
    try:
        sys.stdout.buffer.write(raw)
        if is_last:
            sys.stdout.flush()
    except OSError as error:
        raise OutputFailed(error) from error


def end_without_output(error: OSError) -> None:
    """Ends in peace where nobody reads on, as in `stats | head -1`, and says what else is wrong."""
    # Python flushes stdout at its end, and would complain again.
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        say(f"The output cannot be written ({error.strerror or error}).", sys.stderr)


def say(text: str, stream: TextIO) -> None:
    """Prints, unless nobody can hear it."""
    with suppress(OSError):
        print(text, file=stream, flush=True)


@contextmanager
def progress_bar(title: str, unit: str) -> Generator[Progress]:
    """A bar on a terminal, nothing where stderr is a pipe or a file; Ctrl+C stops at its next step."""
    from tqdm import tqdm

    # disable=None is tqdm's word for "only on a terminal".
    with (
        _ctrl_c_waits() as is_stopped,
        tqdm(desc=title, unit=unit, unit_scale=unit == "B", disable=None, leave=False) as bar,
    ):

        def show(done: int, total: int) -> None:
            if is_stopped():
                raise KeyboardInterrupt
            bar.total = total
            bar.update(done - bar.n)

        yield show


@contextmanager
def _ctrl_c_waits() -> Generator[Callable[[], bool]]:
    """Yields what tells whether Ctrl+C was pressed; pressed a second time it interrupts at once.

    An interrupt in the middle of a transaction would leave SQLAlchemy's connections half done.
    """
    presses: list[int] = []
    usual = signal.getsignal(signal.SIGINT)
    if (
        usual is not signal.default_int_handler
    ):  # a job of the shell's background is not to be stopped
        yield lambda: False
        return

    def note(number: int, _frame: object) -> None:
        presses.append(number)
        signal.signal(signal.SIGINT, usual)

    signal.signal(signal.SIGINT, note)
    try:
        yield lambda: bool(presses)
    finally:
        signal.signal(signal.SIGINT, usual)
