"""A window on the samples, in the language and the theme that a test asks for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QDialog
from screens import settle
from windows import SampleWindow

from reader_app import paths
from reader_app import settings as settings_file
from reader_app.settings import Settings
from ui import i18n
from ui.app import build
from ui.main_window import MainWindow
from ui.theme import LIGHT, dress


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the samples in it, to be copied: making one takes a while."""
    from reader_app.library import Library

    path = tmp_path_factory.mktemp("samples") / "samples.hashiyeh"
    library = Library.create(path)
    library.import_samples()
    library.close()
    return path


@pytest.fixture
def sample_window(
    qapp: QApplication, sample_library: Path, tmp_path: Path
) -> Iterator[SampleWindow]:
    """Makes windows by settings and size; afterwards the application is as it was before."""
    windows: list[MainWindow] = []

    def opened(width: int = 1200, height: int = 780, **chosen: object) -> MainWindow:
        # Else the hint of the first suggestions would come whenever the thread is done.
        usual = Settings(suggestions_are_known=True)
        settings_file.save(msgspec.structs.replace(usual, **chosen), paths.settings_folder())
        library = tmp_path / "samples.hashiyeh"
        library.write_bytes(sample_library.read_bytes())
        window = build(library)
        windows.append(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        # The first article that has annotations.
        source = window.workspace.library
        assert source is not None
        window.workspace.open_article(source.article_ids()[0])
        settle()
        return window

    yield opened
    for window in windows:
        for popup in window.findChildren(QDialog):
            popup.done(QDialog.DialogCode.Rejected)  # without the question that some ask
        window.close()
        window.deleteLater()
    i18n.install(qapp, "en")
    dress(qapp, LIGHT)
    settle()
