"""The strip that offers: it shows itself, waits, and says which answer was given."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.panels.offer_strip import OfferStrip
from ui.theme import DARK

QUESTION = "این متن حدود ۵۳ نیم‌فاصله کم دارد. با نیم‌فاصله نشان داده شود؟"


@pytest.fixture
def strip(qtbot: QtBot) -> Iterator[OfferStrip]:
    window = QWidget()
    qtbot.addWidget(window)
    field, strip = QLineEdit(), OfferStrip(window)
    column = QVBoxLayout(window)
    column.addWidget(strip)
    column.addWidget(field)
    strip.word(QUESTION, yes="&Show", always="Al&ways", no="N&o", more="Only the view changes.")
    with qtbot.waitExposed(window):
        window.show()
    field.setFocus()
    yield strip
    window.close()


def test_it_shows_itself_only_when_there_is_something_to_offer(strip: OfferStrip) -> None:
    assert strip.isHidden()
    strip.offer()
    assert strip.isVisible()
    assert strip.text == strip.accessibleName() == QUESTION


def test_it_takes_no_focus(strip: OfferStrip) -> None:
    before = strip.window().focusWidget()
    strip.offer()
    assert strip.window().focusWidget() is before


@pytest.mark.parametrize(
    ("name", "answer"),
    [("offerYes", "accepted"), ("offerAlways", "always_accepted"), ("offerNo", "declined")],
)
def test_each_answer_is_said(qtbot: QtBot, strip: OfferStrip, name: str, answer: str) -> None:
    strip.offer()
    button = strip.findChild(QPushButton, name)
    assert button.toolTip() == "Only the view changes."
    with qtbot.waitSignal(getattr(strip, answer)):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_escape_in_it_is_no(qtbot: QtBot, strip: OfferStrip) -> None:
    strip.offer()
    with qtbot.waitSignal(strip.declined):
        QTest.keyClick(strip.findChild(QPushButton, "offerYes"), Qt.Key.Key_Escape)


def test_its_bar_stands_where_lines_begin(strip: OfferStrip) -> None:
    strip.offer()
    strip.set_theme(DARK)
    picture, middle = strip.grab().toImage(), strip.height() // 2
    assert picture.pixelColor(1, middle).name().upper() == DARK.accent.upper()
    strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    picture = strip.grab().toImage()
    assert picture.pixelColor(strip.width() - 2, middle).name().upper() == DARK.accent.upper()


def test_the_answers_stay_beside_the_question_in_a_wide_window(strip: OfferStrip) -> None:
    strip.window().resize(1600, 200)
    strip.offer()
    QApplication.processEvents()
    words = strip.findChild(QLabel, "offerWords")
    yes = strip.findChild(QPushButton, "offerYes")
    assert 0 < yes.x() - words.geometry().right() < 60
    assert words.width() >= words.fontMetrics().horizontalAdvance(QUESTION)


def test_a_narrow_strip_does_not_squeeze_its_question_into_a_column(strip: OfferStrip) -> None:
    words = strip.findChild(QLabel, "offerWords")
    yes = strip.findChild(QPushButton, "offerYes")
    strip.window().resize(words.fontMetrics().horizontalAdvance(QUESTION) + 80, 200)
    strip.offer()
    QApplication.processEvents()
    assert yes.y() > words.geometry().bottom()
    assert words.width() >= words.fontMetrics().horizontalAdvance(QUESTION)
    strip.window().resize(1600, 200)
    QApplication.processEvents()
    assert yes.y() < words.geometry().bottom()
