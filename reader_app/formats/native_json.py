"""JSON (.json): the native form as one document, written with an article on a line of its own.

That makes a document which any JSON reader takes, and which we can read back in a stream.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, ClassVar, Final

from reader_app.errors import FileUnreadable
from reader_app.formats.contract import Advance, Item
from reader_app.formats.interchange import ArticleDraft, Footer, HeaderDraft
from reader_app.formats.json_document import (
    CLOSING,
    OPENING,
    DocumentReading,
    our_head,
)
from reader_app.formats.native import BYTE_ORDER_MARK, Counts, counted, encode, unheard

# Measured: buffers and one article; and, where the file is read as a whole, its own bytes and what is
# kept of each article to find it in them.
_MEMORY_OF_A_STREAM_BYTES: Final = 8 * 1024 * 1024
_MEMORY_A_BYTE: Final = 1.1


class NativeJson:
    """Reads and writes .json."""

    name: ClassVar[str] = "json"
    extensions: ClassVar[tuple[str, ...]] = (".json",)

    def accepts(self, head: bytes) -> bool:
        """Tells by the key that a document of ours begins with."""
        return re.match(rb'\s*\{\s*"format"\s*:', head.removeprefix(BYTE_ORDER_MARK)) is not None

    def read(self, path: Path, advance: Advance) -> Iterator[Item]:
        """See `Importer`; `memory_needed` says beforehand what this takes."""
        return DocumentReading(path, advance).items()

    def write(self, out: BinaryIO, header: HeaderDraft, articles: Iterable[ArticleDraft]) -> Footer:
        digest = hashlib.sha256()
        counts = Counts()

        def put(part: bytes) -> None:
            out.write(part)
            digest.update(part)

        put(encode(header).removesuffix(b"}") + OPENING)
        for article in articles:
            put(b",\n" if counts.articles else b"\n")
            put(encode(article))
            counts.add(article)
        put(b"\n" + CLOSING + b"\n")
        return counts.footer(digest.hexdigest())

    def verify(self, path: Path) -> Footer:
        counts = counted(path, DocumentReading(path, unheard).items())
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        return counts.footer(sha256)


def memory_needed(path: Path) -> int:
    """Returns about how many bytes of memory reading the document takes.

    Raises FileUnreadable.
    """
    try:
        with path.open("rb") as file:
            is_streamed = bool(our_head(file))
        size_bytes = path.stat().st_size
    except OSError as error:
        raise FileUnreadable(path, error.strerror or str(error)) from error
    whole_bytes = 0 if is_streamed else int(size_bytes * _MEMORY_A_BYTE)
    return _MEMORY_OF_A_STREAM_BYTES + whole_bytes
