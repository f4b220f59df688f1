"""Canonical text set into a document keeps every position: it equals the offset in UTF-16.

This is the proof of the list in reader_app/text/canonical.py, and it fails with a Qt that needs a
longer one.
"""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from reader_app.text.canonical import canonicalise
from reader_app.text.offsets import OffsetMap

PARAGRAPH_SEPARATOR = 0x2029

# A character at the head of a text, inside, at its end and alone, in texts of one, two and four
# bytes a character, which PySide hands to Qt by different ways.
SETTINGS = ("{}ab", "a{}b", "ab{}", "{}", "{}سل", "س{}\nل", "{}😀", "😀{}\n😀", "\n{}\n")


@pytest.fixture
def document(qapp: object) -> QTextDocument:
    del qapp
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    return document


def units_of(text: str) -> list[int]:
    """Returns what a document of `text` should hold at each of its positions."""
    raw = text.replace("\n", chr(PARAGRAPH_SEPARATOR)).encode("utf-16-le")
    return list(memoryview(raw).cast("H"))


def units_in(document: QTextDocument) -> list[int]:
    raw = document.toRawText().encode("utf-16-le", "surrogatepass")
    return list(memoryview(raw).cast("H"))


def moved_by_qt(document: QTextDocument, codes: Iterable[int]) -> list[str]:
    """Returns the characters that do not keep their positions after `canonicalise`."""
    wrong: list[str] = []
    for code in codes:
        for setting in SETTINGS:
            text = canonicalise(setting.format(chr(code))).text
            document.setPlainText(text)
            length = OffsetMap(text).utf16_length
            if units_in(document) != units_of(text) or document.characterCount() - 1 != length:
                wrong.append(f"U+{code:04X} in {setting!r}")
    return wrong


def test_every_control_sign_and_noncharacter_keeps_its_position(document: QTextDocument) -> None:
    controls = [*range(0xA1), 0xAD, 0x034F, 0x061C, 0x180E, *range(0x2000, 0x2070), 0x3000]
    specials = [*range(0xFDD0, 0xFDF0), *range(0xFE00, 0xFE10), *range(0xFEF0, 0xFF00)]
    specials += range(0xFFF0, 0x10000)
    assert moved_by_qt(document, [*controls, *specials]) == []


def test_the_rest_of_the_basic_plane_keeps_its_position(document: QTextDocument) -> None:
    characters = [chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000]
    text = canonicalise("ا" + "".join(characters)).text
    document.setPlainText(text)
    assert units_in(document) == units_of(text)


@pytest.mark.parametrize("plane", range(1, 17))
def test_every_plane_keeps_its_positions(document: QTextDocument, plane: int) -> None:
    text = canonicalise("".join(f"ا{chr(plane << 16 | low)}" for low in range(0, 0x10000, 3))).text
    document.setPlainText(text)
    assert units_in(document) == units_of(text)
    ends = [plane << 16, plane << 16 | 0xFFFE, plane << 16 | 0xFFFF]
    assert moved_by_qt(document, ends) == []


@pytest.mark.parametrize("character", ["\r", "\r\n", "\ufeff", "\ufffe", "\ufdd0", "\ufdd1"])
def test_what_is_canonicalised_would_move_or_change_in_qt(
    document: QTextDocument, character: str
) -> None:
    text = f"{character}سلام"
    document.setPlainText(text)
    assert units_in(document) != units_of(text)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.one_of(st.sampled_from("\r\n\ufeff\ufffe😀ا"), st.characters(codec="utf-8"))))
def test_a_cursor_selects_the_same_span_as_its_offsets(document: QTextDocument, text: str) -> None:
    text = canonicalise(text).text
    document.setPlainText(text)
    offsets = OffsetMap(text)
    cursor = QTextCursor(document)
    for start in range(len(text)):
        cursor.setPosition(offsets.to_utf16(start))
        cursor.setPosition(offsets.to_utf16(start + 1), QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == text[start].replace("\n", chr(PARAGRAPH_SEPARATOR))
