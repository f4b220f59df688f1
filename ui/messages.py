"""Sentences, names and numbers in the user's language.

The language of numbers and of layers' names is that of Qt's default locale, which the program sets
together with its translation.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from reader_app.annotate.edits import Action, Label
from reader_app.day_words import (
    day_range_words as day_range_words,  # every sentence is to be had here
)
from reader_app.day_words import day_words as day_words
from reader_app.day_words import moment_words as moment_words
from reader_app.day_words import short_day_words as short_day_words
from reader_app.errors import KnownError
from reader_app.model import ArticleOrder, Status
from reader_app.record_words import words_for
from ui.record_edits import VALUES_OF_EDITS, record_edit_templates

SUREST: Final = 99
"""Per cent that are said at most of what is expected."""

_SUBJECT_LENGTH: Final = 40
"""Letters of a quote or title that a menu has room for."""


def interface_language() -> str:
    """Returns "fa" where the interface is Persian, else "en"."""
    return "fa" if QLocale().language() is QLocale.Language.Persian else "en"


def number(value: int, language: str = "") -> str:
    """Returns `value` in the digits and groups of `language`, by default the interface's."""
    return _locale(language or interface_language()).toString(value)


def decimal(value: float, language: str = "") -> str:
    """Returns `value` with one decimal place in the digits of `language`."""
    return _locale(language or interface_language()).toString(value, "f", 1)


def percent(share: float, language: str = "") -> str:
    """Returns how sure something is in per cent: «۸۳٪», and never all of it, for nothing is so sure."""
    return f"{number(min(round(100 * share), SUREST), language)}{percent_sign(language)}"


def percent_sign(language: str = "") -> str:
    return "٪" if (language or interface_language()) == "fa" else "%"


def left_to_right(text: str) -> str:
    """Returns technical text, as a path, kept in its own order inside a Persian sentence."""
    return f"\u2066{text}\u2069"


def isolated(text: str) -> str:
    """Returns text of any direction kept from disturbing the sentence around it."""
    return f"\u2068{text}\u2069"


def sentence(error: KnownError, *, names_only: bool = False) -> str:
    """Returns the error in the user's language; with `names_only` a path is its last part only."""
    template = QCoreApplication.translate("errors", type(error).sentence)
    worded = error.values(interface_language())
    for name, text in worded.items():
        match getattr(error, name):
            case Path() as path:
                worded[name] = left_to_right(path.name if names_only else text)
            case int() as value:
                worded[name] = number(value)
            case _:
                worded[name] = isolated(text)
    return template.format(**worded)


def edit_sentence(label: Label) -> str:
    """Returns what an edit does, as the Undo and Redo entries of the menu say it."""
    if label.action is Action.CORRECT:
        return _correction_sentence(label)
    templates = _edit_templates(label.count) | record_edit_templates(label)
    return templates[label.action].format(
        subject=isolated(_cut(label.subject)),
        becomes=isolated(_cut(_what_it_becomes(label))),
        n=number(label.count),
    )


def _what_it_becomes(label: Label) -> str:
    values = VALUES_OF_EDITS.get(label.action)
    if values is None or not label.becomes:
        return label.becomes
    return words_for(values(label.becomes), interface_language())


def _correction_sentence(label: Label) -> str:
    translate = QCoreApplication.translate
    subject, becomes = (" ".join(words.split()) for words in (label.subject, label.becomes))
    if label.count != 1:
        template = translate("messages", "Correct the text in {n} places")
    elif not subject:
        template = translate("messages", "Put in “{becomes}”")
    elif not becomes:
        template = translate("messages", "Take out “{subject}”")
    else:
        template = translate("messages", "Correct “{subject}” → “{becomes}”")
    return template.format(
        subject=isolated(_cut(subject)), becomes=isolated(_cut(becomes)), n=number(label.count)
    )


def status_name(status: Status) -> str:
    translate = QCoreApplication.translate
    names = {
        Status.TODO: translate("messages", "To do"),
        Status.IN_WORK: translate("messages", "In work"),
        Status.DONE: translate("messages", "Done"),
    }
    return names[status]


def order_name(order: ArticleOrder) -> str:
    translate = QCoreApplication.translate
    names = {
        ArticleOrder.IMPORTED: translate("messages", "By import"),
        ArticleOrder.TITLE: translate("messages", "By title"),
        ArticleOrder.STATUS: translate("messages", "By status"),
        ArticleOrder.ANNOTATIONS: translate("messages", "Most annotated"),
        ArticleOrder.CHANGED: translate("messages", "Last changed"),
        ArticleOrder.DATE: translate("messages", "By date, newest first"),
        ArticleOrder.TEACHES: translate("messages", "Teaches most"),
    }
    return names[order]


def _locale(language: str) -> QLocale:
    if language == "fa":
        return QLocale(QLocale.Language.Persian, QLocale.Country.Iran)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


def _cut(text: str) -> str:
    """Returns the subject on one line, short enough for a menu."""
    line = " ".join(text.split())
    return line if len(line) <= _SUBJECT_LENGTH else f"{line[:_SUBJECT_LENGTH].rstrip()}…"


def _edit_templates(count: int) -> dict[Action, str]:
    translate = QCoreApplication.translate
    several = count != 1
    return {
        Action.TAG: translate("messages", "Tag “{subject}” in {n} places")
        if several
        else translate("messages", "Tag “{subject}”"),
        Action.DELETE: translate("messages", "Delete {n} annotations")
        if several
        else translate("messages", "Delete the tag of “{subject}”"),
        Action.CHANGE_LAYER: translate("messages", "Change the layer of “{subject}”"),
        Action.MOVE_END: translate("messages", "Move an end of “{subject}”"),
        Action.NOTE: translate("messages", "Write a note on “{subject}”"),
        Action.SET_STATUS: translate("messages", "Set the status of {n} articles")
        if several
        else translate("messages", "Set the status of “{subject}”"),
        Action.SET_DIRECTION: translate("messages", "Set the direction of “{subject}”"),
        Action.SET_METADATA: translate("messages", "Change the details of “{subject}”"),
        Action.REMOVE_ARTICLES: translate("messages", "Remove {n} articles")
        if several
        else translate("messages", "Remove “{subject}”"),
        Action.IMPORT: translate("messages", "Import “{subject}”"),
        Action.IMPORT_SAMPLES: translate("messages", "Add the sample articles"),
        Action.PASTE: translate("messages", "Paste “{subject}”"),
        Action.ADD_LAYER: translate("messages", "Add the layer “{subject}”"),
        Action.CHANGE_LAYERS: translate("messages", "Change the layers"),
        Action.REMOVE_LAYER: translate("messages", "Remove {n} layers")
        if several
        else translate("messages", "Remove the layer “{subject}”"),
        Action.RENAME_ANNOTATOR: translate("messages", "Rename the annotator to “{subject}”"),
        **_entity_templates(count),
    }


def _entity_templates(count: int) -> dict[Action, str]:
    translate = QCoreApplication.translate
    several = count != 1
    return {
        Action.ADD_ENTITY: translate("messages", "Add “{subject}” to people and places"),
        Action.LINK: translate("messages", "Link {n} mentions to “{becomes}”")
        if several
        else translate("messages", "Link “{subject}” to “{becomes}”"),
        Action.UNLINK: translate("messages", "Unlink {n} mentions")
        if several
        else translate("messages", "Unlink “{subject}”"),
        Action.CHANGE_ENTITY: translate("messages", "Change the record of “{subject}”"),
        Action.DELETE_ENTITIES: translate("messages", "Delete {n} people and places")
        if several
        else translate("messages", "Delete “{subject}” from people and places"),
        Action.MERGE_ENTITIES: translate("messages", "Merge {n} names into “{becomes}”")
        if count > 2  # one and one more need no counting
        else translate("messages", "Merge “{subject}” into “{becomes}”"),
        Action.SPLIT_ENTITY: translate("messages", "Split “{becomes}” from “{subject}”"),
    }
