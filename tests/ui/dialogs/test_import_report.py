"""The report says what an import did, to the last file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel
from pytestqt.qtbot import QtBot

from reader_app.errors import EmptyText, LoneSurrogate, UndecodableBytes, UnknownFormat
from reader_app.reports import FileProblem, ImportReport
from ui.dialogs.import_report import ImportReportDialog
from ui.models.problem_model import Column

FOLDER = Path("/home/مینا")
PROBLEMS = (
    FileProblem(FOLDER / "گزارش.txt", None, UndecodableBytes(FOLDER / "گزارش.txt", 1234)),
    FileProblem(FOLDER / "x.jsonl", 12, UnknownFormat(FOLDER / "x.jsonl")),
)


def report(
    problems: tuple[FileProblem, ...] = PROBLEMS, *, was_cancelled: bool = False
) -> ImportReport:
    return ImportReport(
        source="مقاله‌ها",
        added=1234,
        skipped=5,
        merged=2,
        conflicts=1,
        annotations=40,
        reanchored=3,
        problems=problems,
        notes=(LoneSurrogate(7),) if problems else (),
        was_cancelled=was_cancelled,
        elapsed_s=1.25,
    )


@pytest.fixture
def dialog(qtbot: QtBot) -> ImportReportDialog:
    dialog = ImportReportDialog(report())
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def words_in(dialog: ImportReportDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("tile", "count", "words"),
    [
        ("added", "1,234", "added"),
        ("skipped", "5", "already there"),
        ("merged", "2", "merged"),
        ("failed", "2", "failed"),
    ],
)
def test_each_count_stands_over_its_word(
    dialog: ImportReportDialog, tile: str, count: str, words: str
) -> None:
    frame = dialog.findChild(QFrame, f"importTile_{tile}")
    assert [label.text() for label in frame.findChildren(QLabel)] == [count, words]


def test_each_failure_has_a_line_with_file_place_and_reason(dialog: ImportReportDialog) -> None:
    model = dialog.table.model()
    shown = [[model.index(row, column).data() for column in Column] for row in range(3)]
    assert shown[0][:2] == ["\u2066گزارش.txt\u2069", ""]
    assert "1,234" in shown[0][Column.WORDS]
    assert shown[1][:2] == ["\u2066x.jsonl\u2069", "12"]
    assert shown[2][:2] == ["", ""]
    assert "lone surrogate" in shown[2][Column.WORDS]
    assert model.rowCount() == 3


def test_the_whole_path_is_a_tooltip_away(dialog: ImportReportDialog) -> None:
    tip = dialog.table.model().index(1, Column.FILE).data(Qt.ItemDataRole.ToolTipRole)
    assert Path(tip) == FOLDER / "x.jsonl"


def test_an_import_without_trouble_shows_no_table(qtbot: QtBot) -> None:
    dialog = ImportReportDialog(report(()))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.table.isVisible()
    assert "The import is finished" in words_in(dialog)


def test_a_stopped_import_says_that_what_came_in_stays(qtbot: QtBot) -> None:
    dialog = ImportReportDialog(report((), was_cancelled=True))
    qtbot.addWidget(dialog)
    dialog.show()
    words = " ".join(words_in(dialog))
    assert "was stopped" in words
    assert "stays in the library" in words


def test_copy_takes_the_selected_lines(qtbot: QtBot, dialog: ImportReportDialog) -> None:
    dialog.table.selectRow(1)
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"{FOLDER / 'x.jsonl'}:12\t")
    assert "\n" not in copied


def test_the_report_in_words_has_counts_and_every_line(dialog: ImportReportDialog) -> None:
    text = dialog.as_text()
    assert "added: 1,234" in text
    assert f"{FOLDER / 'گزارش.txt'}\t" in text
    assert f"{FOLDER / 'x.jsonl'}:12\t" in text
    assert "lone surrogate" in text


def test_saving_writes_the_report(
    dialog: ImportReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "گزارش.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    next(b for b in dialog.findChildren(type(dialog._save)) if "Save" in b.text()).click()
    assert target.read_text(encoding="utf-8") == dialog.as_text()


def test_a_place_that_cannot_be_written_is_said_in_the_dialog(
    dialog: ImportReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path), ""))
    next(b for b in dialog.findChildren(type(dialog._save)) if "Save" in b.text()).click()
    assert any("cannot be written" in words for words in words_in(dialog))


def test_a_folder_of_many_bad_files_is_shown_at_once(qtbot: QtBot) -> None:
    path = FOLDER / "empty.txt"
    dialog = ImportReportDialog(report((FileProblem(path, None, EmptyText(path)),) * 50_000))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.table.model().rowCount() == 50_001
