"""The same done to any number of commitments, as one step that is undone in one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from reader_app.annotate.commitments import change_commitment, delete_commitment, set_reminder
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.model import Annotation, Commitment, Relation


def set_topics(commitments: Sequence[Commitment], topic: str) -> Edit:
    """Gives them all a topic, or takes it away where it is empty."""
    return _together(
        commitments,
        Action.CHANGE_COMMITMENT,
        lambda it: change_commitment(it, replace(it, topic=topic)),
    )


def set_reminders(commitments: Sequence[Commitment], day: date | None) -> Edit:
    """Puts them all on the list of reminders for a day, or takes them off it."""
    action = Action.SET_REMINDER if day else Action.REMOVE_REMINDER
    return _together(commitments, action, lambda it: set_reminder(it, day))


def delete_commitments(
    commitments: Sequence[Commitment],
    annotations: Sequence[Annotation],
    relations: Sequence[Relation],
) -> Edit:
    """Deletes them with their annotations, and those of `relations` that either end of goes.

    `annotations` are those of the commitments.
    """
    gone = {annotation.id for annotation in annotations}
    torn = tuple(it for it in relations if it.from_id in gone or it.to_id in gone)
    if len(commitments) == 1:
        return delete_commitment(commitments[0], annotations, torn)
    label = Label(Action.DELETE_COMMITMENT, count=len(commitments))
    return Edit(label, removed=(*commitments, *torn, *annotations))


def _together(
    commitments: Sequence[Commitment], action: Action, command: Callable[[Commitment], Edit]
) -> Edit:
    edits = [edit for each in commitments if (edit := command(each)).added]
    if len(edits) == 1:
        return edits[0]
    return Edit(
        Label(action, count=len(edits)),
        tuple(record for edit in edits for record in edit.removed),
        tuple(record for edit in edits for record in edit.added),
    )
