"""Is there a screen for a window? Asked before Qt is imported, for Qt aborts where there is none."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_X11_SOCKETS: Final = "/tmp/.X11-unix/X"
_X11_FIRST_PORT: Final = 6000
_TIMEOUT_S: Final = 2.0

NO_DISPLAY: Final = (
    "There is no display to open a window on. Start Hashiyeh in a desktop session, or use the command "
    "line: hashiyeh --library FILE import | export | check | stats | backup (hashiyeh --help)."
)
NO_QT: Final = (
    "The window's libraries are missing on this system ({detail}). On Debian or Ubuntu: apt install "
    "libgl1 libegl1 libxkbcommon-x11-0 libxcb-cursor0 libdbus-1-3 libfontconfig1."
)


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Returns whether a window can be opened here, as far as can be told without Qt."""
    if sys.platform in ("win32", "darwin"):
        return True
    # Qt takes several platforms, parted by semicolons, each with its options after a colon.
    asked = environment.get("QT_QPA_PLATFORM", "")
    names = [part.partition(":")[0] for part in asked.split(";") if part]
    if not names:
        names = ["wayland", "xcb"] if environment.get("WAYLAND_DISPLAY") else ["xcb"]
    return any(_has_platform(name, environment) for name in names)


def _has_platform(name: str, environment: Mapping[str, str]) -> bool:
    if name == "xcb":
        return _x11_answers(environment.get("DISPLAY", ""))
    if name.startswith("wayland"):
        return "WAYLAND_SOCKET" in environment or _wayland_answers(environment)
    return True  # such as offscreen


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    folder = environment.get("XDG_RUNTIME_DIR", "")
    address = Path(folder, environment.get("WAYLAND_DISPLAY") or "wayland-0")
    return address.is_absolute() and _accepts(str(address))


def _x11_answers(display: str) -> bool:
    """Returns whether the X server takes connections, on this machine or, as through ssh, another."""
    host, colon, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not colon or not number.isdigit():
        return False
    if host not in ("", "unix"):
        return _accepts_from_afar(host.rpartition("/")[2], _X11_FIRST_PORT + int(number))
    # Linux servers listen on an abstract socket as well, which begins with a NUL.
    return any(_accepts(prefix + _X11_SOCKETS + number) for prefix in ("", "\0"))


def _accepts(address: str) -> bool:
    import socket  # 5 ms, which a start without X11 or Wayland does without

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(_TIMEOUT_S)
        try:
            connection.connect(address)
        except OSError:
            return False
    return True


def _accepts_from_afar(host: str, port: int) -> bool:
    import socket

    try:
        socket.create_connection((host.strip("[]"), port), _TIMEOUT_S).close()
    except (OSError, OverflowError, UnicodeError):
        return False
    return True
