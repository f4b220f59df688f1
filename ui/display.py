"""Is there a screen for a window? Asked before Qt is imported, for Qt aborts where there is none."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Mapping
from typing import Final

_X11_SOCKETS: Final = "/tmp/.X11-unix/X"
_X11_TIMEOUT_S: Final = 2.0

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
    platform = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    if platform and platform not in ("xcb", "wayland"):
        return True
    if environment.get("WAYLAND_DISPLAY") and platform != "xcb":
        return True
    display = environment.get("DISPLAY", "")
    return bool(display) and _answers(display)


def _answers(display: str) -> bool:
    """Returns whether the X server of a local display takes connections; a remote one is believed."""
    host, _, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if host not in ("", "unix") or not number.isdigit():
        return True
    # Linux servers listen on an abstract socket as well, which begins with a NUL.
    return any(_accepts(prefix + _X11_SOCKETS + number) for prefix in ("", "\0"))


def _accepts(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(_X11_TIMEOUT_S)
        try:
            connection.connect(address)
        except OSError:
            return False
    return True
