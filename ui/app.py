"""The start-up, told as a story: is there a screen, a window, then the library, then the articles."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app import cli, paths
from ui.display import NO_DISPLAY, NO_QT, has_display

if TYPE_CHECKING:
    from ui.frame import Frame
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
    _open(window, Path(library_path), is_guest=True)
    return window


def _run_window(chosen: Path | None) -> int:
    from PySide6.QtWidgets import QApplication

    from ui.frame import Frame, kept_looks
    from ui.theme import dress, first_theme_of

    # As an argument: `setStyle` gives the style back, whose class takes Python 13 ms to know, a
    # twentieth of the time to the first paint.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("hashiyeh")
    application.setDesktopFileName("hashiyeh")
    theme, geometry = kept_looks(paths.settings_folder())
    dress(application, first_theme_of(theme))
    frame = Frame(geometry)
    # The rest is imported after the first paint: it takes longer than the frame.
    opening = Opening(frame, chosen)
    frame.painted.connect(opening.furnish)
    frame.show()
    return application.exec()


class Opening:
    """What follows the first paint: the window's content, the last article, then the library."""

    def __init__(self, frame: Frame, chosen: Path | None) -> None:
        self._frame = frame
        self._chosen = chosen

    def furnish(self) -> None:
        from PySide6.QtCore import QTimer

        from reader_app.logs import log_to
        from ui import crash

        self._window = _window()
        log_to(paths.log_folder())
        crash.install(self._window.tell_of_crash)
        self._frame.furnish(self._window)
        last = self._window.workspace.settings.last_library
        self._path = self._chosen or (Path(last) if paths.is_there(last) else None)
        self._is_first_start = self._path is None and not paths.is_there(paths.default_library())
        if self._is_first_start:
            self._window.workspace.glance_at_samples()
        else:
            self._window.glance(self._path or paths.default_library())
        # A timer waits for what is to be painted, which `singleShot` would not. So the article stands on
        # the screen first: SQLAlchemy takes longer to import than all the rest of the window.
        timer = QTimer(self._frame, singleShot=True, interval=0)
        timer.timeout.connect(self.open_library)
        timer.start()

    def open_library(self) -> None:
        _open(
            self._window,
            self._path or paths.default_library(),
            is_guest=self._chosen is not None,
            with_samples=self._is_first_start,
        )
        self._window.restore_article()


def _window() -> MainWindow:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from ui import i18n, theme
    from ui.focus_ring import FocusRing
    from ui.main_window import MainWindow
    from ui.workspace import Workspace

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("the window needs a QApplication")
    theme.load_fonts()
    application.setStyle("Fusion")
    application.setFont(theme.ui_font())
    application.setWindowIcon(QIcon(str(paths.RESOURCES / "icons" / "hashiyeh-256.png")))
    if application.findChild(FocusRing) is None:
        FocusRing(application)
    workspace = Workspace(paths.settings_folder())
    i18n.install(application, i18n.resolved(workspace.settings.language))
    return MainWindow(workspace)


def _open(window: MainWindow, path: Path, *, is_guest: bool, with_samples: bool = False) -> None:
    from reader_app.errors import KnownError

    try:
        window.workspace.open_library(
            path, is_created=True, is_guest=is_guest, with_samples=with_samples
        )
    except KnownError as error:
        window.show_refusal(error)


if __name__ == "__main__":
    sys.exit(main())
