"""No cell is taken for a formula, and none makes a file that cannot be opened."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.reporting.cells import (
    XLSX_LONGEST,
    begins_like_a_formula,
    fitting_xlsx,
    harmless,
    sayable,
)

FORMULAS = ("=1+1", "+98 21", "-5", "@SUM(A1)", "\t=1", "\n=1", "＝1", "=cmd|' /C calc'!A0")
any_text = st.text(st.characters(codec=None))


@pytest.mark.parametrize("text", FORMULAS)
def test_what_begins_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["می‌شود", "«=»", "2-1", "ي و ك", " =1", "'=1", ""])
def test_other_words_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


def test_a_carriage_return_before_a_formula_does_not_hide_it() -> None:
    assert harmless("\r=1") == "'\n=1"


@given(any_text)
def test_no_cell_of_a_csv_file_begins_like_a_formula(text: str) -> None:
    assert not begins_like_a_formula(harmless(text))


@given(any_text)
def test_no_cell_holds_what_xml_or_utf_8_cannot_say(text: str) -> None:
    said = sayable(text)
    said.encode("utf-8")
    assert len(said) == len(text.replace("\r\n", "\n"))
    assert not any(ord(sign) < 32 and sign not in "\t\n" for sign in said)
    assert "\uffff" not in said


@pytest.mark.parametrize("letter", ["ک", "😀"])
def test_a_cell_too_long_for_excel_is_cut_at_a_whole_character(letter: str) -> None:
    cut = fitting_xlsx(letter * (XLSX_LONGEST + 1))
    assert len(cut.encode("utf-16-le")) // 2 <= XLSX_LONGEST
    assert set(cut) == {letter, "…"}
    assert fitting_xlsx("ک" * XLSX_LONGEST) == "ک" * XLSX_LONGEST
