"""The strip of the review: how far, which keys, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.panels.key_cap import KeyCap
from ui.panels.review_strip import ReviewStrip

KEYS = [("Tab", "next"), ("Enter", "accept"), ("Backspace", "reject")]


def strip_of(qtbot: QtBot, width: int) -> ReviewStrip:
    strip = ReviewStrip()
    qtbot.addWidget(strip)
    strip.show_keys(KEYS)
    strip.show_state("3 of 21")
    strip.resize(width, 40)
    strip.show()
    qtbot.waitExposed(strip)
    return strip


def shown_keys(strip: ReviewStrip) -> list[str]:
    return [cap.text() for cap in strip.findChildren(KeyCap) if cap.isVisible()]


def test_it_says_how_far_and_which_keys(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, 1200)
    assert strip.state == "3 of 21"
    assert shown_keys(strip) == ["Tab", "Enter", "Backspace"]


def test_keys_without_room_are_left_out_from_the_end(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, 1200)
    strip.resize(strip.minimumSizeHint().width(), 40)
    strip.resize(560, 40)
    kept = shown_keys(strip)
    assert kept == [key for key, _ in KEYS][: len(kept)]
    assert len(kept) < len(KEYS)
    state = strip.findChild(QLabel, "reviewState")
    assert state.width() >= state.minimumSizeHint().width()


def test_keys_worded_anew_take_the_places_of_the_old_ones(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, 1200)
    strip.show_keys([("Tab", "بعدی")])
    assert shown_keys(strip) == ["Tab"]
    strip.show_keys(KEYS)
    assert shown_keys(strip) == ["Tab", "Enter", "Backspace"]


def test_its_button_ends_the_review(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, 1200)
    with qtbot.waitSignal(strip.ended):
        QTest.mouseClick(strip.findChild(QPushButton, "reviewEnd"), Qt.MouseButton.LeftButton)
