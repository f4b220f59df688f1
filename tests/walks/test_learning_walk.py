"""The window learns from what is annotated in it, beside the work, and forgets it when it is asked to."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import library_with
from lessons import annotated_library
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from windows import Opener, action, speak

from reader_app import learning
from reader_app.library import Library
from reader_app.suggest.model_file import model_path
from ui import learning as desk
from ui.main_window import MainWindow


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "x.hashiyeh"
    annotated_library(path).close()
    return path


@pytest.fixture
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "REST_MS", 10)


def _library(window: MainWindow) -> Library:
    assert window.workspace.library is not None
    return window.workspace.library


def _learnt(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.learning.learnt, timeout=60_000):
        action(window, "suggestions.learn").trigger()


def test_enough_new_articles_are_learnt_from_by_itself(
    qtbot: QtBot, file: Path, open_window: Opener, no_pause: None
) -> None:
    window = open_window(file)
    with qtbot.waitSignal(window.learning.learnt, timeout=60_000):
        assert not window._files.is_busy
    assert "learnt from 12 articles: precision" in window._strip.text
    assert learning.own_model_of(_library(window)) is not None
    qtbot.waitUntil(lambda: not window.learning.is_at_work)


def test_it_does_not_learn_the_same_twice(
    qtbot: QtBot, file: Path, open_window: Opener, no_pause: None
) -> None:
    window = open_window(file)
    with qtbot.waitSignal(window.learning.learnt, timeout=60_000):
        pass
    before = model_path(file).stat().st_mtime_ns
    window.workspace.articles_changed.emit()
    qtbot.waitUntil(lambda: not window.learning._rest.isActive())
    qtbot.waitUntil(lambda: not window.learning.is_at_work, timeout=20_000)
    assert model_path(file).stat().st_mtime_ns == before


def test_what_was_learnt_is_suggested_in_the_open_article(
    qtbot: QtBot, file: Path, open_window: Opener
) -> None:
    window = open_window(file)
    _learnt(qtbot, window)
    window.workspace.open_article(_library(window).article_ids()[-1])
    qtbot.waitUntil(lambda: window.suggestions.is_known, timeout=20_000)
    assert window.suggestions.suggestions
    qtbot.waitUntil(lambda: not window.suggestions.is_finding, timeout=20_000)


def test_few_articles_are_told_of_only_if_somebody_asked(
    qtbot: QtBot, tmp_path: Path, open_window: Opener, no_pause: None
) -> None:
    path = tmp_path / "few.hashiyeh"
    library_with(path, "مینا رفت.")[0].close()
    window = open_window(path)
    qtbot.waitUntil(lambda: not window.learning._rest.isActive())
    qtbot.waitUntil(lambda: not window.learning.is_at_work, timeout=20_000)
    assert window._strip.isHidden()
    action(window, "suggestions.learn").trigger()
    qtbot.waitUntil(lambda: "0 annotated articles" in window._strip.text, timeout=20_000)


def test_an_import_goes_on_beside_the_training(
    qtbot: QtBot, file: Path, tmp_path: Path, open_window: Opener
) -> None:
    window = open_window(file)
    text = tmp_path / "new.txt"
    text.write_text("خبر تازه", encoding="utf-8")
    with qtbot.waitSignals([window.learning.learnt, window._files.imported], timeout=60_000):
        action(window, "suggestions.learn").trigger()
        window._files.import_paths([text])
        assert window._files.is_busy
    assert len(_library(window).article_ids()) == 14


def test_closing_the_window_stops_the_training(file: Path, open_window: Opener) -> None:
    window = open_window(file)
    action(window, "suggestions.learn").trigger()
    assert window.learning.is_at_work
    window.close()
    assert not model_path(file).exists()
    assert [each.name for each in file.parent.iterdir() if "model" in each.name] == []


def test_a_damaged_model_is_told_of_and_made_anew(
    qtbot: QtBot, file: Path, open_window: Opener, no_pause: None
) -> None:
    model_path(file).write_bytes(b"broken")
    window = open_window(file)
    with qtbot.waitSignal(window.learning.learnt, timeout=60_000):
        qtbot.waitUntil(lambda: "was set aside" in window._strip.text, timeout=20_000)
    assert learning.own_model_of(_library(window)) is not None
    assert "was set aside" in window._strip.text


@pytest.mark.parametrize("is_meant", [True, False])
def test_what_was_learnt_is_forgotten_if_that_is_meant(
    qtbot: QtBot,
    file: Path,
    open_window: Opener,
    monkeypatch: pytest.MonkeyPatch,
    is_meant: bool,
) -> None:
    window = open_window(file)
    _learnt(qtbot, window)

    button = QMessageBox.StandardButton.Yes if is_meant else QMessageBox.StandardButton.Cancel
    monkeypatch.setattr(QMessageBox, "question", lambda *_, **__: button)
    action(window, "suggestions.forget").trigger()
    assert model_path(file).exists() is not is_meant
    assert ("is forgotten" in window._strip.text) is is_meant
    assert learning.is_due(_library(window)) is False


def test_it_says_so_in_persian(qtbot: QtBot, file: Path, open_window: Opener) -> None:
    window = open_window(file)
    speak(window, "fa")
    _learnt(qtbot, window)
    assert "۱۲ مقاله" in window._strip.text
    QApplication.processEvents()
