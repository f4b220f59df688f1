"""The dates of the open article: found while nothing else is to do, marked, and explained."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from reader_app.annotate.edits import Edit
from reader_app.errors import KnownError
from reader_app.model import Article, Span
from ui import i18n
from ui.actions import Actions
from ui.date_explanations import explanation, sentence_of
from ui.idle import IdleWork
from ui.reading.article_view import ArticleView
from ui.workspace import Workspace

if TYPE_CHECKING:  # the patterns of dates are imported when the first article is read for them
    from datetime import date

    from reader_app.text.article_date import ArticleDate
    from reader_app.text.dates import DateExpression

_AFTER_MS: Final = 150
"""Who steps through articles has gone on by then, and nothing was done in vain."""
_SHOWN_EVERY: Final = 16
"""Pieces of a long text after which its new marks are shown."""


class DatesInText(QObject):
    """Finds the dates of the open article in idle time; says what is under the pointer or the caret."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, view: ArticleView, actions: Actions) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._actions = actions
        self._finding = IdleWork(self)
        self._seen: tuple[Article, str] | None = None
        self._own: ArticleDate | None = None
        self._found: list[DateExpression] = []
        view.set_text_tooltip(self.words_at)
        workspace.library_opened.connect(self._on_article_opened)
        workspace.article_opened.connect(self._on_article_opened)
        workspace.edit_applied.connect(self._on_edit_applied)
        workspace.settings_changed.connect(self._show)
        actions["view.dates"].triggered.connect(self._on_marks_triggered)
        actions["date.explain"].triggered.connect(self._on_explain_triggered)
        self._show()

    def words_at(self, offset: int) -> str:
        """Returns what is understood of the date at `offset`, "" if none is there."""
        found = _at(self._found, offset)
        return "\n".join(self._explained(found)) if found is not None else ""

    # --- the workspace speaks ---

    def _on_article_opened(self) -> None:
        self._finding.stop()
        self._seen, self._own, self._found = None, None, []
        self._show()
        workspace = self._workspace
        # The start of the program waits for nothing that only a reader's pointer asks for.
        if workspace.article is not None and workspace.library is not None:
            self._seen = (workspace.article, workspace.text)
            self._finding.start(self._find(workspace.article, workspace.text), _AFTER_MS)

    def _on_edit_applied(self, _edit: Edit, _initiator: object) -> None:
        article, seen = self._workspace.article, self._seen
        if article is None or seen is None:
            return
        if self._workspace.text != seen[1] or article.metadata != seen[0].metadata:
            self._on_article_opened()

    # --- finding ---

    def _find(self, article: Article, text: str) -> Iterator[None]:
        from reader_app.text.article_date import article_date
        from reader_app.text.dates.pieces import pieces

        yield
        self._own = article_date(article.metadata, text, self._imported_on(article))
        yield
        for number, piece in enumerate(pieces(text), start=1):
            self._found += _moved(self._dates_of(text[piece.start : piece.end]), piece.start)
            if number % _SHOWN_EVERY == 0:
                self._show()
            yield
        self._show()

    def _dates_of(self, text: str) -> list[DateExpression]:
        from reader_app.text.dates import can_count_from, find_dates
        from reader_app.text.dates.written import CENTURY_DAY

        on = self._own.day if self._own is not None else CENTURY_DAY
        return find_dates(text, on if can_count_from(on) else CENTURY_DAY)

    def _imported_on(self, article: Article) -> date | None:
        library = self._workspace.library
        try:
            came = library.provenance(article.id) if library is not None else None
        except KnownError:  # a library that has gone meanwhile: the article's own words must do
            return None
        return datetime.fromisoformat(came.imported).astimezone().date() if came else None

    # --- showing ---

    def _show(self) -> None:
        is_wanted = self._workspace.settings.dates_are_marked
        self._actions["view.dates"].setChecked(is_wanted)
        self._actions["date.explain"].setEnabled(self._workspace.article is not None)
        self._view.set_dates([found.span for found in self._found] if is_wanted else [])

    @property
    def _language(self) -> str:
        return i18n.resolved(self._workspace.settings.language)

    def _explained(self, found: DateExpression) -> tuple[str, ...]:
        shortcut = self._actions["article.details"].shortcut()
        key = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        return explanation(found, self._own, self._language, key)

    # --- the annotator speaks ---

    def _on_marks_triggered(self, is_wanted: bool) -> None:
        changed = msgspec.structs.replace(self._workspace.settings, dates_are_marked=is_wanted)
        self._workspace.change_settings(changed)

    def _on_explain_triggered(self) -> None:
        """Explains the date that is selected or at the caret."""
        self._finding.finish()
        span = self._view.selected_span or Span(self._view.caret, self._view.caret)
        here = (found for found in self._found if _touches(found.span, span))
        found = next(here, None)
        if found is None:
            self.told.emit(self.tr("No date was understood here. Put the cursor on a date first."))
            return
        self.told.emit(sentence_of(self._explained(found), self._language))


def _moved(found: list[DateExpression], by: int) -> list[DateExpression]:
    return [
        replace(one, span=Span(one.span.start + by, one.span.end + by)) if by else one
        for one in found
    ]


def _at(found: list[DateExpression], offset: int) -> DateExpression | None:
    number = bisect_right(found, offset, key=lambda one: one.span.start) - 1
    return found[number] if number >= 0 and offset < found[number].span.end else None


def _touches(date: Span, wanted: Span) -> bool:
    """Tells whether words overlap a date, or a caret stands in it or at its rim."""
    if wanted.is_empty:
        return date.start <= wanted.start <= date.end
    return date.overlaps(wanted)
