"""Where one was: the window, the open article of each library, and the place in it."""

from __future__ import annotations

from typing import Final

import msgspec
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader_app.model import ArticleId
from ui.reading.article_view import ArticleView
from ui.workspace import Workspace

_REST_MS: Final = 1500


class Places(QObject):
    """Keeps places in the settings, written when reading rests and when the window closes."""

    def __init__(self, workspace: Workspace, view: ArticleView) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        # A program that is killed closes no window, and its reader too wants to go on there.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._on_rest)
        workspace.article_opened.connect(self._rest.start)
        view.verticalScrollBar().valueChanged.connect(self._rest.start)

    def note_article(self) -> None:
        """Notes which article of this library is open, and how far one has read."""
        article_id = self._workspace.article_id
        if article_id is None:
            return
        settings, key = self._workspace.settings, self._library_key()
        self._workspace.settings = msgspec.structs.replace(
            settings,
            last_articles={**settings.last_articles, key: article_id},
            last_places={**settings.last_places, key: self._view.place},
        )

    def restore_article(self) -> None:
        """Opens the article that was open when this library was last read, else the first."""
        library = self._workspace.library
        if library is None:
            return
        settings, key = self._workspace.settings, self._library_key()
        ids = library.article_ids()
        last = ArticleId(settings.last_articles.get(key, ""))
        if last in ids:
            self._workspace.open_article(last)
            self._view.go_to(settings.last_places.get(key, 0))
        elif ids:
            self._workspace.open_article(ids[0])

    def keep(self, window: QWidget) -> None:
        """Writes it all down: the window is about to close."""
        self.note_article()
        geometry = bytes(window.window().saveGeometry().toBase64().data()).decode("ascii")
        self._workspace.settings = msgspec.structs.replace(
            self._workspace.settings, window=geometry
        )
        self._workspace.save_settings()

    def _on_rest(self) -> None:
        before = self._workspace.settings
        self.note_article()
        if self._workspace.settings != before:
            self._workspace.save_settings()

    def _library_key(self) -> str:
        library = self._workspace.library
        return str(library.path.resolve()) if library else ""
