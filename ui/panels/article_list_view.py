"""The list itself: keys and the mouse turned into what the annotator wants."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from reader_app.model import ArticleId
from ui.models.article_list_model import ArticleListModel

_KEY_PAUSE_MS: Final = 120
"""How long the current row rests before it is opened; a held arrow key opens nothing on its way."""

_REMOVAL_KEYS: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_CHOICE_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ArticleListView(QListView):
    """Rows with one current article and any number of selected ones.

    A click or Enter chooses an article at once, a move by keys after a short rest.
    """

    article_chosen = Signal(str)
    removal_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, model: ArticleListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = model
        self._open_id: ArticleId | None = None
        self._rest = QTimer(self, singleShot=True, interval=_KEY_PAUSE_MS)
        self._rest.timeout.connect(self._on_rest_timeout)
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.clicked.connect(self._on_clicked)

    # --- what is selected ---

    def current_id(self) -> ArticleId | None:
        index = self.currentIndex()
        return self._articles.ids[index.row()] if index.isValid() else None

    def selected_ids(self) -> tuple[ArticleId, ...]:
        """Returns the selected articles in the order of the list."""
        selection = self.selectionModel().selection()
        parts = [selection.at(position) for position in range(selection.count())]
        ranges = sorted((part.top(), part.bottom()) for part in parts)
        ids = self._articles.ids
        return tuple(ids[row] for top, bottom in ranges for row in range(top, bottom + 1))

    def show_open(self, article_id: ArticleId | None) -> None:
        """Makes the article that the window has open the current one, without choosing it."""
        self._open_id = article_id
        self._rest.stop()
        row = self._articles.row_of(article_id)
        if row is None:
            self.selectionModel().clear()
            return
        index = self._articles.index(row)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        self._rest.stop()
        self.scrollTo(index)

    def restore(
        self, selected: tuple[ArticleId, ...], current: ArticleId | None, top: ArticleId | None
    ) -> None:
        """Selects these articles again after the rows were read anew, as far as they are there."""
        rows = sorted(row for row in map(self._articles.row_of, selected) if row is not None)
        selection = QItemSelection()
        for first, last in _runs(rows):
            selection.select(self._articles.index(first), self._articles.index(last))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect)
        row = self._articles.row_of(current)
        if row is not None:
            self.selectionModel().setCurrentIndex(self._articles.index(row), flags.NoUpdate)
        self._rest.stop()
        top_row = self._articles.row_of(top)
        if top_row is not None:
            self.scrollTo(self._articles.index(top_row), QListView.ScrollHint.PositionAtTop)

    def top_id(self) -> ArticleId | None:
        """Returns the first article in sight."""
        index = self.indexAt(self.viewport().rect().topLeft())
        return self._articles.ids[index.row()] if index.isValid() else None

    # --- keys and mouse ---

    def event(self, event: QEvent) -> bool:
        # The window has actions on these keys too; in the list they mean its articles.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (_is_paste(event) or _is_plain(event, _REMOVAL_KEYS + _CHOICE_KEYS))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_paste(event):
            self.paste_wanted.emit()
        elif _is_plain(event, _REMOVAL_KEYS):
            self.removal_wanted.emit()
        elif _is_plain(event, _CHOICE_KEYS):
            self._choose(self.current_id(), again=True)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Does nothing: Qt's would read every row of the library to find a title by its letters."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            # The menu of a row must not open its article.
            self._rest.stop()

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._rest.start()

    def _on_rest_timeout(self) -> None:
        if len(self.selected_ids()) <= 1:
            self._choose(self.current_id())

    def _on_clicked(self, index: QModelIndex) -> None:
        clicked = self._articles.ids[index.row()]
        if self.selected_ids() == (clicked,):
            self._choose(clicked)

    def _choose(self, article_id: ArticleId | None, *, again: bool = False) -> None:
        """Emits the choice of an article that is not open; with `again`, of an open one too."""
        self._rest.stop()
        if article_id is not None and (again or article_id != self._open_id):
            self.article_chosen.emit(article_id)


def _is_paste(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Paste)


def _is_plain(event: QKeyEvent, keys: tuple[Qt.Key, ...]) -> bool:
    """Returns whether one of `keys` was pressed alone, on whichever part of the keyboard."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in keys and modifiers == Qt.KeyboardModifier.NoModifier


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Returns sorted numbers as runs of neighbours, each by its first and last."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
