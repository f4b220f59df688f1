"""Suggestions in the window: dots under the words, the card that says why, and the review of them all."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from reader_app.annotate.edits import Action, Edit
from reader_app.model import AnnotationId, Span
from reader_app.suggest.suggestion import Suggestion
from ui import i18n
from ui.actions import Actions
from ui.keyboard import shown
from ui.messages import number
from ui.open_suggestions import OpenSuggestions
from ui.paging import READING, Paging
from ui.panels.message_strip import MessageStrip
from ui.reading.suggestion_marks import SuggestionMark
from ui.reading_desk import ReadingDesk
from ui.workspace import Workspace

if TYPE_CHECKING:  # the card is made when the first suggestion is looked at
    from ui.reading.suggestion_card import SuggestionCard

_HINT_MS: Final = 15_000
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier
_NONE: Final = Qt.KeyboardModifier.NoModifier
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GOING_DOWN: Final = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


class Reviewing(QObject):
    """Shows suggestions and takes the answers: by keys in the text, in the card, by commands."""

    took_over = Signal()
    """A review is at a suggestion: the margin is for its card."""

    def __init__(
        self,
        workspace: Workspace,
        suggestions: OpenSuggestions,
        desk: ReadingDesk,
        paging: Paging,
        messages: MessageStrip,
        actions: Actions,
    ) -> None:
        super().__init__(desk)
        self._workspace = workspace
        self._suggestions = suggestions
        self._view = desk.view
        self._margin = desk.margin
        self._strip = desk.review
        self._messages = messages
        self._actions = actions
        self._card: SuggestionCard | None = None
        self._connect(paging)
        self.retranslate()

    def _connect(self, paging: Paging) -> None:
        workspace, suggestions, view = self._workspace, self._suggestions, self._view
        suggestions.changed.connect(self._on_changed)
        suggestions.current_changed.connect(self._on_current_changed)
        suggestions.reviewing_changed.connect(self._on_reviewing_changed)
        workspace.edit_applied.connect(self._on_edit_applied)
        workspace.library_opened.connect(self._refresh)
        workspace.article_opened.connect(self._refresh)
        workspace.settings_changed.connect(self._refresh)
        workspace.layers_changed.connect(self.retranslate)
        workspace.theme_changed.connect(self._on_current_changed)
        workspace.language_changed.connect(self.retranslate)
        view.annotation_selected.connect(self._on_annotation_selected)
        view.span_changed.connect(self._on_span_changed)
        view.suggestion_clicked.connect(self._on_suggestion_clicked)
        view.geometry_changed.connect(self._on_geometry_changed)
        view.installEventFilter(self)
        self._margin.installEventFilter(self)
        self._strip.ended.connect(self._on_ended)
        paging.shown.connect(self._on_page_shown)
        for action_id, slot in {
            "suggestions.review": self._on_review_triggered,
            "suggestions.accept": self._accept,
            "suggestions.reject": self._reject,
            "view.suggestions": self._on_show_triggered,
        }.items():
            self._actions[action_id].triggered.connect(slot)

    def retranslate(self) -> None:
        """Words anew what is shown."""
        self._refresh()
        self._show_card()

    def _keys(self) -> list[tuple[str, str]]:
        """Returns the keys of the review and what they do; what comes next where nothing is left."""
        if not self._suggestions.suggestions:
            keys = self._actions.keys_of("article.done_and_next")
            return [(shown(key), self.tr("done, on to the next")) for key in keys[:1]]
        layers = [layer.hotkey.upper() for layer in self._workspace.layers if layer.hotkey]
        return [
            (shown("Tab"), self.tr("next")),
            (shown("Return"), self.tr("accept")),
            (shown("Backspace"), self.tr("reject")),
            *([(shown(" ".join(layers)), self.tr("accept as"))] if layers else []),
            (f"{shown('Shift+Left')} {shown('Right')}", self.tr("move its end")),
        ]

    # --- what is shown ---

    def _on_changed(self) -> None:
        self._mark()
        self._refresh()
        self._hint()

    def _on_current_changed(self) -> None:
        self._mark()
        self._refresh()
        self._show_card()
        if self._suggestions.current is not None and self._suggestions.is_reviewing:
            self.took_over.emit()

    def _on_reviewing_changed(self) -> None:
        self._refresh()
        if self._suggestions.current is not None:
            self._on_current_changed()
        if self._suggestions.is_reviewing:
            self._messages.dismiss()  # the hint, if it is still there, is being followed
            self._view.setFocus()

    def _mark(self) -> None:
        current = self._suggestions.current
        marks = [_mark_of(each) for each in self._suggestions.suggestions]
        self._view.mark_suggestions(marks, _mark_of(current) if current is not None else None)

    def _refresh(self) -> None:
        suggestions, actions, library = self._suggestions, self._actions, self._workspace.library
        is_open = self._workspace.article is not None
        may_answer = suggestions.current is not None and library is not None
        may_answer = may_answer and library is not None and not library.is_read_only
        actions["suggestions.review"].setEnabled(is_open and library is not None)
        actions["suggestions.review"].setChecked(suggestions.is_reviewing)
        actions["view.suggestions"].setChecked(suggestions.are_shown)
        for action_id in ("suggestions.accept", "suggestions.reject"):
            actions[action_id].setEnabled(may_answer)
        self._strip.setVisible(suggestions.is_reviewing)
        if suggestions.is_reviewing:
            self._strip.show_keys(self._keys())
            self._strip.show_state(self._state())

    def _state(self) -> str:
        """Says how far the review is, or why there is nothing to review."""
        suggestions = self._suggestions
        total = number(len(suggestions.suggestions))
        if suggestions.current is not None:
            return self._place()
        if suggestions.suggestions:
            return self.tr("{n} left").format(n=total)
        if not suggestions.is_known:
            return self.tr("Looking for suggestions…") if self._workspace.article else ""
        if suggestions.are_answered:
            return self.tr("All suggestions are answered.")
        return self.tr("There is no suggestion for this article.")

    def _place(self) -> str:
        suggestions = self._suggestions
        of = number(len(suggestions.suggestions))
        return self.tr("{n} of {total}").format(n=number(suggestions.number), total=of)

    def _hint(self) -> None:
        """Says once what the dots are."""
        settings, library = self._workspace.settings, self._workspace.library
        if settings.suggestions_are_known or self._suggestions.is_reviewing:
            return
        if library is None or library.is_read_only or not self._suggestions.suggestions:
            return
        if self._messages.isVisible():  # something else is being said: the next time will do
            return
        self._set(suggestions_are_known=True)
        key = self._actions.keys_of("suggestions.review")
        words = self.tr(
            "Dots are under the words that could be a person, a place or a commitment. Press {key} to "
            "go through them; nothing becomes an annotation before you accept it."
        )
        self._messages.show_message(
            words.format(key=shown(key[0]) if key else "—"),
            self.tr("Review"),
            _HINT_MS,
            partial(self._suggestions.set_reviewing, True),
        )

    # --- the card ---

    def _show_card(self) -> None:
        current = self._suggestions.current
        layer = self._workspace.layer(current.layer_id) if current is not None else None
        if current is None or layer is None:
            self._put_card_away()
            return
        from ui.suggestion_words import shown_suggestion

        card = self._card or self._made()
        language = i18n.resolved(self._workspace.settings.language)
        words = self._view.words_of(current.span)
        place = self._place() if self._suggestions.is_reviewing else ""
        card.set_theme(self._workspace.theme)
        card.word((self.tr("Accept"), shown("Return")), (self.tr("Reject"), shown("Backspace")))
        self._word_same(card, len(self._suggestions.same_as(current)))
        card.show_suggestion(shown_suggestion(current, layer, words, language, place))
        self._place_card()

    def _word_same(self, card: SuggestionCard, count: int) -> None:
        if count == 1:
            card.word_same(None, None)
            return
        accept, reject = self.tr("Accept all {n}"), self.tr("Reject all {n}")
        card.word_same(
            (accept.format(n=number(count)), shown("Shift+Return")),
            (reject.format(n=number(count)), shown("Shift+Backspace")),
        )

    def _made(self) -> SuggestionCard:
        from ui.reading.suggestion_card import SuggestionCard

        card = self._card = SuggestionCard(self._view)
        card.accepted.connect(self._accept)
        card.rejected.connect(self._reject)
        card.accepted_same.connect(self._actions["suggestions.accept_same"].trigger)
        card.rejected_same.connect(self._actions["suggestions.reject_same"].trigger)
        card.left.connect(self._on_card_left)
        return card

    def _place_card(self) -> None:
        """Puts the card beside its words in the margin; over the text where that is folded, or has the
        open card of a commitment, whose slots may be waiting for these very words.
        """
        current, card = self._suggestions.current, self._card
        layer = self._workspace.layer(current.layer_id) if current is not None else None
        if current is None or card is None or layer is None:
            return
        guest = self._margin.guest
        if not self._margin.isVisible() or self._margin.open_id is not None:
            guest.leave()
            card.float_at(self._view, current.span)
        elif guest.span != current.span or guest.widget is not card:
            guest.show(current.span, layer.color, card)
        else:
            guest.on_change()

    def _on_geometry_changed(self) -> None:
        """Follows the text; in the margin the card does so by itself."""
        if self._margin.guest.span is None:
            self._place_card()

    def _put_card_away(self) -> None:
        if self._card is not None:
            if self._card.has_focus:
                self._view.setFocus()
            self._margin.guest.leave()
            self._card.hide()

    # --- the workspace speaks ---

    def _on_edit_applied(self, edit: Edit, initiator: object) -> None:
        """Selects what was accepted outside a review: the next key is about that."""
        added = edit.annotations_added()
        is_own = initiator is self._suggestions and edit.label.action is Action.ACCEPT
        if is_own and len(added) == 1 and not self._suggestions.is_reviewing:
            self._view.select_annotation(added[0].id)

    def _on_page_shown(self, page: str) -> None:
        if page != READING:
            self._suggestions.set_reviewing(False)
            self._suggestions.select(None)

    # --- the annotator speaks ---

    def _on_review_triggered(self, is_wanted: bool) -> None:
        if is_wanted and not self._suggestions.are_shown:
            self._set(suggestions_are_shown=True)
        self._suggestions.set_reviewing(is_wanted, self._from_here())

    def _on_show_triggered(self, are_wanted: bool) -> None:
        if not are_wanted:
            self._suggestions.set_reviewing(False)
        self._set(suggestions_are_shown=are_wanted)

    def _on_ended(self) -> None:
        self._suggestions.set_reviewing(False)
        self._view.setFocus()

    def _on_card_left(self) -> None:
        self._view.setFocus()
        self._leave()

    def _accept(self) -> None:
        if self._suggestions.current is not None:
            self._suggestions.accept([self._suggestions.current])

    def _reject(self) -> None:
        if self._suggestions.current is not None:
            self._suggestions.reject([self._suggestions.current])

    def _leave(self) -> None:
        if self._suggestions.is_reviewing:
            self._suggestions.set_reviewing(False)
        else:
            self._suggestions.select(None)

    def _step(self, by: int) -> None:
        self._suggestions.step(by, self._from_here())

    def _from_here(self) -> int:
        """Returns the offset from which to go on: what is selected, else the top of what is in view."""
        selected = self._view.selected_annotation
        annotation = self._workspace.annotation(selected) if selected is not None else None
        span = annotation.span if annotation is not None else self._view.selected_span
        return span.start if span is not None else self._view.place

    def _on_annotation_selected(self, annotation_id: AnnotationId | None) -> None:
        if annotation_id is not None:
            self._suggestions.select(None)

    def _on_span_changed(self, span: Span | None) -> None:
        if span is not None:
            self._suggestions.select(None)

    def _on_suggestion_clicked(self, mark: SuggestionMark | None) -> None:
        if mark is not None:
            self._suggestions.select(self._suggestions.at(*mark))
        elif not self._suggestions.is_reviewing:
            self._suggestions.select(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._margin:
            if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
                self._place_card()
            return False
        if not isinstance(event, QKeyEvent) or event.type() not in _GOING_DOWN:
            return False
        deed = self._deed_of(event)
        if deed is None:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        else:
            deed()
        return True

    def _deed_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Returns what a key in the text does to suggestions; words that are selected go before."""
        suggestions, key = self._suggestions, Qt.Key(event.key())
        modifiers = event.modifiers() & ~_KEYPAD
        may_walk = suggestions.is_reviewing and bool(suggestions.suggestions)
        if may_walk and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            is_back = key == Qt.Key.Key_Backtab or modifiers == Qt.KeyboardModifier.ShiftModifier
            is_plain = modifiers in (_NONE, Qt.KeyboardModifier.ShiftModifier)
            return partial(self._step, -1 if is_back else 1) if is_plain else None
        if modifiers != _NONE or self._view.selected_span is not None:
            return None
        if key == Qt.Key.Key_Escape:
            is_ours = suggestions.current is not None or suggestions.is_reviewing
            return self._leave if is_ours else None
        if suggestions.current is None:
            return None
        if key in _ENTER:
            return self._accept
        return self._reject if key == Qt.Key.Key_Backspace else None

    def _set(self, **changed: object) -> None:
        settings = self._workspace.settings
        self._workspace.change_settings(msgspec.structs.replace(settings, **changed))


def _mark_of(suggestion: Suggestion) -> SuggestionMark:
    return SuggestionMark(suggestion.span, suggestion.layer_id)
