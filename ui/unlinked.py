"""The queue of mentions that are linked to nobody: on to the next, through all articles."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader_app.errors import KnownError
from reader_app.model import Annotation
from ui.actions import Actions
from ui.messages import number
from ui.paging import Paging
from ui.reading.article_view import ArticleView
from ui.workspace import Workspace

_ACTIONS = ("mention.next_unlinked", "mention.previous_unlinked")


class Unlinked(QObject):
    """Walks them in the order of import and of the text, round the end, and says how many are left."""

    told = Signal(str)

    def __init__(
        self, workspace: Workspace, view: ArticleView, paging: Paging, actions: Actions
    ) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._paging = paging
        self._actions = actions
        workspace.library_opened.connect(self.refresh_actions)
        workspace.library_closing.connect(self.refresh_actions)
        actions["mention.next_unlinked"].triggered.connect(self._on_next)
        actions["mention.previous_unlinked"].triggered.connect(self._on_previous)
        self.refresh_actions()

    def refresh_actions(self) -> None:
        for action_id in _ACTIONS:
            self._actions[action_id].setEnabled(self._workspace.library is not None)

    def _on_next(self) -> None:
        self._step(forward=True)

    def _on_previous(self) -> None:
        self._step(forward=False)

    def _step(self, *, forward: bool) -> None:
        try:
            self._go(self._in_this_article(forward=forward), forward=forward)
        except KnownError as error:
            self._workspace.refused.emit(error)

    def _go(self, mention: Annotation | None, *, forward: bool) -> None:
        workspace = self._workspace
        library = workspace.library
        if library is None:
            return
        if mention is None:
            following = library.entities.next_unlinked(workspace.article_id, forward=forward)
            if following is None:
                self.told.emit(self.tr("Every mention is linked."))
                return
            if following != workspace.article_id and not workspace.open_article(following):
                return
            mention = self._at_the_end(forward=forward)
        if mention is not None:
            self._paging.go_to(mention.article_id, annotation_id=mention.id)
            left = library.entities.unlinked_count()
            one, several = (
                self.tr("One mention is not linked."),
                self.tr("{n} mentions are not linked."),
            )
            self.told.emit(one if left == 1 else several.format(n=number(left)))

    def _in_this_article(self, *, forward: bool) -> Annotation | None:
        """Returns the next unlinked mention after the selected one, or after where one reads."""
        selected = self._view.selected_annotation
        here = self._workspace.annotation(selected) if selected is not None else None
        unlinked = self._unlinked()
        if here is not None:
            place = _place_of(here)
            after = [each for each in unlinked if _place_of(each) > place]
            before = [each for each in unlinked if _place_of(each) < place]
        else:
            span = self._view.selected_span
            start = span.start if span is not None else self._view.place
            after = [each for each in unlinked if each.start >= start]
            before = [each for each in unlinked if each.start < start]
        if forward:
            return after[0] if after else None
        return before[-1] if before else None

    def _at_the_end(self, *, forward: bool) -> Annotation | None:
        unlinked = self._unlinked()
        return (unlinked[0] if forward else unlinked[-1]) if unlinked else None

    def _unlinked(self) -> list[Annotation]:
        """Returns those of the open article, in the order of the text."""
        layers = {layer.id for layer in self._workspace.layers if layer.has_entities}
        mentions = (each for each in self._workspace.annotations if each.layer_id in layers)
        return sorted((each for each in mentions if each.entity_id is None), key=_place_of)


def _place_of(annotation: Annotation) -> tuple[int, int, str]:
    return annotation.start, -annotation.end, annotation.id
