"""What the File menu does: libraries, imports and exports, with their dialogs and their long jobs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader_app.errors import KnownError
from reader_app.model import ArticleId
from reader_app.paths import LIBRARY_SUFFIX
from ui.actions import Actions
from ui.background import Job, JobRunner
from ui.messages import left_to_right, number
from ui.panels.progress_panel import ProgressPanel
from ui.workspace import Workspace

if TYPE_CHECKING:  # dialogs are imported when they are wanted, see MainWindow
    from reader_app.reports import ExportReport, ImportReport
    from ui.dialogs.export_dialog import ExportChoice

_MEMORY_WORTH_ASKING_BYTES = 500_000_000
_KINDS_BY_NAME = QFileDialog.Option.HideNameFilterDetails
"""In a Persian line “(*.txt *.json)” falls apart."""


class Files(QObject):
    """Owns the long jobs of one window."""

    told = Signal(str)
    """A sentence about something that went well."""

    library_chosen = Signal()
    """Another library is open now, by the user's own choice."""

    imported = Signal(object)
    """The ImportReport of an import that has ended."""

    busy_changed = Signal(bool)

    def __init__(
        self,
        workspace: Workspace,
        actions: Actions,
        progress: ProgressPanel,
        visible_ids: Callable[[], Sequence[ArticleId]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._actions = actions
        self._progress = progress
        self._visible_ids = visible_ids
        self._window = window
        self._runner = JobRunner(self)
        self._runner.busy_changed.connect(self._on_busy_changed)
        self._runner.busy_changed.connect(self.busy_changed)
        workspace.library_opened.connect(self._refresh_actions)
        progress.cancel_requested.connect(self._on_cancel_requested)
        for action_id, slot in {
            "library.new": self._on_new_library,
            "library.open": self._on_open_library,
            "library.copy": self._on_copy_library,
            "file.import": self._on_import_files,
            "file.import_folder": self._on_import_folder,
            "file.export": self._on_export,
        }.items():
            actions[action_id].triggered.connect(slot)
        self._refresh_actions()

    def stop(self) -> None:
        """Cancels what runs and waits for it; what it has finished is kept."""
        self._runner.stop()

    @property
    def is_busy(self) -> bool:
        return self._runner.job is not None

    # Imports

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Imports in the background, with progress and cancel, and reports."""
        library = self._workspace.library
        if library is None or not paths or self.is_busy or not self._may_read_whole(paths):
            return

        def work(job: Job) -> ImportReport:
            return library.import_paths(paths, job.tell, job.is_cancelled)

        self.start(self.tr("Importing…"), work, self._on_import_finished)

    def paste(self, text: str) -> None:
        """Makes an article of a text from the clipboard and opens it."""
        library = self._workspace.library
        if library is None or not text.strip():
            return
        before = set(library.article_ids())
        try:
            report = library.import_text(text, self.tr("the clipboard"))
        except KnownError as error:
            self._workspace.refused.emit(error)
            return
        self._workspace.refresh_articles()
        if report.added:
            self._open_first_of_new(before)
            self.told.emit(self.tr("The pasted text is an article now."))
        else:
            self.told.emit(self.tr("This text is in the library already."))

    def _on_import_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import files"),
            "",
            self.tr("Articles (*.txt *.json *.jsonl);;All files (*)"),
            options=_KINDS_BY_NAME,
        )
        self.import_paths([Path(name) for name in names])

    def _on_import_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
        if name:
            self.import_paths([Path(name)])

    def _on_import_finished(self, report: ImportReport) -> None:
        self._workspace.refresh_articles()
        if self._workspace.article is None:
            self._open_first_of_new(set())
        self.imported.emit(report)
        is_plain = not (report.problems or report.notes or report.conflicts or report.was_cancelled)
        if is_plain and report.added + report.skipped + report.merged == 1:
            if report.added:
                self.told.emit(self.tr("One article was added."))
            elif report.merged:
                self.told.emit(self.tr("Annotations were added to an article that was there."))
            else:
                self.told.emit(self.tr("This article is in the library already."))
        else:
            from ui.dialogs.import_report import ImportReportDialog

            ImportReportDialog(report, self._window, theme=self._workspace.theme).open()

    def _open_first_of_new(self, before: set[ArticleId]) -> None:
        library = self._workspace.library
        if library is not None:
            new = [i for i in library.article_ids() if i not in before]
            if new:
                self._workspace.open_article(new[0])

    def _may_read_whole(self, paths: Sequence[Path]) -> bool:
        """Asks before a .json is read that needs much memory."""
        from reader_app.formats.native_json import memory_needed

        jsons = [path for path in paths if path.suffix.lower() == ".json" and path.is_file()]
        needed = max((memory_needed(path) for path in jsons), default=0)
        if needed < _MEMORY_WORTH_ASKING_BYTES:
            return True
        question = self.tr(
            "This file is read as a whole and needs about {megabytes} MB of memory. The same library "
            "exported as .jsonl needs little. Read it anyway?"
        ).format(megabytes=number(needed // 1_000_000))
        answer = QMessageBox.question(self._window, self.tr("A large file"), question)
        return answer is QMessageBox.StandardButton.Yes

    # Exports

    def _on_export(self) -> None:
        library = self._workspace.library
        if library is None or self.is_busy:
            return
        from ui.dialogs.export_dialog import ExportDialog

        shown = self._visible_ids()
        dialog = ExportDialog(
            all_count=len(library.article_ids()),
            filtered_count=len(shown),
            has_article=self._workspace.article is not None,
            parent=self._window,
        )
        dialog.chosen.connect(self._on_export_chosen)
        dialog.open()

    def _on_export_chosen(self, choice: ExportChoice) -> None:
        library = self._workspace.library
        if library is None:
            return
        from ui.dialogs.export_dialog import ExportScope

        article_id = self._workspace.article_id
        ids: Sequence[ArticleId] | None = {
            ExportScope.ALL: None,
            ExportScope.FILTERED: list(self._visible_ids()),
            ExportScope.ARTICLE: [article_id] if article_id else [],
        }[choice.scope]

        def work(job: Job) -> ExportReport | None:
            return library.export(choice.path, choice.format, ids, job.tell, job.is_cancelled)

        self.start(self.tr("Exporting…"), work, self._on_export_finished)

    def _on_export_finished(self, report: ExportReport | None) -> None:
        if report is None:
            self.told.emit(self.tr("The export was cancelled; no file was written."))
            return
        words = self.tr(
            "{articles} articles with {annotations} annotations were written to {file}."
        )
        if report.commitments:
            words = self.tr(
                "{articles} articles with {annotations} annotations and {commitments} commitments were "
                "written to {file}."
            )
        self.told.emit(
            words.replace("{articles}", number(report.articles))
            .replace("{annotations}", number(report.annotations))
            .replace("{commitments}", number(report.commitments))
            .replace("{file}", left_to_right(report.path.name))
        )

    # Libraries

    def open_library(self, path: Path, *, is_created: bool = False) -> None:
        if self.is_busy:
            return
        try:
            self._workspace.open_library(path, is_created=is_created)
        except KnownError as error:
            self._workspace.refused.emit(error)
        else:
            self.library_chosen.emit()

    def _on_new_library(self) -> None:
        path = self._asked_where(self.tr("New library"))
        if path is not None:
            self.open_library(path, is_created=True)

    def _on_open_library(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a library"),
            "",
            self._library_filter(),
            options=_KINDS_BY_NAME,
        )
        if name:
            self.open_library(Path(name))

    def _on_copy_library(self) -> None:
        library = self._workspace.library
        path = self._asked_where(self.tr("Save a copy of the library"))
        if library is None or path is None or self.is_busy:
            return

        def work(job: Job) -> Path:
            library.back_up(path, lambda part: job.tell(round(part * 100), 100))
            return path

        self.start(self.tr("Copying…"), work, self._on_copy_finished)

    def _on_copy_finished(self, path: Path) -> None:
        self.told.emit(
            self.tr("A checked copy is in {file}.").format(file=left_to_right(str(path)))
        )

    def _asked_where(self, title: str) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(
            self._window, title, "", self._library_filter(), options=_KINDS_BY_NAME
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(LIBRARY_SUFFIX)

    def _library_filter(self) -> str:
        return self.tr("Libraries (*{suffix});;All files (*)").format(suffix=LIBRARY_SUFFIX)

    # Jobs

    def start(
        self, title: str, work: Callable[[Job], Any], on_finished: Callable[[Any], None]
    ) -> None:
        """Runs `work` beside the window, with progress and cancel; only while nothing else runs."""
        job = self._runner.prepare(title)
        job.progressed.connect(self._progress.show_progress)
        job.finished.connect(on_finished)
        job.refused.connect(self._workspace.refused)
        job.crashed.connect(partial(self.told.emit, self._crash_sentence()))
        self._progress.begin(title)
        self._runner.start(job, work)

    def _crash_sentence(self) -> str:
        return self.tr(
            "This could not be finished because of a fault in the program. Your annotations are safe; "
            "the log says more."
        )

    def _on_cancel_requested(self) -> None:
        if self._runner.job is not None:
            self._runner.job.cancel()

    def _on_busy_changed(self, is_busy: bool) -> None:
        self._refresh_actions()
        if not is_busy:
            self._progress.end()

    def _refresh_actions(self) -> None:
        has_library = self._workspace.library is not None
        for action_id in ("library.new", "library.open"):
            self._actions[action_id].setEnabled(not self.is_busy)
        for action_id in ("library.copy", "file.import", "file.import_folder", "file.export"):
            self._actions[action_id].setEnabled(has_library and not self.is_busy)
