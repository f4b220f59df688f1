"""What keeps a correction of an article's text from being made; see `errors`."""

from __future__ import annotations

from typing import ClassVar

from reader_app.errors import KnownError
from reader_app.wording import translatable


class CorrectedHere(KnownError):
    title: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{title}” is in the library in a corrected form. That was kept; this earlier text was left out.",
    )


class NoTextLeft(KnownError):
    sentence: ClassVar[str] = translatable(
        "errors",
        "Nothing would be left of the text. Remove the article from the library if it is not wanted.",
    )


class ArticleBusy(KnownError):
    sentence: ClassVar[str] = translatable(
        "errors",
        "An import is adding annotations to this article. Correct its text when that has finished.",
    )


class TagsCoincide(KnownError):
    quote: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "Two annotations would be the same tag of “{quote}”. Choose other words for one of them, or "
        "delete it.",
    )
