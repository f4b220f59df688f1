"""What the two native formats share: reading the header, reading an article, and trusting neither."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import UNSET, Raw, Struct

from reader_app.errors import (
    ArticleMalformed,
    ExportDiffers,
    FormatNewer,
    FormatTooNew,
    HeaderMalformed,
    IdTwice,
    KnownError,
    NotJson,
    NotOurJson,
    OffsetUnitUnknown,
)
from reader_app.formats.checking import ArticleChecker
from reader_app.formats.contract import Item, Problem
from reader_app.formats.interchange import (
    FORMAT,
    MINOR,
    OFFSET_UNIT,
    VERSION,
    ArticleDraft,
    Footer,
    HeaderDraft,
)
from reader_app.formats.leniency import lenient

NOT_JSON: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What decoding raises for bytes that are no JSON. The first is also the base of ValidationError."""

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"

encode: Final = msgspec.json.Encoder().encode


def unheard(_size_bytes: int) -> None:
    """An `Advance` for a reading that nobody watches."""


class _Preamble(Struct, gc=False):
    """The keys that say how to read the rest; of any kind, for a sentence must be found for each."""

    format: Any = UNSET
    version: Any = UNSET
    minor: Any = UNSET
    offset_unit: Any = UNSET


_decode_preamble: Final = msgspec.json.Decoder(_Preamble).decode
_decode_header: Final = msgspec.json.Decoder(HeaderDraft).decode


class NativeReader:
    """Reads the header and then the articles of one file."""

    def __init__(self, path: Path, raw_header: bytes) -> None:
        """Raises the KnownError for which the whole file is refused."""
        self.path = path
        preamble = _checked_preamble(path, raw_header)
        minor: object = preamble.minor
        self.is_newer = isinstance(minor, int) and minor > MINOR
        try:
            self.header: HeaderDraft = (
                msgspec.json.decode(raw_header, type=lenient(HeaderDraft))
                if self.is_newer
                else _decode_header(raw_header)
            )
        except msgspec.ValidationError as error:
            raise HeaderMalformed(path, str(error)) from error
        except NOT_JSON as error:
            raise NotJson(path, str(error)) from error
        _require_sound(path, self.header)
        self._newer_version = f"{VERSION}.{minor}" if self.is_newer else ""
        kind = lenient(ArticleDraft) if self.is_newer else ArticleDraft
        self._decode = msgspec.json.Decoder(kind).decode
        self._checker = ArticleChecker(path, self.header)

    def header_items(self) -> Iterator[Item]:
        if self._newer_version:
            remark = FormatNewer(self.path, self._newer_version)
            yield Problem(self.path, None, remark, is_fatal_for_article=False)
        yield self.header

    def article_items(self, raw: bytes | Raw, line: int) -> Iterator[Item]:
        """Yields the checked article and remarks on it, or the problem it has.

        Raises one of NOT_JSON, but no ValidationError, if `raw` is not JSON.
        """
        try:
            article = self._decode(raw)
            remarks = self._checker.check(article, line)
        except msgspec.ValidationError as error:
            yield self.problem(line, ArticleMalformed(self.path, line, str(error)))
        except KnownError as error:
            yield self.problem(line, error)
        else:
            for remark in remarks:
                yield Problem(self.path, line, remark, is_fatal_for_article=False)
            yield article

    def problem(self, line: int, error: KnownError) -> Problem:
        return Problem(self.path, line, error, is_fatal_for_article=True)


@dataclass(slots=True)
class Counts:
    """How much there is in a file, for its footer."""

    articles: int = 0
    annotations: int = 0
    commitments: int = 0
    relations: int = 0

    def add(self, article: ArticleDraft) -> None:
        self.articles += 1
        self.annotations += len(article.annotations)
        self.commitments += len(article.commitments)
        self.relations += len(article.relations)

    def footer(self, sha256: str) -> Footer:
        return Footer(
            articles=self.articles,
            annotations=self.annotations,
            commitments=self.commitments or UNSET,
            relations=self.relations or UNSET,
            sha256=sha256,
        )


def counted(path: Path, items: Iterable[Item]) -> Counts:
    """Returns how much is read back from our own file.

    Nothing may be wrong or mended in it: raises ExportDiffers.
    """
    counts = Counts()
    try:
        for item in items:
            if isinstance(item, ArticleDraft):
                counts.add(item)
            elif isinstance(item, Problem):
                raise ExportDiffers(path, str(item.error))
    except ExportDiffers:
        raise
    except KnownError as error:
        raise ExportDiffers(path, str(error)) from error
    return counts


def _checked_preamble(path: Path, raw_header: bytes) -> _Preamble:
    try:
        preamble = _decode_preamble(raw_header)
    except msgspec.ValidationError as error:
        raise NotOurJson(path) from error
    except NOT_JSON as error:
        raise NotJson(path, str(error)) from error
    if preamble.format != FORMAT:
        raise NotOurJson(path)
    version: object = preamble.version
    if version is UNSET:
        raise HeaderMalformed(path, "it has no version")
    if isinstance(version, int) and version > VERSION:
        raise FormatTooNew(path, version)
    if preamble.offset_unit != OFFSET_UNIT:
        unit = preamble.offset_unit
        raise OffsetUnitUnknown(path, "?" if unit is UNSET else str(unit))
    return preamble


def _require_sound(path: Path, header: HeaderDraft) -> None:
    for drafts in (
        header.layers,
        header.annotators,
        header.entities,
        header.relation_kinds or (),
    ):
        seen: set[str] = set()
        for draft in drafts:
            if draft.id in seen:
                raise IdTwice(path, 1, draft.id)
            seen.add(draft.id)
    layers = {layer.id for layer in header.layers}
    for entity in header.entities:
        if entity.layer not in layers:
            detail = (
                f"the entity “{entity.name}” is of the layer “{entity.layer}”, which it has not"
            )
            raise HeaderMalformed(path, detail)
