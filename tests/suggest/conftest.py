"""What all tests of suggesters share."""

from __future__ import annotations

from datetime import date

import pytest

from reader_app.model import BUILT_IN_LAYERS
from reader_app.suggest.combining import suggest
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.reading import read


@pytest.fixture(scope="session", autouse=True)
def the_tables_are_read() -> None:
    """Reads tables and compiles patterns before hypothesis times its first example."""
    words = "علی جمالی‌نژاد، شهردار اصفهان، قول داد تا پایان سال پل را بسازد."
    assert suggest(read(words, date(2025, 7, 30)), Knowledge(BUILT_IN_LAYERS))
