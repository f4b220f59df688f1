"""What a search has found: how much, and a row for each article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QStackedWidget, QVBoxLayout, QWidget

from reader_app.model import ArticleId
from ui.messages import number
from ui.models.found_model import FoundModel, FoundRow
from ui.panels.found_delegate import FoundDelegate
from ui.theme import Theme

_KEY_PAUSE_MS: Final = 120
"""How long the current row rests before it is opened; a held arrow key opens nothing on its way."""

_CHOICE_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FoundList(QWidget):
    """Shows the rows of `model` and says which of them is wanted."""

    article_chosen = Signal(str)
    """The article of a row that was clicked, or rested on by keys."""
    text_wanted = Signal()
    """Enter on the open article: on to its text."""
    field_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FoundModel(self)
        self.view = _FoundView(self.model)
        self._delegate = FoundDelegate(self.model, self)
        self.view.setItemDelegate(self._delegate)
        self._is_over, self._is_cut = True, False
        self._is_silent = False
        self._index = (0, 0)
        self._count = QLabel(wordWrap=True)
        self._count.setObjectName("foundCount")
        self._state = QLabel(wordWrap=True)
        self._state.setObjectName("foundState")
        self._state.hide()
        self._nothing = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._nothing.setObjectName("foundNothing")
        self._nothing.setContentsMargins(20, 0, 20, 0)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._nothing)
        head = QVBoxLayout()
        head.setContentsMargins(12, 4, 12, 6)
        head.setSpacing(3)
        head.addWidget(self._count)
        head.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self.view.article_chosen.connect(self.article_chosen)
        self.view.text_wanted.connect(self.text_wanted)
        self.view.field_wanted.connect(self.field_wanted)
        self.view.left.connect(self.left)
        self._retranslate()

    # --- what the window tells ---

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.view.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())
        for label in (self._count, self._state, self._nothing):
            label.setStyleSheet(f"color: {theme.faint_text};")
        self.view.viewport().update()

    @property
    def is_missing_some(self) -> bool:
        """Whether it says that the index does not know all articles yet."""
        return self._index[0] < self._index[1]

    def show_index(self, done: int, total: int) -> None:
        """Says how many of `total` articles the index knows, as long as it does not know all."""
        self._index = (done, total)
        self._show_state()

    def show_searching(self) -> None:
        """Says that a search goes on; what is listed stays until its first rows come."""
        self._is_over, self._is_cut, self._is_silent = False, False, False
        if not self.model.rows:
            self._show_count()

    def take(
        self, rows: Sequence[FoundRow], *, is_first: bool, is_last: bool, is_cut: bool
    ) -> None:
        """Lists what was found next, the first in the place of what was listed before.

        `is_cut` says that the last rows are not all that there is.
        """
        bar = self.view.verticalScrollBar()
        place = bar.value()
        if is_first:
            self.model.clear()
        self.model.add(rows)
        if is_first and is_last:
            self.view.doItemsLayout()
            bar.setValue(place)
        self._is_over, self._is_cut = is_last, is_cut
        self._show_count()

    def show_nothing(self) -> None:
        """Shows an empty list that says nothing: the field says why."""
        self._is_silent = True
        self._show_count()

    def select(self, article_id: ArticleId | None) -> None:
        """Marks the row of the article that the window has open; it is not chosen again."""
        self._delegate.set_open(article_id)
        self.view.show_open(article_id)
        self.view.viewport().update()

    def row(self, article_id: ArticleId | None) -> FoundRow | None:
        number = self.model.row_of(article_id)
        return None if number is None else self.model.rows[number]

    @property
    def shown_ids(self) -> Sequence[ArticleId]:
        return [row.article.id for row in self.model.rows]

    @property
    def selected_ids(self) -> tuple[ArticleId, ...]:
        """None: what was found is opened here, and not dealt with together."""
        return ()

    def next_id(self, after: ArticleId | None) -> ArticleId | None:
        return self.model.next_id(after)

    def previous_id(self, before: ArticleId | None) -> ArticleId | None:
        return self.model.previous_id(before)

    def next_undone_id(self, after: ArticleId | None) -> ArticleId | None:
        return self.model.next_undone_id(after)

    def go(self) -> None:
        """Takes the focus to the rows, and chooses the first if none is current."""
        if not self.model.rows:
            return
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show_count(self) -> None:
        has_nothing = self._is_over and not self._is_silent and not self.model.rows
        self._pages.setCurrentWidget(self._nothing if has_nothing else self.view)
        self._count.setText("" if self._is_silent else self._count_sentence())

    def _show_state(self) -> None:
        done, total = self._index
        words = self.tr("The index is being made: {n}%. The results are not complete yet.")
        self._state.setText(words.format(n=number(100 * done // max(total, 1))))
        self._state.setVisible(self.is_missing_some)

    def _count_sentence(self) -> str:
        articles, hits = len(self.model.rows), self.model.hits
        if not articles:
            return "" if self._is_over else self.tr("Searching…")
        words = self.tr("1 article") if articles == 1 else self.tr("{n} articles")
        words = words.format(n=number(articles))
        if hits:
            places = self.tr("1 place") if hits == 1 else self.tr("{n} places")
            words = self.tr("{places} in {articles}").format(
                places=places.format(n=number(hits)), articles=words
            )
        if self._is_cut:
            return self.tr("{count}, and more: only the first articles are listed").format(
                count=words
            )
        return words if self._is_over else self.tr("at least {count}").format(count=words)

    def _retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Articles that were found"))
        self._nothing.setText(
            self.tr("Nothing was found. Try fewer words, the beginning of a word, or no filter.")
        )
        self._show_count()
        self._show_state()


class _FoundView(QListView):
    """Rows with one current article. A click or Enter chooses at once, a move by keys after a rest."""

    article_chosen = Signal(str)
    text_wanted = Signal()
    field_wanted = Signal()
    left = Signal()

    def __init__(self, model: FoundModel) -> None:
        super().__init__()
        self._found = model
        self._open_id: ArticleId | None = None
        self._rest = QTimer(self, singleShot=True, interval=_KEY_PAUSE_MS)
        self._rest.timeout.connect(self._on_rest_timeout)
        self.setObjectName("foundList")
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.clicked.connect(self._on_clicked)

    def show_open(self, article_id: ArticleId | None) -> None:
        self._open_id = article_id
        row = self._found.row_of(article_id)
        if row is None:
            self.selectionModel().clear()
        else:
            index = self._found.index(row)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
            self.scrollTo(index)
        self._rest.stop()

    def row(self, index: QModelIndex | QPersistentModelIndex) -> FoundRow:
        return self._found.rows[index.row()]

    def event(self, event: QEvent) -> bool:
        # The window has actions on these keys too; in the list they mean its rows.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            and event.key() in (*_CHOICE_KEYS, Qt.Key.Key_Escape, Qt.Key.Key_Delete)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _CHOICE_KEYS and current.isValid():
            self._choose(self.row(current).article.id)
            self.text_wanted.emit()
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif plain and event.key() == Qt.Key.Key_Delete:
            event.accept()  # articles are removed in their own list, where they are all seen
        elif plain and event.key() == Qt.Key.Key_Up and current.row() <= 0:
            self.field_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Does nothing: letters typed here are no search by titles."""

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._rest.start()

    def _on_rest_timeout(self) -> None:
        if self.currentIndex().isValid():
            self._choose(self.row(self.currentIndex()).article.id)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._rest.stop()
        self.article_chosen.emit(self.row(index).article.id)

    def _choose(self, article_id: ArticleId) -> None:
        self._rest.stop()
        if article_id != self._open_id:
            self.article_chosen.emit(article_id)
