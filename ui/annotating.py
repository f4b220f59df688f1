"""From a gesture to a command: what the reading view, the bar and the margin ask for, done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader_app.annotate.edits import Edit
from reader_app.annotate.ends import Edge, Unit, moved
from reader_app.model import AnnotationId, Direction, LayerId, Span
from reader_app.text.direction import majority_direction
from reader_app.text.half_space_view import HalfSpaceView
from ui.actions import Actions
from ui.open_suggestions import OpenSuggestions
from ui.reading.article_view import ArticleView
from ui.reading.end_keys import EndKeys
from ui.reading.margin import Margin
from ui.reading.selection_bar import SelectionBar
from ui.workspace import Workspace


class Annotating(QObject):
    """Keeps view, margin and bar in step with the workspace, and turns their wishes into commands."""

    def __init__(
        self,
        workspace: Workspace,
        view: ArticleView,
        margin: Margin,
        bar: SelectionBar,
        actions: Actions,
        suggestions: OpenSuggestions,
        wanted_view: Callable[[], HalfSpaceView | None],
    ) -> None:
        """`wanted_view` tells in which view an article is shown that was just opened."""
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._margin = margin
        self._bar = bar
        self._actions = actions
        self._suggestions = suggestions
        self._wanted_view = wanted_view
        self._shown_text = ""
        self._end_keys = EndKeys(view, self._may_move_ends)
        self._connect()
        self.refresh_actions()

    def refresh_actions(self) -> None:
        """Enables what can be done to the selection that there is."""
        library = self._workspace.library
        may_write = library is not None and not library.is_read_only
        is_open = self._workspace.article is not None
        has_words = is_open and self._view.selected_span is not None
        has_annotation = is_open and self._view.selected_annotation is not None
        has_suggestion = self._suggestions.current is not None
        for action in self._actions.of_layers:
            action.setEnabled(may_write and (has_words or has_annotation or has_suggestion))
        self._actions["annotate.delete"].setEnabled(may_write and has_annotation)
        self._actions["annotate.note"].setEnabled(may_write and self._to_be_noted() is not None)
        for action_id in ("edit.copy", "edit.copy_with_source"):
            self._actions[action_id].setEnabled(has_words)
        for action_id in ("annotation.next", "annotation.previous"):
            self._actions[action_id].setEnabled(self._workspace.has_annotations)

    def _connect(self) -> None:
        workspace, view, margin = self._workspace, self._view, self._margin
        workspace.article_opened.connect(self._on_article_opened)
        workspace.edit_applied.connect(self._on_edit_applied)
        view.span_changed.connect(self.refresh_actions)
        view.annotation_selected.connect(self._on_annotation_selected)
        margin.annotation_selected.connect(self._on_card_selected)
        margin.note_committed.connect(self._on_note_committed)
        margin.delete_requested.connect(self._on_delete_requested)
        margin.layer_change_requested.connect(self._on_layer_change_requested)
        self._bar.layer_chosen.connect(self._on_layer_wanted)
        self._actions.layer_triggered.connect(self._on_layer_wanted)
        self._suggestions.current_changed.connect(self.refresh_actions)
        self._end_keys.moved.connect(self._on_end_moved)
        self._actions["annotate.delete"].triggered.connect(self._on_delete_triggered)
        self._actions["annotate.note"].triggered.connect(self._on_note_triggered)
        self._actions["annotation.next"].triggered.connect(self._on_next_triggered)
        self._actions["annotation.previous"].triggered.connect(self._on_previous_triggered)

    # The workspace speaks

    def _on_article_opened(self) -> None:
        workspace = self._workspace
        if workspace.article is None:
            self._view.clear_article()
            self._margin.show_annotations(())
        else:
            annotations = workspace.annotations
            is_same = self._view.article_id == workspace.article.id
            place = self._place_in(workspace.text) if is_same else 0
            self._view.show_article(
                workspace.article, workspace.text, annotations, self._wanted_view()
            )
            self._view.go_to(place)
            self._margin.show_annotations(annotations)
        self._shown_text = workspace.text
        self.refresh_actions()

    def _place_in(self, text: str) -> int:
        """Returns where the words at the top of the view are in `text`, which may be a corrected one."""
        place = self._view.place
        if text == self._shown_text:
            return place
        from reader_app.text.differences import differences, moved_offset

        return moved_offset(differences(self._shown_text, text), place)

    def _on_edit_applied(self, edit: Edit, _initiator: object) -> None:
        here = self._workspace.article_id
        gone = {a.id for a in edit.annotations_removed() if a.article_id == here}
        added = [a for a in edit.annotations_added() if a.article_id == here]
        # With another text, all annotations were shown anew.
        if (gone or added) and not edit.changes_text_of(here):
            self._view.replace_annotations(gone, added)
            self._margin.replace_annotations(gone, added)
            changed = {a.id for a in added} & gone
            selected = self._view.selected_annotation
            if selected is None and len(changed) == 1:
                self._select(next(iter(changed)))
        if self._workspace.article is not None:
            self._view.set_direction(self._workspace.article.direction)
        self.refresh_actions()

    # The annotator speaks

    def _on_layer_wanted(self, layer_id: str) -> None:
        """Tags the selected words; without any, puts the selected annotation on the layer, or accepts
        the current suggestion as that.
        """
        span = self._view.selected_span
        if span is not None:
            self._workspace.tag(span, LayerId(layer_id), self)
            self._bar.hide()
            return
        selected = self._view.selected_annotation
        if selected is not None:
            self._workspace.change_layer(selected, LayerId(layer_id), self)
        elif self._suggestions.current is not None:
            self._suggestions.accept([self._suggestions.current], LayerId(layer_id))

    def _on_delete_triggered(self) -> None:
        selected = self._view.selected_annotation
        if selected is not None:
            self._workspace.delete([selected], self)

    def _on_delete_requested(self, annotation_id: str) -> None:
        self._workspace.delete([AnnotationId(annotation_id)], self)

    def _on_layer_change_requested(self, annotation_id: str, layer_id: str) -> None:
        self._workspace.change_layer(AnnotationId(annotation_id), LayerId(layer_id), self)

    def _on_note_committed(self, annotation_id: str, note: str) -> None:
        self._workspace.set_note(AnnotationId(annotation_id), note, self)

    def _on_note_triggered(self) -> None:
        annotation_id = self._to_be_noted()
        if annotation_id is not None:
            self._actions["view.margin"].setChecked(True)
            self._margin.edit_note(annotation_id)

    def _to_be_noted(self) -> AnnotationId | None:
        """Returns the selected annotation; else the newest of just the selected words: they stay
        selected when they are tagged, and a note on the tag is what comes next.
        """
        span = self._view.selected_span
        if self._view.selected_annotation is not None or span is None:
            return self._view.selected_annotation
        last_first = reversed(self._workspace.annotations_at(span))
        newest = max(last_first, key=lambda a: a.created, default=None)
        return newest.id if newest else None

    def _on_annotation_selected(self, annotation_id: AnnotationId | None) -> None:
        self._margin.select_annotation(annotation_id)
        self.refresh_actions()

    def _on_card_selected(self, annotation_id: AnnotationId | None) -> None:
        self._view.select_annotation(annotation_id)
        self.refresh_actions()

    def _on_next_triggered(self) -> None:
        self._step(1)

    def _on_previous_triggered(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """Selects the next annotation of the text, from the selected one or from the selection."""
        ordered = sorted(self._workspace.annotations, key=lambda a: (a.start, -a.end, a.id))
        if not ordered:
            return
        ids = [a.id for a in ordered]
        selected = self._view.selected_annotation
        if selected is not None and selected in ids:
            index = (ids.index(selected) + by) % len(ids)
        else:
            span = self._view.selected_span
            position = span.start if span else self._view.place
            before = sum(1 for a in ordered if a.start < position)
            index = (before if by > 0 else before - 1) % len(ids)
        self._select(ids[index])

    def _select(self, annotation_id: AnnotationId) -> None:
        self._view.clear_selection()
        self._view.select_annotation(annotation_id)
        self._margin.select_annotation(annotation_id)
        self.refresh_actions()

    def _may_move_ends(self) -> bool:
        has_ends = self._view.selected_annotation or self._suggestions.current
        return has_ends is not None and self._view.selected_span is None

    def _on_end_moved(self, edge: Edge, unit: Unit, is_left: bool) -> None:
        """Moves an end of the selected annotation, or of the current suggestion before it is accepted."""
        selected = self._view.selected_annotation
        annotation = self._workspace.annotation(selected) if selected is not None else None
        about = annotation or self._suggestions.current
        if about is None:
            return
        text = self._workspace.text
        position = about.start if edge is Edge.START else about.end
        forward = is_left == self._runs_right_to_left(position)
        span: Span = moved(text, about.span, edge, unit, forward=forward)
        if annotation is not None:
            self._workspace.move_ends(annotation.id, span, self)
        else:
            self._suggestions.correct(span)

    def _runs_right_to_left(self, position: int) -> bool:
        article, text = self._workspace.article, self._workspace.text
        if article is not None and article.direction is not Direction.AUTO:
            return article.direction is Direction.RTL
        start = text.rfind("\n", 0, position) + 1
        end = text.find("\n", position)
        paragraph = text[start : len(text) if end < 0 else end]
        return majority_direction(paragraph) is Direction.RTL
