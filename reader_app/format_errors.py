"""What can be wrong with the records of a file beside its annotations; see `errors`."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from reader_app.errors import KnownError
from reader_app.wording import translatable


class ReferenceUnknown(KnownError):
    path: Path
    line: int
    key: str
    id: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "Line {line} of “{path}” refers under “{key}” to “{id}”, which is not there. The article was "
        "left out; correct the reference, or export the file again.",
    )


class EntitiesDiffer(KnownError):
    count: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "{count} people or places are in the library under the same id with other names or notes. Those "
        "of the library were kept.",
    )


class EvidenceMoved(KnownError):
    count: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "{count} pieces of evidence quote articles whose text is another here. They were placed anew "
        "where that was clear; else their words were kept without a place. Look them over.",
    )


class RejectionsLeftOut(KnownError):
    path: Path
    line: int
    count: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "Line {line} of “{path}”: {count} rejected suggestions do not fit the article or the header, and "
        "were left out. The rest of the article was taken.",
    )
