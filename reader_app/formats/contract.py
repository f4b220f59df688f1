"""What a format does for the library: it turns a file into drafts, and drafts into a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, ClassVar, Protocol

from reader_app.errors import KnownError
from reader_app.formats.interchange import ArticleDraft, Footer, HeaderDraft

type Advance = Callable[[int], None]
"""Told how many bytes were read since it was last told."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with an article that is read. `line` counts from 1.

    If it is fatal the article did not come in; else the error is a remark on something that was set
    right.
    """

    path: Path
    line: int | None
    error: KnownError
    is_fatal_for_article: bool


type Item = HeaderDraft | ArticleDraft | Problem


class Importer(Protocol):
    """Reads one format. `extensions` are lower-case with their dot."""

    name: ClassVar[str]
    extensions: ClassVar[tuple[str, ...]]

    def accepts(self, head: bytes) -> bool:
        """Tells from the first bytes of a file whether it is of this format beyond doubt."""
        ...

    def read(self, path: Path, advance: Advance) -> Iterator[Item]:
        """Yields the header, if the format has one, then checked articles and problems.

        Raises FileUnreadable or another KnownError if nothing can be had from the file.
        """
        ...


class Exporter(Protocol):
    """Writes one format and reads back what it wrote."""

    name: ClassVar[str]
    extensions: ClassVar[tuple[str, ...]]

    def write(self, out: BinaryIO, header: HeaderDraft, articles: Iterable[ArticleDraft]) -> Footer:
        """Writes all of `articles`, holding one at a time.

        Returns what it counted, and the hash of what it wrote (before the footer, if there is one).
        """
        ...

    def verify(self, path: Path) -> Footer:
        """Reads the file and checks every hash, quote and context in it.

        Returns what `write` returned, if the file is what was written. Raises ExportDiffers at the
        first thing that is not as it must be.
        """
        ...
