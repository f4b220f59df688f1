"""The lines of an import report: which file, which line of it, what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader_app.errors import KnownError
from reader_app.reports import ImportReport
from ui.messages import left_to_right, number, sentence


class Column(IntEnum):
    FILE = 0
    LINE = 1
    WORDS = 2


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line; `path` is None for a remark on the import as a whole, `line` counts from 1."""

    path: Path | None
    line: int | None
    error: KnownError


def report_lines(report: ImportReport) -> list[ReportLine]:
    """Returns the failures first, then the remarks on what did come in."""
    failures = [
        ReportLine(problem.path, problem.line, problem.error) for problem in report.problems
    ]
    remarks = [ReportLine(_path_of(note), None, note) for note in report.notes]
    return [*failures, *remarks]


def _path_of(error: KnownError) -> Path | None:
    path = getattr(error, "path", None)
    return path if isinstance(path, Path) else None


class ProblemModel(QAbstractTableModel):
    """Words are made when a row is seen, so that a folder full of bad files costs little."""

    def __init__(self, lines: Sequence[ReportLine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008
    ) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(line, column)
            case Qt.ItemDataRole.ToolTipRole:
                if column is Column.FILE:
                    return str(line.path or "")
                return sentence(line.error)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            Column.FILE: self.tr("File"),
            Column.LINE: self.tr("Line"),
            Column.WORDS: self.tr("What happened"),
        }
        return titles[Column(section)]

    def _words(self, line: ReportLine, column: Column) -> str:
        match column:
            case Column.FILE:
                return left_to_right(line.path.name) if line.path else ""
            case Column.LINE:
                return "" if line.line is None else number(line.line)
            case Column.WORDS:
                return sentence(line.error, names_only=True)
