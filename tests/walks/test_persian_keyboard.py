"""The real program on a real X server on which the Persian layout is the only one.

Keys are pressed by their place on the keyboard, as fingers do, whatever they type.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any, Final, Self

import pytest
from builders import TEXT, library_with
from windows import keys_of_the_program

from reader_app.paths import HOME_VARIABLE, ROOT
from ui.keyboard import LATIN, normal

TOOLS: Final = ("Xvfb", "setxkbmap", "xdotool")
PATIENCE_S: Final = 20.0

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        any(shutil.which(tool) is None for tool in TOOLS),
        reason="needs Xvfb, setxkbmap and xdotool",
    ),
]

# The keycodes of X11 (evdev) in the order of `LATIN`: four rows of the keyboard.
ROWS: Final = [49, *range(10, 22), *range(24, 36), 51, *range(38, 49), *range(52, 62)]
CODES: Final = dict(zip(LATIN.plain, ROWS, strict=True))
SHIFTED: Final = dict(zip(LATIN.shifted, ROWS, strict=True))
NAMED: Final = {
    **{f"F{number}": 66 + number for number in range(1, 11)},
    "Return": 36,
    "Enter": 104,
    "Esc": "Escape",
    "Del": 119,
    "Up": 111,
    "Down": 116,
}


class Screen:
    """An X server of its own with the layout `ir` alone."""

    def __init__(self) -> None:
        read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-noreset"],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as answer:
            self.environment = {**os.environ, "DISPLAY": f":{answer.readline().strip()}"}
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.run("setxkbmap", "ir")

    def run(self, *command: str) -> None:
        subprocess.run(command, env=self.environment, check=True, capture_output=True, timeout=20)

    def press(self, sequence: str) -> None:
        self.run("xdotool", "key", pressed(sequence))

    def close(self) -> None:
        self._server.terminate()
        self._server.wait()


class Program:
    """The program on a screen; what it says is read line by line."""

    def __init__(self, screen: Screen, library: Path, mode: str) -> None:
        self._screen = screen
        driver = Path(__file__).with_name("persian_keyboard_driver.py")
        self._process = subprocess.Popen(
            [sys.executable, str(driver), str(library), mode],
            cwd=ROOT,
            env={
                **screen.environment,
                HOME_VARIABLE: str(library.parent),
                "QT_QPA_PLATFORM": "xcb",
                "PYTHONPATH": str(ROOT),
            },
            stdout=subprocess.PIPE,
            text=True,
        )
        self._lines = Queue[str]()
        Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Self:
        self.until(lambda state: state["has focus"])
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()

    def press(self, sequence: str) -> None:
        self._screen.press(sequence)

    def until(self, is_so: Callable[[dict[str, Any]], bool]) -> None:
        """Waits until the state of the program is so."""
        line = self._wait(lambda line: line.startswith("state ") and is_so(json.loads(line[6:])))
        assert line, "the program did not come to that"

    def action_of(self, sequence: str) -> str:
        """Presses a key and returns the command that it triggers, "" if there is none."""
        self.press(sequence)
        line = self._wait(lambda line: line.startswith("action "), patience_s=3.0)
        return line.removeprefix("action ")

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as out:
            for line in out:
                self._lines.put(line.rstrip("\n"))

    def _wait(self, is_it: Callable[[str], bool], patience_s: float = PATIENCE_S) -> str:
        end = time.monotonic() + patience_s
        while True:
            try:
                line = self._lines.get(timeout=max(0.0, end - time.monotonic()))
            except Empty:
                return ""
            if is_it(line):
                return line


def pressed(sequence: str) -> str:
    """Returns the places of the keys, as xdotool takes them: "Ctrl+Z" is ctrl+52."""
    head = sequence[:-1] if sequence.endswith("+") else sequence.rpartition("+")[0]
    key = sequence.removeprefix(head).lstrip("+") or "+"
    modifiers = [part.lower() for part in head.split("+") if part]
    if key in NAMED:
        return "+".join([*modifiers, str(NAMED[key])])
    if key.lower() in CODES:
        return "+".join([*modifiers, str(CODES[key.lower()])])
    return "+".join([*modifiers, "shift", str(SHIFTED[key])])


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    screen = Screen()
    yield screen
    screen.close()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "x.hashiyeh"
    made, _ = library_with(path, TEXT)
    made.close()
    return path


def test_every_key_of_every_command_and_layer_does_what_it_should(
    screen: Screen, library: Path
) -> None:
    wanted = {normal(key): owner for owner, keys in keys_of_the_program() for key in keys}
    with Program(screen, library, "dry") as program:
        done = {sequence: program.action_of(sequence) for sequence in wanted}

    layers = {"person", "place", "commitment"}
    assert done == {
        sequence: f"annotate.{owner}" if owner in layers else owner
        for sequence, owner in wanted.items()
    }


def test_words_are_tagged_undone_and_redone(screen: Screen, library: Path) -> None:
    with Program(screen, library, "real") as program:
        program.press("P")  # types ح
        program.until(lambda state: state["tagged"] == ["person"])
        program.press("Ctrl+Z")  # Ctrl+ظ
        program.until(lambda state: state["tagged"] == [])
        program.press("Ctrl+Shift+Z")
        program.until(lambda state: state["tagged"] == ["person"])


def test_the_sheet_and_the_palette_open_and_close(screen: Screen, library: Path) -> None:
    with Program(screen, library, "real") as program:
        program.press("Ctrl+K")  # Ctrl+ن
        program.until(lambda state: state["palette"] == "")
        program.press("?")  # types ؟, which is a character in a field
        program.until(lambda state: state["palette"] == "؟")
        program.press("Esc")
        program.until(lambda state: state["palette"] is None)
        program.press("?")
        program.until(lambda state: state["dialog"] == "cheatSheet")
        program.press("Esc")
        program.until(lambda state: state["dialog"] == "")


def test_a_field_knows_the_keys_of_the_clipboard_and_of_undo(screen: Screen, library: Path) -> None:
    with Program(screen, library, "real") as program:
        program.press("P")
        program.until(lambda state: state["tagged"] == ["person"])
        program.press("Ctrl+F")
        program.until(lambda state: state["find"] is not None)
        program.press("Ctrl+A")
        program.press("K")
        program.until(lambda state: state["find"] == "ن")
        program.press("Ctrl+A")
        program.press("Ctrl+X")
        program.until(lambda state: state["find"] == "" and state["clipboard"] == "ن")
        program.press("Ctrl+Z")
        program.until(lambda state: state["find"] == "ن" and state["tagged"] == ["person"])


def test_a_menu_opens_by_its_letter(screen: Screen, library: Path) -> None:
    with Program(screen, library, "real") as program:
        program.press("Alt+F")  # Alt+ب
        program.until(lambda state: state["menu"] == "&File")
        program.press("Esc")
        program.until(lambda state: state["menu"] == "")


def test_the_palette_opens_from_a_field_too(screen: Screen, library: Path) -> None:
    with Program(screen, library, "real") as program:
        program.press("Ctrl+F")
        program.until(lambda state: state["find"] is not None)
        program.press("Ctrl+K")
        program.until(lambda state: state["palette"] == "")
