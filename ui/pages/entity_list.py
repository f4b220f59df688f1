"""The list of people and places: what it is filtered and sorted by, and what can be done with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader_app.model import EntityId, Layer, LayerId
from ui.messages import interface_language, number
from ui.models.entity_model import EntityColumn, EntityModel, RowSource
from ui.pages.entity_table import EntityTable
from ui.pages.parts import heading, row
from ui.theme import LIGHT, Theme

_HEADING_SIZE: Final = 1.35


@dataclass(frozen=True, slots=True)
class EntityQuestion:
    """Which people and places are wanted, and in which order."""

    layer_id: LayerId | None = None
    typed: str = ""
    column: EntityColumn = EntityColumn.MENTIONS
    is_descending: bool = True


class EntityList(QWidget):
    """Shows the entities that `show_found` brings; `asked` says that others are wanted."""

    asked = Signal()
    opened = Signal(object)
    creation_wanted = Signal(object)
    """A name is to be made on a layer; carries its id."""
    editing_wanted = Signal(object)
    merging_wanted = Signal(tuple)
    deletion_wanted = Signal(tuple)
    duplicates_wanted = Signal()
    company_wanted = Signal()
    unlinked_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._layers: Sequence[Layer] = ()
        self._signs: Mapping[LayerId, QIcon] = {}
        self._total = self._unlinked = 0
        self._is_known = self._is_writable = False
        self.model = EntityModel(self)
        self.table = EntityTable(self.model)
        self._build()
        self._arrange()
        self._connect()
        self.retranslate()

    # --- what the page tells ---

    @property
    def question(self) -> EntityQuestion:
        header = self.table.horizontalHeader()
        return EntityQuestion(
            self._layer.currentData(),
            self.field.text().strip(),
            EntityColumn(header.sortIndicatorSection()),
            header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
        )

    def show_found(
        self, ids: Sequence[EntityId], source: RowSource | None, *, total: int, unlinked: int
    ) -> None:
        """Lists what was found of `total` entities; selection and place are kept."""
        table = self.table
        selected, current, top = table.selected_ids(), table.current_id(), table.top_id()
        self.model.show(ids, source)
        table.restore(selected, current, top)
        if table.hasFocus():
            table.go()
        self._total, self._unlinked, self._is_known = total, unlinked, True
        self._refresh()

    def set_layers(self, layers: Sequence[Layer], signs: Mapping[LayerId, QIcon]) -> None:
        """Takes the layers whose annotations mention entities, and the signs of all layers."""
        self._layers, self._signs = layers, signs
        self.model.set_signs(signs)
        self._fill_layers()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.table.delegate.set_theme(theme)
        self.table.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())
        for label in (self._count, self._chosen, self._nothing):
            label.setStyleSheet(f"color: {theme.faint_text};")
        self._strip.setStyleSheet(
            f"#unlinkedStrip {{ background: {theme.card}; border: 1px solid {theme.line};"
            " border-radius: 6px; }"
        )

    def set_writable(self, is_writable: bool) -> None:
        self._is_writable = is_writable
        self._refresh_buttons()

    def go_to_field(self) -> None:
        """Goes to the field, with what is typed there selected."""
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go(self) -> None:
        """Takes the focus: the rows, or the field while there are none."""
        if self._is_known and not self.model.ids:
            self.go_to_field()
        else:
            self.table.go()

    # --- events ---

    def _on_menu_wanted(self, place: QPoint) -> None:
        self.menu().popup(self.table.viewport().mapToGlobal(place))

    def menu(self) -> QMenu:
        """Returns what can be done with the selected rows, as a menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (self._open, self._edit, self._merge, self._delete):
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                if event.key() == Qt.Key.Key_Escape:
                    event.accept()
                    return True
            elif event.type() is QEvent.Type.KeyPress:
                return self._takes(event)
        return False

    def _takes(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.table.go()
            return True
        return False

    def _on_new_triggered(self, action: QAction) -> None:
        self.creation_wanted.emit(action.data())

    def _on_open_clicked(self) -> None:
        chosen = self.table.selected_ids()
        if len(chosen) == 1:
            self.opened.emit(chosen[0])

    def _on_edit_clicked(self) -> None:
        chosen = self.table.selected_ids()
        if len(chosen) == 1 and self._is_writable:
            self.editing_wanted.emit(chosen[0])

    def _on_merge_clicked(self) -> None:
        self.merging_wanted.emit(self.table.selected_ids())

    def _on_delete_clicked(self) -> None:
        chosen = self.table.selected_ids()
        if chosen and self._is_writable:
            self.deletion_wanted.emit(chosen)

    def _on_sort_chosen(self) -> None:
        column = EntityColumn(self._sort.currentData())
        order = Qt.SortOrder(
            self.model.headerData(
                column, Qt.Orientation.Horizontal, Qt.ItemDataRole.InitialSortOrderRole
            )
        )
        self.table.horizontalHeader().setSortIndicator(column, order)

    def _on_sort_indicator_changed(self, section: int) -> None:
        self._sort.setCurrentIndex(self._sort.findData(EntityColumn(section)))
        self.asked.emit()

    # --- keeping in step ---

    def _refresh(self) -> None:
        shown, total = len(self.model.ids), self._total
        if shown == total or not self._is_known:
            self._count.setText(number(total) if total else "")
        else:
            words = self.tr("{shown} of {total}")
            self._count.setText(words.format(shown=number(shown), total=number(total)))
        self._count.setVisible(total > 0)
        self._pages.setCurrentWidget(self.table if shown or not self._is_known else self._nothing)
        self._nothing.setText(self._words_for_nothing())
        self._strip.setVisible(self._unlinked > 0)
        one = self.tr("One mention is not linked to anyone or any place yet.")
        many = self.tr("{n} mentions are not linked to anyone or any place yet.")
        self._strip_words.setText(
            one if self._unlinked == 1 else many.format(n=number(self._unlinked))
        )
        self._refresh_buttons()

    def _words_for_nothing(self) -> str:
        if self._total:
            return self.tr(
                "No name is written like this. Type fewer letters, or choose another layer above."
            )
        if self._unlinked:
            return self.tr(
                "Nobody and no place is known by name yet. Link the mentions above, one by one, "
                "and they will be gathered here."
            )
        return self.tr(
            "Nobody and no place is known by name yet. Tag people (P) and places (L) in an article "
            "and link each with E, or make a name here with “New”."
        )

    def _refresh_buttons(self) -> None:
        chosen = self.table.selected_ids()
        may_write = self._is_writable
        self._new.setEnabled(may_write)
        self._duplicates.setEnabled(may_write and self._total > 1)
        self._company.setEnabled(self._total > 1)
        self._open.setEnabled(len(chosen) == 1)
        self._edit.setEnabled(may_write and len(chosen) == 1)
        self._merge.setEnabled(may_write and len(chosen) > 1)
        self._delete.setEnabled(may_write and bool(chosen))
        words = self.tr("{n} selected")
        self._chosen.setText(words.format(n=number(len(chosen))))
        self._chosen.setVisible(len(chosen) > 1)

    def _fill_layers(self) -> None:
        chosen = self._layer.currentData()
        self._layer.blockSignals(True)
        self._layer.clear()
        self._layer.addItem(self.tr("All"), None)
        self._new_menu.clear()
        for layer in self._layers:
            sign, name = self._signs.get(layer.id, QIcon()), layer.name_in(interface_language())
            self._layer.addItem(sign, name, layer.id)
            self._new_menu.addAction(sign, name.replace("&", "&&")).setData(layer.id)
        found = self._layer.findData(chosen) if chosen is not None else 0
        self._layer.setCurrentIndex(max(found, 0))
        self._layer.blockSignals(False)
        if found < 0:
            self.asked.emit()

    def _fill_sort(self) -> None:
        names = {
            EntityColumn.NAME: self.tr("By name"),
            EntityColumn.KIND: self.tr("By kind"),
            EntityColumn.MENTIONS: self.tr("Most mentions"),
            EntityColumn.ARTICLES: self.tr("Most articles"),
            EntityColumn.MADE: self.tr("Most promises made"),
            EntityColumn.RECEIVED: self.tr("Most promises received"),
            EntityColumn.LAST_SEEN: self.tr("Last seen"),
        }
        section = self.table.horizontalHeader().sortIndicatorSection()
        self._sort.clear()
        for column, name in names.items():
            self._sort.addItem(name, column)
        self._sort.setCurrentIndex(self._sort.findData(EntityColumn(section)))

    # --- parts ---

    def _build(self) -> None:
        self._heading, self._count = heading(_HEADING_SIZE), QLabel()
        self._count.setObjectName("entityCount")
        self._layer, self._sort = QComboBox(), QComboBox()
        self._layer.setObjectName("entityLayer")
        self._sort.setObjectName("entitySort")
        for choice in (self._layer, self._sort):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.field = QLineEdit()
        self.field.setObjectName("entityField")
        self.field.setClearButtonEnabled(True)
        self._nothing = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._nothing.setObjectName("entityNothing")
        self._nothing.setContentsMargins(60, 0, 60, 0)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._nothing)
        self._strip = QWidget()
        self._strip.setObjectName("unlinkedStrip")
        self._strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._strip_words = QLabel(wordWrap=True)
        self._strip_words.setObjectName("unlinkedWords")
        self._chosen = QLabel()
        self._chosen.setObjectName("entityChosen")
        names = ("New", "Duplicates", "Company", "Unlinked", "Open", "Edit", "Merge", "Delete")
        buttons = [QPushButton() for _ in names]
        for name, button in zip(names, buttons, strict=True):
            button.setObjectName(f"entity{name}")
        self._new, self._duplicates, self._company, self._link = buttons[:4]
        self._open, self._edit, self._merge, self._delete = buttons[4:]
        self.table.horizontalHeader().setSortIndicator(
            EntityColumn.MENTIONS, Qt.SortOrder.DescendingOrder
        )
        self._strip.hide()
        self._new_menu = QMenu(self)
        self._new.setMenu(self._new_menu)
        self._new_menu.triggered.connect(self._on_new_triggered)

    def _arrange(self) -> None:
        head = row(self._heading, self._count, None, self._company, self._duplicates, self._new)
        choices = row(self._layer, self.field, self._sort)
        choices.setStretch(1, 1)
        strip = QHBoxLayout(self._strip)
        strip.setContentsMargins(10, 6, 10, 6)
        strip.addWidget(self._strip_words, 1)
        strip.addWidget(self._link)
        below = row(self._chosen, None, self._open, self._edit, self._merge, self._delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(9)
        column.addLayout(head)
        column.addLayout(choices)
        column.addWidget(self._strip)
        column.addWidget(self._pages, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.asked)
        self._layer.currentIndexChanged.connect(self.asked)
        self._sort.activated.connect(self._on_sort_chosen)
        header = self.table.horizontalHeader()
        header.sortIndicatorChanged.connect(self._on_sort_indicator_changed)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu_wanted)
        self.table.opened.connect(self.opened)
        self.table.editing_wanted.connect(self._on_edit_clicked)
        self.table.deletion_wanted.connect(self._on_delete_clicked)
        self.table.field_wanted.connect(self.go_to_field)
        self.table.selectionModel().selectionChanged.connect(self._refresh_buttons)
        self._duplicates.clicked.connect(self.duplicates_wanted)
        self._company.clicked.connect(self.company_wanted)
        self._link.clicked.connect(self.unlinked_wanted)
        self._open.clicked.connect(self._on_open_clicked)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._merge.clicked.connect(self._on_merge_clicked)
        self._delete.clicked.connect(self._on_delete_clicked)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("People and places"))
        self._new.setText(self.tr("New"))
        self._new.setToolTip(self.tr("Make a person or place that no article mentions yet"))
        self._duplicates.setText(self.tr("Find duplicates…"))
        self._duplicates.setToolTip(
            self.tr("Find names that may be the same person or place, written in different ways")
        )
        self._company.setText(self.tr("Who with whom"))
        self._company.setToolTip(self.tr("Show who appears with whom in the articles"))
        self._link.setText(self.tr("Link them…"))
        self._open.setText(self.tr("Open"))
        self._edit.setText(self.tr("Edit…"))
        self._merge.setText(self.tr("Merge…"))
        self._merge.setToolTip(
            self.tr("Make one of the selected names; select two or more with Shift or Ctrl")
        )
        self._delete.setText(self.tr("Delete…"))
        self.field.setPlaceholderText(self.tr("Find by any name, in any spelling"))
        self.field.setAccessibleName(self.tr("Find by any name, in any spelling"))
        self._layer.setAccessibleName(self.tr("Layer"))
        self._sort.setAccessibleName(self.tr("Sorted by"))
        self.table.setAccessibleName(self.tr("People and places"))
        self._fill_layers()
        self._fill_sort()
        self.model.repaint()
        self.table.fit()
        self._refresh()
