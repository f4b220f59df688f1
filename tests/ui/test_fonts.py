"""The fonts that an article can be set in."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QFont, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication

from reader_app.paths import RESOURCES, ROOT
from ui.fonts import NASKH, family_of, installed
from ui.theme import UI_FONT, load_fonts


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.mark.parametrize("setting", ["", "Nowhere Nastaliq"])
def test_no_font_and_one_that_is_gone_are_vazirmatn(setting: str) -> None:
    assert family_of(setting) == UI_FONT


def test_the_naskh_is_there_when_it_is_asked_for() -> None:
    assert family_of(NASKH) == NASKH
    assert QFontInfo(QFont(NASKH)).family() == NASKH


@pytest.mark.parametrize("family", [UI_FONT, NASKH])
def test_a_bundled_font_has_every_sign_of_persian(family: str) -> None:
    font = QRawFont.fromFont(QFont(family_of(family)))
    signs = "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءأإؤئۀًٌٍَُِّْٔ۰۱۲۳۴۵۶۷۸۹«»،؛؟٪٫٬…ـ\u200c\u200d"
    assert [sign for sign in signs if not font.supportsCharacter(ord(sign))] == []


def test_fonts_with_persian_letters_stand_apart_from_the_others() -> None:
    fonts = installed()
    assert not set(fonts.persian) & set(fonts.others)
    for family in fonts.persian:
        assert QRawFont.fromFont(QFont(family)).supportsCharacter(ord("گ")), family


def test_every_font_file_has_its_licence_beside_it() -> None:
    folder = RESOURCES / "fonts"
    notice = (RESOURCES / "NOTICE.md").read_text(encoding="utf-8")
    for file in folder.glob("*.ttf"):
        family = file.stem.partition("-")[0]
        licence = folder / ("OFL.txt" if family == "Vazirmatn" else f"{family}-OFL.txt")
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text(encoding="utf-8")
        assert licence.name in notice


def test_a_start_in_vazirmatn_does_not_read_the_naskh() -> None:
    script = (
        "from PySide6.QtGui import QFontDatabase\n"
        "from PySide6.QtWidgets import QApplication\n"
        "application = QApplication([])\n"
        "from ui.app import _window\n"
        "window = _window()\n"
        f"assert not QFontDatabase.hasFamily({NASKH!r})\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
