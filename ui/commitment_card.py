"""The card of a commitment: opened beside its words, filled there, and kept edit by edit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from reader_app.annotate.edits import Edit
from reader_app.model import COMMITMENT, Annotation, AnnotationId, AnnotatorId, Commitment
from ui.actions import Actions, plain
from ui.card_edits import CardEdits
from ui.commitment_words import (
    chips_of,
    deadline_of,
    gist_of,
    is_to_be_checked,
    name_of,
    status_words,
)
from ui.keyboard import shown
from ui.open_commitment import OpenCommitment
from ui.open_records import OpenRecords
from ui.panels.message_strip import MessageStrip
from ui.reading.article_view import ArticleView
from ui.reading.margin import Margin
from ui.reading.selection_bar import SelectionBar
from ui.slot_choices import SlotChoices
from ui.slot_filling import SLOT_ACTIONS, SlotFilling
from ui.workspace import Workspace

if TYPE_CHECKING:  # the card is made when the first commitment is opened
    from ui.panels.commitment_card import CommitmentCard, ShownCommitment
    from ui.panels.commitment_fields import ShownFields


class CommitmentCards(QObject):
    """Opens one card at a time; what is done in it is an edit each."""

    told = Signal(str)
    status_wanted = Signal(object)
    link_wanted = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        records: OpenRecords,
        view: ArticleView,
        margin: Margin,
        bar: SelectionBar,
        actions: Actions,
        strip: MessageStrip,
    ) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._records = records
        self._view = view
        self._margin = margin
        self._actions = actions
        self._strip = strip
        self._card: CommitmentCard | None = None
        self._opened = OpenCommitment(workspace, records)
        self._choices = SlotChoices(workspace, records)
        self._filling = SlotFilling(workspace, records, self._opened, view, actions)
        self._filling.told.connect(self.told)
        self._edits = CardEdits(workspace, self._opened, view)
        self._edits.done.connect(self._show)
        margin.set_facts(self._facts_of)
        self._connect(bar)
        self._refresh_actions()

    def _connect(self, bar: SelectionBar) -> None:
        workspace, view, margin, actions = self._workspace, self._view, self._margin, self._actions
        workspace.article_opened.connect(self._on_article_opened)
        workspace.library_closing.connect(self.close)
        workspace.edit_applied.connect(self._on_edit_applied)
        workspace.theme_changed.connect(self._show_looks)
        workspace.layers_changed.connect(self._show_looks)
        workspace.language_changed.connect(self._on_language_changed)
        workspace.settings_changed.connect(self._show_looks)
        self._records.commitments_changed.connect(self._on_records_changed)
        self._records.entities_changed.connect(self._on_records_changed)
        view.annotation_selected.connect(self._on_annotation_selected)
        view.installEventFilter(self)
        margin.annotation_selected.connect(self._on_card_selected)
        margin.open_note_wanted.connect(self._on_note_wanted)
        margin.layer_change_requested.connect(self._open_what_was_tagged)
        bar.layer_chosen.connect(self._open_what_was_tagged)
        actions.layer_triggered.connect(self._open_what_was_tagged)
        actions["commitment.fields"].triggered.connect(self._on_fields_wanted)
        for action_id in ("annotation.next", "annotation.previous"):
            actions[action_id].triggered.connect(self._close_if_another_is_selected)

    def _made(self) -> CommitmentCard:
        from ui.panels.commitment_card import CommitmentCard

        card = self._card = CommitmentCard()
        card.details_wanted.connect(partial(self._actions["article.details"].setChecked, True))
        card.status_wanted.connect(self._on_status_wanted)
        card.link_wanted.connect(self._on_link_wanted)
        card.delete_wanted.connect(self._on_delete_wanted)
        card.closed.connect(self._on_closed)
        card.left.connect(self._on_left)
        card.height_changed.connect(self._margin.refresh)
        card.set_choices(self._choices.fitting)
        card.set_language(self._opened.language)
        self._filling.set_card(card)
        self._edits.set_card(card)
        self._show_looks()
        return card

    # --- opening and closing ---

    def open(self, annotation: Annotation) -> None:
        """Opens the card of a commitment's words; what was written in another card is kept first."""
        before = self._opened.annotation
        if before is not None and before.id != annotation.id:
            self.close(keeps_width=True)
        card = self._card or self._made()
        self._opened.take(annotation)
        self._choices.words = annotation.span
        card.set_topics(self._topics())
        card.set_writable(self._opened.may_write)
        self._show(is_another=before is None or before.id != annotation.id)
        self._margin.open_card(annotation.id, card)
        self._refresh_actions()

    def close(self, *, keeps_width: bool = False) -> None:
        """Closes the card; what was written in it is kept first."""
        if self._opened.annotation is not None and self._card is not None:
            self._card.commit()
            self._opened.take(None)
            self._put_away(keeps_width=keeps_width)

    def _put_away(self, *, keeps_width: bool = False) -> None:
        self._filling.end_waiting()
        self._margin.close_card(keeps_width=keeps_width)
        self._view.mark_slots(())
        self._refresh_actions()

    def _refresh_actions(self) -> None:
        is_open = self._opened.annotation is not None
        for action_id in (*SLOT_ACTIONS.values(), "commitment.take_offers"):
            self._actions[action_id].setEnabled(is_open and self._opened.may_write)
        self._actions["commitment.fields"].setEnabled(is_open)

    # --- what is shown ---

    def _show(self, *, is_another: bool = False) -> None:
        card, annotation = self._card, self._opened.annotation
        if card is not None and annotation is not None:
            card.show_commitment(self._shown(annotation), is_another=is_another)
            self._filling.mark()

    def _shown(self, annotation: Annotation) -> ShownCommitment:
        from ui.panels.commitment_card import ShownCommitment

        commitment, language = self._opened.commitment, self._opened.language
        entities, layers = self._records.entities, self._workspace.layers
        if commitment is None:
            return ShownCommitment(annotation.quote)
        key = self._key("article.details")
        return ShownCommitment(
            quote=self._view.quote_of(annotation),
            fillers={
                slot: chips_of(fillers, entities, layers)
                for slot, fillers in commitment.slots.items()
            },
            offers={slot: name_of(f, entities) for slot, f in self._filling.offers().items()},
            deadline=deadline_of(commitment, self._opened.day, language, key),
            fields=self._shown_fields(commitment, annotation),
            status=status_words(commitment, language),
            has_record=self._opened.record is not None,
            is_to_be_checked=is_to_be_checked(commitment, annotation),
        )

    def _shown_fields(self, commitment: Commitment, annotation: Annotation) -> ShownFields:
        from ui.panels.commitment_fields import ShownFields

        reviewer = commitment.reviewed_by
        is_mine = reviewer == self._workspace.settings.annotator_id
        return ShownFields(
            summary=commitment.summary,
            kind=commitment.kind,
            strength=commitment.strength,
            is_testable=commitment.is_testable,
            testable_reason=commitment.testable_reason,
            topic=commitment.topic,
            note=commitment.note,
            note_on_words=annotation.note,
            is_reviewed=reviewer is not None,
            reviewer="" if reviewer is None or is_mine else self._name_of_annotator(reviewer),
            remind_on=commitment.remind_on,
        )

    def _name_of_annotator(self, annotator_id: AnnotatorId) -> str:
        library = self._workspace.library
        known = library.annotators() if library is not None else ()
        return next((each.name for each in known if each.id == annotator_id), annotator_id)

    def _topics(self) -> Sequence[str]:
        library = self._workspace.library
        return library.commitments.topics() if library is not None else ()

    def _show_looks(self) -> None:
        if self._card is None:
            return
        layer, theme = self._workspace.layer(COMMITMENT), self._workspace.theme
        self._card.set_theme(theme, layer.color if layer is not None else theme.faint_text)
        keys = {slot: self._key(action_id) for slot, action_id in SLOT_ACTIONS.items()}
        self._card.set_keys(keys, self._key("commitment.take_offers"))

    def _key(self, action_id: str) -> str:
        keys = self._actions.keys_of(action_id)
        return shown(keys[0]) if keys else ""

    def _facts_of(self, annotation: Annotation) -> Sequence[str]:
        if annotation.layer_id != COMMITMENT or self._workspace.library is None:
            return ()
        commitment = self._records.commitment_of(annotation.id)
        return gist_of(commitment, self._records.entities, self._opened.language)

    # --- the workspace speaks ---

    def _on_article_opened(self) -> None:
        """Keeps the card open where its words are still there: the text may have been corrected."""
        before = self._opened.annotation
        self.close()
        here = self._workspace.annotation(before.id) if before is not None else None
        if here is not None and here.layer_id == COMMITMENT:
            self.open(here)

    def _on_edit_applied(self, _edit: Edit, _initiator: object) -> None:
        if self._opened.annotation is None:
            return
        if self._opened.look_again():
            self._show()
        else:
            self._put_away()

    def _on_records_changed(self) -> None:
        self._choices.forget()
        self._margin.forget_facts()
        if self._opened.look_again():
            self._show()

    def _on_language_changed(self) -> None:
        if self._card is not None:
            self._card.set_language(self._opened.language)
            self._show_looks()
            self._show()
        self._margin.forget_facts()

    # --- the annotator selects ---

    def _on_annotation_selected(self, annotation_id: AnnotationId | None) -> None:
        annotation = self._workspace.annotation(annotation_id) if annotation_id else None
        if annotation is None:
            return
        if annotation.layer_id != COMMITMENT:
            self._filling.take_mention(annotation)
        elif self._opened.annotation is None or self._opened.annotation.id != annotation.id:
            self.open(annotation)

    def _on_card_selected(self, _annotation_id: AnnotationId | None) -> None:
        self._close_if_another_is_selected()

    def _close_if_another_is_selected(self) -> None:
        """Makes room for what was clicked in the margin or stepped to: that is meant to be seen."""
        annotation, selected = self._opened.annotation, self._view.selected_annotation
        if annotation is not None and selected is not None and selected != annotation.id:
            self.close(keeps_width=True)

    def _open_what_was_tagged(self, *_: object) -> None:
        """Opens the commitment of just the words that are selected, or what was put on its layer."""
        span, selected = self._view.selected_span, self._view.selected_annotation
        found: list[Annotation] = []
        if span is not None:
            found = list(self._workspace.annotations_at(span))
        elif selected is not None and (one := self._workspace.annotation(selected)) is not None:
            found = [one]
        found = [each for each in found if each.layer_id == COMMITMENT]
        if found:
            self.open(found[-1])

    def _on_closed(self) -> None:
        self.close()
        self._view.setFocus()

    def _on_left(self) -> None:
        self._filling.end_waiting()
        self._view.setFocus()

    def _on_note_wanted(self) -> None:
        if self._card is not None:
            self._card.focus_note()

    def _on_fields_wanted(self) -> None:
        if self._card is not None and self._opened.annotation is not None:
            self._actions["view.margin"].setChecked(True)
            self._card.focus_fields()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in the text ends a slot's waiting, then closes the card."""
        is_escape = (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        )
        annotation = self._opened.annotation
        if not is_escape or annotation is None:
            return False
        if self._filling.end_waiting():
            return True
        if self._view.selected_span is not None or self._view.selected_annotation not in (
            None,
            annotation.id,
        ):
            return False
        self._view.select_annotation(None)
        self.close()
        return True

    # --- the card speaks ---

    def _on_status_wanted(self) -> None:
        if self._opened.record is not None:
            self.status_wanted.emit(self._opened.record.id)

    def _on_link_wanted(self) -> None:
        if self._opened.record is not None:
            self.link_wanted.emit(self._opened.record.id)

    def _on_delete_wanted(self) -> None:
        record, annotation = self._opened.record, self._opened.annotation
        if annotation is None:
            return
        ids = record.annotation_ids if record is not None else (annotation.id,)
        if self._workspace.delete(ids, self):
            self._view.setFocus()
            self._strip.show_message(
                self.tr("The commitment was deleted."), plain(self.tr("&Undo"))
            )
