"""How the program starts itself, for what is to run in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from reader_app.paths import PACKAGE

TRAINER_VERB: Final = "train-own-model"
"""The verb of the command line that trains; it stands in no help, for nobody else has use for it."""


def own_command(*arguments: str) -> tuple[list[str], Path | None]:
    """Returns how this program starts itself with a verb, and in which folder.

    A frozen program is its own Python. Else `-m` looks in the current folder first: that is to be the
    one of this very package, not of the user's files.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments], None
    return [sys.executable, "-m", "reader_app", *arguments], PACKAGE.parent
