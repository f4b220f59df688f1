"""What keeps people and places from being named, joined and told apart; see `errors`."""

from __future__ import annotations

from typing import ClassVar

from reader_app.errors import KnownError
from reader_app.wording import translatable


class EntityNameMissing(KnownError):
    sentence: ClassVar[str] = translatable("errors", "Give it a name.")


class EntitiesOfTwoLayers(KnownError):
    first: str
    second: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{first}” and “{second}” belong to different layers. Only what is of one layer can be merged.",
    )


class WrongLayerForEntity(KnownError):
    name: str
    quote: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{quote}” cannot be linked to “{name}”: it is tagged on another layer. Change its layer first.",
    )


class TitleEndsBeforeItBegins(KnownError):
    title: str
    sentence: ClassVar[str] = translatable(
        "errors", "“{title}” would end before it begins. Look at its two dates."
    )
