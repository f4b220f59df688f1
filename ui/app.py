"""The start-up, told as a story: is there a screen, a window, then the library, then the articles."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app import cli, paths
from ui.display import NO_DISPLAY, NO_QT, has_display

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def main() -> int:
    """The command `hashiyeh`: a verb runs the command line, none opens the window."""
    options = cli.parser().parse_args()
    if options.verb is not None:
        return cli.run(options)
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return cli.EXIT_KNOWN_ERROR
    try:
        import PySide6.QtWidgets  # noqa: F401 - only to see that the system has what Qt links to
    except ImportError as error:
        print(NO_QT.format(detail=error), file=sys.stderr)
        return cli.EXIT_KNOWN_ERROR
    return _run_window(getattr(options, "library", None))


def build(library_path: Path | str) -> MainWindow:
    """Returns the main window with the library open and usable, inside an existing QApplication.

    A missing library is created, without samples. Nothing modal is shown; an unusable library is told
    of in the window.
    """
    window = _window()
    _open(window, Path(library_path), is_created=True)
    return window


def _run_window(chosen: Path | None) -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from reader_app.logs import log_to
    from ui import crash

    application = QApplication(sys.argv[:1])
    application.setApplicationName("hashiyeh")
    application.setDesktopFileName("hashiyeh")
    window = _window()
    log_to(paths.log_folder())
    crash.install(window.tell_of_crash)
    window.show()
    # The library is opened after the first paint: SQLAlchemy takes longer to import than the window.
    QTimer.singleShot(0, window, _Opening(window, chosen))
    return application.exec()


class _Opening:
    """What follows the first paint, once."""

    def __init__(self, window: MainWindow, chosen: Path | None) -> None:
        self._window = window
        self._chosen = chosen

    def __call__(self) -> None:
        window = self._window
        window.repaint()
        last = window.workspace.settings.last_library
        path = self._chosen or (Path(last) if paths.is_there(last) else None)
        is_first_start = path is None and not paths.is_there(paths.default_library())
        _open(window, path or paths.default_library(), is_created=True)
        if is_first_start:
            _fill(window)
        window.restore_article()


def _window() -> MainWindow:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from ui import i18n, theme
    from ui.main_window import MainWindow
    from ui.workspace import Workspace

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("the window needs a QApplication")
    theme.load_fonts()
    application.setStyle("Fusion")
    application.setFont(theme.ui_font())
    application.setWindowIcon(QIcon(str(paths.RESOURCES / "icons" / "hashiyeh-256.png")))
    workspace = Workspace(paths.settings_folder())
    i18n.install(application, i18n.resolved(workspace.settings.language))
    return MainWindow(workspace)


def _open(window: MainWindow, path: Path, *, is_created: bool) -> None:
    from reader_app.errors import KnownError

    try:
        window.workspace.open_library(path, is_created=is_created)
    except KnownError as error:
        window.show_refusal(error)


def _fill(window: MainWindow) -> None:
    """Puts the samples into the library that a first start has made."""
    from reader_app.errors import KnownError

    library = window.workspace.library
    if library is None:
        return
    try:
        library.import_samples()
    except KnownError as error:
        window.show_refusal(error)
    window.workspace.refresh_articles()


if __name__ == "__main__":
    sys.exit(main())
