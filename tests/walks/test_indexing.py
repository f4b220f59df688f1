"""The window keeps the search index up to date by itself, whatever changes the library."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from builders import library_with
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.library import Library
from reader_app.text.query import parse_query
from ui.indexing import Indexing
from ui.main_window import MainWindow

TEXTS = [f"خبر {i}\nباران در شهر {i} آمد." for i in range(90)]


def _wait(qtbot: QtBot, window: MainWindow) -> Library:
    qtbot.waitUntil(lambda: not window.indexing.is_at_work, timeout=20_000)
    library = window.workspace.library
    assert library is not None
    return library


def test_a_library_is_indexed_once_it_is_open(
    qtbot: QtBot, tmp_path: Path, open_window: Opener
) -> None:
    library_with(tmp_path / "x.hashiyeh", *TEXTS)[0].close()
    window = open_window(tmp_path / "x.hashiyeh")
    library = _wait(qtbot, window)
    assert library.index_progress() == (90, 90)
    assert len(list(library.search(parse_query("باران")))) == 90


def test_progress_is_told_up_to_the_end(qtbot: QtBot, tmp_path: Path, open_window: Opener) -> None:
    library_with(tmp_path / "x.hashiyeh", *TEXTS)[0].close()
    window = open_window(tmp_path / "x.hashiyeh")
    told: list[tuple[int, int]] = []
    window.indexing.progressed.connect(lambda done, total: told.append((done, total)))
    _wait(qtbot, window)
    assert told[-1] == (90, 90)


def test_an_import_and_its_undo_are_indexed(
    qtbot: QtBot, tmp_path: Path, open_window: Opener
) -> None:
    library_with(tmp_path / "x.hashiyeh", TEXTS[0])[0].close()
    folder = tmp_path / "texts"
    folder.mkdir()
    for number, text in enumerate(TEXTS):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    window = open_window(tmp_path / "x.hashiyeh")
    _wait(qtbot, window)
    with qtbot.waitSignal(window._files.imported, timeout=20_000):
        window._files.import_paths([folder])
    library = _wait(qtbot, window)
    assert len(list(library.search(parse_query("باران")))) == 90
    action(window, "edit.undo").trigger()
    assert len(list(_wait(qtbot, window).search(parse_query("باران")))) == 1


def test_closing_stops_it_and_keeps_what_is_indexed(
    qtbot: QtBot, tmp_path: Path, open_window: Opener
) -> None:
    library_with(tmp_path / "x.hashiyeh", *TEXTS)[0].close()
    window = open_window(tmp_path / "x.hashiyeh")
    qtbot.waitUntil(lambda: window.indexing._runner.job is not None)
    window.workspace.close_library()
    assert not window.indexing._rest.isActive()
    with closing(Library.open(tmp_path / "x.hashiyeh")) as library:
        assert library.check().is_clean
        library.build_index()
        assert library.index_progress() == (90, 90)


def test_a_library_that_can_only_be_read_is_left_alone(
    qtbot: QtBot, tmp_path: Path, open_window: Opener
) -> None:
    library_with(tmp_path / "x.hashiyeh", *TEXTS)[0].close()
    window = open_window(tmp_path / "x.hashiyeh")
    library = _wait(qtbot, window)
    library._database.read_only = True
    window.indexing.refresh()
    _wait(qtbot, window)
    assert isinstance(window.indexing, Indexing)
