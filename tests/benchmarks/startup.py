"""The start of the window, against a bare window of PySide6; each start in a process of its own.

usage: python tests/benchmarks/startup.py

Measured from the launch of the process, offscreen, with everything compiled beforehand: a bare
QMainWindow painted, the program's frame painted, and the text of the article that was open last
painted. Then the same for a first start, which makes the library and reads the sample articles.
Limits: the frame 1.5 times the bare window, the text 0.6 s from launch.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from measuring import Compared, scratch, told

from reader_app.library import Library

_ROUNDS = 11
_MOST_RATIO = 1.5
_MOST_TEXT_S = 0.6
_DRIVER = Path(__file__).with_name("startup_driver.py")


def main() -> None:
    with scratch() as folder:
        home = folder / "home"
        home.mkdir()
        with closing(Library.create(home / "library.hashiyeh")) as library:
            library.import_samples()
        _start("bare", home)
        _start("program", home)
        bare: list[float] = []
        frame: list[float] = []
        text: list[float] = []
        for _ in range(_ROUNDS):
            bare += _start("bare", home)
            painted = _start("program", home)
            frame.append(painted[0])
            text.append(painted[1])
        told("frame", Compared(statistics.median(frame), statistics.median(bare)), _MOST_RATIO)
        print(
            f"text: {statistics.median(text):.2f} s (at most {_MOST_TEXT_S:g}), "
            f"from {min(text):.2f} to {max(text):.2f}"
        )
        first = [_start("program", folder / f"first-{number}")[1] for number in range(3)]
        print(f"text at a first start: {statistics.median(first):.2f} s")


def _start(kind: str, home: Path) -> list[float]:
    """Returns the seconds from launch to each painting that is waited for."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HASHIYEH_HOME": str(home)}
    # What is not compiled is compiled at every start where this is set.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, _DRIVER, str(time.monotonic()), kind]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return [float(seconds) for seconds in done.stdout.split()]


if __name__ == "__main__":
    main()
