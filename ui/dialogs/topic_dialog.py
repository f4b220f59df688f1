"""Asks for the topic of commitments: one that there is already, or a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ui.theme import LIGHT, Theme


class TopicDialog(QDialog):
    """An empty field takes the topic away."""

    chosen = Signal(str)

    def __init__(
        self,
        topics: Sequence[str],
        present: str = "",
        theme: Theme = LIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Topic"))
        self.field = QComboBox()
        self.field.setObjectName("topicField")
        self.field.setEditable(True)
        self.field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.field.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.field.addItems(list(topics))
        self.field.setCurrentText(present)
        completer = QCompleter(list(topics), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        hint = QLabel(self.tr("An empty field takes the topic away."), wordWrap=True)
        hint.setStyleSheet(f"color: {theme.faint_text};")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        form = QFormLayout()
        form.addRow(self.tr("&Topic:"), self.field)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(hint)
        column.addWidget(buttons)
        self.setMinimumWidth(380)
        if (line := self.field.lineEdit()) is not None:
            line.selectAll()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        self.chosen.emit(" ".join(self.field.currentText().split()))
