"""Reads one .json document in the way that its layout allows.

A document laid out as we write it is read in a stream, an article a line. One laid out otherwise, by
another program or by hand, is read as a whole. One that is cut or broken is searched for the
articles that are still whole. A way that cannot go on hands over to the next, which passes over the
articles that were met already.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Final

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

LONGEST_HEAD_BYTES: Final = 1024 * 1024
"""A longer first line is no header of ours, but a document on one line."""

_READ_AT_ONCE_BYTES: Final = 1024 * 1024

_decode_parts: Final = msgspec.json.Decoder(dict[str, Raw]).decode
_decode_articles: Final = msgspec.json.Decoder(list[Raw]).decode


def is_our_head(line: bytes) -> bool:
    return line.rstrip().endswith(OPENING)


class DocumentReading:
    """One pass through one file. `_met` counts the articles of it that were taken or refused."""

    def __init__(self, path: Path, advance: Advance) -> None:
        self._path = path
        self._advance = advance
        self._advanced = 0
        self._reader: NativeReader | None = None
        self._met = 0

    def items(self) -> Iterator[Item]:
        """Yields what `Importer.read` says."""
        try:
            is_finished = yield from self._streamed()
            if not is_finished:
                data = self._path.read_bytes().removeprefix(BYTE_ORDER_MARK)
                yield from self._as_a_whole(data)
            self._advance_to(self._path.stat().st_size)
        except OSError as error:
            raise FileUnreadable(self._path, error.strerror or str(error)) from error

    def _streamed(self) -> Generator[Item, None, bool]:
        """Returns False where the document goes on, or ends, in another way than ours."""
        with self._path.open("rb", buffering=_READ_AT_ONCE_BYTES) as file:
            head = file.readline(LONGEST_HEAD_BYTES)
            if not is_our_head(head):
                return False
            raw_header = head.rstrip().removesuffix(OPENING).removeprefix(BYTE_ORDER_MARK) + b"}"
            try:
                reader = yield from self._begun(raw_header)
            except NotJson:
                return False
            self._advance_to(len(head))
            is_article_next = True
            for number, line in enumerate(file, 2):
                body = line.rstrip()
                if body == CLOSING and (self._met == 0 or not is_article_next):
                    return not file.read().strip()
                if not is_article_next:
                    return False
                is_article_next = body.endswith(b",")
                try:
                    yield from reader.article_items(body.removesuffix(b","), number)
                except NOT_JSON:
                    return False
                self._met += 1
                self._advance_to(self._advanced + len(line))
        return False

    def _as_a_whole(self, data: bytes) -> Iterator[Item]:
        try:
            parts = _decode_parts(data)
        except msgspec.ValidationError as error:
            raise NotOurJson(self._path) from error
        except NOT_JSON as error:
            yield from self._salvaged(data, error)
            return
        raw_articles = parts.pop("articles", Raw(b"[]"))
        reader = yield from self._begun(encode(parts))
        try:
            articles = _decode_articles(raw_articles)
        except msgspec.ValidationError as error:
            raise HeaderMalformed(self._path, str(error)) from error
        met_before = self._met
        line, at = 1, 0
        for index, raw in enumerate(articles):
            found = data.find(bytes(raw), at)
            line += data.count(b"\n", at, found)
            at = found
            if index >= met_before:
                yield from self._article_items(reader, raw, line)
                self._advance_to(at)

    def _salvaged(self, data: bytes, fault: Exception) -> Iterator[Item]:
        """Yields what is whole in a broken document; `fault` is what its decoder said."""
        document = BrokenDocument(data)
        reader, at = yield from self._begun_broken(document, fault)
        met_before = self._met
        is_fault_said = False
        for index, piece in enumerate(document.pieces(at)):
            if piece.fault:
                error = ArticleMalformed(self._path, piece.line, piece.fault)
                yield reader.problem(piece.line, error)
                is_fault_said = True
            elif index >= met_before:
                yield from self._article_items(reader, piece.raw, piece.line)
        if document.broken_at:
            yield reader.problem(document.broken_at, FileCut(self._path, document.broken_at))
        elif not is_fault_said:
            yield reader.problem(1, NotJson(self._path, str(fault)))

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
        self._met += 1
        try:
            yield from reader.article_items(raw, line)
        except NOT_JSON as error:
            yield reader.problem(line, ArticleMalformed(self._path, line, str(error)))

    def _advance_to(self, offset: int) -> None:
        if offset > self._advanced:
            self._advance(offset - self._advanced)
            self._advanced = offset
