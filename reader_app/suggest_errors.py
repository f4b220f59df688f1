"""What can go wrong with suggestions in the user's world."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from reader_app.errors import KnownError
from reader_app.wording import translatable


class NoSuchArticle(KnownError):
    value: str
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” has no article with the id “{value}”. The verbs search and suggest print the ids.",
    )


class ModelDamaged(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors",
        "The model “{path}” that people and places are suggested by is damaged. Install Hashiyeh "
        "again; your library and what was learnt from it are not affected.",
    )
