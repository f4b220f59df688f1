"""What a change of the settings costs, and what it must not do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from builders import TEXT, library_with
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from windows import Opener, action

from ui.main_window import MainWindow


class _Heard(QObject):
    """Counts the changes of language that a widget is told of."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.LanguageChange
        return False


@pytest.fixture
def in_persian(window: MainWindow) -> Iterator[None]:
    """Persian, which brings translators along, and afterwards the language of the other tests."""
    settings = window.workspace.settings
    window.workspace.change_settings(msgspec.structs.replace(settings, language="fa"))
    QApplication.processEvents()  # the change of language is posted, not sent
    assert action(window, "view.larger").text() != "&Larger text"
    yield
    window.workspace.change_settings(msgspec.structs.replace(settings, language="en"))


@pytest.fixture
def window(tmp_path: Path, open_window: Opener) -> MainWindow:
    library, _ = library_with(tmp_path / "x.hashiyeh", TEXT)
    library.close()
    window = open_window(tmp_path / "x.hashiyeh")
    action(window, "article.next").trigger()
    return window


def test_larger_text_does_not_install_the_language_anew(
    window: MainWindow, in_persian: None
) -> None:
    heard = _Heard(window)
    for _ in range(3):
        action(window, "view.larger").trigger()
    QApplication.processEvents()
    assert heard.count == 0


def test_a_library_opened_by_the_menu_goes_on_where_one_was(
    tmp_path: Path, window: MainWindow
) -> None:
    other, ids = library_with(tmp_path / "other.hashiyeh", TEXT, "در شیراز گفت.\n")
    other.close()
    first = window.workspace.article_id
    window._files.open_library(tmp_path / "other.hashiyeh")
    assert window.workspace.article_id == ids[0]
    action(window, "article.next").trigger()
    window._files.open_library(tmp_path / "x.hashiyeh")
    assert window.workspace.article_id == first
    window._files.open_library(tmp_path / "other.hashiyeh")
    assert window.workspace.article_id == ids[1]
