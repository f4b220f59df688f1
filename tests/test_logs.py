"""The log is made when there is something to say, and nothing happens where it cannot be."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader_app.logs import LOGGER_NAME, log_to


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    logger = logging.getLogger(LOGGER_NAME)
    before = list(logger.handlers)
    yield logger
    for handler in [each for each in logger.handlers if each not in before]:
        logger.removeHandler(handler)
        handler.close()


def test_nothing_is_made_until_there_is_something_to_say(
    tmp_path: Path, logger: logging.Logger
) -> None:
    folder = tmp_path / "log"
    log_to(folder)
    assert not folder.exists()
    logger.error("the disk %s", "spoke")
    logger.error("twice")
    lines = (folder / "hashiyeh.log").read_text(encoding="utf-8").splitlines()
    assert [line.partition("ERROR ")[2] for line in lines] == ["the disk spoke", "twice"]


def test_a_log_that_cannot_be_made_stops_nobody(tmp_path: Path, logger: logging.Logger) -> None:
    (tmp_path / "log").write_text("a file, no folder", encoding="utf-8")
    log_to(tmp_path / "log")
    logger.error("unheard")
