"""Where one was: the window, the open article of each library, and the place in it."""

from __future__ import annotations

from pathlib import Path
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
        workspace.library_closing.connect(self.note_article)
        workspace.article_opened.connect(self._rest.start)
        view.verticalScrollBar().valueChanged.connect(self._rest.start)

    def note_article(self) -> None:
        """Notes which article of this library is open, and how far one has read."""
        article_id, library = self._workspace.article_id, self._workspace.library
        if article_id is None or library is None:
            return
        settings, key = self._workspace.settings, str(library.path.resolve())
        self._workspace.settings = msgspec.structs.replace(
            settings,
            last_articles={**settings.last_articles, key: article_id},
            last_places={**settings.last_places, key: self._view.place},
        )

    def restore_article(self) -> None:
        """Opens the article that was open when this library was last read, else the first.

        One that was glanced at stays as it is.
        """
        library = self._workspace.library
        if library is None or self._workspace.article is not None:
            return
        last, place = self._last(library.path)
        ids = library.article_ids()
        if last in ids:
            self._workspace.open_article(last)
            self._view.go_to(place)
        elif ids:
            self._workspace.open_article(ids[0])

    def glance(self, path: Path) -> None:
        """Shows what `restore_article` will open of the library at `path`, which is not open yet."""
        last, place = self._last(path)
        if self._workspace.glance(path, last) and self._workspace.article_id == last:
            self._view.go_to(place)

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

    def _last(self, path: Path) -> tuple[ArticleId, int]:
        """Returns the article of the library at `path` that was open last, and the place in it."""
        settings, key = self._workspace.settings, str(path.resolve())
        return ArticleId(settings.last_articles.get(key, "")), settings.last_places.get(key, 0)
