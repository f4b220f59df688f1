"""JSON Lines (.jsonl): a header, an article a line, a footer that tells a whole file from a cut one.

Both ways are streams: memory holds one article, however many there are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, ClassVar, Final

import msgspec

from reader_app.errors import (
    ArticleMalformed,
    CountsDiffer,
    FileChanged,
    FileCut,
    FileUnreadable,
    FooterNotLast,
    LineTooLong,
)
from reader_app.formats.contract import Advance, Item
from reader_app.formats.interchange import ArticleDraft, Footer, FooterLine, HeaderDraft
from reader_app.formats.leniency import lenient
from reader_app.formats.native import (
    BYTE_ORDER_MARK,
    NOT_JSON,
    Counts,
    NativeReader,
    counted,
    encode,
    unheard,
)

LONGEST_LINE_BYTES: Final = 256 * 1024 * 1024
"""A longer line is no article, and is passed over without being held in memory."""

_READ_AT_ONCE_BYTES: Final = 1024 * 1024
_ADVANCE_BYTES: Final = 256 * 1024
_HEAD_OF_FOOTER: Final = b'{"footer":'


class NativeJsonl:
    """Reads and writes .jsonl."""

    name: ClassVar[str] = "jsonl"
    extensions: ClassVar[tuple[str, ...]] = (".jsonl", ".ndjson")

    def accepts(self, head: bytes) -> bool:
        """Tells by a first line that is a whole header, with no articles in it."""
        first, newline, _ = head.removeprefix(BYTE_ORDER_MARK).partition(b"\n")
        if not newline:
            return False
        try:
            keys = msgspec.json.decode(first, type=dict[str, msgspec.Raw])
        except NOT_JSON:
            return False
        return "format" in keys and "articles" not in keys

    def read(self, path: Path, advance: Advance) -> Iterator[Item]:
        """See `Importer`. A file without its footer is read as far as it goes."""
        return _Reading(path, advance).items()

    def write(self, out: BinaryIO, header: HeaderDraft, articles: Iterable[ArticleDraft]) -> Footer:
        digest = hashlib.sha256()
        counts = Counts()
        line = encode(header) + b"\n"
        out.write(line)
        digest.update(line)
        for article in articles:
            line = encode(article) + b"\n"
            out.write(line)
            digest.update(line)
            counts.add(article)
        footer = counts.footer(digest.hexdigest())
        out.write(encode(FooterLine(footer=footer)) + b"\n")
        return footer

    def verify(self, path: Path) -> Footer:
        reading = _Reading(path, unheard)
        return counted(path, reading.items()).footer(reading.sha256)


class _Reading:
    """One pass through one file."""

    def __init__(self, path: Path, advance: Advance) -> None:
        self._path = path
        self._advance = advance
        self._digest = hashlib.sha256()
        self._line = 0
        self._taken = Counts()
        self._refused = 0

    @property
    def sha256(self) -> str:
        """The digest of all lines before the footer."""
        return self._digest.hexdigest()

    def items(self) -> Iterator[Item]:
        try:
            with self._path.open("rb", buffering=_READ_AT_ONCE_BYTES) as file:
                yield from self._file_items(file)
        except OSError as error:
            raise FileUnreadable(self._path, error.strerror or str(error)) from error

    def _file_items(self, file: BinaryIO) -> Iterator[Item]:
        lines = self._lines(file)
        first = next(lines, b"")
        reader = NativeReader(self._path, first.removeprefix(BYTE_ORDER_MARK))
        self._digest.update(first)
        yield from reader.header_items()
        line = first
        for line in lines:
            if line.startswith(_HEAD_OF_FOOTER):
                yield from self._footer_items(reader, line)
                if next(lines, None) is not None:
                    yield reader.problem(self._line, FooterNotLast(self._path, self._line))
                return
            self._digest.update(line)
            if len(line) > LONGEST_LINE_BYTES:
                self._refused += 1
                yield reader.problem(self._line, LineTooLong(self._path, self._line))
            elif not line.isspace():
                yield from self._article_items(reader, line)
        yield reader.problem(self._line, FileCut(self._path, self._line))

    def _article_items(self, reader: NativeReader, line: bytes) -> Iterator[Item]:
        is_taken = False
        try:
            for item in reader.article_items(line, self._line):
                if isinstance(item, ArticleDraft):
                    self._taken.add(item)
                    is_taken = True
                yield item
        except NOT_JSON as error:
            # A last line that is broken off is told as the cut that it is.
            if line.endswith(b"\n"):
                problem = ArticleMalformed(self._path, self._line, str(error))
                yield reader.problem(self._line, problem)
        if not is_taken:
            self._refused += 1

    def _footer_items(self, reader: NativeReader, line: bytes) -> Iterator[Item]:
        try:
            kind = lenient(FooterLine) if reader.is_newer else FooterLine
            said = msgspec.json.decode(line, type=kind).footer
        except NOT_JSON:
            yield reader.problem(self._line, FileCut(self._path, self._line))
            return
        taken = self._taken
        found = (taken.annotations, taken.commitments, taken.relations)
        told = (said.annotations, said.commitments or 0, said.relations or 0)
        articles = taken.articles + self._refused
        # What was refused has annotations and commitments that nobody could count.
        if said.articles != articles or (told != found and not self._refused):
            yield reader.problem(
                self._line,
                CountsDiffer(
                    self._path,
                    said=" + ".join(map(str, (said.articles, *told))),
                    found=" + ".join(map(str, (articles, *found))),
                ),
            )
        elif said.sha256 != self.sha256:
            yield reader.problem(self._line, FileChanged(self._path))

    def _lines(self, file: BinaryIO) -> Iterator[bytes]:
        """Yields line by line; of one that is too long only the first part, one byte over the limit.

        The digest sees all of it.
        """
        unsaid = 0
        while line := file.readline(LONGEST_LINE_BYTES + 1):
            self._line += 1
            unsaid += len(line)
            if unsaid >= _ADVANCE_BYTES:
                self._advance(unsaid)
                unsaid = 0
            yield line
            if len(line) > LONGEST_LINE_BYTES and not line.endswith(b"\n"):
                self._pass_over_line(file)
        self._advance(unsaid)

    def _pass_over_line(self, file: BinaryIO) -> None:
        while rest := file.readline(_READ_AT_ONCE_BYTES):
            self._digest.update(rest)
            self._advance(len(rest))
            if rest.endswith(b"\n"):
                return
