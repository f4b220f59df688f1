"""Every format that can be read or written: one file a format, named in the two tuples below."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from reader_app.errors import FileUnreadable, UnknownFormat
from reader_app.formats.contract import Exporter, Importer, Item, Problem
from reader_app.formats.json_document import LONGEST_HEAD_BYTES
from reader_app.formats.native_json import NativeJson
from reader_app.formats.native_jsonl import NativeJsonl
from reader_app.formats.text_file import TextFile

__all__ = [
    "EXPORTERS",
    "IMPORTERS",
    "Exporter",
    "Importer",
    "Item",
    "Problem",
    "exporter_named",
    "importer_for",
]

# Of two that accept one content, the first is asked first.
IMPORTERS: Final[tuple[Importer, ...]] = (TextFile(), NativeJsonl(), NativeJson())
EXPORTERS: Final[tuple[Exporter, ...]] = (NativeJson(), NativeJsonl())

_HEAD_BYTES: Final = 64 * 1024


def importer_for(path: Path) -> Importer:
    """Returns what reads the file: its extension says, unless its content is clearly another's.

    Raises UnknownFormat or FileUnreadable.
    """
    suffix = path.suffix.lower()
    named = next((each for each in IMPORTERS if suffix in each.extensions), None)
    if isinstance(named, TextFile):
        return named
    head = _head_of(path)
    by_content = next((each for each in IMPORTERS if each.accepts(head)), None)
    importer = by_content or named
    if importer is None:
        raise UnknownFormat(path)
    return importer


def exporter_named(name: str) -> Exporter:
    """Returns the exporter of that name; raises KeyError if there is none."""
    for exporter in EXPORTERS:
        if exporter.name == name:
            return exporter
    raise KeyError(name)


def _head_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
            # The first line tells one native format from the other, and names may make it long.
            is_told = b"\n" in head or b'"articles"' in head
            return head if is_told else head + file.readline(LONGEST_HEAD_BYTES)
    except OSError as error:
        raise FileUnreadable(path, error.strerror or str(error)) from error
