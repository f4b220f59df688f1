"""What can go wrong with the annotator's own model."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from reader_app.errors import KnownError
from reader_app.wording import translatable


class OwnModelUnreadable(KnownError):
    path: Path
    detail: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "What was learnt from your articles cannot be read ({detail}), so the file “{path}” was set "
        "aside. Your annotations are no part of it; let the program learn again.",
    )


class TooFewLessons(KnownError):
    articles: int
    needed: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "There is not enough yet to learn from: {articles} annotated articles, and {needed} are "
        "needed. Mark articles as done, or annotate some more, then try again.",
    )


class NothingToLearn(KnownError):
    sentence: ClassVar[str] = translatable(
        "errors",
        "Hardly anything is tagged that could be learnt: people, places or other things of less than a "
        "sentence. Annotate some more, then try again.",
    )


class TrainingFailed(KnownError):
    detail: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "Learning from your articles failed ({detail}). What was learnt before is still in use; try "
        "again, and if it fails again, look into the log.",
    )
