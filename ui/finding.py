"""Ctrl+F: words of the open article, found in every spelling while they are typed.

The article is looked through in slices of a few milliseconds, so that typing never waits; and the tables
of words are read in a thread, the first time that the bar is opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer

from reader_app.model import Span
from reader_app.text import word_parts
from reader_app.text.find import SlicedText
from ui.actions import Actions
from ui.background import Job, JobRunner
from ui.panels.find_bar import FindBar
from ui.reading.article_view import ArticleView
from ui.reading.matches import Matches
from ui.workspace import Workspace

_AT_ONCE_S: Final = 0.012


class Finding(QObject):
    """Keeps the find bar and the highlights of the article in step."""

    def __init__(
        self,
        workspace: Workspace,
        view: ArticleView,
        bar: FindBar,
        matches: Matches,
        actions: Actions,
    ) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._bar = bar
        self._matches = matches
        self._text = SlicedText("")
        self._coming: Iterator[list[Span]] = iter(())
        self._found: list[Span] = []
        self._current = -1
        self._runner = JobRunner(self)
        self._next_slice = QTimer(self)
        self._next_slice.setSingleShot(True)
        self._next_slice.timeout.connect(self._go_on)
        bar.query_changed.connect(self._look)
        bar.step_requested.connect(self._step)
        bar.closed.connect(self._on_closed)
        workspace.article_opened.connect(self._on_article_opened)
        workspace.library_closing.connect(self._runner.stop)
        actions["edit.find"].triggered.connect(self._open)
        actions["edit.find_next"].triggered.connect(self._on_next_triggered)
        actions["edit.find_previous"].triggered.connect(self._on_previous_triggered)

    def _open(self) -> None:
        if (
            not self._view.isVisible()
        ):  # a page of the library is in its place, and finds things itself
            return
        span = self._view.selected_span
        words = self._workspace.text[span.start : span.end] if span else ""
        self._bar.open(words if "\n" not in words else "")

    def _look(self, query: str) -> None:
        """Looks for `query` from the start; what an earlier query has not found yet is let go."""
        self._next_slice.stop()
        if not word_parts.is_loaded():
            self._load()
            return
        if self._text.text is not self._workspace.text:
            self._text = SlicedText(self._workspace.text)
        self._found, self._current = [], -1
        self._coming = self._text.find_written(query)
        self._go_on()

    def _go_on(self) -> None:
        until = perf_counter() + _AT_ONCE_S
        for found in self._coming:
            self._found += found
            if perf_counter() > until:
                self._next_slice.start()
                break
        else:
            self._choose(is_last=True)
            self._show()
            return
        if self._current < 0:
            self._choose(is_last=False)
            if self._current >= 0:
                self._show()

    def _choose(self, *, is_last: bool) -> None:
        """Stands on the first place from where one reads; if there is none, on the first of all."""
        if self._current < 0:
            start = self._view.place
            after = (i for i, span in enumerate(self._found) if span.start >= start)
            self._current = next(after, 0 if is_last and self._found else -1)

    def _show(self) -> None:
        self._matches.show_of_bar(self._found, self._current)
        self._bar.show_count(self._current + 1, len(self._found))

    def _step(self, by: int) -> None:
        if self._found:
            self._current = (self._current + by) % len(self._found)
            self._show()

    def _on_next_triggered(self) -> None:
        self._step(1)

    def _on_previous_triggered(self) -> None:
        self._step(-1)

    def _on_article_opened(self) -> None:
        if self._bar.isVisible():
            self._look(self._bar.query)

    def _on_closed(self) -> None:
        self._next_slice.stop()
        found = self._found[self._current] if self._current >= 0 else None
        self._found, self._current = [], -1
        self._matches.close_bar()
        if found is not None:
            self._view.select_span(found.start, found.end)
        self._view.setFocus()

    def _load(self) -> None:
        if self._runner.job is None:
            job = self._runner.prepare("words")
            job.finished.connect(self._on_loaded)
            self._runner.start(job, _load_words)

    def _on_loaded(self) -> None:
        if self._bar.isVisible():
            self._look(self._bar.query)


def _load_words(_job: Job) -> None:
    word_parts.load()
