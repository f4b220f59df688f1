"""Which library files this program knows: what marks them, and the migrations that they stand at."""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x48535948  # "HSYH"
HEAD: Final = "0004"
KNOWN_REVISIONS: Final = ("0001", "0002", "0003", HEAD)
