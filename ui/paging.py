"""The middle of the window: the reading page, and the pages of the library in its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from reader_app.model import AnnotationId, ArticleId, Span
from ui.actions import Actions, plain
from ui.pages.page import Page
from ui.reading.article_view import ArticleView
from ui.workspace import Workspace

READING: Final = "page.reading"
_PAGES: Final = (
    READING,
    "page.commitments",
    "page.entities",
    "page.overview",
    "page.guidelines",
    "page.figures",
)
_OF_READING: Final = (
    *("article.next", "article.previous", "article.next_undone", "article.done_and_next"),
    *("search.all", "edit.find_next", "edit.find_previous", "article.details"),
    *("article.correct_words", "article.correct_text", "annotation.next", "annotation.previous"),
    *("mention.next_unlinked", "mention.previous_unlinked", "suggestions.review"),
)
"""Commands that are about what only the reading page shows: it comes forward for them."""

_TABS: Final = """
QTabBar::tab {{
    background: transparent; color: {faint_text}; padding: 5px 14px 4px 14px;
    border: none; border-bottom: 2px solid transparent;
}}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; }}
QTabBar::tab:hover:!selected {{ border-bottom-color: {line}; }}
"""


class Paging(QObject):
    """Shows one page at a time; a page is made when it is first wanted."""

    shown = Signal(str)
    entity_wanted = Signal(object)
    commitment_wanted = Signal(object)

    def __init__(
        self, workspace: Workspace, reading: QWidget, view: ArticleView, actions: Actions
    ) -> None:
        """`reading` is the page with the list, the `view` of the text, and the margin."""
        self.middle = QWidget()
        super().__init__(self.middle)
        self._workspace = workspace
        self._view = view
        self._actions = actions
        self._makers: dict[str, Callable[[], Page]] = {}
        self._pages: dict[str, Page] = {}
        self._offered: list[str] = [READING]
        self._selected: Span | AnnotationId | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(reading)
        self._tabs = QTabBar()
        self._arrange()
        self._connect()
        self._show_theme()
        self.retranslate()

    @property
    def current(self) -> str:
        """The id of the action whose page is shown."""
        page = self._stack.currentWidget()
        return next((name for name, each in self._pages.items() if each is page), READING)

    def add(self, action_id: str, make: Callable[[], Page]) -> None:
        """Offers a page under the action's name and keys."""
        self._makers[action_id] = make
        self._offered = [name for name in _PAGES if name == READING or name in self._makers]
        self._actions[action_id].setEnabled(True)
        self.retranslate()

    def show(self, action_id: str) -> None:
        """Brings a page forward; the words that were selected in the article are so again on return."""
        if action_id == self.current:
            self._mark()
            return
        if self.current == READING:
            self._put_selection_by()
        page = self._page(action_id)
        self._stack.setCurrentIndex(0 if page is None else self._stack.indexOf(page))
        self._mark()
        if page is None:
            self._select(self._selected)
            self._view.setFocus()
        else:
            page.setFocus()
        self.shown.emit(action_id)

    def page(self, action_id: str) -> Page | None:
        """Returns a page that has been made; None for one that nobody has looked at yet."""
        return self._pages.get(action_id)

    def back(self) -> None:
        self.show(READING)

    def go_to(
        self,
        article_id: ArticleId,
        span: Span | None = None,
        annotation_id: AnnotationId | None = None,
    ) -> bool:
        """Opens an article at words of it, which are selected; returns whether it could be opened."""
        if article_id != self._workspace.article_id and not self._workspace.open_article(
            article_id
        ):
            return False
        self._selected = None
        self.back()
        self._select(annotation_id or span)
        self._view.setFocus()
        return True

    def retranslate(self) -> None:
        current = self.current
        self._tabs.blockSignals(True)
        while self._tabs.count():
            self._tabs.removeTab(0)
        for name in self._offered:
            index = self._tabs.addTab(plain(self._actions[name].text()))
            self._tabs.setTabToolTip(index, self._actions[name].toolTip())
        self._tabs.setCurrentIndex(self._offered.index(current))
        self._tabs.blockSignals(False)
        self._tabs.setAccessibleName(self.tr("Pages"))
        self._tabs.setVisible(len(self._offered) > 1)
        self._mark()

    def _arrange(self) -> None:
        self._tabs.setObjectName("pageTabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setDocumentMode(True)
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._on_tab_chosen)
        self._workspace.theme_changed.connect(self._show_theme)
        for action_id in _PAGES:
            self._actions[action_id].triggered.connect(self._on_page_triggered)
            self._actions[action_id].setEnabled(action_id == READING)
        for action_id in _OF_READING:
            self._actions[action_id].triggered.connect(self.back)
        self._actions["edit.find"].triggered.connect(self._on_find)

    def _page(self, action_id: str) -> Page | None:
        if action_id == READING:
            return None
        page = self._pages.get(action_id)
        if page is None:
            page = self._pages[action_id] = self._makers[action_id]()
            page.set_theme(self._workspace.theme)
            page.place_wanted.connect(self.go_to)
            page.entity_wanted.connect(self.entity_wanted)
            page.commitment_wanted.connect(self.commitment_wanted)
            page.left.connect(self.back)
            self._stack.addWidget(page)
        return page

    def _put_selection_by(self) -> None:
        """Lets go of what is selected: keys that tag must not reach words that nobody sees."""
        self._selected = self._view.selected_span or self._view.selected_annotation
        self._view.clear_selection()
        self._view.select_annotation(None)

    def _select(self, selected: Span | AnnotationId | None) -> None:
        match selected:
            case Span():
                if selected.end <= len(self._workspace.text):
                    self._view.select_span(selected.start, selected.end)
            case str():
                self._view.clear_selection()
                self._view.select_annotation(selected)
            case None:
                pass

    def _mark(self) -> None:
        for action_id in _PAGES:
            self._actions[action_id].setChecked(action_id == self.current)
        self._tabs.setCurrentIndex(self._offered.index(self.current))

    def _on_tab_chosen(self, index: int) -> None:
        if 0 <= index < len(self._offered):
            self.show(self._offered[index])

    def _on_page_triggered(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.show(sender.objectName())

    def _on_find(self) -> None:
        page = self._pages.get(self.current)
        if page is not None:
            page.go_to_field()

    def _show_theme(self) -> None:
        theme = self._workspace.theme
        self._tabs.setStyleSheet(
            _TABS.format(
                faint_text=theme.faint_text, text=theme.text, accent=theme.accent, line=theme.line
            )
        )
        for page in self._pages.values():
            page.set_theme(theme)
