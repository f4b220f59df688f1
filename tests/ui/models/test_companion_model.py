"""Who is beside somebody, sorted by name, by articles, by the last day together."""

from __future__ import annotations

from datetime import date

import pytest
from people import entity
from PySide6.QtCore import Qt

from reader_app.listings import Companion
from ui.models.companion_model import CompanionColumn, CompanionModel

REISI = Companion(entity("ابراهیم رئیسی"), 3, date(2024, 1, 1))
ZARIF = Companion(entity("محمدجواد ظریف"), 7)
TEHRAN = Companion(entity("تهران"), 1, date(2025, 1, 1))


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (CompanionColumn.NAME, [REISI, TEHRAN, ZARIF]),
        (CompanionColumn.ARTICLES, [ZARIF, REISI, TEHRAN]),
        (CompanionColumn.LAST_SEEN, [TEHRAN, REISI, ZARIF]),
    ],
)
def test_companions_are_sorted_by_a_column_and_stay_so(
    column: CompanionColumn, expected: list[Companion]
) -> None:
    model = CompanionModel()
    model.show([REISI, ZARIF, TEHRAN])
    order = model.headerData(
        column, Qt.Orientation.Horizontal, Qt.ItemDataRole.InitialSortOrderRole
    )
    model.sort(column, Qt.SortOrder(order))
    assert model.rows == expected
    model.show([TEHRAN, ZARIF, REISI])
    assert model.rows == expected
