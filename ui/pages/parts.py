"""Small parts that pages are put together from."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QTableView, QWidget

from ui.messages import interface_language
from ui.panels.row_painting import line_height

_ROW_PADDING: Final = 12
_MARKS: Final = {"fa": "\u200f", "en": "\u200e"}
"""Marks of direction: a label goes by the first letter of its text."""


def heading(scale: float, *, wraps: bool = False) -> QLabel:
    """Returns a bold label, `scale` times as large as the others, for plain text."""
    label = QLabel(wordWrap=wraps, textFormat=Qt.TextFormat.PlainText)
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * scale)
    label.setFont(font)
    return label


def row(*parts: QWidget | None) -> QHBoxLayout:
    """Returns widgets side by side; None takes up the room that is left."""
    line = QHBoxLayout()
    line.setSpacing(8)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part)
    return line


def sided(text: str) -> str:
    """Returns text that a label begins on the interface's side, in whichever direction its words run."""
    return f"{_MARKS[interface_language()]}{text}"


def dress_table(table: QTableView) -> None:
    """Gives a table the plain look of the pages: rows of one height, no grid, no frame."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setTabKeyNavigation(False)  # Tab leads on; the arrows walk the rows
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(rows.ResizeMode.Fixed)
    rows.setDefaultSectionSize(line_height(table.font()) + _ROW_PADDING)
    table.verticalScrollBar().setSingleStep(24)
    table.horizontalHeader().setHighlightSections(False)
