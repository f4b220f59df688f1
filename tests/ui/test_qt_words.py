"""Nothing that Qt itself says stays English in a Persian interface."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QColorDialog,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader_app.paths import RESOURCES
from ui import i18n
from ui.qt_words import QT_WORDS

# Names of things that have no other in Persian.
FOREIGN = re.compile(r"HTML|Esc|Ctrl|Shift|Alt|Del|Qt|PgUp|PgDown|\*|/\S*")
BUTTONS = [button for button in QMessageBox.StandardButton if button.value.bit_count() == 1]


@pytest.fixture(autouse=True)
def _persian(qapp: QApplication) -> Iterator[None]:
    i18n.install(qapp, "fa")
    yield
    i18n.install(qapp, "en")


def _english_in(texts: Iterator[str]) -> list[str]:
    plain = (re.sub(r"<[^>]*>", "", text).replace("&", "") for text in texts)
    return [text for text in plain if re.search("[A-Za-z]{2}", FOREIGN.sub("", text))]


def _words_of(top: QWidget) -> Iterator[str]:
    yield top.windowTitle()
    for widget in top.findChildren(QWidget):
        yield widget.toolTip()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QHeaderView) and widget.model() is not None:
            for section in range(widget.count()):
                yield str(widget.model().headerData(section, widget.orientation()) or "")
    yield from (action.text() for action in top.findChildren(QAction))


def test_the_dialog_for_files_speaks_persian(qtbot: QtBot, tmp_path: object) -> None:
    for mode in (QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave):
        dialog = QFileDialog(None, "گشودن", str(tmp_path), "مقاله‌ها (*.txt)")
        qtbot.addWidget(dialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(mode)
        dialog.setViewMode(QFileDialog.ViewMode.Detail)
        dialog.show()
        folders = {word for combo in dialog.findChildren(QComboBox) for word in combo.toolTip()}
        assert [word for word in _english_in(_words_of(dialog)) if word not in folders] == []


def test_the_dialog_for_colours_speaks_persian(qtbot: QtBot) -> None:
    dialog = QColorDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
    dialog.show()
    assert _english_in(_words_of(dialog)) == []


def test_the_buttons_of_a_question_speak_persian(qtbot: QtBot) -> None:
    for button in BUTTONS:
        box = QMessageBox()
        qtbot.addWidget(box)
        box.setText("پرسش")
        box.setStandardButtons(button)
        assert _english_in(_words_of(box)) == [], button


@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit, QPlainTextEdit])
def test_the_menu_of_a_field_speaks_persian(
    qtbot: QtBot, kind: type[QLineEdit | QTextEdit | QPlainTextEdit]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    assert isinstance(menu, QMenu)
    texts = [action.text().partition("\t")[0] for action in menu.actions()]
    assert _english_in(iter(texts)) == []
    letters = Counter(letter for text in texts for letter in re.findall("&(.)", text))
    assert [letter for letter, times in letters.items() if times > 1] == []
    assert "برگرداندن" in texts[0].replace("&", "")


def test_a_number_field_speaks_persian(qtbot: QtBot) -> None:
    translate = QApplication.translate
    spin = QSpinBox()
    qtbot.addWidget(spin)
    words = [translate("QAbstractSpinBox", word) for word in ("&Step up", "Step &down")]
    assert _english_in(iter(words)) == []


def test_the_programs_own_words_for_qt_are_asked_first(qapp: QApplication) -> None:
    own = QTranslator()
    assert own.load(str(RESOURCES / "i18n" / "hashiyeh_fa.qm"))
    assert len(set(QT_WORDS)) > 40
    assert QApplication.translate("QLineEdit", "&Undo") == own.translate("QLineEdit", "&Undo")
    assert QApplication.translate("QFileDialog", "File &name:") == "&نام فایل:"


@pytest.mark.parametrize("keys", ["Ctrl++", "Ctrl+-", "Ctrl+,", "Ctrl+Shift+Z"])
def test_a_key_of_a_menu_reads_from_left_to_right(qtbot: QtBot, keys: str) -> None:
    """An isolate lasts to the end of its line, so that a sign at the end stays at the end."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    assert native == f"\u2066{keys}"
