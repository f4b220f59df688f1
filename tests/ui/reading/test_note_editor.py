"""The field of a note: its keys are its own, and it is as high as its words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader_app.model import Annotation, AnnotationId, AnnotatorId, ArticleId, LayerId
from ui.reading.note_editor import NoteEditor

LONG = "یک یادداشت دربارهٔ این تکه که باید چند خط بشود تا ببینیم جا می‌شود یا نه"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(240, 400)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def editor(window: QWidget) -> NoteEditor:
    editor = NoteEditor(window)
    editor.begin(_annotation())
    return editor


def _annotation() -> Annotation:
    return Annotation(
        id=AnnotationId("a"),
        article_id=ArticleId("b"),
        layer_id=LayerId("person"),
        annotator_id=AnnotatorId("c"),
        start=0,
        end=5,
        quote="شیراز",
        prefix="",
        suffix="",
        created="2025-01-01T00:00:00Z",
    )


def test_ctrl_enter_keeps_the_note_and_reaches_no_shortcut_of_the_window(
    window: QWidget, editor: NoteEditor
) -> None:
    heard: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Return"), window)
    shortcut.activated.connect(lambda: heard.append("window"))
    editor.finished.connect(lambda _id, note: heard.append(note))
    QTest.keyClicks(editor, "note")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["note"]


@pytest.mark.parametrize("words", [1, 6, 12])
def test_a_note_that_fits_is_shown_whole_without_a_scroll_bar(
    editor: NoteEditor, words: int
) -> None:
    editor.setPlainText(" ".join(LONG.split()[:words]))
    editor.resize(215, editor.wished_height())
    assert not editor.verticalScrollBar().isVisible()
    assert editor.verticalScrollBar().maximum() == 0


def test_a_note_longer_than_the_field_can_be_scrolled(editor: NoteEditor) -> None:
    editor.setPlainText("\n".join(["یادداشت"] * 20))
    editor.resize(215, editor.wished_height())
    assert editor.height() < 240
    assert editor.verticalScrollBar().isVisible()
