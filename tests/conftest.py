"""What every test needs: no screen, no settings of the user's, and no Qt warnings."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# Before any Qt import: a machine without a screen, and one with an empty variable, test alike.
if not os.environ.get("QT_QPA_PLATFORM"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

SHARED = Path(os.environ.get("HASHIYEH_SHARED") or Path(__file__).resolve().parents[2] / "shared")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, default library and log of every test stand in a folder of its own."""
    monkeypatch.setenv("HASHIYEH_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(autouse=True)
def _no_button_stays_pressed() -> Iterator[None]:
    """Releases a mouse button that a test has left pressed: the next window would take it for a drag."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        if QApplication.instance() and QApplication.mouseButtons() & button:
            QTest.mouseRelease(QWidget(), button)


@pytest.fixture
def sample_article() -> Path:
    """The real article with its gold beside it, on the machines that have it."""
    path = SHARED / "data" / "article_isfahan.txt"
    if not path.exists():
        pytest.skip("the real article is not on this machine")
    return path
