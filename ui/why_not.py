"""Why a command cannot be done just now, in a few words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.workspace import Workspace

_WORDS_NEEDED: Final = (
    *("edit.copy", "edit.copy_with_source", "article.correct_words", "commitment.evidence"),
)
_ANNOTATION_NEEDED: Final = ("annotate.delete", "annotate.note", "annotate.relate")
_MENTION_NEEDED: Final = ("mention.link", "mention.choose", "mention.unlink")
_SUGGESTION_NEEDED: Final = (
    *("suggestions.accept", "suggestions.reject"),
    *("suggestions.accept_same", "suggestions.reject_same"),
)
_WRITING: Final = (
    *("annotate.", "article.correct_", "commitment.", "relations."),
    *(*_MENTION_NEEDED, *_SUGGESTION_NEEDED),
)
_ARTICLE_NEEDED: Final = (
    *("article.", "date.", "edit.find", "annotate.", "annotation.", "view.half_space"),
    "suggestions.",
    *_MENTION_NEEDED,
)


def why_not(action_id: str, workspace: Workspace) -> str:
    """Returns the reason, or "" where none is known."""
    translate = QCoreApplication.translate
    if workspace.library is None:
        return translate("why not", "No library is open")
    if action_id.startswith(("library.", "file.")):
        return translate("why not", "Something long is running")
    if action_id == "edit.undo":
        return translate("why not", "There is nothing to undo")
    if action_id == "edit.redo":
        return translate("why not", "There is nothing to redo")
    if workspace.article is None and action_id.startswith((*_ARTICLE_NEEDED, *_WORDS_NEEDED)):
        return translate("why not", "No article is open")
    if workspace.library.is_read_only and action_id.startswith(_WRITING):
        return translate("why not", "This library can only be read")
    if action_id in ("commitment.status", "commitment.link"):
        return translate("why not", "No commitment is selected")
    if action_id in _ANNOTATION_NEEDED:
        return translate("why not", "No annotation is selected")
    if action_id in _SUGGESTION_NEEDED:
        return translate("why not", "No suggestion is chosen")
    if action_id == "suggestions.accept_above":
        return translate("why not", "Nothing is suggested for this article")
    if action_id in _MENTION_NEEDED:
        return translate("why not", "No mention of a person or place is selected")
    if action_id in _WORDS_NEEDED or action_id.startswith("annotate."):
        return translate("why not", "No words are selected")
    if action_id.startswith("annotation."):
        return translate("why not", "This article has no annotation")
    return ""
