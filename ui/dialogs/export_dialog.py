"""Asks what to export, as what, and to which file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.buttons import name_buttons
from ui.dialogs.target_field import TargetField, documents
from ui.messages import number

FORMATS: Final = ("json", "jsonl")
"""Names of exporters, each the suffix of its files as well."""

FILE_STEM: Final = "hashiyeh"
"""The suggested name; Latin letters, for files that travel between systems."""


class ExportScope(StrEnum):
    ALL = "all"
    FILTERED = "filtered"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the annotator asked for; `format` is an exporter's name."""

    scope: ExportScope
    format: str
    path: Path


class ExportDialog(QDialog):
    """Offers only what is there: the list if it is filtered, the open article if there is one."""

    chosen = Signal(object)
    """The ExportChoice, once the annotator has agreed to it."""

    def __init__(
        self,
        all_count: int,
        filtered_count: int,
        has_article: bool,
        folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self._all_count = all_count
        self._filtered_count = filtered_count
        self._has_article = has_article
        self._scopes = {scope: QRadioButton() for scope in ExportScope}
        self._formats = {name: QRadioButton() for name in FORMATS}
        self._format_words = {name: QLabel() for name in FORMATS}
        self._scope_box, self._format_box = QGroupBox(), QGroupBox()
        path = (folder or documents()) / f"{FILE_STEM}.{FORMATS[0]}"
        self._target = TargetField(path, FORMATS, "exportPath", self.tr("Export to"))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._arrange()
        self._offer()
        self._connect()
        self._retranslate()
        self._on_possible_changed(self._target.is_possible)
        self.setMinimumWidth(520)

    @property
    def choice(self) -> ExportChoice:
        return ExportChoice(self._scope(), self._format(), self._target.path)

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_buttons_accepted(self) -> None:
        self.accept()
        self.chosen.emit(self.choice)

    def _on_format_toggled(self) -> None:
        self._target.set_suffix(self._format())

    def _on_possible_changed(self, is_possible: bool) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(is_possible)

    # --- parts ---

    def _scope(self) -> ExportScope:
        return next(scope for scope, button in self._scopes.items() if button.isChecked())

    def _format(self) -> str:
        return next(name for name, button in self._formats.items() if button.isChecked())

    def _offer(self) -> None:
        """Hides what is not there and begins with what the annotator most likely wants."""
        is_filtered = self._filtered_count != self._all_count
        self._scopes[ExportScope.FILTERED].setVisible(is_filtered)
        self._scopes[ExportScope.ARTICLE].setVisible(self._has_article)
        self._scopes[ExportScope.FILTERED if is_filtered else ExportScope.ALL].setChecked(True)
        self._formats[FORMATS[0]].setChecked(True)

    def _arrange(self) -> None:
        scopes = QVBoxLayout(self._scope_box)
        for scope, button in self._scopes.items():
            button.setObjectName(f"exportScope_{scope}")
            scopes.addWidget(button)
        formats = QVBoxLayout(self._format_box)
        group = QButtonGroup(self)
        for name, button in self._formats.items():
            button.setObjectName(f"exportFormat_{name}")
            group.addButton(button)
            words = self._format_words[name]
            words.setWordWrap(True)
            words.setContentsMargins(24, 0, 24, 4)
            words.setForegroundRole(words.palette().ColorRole.PlaceholderText)
            formats.addWidget(button)
            formats.addWidget(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._scope_box)
        column.addWidget(self._format_box)
        column.addWidget(self._target)
        column.addStretch(1)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        for button in self._formats.values():
            button.toggled.connect(self._on_format_toggled)
        self._target.possible_changed.connect(self._on_possible_changed)
        self._buttons.accepted.connect(self._on_buttons_accepted)
        self._buttons.rejected.connect(self.reject)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self._scope_box.setTitle(self.tr("What"))
        self._scopes[ExportScope.ALL].setText(
            self.tr("All articles ({n})").format(n=number(self._all_count))
        )
        self._scopes[ExportScope.FILTERED].setText(
            self.tr("The articles in the list now ({n})").format(n=number(self._filtered_count))
        )
        self._scopes[ExportScope.ARTICLE].setText(self.tr("Only the article that is open"))
        self._format_box.setTitle(self.tr("As"))
        self._formats["json"].setText(self.tr("JSON: one document"))
        self._format_words["json"].setText(
            self.tr("Easy to read and to hand on; right for up to some thousand articles.")
        )
        self._formats["jsonl"].setText(self.tr("JSON Lines: a line for each article"))
        self._format_words["jsonl"].setText(
            self.tr("For large libraries and for programs that read one article after another.")
        )
        self._target.set_title(self.tr("Export to"))
        buttons = QDialogButtonBox.StandardButton
        words = {buttons.Save: self.tr("Export"), buttons.Cancel: self.tr("Cancel")}
        name_buttons(self._buttons, words)
