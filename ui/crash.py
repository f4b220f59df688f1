"""What nobody foresaw: logged with its trace, told in one calm sentence, and the window lives on."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from reader_app.logs import LOGGER_NAME


def install(tell: Callable[[], None]) -> None:
    """Sends every uncaught exception, those of Qt slots included, to the log, and calls `tell`."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logging.getLogger(LOGGER_NAME).critical("uncaught exception", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        tell()

    sys.excepthook = hook
