"""What is written in the card of a commitment below its slots, and its deadline: an edit each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader_app.annotate.commitments import change_commitment, set_deadline, set_reminder
from reader_app.annotate.edits import Edit
from reader_app.model import Commitment, Deadline
from ui.commitment_words import fresh_deadline
from ui.messages import short_day_words
from ui.open_commitment import OpenCommitment
from ui.workspace import Workspace

if TYPE_CHECKING:  # the card is made when the first commitment is opened
    from ui.panels.commitment_card import CommitmentCard

_USUAL_REMINDER: Final = timedelta(days=30)


class CardEdits(QObject):
    """`done` says that the card has to show what is stored now, also where nothing was changed."""

    done = Signal()

    def __init__(self, workspace: Workspace, opened: OpenCommitment, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._opened = opened
        self._parent = parent

    def set_card(self, card: CommitmentCard) -> None:
        card.field_committed.connect(self._on_field_committed)
        card.reminder_toggled.connect(self._on_reminder_toggled)
        card.deadline_by_hand_wanted.connect(self._on_deadline_by_hand_wanted)
        card.deadline_cleared.connect(self._on_deadline_cleared)
        card.deadline_fresh_wanted.connect(self._on_deadline_fresh_wanted)

    def _on_field_committed(self, name: str, value: object) -> None:
        if name == "note_on_words":
            if self._opened.annotation is not None:
                self._workspace.set_note(self._opened.annotation.id, str(value), self)
        elif name == "remind_on":
            self._opened.do(lambda commitment: set_reminder(commitment, _day(value)))
        elif name == "is_reviewed":
            self._set_reviewed(is_reviewed=bool(value))
        else:
            self._opened.do(
                lambda commitment: change_commitment(
                    commitment, replace(commitment, **{name: value})
                )
            )
        self.done.emit()

    def _set_reviewed(self, *, is_reviewed: bool) -> None:
        library = self._workspace.library
        if library is None:
            return
        annotator, is_new = self._workspace.annotator(library)
        reviewer = annotator.id if is_reviewed else None

        def command(commitment: Commitment) -> Edit:
            edit = change_commitment(commitment, replace(commitment, reviewed_by=reviewer))
            has_to_come = is_new and is_reviewed and self._opened.record is not None
            return replace(edit, added=(annotator, *edit.added)) if has_to_come else edit

        self._opened.do(command)

    def _on_reminder_toggled(self, is_wanted: bool) -> None:
        def command(commitment: Commitment) -> Edit:
            due = commitment.deadline.latest if commitment.deadline is not None else None
            today = date.today()
            usual = due if due is not None and due > today else today + _USUAL_REMINDER
            return set_reminder(commitment, usual if is_wanted else None)

        self._opened.do(command)
        self.done.emit()

    def _on_deadline_by_hand_wanted(self) -> None:
        from ui.dialogs.date_range_dialog import DateRangeDialog

        dialog = DateRangeDialog(
            self._opened.language,
            self._workspace.theme,
            self._parent.window(),
            today=date.today(),
        )
        kept = self._opened.record.deadline if self._opened.record is not None else None
        if kept is not None:
            for field, day in ((dialog.first, kept.earliest), (dialog.last, kept.latest)):
                field.setText(short_day_words(day, self._opened.language) if day else "")
        dialog.chosen.connect(self._on_deadline_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_deadline_chosen(self, written: str) -> None:
        from reader_app.text.date_range import date_range

        period = date_range(written, date.today())
        if period is None:
            return

        def command(commitment: Commitment) -> Edit:
            words = commitment.deadline.words if commitment.deadline is not None else ""
            by_hand = Deadline(
                words or written,
                earliest=period.earliest,
                latest=period.latest,
                is_resolved_by_person=True,
            )
            return set_deadline(commitment, by_hand)

        self._opened.do(command)

    def _on_deadline_cleared(self) -> None:
        self._opened.do(lambda commitment: set_deadline(commitment, None))

    def _on_deadline_fresh_wanted(self) -> None:
        own = self._opened.day
        self._opened.do(
            lambda commitment: set_deadline(commitment, fresh_deadline(commitment, own))
        )


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None
