"""Apply to all: the selected phrase, or that of the selected annotation, tagged wherever it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader_app.annotate import commands
from reader_app.annotate.edits import Edit
from reader_app.errors import KnownError
from reader_app.model import LayerId
from ui.actions import Actions
from ui.background import Job, JobRunner
from ui.messages import interface_language, number
from ui.reading.article_view import ArticleView
from ui.reading.margin import Margin
from ui.workspace import Workspace

if TYPE_CHECKING:  # imported when they are wanted, see MainWindow
    from reader_app.occurrences import Occurrences
    from ui.dialogs.apply_to_all import ApplyChoice, ApplyToAllDialog, Scope


class Applying(QObject):
    """Looks for the places, lets them be ticked, and tags them in one step."""

    told = Signal(str)
    """A sentence about what was done."""

    def __init__(
        self,
        workspace: Workspace,
        view: ArticleView,
        margin: Margin,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._view = view
        self._window = window
        self._action = actions["annotate.apply_to_all"]
        self._runner = JobRunner(self)
        self._dialog: ApplyToAllDialog | None = None
        self._quote = ""
        self._last_layer: LayerId | None = None
        self._found: dict[Scope, Occurrences] = {}
        self._action.triggered.connect(self._on_triggered)
        margin.apply_requested.connect(self._action.trigger)
        view.span_changed.connect(self._refresh)
        view.annotation_selected.connect(self._refresh)
        workspace.article_opened.connect(self._refresh)
        workspace.library_opened.connect(self._refresh)
        workspace.library_closing.connect(self._runner.stop)
        workspace.edit_applied.connect(self._on_edit_applied)
        self._refresh()

    # --- the window speaks ---

    def _refresh(self) -> None:
        library = self._workspace.library
        may_write = library is not None and not library.is_read_only
        self._action.setEnabled(may_write and bool(self._phrase()))

    def _on_edit_applied(self, edit: Edit, _initiator: object) -> None:
        if added := edit.annotations_added():
            self._last_layer = added[-1].layer_id
        self._refresh()

    def _phrase(self) -> str:
        span, selected = self._view.selected_span, self._view.selected_annotation
        if span is not None:
            return self._workspace.text[span.start : span.end].strip()
        annotation = self._workspace.annotation(selected) if selected is not None else None
        return annotation.quote if annotation is not None else ""

    def _layer_id(self) -> LayerId:
        """Returns the layer of what is selected, else the one that was used last."""
        span, selected = self._view.selected_span, self._view.selected_annotation
        for annotation in self._workspace.annotations:
            if annotation.id == selected or (span is not None and annotation.span == span):
                return annotation.layer_id
        return self._last_layer or self._workspace.layers[0].id

    def _on_triggered(self) -> None:
        workspace, quote = self._workspace, self._phrase()
        library, article_id = workspace.library, workspace.article_id
        if library is None or article_id is None or not quote or self._runner.job is not None:
            return
        from reader_app.occurrences import find_occurrences
        from ui.dialogs.apply_to_all import ApplyToAllDialog, Scope

        try:
            found = find_occurrences(library, quote, [article_id])
        except KnownError as error:
            workspace.refused.emit(error)
            return
        assert found is not None, "nobody can have cancelled it"
        self._quote, self._found = quote, {Scope.ARTICLE: found}
        self._dialog = ApplyToAllDialog(
            quote,
            workspace.layers,
            self._layer_id(),
            interface_language(),
            self._window,
            theme=workspace.theme,
        )
        self._dialog.show_places(Scope.ARTICLE, found.places, is_cut=found.is_cut)
        self._dialog.scope_wanted.connect(self._on_all_wanted)
        self._dialog.stop_wanted.connect(self._on_stop_wanted)
        self._dialog.chosen.connect(self._on_chosen)
        self._dialog.finished.connect(self._on_closed)
        self._dialog.open()

    # --- the dialog speaks ---

    def _on_all_wanted(self) -> None:
        library = self._workspace.library
        if library is None or self._runner.job is not None:
            return
        from reader_app.occurrences import find_occurrences

        quote = self._quote

        def work(job: Job) -> Occurrences | None:
            return find_occurrences(
                library, quote, progress=job.tell, is_cancelled=job.is_cancelled
            )

        job = self._runner.prepare("apply to all")
        job.progressed.connect(self._on_progressed)
        job.finished.connect(self._on_found)
        job.refused.connect(self._on_refused)
        job.crashed.connect(partial(self._on_found, None))
        self._runner.start(job, work)

    def _on_progressed(self, done: int, total: int) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(done, total)

    def _on_found(self, found: Occurrences | None) -> None:
        from ui.dialogs.apply_to_all import Scope

        if self._dialog is None:
            return
        if found is None:
            self._dialog.give_up_all()
            return
        self._found[Scope.ALL] = found
        self._dialog.show_places(Scope.ALL, found.places, is_cut=found.is_cut)

    def _on_refused(self, error: KnownError) -> None:
        self._workspace.refused.emit(error)
        self._on_found(None)

    def _on_stop_wanted(self) -> None:
        if self._runner.job is not None:
            self._runner.job.cancel()

    def _on_closed(self) -> None:
        self._dialog = None
        self._on_stop_wanted()

    def _on_chosen(self, choice: ApplyChoice) -> None:
        workspace = self._workspace
        library, layer = workspace.library, workspace.layer(choice.layer_id)
        if library is None or layer is None or not choice.occurrences:
            return
        from reader_app.occurrences import require_unchanged

        try:
            found = self._found[choice.scope]
            places = require_unchanged(library, found, choice.occurrences, layer.id)
            annotator, is_new = workspace.annotator(library)
        except KnownError as error:
            workspace.refused.emit(error)
            return
        edit = commands.tag_all(self._quote, places, layer, annotator, annotator_is_new=is_new)
        if workspace.apply(edit, self):
            words = self.tr("{n} places were tagged.")
            one = self.tr("One place was tagged.")
            self.told.emit(one if len(places) == 1 else words.format(n=number(len(places))))
