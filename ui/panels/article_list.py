"""The side panel with the library's articles: which, in which order, how far the work is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader_app.annotate.edits import Edit
from reader_app.model import ArticleId, ArticleOrder, Layer, Status
from ui.messages import number, order_name, status_name
from ui.models.article_list_model import ArticleListModel, ArticleSource
from ui.panels.article_delegate import ArticleDelegate
from ui.panels.article_list_view import ArticleListView
from ui.panels.marks import status_icon
from ui.theme import LIGHT, Theme


class ArticleListPanel(QWidget):
    """Shows the articles and says what is wanted of them; it changes nothing itself."""

    article_chosen = Signal(str)
    removal_requested = Signal(tuple)
    status_requested = Signal(tuple, object)
    paste_requested = Signal(str)
    import_requested = Signal()
    library_requested = Signal()
    filter_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: ArticleSource | None = None
        self._is_waiting = True  # until it is known whether there is a library
        self._theme = LIGHT
        self._language = "en"
        self.model = ArticleListModel(self)
        self.view = ArticleListView(self.model)
        self.view.setObjectName("articleList")
        self._delegate = ArticleDelegate(self.model, self)
        self.view.setItemDelegate(self._delegate)
        self._filter = QComboBox()
        self._filter.setObjectName("articleFilter")
        self._order = QComboBox()
        self._order.setObjectName("articleOrder")
        self._pages = QStackedWidget()
        self._without_library = _WithoutLibraryPage()
        self._empty = _EmptyPage()
        self._nothing = _NothingPage()
        self._totals = QLabel()
        self._totals.setObjectName("articleTotals")
        self._progress = QProgressBar()
        self._progress.setObjectName("articleProgress")
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(4)
        self._arrange()
        self._connect()
        self._retranslate()

    # --- what the window tells the panel ---

    def set_library(self, source: ArticleSource | None) -> None:
        """Shows the articles of another library, or none."""
        self._source = source
        self._is_waiting = False
        self.view.show_open(None)
        self._delegate.set_open(None)
        self._show()

    def set_layers(self, layers: Sequence[Layer], language: str) -> None:
        self._language = language
        self._delegate.set_layers(layers, language)
        self._on_model_totals_changed()
        self.view.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._delegate.set_theme(theme)
        self.view.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())
        for position, status in enumerate(Status, start=1):
            self._filter.setItemIcon(position, status_icon(status, theme))
        self._progress.setStyleSheet(
            f"QProgressBar {{ border: none; background: {theme.line}; border-radius: 2px; }}"
            f"QProgressBar::chunk {{ background: {theme.good}; border-radius: 2px; }}"
        )
        self.view.viewport().update()

    def reload(self) -> None:
        """Asks the library anew which articles there are; selection and place are kept."""
        selected = self.view.selected_ids()
        current, top = self.view.current_id(), self.view.top_id()
        self.model.reload()
        self.view.restore(selected, current, top)

    def take_edit(self, edit: Edit) -> None:
        """Shows what an edit changed, in its place."""
        self.model.take_edit(edit)

    def select(self, article_id: ArticleId | None) -> None:
        """Marks the article that the window has open; it is not chosen again."""
        self._delegate.set_open(article_id)
        self.view.show_open(article_id)
        self.view.viewport().update()

    # --- what the panel can be asked ---

    @property
    def status_filter(self) -> Status | None:
        return self.model.status_filter

    @property
    def order(self) -> ArticleOrder:
        return self.model.order

    @property
    def shown_ids(self) -> Sequence[ArticleId]:
        return self.model.ids

    @property
    def selected_ids(self) -> tuple[ArticleId, ...]:
        return self.view.selected_ids()

    def next_id(self, after: ArticleId | None) -> ArticleId | None:
        return self.model.next_id(after)

    def previous_id(self, before: ArticleId | None) -> ArticleId | None:
        return self.model.previous_id(before)

    def next_undone_id(self, after: ArticleId | None) -> ArticleId | None:
        return self.model.next_undone_id(after)

    # --- events ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The list takes this key itself; here it comes from the page that an empty library shows.
        if event.matches(QKeySequence.StandardKey.Paste):
            self._on_view_paste_wanted()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_choices_changed(self) -> None:
        selected, current = self.view.selected_ids(), self.view.current_id()
        self._show()
        self.view.restore(selected, current, current)
        self.filter_changed.emit()

    def _on_show_all_clicked(self) -> None:
        self._filter.setCurrentIndex(0)

    def _on_model_totals_changed(self) -> None:
        total, done = self.model.total, self.model.done
        if self._source is None:
            # While the first library is being opened nothing is said that is true for a moment only.
            self._pages.setCurrentWidget(self.view if self._is_waiting else self._without_library)
        elif total == 0:
            self._pages.setCurrentWidget(self._empty)
        else:
            self._pages.setCurrentWidget(self.view if self.model.ids else self._nothing)
        for widget in (self._filter, self._order, self._totals, self._progress):
            widget.setVisible(total > 0)
        self._progress.setRange(0, max(total, 1))
        self._progress.setValue(done)
        self._totals.setText(self._totals_sentence(total, done))

    def _on_view_removal_wanted(self) -> None:
        if ids := self.view.selected_ids():
            self.removal_requested.emit(ids)

    def _on_view_paste_wanted(self) -> None:
        if text := QGuiApplication.clipboard().text():
            self.paste_requested.emit(text)

    def _on_view_menu_requested(self, place: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _on_menu_triggered(self, action: QAction) -> None:
        ids = self.view.selected_ids()
        match action.objectName():
            case "list.open":
                self.article_chosen.emit(ids[0])
            case "list.remove":
                self._on_view_removal_wanted()
            case "list.paste":
                self._on_view_paste_wanted()
            case _:
                self.status_requested.emit(ids, Status(action.data()))

    # --- parts ---

    def menu(self) -> QMenu:
        """Returns a new menu of what can be done with the selected articles."""
        ids = self.view.selected_ids()
        menu = QMenu(self)
        opening = menu.addAction(self.tr("Open"))
        opening.setObjectName("list.open")
        opening.setEnabled(len(ids) == 1)
        menu.addSeparator()
        for status in Status:
            action = menu.addAction(status_icon(status, self._theme), status_name(status))
            action.setObjectName(f"list.status.{status}")
            action.setEnabled(bool(ids))
            action.setData(status)
        menu.addSeparator()
        removal = menu.addAction(
            self.tr("Remove the article")
            if len(ids) <= 1
            else self.tr("Remove {n} articles").format(n=number(len(ids), self._language))
        )
        removal.setObjectName("list.remove")
        removal.setEnabled(bool(ids))
        paste = menu.addAction(self.tr("Paste as a new article"))
        paste.setObjectName("list.paste")
        paste.setEnabled(bool(QGuiApplication.clipboard().text()))
        menu.triggered.connect(self._on_menu_triggered)
        return menu

    def _show(self) -> None:
        # Qt keeps a StrEnum as a plain string.
        status = self._filter.currentData()
        self.model.show(
            self._source,
            ArticleOrder(self._order.currentData()),
            None if status is None else Status(status),
        )

    def _totals_sentence(self, total: int, done: int) -> str:
        articles = self.tr("{n} article") if total == 1 else self.tr("{n} articles")
        if self.model.status_filter is not None:
            shown = number(len(self.model.ids), self._language)
            return self.tr("{shown} of {total} articles").format(
                shown=shown, total=number(total, self._language)
            )
        return self.tr("{articles}, {done} done").format(
            articles=articles.format(n=number(total, self._language)),
            done=number(done, self._language),
        )

    def _arrange(self) -> None:
        self._filter.addItem("", None)
        for status in Status:
            self._filter.addItem("", status)
        for order in ArticleOrder:
            self._order.addItem("", order)
        choices = QHBoxLayout()
        choices.setContentsMargins(8, 8, 8, 6)
        choices.setSpacing(6)
        choices.addWidget(self._filter, 1)
        choices.addWidget(self._order, 1)
        for page in (self.view, self._without_library, self._empty, self._nothing):
            self._pages.addWidget(page)
        footer = QVBoxLayout()
        footer.setContentsMargins(12, 6, 12, 8)
        footer.setSpacing(5)
        footer.addWidget(self._totals)
        footer.addWidget(self._progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(choices)
        column.addWidget(self._pages, 1)
        column.addLayout(footer)

    def _connect(self) -> None:
        self.model.totals_changed.connect(self._on_model_totals_changed)
        self.view.article_chosen.connect(self.article_chosen)
        self.view.removal_wanted.connect(self._on_view_removal_wanted)
        self.view.paste_wanted.connect(self._on_view_paste_wanted)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_view_menu_requested)
        self._filter.currentIndexChanged.connect(self._on_choices_changed)
        self._order.currentIndexChanged.connect(self._on_choices_changed)
        self._without_library.button.clicked.connect(self.library_requested)
        self._empty.button.clicked.connect(self.import_requested)
        self._nothing.button.clicked.connect(self._on_show_all_clicked)

    def _retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Articles of the library"))
        self._filter.setItemText(0, self.tr("All articles"))
        for position, status in enumerate(Status, start=1):
            self._filter.setItemText(position, status_name(status))
        for position, order in enumerate(ArticleOrder):
            self._order.setItemText(position, order_name(order))
        self._filter.setToolTip(self.tr("Which articles are shown"))
        self._filter.setAccessibleName(self.tr("Which articles are shown"))
        self._order.setToolTip(self.tr("How the articles are sorted"))
        self._order.setAccessibleName(self.tr("How the articles are sorted"))
        self._progress.setAccessibleName(self.tr("Share of the articles that are done"))
        self._without_library.retranslate()
        self._empty.retranslate()
        self._nothing.retranslate()
        self._on_model_totals_changed()


class _Page(QWidget):
    """A few calm words and a button in the middle of the panel."""

    def __init__(self) -> None:
        super().__init__()
        self.title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.words = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.button = QPushButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)


class _WithoutLibraryPage(_Page):
    """What is shown where no library could be opened."""

    def retranslate(self) -> None:
        self.title.setText(self.tr("No library is open"))
        self.words.setText(self.tr("Open a library, or make a new one in the File menu."))
        self.button.setText(self.tr("Open library…"))


class _EmptyPage(_Page):
    """What a library without articles shows."""

    def retranslate(self) -> None:
        self.title.setText(self.tr("No articles yet"))
        self.words.setText(
            self.tr("Import text files or whole folders, drop them here, or paste a text.")
        )
        self.button.setText(self.tr("Import…"))


class _NothingPage(_Page):
    """What a filter that fits no article shows."""

    def retranslate(self) -> None:
        self.title.setText(self.tr("Nothing here"))
        self.words.setText(self.tr("No article of the library has this status now."))
        self.button.setText(self.tr("Show all articles"))
