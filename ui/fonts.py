"""The fonts that an article can be set in: two that come along, and whatever the system has.

The interface itself stays in Vazirmatn.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from reader_app.paths import RESOURCES
from ui.theme import UI_FONT

NASKH: Final = "Scheherazade New"
_NASKH_FILE: Final = "ScheherazadeNew-Regular.ttf"
# What Persian has and a font for Arabic alone may lack, the half-space included.
_PERSIAN: Final = "پچژگکی۴۵۶\u200c"


class InstalledFonts(NamedTuple):
    """Families of the system, sorted: those that have the Persian letters, and the others."""

    persian: list[str]
    others: list[str]


def family_of(setting: str) -> str:
    """Returns the family that text is set in; Vazirmatn where none is chosen or it is gone."""
    if setting == NASKH:
        _load_naskh()
    return setting if setting and QFontDatabase.hasFamily(setting) else UI_FONT


def installed() -> InstalledFonts:
    """Returns what the system has beside the fonts that come along; reads every Arabic font."""
    system = QFontDatabase.WritingSystem
    arabic = set(QFontDatabase.families(system.Arabic))
    symbols = set(QFontDatabase.families(system.Symbol))
    families = [
        family
        for family in QFontDatabase.families()
        if not family.startswith((UI_FONT, NASKH))  # their weights count as families too
        and family not in symbols
        and not QFontDatabase.isPrivateFamily(family)
    ]
    persian = [family for family in families if family in arabic and _has_persian(family)]
    rest = set(families) - set(persian)
    return InstalledFonts(sorted(persian), sorted(rest))


def _has_persian(family: str) -> bool:
    font = QRawFont.fromFont(QFont(family), QFontDatabase.WritingSystem.Arabic)
    return all(font.supportsCharacter(ord(letter)) for letter in _PERSIAN)


@cache
def _load_naskh() -> None:
    """Once, and only when it is wanted: a start in Vazirmatn does not read it."""
    QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / _NASKH_FILE))
