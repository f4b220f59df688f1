"""Reads one .json document in the way that its layout allows.

A document laid out as we write it is read in a stream, an article a line. One laid out otherwise, by
another program or by hand, is read as a whole. One that is cut or broken is searched for the
articles that are still whole. A way that cannot go on hands over what is left to the next.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

import msgspec
from msgspec import Raw

from reader_app.errors import (
    ArticleMalformed,
    FileCut,
    FileUnreadable,
    HeaderMalformed,
    NotJson,
    NotOurJson,
)
from reader_app.formats.contract import Advance, Item
from reader_app.formats.json_pieces import BrokenDocument
from reader_app.formats.native import BYTE_ORDER_MARK, NOT_JSON, NativeReader, encode

OPENING: Final = b',"articles":['
CLOSING: Final = b"]}"

LONGEST_HEAD_BYTES: Final = 64 * 1024 * 1024
"""A longer first line is no header of ours, but a document on one line."""

_READ_AT_ONCE_BYTES: Final = 1024 * 1024

_decode_parts: Final = msgspec.json.Decoder(dict[str, Raw]).decode
_decode_articles: Final = msgspec.json.Decoder(list[Raw]).decode


def our_head(file: BinaryIO) -> bytes:
    """Returns the file's first line, to its end, if a document of our layout begins with it.

    A document on one line is told early, without holding all of it.
    """
    head = bytearray()
    while len(head) < LONGEST_HEAD_BYTES:
        piece = file.readline(_READ_AT_ONCE_BYTES)
        looked_at = max(0, len(head) - len(OPENING))
        head += piece
        at = head.find(OPENING, looked_at)
        if at >= 0:
            line = bytes(head.rstrip())
            return line if line.endswith(OPENING) else b""
        if not piece or piece.endswith(b"\n"):
            break
    return b""


class _Document(NamedTuple):
    """A document to be read as a whole: the file, or its header and what follows the articles met.

    `line` is the line of the file at which `data` begins, and `is_resumed` says that the first of its
    articles is `null`, in place of those that were met.
    """

    data: bytes
    line: int = 1
    is_resumed: bool = False


class DocumentReading:
    """One pass through one file."""

    def __init__(self, path: Path, advance: Advance) -> None:
        self._path = path
        self._advance = advance
        self._advanced = 0
        self._reader: NativeReader | None = None

    def items(self) -> Iterator[Item]:
        """Yields what `Importer.read` says."""
        try:
            with self._path.open("rb", buffering=_READ_AT_ONCE_BYTES) as file:
                document = yield from self._streamed(file)
            if document is not None:
                yield from self._as_a_whole(document)
            self._advance_to(self._path.stat().st_size)
        except OSError as error:
            raise FileUnreadable(self._path, error.strerror or str(error)) from error

    def _streamed(self, file: BinaryIO) -> Generator[Item, None, _Document | None]:
        """Reads what is laid out as we write it; returns what is not, None if nothing is left."""
        head = our_head(file).removeprefix(BYTE_ORDER_MARK)
        if head:
            try:
                reader = yield from self._begun(head.removesuffix(OPENING) + b"}")
            except NotJson:
                pass
            else:
                return (yield from self._streamed_articles(file, head, reader))
        file.seek(0)
        return _Document(file.read().removeprefix(BYTE_ORDER_MARK))

    def _streamed_articles(
        self, file: BinaryIO, head: bytes, reader: NativeReader
    ) -> Generator[Item, None, _Document | None]:
        # What stands for the articles that were met, so that a comma too many or too few is noticed
        # by whoever goes on.
        met = b""
        number = 1
        while line := file.readline():
            number += 1
            body = line.rstrip()
            if body == CLOSING and met != b"null,":
                line += file.read()
                if line.rstrip() == body:
                    return None
                break
            if met == b"null":
                break
            try:
                yield from reader.article_items(body.removesuffix(b","), number)
            except NOT_JSON:
                break
            met = b"null," if body.endswith(b",") else b"null"
            self._advance_to(self._advanced + len(line))
        return _Document(head + met + line + file.read(), number, bool(met))

    def _as_a_whole(self, document: _Document) -> Iterator[Item]:
        data, line, is_resumed = document
        try:
            parts = _decode_parts(data)
        except msgspec.ValidationError as error:
            raise NotOurJson(self._path) from error
        except NOT_JSON as error:
            yield from self._salvaged(document, error)
            return
        raw_articles = parts.pop("articles", Raw(b"[]"))
        reader = yield from self._begun(encode(parts))
        try:
            articles = _decode_articles(raw_articles)
        except msgspec.ValidationError as error:
            raise HeaderMalformed(self._path, str(error)) from error
        before = self._advanced
        at = 0
        for raw in articles[is_resumed:]:
            found = data.find(bytes(raw), at)
            line += data.count(b"\n", at, found)
            at = found
            yield from self._article_items(reader, raw, line)
            self._advance_to(before + at)

    def _salvaged(self, document: _Document, fault: Exception) -> Iterator[Item]:
        """Yields what is whole in a broken document; `fault` is what its decoder said."""
        broken = BrokenDocument(document.data, document.line)
        reader, at = yield from self._begun_broken(broken, fault)
        is_fault_said = False
        for piece in islice(broken.pieces(at), document.is_resumed, None):
            if piece.fault:
                error = ArticleMalformed(self._path, piece.line, piece.fault)
                yield reader.problem(piece.line, error)
                is_fault_said = True
            else:
                yield from self._article_items(reader, piece.raw, piece.line)
        if broken.broken_at:
            yield reader.problem(broken.broken_at, FileCut(self._path, broken.broken_at))
        elif not is_fault_said:
            yield reader.problem(document.line, NotJson(self._path, str(fault)))

    def _begun_broken(
        self, document: BrokenDocument, fault: Exception
    ) -> Generator[Item, None, tuple[NativeReader, int]]:
        for raw_header, at in document.headers():
            try:
                _decode_parts(raw_header)
                reader = yield from self._begun(raw_header)
            except (*NOT_JSON, NotOurJson):
                continue
            return reader, at
        raise NotJson(self._path, str(fault)) from fault

    def _begun(self, raw_header: bytes) -> Generator[Item, None, NativeReader]:
        """Reads the header, unless a way that was left has done so."""
        if self._reader is None:
            self._reader = NativeReader(self._path, raw_header)
            yield from self._reader.header_items()
        return self._reader

    def _article_items(self, reader: NativeReader, raw: bytes | Raw, line: int) -> Iterator[Item]:
        try:
            yield from reader.article_items(raw, line)
        except NOT_JSON as error:
            yield reader.problem(line, ArticleMalformed(self._path, line, str(error)))

    def _advance_to(self, offset: int) -> None:
        if offset > self._advanced:
            self._advance(offset - self._advanced)
            self._advanced = offset
