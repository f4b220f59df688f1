"""The order of the list by what teaches most: found beside the window while somebody wants it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from reader_app.errors import KnownError
from reader_app.logs import LOGGER_NAME
from reader_app.model import ArticleOrder
from ui.background import Newest, Stream
from ui.panels.article_list import ArticleListPanel
from ui.panels.message_strip import MessageStrip
from ui.workspace import Workspace

if TYPE_CHECKING:  # it brings models and tables along, which the first paint does not wait for
    from reader_app.library import Library

REST_MS: Final = 5_000
"""How long nothing has to change before the articles are looked through again."""


class Teaching(QObject):
    """Looks through the articles that are not done, and sorts the list anew when it is through.

    The list is sorted once more only at the end of a pass and never while articles are annotated, so
    that it does not jump under the annotator's hand.
    """

    def __init__(
        self, workspace: Workspace, articles: ArticleListPanel, strip: MessageStrip
    ) -> None:
        super().__init__(articles)
        self._workspace = workspace
        self._list = articles
        self._strip = strip
        self._looking = Newest(self)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._start)
        articles.filter_changed.connect(self._on_order_changed)
        workspace.library_opened.connect(self._on_changed)
        workspace.articles_changed.connect(self._on_changed)
        workspace.edit_applied.connect(self._on_changed)
        workspace.library_closing.connect(self.stop)

    @property
    def is_at_work(self) -> bool:
        """Whether it looks through articles, or will in a moment."""
        return self._rest.isActive() or self._looking.is_running

    def stop(self) -> None:
        """Ends the work within a moment; what is found till then is kept."""
        self._rest.stop()
        self._looking.stop()

    def _on_order_changed(self) -> None:
        if self._list.order is not ArticleOrder.TEACHES:
            self.stop()
        elif not self.is_at_work:
            self._start(is_new=True)

    def _on_changed(self, *_: object) -> None:
        if self._list.order is ArticleOrder.TEACHES and not self._looking.is_running:
            self._rest.start()

    def _start(self, *, is_new: bool = False) -> None:
        library = self._workspace.library
        if library is None or library.is_read_only:
            return
        if is_new and library.without_uncertainty(0, 1):
            self._strip.show_message(
                self.tr(
                    "The articles are being looked through; the list is sorted when that is done."
                )
            )
        stream = self._looking.start("teaching", lambda stream: _look(library, stream))
        stream.arrived.connect(self._on_arrived)

    def _on_arrived(self, looked_at: int) -> None:
        if looked_at and self._list.order is ArticleOrder.TEACHES:
            self._list.reload()


def _look(library: Library, stream: Stream) -> None:
    from reader_app.teaching import look_through

    try:
        stream.post(look_through(library, lambda _: None, stream.is_cancelled))
    except KnownError as error:  # nobody has asked for this, and the order of before goes on
        logging.getLogger(LOGGER_NAME).info("the articles have to wait: %s", error)
