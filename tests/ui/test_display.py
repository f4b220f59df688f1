"""Whether a window can be opened is known before Qt is asked, which would abort."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.display import NO_DISPLAY, has_display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="about X11 and Wayland")

NUMBER = 7791


@pytest.fixture
def x_server() -> Iterator[None]:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"\0/tmp/.X11-unix/X{NUMBER}")
        server.listen()
        yield


@pytest.fixture
def wayland(tmp_path: Path) -> Iterator[Path]:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()
        yield tmp_path / "wayland-0"


DEAD = [
    {},
    {"DISPLAY": ":7790"},
    {"DISPLAY": "unix:7790"},
    {"DISPLAY": ":7790.1"},
    {"DISPLAY": "localhost:7790"},
    {"DISPLAY": "::1:7790"},
    {"DISPLAY": "localhost:99999999"},
    {"DISPLAY": "garbage"},
    {"DISPLAY": ":"},
    {"WAYLAND_DISPLAY": "wayland-0"},
    {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere"},
    {"QT_QPA_PLATFORM": "wayland"},
    {"QT_QPA_PLATFORM": "xcb:option;wayland", "DISPLAY": ":7790"},
]


@pytest.mark.parametrize("environment", DEAD, ids=str)
def test_where_no_server_answers_there_is_no_display(environment: dict[str, str]) -> None:
    assert not has_display(environment)


@pytest.mark.usefixtures("x_server")
@pytest.mark.parametrize("display", [":{}", ":{}.0", "unix:{}"])
def test_an_x_server_that_answers_is_a_display(display: str) -> None:
    environment = {"DISPLAY": display.format(NUMBER), "WAYLAND_DISPLAY": "wayland-0"}
    assert has_display(environment)
    assert has_display({**environment, "QT_QPA_PLATFORM": "wayland;xcb"})
    assert not has_display({**environment, "QT_QPA_PLATFORM": "wayland"})


def test_an_x_server_across_a_network_is_a_display() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
        assert has_display({"DISPLAY": f"127.0.0.1:{number}.0"})


def test_a_wayland_compositor_that_answers_is_a_display(wayland: Path) -> None:
    assert has_display({"WAYLAND_DISPLAY": str(wayland)})
    assert has_display({"WAYLAND_DISPLAY": wayland.name, "XDG_RUNTIME_DIR": str(wayland.parent)})
    assert has_display({"QT_QPA_PLATFORM": "wayland", "XDG_RUNTIME_DIR": str(wayland.parent)})


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600"])
def test_a_platform_without_a_screen_is_believed(platform: str) -> None:
    assert has_display({"QT_QPA_PLATFORM": platform})


@pytest.mark.parametrize("environment", DEAD[:2] + DEAD[4:5] + DEAD[9:10], ids=str)
def test_the_command_says_so_in_one_sentence_and_makes_nothing(
    environment: dict[str, str], tmp_path: Path
) -> None:
    unset = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    done = subprocess.run(
        [sys.executable, "-m", "ui.app"],
        env={**kept, **environment, "HASHIYEH_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "", NO_DISPLAY + "\n")
    assert not (tmp_path / "home").exists()
