"""Search in all articles, as it is typed: from the field to the rows, the text and its highlights."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

from reader_app.annotate.edits import Edit
from reader_app.errors import KnownError
from reader_app.model import Article, ArticleId, Span
from reader_app.text.query import Filter, FilterName, parse_query
from reader_app.text.query_editing import with_filter
from ui.actions import Actions
from ui.background import Newest, Stream
from ui.messages import interface_language
from ui.models.found_model import MOST_ROWS, FoundRow, SearchSource, found_row
from ui.panels.library_column import LibraryColumn
from ui.reading.article_view import ArticleView
from ui.reading.matches import Matches
from ui.workspace import Workspace

TYPING_REST_MS: Final = 120
"""How long the field rests before it is searched for."""

_FEW: Final = 64
"""So many articles that the index does not know are looked through one by one: none is missed."""

_BATCHES_S: Final = (0.05, 0.25)
"""How long rows are gathered before they are told, while the first screen fills and after that."""

_SCREENFUL: Final = 30
_BREATH_S: Final = 0.001
"""How long the thread lets the window's have Python for itself, after each batch, and after each article
once the first screen is full.
"""


@dataclass(frozen=True, slots=True)
class Batch:
    """What the thread has found since it last told; the first of a search takes the place of the rows
    before it.
    """

    rows: tuple[FoundRow, ...]
    is_first: bool
    is_last: bool = False
    is_cut: bool = False
    """Whether there is more than is listed."""
    index: tuple[int, int] = (0, 0)
    """How many articles the index knew in the end, and how many there were."""


class Searching(QObject):
    """Owns the search of one window: what is asked, what was found, where one is in it."""

    def __init__(
        self,
        workspace: Workspace,
        column: LibraryColumn,
        view: ArticleView,
        matches: Matches,
        actions: Actions,
    ) -> None:
        super().__init__(column)
        self._workspace = workspace
        self._column = column
        self._field = column.search
        self._found = column.found
        self._view = view
        self._matches = matches
        self._actions = actions
        self._is_marked = False
        self._is_quiet = False
        self._goes_to_rows = False
        self._runner = Newest(self)
        self._rest = QTimer(self, singleShot=True, interval=TYPING_REST_MS)
        self._connect()

    @property
    def is_searching(self) -> bool:
        return self._rest.isActive() or self._runner.is_running

    def _connect(self) -> None:
        workspace, found = self._workspace, self._found
        self._rest.timeout.connect(self._search)
        self._field.written_changed.connect(self._on_written_changed)
        self._field.results_wanted.connect(self._on_results_wanted)
        self._field.left.connect(self._view.setFocus)
        self._field.menu.range_wanted.connect(self._on_range_wanted)
        found.article_chosen.connect(self._on_article_chosen)
        found.text_wanted.connect(self._view.setFocus)
        found.field_wanted.connect(self._field.go)
        found.left.connect(self._on_found_left)
        workspace.library_opened.connect(self._on_library_opened)
        workspace.library_closing.connect(self._on_library_closing)
        workspace.article_opened.connect(self._on_article_opened)
        workspace.articles_changed.connect(self._on_articles_changed)
        workspace.edit_applied.connect(self._on_edit_applied)
        for action_id, slot in {
            "search.all": self._on_search_all,
            "edit.find_next": self._on_next,
            "edit.find_previous": self._on_previous,
        }.items():
            self._actions[action_id].triggered.connect(slot)

    # --- asking ---

    def _on_search_all(self) -> None:
        if self._column.isHidden():
            self._actions["view.list"].trigger()
        self._field.go()

    def _on_written_changed(self, written: str) -> None:
        self._runner.cancel()
        self._is_quiet = self._goes_to_rows = False
        if written.strip():
            self._rest.start()
        else:  # given back at once: there is nothing to wait for
            self._rest.stop()
            self._search()

    def _on_range_wanted(self) -> None:
        # Dialogs are imported when they are wanted: the window stands on the screen sooner.
        from ui.dialogs.date_range_dialog import DateRangeDialog

        dialog = DateRangeDialog(
            interface_language(), self._workspace.theme, self._column.window(), today=date.today()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._on_range_chosen)
        dialog.open()

    def _on_range_chosen(self, value: str) -> None:
        wanted = Filter(FilterName.DATE, value)
        written = with_filter(self._field.written, wanted, interface_language())
        self._field.rewrite(written, len(written))

    def _on_library_opened(self) -> None:
        self._field.setEnabled(self._workspace.library is not None)
        self._search()

    def _on_library_closing(self) -> None:
        self._rest.stop()
        self._runner.stop()
        self._found.model.clear()

    def _on_articles_changed(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Looks once more for the same, soon; what is listed stays until that is known."""
        if self._column.shows_found and not self._rest.isActive():
            self._is_quiet = True
            self._rest.start()

    def _search(self) -> None:
        """Looks for what is written now, in the library as it is now."""
        self._runner.cancel()
        self._rest.stop()
        self._field.show_error(None)
        library, written = self._workspace.library, self._field.written
        is_wanted = library is not None and bool(written.strip())
        self._column.show_found(is_wanted)
        if library is None or not is_wanted:
            self._found.model.clear()
            self._mark_open()
            return
        is_quiet, self._is_quiet = self._is_quiet, False
        self._found.show_searching()
        stream = self._runner.start(
            self.tr("Searching…"),
            lambda stream: search(library, written, stream, is_quiet=is_quiet),
        )
        stream.arrived.connect(self._on_arrived)

    # --- finding ---

    def _on_arrived(self, news: Batch | KnownError) -> None:
        if isinstance(news, KnownError):
            self._found.model.clear()
            self._found.show_nothing()
            self._field.show_error(news)
            self._mark_open()
            return
        self._found.take(
            news.rows, is_first=news.is_first, is_last=news.is_last, is_cut=news.is_cut
        )
        if news.is_last:
            self.show_index(*news.index)
        is_open_found = self._found.row(self._workspace.article_id) is not None
        if news.is_first or is_open_found != self._is_marked:
            self._mark_open()
        if self._goes_to_rows and news.is_first:
            self._goes_to_rows = False
            self._found.go()

    def show_index(self, done: int, total: int) -> None:
        """Says that the index does not know some articles; looks once more when it knows them all."""
        was_missing = self._found.is_missing_some
        self._found.show_index(done, total if total - done > _FEW else done)
        if was_missing and not self._found.is_missing_some:
            self.refresh()

    def _on_edit_applied(self, edit: Edit, _initiator: object) -> None:
        self._found.model.take_edit(edit)
        before = {record.id: record for record in edit.removed if isinstance(record, Article)}
        after = (record for record in edit.added if isinstance(record, Article))
        if any(one.id in before and _reads_otherwise(before[one.id], one) for one in after):
            self.refresh()

    # --- in the text ---

    def _on_article_chosen(self, article_id: str) -> None:
        self._go_to(ArticleId(article_id), 0)

    def _on_article_opened(self) -> None:
        self._mark_open()

    def _on_results_wanted(self) -> None:
        if self._rest.isActive():
            self._search()
        self._goes_to_rows = self._runner.is_running
        if not self._goes_to_rows:
            self._found.go()

    def _on_found_left(self) -> None:
        self._field.field.clear()
        self._column.articles.view.setFocus()

    def _on_next(self) -> None:
        self._step(1)

    def _on_previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """Goes to the next hit or the one before, and beyond the article's last into the next article."""
        if self._matches.bar_is_open:
            return
        hits = self._matches.of_search
        wanted = hits.current + by if hits.current >= 0 else self._nearest(hits.spans, by)
        if 0 <= wanted < len(hits.spans):
            self._matches.show_of_search(hits.spans, wanted)
            return
        rows = self._found.model.rows
        if rows:
            open_row = self._found.model.row_of(self._workspace.article_id)
            # From an article that was not found: on to the first, or back to the last.
            start = (-1 if by > 0 else 0) if open_row is None else open_row
            self._go_to(rows[(start + by) % len(rows)].article.id, 0 if by > 0 else -1)

    def _nearest(self, spans: Sequence[Span], by: int) -> int:
        """Returns which hit is the next of what is in view, or the one before it."""
        following = bisect_left(spans, (self._view.place, 0))
        return following if by > 0 else following - 1

    def _go_to(self, article_id: ArticleId, nth: int) -> None:
        """Opens an article, if it is not open, and shows its hit number `nth`, -1 being the last."""
        is_open = article_id == self._workspace.article_id
        if not is_open and not self._workspace.open_article(article_id):
            return
        spans = self._matches.of_search.spans
        if spans:
            self._matches.show_of_search(spans, nth % len(spans))

    def _mark_open(self) -> None:
        """Highlights what was found in the open article, and marks its row."""
        article = self._workspace.article
        self._found.select(self._workspace.article_id)
        row = self._found.row(self._workspace.article_id)
        self._is_marked = row is not None
        # Of a text that was corrected meanwhile the places are not known before the next search.
        is_same = row is not None and article is not None and row.article.sha256 == article.sha256
        self._matches.show_of_search(row.spans() if row is not None and is_same else ())


def search(source: SearchSource, written: str, stream: Stream, *, is_quiet: bool = False) -> None:
    """Posts what `source` finds: the first article at once, the others in batches; or a KnownError.

    The query is read here, in the thread, for the tables of words that it asks take a while to load.
    With `is_quiet` all is posted in one, so that rows can be changed for others without a flicker.
    """
    rows: list[FoundRow] = []
    listed, told_s, is_first, is_cut = 0, 0.0, True, False
    try:
        for found in source.search(parse_query(written, is_typing=True), stream.is_cancelled):
            if stream.is_cancelled() or (is_cut := listed == MOST_ROWS):
                break
            rows.append(found_row(found))
            listed += 1
            is_hurried = listed < _SCREENFUL
            is_due = time.monotonic() - told_s > _BATCHES_S[not is_hurried]
            if is_due and not is_quiet:
                stream.post(Batch(tuple(rows), is_first))
                rows, is_first, told_s = [], False, time.monotonic()
            if is_due or not is_hurried:
                time.sleep(_BREATH_S)
        index = source.index_progress()
    except KnownError as error:
        stream.post(error)
    else:
        stream.post(Batch(tuple(rows), is_first, is_last=True, is_cut=is_cut, index=index))


def _reads_otherwise(before: Article, after: Article) -> bool:
    """Tells whether a search may find the article now and not before, or the other way round.

    A new status alone takes no article out of the list through which one is working.
    """
    old, new = ((one.sha256, one.title, one.metadata) for one in (before, after))
    return old != new
