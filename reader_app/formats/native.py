"""What the two native formats share: reading the header, reading an article, and trusting neither."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    NotKeptYet,
    NotOurJson,
    OffsetUnitUnknown,
)
from reader_app.formats.checking import ArticleChecker
from reader_app.formats.contract import Item, Problem
from reader_app.formats.interchange import (
    FORMAT,
    OFFSET_UNIT,
    VERSION,
    ArticleDraft,
    HeaderDraft,
    LenientArticle,
    LenientHeader,
)

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
_decode_lenient_header: Final = msgspec.json.Decoder(LenientHeader).decode


class NativeReader:
    """Reads the header and then the articles of one file."""

    def __init__(self, path: Path, raw_header: bytes) -> None:
        """Raises the KnownError for which the whole file is refused."""
        self.path = path
        preamble = _checked_preamble(path, raw_header)
        is_newer = preamble.minor is not UNSET and preamble.minor != 0
        decode = _decode_lenient_header if is_newer else _decode_header
        try:
            self.header: HeaderDraft = decode(raw_header)
        except msgspec.ValidationError as error:
            raise HeaderMalformed(path, str(error)) from error
        except NOT_JSON as error:
            raise NotJson(path, str(error)) from error
        _require_sound(path, self.header)
        self._newer_version = f"{VERSION}.{preamble.minor}" if is_newer else ""
        self._decode = msgspec.json.Decoder(LenientArticle if is_newer else ArticleDraft).decode
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


def counted(path: Path, items: Iterable[Item]) -> tuple[int, int]:
    """Returns how many articles and annotations are read back from our own file.

    Nothing may be wrong or mended in it: raises ExportDiffers.
    """
    articles = annotations = 0
    try:
        for item in items:
            if isinstance(item, ArticleDraft):
                articles += 1
                annotations += len(item.annotations)
            elif isinstance(item, Problem):
                raise ExportDiffers(path, str(item.error))
    except ExportDiffers:
        raise
    except KnownError as error:
        raise ExportDiffers(path, str(error)) from error
    return articles, annotations


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
    if header.entities:
        raise NotKeptYet(path, 1, "entities")
    for drafts in (header.layers, header.annotators):
        seen: set[str] = set()
        for draft in drafts:
            if draft.id in seen:
                raise IdTwice(path, 1, draft.id)
            seen.add(draft.id)
