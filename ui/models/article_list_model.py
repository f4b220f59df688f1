"""The articles of the list: their ids in memory, what is shown of them in pages on demand.

Invariant: nothing here grows with the library but one id and one number an article.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import Final, Protocol

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)

from reader_app.annotate.edits import Edit
from reader_app.model import Article, ArticleId, ArticleOrder, LayerId, ListRow, Status
from ui.messages import day_words, interface_language, status_name

PAGE_SIZE: Final = 100
PAGES_KEPT: Final = 40


class ArticleSource(Protocol):
    """What the list asks of a library."""

    def article_ids(self, order: ArticleOrder, status: Status | None) -> list[ArticleId]: ...

    def list_rows(self, ids: Sequence[ArticleId]) -> dict[ArticleId, ListRow]: ...


class Role(IntEnum):
    """What a row can be asked for beside its title."""

    ARTICLE_ID = Qt.ItemDataRole.UserRole.value + 1
    STATUS = Qt.ItemDataRole.UserRole.value + 2
    COUNTS = Qt.ItemDataRole.UserRole.value + 3
    IS_SAMPLE = Qt.ItemDataRole.UserRole.value + 4


class ArticleListModel(QStringListModel):
    """Rows in the order and by the filter last asked of the library.

    A change of an article is shown in its place; the order and the filter are asked anew only by
    `reload`, so that the list does not jump under the annotator's hand.

    The base class holds the ids once more, so that Qt can count and index rows without asking Python:
    laying out 100,000 rows asks some hundred thousand times.
    """

    totals_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: ArticleSource | None = None
        self._order = ArticleOrder.IMPORTED
        self._filter: Status | None = None
        self._ids: list[ArticleId] = []
        self._rows: dict[ArticleId, int] = {}
        self._done: set[ArticleId] = set()
        self._total = 0
        self._pages: OrderedDict[int, dict[ArticleId, ListRow]] = OrderedDict()

    # --- what is asked of the library ---

    @property
    def order(self) -> ArticleOrder:
        return self._order

    @property
    def status_filter(self) -> Status | None:
        return self._filter

    def show(
        self, source: ArticleSource | None, order: ArticleOrder, status: Status | None
    ) -> None:
        """Reads the ids of `source` in `order`, of `status` only unless it is None."""
        self._source = source
        self._order = order
        self._filter = status
        self.reload()

    def reload(self) -> None:
        """Asks the library for everything anew."""
        self._read_ids()
        self._pages.clear()
        self._rows = {article_id: row for row, article_id in enumerate(self._ids)}
        self.setStringList(self._ids)
        self.totals_changed.emit()

    def take_edit(self, edit: Edit) -> None:
        """Shows what an edit changed in articles of the list; to be told of it once.

        The library is not asked: it would count for as long as the article is annotated, 20 ms at
        10,000 annotations.
        """
        changes: dict[ArticleId, Counter[LayerId]] = {}
        for records, by in ((edit.annotations_removed(), -1), (edit.annotations_added(), 1)):
            for annotation in records:
                changes.setdefault(annotation.article_id, Counter())[annotation.layer_id] += by
        changed = {record.id: record for record in edit.added if isinstance(record, Article)}
        for article_id in edit.article_ids:
            if article_id in self._rows:
                self._take(article_id, changed.get(article_id), changes.get(article_id, Counter()))
        if changed:
            self.totals_changed.emit()

    # --- what the library holds ---

    @property
    def ids(self) -> Sequence[ArticleId]:
        """The articles shown, in their order."""
        return self._ids

    @property
    def total(self) -> int:
        """How many articles the library holds, filtered out or not."""
        return self._total

    @property
    def done(self) -> int:
        """How many of all articles are done."""
        return len(self._done)

    def row_of(self, article_id: ArticleId | None) -> int | None:
        return None if article_id is None else self._rows.get(article_id)

    def row(self, number: int) -> ListRow | None:
        """Returns what is shown of row `number`; None if it left the library meanwhile."""
        article_id = self._ids[number]
        return self._page(number // PAGE_SIZE).get(article_id)

    def next_id(self, after: ArticleId | None) -> ArticleId | None:
        """Returns the article below `after`; the first one if `after` is not in the list."""
        row = self.row_of(after)
        following = 0 if row is None else row + 1
        return self._ids[following] if following < len(self._ids) else None

    def previous_id(self, before: ArticleId | None) -> ArticleId | None:
        """Returns the article above `before`; the last one if `before` is not in the list."""
        row = self.row_of(before)
        preceding = (len(self._ids) if row is None else row) - 1
        return self._ids[preceding] if preceding >= 0 else None

    def next_undone_id(self, after: ArticleId | None) -> ArticleId | None:
        """Returns the next article that is not done, from the top again below the last one."""
        row = self.row_of(after)
        following = 0 if row is None else row + 1
        around = [*self._ids[following:], *self._ids[: max(following - 1, 0)]]
        return next((article_id for article_id in around if article_id not in self._done), None)

    # --- QStringListModel ---

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        if role == Role.ARTICLE_ID:
            return self._ids[index.row()]
        shown = self.row(index.row())
        if shown is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown.article.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(
                    (shown.article.title, status_name(shown.article.status), *_day(shown))
                )
            case Role.STATUS:
                return shown.article.status
            case Role.COUNTS:
                return shown.counts
            case Role.IS_SAMPLE:
                return shown.article.is_sample
            case _:
                return None

    # --- pages ---

    def _read_ids(self) -> None:
        source = self._source
        if source is None:
            self._ids, self._done, self._total = [], set(), 0
            return
        self._ids = source.article_ids(self._order, self._filter)
        self._done = set(source.article_ids(ArticleOrder.IMPORTED, Status.DONE))
        unsorted = ArticleOrder.IMPORTED
        every = self._ids if self._filter is None else source.article_ids(unsorted, None)
        self._total = len(every)

    def _page(self, number: int) -> dict[ArticleId, ListRow]:
        """Returns a page of rows, read if need be; the pages used longest ago are let go."""
        page = self._pages.get(number)
        if page is None:
            first = number * PAGE_SIZE
            ids = self._ids[first : first + PAGE_SIZE]
            page = {} if self._source is None else self._source.list_rows(ids)
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return page

    def _take(
        self, article_id: ArticleId, changed: Article | None, change: Counter[LayerId]
    ) -> None:
        if changed is not None and changed.status is Status.DONE:
            self._done.add(article_id)
        elif changed is not None:
            self._done.discard(article_id)
        number = self._rows[article_id]
        page = self._pages.get(number // PAGE_SIZE, {})
        shown = page.get(article_id)
        if shown is None:  # a page that is not kept will be read as it is then
            return
        counts = Counter(shown.counts)
        counts.update(change)
        article = changed or shown.article
        page[article_id] = ListRow(article, dict(+counts), _day_after(shown, article))
        index = self.index(number)
        self.dataChanged.emit(index, index)


def _day_after(shown: ListRow, article: Article) -> date | None:
    """Returns the day of an article that was changed; what only its text says waits for a reload."""
    if article.metadata == shown.article.metadata:
        return shown.day
    # Imported when a detail has changed: the patterns of dates are long.
    from reader_app.text.article_date import metadata_day

    return metadata_day(article.metadata)


def _day(row: ListRow) -> tuple[str, ...]:
    """Returns the article's date in words, or nothing."""
    return (day_words(row.day, interface_language()),) if row.day else ()
