"""The articles that a search has found, as far as they are shown: a row each, the text left behind."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import batched, chain
from typing import Final, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader_app.annotate.edits import Edit
from reader_app.model import Article, ArticleId, FoundArticle, Span, Status
from reader_app.text.query import Query
from reader_app.text.snippets import Snippet, snippet
from ui.messages import number, status_name

MOST_ROWS: Final = 2000
"""Articles that are listed; who finds more has to ask more closely."""

_ROOT: Final = QModelIndex()


class SearchSource(Protocol):
    """What the search asks of a library."""

    def search(self, query: Query, is_cancelled: Callable[[], bool]) -> Iterator[FoundArticle]: ...

    def index_progress(self) -> tuple[int, int]: ...


class FoundRole(IntEnum):
    ARTICLE_ID = Qt.ItemDataRole.UserRole.value + 1
    HITS = Qt.ItemDataRole.UserRole.value + 2
    SNIPPET = Qt.ItemDataRole.UserRole.value + 3


@dataclass(frozen=True, slots=True)
class FoundRow:
    """What is shown of an article that was found.

    `places` has the hits in its text, start and end of one after the other: a common word has some
    hundred thousand in all that is listed.
    """

    article: Article
    places: array[int]
    title: Snippet
    snippet: Snippet

    @property
    def hits(self) -> int:
        """How many hits are in the text."""
        return len(self.places) // 2

    def spans(self) -> list[Span]:
        """Returns the hits in the text, in order."""
        return [Span(*pair) for pair in batched(self.places, 2)]


def found_row(found: FoundArticle) -> FoundRow:
    """Returns the row of `found`; made beside the window, where the text is at hand."""
    return FoundRow(
        found.article,
        array("L", chain.from_iterable(found.hits)),
        Snippet(found.article.title, found.title_hits),
        snippet(found.text, found.hits),
    )


class FoundModel(QAbstractListModel):
    """Rows in the order in which they were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FoundRow] = []
        self._numbers: dict[ArticleId, int] = {}
        self._hits = 0

    @property
    def hits(self) -> int:
        """How many places the rows have together, in titles and texts."""
        return self._hits

    @property
    def rows(self) -> Sequence[FoundRow]:
        return self._rows

    def row_of(self, article_id: ArticleId | None) -> int | None:
        return None if article_id is None else self._numbers.get(article_id)

    def next_id(self, after: ArticleId | None) -> ArticleId | None:
        """Returns the article below `after`; the first one if `after` was not found."""
        row = self.row_of(after)
        return self._id_at(0 if row is None else row + 1)

    def previous_id(self, before: ArticleId | None) -> ArticleId | None:
        """Returns the article above `before`; the last one if `before` was not found."""
        row = self.row_of(before)
        return self._id_at((len(self._rows) if row is None else row) - 1)

    def next_undone_id(self, after: ArticleId | None) -> ArticleId | None:
        """Returns the next article that is not done, from the top again below the last one."""
        row = self.row_of(after)
        following = 0 if row is None else row + 1
        around = (*self._rows[following:], *self._rows[: max(following - 1, 0)])
        articles = (one.article for one in around)
        return next((one.id for one in articles if one.status is not Status.DONE), None)

    def _id_at(self, number: int) -> ArticleId | None:
        return self._rows[number].article.id if 0 <= number < len(self._rows) else None

    def clear(self) -> None:
        if self._rows:
            self.beginResetModel()
            self._rows, self._numbers, self._hits = [], {}, 0
            self.endResetModel()

    def add(self, rows: Sequence[FoundRow]) -> None:
        """Appends what was found next."""
        if not rows:
            return
        first = len(self._rows)
        self.beginInsertRows(_ROOT, first, first + len(rows) - 1)
        self._rows += rows
        self._numbers.update((row.article.id, first + i) for i, row in enumerate(rows))
        self._hits += sum(row.hits or len(row.title.hits) for row in rows)
        self.endInsertRows()

    def take_edit(self, edit: Edit) -> None:
        """Shows what an edit changed of the articles in the list, in their places."""
        for record in edit.added:
            number_ = self._numbers.get(record.id) if isinstance(record, Article) else None
            if number_ is not None and isinstance(record, Article):
                row = self._rows[number_]
                is_same = record.title == row.article.title
                title = row.title if is_same else Snippet(record.title)
                self._rows[number_] = replace(row, article=record, title=title)
                index = self.index(number_)
                self.dataChanged.emit(index, index)

    # --- QAbstractListModel ---

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.article.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._in_words(row)
            case FoundRole.ARTICLE_ID:
                return row.article.id
            case FoundRole.HITS:
                return row.hits
            case FoundRole.SNIPPET:
                return row.snippet.text
            case _:
                return None

    def _in_words(self, row: FoundRow) -> str:
        parts = [row.article.title, status_name(row.article.status)]
        if row.hits:
            words = self.tr("1 place") if row.hits == 1 else self.tr("{n} places")
            parts.append(words.format(n=number(row.hits)))
        return ", ".join([*parts, row.snippet.text])
