"""Finds what is still whole in a .json document that is cut or broken."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

# Not behind a backslash, so never inside a string.
_ARTICLES_KEY: Final = re.compile(r'(?<!\\)"articles"\s*:\s*\[')
_NOT_BETWEEN_ARTICLES: Final = re.compile(r"[^\s,]")


class Piece(NamedTuple):
    """An element of the array of articles, and its line; `fault` says why it is not whole."""

    line: int
    raw: bytes
    fault: str


class BrokenDocument:
    """The text of a document that no decoder takes as a whole.

    `broken_at` is the line from which nothing more could be read, or 0 if the articles came to their
    end. It is right when all pieces have been taken.
    """

    def __init__(self, data: bytes, line: int) -> None:
        """`line` is the number of the line at which `data` begins."""
        # Bytes that are no UTF-8 come out again as they were, for the article's decoder to refuse.
        self._text = data.decode("utf-8", "surrogateescape")
        self._line = line
        self.broken_at = 0

    def headers(self) -> Iterator[tuple[bytes, int]]:
        """Yields what may be the header, closed, with the place where the articles after it begin.

        The first that decodes is the one; another is cut out of the middle of something.
        """
        for key in _ARTICLES_KEY.finditer(self._text):
            header = self._text[: key.start()].rstrip().removesuffix(",") + "}"
            yield self._encoded(header), key.end()

    def pieces(self, at: int) -> Iterator[Piece]:
        """Yields the articles from `at` on."""
        text = self._text
        decode = json.JSONDecoder().raw_decode
        line = self._line + text.count("\n", 0, at)
        while token := _NOT_BETWEEN_ARTICLES.search(text, at):
            line += text.count("\n", at, token.start())
            at = token.start()
            if token[0] == "]":
                return
            try:
                _, end = decode(text, at)
            except (ValueError, RecursionError) as error:
                # In our own layout the next article begins a line; in another, nobody knows where.
                end = text.find("\n{", at)
                if end < 0:
                    break
                yield Piece(line, b"", str(error))
            else:
                yield Piece(line, self._encoded(text[at:end]), "")
            line += text.count("\n", at, end)
            at = end
        self.broken_at = line

    def _encoded(self, text: str) -> bytes:
        return text.encode("utf-8", "surrogateescape")
