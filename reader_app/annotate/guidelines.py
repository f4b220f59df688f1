"""What an annotator can do with the guidelines of a library, each a pure function to an `Edit`."""

from __future__ import annotations

from reader_app.annotate.edits import Action, Edit, Label
from reader_app.model import Guidelines


def change_guidelines(before: Guidelines | None, text: str, language: str) -> Edit:
    """Puts the library's own guidelines of a language in the place of those before, or of the default."""
    after = Guidelines(language, text)
    label = Label(Action.CHANGE_GUIDELINES)
    if after == before:
        return Edit(label)
    return Edit(label, () if before is None else (before,), (after,))


def restore_guidelines(before: Guidelines) -> Edit:
    """Takes the library's own guidelines away, so that the default is seen again."""
    return Edit(Label(Action.RESTORE_GUIDELINES), removed=(before,))
