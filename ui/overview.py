"""Counts the library for the page that shows how far the work is, whenever that page is looked at."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from reader_app.errors import KnownError
from ui.actions import Actions
from ui.background import Newest, Stream
from ui.paging import Paging
from ui.panels.library_column import LibraryColumn
from ui.workspace import Workspace

if TYPE_CHECKING:
    from reader_app.library import Library
    from ui.pages.overview_page import Counted, OverviewPage

PAGE: Final = "page.overview"
_REST_MS: Final = 120
"""Edits that follow one another are counted together."""


class LibraryOverview(QObject):
    """Owns the page. It counts in a thread, and only for a page that somebody looks at."""

    commitments_wanted = Signal(object)
    """Commitments of a status are to be looked at; None are those that nobody has assessed."""

    def __init__(
        self, workspace: Workspace, paging: Paging, column: LibraryColumn, actions: Actions
    ) -> None:
        super().__init__(paging)
        self._workspace = workspace
        self._paging = paging
        self._column = column
        self._actions = actions
        self._page: OverviewPage | None = None
        self._is_stale = True
        self._is_awaited = False
        self._runner = Newest(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._count)
        paging.add(PAGE, self._make)
        paging.shown.connect(self._on_page_shown)
        workspace.library_opened.connect(self._on_changed)
        workspace.articles_changed.connect(self._on_changed)
        workspace.edit_applied.connect(self._on_changed)
        workspace.library_closing.connect(self._on_library_closing)

    @property
    def is_counting(self) -> bool:
        """Whether what the page shows is soon to be replaced."""
        return self._rest.isActive() or self._is_awaited

    def _make(self) -> OverviewPage:
        # Imported when it is first wanted, with all that paints.
        from ui.pages.overview_page import OverviewPage

        self._page = page = OverviewPage(_today())
        page.search_wanted.connect(self._on_search_wanted)
        page.commitments_wanted.connect(self.commitments_wanted)
        page.unlinked_wanted.connect(self._on_unlinked_wanted)
        return page

    def _on_page_shown(self, action_id: str) -> None:
        if action_id == PAGE and self._is_stale:
            self._count()

    def _on_changed(self, *_: object) -> None:
        self._is_stale = True
        if self._paging.current == PAGE:
            self._rest.start()

    def _on_library_closing(self) -> None:
        self._rest.stop()
        self._runner.stop()
        self._is_stale = True
        self._is_awaited = False

    def _count(self) -> None:
        library = self._workspace.library
        if library is None or self._page is None:
            return
        self._is_stale = False
        self._is_awaited = True
        stream = self._runner.start("overview", lambda stream: _count(library, stream))
        stream.arrived.connect(self._on_counted)

    def _on_counted(self, counted: Counted | KnownError) -> None:
        self._is_awaited = False
        if isinstance(counted, KnownError):
            self._is_stale = True
            self._workspace.refused.emit(counted)
        elif self._page is not None:
            self._page.show_counted(counted, _today())

    def _on_search_wanted(self, words: str) -> None:
        self._paging.back()
        self._column.search.rewrite(words, len(words))

    def _on_unlinked_wanted(self) -> None:
        """Goes on to the next mention that nobody has linked, as its key does."""
        self._paging.back()
        self._actions["mention.next_unlinked"].trigger()


def _count(library: Library, stream: Stream) -> None:
    from ui.pages.overview_page import Counted

    try:
        annotators = {each.id: each.name for each in library.annotators()}
        stream.post(Counted(library.overview(), library.layers(), annotators))
    except KnownError as error:
        stream.post(error)


def _today() -> date:
    """Returns the day of UTC, as the days of annotations are."""
    return datetime.now(UTC).date()
