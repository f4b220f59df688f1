"""Hotkeys that work whichever keyboard layout is set.

The key that types P types ح on a Persian keyboard (ISIRI 9147), and Qt reports what was typed.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QKeySequence

# What each Latin key types on a Persian layout; where the standard and the older layout of Windows
# differ, both.
PERSIAN_OF_LATIN: Final = {
    "q": "ض", "w": "ص", "e": "ث", "r": "ق", "t": "ف", "y": "غ", "u": "ع", "i": "ه", "o": "خ",
    "p": "ح", "a": "ش", "s": "س", "d": "یي", "f": "ب", "g": "ل", "h": "ا", "j": "ت", "k": "ن",
    "l": "م", "z": "ظ", "x": "ط", "c": "ز", "v": "ر", "b": "ذ", "n": "د", "m": "پئ",
}  # fmt: skip
_PERSIAN_DIGITS: Final = "۰۱۲۳۴۵۶۷۸۹"
_ARABIC_DIGITS: Final = "٠١٢٣٤٥٦٧٨٩"
_DIGIT_KEYS: Final = 9


def sequences_of(hotkey: str, ordinal: int) -> list[QKeySequence]:
    """Returns every key that means the layer with `hotkey`, the `ordinal`-th from 1.

    That is its letter, what that key types on a Persian layout, and the digits 1 to 9 of three scripts.
    """
    keys = list(hotkey.upper()) + list(PERSIAN_OF_LATIN.get(hotkey.lower(), ""))
    if 1 <= ordinal <= _DIGIT_KEYS:
        keys += [str(ordinal), _PERSIAN_DIGITS[ordinal], _ARABIC_DIGITS[ordinal]]
    return [QKeySequence(key) for key in keys]


def persian_twins(sequence: str) -> list[QKeySequence]:
    """Returns the shortcut and its twins on a Persian layout: "Ctrl+Z" also as "Ctrl+ظ"."""
    head, plus, key = sequence.rpartition("+")
    twins = PERSIAN_OF_LATIN.get(key.lower(), "") if len(key) == 1 else ""
    return [QKeySequence(sequence)] + [QKeySequence(head + plus + twin) for twin in twins]
