"""Asks what to export, as what, and to which file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.buttons import name_buttons
from ui.messages import left_to_right, number

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
        self._path_title = QLabel()
        self._path = QLineEdit(str((folder or _documents()) / f"{FILE_STEM}.{FORMATS[0]}"))
        self._path.setObjectName("exportPath")
        # A path reads from left to right in every interface.
        self._path.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._browse = QPushButton()
        self._warning = QLabel()
        self._warning.setWordWrap(True)
        self._replaces: Path | None = None
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._arrange()
        self._offer()
        self._connect()
        self._retranslate()
        self._on_path_text_changed()
        self.setMinimumWidth(520)

    @property
    def choice(self) -> ExportChoice:
        return ExportChoice(self._scope(), self._format(), Path(self._path.text().strip()))

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_buttons_accepted(self) -> None:
        self.accept()
        self.chosen.emit(self.choice)

    def _on_format_toggled(self) -> None:
        path = Path(self._path.text().strip())
        if path.suffix.removeprefix(".") in FORMATS:
            self._path.setText(str(path.with_suffix(f".{self._format()}")))

    def _on_path_text_changed(self) -> None:
        """Says beforehand what would go wrong or be lost; only a hopeless path stops the export."""
        text = self._path.text().strip()
        path = Path(text)
        is_possible = bool(text) and path.parent.is_dir() and not path.is_dir()
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(is_possible)
        if not text:
            words = self.tr("Choose a file to write to.")
        elif not is_possible:
            words = self.tr("There is no folder for “{path}”. Choose another place.")
        elif path.exists() and path != self._replaces:
            words = self.tr("“{path}” is there already and will be replaced.")
        else:
            words = ""
        self._warning.setText(words.format(path=left_to_right(path.name)))

    def _on_browse_clicked(self) -> None:
        kind = f"*.{self._format()}"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export to"), self._path.text(), kind)
        if name:
            chosen = Path(name)
            if not chosen.suffix:
                chosen = chosen.with_suffix(f".{self._format()}")
            self._replaces = chosen  # the system's own dialog has asked about it
            self._path.setText(str(chosen))

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
        place = QHBoxLayout()
        place.addWidget(self._path, 1)
        place.addWidget(self._browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._scope_box)
        column.addWidget(self._format_box)
        column.addWidget(self._path_title)
        column.addLayout(place)
        column.addWidget(self._warning)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self._path_title.setBuddy(self._path)

    def _connect(self) -> None:
        for button in self._formats.values():
            button.toggled.connect(self._on_format_toggled)
        self._path.textChanged.connect(self._on_path_text_changed)
        self._browse.clicked.connect(self._on_browse_clicked)
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
        self._path_title.setText(self.tr("To the &file"))
        self._browse.setText(self.tr("Browse…"))
        buttons = QDialogButtonBox.StandardButton
        words = {buttons.Save: self.tr("Export"), buttons.Cancel: self.tr("Cancel")}
        name_buttons(self._buttons, words)
        self._on_path_text_changed()


def _documents() -> Path:
    """Returns the user's folder of documents, as the system names it."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()
