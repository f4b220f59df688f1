"""Every command once, in libraries that give it little to work on: no fault, and the file stays whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import library_with, tag
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from windows import Opener, action

from reader_app.library import Library
from ui.action_specs import SPECS
from ui.main_window import MainWindow
from ui.reading.article_view import ArticleView

TEXT = "😀 مهدی جمالینژاد میگوید: تا پایان سال کتابها را میخرم.\n"
LEFT_OUT = ("app.quit", "article.remove", "view.menu")
"""What ends the window, what leaves nothing to the others, and what holds the keyboard."""


def with_words(path: Path) -> None:
    library, ids = library_with(path, TEXT, "متن دوم، میشود و کتابها.\n")
    tag(library, ids[0], "مهدی")
    library.close()


def with_a_sign_alone(path: Path) -> None:
    library, _ = library_with(path, "😀")
    library.close()


def without_articles(path: Path) -> None:
    Library.create(path).close()


@pytest.fixture(autouse=True)
def _nothing_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("getOpenFileNames", "getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    no = QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "question", lambda *_, **__: no)


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What slots raised."""
    found: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *fault: found.append(fault))
    return found


@pytest.mark.parametrize("is_read_only", [False, True], ids=["writable", "read only"])
@pytest.mark.parametrize("make", [with_words, with_a_sign_alone, without_articles])
def test_every_command_can_be_given(
    tmp_path: Path,
    open_window: Opener,
    monkeypatch: pytest.MonkeyPatch,
    faults: list[object],
    make: Callable[[Path], None],
    is_read_only: bool,
) -> None:
    path = tmp_path / "x.hashiyeh"
    make(path)
    if is_read_only:  # for any user, also one who may write to anything
        monkeypatch.setattr(os, "access", lambda *_, **__: False)
    window = open_window(path)
    library = window.workspace.library
    assert library is not None
    assert library.is_read_only is is_read_only
    window.restore_article()
    view = window.findChild(ArticleView)
    assert view is not None
    view.selectAll()
    for spec in SPECS:
        if spec.id not in LEFT_OUT:
            give(window, spec.id)
            assert not faults, (spec.id, faults)
    assert library.check().problems == ()


def give(window: MainWindow, action_id: str) -> None:
    """Gives a command and closes what it opened."""
    action(window, action_id).trigger()
    QApplication.processEvents()
    while popup := QApplication.activePopupWidget():
        popup.close()
    for dialog in window.findChildren(QDialog):
        dialog.close()
    QApplication.processEvents()


def test_the_kinds_of_files_do_not_fall_apart_in_a_persian_line(
    tmp_path: Path, open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def ask(*_: object, options: object = None) -> tuple[str, str]:
        asked.append(options)
        return "", ""

    for name in ("getOpenFileNames", "getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, ask)
    window = open_window(tmp_path / "x.hashiyeh")
    for action_id in ("file.import", "library.open", "library.new", "library.copy"):
        action(window, action_id).trigger()
    assert asked == [QFileDialog.Option.HideNameFilterDetails] * 4
