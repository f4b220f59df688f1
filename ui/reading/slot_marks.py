"""What is marked in the text of the commitment whose card is open: the words of its slots."""

from __future__ import annotations

from typing import NamedTuple

from reader_app.model import Span


class SlotMark(NamedTuple):
    """Words that fill a slot, and the slot's name."""

    span: Span
    name: str
