"""The program's log: small, rotated, and without a word of anybody's article in it."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

LOGGER_NAME: Final = "hashiyeh"
_SIZE_BYTES: Final = 512 * 1024
_OLD_ONES: Final = 3


def log_to(folder: Path) -> Path | None:
    """Sends the log to a file in `folder` and returns it, or None where none can be written."""
    path = folder / "hashiyeh.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_SIZE_BYTES, backupCount=_OLD_ONES, encoding="utf-8"
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger(LOGGER_NAME)
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return path
