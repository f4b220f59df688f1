"""Asks for the file that something is to be written to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.messages import left_to_right


class TargetField(QWidget):
    """A path with a button to browse; says beforehand what would go wrong or be lost.

    The path's ending follows `set_suffix`, as long as it is one of `suffixes`.
    """

    possible_changed = Signal(bool)
    """Whether something can be written there; only a hopeless path stops it."""

    def __init__(self, path: Path, suffixes: tuple[str, ...], name: str, title: str) -> None:
        """`name` is the field's object name, `title` that of the window in which one browses."""
        super().__init__()
        self._suffixes = suffixes
        self._suffix = path.suffix.removeprefix(".")
        self._title = title
        self._replaces: Path | None = None
        self._label = QLabel()
        self._field = QLineEdit(str(path))
        self._field.setObjectName(name)
        # A path reads from left to right in every interface.
        self._field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._browse = QPushButton()
        self._warning = QLabel()
        self._warning.setWordWrap(True)
        self._label.setBuddy(self._field)
        row = QHBoxLayout()
        row.addWidget(self._field, 1)
        row.addWidget(self._browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._label)
        column.addLayout(row)
        column.addWidget(self._warning)
        self._field.textChanged.connect(self._on_field_text_changed)
        self._browse.clicked.connect(self._on_browse_clicked)
        self._retranslate()

    @property
    def path(self) -> Path:
        return Path(self._text)

    @property
    def is_possible(self) -> bool:
        path = self.path
        return bool(self._text) and path.parent.is_dir() and not path.is_dir()

    def set_suffix(self, suffix: str) -> None:
        self._suffix = suffix
        path = self.path
        if path.suffix.removeprefix(".") in self._suffixes:
            self._field.setText(str(path.with_suffix(f".{suffix}")))

    def set_title(self, title: str) -> None:
        self._title = title

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @property
    def _text(self) -> str:
        return self._field.text().strip()

    def _on_field_text_changed(self) -> None:
        path = self.path
        if not self._text:
            words = self.tr("Choose a file to write to.")
        elif not self.is_possible:
            words = self.tr("There is no folder for “{path}”. Choose another place.")
        elif path.exists() and path != self._replaces:
            words = self.tr("“{path}” is there already and will be replaced.")
        else:
            words = ""
        self._warning.setText(words.format(path=left_to_right(path.name)))
        self.possible_changed.emit(self.is_possible)

    def _on_browse_clicked(self) -> None:
        kind = f"*.{self._suffix}"
        name, _ = QFileDialog.getSaveFileName(self, self._title, self._field.text(), kind)
        if name:
            chosen = Path(name)
            if not chosen.suffix:
                chosen = chosen.with_suffix(f".{self._suffix}")
            self._replaces = chosen  # the system's own dialog has asked about it
            self._field.setText(str(chosen))

    def _retranslate(self) -> None:
        self._label.setText(self.tr("To the &file"))
        self._browse.setText(self.tr("Browse…"))
        self._on_field_text_changed()


def documents() -> Path:
    """Returns the user's folder of documents, as the system names it."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()
