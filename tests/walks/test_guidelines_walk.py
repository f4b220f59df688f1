"""Guidelines are read, changed with a preview, undone, and never lost on the way out."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import TEXT, library_with
from PySide6.QtWidgets import QMessageBox, QPlainTextEdit, QPushButton, QTextBrowser
from windows import Opener, action

from ui.main_window import MainWindow
from ui.pages.guidelines_page import GuidelinesPage


def opened(open_window: Opener, folder: Path) -> tuple[MainWindow, GuidelinesPage]:
    path = folder / "x.hashiyeh"
    library, _ = library_with(path, TEXT)
    library.close()
    window = open_window(path)
    action(window, "page.guidelines").trigger()
    page = window.findChild(GuidelinesPage)
    assert isinstance(page, GuidelinesPage)
    return window, page


def click(page: GuidelinesPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def own(window: MainWindow) -> dict[str, str]:
    assert window.workspace.library is not None
    return window.workspace.library.guidelines()


def write(page: GuidelinesPage, words: str) -> None:
    click(page, "guidelinesEdit")
    field = page.findChild(QPlainTextEdit, "guidelinesSource")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(words)


def shown(page: GuidelinesPage) -> str:
    reader = page.findChild(QTextBrowser, "guidelinesText")
    assert isinstance(reader, QTextBrowser)
    return reader.toPlainText()


def test_what_is_written_is_saved_as_one_step_and_undone(
    open_window: Opener, tmp_path: Path
) -> None:
    window, page = opened(open_window, tmp_path)
    default = shown(page)
    write(page, "# قاعدهٔ ما")
    click(page, "guidelinesSave")
    assert list(own(window).values()) == ["# قاعدهٔ ما"]
    assert shown(page) == "قاعدهٔ ما"
    window.workspace.undo()
    assert own(window) == {}
    assert shown(page) == default


@pytest.mark.parametrize(
    ("answer", "kept"),
    [(QMessageBox.StandardButton.Save, 1), (QMessageBox.StandardButton.Discard, 0)],
)
def test_leaving_with_unsaved_changes_asks(
    open_window: Opener,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: QMessageBox.StandardButton,
    kept: int,
) -> None:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answer)
    window, page = opened(open_window, tmp_path)
    write(page, "# قاعدهٔ ما")
    action(window, "page.reading").trigger()
    assert len(own(window)) == kept
    assert not page.has_unsaved


def test_one_who_thinks_again_goes_on_writing(
    open_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Cancel)
    window, page = opened(open_window, tmp_path)
    write(page, "# قاعدهٔ ما")
    action(window, "page.reading").trigger()
    assert window.paging.current == "page.guidelines"
    assert page.has_unsaved
    page.stop_writing()
