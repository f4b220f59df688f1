"""What counts is the key, not what it types: twins, presses, and the keys of fields."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from windows import keys_of_the_program

from ui.keyboard import (
    LATIN,
    PERSIAN,
    LatinKeys,
    layer_keys,
    normal,
    other_letter,
    persian_twins,
    pressed_sequence,
    presses,
    sequences_of,
    shown,
)

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def texts(sequence: str) -> list[str]:
    return [twin.toString() for twin in persian_twins(sequence)]


def test_the_layouts_have_the_same_keys() -> None:
    assert {len(row) for layout in (LATIN, PERSIAN) for row in layout} == {47}
    assert all(len(set(row)) == len(row) for layout in (LATIN, PERSIAN) for row in layout)


@pytest.mark.parametrize(
    ("sequence", "twins"),
    [
        ("Ctrl+Z", ["Ctrl+ظ"]),
        ("Ctrl+Shift+Z", ["Ctrl+Shift+ظ"]),
        ("Ctrl+,", ["Ctrl+و"]),
        ("?", ["؟"]),
        ("Ctrl+0", ["Ctrl+۰", "Ctrl+٠"]),
        ("Ctrl+=", []),
        ("Ctrl++", []),
        ("Ctrl+-", []),
        ("Ctrl+/", []),
        ("F3", []),
        ("Ctrl+Down", []),
    ],
)
def test_a_shortcut_has_the_twins_of_its_key(sequence: str, twins: list[str]) -> None:
    assert texts(sequence) == [sequence, *twins]


def test_a_layer_answers_to_its_letter_on_both_layouts_and_to_digits_of_three_scripts() -> None:
    assert [key.toString() for key in sequences_of("p", 1)] == ["P", "ح", "1", "۱", "١"]
    assert [key.toString() for key in sequences_of("", 2)] == ["2", "۲", "٢"]
    assert layer_keys("x", 10) == ["X"]


def test_no_two_commands_or_layers_share_a_press_on_either_layout() -> None:
    """Qt does neither of two commands that are ambiguous."""
    owners: list[tuple[str, Sequence[str]]] = keys_of_the_program()
    clashes = [
        (one, other, a, b)
        for (one, keys), (other, others) in combinations(owners, 2)
        for a in keys
        for b in others
        if presses(a) & presses(b)
    ]
    assert clashes == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ctrl+?", "Ctrl+Shift+/"),
        ("Ctrl+[", "Ctrl+Shift+P"),
        ("Ctrl++", "Ctrl+Shift+="),
        ("P", "ح"),
    ],
)
def test_sequences_that_one_press_means_are_seen_to_clash(one: str, other: str) -> None:
    assert presses(one) & presses(other)


def test_save_a_copy_is_not_taken_for_a_note_on_a_persian_keyboard() -> None:
    """Ctrl+Shift+S types ئ there, which is what M types on an older layout of Windows."""
    assert not presses("Ctrl+Shift+S") & presses("Ctrl+M")


@pytest.mark.parametrize(
    ("key", "modifiers", "sequence"),
    [
        (ord("Z"), CTRL, "Ctrl+Z"),
        (ord("ظ"), CTRL, "Ctrl+Z"),
        (ord("ك"), CTRL | SHIFT, "Ctrl+Shift+Z"),
        (ord("ئ"), CTRL | SHIFT, "Ctrl+Shift+S"),
        (ord("ئ"), CTRL, "Ctrl+M"),
        (ord("["), CTRL | SHIFT, "Ctrl+Shift+P"),
        (ord("["), CTRL, "Ctrl+["),
        (ord("؟"), SHIFT, "?"),
        (ord("?"), SHIFT, "?"),
        (ord("+"), CTRL | SHIFT, "Ctrl++"),
        (0x06F0, CTRL, "Ctrl+0"),
        (0x0660, CTRL | ALT, "Ctrl+Alt+0"),
        (ord("ح"), NONE, "P"),
        (Qt.Key.Key_Down.value, CTRL, "Ctrl+Down"),
        (Qt.Key.Key_F3.value, SHIFT, "Shift+F3"),
        (Qt.Key.Key_Return.value, CTRL | Qt.KeyboardModifier.KeypadModifier, "Ctrl+Return"),
        (Qt.Key.Key_Space.value, CTRL, "Ctrl+Space"),
        (Qt.Key.Key_Control.value, CTRL, ""),
    ],
)
def test_what_is_pressed_is_named_by_the_latin_key(
    key: int, modifiers: Qt.KeyboardModifier, sequence: str
) -> None:
    assert pressed_sequence(QKeyEvent(QEvent.Type.KeyPress, key, modifiers)) == sequence


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ctrl+shift+z", "Ctrl+Shift+Z"),
        ("Delete", "Del"),
        ("", ""),
        ("Ctrl+", ""),
        ("nothing", ""),
        ("Ctrl+Shift", ""),
        ("Ctrl+K, Ctrl+J", ""),
    ],
)
def test_a_sequence_from_a_file_is_read_with_patience(written: str, read: str) -> None:
    assert normal(written) == read


def test_a_key_is_shown_as_keyboards_have_it_in_its_own_order() -> None:
    assert shown("Ctrl+Shift+Down") == "\u2066Ctrl+Shift+↓\u2069"
    assert shown("Ctrl+Return") == "\u2066Ctrl+Enter\u2069"
    assert shown("Ctrl++") == "\u2066Ctrl++\u2069"


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit("یک دو")
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.setFocus()
    LatinKeys(field).watch(field.windowHandle())
    return field


def press(field: QLineEdit, key: int, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    QCoreApplication.sendEvent(
        field.windowHandle(), QKeyEvent(QEvent.Type.KeyPress, key, modifiers, chr(key))
    )


def test_a_field_copies_and_cuts_by_the_keys_of_a_persian_keyboard(field: QLineEdit) -> None:
    press(field, ord("ش"))  # A
    press(field, ord("ط"))  # X
    assert field.text() == ""
    assert QGuiApplication.clipboard().text() == "یک دو"
    press(field, ord("ر"))  # V
    assert field.text() == "یک دو"


def test_a_field_takes_its_own_typing_back_by_the_keys_of_a_persian_keyboard(
    field: QLineEdit,
) -> None:
    field.insert("سه")
    press(field, ord("ظ"))
    assert field.text() == "یک دو"
    press(field, ord("ك"), CTRL | SHIFT)
    assert field.text() == "یک دوسه"


def test_letters_without_control_are_typed_as_they_are(field: QLineEdit) -> None:
    field.clear()
    press(field, ord("ظ"), NONE)
    assert field.text() == "ظ"


def test_a_field_says_that_a_persian_key_is_its_own_before_the_window_acts_on_it(
    field: QLineEdit,
) -> None:
    field.insert("سه")
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, ord("ظ"), CTRL)
    asked.setAccepted(False)
    QCoreApplication.sendEvent(field.windowHandle(), asked)
    assert asked.isAccepted()


@pytest.mark.parametrize(
    ("letter", "other"), [("F", "ب"), ("ف", "T"), ("پ", "M"), ("1", ""), ("", "")]
)
def test_a_letter_has_one_of_the_other_layout_on_its_key(letter: str, other: str) -> None:
    assert other_letter(letter) == other
