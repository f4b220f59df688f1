"""Reports: what is wanted is asked, written beside the window, and can be opened when it is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from reader_app.model import ArticleId
from reader_app.reporting.choice import ReportChoice, ReportFormat, ReportKind
from ui.actions import Actions
from ui.background import Job
from ui.files import Files
from ui.fonts import family_of
from ui.messages import left_to_right, number
from ui.panels.message_strip import MessageStrip
from ui.workspace import Workspace

if TYPE_CHECKING:  # imported when they are wanted, see MainWindow
    from reader_app.reporting.writing import WrittenReport
    from ui.dialogs.reports_dialog import WantedReport

_SHOWN_MS = 20_000


class Reports(QObject):
    """Writes one report at a time, as the other long jobs on files are done."""

    def __init__(
        self,
        workspace: Workspace,
        files: Files,
        strip: MessageStrip,
        visible_ids: Callable[[], Sequence[ArticleId]],
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._files = files
        self._strip = strip
        self._visible_ids = visible_ids
        self._window = window
        self._last: WantedReport | None = None
        self._written: Path | None = None
        self._action = actions["file.report"]
        self._action.triggered.connect(self._on_triggered)
        files.busy_changed.connect(self._refresh)
        workspace.library_opened.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        has_library = self._workspace.library is not None
        self._action.setEnabled(has_library and not self._files.is_busy)

    def _on_triggered(self) -> None:
        library = self._workspace.library
        if library is None or self._files.is_busy:
            return
        from ui.dialogs.reports_dialog import ReportsDialog

        dialog = ReportsDialog(
            all_count=len(library.article_ids()),
            filtered_count=len(self._visible_ids()),
            has_article=self._workspace.article is not None,
            last=self._last,
            parent=self._window,
        )
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, wanted: WantedReport) -> None:
        library = self._workspace.library
        if library is None:
            return
        self._last = wanted
        choice = ReportChoice(
            kind=wanted.kind,
            format=wanted.format,
            language=wanted.language,
            article_ids=self._ids(wanted),
            parts=wanted.parts,
            filter=wanted.filter,
        )
        family = family_of(self._workspace.settings.font_family)

        def work(job: Job) -> WrittenReport | None:
            path, progress, is_cancelled = wanted.path, job.tell, job.is_cancelled
            if choice.format is ReportFormat.PDF:
                from ui.printing import write_pdf

                return write_pdf(library, path, choice, family, progress, is_cancelled)
            from reader_app.reporting.writing import write_report

            return write_report(library, path, choice, date.today(), progress, is_cancelled)

        self._files.start(self.tr("Writing the report…"), work, self._on_finished)

    def _ids(self, wanted: WantedReport) -> list[ArticleId] | None:
        from ui.dialogs.export_dialog import ExportScope

        article_id = self._workspace.article_id
        match wanted.scope:
            case ExportScope.ALL:
                return None
            case ExportScope.FILTERED:
                return list(self._visible_ids())
            case ExportScope.ARTICLE:
                return [article_id] if article_id else []

    def _on_finished(self, report: WrittenReport | None) -> None:
        if report is None:
            self._strip.show_message(self.tr("The report was cancelled; no file was written."))
            return
        self._written = report.path
        template = (
            self.tr("A report of {n} articles is in {file}.")
            if report.kind is ReportKind.ARTICLES
            else self.tr("A table of {n} rows is in {file}.")
        )
        words = template.replace("{n}", number(report.size)).replace(
            "{file}", left_to_right(report.path.name)
        )
        self._strip.show_message(words, self.tr("Open it"), _SHOWN_MS, self._open_written)

    def _open_written(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))
