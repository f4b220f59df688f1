"""What is suggested, by its phrases: a row for each phrase, and one for each of its places, to tick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader_app.annotate.suggested_phrases import SuggestedPhrase, SuggestedPlace
from reader_app.model import LayerId, Span
from reader_app.suggest.suggestion import Suggestion


class SuggestedRow(NamedTuple):
    """A phrase with all its places or, where it has several, one of them."""

    phrase: SuggestedPhrase
    place: SuggestedPlace | None = None

    @property
    def places(self) -> tuple[SuggestedPlace, ...]:
        return self.phrase.places if self.place is None else (self.place,)

    @property
    def snippet_place(self) -> SuggestedPlace | None:
        """The place whose line the row shows: a phrase that stands once shows its own."""
        is_alone = self.place is None and len(self.phrase.places) == 1
        return self.phrase.places[0] if is_alone else self.place


class SuggestedModel(QAbstractListModel):
    """Places stay as they were ticked when others are shown between."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SuggestedRow] = []
        self._names: dict[LayerId, str] = {}
        self._unticked: set[tuple[Span, LayerId]] = set()

    def name_layers(self, names: dict[LayerId, str]) -> None:
        """Takes what layers are called, for readers of the screen."""
        self._names = names

    def show(self, phrases: Sequence[SuggestedPhrase]) -> None:
        """Takes other phrases; places that have not been seen before are ticked."""
        self.beginResetModel()
        self._rows = [row for phrase in phrases for row in _rows_of(phrase)]
        self.endResetModel()
        self.ticks_changed.emit()

    @property
    def shown(self) -> Sequence[SuggestedRow]:
        return self._rows

    @property
    def ticked(self) -> list[Suggestion]:
        """What is ticked, in the order of the text."""
        places = [place for row in self._rows if row.place is None for place in row.places]
        wanted = [place.suggestion for place in places if self._is_ticked(place)]
        return sorted(wanted, key=lambda each: each.span)

    def state_of(self, row: int) -> Qt.CheckState:
        ticks = [self._is_ticked(place) for place in self._rows[row].places]
        if all(ticks):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if any(ticks) else Qt.CheckState.Unchecked

    def tick(self, rows: Iterable[int], *, is_wanted: bool) -> None:
        """Ticks or unticks rows; that of a phrase stands for all its places."""
        places = {_key(place) for row in rows for place in self._rows[row].places}
        if is_wanted:
            self._unticked -= places
        else:
            self._unticked |= places
        if self._rows:
            last = self.index(len(self._rows) - 1)
            self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    def _is_ticked(self, place: SuggestedPlace) -> bool:
        return _key(place) not in self._unticked

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
                return row.phrase.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case Qt.ItemDataRole.CheckStateRole:
                return self.state_of(index.row())
            case _:
                return None

    def _spoken(self, row: SuggestedRow) -> str:
        name = self._names.get(row.phrase.layer_id, "")
        shown = row.snippet_place
        words = f"{row.phrase.words}, {name}"
        return f"{words}: {shown.snippet.text}" if shown is not None else words

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick([index.row()], is_wanted=Qt.CheckState(value) is not Qt.CheckState.Unchecked)
        return True


def _rows_of(phrase: SuggestedPhrase) -> list[SuggestedRow]:
    places = phrase.places if len(phrase.places) > 1 else ()
    return [SuggestedRow(phrase), *(SuggestedRow(phrase, place) for place in places)]


def _key(place: SuggestedPlace) -> tuple[Span, LayerId]:
    return place.suggestion.span, place.suggestion.layer_id
