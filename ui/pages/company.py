"""Who appears with whom: the picture, the same in numbers, and how much of it is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLabel,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.model import Layer, LayerId
from ui.messages import interface_language, number
from ui.models.pair_model import PairColumn, PairModel
from ui.pages.choosing_table import ChoosingTable
from ui.pages.company_picture import CompanyPicture, CompanyShown
from ui.pages.parts import heading, row
from ui.theme import Theme

LIMITS: Final = (20, 40, 80, 160)
"""How many of the pairs that appear most are shown."""
_USUAL: Final = 40
_TABLE_WIDTH: Final = 300
_HEADING_SIZE: Final = 1.35
_LARGE_COUNT: Final = 10_000
_CELL_PADDING: Final = 12


class Company(QWidget):
    """Shows the pairs that `show_company` brings; `asked` says that others are wanted."""

    asked = Signal()
    opened = Signal(object)
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = CompanyPicture()
        self.model = PairModel(self)
        self.table = ChoosingTable(self.model)
        self.table.setObjectName("companyTable")
        self._layers: Sequence[Layer] = ()
        self._signs: Mapping[LayerId, QIcon] = {}
        self._build()
        self.table.chosen.connect(self._on_chosen)
        self.picture.opened.connect(self.opened)
        self._limit.currentIndexChanged.connect(self.asked)
        self._layer.currentIndexChanged.connect(self.asked)
        self._back.clicked.connect(self.list_wanted)
        self.retranslate()

    @property
    def limit(self) -> int:
        return self._limit.currentData()

    @property
    def layer_id(self) -> LayerId | None:
        """The layer that both of a pair are to be of; None for any."""
        return self._layer.currentData()

    def show_company(self, shown: CompanyShown) -> None:
        self.model.show(shown.pairs, shown.entities)
        self.picture.show_company(shown)
        self._parts.setVisible(bool(shown.pairs))
        self._nothing.setVisible(not shown.pairs)

    def set_layers(self, layers: Sequence[Layer], signs: Mapping[LayerId, QIcon]) -> None:
        self._layers, self._signs = layers, signs
        chosen = self._layer.currentData()
        self._layer.blockSignals(True)
        self._layer.clear()
        self._layer.addItem(self.tr("All"), None)
        for layer in layers:
            sign = signs.get(layer.id, QIcon())
            self._layer.addItem(sign, layer.name_in(interface_language()), layer.id)
        self._layer.setCurrentIndex(max(self._layer.findData(chosen), 0) if chosen else 0)
        self._layer.blockSignals(False)

    def set_theme(self, theme: Theme) -> None:
        self.picture.set_look(theme, {layer.id: layer for layer in self._layers})
        self.table.set_theme(theme)
        for label in (self._hint, self._nothing):
            label.setStyleSheet(f"color: {theme.faint_text};")

    def go(self) -> None:
        self.picture.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.entity_at(index))

    def _build(self) -> None:
        self._back = QToolButton()
        self._back.setObjectName("companyBack")
        self._back.setAutoRaise(True)
        self._heading = heading(_HEADING_SIZE)
        self._limit, self._layer = QComboBox(), QComboBox()
        self._limit.setObjectName("companyLimit")
        self._layer.setObjectName("companyLayer")
        for choice in (self._limit, self._layer):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._hint = QLabel(wordWrap=True)
        self._nothing = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._nothing.setObjectName("companyNothing")
        self._nothing.hide()
        columns = self.table.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        columns.setSectionResizeMode(PairColumn.ARTICLES, QHeaderView.ResizeMode.Fixed)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.addWidget(self.picture)
        self._parts.addWidget(self.table)
        self._parts.setStretchFactor(0, 1)
        self._parts.setChildrenCollapsible(False)
        self._parts.setSizes([3 * _TABLE_WIDTH, _TABLE_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addLayout(row(self._back, None))
        column.addLayout(row(self._heading, None, self._layer, self._limit))
        column.addWidget(self._hint)
        column.addWidget(self._parts, 1)
        column.addWidget(self._nothing, 1)

    def retranslate(self) -> None:
        arrow = "→" if interface_language() == "fa" else "←"
        words = self.tr("All people and places")
        self._back.setText(f"{arrow}  {words}")
        self._back.setAccessibleName(words)
        self._back.setToolTip(self.tr("Back to the list (Esc)"))
        self._heading.setText(self.tr("Who appears with whom"))
        self._hint.setText(
            self.tr(
                "A line joins two that stand in one article, the thicker in the more articles. "
                "Point at a name to see its company; click it for its page."
            )
        )
        self._nothing.setText(
            self.tr("No two names stand in one article yet. Link more mentions, and they will.")
        )
        chosen = self._limit.currentData() or _USUAL
        self._limit.blockSignals(True)
        self._limit.clear()
        for limit in LIMITS:
            self._limit.addItem(self.tr("The {n} strongest pairs").format(n=number(limit)), limit)
        self._limit.setCurrentIndex(self._limit.findData(chosen))
        self._limit.blockSignals(False)
        self._limit.setAccessibleName(self.tr("How many pairs are shown"))
        self._layer.setAccessibleName(self.tr("Layer"))
        self.table.setAccessibleName(self.tr("Who appears with whom, in numbers"))
        self.picture.retranslate()
        self.model.repaint()
        columns, metrics = self.table.horizontalHeader(), self.table.fontMetrics()
        width = metrics.horizontalAdvance(number(_LARGE_COUNT)) + _CELL_PADDING
        width = max(width, columns.sectionSizeHint(PairColumn.ARTICLES) + _CELL_PADDING)
        columns.resizeSection(PairColumn.ARTICLES, width)
        self.set_layers(self._layers, self._signs)
