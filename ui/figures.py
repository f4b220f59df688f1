"""Gathers the figures of suggestions and of the work for their page, when that is looked at."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from reader_app.errors import KnownError
from ui.background import Newest, Stream
from ui.paging import Paging
from ui.workspace import Workspace

if TYPE_CHECKING:
    from reader_app.figures import Learnt
    from reader_app.library import Library
    from ui.pages.figures_page import FiguresPage, Gathered

PAGE: Final = "page.figures"
_REST_MS: Final = 300
"""Edits that follow one another are counted together."""


class LibraryFigures(QObject):
    """Owns the page. It counts in a thread, and only for a page that somebody looks at."""

    def __init__(self, workspace: Workspace, paging: Paging) -> None:
        super().__init__(paging)
        self._workspace = workspace
        self._paging = paging
        self._page: FiguresPage | None = None
        self._is_awaited = False
        self._runner = Newest(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._gather)
        paging.add(PAGE, self._make)
        paging.shown.connect(self._on_page_shown)
        workspace.library_opened.connect(self._on_changed)
        workspace.articles_changed.connect(self._on_changed)
        workspace.edit_applied.connect(self._on_changed)
        workspace.library_closing.connect(self._on_library_closing)

    @property
    def is_gathering(self) -> bool:
        """Whether what the page shows is soon to be replaced."""
        return self._rest.isActive() or self._is_awaited

    def _make(self) -> FiguresPage:
        # Imported when it is first wanted, with all that paints.
        from ui.pages.figures_page import FiguresPage

        self._page = FiguresPage(_today())
        return self._page

    def _on_page_shown(self, action_id: str) -> None:
        # The work of the last minutes is no edit, so it is looked for each time.
        if action_id == PAGE:
            self._gather()

    def _on_changed(self, *_: object) -> None:
        if self._paging.current == PAGE:
            self._rest.start()

    def _on_library_closing(self) -> None:
        self._rest.stop()
        self._runner.stop()
        self._is_awaited = False

    def _gather(self) -> None:
        library = self._workspace.library
        if library is None or self._page is None:
            return
        self._is_awaited = True
        stream = self._runner.start("figures", partial(_gather, library))
        stream.arrived.connect(self._on_gathered)

    def _on_gathered(self, gathered: Gathered | KnownError) -> None:
        if isinstance(gathered, KnownError):
            self._is_awaited = False
            self._workspace.refused.emit(gathered)
        elif self._page is not None:
            self._is_awaited = False
            self._page.show_gathered(gathered, _today())


def _gather(library: Library, stream: Stream) -> None:
    from ui.pages.figures_page import Gathered

    try:
        days, effort = library.suggester_days(), library.effort()
        stream.post(Gathered(library.layers(), days, effort, _learnt(library, stream)))
    except KnownError as error:
        stream.post(error)


def _learnt(library: Library, stream: Stream) -> Learnt | None:
    from reader_app.figures import Learnt
    from reader_app.learning import figures_of

    try:
        found = figures_of(library)
    except KnownError as error:  # the file was set aside, which is to be said
        stream.post(error)
        return None
    if found is None:
        return None
    precision = {id_: each.precision for id_, each in found.layers.items() if each.tagged}
    day = date.fromisoformat(found.trained[:10])
    return Learnt(found.articles, found.annotations, day, precision)


def _today() -> date:
    """Returns the day of UTC, as the days of annotations and of effort are."""
    return datetime.now(UTC).date()
