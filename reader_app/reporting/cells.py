"""What a cell of a table may hold, so that no office program takes words for a formula or refuses them.

Programs of tables run what begins like a formula, so words from an article could do on the reader's
machine whatever a formula can (OWASP, "CSV Injection").
"""

from __future__ import annotations

import re
from typing import Final

XLSX_LONGEST: Final = 32_767
"""UTF-16 units that a cell of Excel holds ("Excel specifications and limits")."""

_ELLIPSIS: Final = "…"
_FORMULA_BEGINS: Final = frozenset("=+-@\t\r\n＝＋－＠")  # wide ones count where East Asian is set
# What XML 1.0 cannot say, and half of a character, which no encoding can.
_UNSAYABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS: Final = re.compile(r"\r\n?")
_REPLACEMENT: Final = "\ufffd"


def sayable(text: str) -> str:
    """Returns `text` with what XML cannot say as U+FFFD, and with one kind of line end."""
    return _UNSAYABLE.sub(_REPLACEMENT, _LINE_ENDS.sub("\n", text))


def begins_like_a_formula(text: str) -> bool:
    return text[:1] in _FORMULA_BEGINS and text != ""


def harmless(text: str) -> str:
    """Returns `text` as a cell of a CSV file: an apostrophe stands before what begins like a formula."""
    text = sayable(text)
    return f"'{text}" if begins_like_a_formula(text) else text


def fitting_xlsx(text: str) -> str:
    """Returns `text` as a cell of a sheet: its beginning and «…» where it is too long for one."""
    text = sayable(text)
    units = text.encode("utf-16-le")
    if len(units) <= 2 * XLSX_LONGEST:
        return text
    # A pair that is cut in two is left out whole.
    return units[: 2 * (XLSX_LONGEST - 1)].decode("utf-16-le", "ignore") + _ELLIPSIS
