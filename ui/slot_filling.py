"""The slots of the open commitment, filled: by a key on words, by a mention, by a choice, by typing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from reader_app.annotate.commitments import change_commitment, fill_slot, filler_of
from reader_app.annotate.edits import Edit
from reader_app.annotate.filling import date_within, person_before, role_of, with_filler
from reader_app.model import COMMITMENT, Annotation, Commitment, Entity, EntityId, Filler, SlotName
from reader_app.record_words import words_for
from ui.actions import Actions
from ui.open_commitment import OpenCommitment
from ui.open_records import OpenRecords
from ui.reading.article_view import ArticleView
from ui.reading.slot_marks import SlotMark
from ui.workspace import Workspace

if TYPE_CHECKING:  # the card is made when the first commitment is opened
    from ui.panels.commitment_card import CommitmentCard

SLOT_ACTIONS: Final = {slot: f"slot.{slot.value}" for slot in SlotName}


class SlotFilling(QObject):
    """Knows which slot waits for a mention, and marks in the text what fills them."""

    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        records: OpenRecords,
        opened: OpenCommitment,
        view: ArticleView,
        actions: Actions,
    ) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._records = records
        self._opened = opened
        self._view = view
        self._actions = actions
        self._card: CommitmentCard | None = None
        self._releases = QTimer(self, singleShot=True, interval=0)
        self._releases.timeout.connect(self._on_released)
        view.viewport().installEventFilter(self)
        for slot, action_id in SLOT_ACTIONS.items():
            actions[action_id].triggered.connect(partial(self._on_slot_wanted, slot))
        actions["commitment.take_offers"].triggered.connect(self._on_take_offers)

    def set_card(self, card: CommitmentCard) -> None:
        self._card = card
        card.filler_chosen.connect(self._on_filler_chosen)
        card.filler_written.connect(self._on_filler_written)
        card.filler_removed.connect(self._on_filler_removed)
        card.filler_pointed.connect(self._on_filler_pointed)
        card.offer_taken.connect(self._on_offer_taken)
        card.slot_wanted.connect(self.wait)
        card.waiting_ended.connect(self.end_waiting)

    # --- what is offered and marked ---

    def offers(self) -> dict[SlotName, Filler]:
        """Returns what could fill the slots that are empty: who was named last, and the date said."""
        annotation, commitment = self._opened.annotation, self._opened.commitment
        if annotation is None or commitment is None or not self._opened.may_write:
            return {}
        found: dict[SlotName, Filler] = {}
        if not commitment.fillers(SlotName.WHO):
            person = person_before(annotation.span, self._workspace.annotations)
            if person is not None:
                found[SlotName.WHO] = self._filler_of_mention(person)
        if not commitment.fillers(SlotName.BY_WHEN):
            said = date_within(self._workspace.text, annotation.span)
            if said is not None:
                found[SlotName.BY_WHEN] = filler_of(self._workspace.text, said)
        return found

    def mark(self, current: Filler | None = None) -> None:
        """Marks in the text the words that fill the open commitment's slots."""
        commitment = self._opened.record
        marks = [
            (filler, SlotMark(filler.span, words_for(slot, self._opened.language)))
            for slot, fillers in (commitment.slots if commitment is not None else {}).items()
            for filler in fillers
            if filler.span is not None
        ]
        emphasised = next((mark for filler, mark in marks if filler == current), None)
        self._view.mark_slots([mark for _, mark in marks], emphasised)

    # --- waiting ---

    @property
    def waiting(self) -> SlotName | None:
        return self._card.waiting if self._card is not None else None

    def wait(self, slot: SlotName) -> None:
        """Lets a slot wait for a mention, for words, or for what is typed."""
        if self._card is None or self._opened.annotation is None or not self._opened.may_write:
            return
        self._actions["view.margin"].setChecked(True)
        self._card.show_waiting(slot)
        self._view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def end_waiting(self) -> bool:
        """Returns whether a slot has waited."""
        if self._card is None or self.waiting is None:
            return False
        self._card.show_waiting(None)
        self._view.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        return True

    def take_mention(self, annotation: Annotation) -> bool:
        """Fills the slot that waits with a mention; returns whether one does."""
        slot = self.waiting
        if slot is None or annotation.layer_id == COMMITMENT:
            return False
        self._fill(slot, self._filler_of_mention(annotation))
        self._view.select_annotation(None)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonRelease and self.waiting is not None:
            self._releases.start()  # the view settles its selection first
        return False

    def _on_released(self) -> None:
        """Fills the slot that waits with the words that were dragged over."""
        slot = self.waiting
        if slot is not None and self._words_selected() is not None:
            self._fill_with_words(slot)

    # --- filling ---

    def _on_slot_wanted(self, slot: SlotName) -> None:
        if self._opened.annotation is None or not self._view.isVisible():
            return
        selected = self._view.selected_annotation
        mention = self._workspace.annotation(selected) if selected is not None else None
        if self._words_selected() is not None:
            self._fill_with_words(slot)
        elif mention is not None and mention.layer_id != COMMITMENT:
            self._fill(slot, self._filler_of_mention(mention))
            self._view.select_annotation(None)
        else:
            self.wait(slot)

    def _words_selected(self) -> Filler | None:
        """Returns the selected words, unless they are the commitment's own, which were just tagged."""
        span, annotation = self._view.selected_span, self._opened.annotation
        if span is None or annotation is None or span == annotation.span:
            return None
        return filler_of(self._workspace.text, span)

    def _fill_with_words(self, slot: SlotName) -> None:
        words = self._words_selected()
        if words is None or words.span is None:
            return
        # Just the words of a mention are the mention.
        here = self._workspace.annotations_at(words.span)
        mention = next((a for a in here if a.entity_id is not None), None)
        if not words.words.strip():
            self.told.emit(self.tr("There are no words in the selection."))
            return
        self._fill(slot, self._filler_of_mention(mention) if mention is not None else words)
        self._view.clear_selection()

    def _filler_of_mention(self, mention: Annotation) -> Filler:
        entity = self._records.entities.get(mention.entity_id or EntityId(""))
        day = self._opened.day
        role = role_of(entity, day.day if day is not None else None) if entity is not None else ""
        return filler_of(self._workspace.text, mention.span, mention.entity_id, role=role)

    def _fill(self, slot: SlotName, filler: Filler) -> None:
        if slot is SlotName.QUANTITY:
            filler = _with_number(filler)

        def command(commitment: Commitment) -> Edit:
            return self._filled(commitment, slot, with_filler(commitment.fillers(slot), filler))

        self.end_waiting()
        self._opened.do(command)
        if self._card is not None:
            self._card.show_slot(slot)

    def _filled(self, commitment: Commitment, slot: SlotName, fillers: Sequence[Filler]) -> Edit:
        day = self._opened.day
        return fill_slot(commitment, slot, fillers, said_on=day.day if day is not None else None)

    # --- the card speaks ---

    def _on_filler_chosen(self, slot: SlotName, choice: object) -> None:
        if isinstance(choice, Annotation):
            self._fill(slot, self._filler_of_mention(choice))
        elif isinstance(choice, Entity):
            day = self._opened.day
            role = role_of(choice, day.day if day is not None else None)
            self._fill(slot, Filler(entity_id=choice.id, role=role))

    def _on_filler_written(self, slot: SlotName, words: str) -> None:
        self._fill(slot, Filler(words))

    def _on_filler_removed(self, slot: SlotName, number: int) -> None:
        def command(commitment: Commitment) -> Edit:
            fillers = commitment.fillers(slot)
            return self._filled(commitment, slot, (*fillers[:number], *fillers[number + 1 :]))

        self._opened.do(command)

    def _on_filler_pointed(self, slot: SlotName, number: int) -> None:
        """Shows the words of a chip in the text, selected, so that their ends can be moved."""
        record = self._opened.record
        fillers = record.fillers(slot) if record is not None else ()
        span = fillers[number].span if number < len(fillers) else None
        if span is None:
            self.told.emit(self.tr("No words of the text stand for this."))
            return
        self.mark(fillers[number])
        self._view.select_span(*span)
        self._view.setFocus()

    def _on_offer_taken(self, slot: SlotName) -> None:
        filler = self.offers().get(slot)
        if filler is not None:
            self._fill(slot, filler)

    def _on_take_offers(self) -> None:
        offers = self.offers()

        def command(commitment: Commitment) -> Edit:
            after = commitment
            for slot, filler in offers.items():
                filled = self._filled(after, slot, (filler,)).added
                after = next((each for each in filled if isinstance(each, Commitment)), after)
            return change_commitment(commitment, after)

        self._opened.do(command)


def _with_number(filler: Filler) -> Filler:
    # Imported when the first quantity is said: the words for numbers are many.
    from reader_app.text.quantities import quantity_of

    found = quantity_of(filler.words)
    return filler if found is None else replace(filler, number=found.number, unit=found.unit)
