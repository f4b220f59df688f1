"""What all tests of suggesters share."""

from __future__ import annotations

import pytest

from reader_app.model import BUILT_IN_LAYERS
from reader_app.suggest.combining import suggest
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.reading import read


@pytest.fixture(scope="session", autouse=True)
def the_tables_are_read() -> None:
    """Reads the tables before hypothesis times its first example."""
    suggest(read("علی جمالی‌نژاد در اصفهان گفت."), Knowledge(BUILT_IN_LAYERS))
