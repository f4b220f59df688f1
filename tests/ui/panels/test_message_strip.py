"""Notices pass, errors wait."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader_app.errors import LibraryLocked
from ui.panels.message_strip import MessageStrip, Tone


@pytest.fixture
def strip(qtbot: QtBot) -> MessageStrip:
    strip = MessageStrip()
    qtbot.addWidget(strip)
    strip.move(300, 300)  # away from the pointer, which would hold it
    return strip


def test_a_notice_fades_by_itself(qtbot: QtBot, strip: MessageStrip) -> None:
    with qtbot.waitSignal(strip.dismissed):
        strip.show_message("۳ مقاله افزوده شد.", shown_ms=10)
    assert strip.isHidden()


def test_an_error_stays_until_it_is_dismissed(qtbot: QtBot, strip: MessageStrip) -> None:
    strip.show_message("first", shown_ms=10)
    strip.show_error(LibraryLocked(Path("/x.hashiyeh")))
    with qtbot.assertNotEmitted(strip.dismissed, wait=600):
        pass
    assert strip.tone is Tone.ERROR
    assert "x.hashiyeh" in strip.text
    strip.findChild(QToolButton, "messageClose").click()
    assert strip.isHidden()


def test_a_notice_under_the_pointer_stays(
    qtbot: QtBot, strip: MessageStrip, qapp: QApplication
) -> None:
    strip.show_message("reading this", shown_ms=10)
    qapp.sendEvent(strip, QEnterEvent(QPointF(), QPointF(), QPointF()))
    with qtbot.assertNotEmitted(strip.dismissed, wait=500):
        pass
    assert strip.isVisible()


def test_the_action_of_a_notice_is_offered_once(qtbot: QtBot, strip: MessageStrip) -> None:
    strip.show_message("Removed.", "Undo")
    button = strip.findChild(QPushButton, "messageAction")
    assert button.text() == "Undo"
    with qtbot.waitSignal(strip.action_triggered):
        button.click()
    assert strip.isHidden()
    strip.show_message("Another.")
    assert button.isHidden()


def test_what_happened_can_be_read_by_assistive_programs(strip: MessageStrip) -> None:
    strip.show_message("۳ مقاله افزوده شد.")
    reading = QAccessible.queryAccessibleInterface(strip)
    assert reading.text(QAccessible.Text.Name) == "۳ مقاله افزوده شد."


def test_an_error_is_said_anew_when_the_language_changes(
    strip: MessageStrip, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    strip.show_error(LibraryLocked(Path("/x.hashiyeh")))
    monkeypatch.setattr("ui.panels.message_strip.sentence", lambda _error: "قفل است")
    qapp.sendEvent(strip, QEvent(QEvent.Type.LanguageChange))
    assert strip.text == "قفل است"
