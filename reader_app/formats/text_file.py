"""Plain text (.txt): the whole text is one article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from msgspec import UNSET

from reader_app.errors import EmptyText, FileUnreadable
from reader_app.formats.contract import Advance, Item
from reader_app.formats.interchange import ArticleDraft
from reader_app.text.canonical import canonicalise, sha256_of, title_of
from reader_app.text.charset import decode


class TextFile:
    """Reads .txt in any of the charsets that `text.charset` tells apart."""

    name: ClassVar[str] = "txt"
    extensions: ClassVar[tuple[str, ...]] = (".txt",)

    def accepts(self, head: bytes) -> bool:
        """Never: nothing in a text says that it is one, so its name has to."""
        del head
        return False

    def read(self, path: Path, advance: Advance) -> Iterator[Item]:
        """Yields one article. Raises FileUnreadable, UndecodableBytes or EmptyText."""
        try:
            raw = path.read_bytes()
        except OSError as error:
            raise FileUnreadable(path, error.strerror or str(error)) from error
        draft = draft_of_text(decode(raw, path), path)
        advance(len(raw))
        yield draft


def draft_of_text(text: str, path: Path) -> ArticleDraft:
    """Returns the article that a text is, without an id; `path` names where it came from.

    Raises EmptyText or LoneSurrogate.
    """
    canonical = canonicalise(text).text
    title = title_of(canonical)
    if not title:
        raise EmptyText(path)
    return ArticleDraft(id=UNSET, title=title, text=canonical, sha256=sha256_of(canonical))
