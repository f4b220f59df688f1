"""What stands above the commitments: which view, which of them, in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.listings import CommitmentFilter, CommitmentOrder
from ui.messages import number
from ui.models.commitment_filters import chips_of
from ui.models.commitment_found import NOTHING, Asked, Found, View
from ui.pages.commitment_filter_menu import CommitmentFilterMenu
from ui.pages.filter_chips import FilterChips
from ui.theme import LIGHT, Theme

TYPING_REST_MS: Final = 150
_ORDERS: Final = tuple(CommitmentOrder)
_NEWEST_FIRST: Final = (CommitmentOrder.MADE, CommitmentOrder.CHANGED)
_ZOOMS: Final = ("in", "out", "fit", "today")


class CommitmentsHead(QWidget):
    """Holds what is asked for and tells when that changes."""

    asked_changed = Signal(object)
    entities_wanted = Signal(str)
    range_wanted = Signal()
    zoom_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = Asked()
        self._found: Found = NOTHING
        self._theme = LIGHT
        self._views = QButtonGroup(self)
        self._views.setExclusive(True)
        self.buttons = {view: self._view_button(view) for view in View}
        self.field = QLineEdit()
        self.field.setObjectName("commitmentWords")
        self.field.setClearButtonEnabled(True)
        self.filters = QPushButton()
        self.filters.setObjectName("commitmentFilters")
        self.menu = CommitmentFilterMenu(self)
        self.filters.setMenu(self.menu)
        self._count = QLabel()
        self._count.setObjectName("commitmentCount")
        self.order = QComboBox()
        self.order.setObjectName("commitmentOrder")
        self.way = QToolButton()
        self.way.setObjectName("commitmentWay")
        self.zooms = {name: QToolButton() for name in _ZOOMS}
        self.chips = FilterChips()
        self._rest = QTimer(self, singleShot=True, interval=TYPING_REST_MS)
        self._arrange()
        self._connect()
        self.retranslate()

    def _view_button(self, view: View) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"commitmentView.{view.value}")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setChecked(view is View.TABLE)
        self._views.addButton(button)
        button.clicked.connect(partial(self._on_view_clicked, view))
        return button

    def _arrange(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(4)
        for button in self.buttons.values():
            first.addWidget(button)
        first.addSpacing(12)
        first.addWidget(self.field, 1)
        first.addWidget(self.filters)
        second.setSpacing(4)
        second.addWidget(self._count, 1)
        second.addWidget(self.order)
        second.addWidget(self.way)
        for name, button in self.zooms.items():
            button.setObjectName(f"timeline.{name}")
            button.clicked.connect(partial(self.zoom_wanted.emit, name))
            second.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self.chips)
        column.addLayout(second)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_text_changed)
        self.field.returnPressed.connect(self._take_words)
        self._rest.timeout.connect(self._take_words)
        self.menu.aboutToShow.connect(self._on_menu_about_to_show)
        self.menu.changed.connect(self.set_filter)
        self.menu.entities_wanted.connect(self.entities_wanted)
        self.menu.range_wanted.connect(self.range_wanted)
        self.chips.changed.connect(self.set_filter)
        self.order.activated.connect(self._on_order_activated)
        self.way.clicked.connect(self._on_way_clicked)

    # --- what the page tells ---

    @property
    def asked(self) -> Asked:
        return self._asked

    @property
    def today(self) -> date:
        return date.today() if self._found is NOTHING else self._found.today

    def ask(self, asked: Asked) -> None:
        """Asks for something else; the widgets follow."""
        if asked == self._asked:
            return
        self._asked = asked
        self.show_asked()
        self.asked_changed.emit(asked)

    def set_filter(self, wanted: CommitmentFilter) -> None:
        self._rest.stop()
        self.ask(replace(self._asked, filter=wanted))

    def show_asked(self) -> None:
        """Brings the widgets in step with what is asked for."""
        asked = self._asked
        self.buttons[asked.view].setChecked(True)
        if self.field.text().strip() != asked.filter.words:
            self.field.blockSignals(True)
            self.field.setText(asked.filter.words)
            self.field.blockSignals(False)
        self.order.setCurrentIndex(_ORDERS.index(asked.order))
        arrow = Qt.ArrowType.DownArrow if asked.is_descending else Qt.ArrowType.UpArrow
        self.way.setArrowType(arrow)
        self.order.setVisible(asked.view is View.TABLE)
        self.way.setVisible(asked.view is View.TABLE)
        for button in self.zooms.values():
            button.setVisible(asked.view is View.TIMELINE)
        self._show_chips()

    def show_found(self, found: Found, more: str = "") -> None:
        """Says how many were found; `more` is what the view adds to that."""
        self._found = found
        if found is NOTHING:
            words = ""
        elif found.asked.filter.is_empty:
            words = self.tr("1 commitment") if found.total == 1 else self.tr("{n} commitments")
            words = words.format(n=number(found.total))
        else:
            words = self.tr("{n} of {total} commitments")
            words = words.format(n=number(found.count), total=number(found.total))
        self._count.setText(f"{words} · {more}" if more else words)
        self._show_chips()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._count.setStyleSheet(f"color: {theme.faint_text};")
        self.chips.set_theme(theme)

    def retranslate(self) -> None:
        names = {
            View.TABLE: (self.tr("Table"), self.tr("One under the other, to be sorted")),
            View.BOARD: (self.tr("Board"), self.tr("Cards in columns, by how they stand")),
            View.DUE: (self.tr("Deadlines"), self.tr("What is over, and what is due soon")),
            View.TIMELINE: (self.tr("Timeline"), self.tr("When they were said and are due")),
        }
        for view, (words, tip) in names.items():
            self.buttons[view].setText(words)
            self.buttons[view].setToolTip(tip)
        self.field.setPlaceholderText(self.tr("Words of the commitments"))
        self.field.setAccessibleName(self.tr("Words of the commitments"))
        self.filters.setText(self.tr("Filters"))
        self.filters.setToolTip(self.tr("Only those of a person, a place, a status, a deadline …"))
        self.filters.setAccessibleName(self.tr("Filters of the commitments"))
        orders = {
            CommitmentOrder.DUE: self.tr("By deadline"),
            CommitmentOrder.MADE: self.tr("By when it was said"),
            CommitmentOrder.STATUS: self.tr("By status"),
            CommitmentOrder.WHO: self.tr("By who"),
            CommitmentOrder.CHANGED: self.tr("By last change"),
        }
        self.order.clear()
        self.order.addItems([orders[order] for order in _ORDERS])
        self.order.setAccessibleName(self.tr("Order of the commitments"))
        self.way.setToolTip(self.tr("The other way round"))
        self.way.setAccessibleName(self.tr("The other way round"))
        zooms = {
            "in": (self.tr("+"), self.tr("Nearer (+)")),
            "out": (self.tr("−"), self.tr("Farther (−)")),
            "fit": (self.tr("Everything"), self.tr("Bring everything into sight (Home)")),
            "today": (self.tr("Today"), self.tr("Bring today into sight (End)")),
        }
        for name, (words, tip) in zooms.items():
            self.zooms[name].setText(words)
            self.zooms[name].setToolTip(tip)
            self.zooms[name].setAccessibleName(tip)
        self.show_asked()

    # --- parts ---

    def _show_chips(self) -> None:
        self.chips.show_chips(chips_of(self._asked.filter, self._found.names))

    def _on_view_clicked(self, view: View) -> None:
        self.ask(replace(self._asked, view=view))

    def _on_text_changed(self) -> None:
        self._rest.start()

    def _take_words(self) -> None:
        self._rest.stop()
        words = self.field.text().strip()
        self.ask(replace(self._asked, filter=replace(self._asked.filter, words=words)))

    def _on_menu_about_to_show(self) -> None:
        self.menu.fill(self._asked.filter, self._found.topics, self.today)

    def _on_order_activated(self, index: int) -> None:
        order = _ORDERS[index]
        self.ask(replace(self._asked, order=order, is_descending=order in _NEWEST_FIRST))

    def _on_way_clicked(self) -> None:
        self.ask(replace(self._asked, is_descending=not self._asked.is_descending))
