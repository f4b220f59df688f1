"""A list of rows to tick, many at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.models.occurrence_model import OccurrenceModel
from ui.models.suggested_model import SuggestedModel


class TickingList(QListView):
    """Space ticks or unticks all that is selected, or else the row that one is on."""

    def __init__(self, name: str, model: OccurrenceModel | SuggestedModel) -> None:
        super().__init__()
        self.setObjectName(name)
        self._model = model
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = {index.row() for index in self.selectedIndexes()} or {self.currentIndex().row()}
        if event.key() == Qt.Key.Key_Space and min(rows) >= 0:
            self._model.tick(rows, is_wanted=not all(map(self._is_ticked, rows)))
        else:
            super().keyPressEvent(event)

    def _is_ticked(self, row: int) -> bool:
        state = self._model.index(row).data(Qt.ItemDataRole.CheckStateRole)
        return Qt.CheckState(state) is Qt.CheckState.Checked
