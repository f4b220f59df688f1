"""Names that may be the same person or place, group by group: ticked ones are made one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.listings import EntityRow
from reader_app.model import Entity, LayerId
from ui.dialogs.buttons import name_buttons
from ui.messages import isolated, number

_NAME, _MENTIONS, _STAYS = range(3)


class DuplicatesDialog(QDialog):
    """Nothing is ticked at first: only an annotator knows whether two names are one person."""

    chosen = Signal(object)
    """A list of pairs: the entity that stays, and those that are made one with it."""

    def __init__(
        self,
        groups: Sequence[Sequence[EntityRow]],
        signs: Mapping[LayerId, QIcon],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("duplicatesDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._groups = [sorted(group, key=lambda row: -row.mentions) for group in groups]
        self._kept = [0] * len(self._groups)
        self._tops: list[QTreeWidgetItem] = []
        self._items: list[list[QTreeWidgetItem]] = []
        self._question = QLabel(wordWrap=True)
        self._tree = QTreeWidget()
        self._tree.setObjectName("duplicateGroups")
        self._tree.setColumnCount(3)
        self._tree.setUniformRowHeights(True)
        self._fill(signs)
        self._all, self._none, self._keep = QPushButton(), QPushButton(), QPushButton()
        for name, button in (("All", self._all), ("None", self._none), ("Keep", self._keep)):
            button.setObjectName(f"duplicates{name}")
            button.setAutoDefault(False)
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._arrange()
        self._tree.itemChanged.connect(self._refresh)
        self._tree.currentItemChanged.connect(self._refresh)
        self._all.clicked.connect(self._on_all_clicked)
        self._none.clicked.connect(self._on_none_clicked)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._retranslate()
        self.resize(640, 520)

    @property
    def ticked(self) -> list[tuple[Entity, list[Entity]]]:
        """The groups that are to be made one: who stays, and the others that are ticked."""
        found: list[tuple[Entity, list[Entity]]] = []
        for place, group in enumerate(self._groups):
            items, kept = self._items[place], self._kept[place]
            gone = [
                row.entity
                for nth, row in enumerate(group)
                if nth != kept and items[nth].checkState(_NAME) is Qt.CheckState.Checked
            ]
            if gone:
                found.append((group[kept].entity, gone))
        return found

    def tick(self, group: int, *, is_wanted: bool = True) -> None:
        """Ticks all names of a group, or none."""
        state = Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked
        self._tops[group].setCheckState(_NAME, state)

    def keep(self, group: int, nth: int) -> None:
        """Chooses the name that stays of a group."""
        self._kept[group] = nth
        self._name_group(group)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_all_clicked(self) -> None:
        for place in range(len(self._groups)):
            self.tick(place)

    def _on_none_clicked(self) -> None:
        for place in range(len(self._groups)):
            self.tick(place, is_wanted=False)

    def _on_keep_clicked(self) -> None:
        current = self._tree.currentItem()
        for place, items in enumerate(self._items):
            for nth, item in enumerate(items):
                if item is current:
                    self.keep(place, nth)
        self._refresh()

    def _on_accepted(self) -> None:
        wanted = self.ticked
        self.accept()
        self.chosen.emit(wanted)

    def _fill(self, signs: Mapping[LayerId, QIcon]) -> None:
        for group in self._groups:
            top = QTreeWidgetItem(self._tree)
            top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate)
            self._tops.append(top)
            self._items.append([])
            for row in group:
                item = QTreeWidgetItem(top)
                self._items[-1].append(item)
                item.setIcon(_NAME, signs.get(row.entity.layer_id, QIcon()))
                item.setCheckState(_NAME, Qt.CheckState.Unchecked)
                item.setToolTip(_NAME, "\n".join(row.entity.names))
                item.setTextAlignment(_MENTIONS, Qt.AlignmentFlag.AlignCenter)
            top.setCheckState(_NAME, Qt.CheckState.Unchecked)
            top.setExpanded(True)
        if self._tops:
            self._tree.setCurrentItem(self._tops[0])

    def _name_group(self, place: int) -> None:
        top, group = self._tops[place], self._groups[place]
        kept = self._kept[place]
        top.setText(_NAME, isolated(group[kept].entity.name))
        font = self._tree.font()
        font.setBold(True)
        top.setFont(_NAME, font)
        for nth, row in enumerate(group):
            item = self._items[place][nth]
            item.setText(_NAME, isolated(row.entity.name))
            item.setText(_MENTIONS, number(row.mentions))
            item.setText(_STAYS, self.tr("stays") if nth == kept else "")

    def _refresh(self) -> None:
        wanted = self.ticked
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(wanted))
        one, many = self.tr("Merge 1 group"), self.tr("Merge {n} groups")
        ok.setText(one if len(wanted) == 1 else many.format(n=number(len(wanted))))
        if not wanted:
            ok.setText(self.tr("Merge"))
        item = self._tree.currentItem()
        self._keep.setEnabled(item is not None and item.parent() is not None)

    def _arrange(self) -> None:
        header = self._tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        below = QHBoxLayout()
        for button in (self._all, self._none, self._keep):
            below.addWidget(button)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(self._question)
        column.addWidget(self._tree, 1)
        column.addLayout(below)
        column.addWidget(self._buttons)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Duplicates"))
        one = self.tr("These names may be the same person or place. Tick them to make them one.")
        many = self.tr(
            "{n} groups of names may each be the same person or place. Tick those that are; all that "
            "is ticked is done in one step, which can be undone."
        )
        count = len(self._groups)
        self._question.setText(one if count == 1 else many.format(n=number(count)))
        self._tree.setHeaderLabels([self.tr("Name"), self.tr("Mentions"), ""])
        self._tree.setAccessibleName(self.tr("Names that may be the same; Space ticks"))
        self._all.setText(self.tr("Tick all"))
        self._none.setText(self.tr("Tick none"))
        self._keep.setText(self.tr("Keep this name"))
        for place in range(count):
            self._name_group(place)
        cancel = QDialogButtonBox.StandardButton.Cancel
        name_buttons(self._buttons, {cancel: self.tr("Cancel")})
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setIcon(QIcon())
        self._refresh()
