"""What edits of commitments and relations are called in the menu."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from reader_app.annotate.edits import Action, Label
from reader_app.model import CommitmentLinkKind, CommitmentStatus, SlotName

VALUES_OF_EDITS: Final[Mapping[Action, type[StrEnum]]] = {
    Action.FILL_SLOT: SlotName,
    Action.EMPTY_SLOT: SlotName,
    Action.CHANGE_STATUS: CommitmentStatus,
    Action.LINK_COMMITMENT: CommitmentLinkKind,
    Action.UNLINK_COMMITMENT: CommitmentLinkKind,
}
"""Of which enum the `becomes` of an edit's label is a value."""


def record_edit_templates(label: Label) -> dict[Action, str]:
    """Returns sentences with {subject}, {becomes} and {n} for a label's values."""
    named = _of_commitments(label) | _of_following_up(label) | _of_relations(label)
    return named | _of_guidelines() | _of_suggestions(label)


def _of_commitments(label: Label) -> dict[Action, str]:
    translate = QCoreApplication.translate
    several, named = label.count != 1, bool(label.subject)
    return {
        Action.RECORD_COMMITMENTS: translate("messages", "Record {n} commitments")
        if several
        else translate("messages", "Record the commitment “{subject}”"),
        Action.DELETE_COMMITMENT: translate("messages", "Delete {n} commitments")
        if several
        else translate("messages", "Delete the commitment “{subject}”")
        if named
        else translate("messages", "Delete a commitment"),
        Action.CHANGE_COMMITMENT: translate("messages", "Change {n} commitments")
        if several
        else translate("messages", "Change the commitment “{subject}”")
        if named
        else translate("messages", "Change a commitment"),
        Action.FILL_SLOT: translate("messages", "Fill “{becomes}” with “{subject}”")
        if named
        else translate("messages", "Fill “{becomes}”"),
        Action.EMPTY_SLOT: translate("messages", "Empty “{becomes}”"),
        Action.SET_DEADLINE: translate("messages", "Set the deadline “{subject}”"),
        Action.REMOVE_DEADLINE: translate("messages", "Remove a deadline"),
        Action.SET_REMINDER: translate("messages", "Set reminders of {n} commitments")
        if several
        else translate("messages", "Set a reminder of “{subject}”")
        if named
        else translate("messages", "Set a reminder"),
        Action.REMOVE_REMINDER: translate("messages", "Remove the reminders of {n} commitments")
        if several
        else translate("messages", "Remove the reminder of “{subject}”")
        if named
        else translate("messages", "Remove a reminder"),
    }


def _of_suggestions(label: Label) -> dict[Action, str]:
    translate, several = QCoreApplication.translate, label.count != 1
    return {
        Action.ACCEPT: translate("messages", "Accept {n} suggestions")
        if several
        else translate("messages", "Accept “{subject}”"),
        Action.REJECT: translate("messages", "Reject {n} suggestions")
        if several
        else translate("messages", "Reject “{subject}”"),
    }


def _of_following_up(label: Label) -> dict[Action, str]:
    translate, named = QCoreApplication.translate, bool(label.subject)
    return {
        Action.CHANGE_STATUS: translate("messages", "Set the status of “{subject}”: {becomes}")
        if named
        else translate("messages", "Set the status of a commitment: {becomes}"),
        Action.ADD_EVIDENCE: translate("messages", "Add the evidence “{subject}”"),
        Action.LINK_COMMITMENT: translate("messages", "Link “{subject}”: {becomes}")
        if named
        else translate("messages", "Link a commitment: {becomes}"),
        Action.UNLINK_COMMITMENT: translate("messages", "Unlink “{subject}”: {becomes}")
        if named
        else translate("messages", "Unlink a commitment: {becomes}"),
    }


def _of_relations(label: Label) -> dict[Action, str]:
    translate = QCoreApplication.translate
    several, named = label.count != 1, bool(label.subject)
    deleting = translate("messages", "Delete the relation “{subject}”")
    return {
        Action.RELATE: translate("messages", "Relate “{subject}” to “{becomes}”"),
        Action.DELETE_RELATIONS: translate("messages", "Delete {n} relations")
        if several
        else (deleting if named else translate("messages", "Delete a relation")),
        Action.CHANGE_RELATION: translate("messages", "Change the relation “{subject}”")
        if named
        else translate("messages", "Change a relation"),
        Action.CHANGE_RELATION_KINDS: translate("messages", "Change the kinds of relations"),
        Action.REMOVE_RELATION_KIND: translate("messages", "Remove {n} kinds of relations")
        if several
        else translate("messages", "Remove the kind of relation “{subject}”"),
    }


def _of_guidelines() -> dict[Action, str]:
    translate = QCoreApplication.translate
    return {
        Action.CHANGE_GUIDELINES: translate("messages", "Change the guidelines"),
        Action.RESTORE_GUIDELINES: translate("messages", "Put back the default guidelines"),
    }
