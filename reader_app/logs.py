"""The program's log: small, rotated, and without a word of anybody's article in it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

LOGGER_NAME: Final = "hashiyeh"
_SIZE_BYTES: Final = 512 * 1024
_OLD_ONES: Final = 3


def log_to(folder: Path) -> None:
    """Sends the log to a file in `folder`, which is made when there is something to write."""
    logger = logging.getLogger(LOGGER_NAME)
    logger.setLevel(logging.INFO)
    logger.addHandler(_LateFile(folder / "hashiyeh.log"))


class _LateFile(logging.Handler):
    """Opens the file at the first record: most starts have none, and all would wait 10 to 20 ms."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self._file is None:
                self._file = _opened(self._path)
        except OSError:  # there is nowhere left to tell it
            return
        self._file.emit(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def _opened(path: Path) -> logging.Handler:
    from logging.handlers import RotatingFileHandler

    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        path, maxBytes=_SIZE_BYTES, backupCount=_OLD_ONES, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler
