"""Relating annotations: from one to another by a key, its kind, and what is done to a relation after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from reader_app.annotate import relations as commands
from reader_app.annotate.edits import Edit
from reader_app.errors import KnownError
from reader_app.model import (
    AnnotationId,
    Relation,
    RelationId,
    RelationKind,
    RelationKindId,
)
from reader_app.text.search_key import search_key
from ui import i18n
from ui.actions import Actions
from ui.open_records import OpenRecords
from ui.panels.relating_panel import KindOffer, RelatingPanel
from ui.reading.article_view import ArticleView
from ui.reading.margin import Margin
from ui.reading.relation_lines import RelationLine, ShownRelations
from ui.workspace import Workspace

_SUGGESTED: Final = (
    {"fa": "رئیسِ", "en": "head of"},
    {"fa": "عضوِ", "en": "member of"},
    {"fa": "در", "en": "in"},
    {"fa": "بخشی از", "en": "part of"},
    {"fa": "نمایندهٔ", "en": "representative of"},
    {"fa": "همکارِ", "en": "colleague of"},
)
"""Kinds that most articles have a use for; one becomes the library's when it is first chosen."""
_PANEL_QUOTE: Final = 50
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier


class Relating(QObject):
    """Shows the relations of the open article, and makes, turns and deletes them."""

    def __init__(
        self,
        workspace: Workspace,
        records: OpenRecords,
        view: ArticleView,
        margin: Margin,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._records = records
        self._view = view
        self._margin = margin
        self._actions = actions
        self._window = window
        self._from: AnnotationId | None = None
        self._to: AnnotationId | None = None
        self._panel = RelatingPanel(view)
        # An article is on the screen before its relations are read.
        self._showing = QTimer(self)
        self._showing.setSingleShot(True)
        self._showing.setInterval(0)
        self._connect()
        self.refresh_actions()

    def refresh_actions(self) -> None:
        library = self._workspace.library
        may_write = library is not None and not library.is_read_only
        selected = self._view.selected_annotation
        is_one_of_several = selected is not None and len(self._workspace.annotations) > 1
        self._actions["annotate.relate"].setEnabled(may_write and is_one_of_several)
        self._actions["relations.kinds"].setEnabled(may_write)

    def _connect(self) -> None:
        workspace, records, margin = self._workspace, self._records, self._margin
        self._showing.timeout.connect(self._show)
        for signal in (records.relations_changed, records.kinds_changed):
            signal.connect(self._showing.start)
        workspace.language_changed.connect(self._showing.start)
        workspace.article_opened.connect(self._on_article_opened)
        workspace.library_opened.connect(self.refresh_actions)
        workspace.edit_applied.connect(self._on_edit_applied)
        self._view.annotation_selected.connect(self.refresh_actions)
        self._view.annotation_clicked.connect(self._on_other_end_chosen)
        margin.annotation_selected.connect(self._on_other_end_chosen)
        margin.relations.followed.connect(self._on_relation_followed)
        margin.relations.relate_requested.connect(self._begin)
        margin.relations.turn_requested.connect(self._on_turn_requested)
        margin.relations.delete_requested.connect(self._on_delete_requested)
        self._panel.kind_chosen.connect(self._on_kind_chosen)
        self._panel.cancelled.connect(self.end)
        self._actions["annotate.relate"].triggered.connect(self._on_relate_triggered)
        self._actions["relations.kinds"].triggered.connect(self._on_kinds_triggered)
        for widget in (self._view, margin):
            widget.installEventFilter(self)

    # --- what there is ---

    def _show(self) -> None:
        language = i18n.resolved(self._workspace.settings.language)
        try:
            names = {kind.id: kind.name_in(language) for kind in self._records.relation_kinds}
            found = self._records.relations
        except KnownError:  # a library that has gone meanwhile, as the next edit will say
            names, found = {}, ()
        shown = ShownRelations(
            RelationLine(each.id, names.get(each.kind_id, ""), each.from_id, each.to_id)
            for each in found
        )
        self._view.show_relations(shown)
        self._margin.relations.show(shown)

    def _on_article_opened(self) -> None:
        self.end()
        self.refresh_actions()

    def _on_edit_applied(self, _edit: Edit, _initiator: object) -> None:
        ends = [each for each in (self._from, self._to) if each is not None]
        if any(self._workspace.annotation(each) is None for each in ends):
            self.end()
        self.refresh_actions()

    def _on_relation_followed(self, annotation_id: AnnotationId) -> None:
        self._view.clear_selection()
        self._view.select_annotation(annotation_id)
        self._view.setFocus()

    # --- from one annotation to another ---

    @property
    def is_relating(self) -> bool:
        return self._from is not None

    def end(self) -> None:
        """Relates nothing, or nothing more."""
        had_focus = self._panel.isAncestorOf(self._window.focusWidget() or self._window)
        self._from = self._to = None
        self._panel.hide()
        self._view.draw_from(None)
        if had_focus:
            self._view.setFocus()

    def _on_relate_triggered(self) -> None:
        """Begins; pressed again on another annotation, it chooses that."""
        selected = self._view.selected_annotation
        if self._from is not None and selected not in (None, self._from):
            self._on_other_end_chosen(selected)
        elif selected is not None:
            self._begin(selected)

    def _begin(self, annotation_id: AnnotationId) -> None:
        if self._workspace.annotation(annotation_id) is None:
            return
        self._from, self._to = annotation_id, None
        next_key = self._actions["annotation.next"].shortcut()
        key = next_key.toString(QKeySequence.SequenceFormat.NativeText)
        self._view.draw_from(annotation_id)
        self._panel.ask_for_end(
            self._quote(annotation_id), key, is_low=self._is_high(annotation_id)
        )
        self._view.setFocus()

    def _on_other_end_chosen(self, annotation_id: AnnotationId | None) -> None:
        if self._from is None or annotation_id is None or annotation_id == self._from:
            return
        self._to = annotation_id
        quotes = self._quote(self._from), self._quote(annotation_id)
        is_low = self._is_high(self._from) or self._is_high(annotation_id)
        self._panel.ask_for_kind(*quotes, self._offers(), is_low=is_low)

    def _is_high(self, annotation_id: AnnotationId) -> bool:
        """Tells whether an annotation stands where a panel at the top would cover it."""
        top = self._view.annotation_top(annotation_id)
        return top is not None and 0 <= top < self._panel.wished_height

    def _quote(self, annotation_id: AnnotationId | None) -> str:
        annotation = self._workspace.annotation(annotation_id) if annotation_id else None
        words = " ".join(self._view.quote_of(annotation).split()) if annotation else ""
        return words if len(words) <= _PANEL_QUOTE else f"{words[:_PANEL_QUOTE].rstrip()}…"

    def _offers(self) -> list[KindOffer]:
        """Returns the kinds of the library, and behind them those of ours that it does not have."""
        language = i18n.resolved(self._workspace.settings.language)
        kinds = self._records.relation_kinds
        taken = {search_key(name) for kind in kinds for name in kind.name.values()}
        own = [KindOffer(kind.name_in(language), kind.id) for kind in kinds]
        suggested = [
            KindOffer(names[language], None, tuple(names.items()))
            for names in _SUGGESTED
            if not taken & set(map(search_key, names.values()))
        ]
        return own + suggested

    def _on_kind_chosen(self, offer: KindOffer) -> None:
        ends, library = (self._from, self._to), self._workspace.library
        from_, to = (self._workspace.annotation(each) if each else None for each in ends)
        article = self._workspace.article
        if library is None or article is None or from_ is None or to is None:
            self.end()
            return

        def command() -> Edit:
            kind = self._kind_of(offer)
            annotator, annotator_is_new = self._workspace.annotator(library)
            return commands.relate(
                article,
                kind,
                from_,
                to,
                annotator,
                existing=self._records.relations,
                kind_is_new=offer.id is None,
                annotator_is_new=annotator_is_new,
            )

        if self._workspace.do(command, self):
            self.end()
            self._on_relation_followed(from_.id)

    def _kind_of(self, offer: KindOffer) -> RelationKind:
        """Returns the kind that was chosen. Raises RelationKindNameMissing or RelationKindNameTaken."""
        present = self._records.relation_kinds
        for kind in present:
            if kind.id == offer.id:
                return kind
        language = i18n.resolved(self._workspace.settings.language)
        made = commands.new_relation_kind(offer.name, language, present)
        return replace(made, name=dict(offer.names)) if offer.names else made

    # --- keys ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes Enter and Escape while another annotation is being chosen."""
        if self._from is None or not isinstance(event, QKeyEvent):
            return False
        if event.type() is not QEvent.Type.KeyPress or event.modifiers() & ~_KEYPAD:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_other_end_chosen(self._view.selected_annotation)
        else:
            return False
        return True

    # --- one relation ---

    def _on_turn_requested(self, relation_id: RelationId) -> None:
        relation = self._relation(relation_id)
        if relation is not None:
            turned = replace(relation, from_id=relation.to_id, to_id=relation.from_id)
            self._workspace.apply(commands.change_relation(relation, turned, self._name(relation)))

    def _on_delete_requested(self, relation_id: RelationId) -> None:
        relation = self._relation(relation_id)
        if relation is not None:
            self._workspace.apply(commands.delete_relations([relation], self._name(relation)))

    def _relation(self, relation_id: RelationId) -> Relation | None:
        return next((each for each in self._records.relations if each.id == relation_id), None)

    def _name(self, relation: Relation) -> str:
        language = i18n.resolved(self._workspace.settings.language)
        kinds = (kind for kind in self._records.relation_kinds if kind.id == relation.kind_id)
        return next((kind.name_in(language) for kind in kinds), "")

    # --- kinds ---

    def _on_kinds_triggered(self) -> None:
        library = self._workspace.library
        if library is None:
            return
        # Dialogs are imported when they are wanted: the window stands on the screen sooner.
        from ui.dialogs.relation_kinds_dialog import RelationKindsDialog

        kinds = self._records.relation_kinds
        found = library.relations_of_kinds([kind.id for kind in kinds])
        counts = Counter(relation.kind_id for relation in found)
        dialog = RelationKindsDialog(kinds, counts, self._window)
        dialog.accepted.connect(self._on_kinds_accepted)
        dialog.open()

    def _on_kinds_accepted(self) -> None:
        from ui.dialogs.relation_kinds_dialog import RelationKindsDialog

        sender = self.sender()
        if isinstance(sender, RelationKindsDialog):
            self._change_kinds(sender.wanted_kinds)

    def _change_kinds(self, wanted: Sequence[RelationKind]) -> None:
        library, present = self._workspace.library, self._records.relation_kinds
        if library is None or tuple(wanted) == present:
            return
        kept = {kind.id for kind in wanted}
        gone: list[RelationKindId] = [kind.id for kind in present if kind.id not in kept]
        self._workspace.do(
            lambda: commands.change_relation_kinds(
                present, wanted, library.relations_of_kinds(gone) if gone else ()
            ),
            self,
        )
