"""What an import did, at a glance, and why each file that stayed out did."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader_app.errors import FileUnwritable
from reader_app.reports import ImportReport
from ui.dialogs.buttons import name_buttons
from ui.messages import decimal, isolated, number, sentence
from ui.models.problem_model import Column, ProblemModel, ReportLine, report_lines
from ui.theme import LIGHT, Theme

_MEASURED_ROWS = 200
"""Rows whose height is fitted to their words; fitting every row of a long report takes seconds."""


class ImportReportDialog(QDialog):
    """Four counts, the annotations that came along, and a table of failures and remarks."""

    def __init__(
        self, report: ImportReport, parent: QWidget | None = None, *, theme: Theme = LIGHT
    ) -> None:
        super().__init__(parent)
        self.setObjectName("importReport")
        self._report = report
        self._theme = theme
        self._lines = report_lines(report)
        self._title = _heading(1.35)
        self._source = QLabel()
        self._source.setTextFormat(Qt.TextFormat.PlainText)
        self._tiles = {name: _Tile(name) for name in ("added", "skipped", "merged", "failed")}
        self._annotations = QLabel()
        self._annotations.setWordWrap(True)
        self._problems = _heading(1.0)
        self._model = ProblemModel(self._lines, self)
        self.table = self._table()
        self._trouble = QLabel()
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._copy, self._save = QPushButton(), QPushButton()
        for button in (self._copy, self._save):
            button.setAutoDefault(False)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._arrange()
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        close.setFocus()
        self._copy.clicked.connect(self._on_copy_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence.StandardKey.Copy, self.table, self._on_copy_clicked)
        self._retranslate()
        self.resize(720, 480 if self._lines else 10)

    def as_text(self, lines: Sequence[ReportLine] | None = None) -> str:
        """Returns the whole report in words; with `lines`, only those of the table."""
        shown = self._lines if lines is None else lines
        table = [self._line_as_text(line) for line in shown]
        if lines is not None:
            return "\n".join(table)
        counts = [f"{tile.words}: {tile.value}" for tile in self._tiles.values()]
        head = [self._title.text(), self._source.text(), *counts, self._annotations.text()]
        return "\n".join([*head, *table]) + "\n"

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_copy_clicked(self) -> None:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        chosen = [self._lines[row] for row in rows] or None
        QGuiApplication.clipboard().setText(self.as_text(chosen))

    def _on_save_clicked(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save report"), self.tr("import report.txt"), self.tr("Text (*.txt)")
        )
        if name:
            self._save_to(Path(name))

    def _save_to(self, path: Path) -> None:
        try:
            path.write_text(self.as_text(), encoding="utf-8")
        except OSError as error:
            refusal = FileUnwritable(path, error.strerror or str(error))
            self._trouble.setText(sentence(refusal))
            self._trouble.show()
        else:
            self._trouble.hide()

    # --- parts ---

    def _table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("importProblems")
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)  # Tab leads on to the buttons; the arrows walk the lines
        table.setWordWrap(True)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setStyleSheet("QTableView::item { padding: 4px 3px; }")
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(Column.FILE, 190)
        header.resizeSection(Column.LINE, 56)
        header.setSectionResizeMode(Column.WORDS, QHeaderView.ResizeMode.Stretch)
        table.setColumnHidden(Column.LINE, all(line.line is None for line in self._lines))
        if len(self._lines) <= _MEASURED_ROWS:
            table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        else:
            table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() * 2 + 12)
        return table

    def _arrange(self) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(10)
        for tile in self._tiles.values():
            tiles.addWidget(tile, 1)
        below = QHBoxLayout()
        below.addWidget(self._copy)
        below.addWidget(self._save)
        below.addStretch(1)
        below.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._source)
        column.addSpacing(4)
        column.addLayout(tiles)
        column.addWidget(self._annotations)
        column.addSpacing(6)
        column.addWidget(self._problems)
        column.addWidget(self.table, 1)
        column.addWidget(self._trouble)
        column.addLayout(below)
        for widget in (self._problems, self.table):
            widget.setVisible(bool(self._lines))

    def _retranslate(self) -> None:
        report = self._report
        self.setWindowTitle(self.tr("Import"))
        stopped, finished = self.tr("The import was stopped"), self.tr("The import is finished")
        self._title.setText(stopped if report.was_cancelled else finished)
        self._source.setText(
            self.tr("{source}, in {seconds} s").format(
                source=isolated(report.source), seconds=decimal(report.elapsed_s)
            )
        )
        self._tiles["added"].show_count(report.added, self.tr("added"))
        self._tiles["skipped"].show_count(report.skipped, self.tr("already there"))
        self._tiles["merged"].show_count(report.merged, self.tr("merged"))
        failed = self._tiles["failed"]
        failed.show_count(len(report.problems), self.tr("failed"))
        if report.problems:
            failed.set_ink(self._theme.warning)
        self._annotations.setText(" ".join(self._annotation_sentences()))
        self._annotations.setVisible(bool(self._annotations.text()))
        self._problems.setText(
            self.tr("What stayed out, and why") if report.problems else self.tr("Remarks")
        )
        self._copy.setText(self.tr("Copy"))
        self._copy.setToolTip(self.tr("Copy the selected lines, or the whole report"))
        self._save.setText(self.tr("Save report…"))
        name_buttons(self._buttons, {QDialogButtonBox.StandardButton.Close: self.tr("Close")})
        self.table.setAccessibleName(self._problems.text())

    def _annotation_sentences(self) -> list[str]:
        report = self._report
        sentences: list[str] = []
        if report.was_cancelled:
            sentences.append(self.tr("What had come in before stays in the library."))
        if report.annotations:
            words = self.tr("{n} annotations came along.")
            sentences.append(words.format(n=number(report.annotations)))
        if report.commitments:
            words = self.tr("{n} commitments came along.")
            sentences.append(words.format(n=number(report.commitments)))
        if report.entities:
            words = self.tr("{n} people and places are new.")
            sentences.append(words.format(n=number(report.entities)))
        if report.reanchored:
            words = self.tr("{n} passages were found again by their words.")
            sentences.append(words.format(n=number(report.reanchored)))
        if report.conflicts:
            words = self.tr("{n} disagreed with one of yours; yours was kept.")
            sentences.append(words.format(n=number(report.conflicts)))
        return sentences

    def _line_as_text(self, line: ReportLine) -> str:
        place = str(line.path or "")
        if line.line is not None:
            place = f"{place}:{line.line}"
        return f"{place}\t{sentence(line.error)}"


class _Tile(QFrame):
    """One count, large, over what it counts."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"importTile_{name}")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._value = _heading(1.9)
        self._words = QLabel()
        for label in (self._value, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 10)
        column.setSpacing(0)
        column.addWidget(self._value)
        column.addWidget(self._words)

    @property
    def value(self) -> str:
        return self._value.text()

    @property
    def words(self) -> str:
        return self._words.text()

    def set_ink(self, color: str) -> None:
        palette = self._value.palette()
        palette.setColor(self._value.foregroundRole(), QColor(color))
        self._value.setPalette(palette)

    def show_count(self, count: int, words: str) -> None:
        """Shows the count; one of nothing is faint."""
        self._value.setText(number(count))
        self._value.setEnabled(count > 0)
        self._words.setText(words)


def _heading(scale: float) -> QLabel:
    """Returns an empty bold label, `scale` times as large as the others."""
    label = QLabel()
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setBold(True)
    label.setFont(font)
    return label
