"""The column beside the text: the search field, and under it the articles or what was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QListView, QStackedWidget, QVBoxLayout, QWidget

from reader_app.model import Layer
from ui.panels.article_list import ArticleListPanel
from ui.panels.found_list import FoundList
from ui.panels.search_field import SearchField
from ui.theme import Theme


class LibraryColumn(QWidget):
    """Stacks the list of articles and that of what was found; one of them is seen."""

    def __init__(self, articles: ArticleListPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.articles = articles
        self.search = SearchField()
        self.found = FoundList()
        self._pages = QStackedWidget()
        self._pages.addWidget(articles)
        self._pages.addWidget(self.found)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.search)
        column.addWidget(self._pages, 1)

    @property
    def shows_found(self) -> bool:
        return self._pages.currentWidget() is self.found

    @property
    def seen(self) -> ArticleListPanel | FoundList:
        """The list that is seen, to walk its articles."""
        return self.found if self.shows_found else self.articles

    @property
    def list_view(self) -> QListView:
        return self.seen.view

    def show_found(self, is_wanted: bool) -> None:
        """Shows what was found, or gives the list of articles back."""
        self._pages.setCurrentWidget(self.found if is_wanted else self.articles)

    def set_layers(self, layers: Sequence[Layer], language: str) -> None:
        self.articles.set_layers(layers, language)
        self.search.set_layers(layers, language)

    def set_theme(self, theme: Theme) -> None:
        self.articles.set_theme(theme)
        self.search.set_theme(theme)
        self.found.set_theme(theme)
