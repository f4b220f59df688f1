"""The page of one person or place: who it is, every mention, what was promised, who is beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHeaderView, QSplitter, QTabWidget, QVBoxLayout, QWidget

from reader_app.listings import CommitmentRow, Companion, EntityRow, MentionRow
from reader_app.model import EntityId, Layer, LayerId
from ui.messages import number
from ui.models.companion_model import CompanionColumn, CompanionModel
from ui.pages.choosing_table import ChoosingTable
from ui.pages.entity_header import EntityFacts, EntityHeader
from ui.pages.mention_list import MentionList
from ui.pages.promise_list import PromiseList
from ui.theme import LIGHT, Theme

_SIDE_WIDTH: Final = 370


@dataclass(frozen=True, slots=True)
class EntityShown:
    """All that the page says of an entity."""

    row: EntityRow
    mentions: Sequence[MentionRow]
    made: Sequence[CommitmentRow]
    received: Sequence[CommitmentRow]
    companions: Sequence[Companion]

    @property
    def id(self) -> EntityId:
        return self.row.entity.id


class EntityView(QWidget):
    """Shows what it is given and says what is wanted."""

    place_wanted = Signal(object, object)
    commitment_wanted = Signal(object)
    entity_wanted = Signal(object)
    splitting_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._layers: Mapping[LayerId, Layer] = {}
        self._shown: EntityShown | None = None
        self.header = EntityHeader()
        self.mentions = MentionList()
        self.promises = PromiseList()
        self._companions = CompanionModel(self)
        self.companions = ChoosingTable(self._companions)
        self.companions.setObjectName("companionTable")
        self.facts = EntityFacts()
        self._tabs = QTabWidget()
        self._tabs.setObjectName("entityTabs")
        self._tabs.setDocumentMode(True)
        for part in (self.promises, self.companions, self.facts):
            self._tabs.addTab(part, "")
        self._arrange()
        self.mentions.place_wanted.connect(self.place_wanted)
        self.mentions.splitting_wanted.connect(self.splitting_wanted)
        self.promises.chosen.connect(self._on_promise_chosen)
        self.companions.chosen.connect(self._on_companion_chosen)
        self.retranslate()

    @property
    def shown(self) -> EntityShown | None:
        return self._shown

    def show_entity(self, shown: EntityShown) -> None:
        """Shows an entity; places in its lists are kept if it was shown before."""
        is_new = self._shown is None or self._shown.id != shown.id
        self._shown = shown
        self.header.show_row(shown.row)
        layer = self._layers.get(shown.row.entity.layer_id)
        if is_new:
            self.mentions.model.show(())
            self.mentions.view.scrollToTop()
        self.mentions.show_rows(shown.mentions, layer, self._theme)
        self.promises.show_rows(shown.made, shown.received)
        self._companions.show(shown.companions)
        self.facts.show_entity(shown.row.entity)
        self._name_tabs()
        if is_new:
            self._tabs.setCurrentWidget(self._fullest(shown))

    def set_layers(self, layers: Sequence[Layer], signs: Mapping[LayerId, QIcon]) -> None:
        self._layers = {layer.id: layer for layer in layers}
        self._companions.set_signs(signs)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.header, self.mentions, self.promises, self.companions, self.facts):
            part.set_theme(theme)
        if self._shown is not None:
            self.show_entity(self._shown)

    def set_writable(self, is_writable: bool) -> None:
        self.header.set_writable(is_writable)
        self.mentions.set_writable(is_writable)

    def go(self) -> None:
        """Takes the focus to the mentions."""
        self.mentions.go()

    def retranslate(self) -> None:
        for part in (self.header, self.mentions, self.facts):
            part.retranslate()
        self.promises.setAccessibleName(self.tr("Commitments; Enter goes to the words"))
        self.companions.setAccessibleName(self.tr("Appears with; Enter opens the name"))
        if self._shown is not None:
            self.show_entity(self._shown)
        self._name_tabs()

    def _on_promise_chosen(self, row: CommitmentRow) -> None:
        self.commitment_wanted.emit(row.id)

    def _on_companion_chosen(self, index: QModelIndex) -> None:
        self.entity_wanted.emit(self._companions.rows[index.row()].entity.id)

    def _fullest(self, shown: EntityShown) -> QWidget:
        """Returns the tab to begin with: commitments if there are any, else company, else facts."""
        if shown.made or shown.received:
            return self.promises
        return self.companions if shown.companions else self.facts

    def _name_tabs(self) -> None:
        promised = self.promises.promises.rowCount()
        with_whom = self._companions.rowCount()
        self._tabs.setTabText(0, self.tr("Promises ({n})").format(n=number(promised)))
        self._tabs.setTabText(1, self.tr("Company ({n})").format(n=number(with_whom)))
        self._tabs.setTabText(2, self.tr("About"))

    def _arrange(self) -> None:
        columns = self.companions.horizontalHeader()
        columns.setSectionResizeMode(CompanionColumn.NAME, QHeaderView.ResizeMode.Stretch)
        for column in (CompanionColumn.ARTICLES, CompanionColumn.LAST_SEEN):
            columns.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        columns.setSortIndicator(CompanionColumn.ARTICLES, Qt.SortOrder.DescendingOrder)
        self.companions.setSortingEnabled(True)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self.mentions)
        parts.addWidget(self._tabs)
        parts.setStretchFactor(0, 1)
        parts.setChildrenCollapsible(False)
        parts.setSizes([2 * _SIDE_WIDTH, _SIDE_WIDTH])
        parts.setHandleWidth(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.header)
        column.addWidget(parts, 1)
