"""The dialog offers what there is and hands over a whole choice."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from ui.dialogs.export_dialog import ExportChoice, ExportDialog, ExportScope


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    dialog = ExportDialog(1200, 12, has_article=True, folder=tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def radio(dialog: ExportDialog, name: str) -> QRadioButton:
    return dialog.findChild(QRadioButton, name)


def path_field(dialog: ExportDialog) -> QLineEdit:
    return dialog.findChild(QLineEdit, "exportPath")


def export_button(dialog: ExportDialog) -> QPushButton:
    box = dialog.findChild(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Save)


def test_a_filtered_list_is_offered_first_with_its_count(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    assert dialog.choice == ExportChoice(ExportScope.FILTERED, "json", tmp_path / "hashiyeh.json")
    assert "(12)" in radio(dialog, "exportScope_filtered").text()
    assert "(1,200)" in radio(dialog, "exportScope_all").text()


def test_what_is_not_there_is_not_offered(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(1200, 1200, has_article=False, folder=tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not radio(dialog, "exportScope_filtered").isVisible()
    assert not radio(dialog, "exportScope_article").isVisible()
    assert dialog.choice.scope is ExportScope.ALL


def test_the_files_suffix_follows_the_format(dialog: ExportDialog, tmp_path: Path) -> None:
    radio(dialog, "exportFormat_jsonl").click()
    assert dialog.choice.format == "jsonl"
    assert dialog.choice.path == tmp_path / "hashiyeh.jsonl"
    radio(dialog, "exportFormat_json").click()
    assert dialog.choice.path == tmp_path / "hashiyeh.json"


def test_a_suffix_of_the_users_own_is_left_alone(dialog: ExportDialog, tmp_path: Path) -> None:
    path_field(dialog).setText(str(tmp_path / "corpus.v2"))
    radio(dialog, "exportFormat_jsonl").click()
    assert dialog.choice.path == tmp_path / "corpus.v2"


def test_scope_and_format_are_chosen_apart(dialog: ExportDialog) -> None:
    radio(dialog, "exportScope_article").click()
    radio(dialog, "exportFormat_jsonl").click()
    assert (dialog.choice.scope, dialog.choice.format) == (ExportScope.ARTICLE, "jsonl")


def test_the_choice_is_told_when_the_annotator_agrees(qtbot: QtBot, dialog: ExportDialog) -> None:
    with qtbot.waitSignal(dialog.chosen) as told:
        export_button(dialog).click()
    assert told.args == [dialog.choice]
    assert dialog.isHidden()


def test_nothing_is_told_after_cancel(qtbot: QtBot, dialog: ExportDialog) -> None:
    box = dialog.findChild(QDialogButtonBox)
    with qtbot.assertNotEmitted(dialog.chosen):
        box.button(QDialogButtonBox.StandardButton.Cancel).click()


@pytest.mark.parametrize("path", ["", "{folder}", "{folder}/nowhere/x.json"])
def test_an_impossible_path_cannot_be_exported_to(
    dialog: ExportDialog, tmp_path: Path, path: str
) -> None:
    path_field(dialog).setText(path.format(folder=tmp_path))
    assert not export_button(dialog).isEnabled()


def warnings(dialog: ExportDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_a_file_that_would_be_replaced_is_named_beforehand(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    (tmp_path / "old.json").write_text("{}", encoding="utf-8")
    path_field(dialog).setText(str(tmp_path / "old.json"))
    assert "will be replaced" in warnings(dialog)
    assert export_button(dialog).isEnabled()


def test_a_browsed_file_gets_the_formats_suffix(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "پیکره"), ""))
    next(b for b in dialog.findChildren(QPushButton) if "Browse" in b.text()).click()
    assert dialog.choice.path == tmp_path / "پیکره.json"
