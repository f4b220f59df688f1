"""Finding words in an article: letter case is ignored, everything else counts as it is written."""

from __future__ import annotations

import re

from reader_app.model import Span


def find_all(text: str, query: str) -> list[Span]:
    """Returns every place of `query` in `text`, in order and without overlaps; none for ""."""
    if not query:
        return []
    # Letters are compared one to one: str.casefold would make "ß" two and shift what comes after.
    pattern = re.compile(re.escape(query), re.IGNORECASE)
    return [Span(match.start(), match.end()) for match in pattern.finditer(text)]
