"""Asks which of several names stays when they are made one, and says what will move to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.listings import EntityRow
from reader_app.model import EntityId, LayerId
from reader_app.record_words import words_for
from ui.dialogs.buttons import name_buttons
from ui.messages import interface_language, isolated, number

_SEPARATOR: Final = "  ·  "
_MOST_NAMED: Final = 4
_SIGN: Final = 13


class MergeDialog(QDialog):
    """The name that is current in the list stays; the first is the one that is mentioned most."""

    chosen = Signal(object)
    """The id of the entity whose name stays."""

    def __init__(
        self,
        rows: Sequence[EntityRow],
        signs: Mapping[LayerId, QIcon],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("mergeDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows = sorted(rows, key=lambda row: -row.mentions)
        self._question = QLabel(wordWrap=True)
        self._list = QListWidget()
        self._list.setObjectName("mergeNames")
        self._list.setIconSize(QSize(_SIGN, _SIGN))
        for row in self._rows:
            item = QListWidgetItem(signs.get(row.entity.layer_id, QIcon()), "")
            item.setSizeHint(QSize(0, self.fontMetrics().height() + 12))
            self._list.addItem(item)
        self._outcome = QLabel(wordWrap=True)
        self._outcome.setObjectName("mergeOutcome")
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(self._question)
        column.addWidget(self._list, 1)
        column.addWidget(self._outcome)
        column.addWidget(self._buttons)
        self._list.currentRowChanged.connect(self._say)
        self._list.itemDoubleClicked.connect(self._on_accepted)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._retranslate()
        self._list.setCurrentRow(0)
        self.resize(520, 380)

    @property
    def kept_id(self) -> EntityId:
        return self._rows[max(self._list.currentRow(), 0)].entity.id

    def keep(self, entity_id: EntityId) -> None:
        """Chooses the name that stays."""
        ids = [row.entity.id for row in self._rows]
        self._list.setCurrentRow(ids.index(entity_id))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_accepted(self) -> None:
        self.accept()
        self.chosen.emit(self.kept_id)

    def _say(self) -> None:
        kept_id = self.kept_id
        kept = next(row for row in self._rows if row.entity.id == kept_id)
        gone = [row for row in self._rows if row is not kept]
        comma = "، " if interface_language() == "fa" else ", "
        names = [isolated(row.entity.name) for row in gone[:_MOST_NAMED]]
        if len(gone) > _MOST_NAMED:
            names.append(self.tr("{n} more").format(n=number(len(gone) - _MOST_NAMED)))
        words = self.tr(
            "All is gathered under “{kept}”: {mentions} mentions and {promises} promises move to it. "
            "It will be found by these names, too: {names}. You can undo this in one step."
        )
        self._outcome.setText(
            words.format(
                kept=isolated(kept.entity.name),
                mentions=number(sum(row.mentions for row in gone)),
                promises=number(sum(row.made + row.received for row in gone)),
                names=comma.join(names),
            )
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Merge"))
        self._question.setText(
            self.tr("Which of these {n} names stays?").format(n=number(len(self._rows)))
        )
        self._list.setAccessibleName(self.tr("The name that stays"))
        mentions = self.tr("{n} mentions")
        for place, row in enumerate(self._rows):
            parts = (
                isolated(row.entity.name),
                words_for(row.entity.kind, interface_language()),
                mentions.format(n=number(row.mentions)),
            )
            self._list.item(place).setText(_SEPARATOR.join(parts))
            self._list.item(place).setToolTip("\n".join(row.entity.names))
        standard = QDialogButtonBox.StandardButton
        name_buttons(
            self._buttons,
            {standard.Ok: self.tr("Merge"), standard.Cancel: self.tr("Cancel")},
        )
        self._say()
