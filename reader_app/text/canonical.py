"""The one form in which an article's text is stored, fixed once at import.

Invariant: in canonical text a position of Qt's document equals an offset in UTF-16 exactly,
because every character that Qt drops, swaps or turns into a paragraph's end has been settled here.
Everything else stays as it came, half-spaces and Arabic ي and ك included.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from typing import Final, NamedTuple

from reader_app.errors import LoneSurrogate
from reader_app.text.clusters import previous_boundary

TITLE_LENGTH: Final = 80

# Qt takes either of these at the head of a text for a byte order mark: it drops the first, and
# swaps the bytes of the whole text after the second (seen in 6.12). Anywhere else both are kept.
_BYTE_ORDER_MARKS: Final = "\ufeff\ufffe"

# Each ends a paragraph in Qt's document or a line on its screen: a lone carriage return, the line
# and the paragraph separator, and the two noncharacters that Qt uses for its frames.
_NEWLINES: Final = ("\r", "\u2028", "\u2029", "\ufdd0", "\ufdd1")


class Canonical(NamedTuple):
    """Canonical text, and the ascending offsets of the original's characters that it lacks."""

    text: str
    dropped: tuple[int, ...]

    def moved(self, offset: int) -> int:
        """Returns where `offset` of the original text is in the canonical text.

        An offset between the two halves of a CRLF goes to the newline that is left of them.
        """
        return offset - bisect_left(self.dropped, offset)


def canonicalise(text: str) -> Canonical:
    """Returns the stored form of `text`; raises LoneSurrogate if it has half a character."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise LoneSurrogate(error.start) from None
    marks = len(text) - len(text.lstrip(_BYTE_ORDER_MARKS))
    dropped = list(range(marks))
    # A search for two characters costs as much as all the others here together, so one goes first.
    if "\r" in text:
        dropped += _carriage_returns_before_newlines(text)
    text = text[marks:].replace("\r\n", "\n") if dropped else text
    for newline in _NEWLINES:
        text = text.replace(newline, "\n")
    return Canonical(text, tuple(dropped))


def sha256_of(text: str) -> str:
    """Returns the hexadecimal digest of the UTF-8 bytes of `text`."""
    return hashlib.sha256(text.encode()).hexdigest()


def title_of(text: str) -> str:
    """Returns the first line of canonical `text` that shows anything, without spaces at its rim.

    A line of more than 80 code points is cut after its last whole word, or between two grapheme
    clusters if it is a single word. The title of a text that shows nothing is empty.
    """
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end].strip()
        if any(_is_visible(character) for character in line):
            return _cut_at_a_word(line)
        start = end + 1
    return ""


def _carriage_returns_before_newlines(text: str) -> list[int]:
    found: list[int] = []
    at = text.find("\r\n")
    while at >= 0:
        found.append(at)
        at = text.find("\r\n", at + 2)
    return found


def _is_visible(character: str) -> bool:
    return character.isprintable() and not character.isspace()


def _cut_at_a_word(line: str) -> str:
    if len(line) <= TITLE_LENGTH:
        return line
    # One character more is looked at: a space right after the limit ends a whole word.
    head = line[: TITLE_LENGTH + 1]
    if head[-1].isspace():
        return head.rstrip()
    words = head.rsplit(maxsplit=1)
    if len(words) > 1:
        return words[0]
    return head[: previous_boundary(head, len(head)) or TITLE_LENGTH]
