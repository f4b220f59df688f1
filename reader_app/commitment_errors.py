"""What keeps a record of a commitment or a relation from being made; see `errors`."""

from __future__ import annotations

from typing import ClassVar

from reader_app.errors import KnownError
from reader_app.wording import translatable


class EvidenceMissing(KnownError):
    sentence: ClassVar[str] = translatable(
        "errors",
        "No status stands without evidence. Choose the words of an article, a file or a link that "
        "show it.",
    )


class EvidenceWithoutPlace(KnownError):
    sentence: ClassVar[str] = translatable(
        "errors",
        "This evidence does not say where it is. Choose words of an article, or write the file's path "
        "or the link's address.",
    )


class LinkToItself(KnownError):
    sentence: ClassVar[str] = translatable(
        "errors", "A commitment cannot be linked to itself. Choose another commitment."
    )


class LinkExists(KnownError):
    sentence: ClassVar[str] = translatable(
        "errors", "These two commitments are linked in this way already, so nothing was added."
    )


class RelationToItself(KnownError):
    quote: str
    sentence: ClassVar[str] = translatable(
        "errors", "“{quote}” cannot be related to itself. Choose another annotation of the article."
    )


class RelationExists(KnownError):
    quote: str
    other: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{quote}” is related to “{other}” in this way already, so nothing was added.",
    )


class RelationKindNameMissing(KnownError):
    sentence: ClassVar[str] = translatable(
        "errors", "A kind of relation needs a name. Write one, or cancel."
    )


class RelationKindNameTaken(KnownError):
    name: str
    sentence: ClassVar[str] = translatable(
        "errors", "“{name}” is the name of a kind of relation already. Choose another name."
    )
