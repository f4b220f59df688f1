"""The mentions of a person or place in their context, some of them ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader_app.listings import MentionRow
from reader_app.model import AnnotationId, Span
from reader_app.text.anchors import CONTEXT_LENGTH
from reader_app.text.snippets import Snippet, snippet
from ui.messages import day_words, interface_language, isolated

_COMMA: Final = ", "
_STOPS: Final = " .،؛:!؟?,;"


class MentionModel(QAbstractListModel):
    """Rows in the order that they come in; a mention that is shown again keeps its tick."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[MentionRow] = ()
        self._ticked: set[AnnotationId] = set()

    def show(self, rows: Sequence[MentionRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._ticked &= {row.annotation.id for row in rows}
        self.endResetModel()
        self.ticks_changed.emit()

    @property
    def rows(self) -> Sequence[MentionRow]:
        return self._rows

    @property
    def ticked(self) -> list[MentionRow]:
        return [row for row in self._rows if row.annotation.id in self._ticked]

    @property
    def ticked_count(self) -> int:
        return len(self._ticked)

    def is_ticked(self, row: int) -> bool:
        return self._rows[row].annotation.id in self._ticked

    def tick(self, rows: Iterable[int], *, is_wanted: bool) -> None:
        ids = {self._rows[row].annotation.id for row in rows}
        self._ticked = self._ticked | ids if is_wanted else self._ticked - ids
        if self._rows:
            last = self.index(len(self._rows) - 1)
            self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    # --- what a view asks ---

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

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
                return in_context(row).text
            case Qt.ItemDataRole.AccessibleTextRole:
                quote = " ".join(row.annotation.quote.split())
                return _COMMA.join((quote, in_context(row).text, *where(row)))
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return row.article_title
            case Qt.ItemDataRole.CheckStateRole:
                is_ticked = self.is_ticked(index.row())
                return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
            case _:
                return None

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick([index.row()], is_wanted=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True


def in_context(row: MentionRow) -> Snippet:
    """Returns the words of a mention with those round them, on one line."""
    mention = row.annotation
    start, suffix = len(mention.prefix), mention.suffix
    if len(suffix) == CONTEXT_LENGTH and " " in suffix:  # its last word may be cut in two
        suffix = f"{suffix[: suffix.rindex(' ')].rstrip(_STOPS)}…"
    text = mention.prefix + mention.quote + suffix
    return snippet(text, [Span(start, start + len(mention.quote))])


def where(row: MentionRow) -> tuple[str, ...]:
    """Returns the article's title and, if it is known, its day."""
    days = (day_words(row.day, interface_language()),) if row.day else ()
    return tuple(isolated(each) for each in (row.article_title, *days))
