"""What can go wrong with a search: a filter that says nothing, an index that is broken."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from reader_app.errors import KnownError
from reader_app.model import Layer
from reader_app.wording import translatable


class NoSuchStatus(KnownError):
    value: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{value}” is no status of an article. Search for todo, in_work, done or undone.",
    )


class NoSuchLayer(KnownError):
    value: str
    layers: tuple[Layer, ...]
    sentence: ClassVar[str] = translatable(
        "errors", "“{value}” is no layer of this library. Its layers are: {layers}."
    )


class NoSuchThing(KnownError):
    value: str
    layers: tuple[Layer, ...]
    sentence: ClassVar[str] = translatable(
        "errors",
        "An article cannot have “{value}”. Search for one that has a note, or an annotation on a "
        "layer: {layers}.",
    )


class NotADate(KnownError):
    value: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{value}” is no date that can be searched for. Write 2025-07, 1404/05, مرداد ۱۴۰۴, or two "
        "of these with .. between them.",
    )


class NotAName(KnownError):
    value: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{value}” has no letter to be searched for. Write the name of a person or a place.",
    )


class SearchIndexBroken(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors",
        "The search index of “{path}” was broken and was thrown away; your articles and annotations "
        "are no part of it. Search again: a new index is made by itself.",
    )
