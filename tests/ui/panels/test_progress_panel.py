"""Progress is shown for files of any size, and can be stopped once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from ui.panels.progress_panel import ProgressPanel


@pytest.fixture
def panel(qtbot: QtBot) -> ProgressPanel:
    panel = ProgressPanel()
    qtbot.addWidget(panel)
    panel.begin("Importing…")
    return panel


def test_a_file_of_many_gigabytes_fills_the_bar_rightly(panel: ProgressPanel) -> None:
    panel.show_progress(30_000_000_000, 40_000_000_000)
    bar = panel.findChild(QProgressBar, "progressBar")
    assert bar.value() / bar.maximum() == pytest.approx(0.75)
    assert panel.findChild(QLabel, "progressCount").text() == "75%"


def test_work_of_unknown_length_counts_only(panel: ProgressPanel) -> None:
    panel.show_progress(1200)
    bar = panel.findChild(QProgressBar, "progressBar")
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    assert panel.findChild(QLabel, "progressCount").text() == "1,200"


def test_stopping_is_asked_once_and_said(qtbot: QtBot, panel: ProgressPanel) -> None:
    button = panel.findChild(QPushButton, "progressCancel")
    with qtbot.waitSignal(panel.cancel_requested):
        button.click()
    assert (button.isEnabled(), button.text()) == (False, "Stopping…")
    panel.end()
    panel.begin("Exporting…")
    assert (button.isEnabled(), button.text()) == (True, "Cancel")


def test_the_strip_is_there_only_while_something_is_done(panel: ProgressPanel) -> None:
    assert not panel.isHidden()
    panel.end()
    assert panel.isHidden()
