"""Keys that work whichever keyboard layout is set: what counts is the key, not what it types.

The key that types Z types ظ on a Persian keyboard (ISIRI 9147), and Qt reports what was typed. Where a
Latin layout is set beside the Persian one Qt falls back to it, and on Windows to the key's Latin letter;
where the Persian layout is all there is, the tables below stand in.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow


class Layout(NamedTuple):
    """What the keys type, in the order of the keyboard from the upper left, alone and with Shift."""

    plain: str
    shifted: str


LATIN: Final = Layout(
    "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./",
    '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?',
)
PERSIAN: Final = Layout(
    "\u200d۱۲۳۴۵۶۷۸۹۰-=ضصثقفغعهخحجچ\\شسیبلاتنمکگظطزرذدپو./",
    "÷!٬٫﷼٪×،*)(ـ+\u0652\u064c\u064d\u064b\u064f\u0650\u064e\u0651][}{|"
    "ؤئيإأآة»«:؛ك\u0653ژ\u0670\u200c\u0654ء><؟",
)
_LAYOUTS: Final = {"latin": LATIN, "persian": PERSIAN}
_ARABIC_DIGITS: Final = "٠١٢٣٤٥٦٧٨٩"
_DIGIT_KEYS: Final = 9

PERSIAN_OF_LATIN: Final = {
    latin: persian
    for latin, persian in zip(LATIN.plain, PERSIAN.plain, strict=True)
    if latin.isalpha()
}
# The older Persian layout of Windows types two letters otherwise. As twins they would be in the way of
# Shift+S and Shift+D, which type them on the standard one; and Windows falls back to M and D by itself.
LATIN_OF_PERSIAN: Final = {
    **{persian: latin for latin, persian in PERSIAN_OF_LATIN.items()},
    "ئ": "m",
    "ي": "d",
}


class Press(NamedTuple):
    """A key of the keyboard, by its Latin name, pressed with modifiers on one of the layouts."""

    layout: str
    modifiers: frozenset[str]
    key: str


def sequences_of(hotkey: str, ordinal: int) -> list[QKeySequence]:
    """Returns every key that means the layer with `hotkey`, the `ordinal`-th from 1.

    That is its letter, what that key types on a Persian layout, and the digits 1 to 9 of three scripts.
    """
    return [QKeySequence(text) for key in layer_keys(hotkey, ordinal) for text in _twins(key)]


def layer_keys(hotkey: str, ordinal: int) -> list[str]:
    """Returns the Latin keys of a layer: its letter, if it has one, and its digit."""
    keys = [hotkey.upper()] if hotkey else []
    return [*keys, str(ordinal)] if 1 <= ordinal <= _DIGIT_KEYS else keys


def persian_twins(sequence: str) -> list[QKeySequence]:
    """Returns the shortcut and its twins on a Persian layout: "Ctrl+Z" also as "Ctrl+ظ"."""
    return [QKeySequence(text) for text in _twins(sequence)]


def other_letter(letter: str) -> str:
    """Returns what the key of a letter types on the other layout: "F" for ب and the other way round."""
    return PERSIAN_OF_LATIN.get(letter.lower()) or LATIN_OF_PERSIAN.get(letter, "").upper()


def normal(sequence: str) -> str:
    """Returns one key with its modifiers as Qt writes it, or "" where Qt can make nothing of it."""
    read = QKeySequence(sequence)
    text = read.toString(QKeySequence.SequenceFormat.PortableText) if read.count() == 1 else ""
    return "" if _parted(text)[1] in _MODIFIERS else text


@cache
def presses(sequence: str) -> frozenset[Press]:
    """Returns every way to press `sequence` on the Latin and on the Persian layout.

    Two commands with a press in common are ambiguous, and Qt would do neither. Like Qt it counts
    Shift+/ as "?" too, and on the Persian layout Ctrl+Shift+P as "Ctrl+[", for that is what they type.
    """
    head, key = _parted(sequence)
    modifiers = frozenset(part for part in head.split("+") if part)
    if len(key) != 1:
        return frozenset(Press(name, modifiers, key.lower()) for name in _LAYOUTS)
    return frozenset(
        press
        for twin in _twins(sequence)
        for name, layout in _LAYOUTS.items()
        for press in _presses_on(name, layout, modifiers, _parted(twin)[1].lower())
    )


def shown(sequence: str) -> str:
    """Returns a key as keyboards have it written on them, kept in its own order in a Persian line.

    A letter alone has both: "P / ح".
    """
    head, key = _parted(sequence)
    twin = "" if head else PERSIAN_OF_LATIN.get(key.lower(), "")
    named = f"{key} / {twin}" if twin else _ON_THE_KEYS.get(key, key)
    return f"\u2066{head}{named}\u2069"


def pressed_sequence(event: QKeyEvent) -> str:
    """Returns what was pressed, by its Latin key and as Qt writes it; "" for modifiers alone."""
    key, modifiers = event.key(), event.modifiers() & ~_NOT_IN_SHORTCUTS
    if key in _MODIFIER_KEYS:
        return ""
    letter = _letter_of(key)
    if letter:
        has_shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        latin, keeps_shift = _latin_of(letter, has_shift=has_shift)
        if not keeps_shift:
            modifiers &= ~Qt.KeyboardModifier.ShiftModifier
        return normal(_modifier_words(modifiers) + latin)
    return normal(QKeySequence(QKeyCombination(modifiers, Qt.Key(key))).toString())


class LatinKeys(QObject):
    """Gives fields of text Ctrl+C where Ctrl+ز was pressed, and the like.

    The commands of the window have their twins; a field knows the Latin keys alone, and where no Latin
    layout is set, Qt does not find them. Without this, Ctrl+ظ in a note would undo the last annotation.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_focus_window_changed)

    def watch(self, window: QWindow) -> None:
        window.removeEventFilter(self)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() not in _KEYS_GOING_DOWN:
            return False
        letter = _letter_of(event.key())
        modifiers = event.modifiers() & ~_NOT_IN_SHORTCUTS
        if letter.isascii() or modifiers & ~_SHIFT_ONLY != Qt.KeyboardModifier.ControlModifier:
            return False
        has_shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        latin, keeps_shift = _latin_of(letter, has_shift=has_shift)
        if latin == letter:
            return False
        translated = QKeyEvent(
            event.type(),
            ord(latin.upper()),
            event.modifiers() if keeps_shift else event.modifiers() & ~_SHIFT_ONLY,
            event.nativeScanCode(),
            event.nativeVirtualKey(),
            event.nativeModifiers(),
            "",
            event.isAutoRepeat(),
            event.count(),
        )
        QCoreApplication.sendEvent(watched, translated)
        event.setAccepted(translated.isAccepted())
        return True

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None:
            self.watch(window)


_ON_THE_KEYS: Final = {
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Return": "Enter",
    "Del": "Delete",
    "-": "−",
}
_KEYS_GOING_DOWN: Final = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_SHIFT_ONLY: Final = Qt.KeyboardModifier.ShiftModifier
_NOT_IN_SHORTCUTS: Final = (
    Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
)
_MODIFIERS: Final = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Meta": Qt.KeyboardModifier.MetaModifier,
}
_MODIFIER_KEYS: Final = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
)
_LAST_LETTER: Final = 0x10FFFF
_FIRST_LETTER: Final = 0x20


def _parted(sequence: str) -> tuple[str, str]:
    """Returns the modifiers with their plus, and the key: "Ctrl++" is Ctrl+ and +."""
    if sequence.endswith("+"):
        return sequence[:-1], "+"
    head, plus, key = sequence.rpartition("+")
    return head + plus, key


def _twins(sequence: str) -> Iterator[str]:
    yield sequence
    head, key = _parted(sequence)
    if len(key) != 1:
        return
    for latin, persian in zip(LATIN, PERSIAN, strict=True):
        place = latin.find(key.lower() if key.isalpha() else key)
        # A sign that both layouts have is left to the key that types it: < and > change places.
        if place >= 0 and not persian[place].isascii():
            yield head + persian[place]
    if key.isdigit():
        yield head + _ARABIC_DIGITS[int(key)]


def _presses_on(
    name: str, layout: Layout, modifiers: frozenset[str], letter: str
) -> Iterator[Press]:
    for latin, plain, shifted in zip(LATIN.plain, *layout, strict=True):
        if plain == letter:
            yield Press(name, modifiers, latin)
        if shifted == letter:
            yield Press(name, modifiers | {"Shift"}, latin)


def _letter_of(key: int) -> str:
    """Returns the character that Qt's number of a key stands for, or "" for Enter, F3 and the like."""
    return chr(key) if _FIRST_LETTER < key <= _LAST_LETTER else ""


def _latin_of(letter: str, *, has_shift: bool) -> tuple[str, bool]:
    """Returns what the key that typed `letter` types in Latin, and whether Shift still counts."""
    if has_shift and letter in "[]":  # typed with Shift they are the Persian layout's P and O
        return LATIN.plain[PERSIAN.shifted.index(letter)], True
    if not letter.isascii():
        place = PERSIAN.shifted.find(letter) if has_shift else -1
        if place >= 0:
            is_letter = LATIN.plain[place].isalpha()
            return (LATIN.plain if is_letter else LATIN.shifted)[place], is_letter
        place = PERSIAN.plain.find(letter)
        if place >= 0:
            return LATIN.plain[place], True
        if letter in _ARABIC_DIGITS:
            return str(_ARABIC_DIGITS.index(letter)), True
    is_sign = letter.isascii() and not letter.isalnum()
    return LATIN_OF_PERSIAN.get(letter, letter), not is_sign


def _modifier_words(modifiers: Qt.KeyboardModifier) -> str:
    return "".join(f"{word}+" for word, modifier in _MODIFIERS.items() if modifiers & modifier)
