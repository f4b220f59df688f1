"""The queue of articles: on to the next, done with this one, out with those."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject

from reader_app.model import ArticleId, Status
from ui.actions import Actions, plain
from ui.messages import number
from ui.panels.library_column import LibraryColumn
from ui.panels.message_strip import MessageStrip
from ui.workspace import Workspace


class Queue(QObject):
    """Walks the articles as they are seen: those of the list, or those that a search has found."""

    def __init__(
        self,
        workspace: Workspace,
        column: LibraryColumn,
        strip: MessageStrip,
        actions: Actions,
    ) -> None:
        super().__init__(column)
        self._workspace = workspace
        self._column = column
        self._strip = strip
        column.articles.removal_requested.connect(self._on_removal_requested)
        column.articles.status_requested.connect(self._on_status_requested)
        for action_id, slot in {
            "article.next": self._on_next,
            "article.previous": self._on_previous,
            "article.next_undone": self._on_next_undone,
            "article.done_and_next": self._on_done_and_next,
            "article.remove": self._on_remove,
            "file.remove_samples": self._on_remove_samples,
        }.items():
            actions[action_id].triggered.connect(slot)

    def _on_next(self) -> None:
        self._go_to(self._column.seen.next_id(self._workspace.article_id))

    def _on_previous(self) -> None:
        self._go_to(self._column.seen.previous_id(self._workspace.article_id))

    def _on_next_undone(self) -> None:
        article_id = self._column.seen.next_undone_id(self._workspace.article_id)
        if article_id is None:
            self._strip.show_message(self.tr("Every article of this list is done."))
        self._go_to(article_id)

    def _on_done_and_next(self) -> None:
        if self._workspace.article is not None:
            following = self._column.seen.next_undone_id(self._workspace.article_id)
            self._workspace.set_status([self._workspace.article], Status.DONE)
            if following is None:
                self._strip.show_message(self.tr("Every article of this list is done."))
            self._go_to(following)

    def _on_remove(self) -> None:
        ids = self._column.seen.selected_ids or (
            (self._workspace.article_id,) if self._workspace.article_id else ()
        )
        self._on_removal_requested(ids)

    def _on_remove_samples(self) -> None:
        library = self._workspace.library
        if library is not None:
            samples = library.sample_ids()
            self._on_removal_requested(samples)
            if not samples:
                self._strip.show_message(self.tr("There are no samples in this library."))

    def _on_removal_requested(self, ids: Sequence[ArticleId]) -> None:
        """Removes articles, says how to have them back, and goes on to the next one that is left."""
        open_id = self._workspace.article_id
        following = self._id_after_removal(open_id, ids) if open_id in ids else None
        if not self._workspace.remove_articles(ids):
            return
        self._go_to(following)
        words = (
            self.tr("The article was removed from the library.")
            if len(ids) == 1
            else self.tr("{n} articles were removed from the library.").format(n=number(len(ids)))
        )
        self._strip.show_message(words, plain(self.tr("&Undo")))

    def _id_after_removal(
        self, article_id: ArticleId | None, removed: Iterable[ArticleId]
    ) -> ArticleId | None:
        """Returns the next article that stays when `removed` go, else the one before."""
        gone = frozenset(removed)
        for step in (self._column.seen.next_id, self._column.seen.previous_id):
            found = step(article_id)
            while found is not None and found in gone:
                found = step(found)
            if found is not None:
                return found
        return None

    def _on_status_requested(self, ids: Sequence[ArticleId], status: Status) -> None:
        library = self._workspace.library
        if library is not None:
            rows = library.list_rows(ids)
            self._workspace.set_status([row.article for row in rows.values()], status)

    def _go_to(self, article_id: ArticleId | None) -> None:
        if article_id is not None:
            self._workspace.open_article(article_id)
